from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageDraw

from metrodesk.documents.prints.form import FormKind, FormLine
from metrodesk.documents.prints.form_pdf import write_form
from metrodesk.domain.revision import form_code, qr_text
from metrodesk.errors import Cancelled, FileNotWritten
from tests.documents.pages import codes, pictures, squeezed, words
from tests.documents.sample_forms import (
    SUBMISSION,
    blank_form,
    line,
    review_form,
    sealed_form,
    troubled_lines,
)

FIELDS = ("item", "content", "leads", "responsible", "status", "reason", "progress", "problems", "next_steps")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "平滩镇_2026年第三季度_正式表.pdf"


def column_words(path):
    """Return the words of the whole file; cells are read line by line, so order may vary."""
    return "".join(words(path))


def is_spelled_out(text, found):
    """Whether a text is there in pieces of one line each (cells beside it come between)."""
    rest = squeezed(text)
    while rest:
        piece = next((rest[:length] for length in range(len(rest), 0, -1) if rest[:length] in found), "")
        if len(piece) < min(2, len(rest)):
            return False
        rest = rest[len(piece) :]
    return True


def test_every_word_of_every_task_is_on_the_pages(path):
    printed = write_form(sealed_form(), path)
    found = column_words(path)
    for one in troubled_lines():
        for field in FIELDS:
            assert is_spelled_out(getattr(one, field), found), (one.number, field)
        for text in (*one.figures, *one.explanations, *one.evidence):
            assert is_spelled_out(text, found)
    assert is_spelled_out(sealed_form().overview, found)
    assert printed.pages == len(words(path))


def test_a_sealed_form_says_its_code_on_every_page(path):
    printed = write_form(sealed_form(), path)
    assert printed.code == form_code(SUBMISSION)
    assert all(squeezed(form_code(SUBMISSION)) in page for page in words(path))


def test_the_qr_is_read_from_the_picture(path):
    write_form(sealed_form(), path)
    assert codes(pictures(path)[0]) == [qr_text(SUBMISSION)]


def test_the_qr_is_read_from_the_red_channel_under_a_red_seal(path):
    write_form(sealed_form(), path)
    page = pictures(path, scale=2.5)[0]
    assert codes(seal_over_qr(page).split()[0]) == [qr_text(SUBMISSION)]


def seal_over_qr(page):
    """Press a red seal right across the QR, which nobody should do."""
    seal = Image.new("RGB", page.size, "white")
    ink, (x, y) = ImageDraw.Draw(seal), (page.width * 0.105, page.height * 0.80)
    for ring in range(0, 140, 9):
        ink.ellipse((x - ring, y - ring, x + ring, y + ring), outline=(220, 20, 30), width=5)
    return ImageChops.multiply(page, seal)


def test_the_room_of_the_seal_is_empty_and_far_from_the_qr(path):
    write_form(sealed_form(), path)
    page = pictures(path)[0].convert("L")
    wide, high = page.size
    left, top, side = wide * 0.70, high * 0.722, 45 / 297 * wide
    # The seal may cover the date below, as it does on every official paper.
    assert page.crop((round(left), round(top), round(left + side), round(high * 0.88))).getextrema() == (255, 255)


def test_a_review_print_is_marked_as_one_and_has_no_code(path):
    printed = write_form(review_form(), path)
    assert printed.code is None
    assert not codes(pictures(path)[0])
    # Once in the foot and once across the page; the first page has it under the title too.
    assert [page.count("送审稿") for page in words(path)] == [3, 2, 2]
    assert "核验码5" not in column_words(path)


def test_a_sealed_print_bears_no_watermark(path):
    write_form(sealed_form(), path)
    assert "送审稿" not in column_words(path)
    assert "试填" not in column_words(path)
    assert not has_pale_ink(pictures(path)[1])


def test_the_watermark_is_seen_on_every_page_of_a_review_print(path):
    write_form(review_form(), path)
    assert all(has_pale_ink(page) for page in pictures(path))


def has_pale_ink(page):
    pale = sum(count for count, colour in page.getcolors(1 << 24) if colour == (236, 236, 236))
    return pale > 5000


def test_a_drill_says_so_on_every_page(path):
    write_form(sealed_form(drill=True), path)
    assert all("试填" in page for page in words(path))


def test_changed_words_are_underlined_in_red_and_explained(path):
    write_form(review_form(), path)
    assert "竖线和下划线为较上次打印的修改" in words(path)[1]
    assert all(has_red(page) for page in pictures(path)[1:])


def test_new_words_of_the_overview_are_underlined(path):
    before = sealed_form().overview.replace("2次", "1次")
    write_form(review_form(lines=troubled_lines(), overview_before=before), path)
    assert has_red(pictures(path)[0])


def test_a_sealed_form_marks_no_changes(path):
    changed = tuple(replace(one, changed=frozenset({"progress"})) for one in troubled_lines())
    write_form(sealed_form(lines=changed), path)
    assert not any(has_red(page) for page in pictures(path))


def has_red(page):
    return any(colour == (179, 38, 30) for _, colour in page.getcolors(1 << 24))


def test_a_partial_form_says_how_much_is_missing(path):
    write_form(sealed_form(lines=troubled_lines()[:5]), path)
    assert "部分报送(5/9)" in words(path)[0]


def test_a_report_the_district_wrote_says_so_in_words(path):
    lines = list(troubled_lines())
    lines[0] = replace(lines[0], mark="区级代录")
    lines[5] = replace(lines[5], mark="区级代改")
    write_form(sealed_form(lines=tuple(lines)), path)

    front, *annex = words(path)
    assert "含区级代录1项含区级代改1项" in front
    assert "〔区级代改〕信用记录系统账号" in front
    assert [sum(page.count(f"〔{mark}〕") for page in annex) for mark in ("区级代录", "区级代改")] == [1, 1]


def test_a_form_the_district_entered_whole_says_so_under_its_title(path):
    write_form(sealed_form(proxy=True), path)

    assert "区级代录" in words(path)[0]


def test_a_blank_form_offers_the_statuses_and_no_code(path):
    printed = write_form(blank_form(), path)
    assert printed.code is None
    assert "□本期无进展(零报告)" in column_words(path)
    assert "空白表" in words(path)[0]


def test_what_looks_like_markup_is_printed_as_it_is(path):
    typed = "A&B <b>粗</b> &lt; <br/> %s {0} \\n"
    write_form(sealed_form(lines=(line(0, progress=typed, item="<i>&"),), overview=typed), path)
    found = column_words(path)
    assert found.count(squeezed(typed)) == 2
    assert "<i>&" in found


def test_a_rare_name_is_drawn_with_a_real_shape(path):
    printed = write_form(sealed_form(head="张𠮷"), path)
    assert printed.missing_glyphs == ()
    assert "张𠮷" in words(path)[0]


def test_a_character_of_no_font_is_a_box_with_its_number_and_is_reported(path):
    printed = write_form(sealed_form(filler="李\U0002fa1f\U0001f600"), path)
    assert printed.missing_glyphs == ("\U0002fa1f", "\U0001f600")
    assert "李□(U+2FA1F)□(U+1F600)" in words(path)[0]


def test_a_few_words_on_a_further_page_are_followed_by_the_annex(path):
    text = "\n".join(f"第{number}件事已经办结。" for number in range(1, 26))
    printed = write_form(sealed_form(lines=(line(0),), total=1, overview=text), path)
    pages = words(path)

    assert printed.pages == 2
    assert "第25件事已经办结。附表：各项任务进展情况序号任务事项" in pages[1]


def test_a_very_long_text_goes_on_over_pages_with_nothing_lost(path):
    text = "".join(f"第{number}次检查，发现“不合格”秤{number}台；" for number in range(1, 600))
    printed = write_form(sealed_form(lines=(line(0, progress=text), line(1)), overview=text), path)
    found = column_words(path)
    assert len(text) > 10_000
    assert "工作进展情况表（接上页）" in words(path)[1]
    assert "附表：各项任务进展情况" in words(path)[-1]
    assert printed.pages > 4
    for number in range(1, 600):
        assert found.count(f"第{number}次检查") >= 1
    assert all(f"第{number}页/共{printed.pages}页" in page for number, page in enumerate(words(path), start=1))


def test_nothing_is_drawn_outside_the_frame_of_a_very_long_text(path):
    text = "A" * 3000 + "，" * 50 + "（" * 50 + "长" * 3000
    write_form(sealed_form(lines=(line(0, progress=text, problems=text, next_steps=text),), overview=""), path)
    for page in pictures(path)[1:]:
        wide, high = page.size
        grey = page.convert("L")
        assert grey.crop((0, 0, round(wide * 17 / 297), high)).getextrema() == (255, 255)
        under_table = (0, round(high * 195 / 210), wide, round(high * 197 / 210))
        assert grey.crop(under_table).getextrema() == (255, 255)


@pytest.mark.parametrize("count", [0, 1, 21, 100])
def test_any_number_of_tasks_is_printed(path, count):
    lines = tuple(line(position, number=position + 1) for position in range(count))
    printed = write_form(sealed_form(lines=lines, total=count, overview=""), path)
    assert printed.pages == len(words(path))
    assert ("本期没有填报内容" in words(path)[0]) == (count == 0)


def test_a_form_on_which_no_task_is_smooth_keeps_its_names_on_the_first_page(path):
    lines = tuple(line(n, number=n + 1, smooth=False, status="未启动", reason="缺人。") for n in range(40))
    write_form(sealed_form(lines=lines, total=40), path)
    assert "单位（盖章）" in words(path)[0]


def test_the_same_form_gives_the_same_bytes(tmp_path):
    write_form(sealed_form(), tmp_path / "one.pdf")
    write_form(sealed_form(), tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_cancelling_leaves_the_file_that_was_there(path):
    path.write_bytes(b"old")

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_form(sealed_form(), path, stop)
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_gone_is_named(tmp_path):
    with pytest.raises(FileNotWritten) as caught:
        write_form(sealed_form(), tmp_path / "stick" / "form.pdf")
    assert caught.value.reason == "gone"


def test_a_sealed_form_without_a_submission_cannot_be_made():
    with pytest.raises(ValueError, match="sealed"):
        sealed_form(submission=None)
    with pytest.raises(ValueError, match="review"):
        review_form(submission=SUBMISSION)


def test_the_paper_never_calls_its_proof_a_signature(path):
    for form in (sealed_form(proxy=True), review_form(), blank_form()):
        write_form(form, path)
        found = column_words(path)
        assert not [
            word for word in ("电子签名", "电子印章", "指纹", "督查", "邀请", "封存", "冲突", "隔离") if word in found
        ]


def test_tasks_not_yet_filled_in_are_listed_on_a_review_print(path):
    lines = (*troubled_lines()[:2], FormLine(number=77, item="一项", content="内容"))
    write_form(review_form(lines=lines, total=3), path)
    assert "尚未填报的任务1项：序号77。" in words(path)[0]
    assert FormKind.REVIEW.value == "review"


@pytest.mark.parametrize("lines_before", range(2, 9))
def test_the_head_of_a_part_does_not_stand_alone_at_the_end_of_a_page(path, lines_before):
    text = "一、总体情况\n" + "平稳推进。\n" * lines_before + "二、主要做法\n开展检查。\n三、存在问题\n人手不足。"
    write_form(sealed_form(overview=text), path)

    for page in words(path):
        for head in ("二、主要做法", "三、存在问题"):
            if head in page:
                assert page[page.index(head) + len(head) :][:2] in {"开展", "人手"}
