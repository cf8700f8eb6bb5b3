from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from metrodesk.documents.prints import work_report
from metrodesk.documents.prints.official_docx import BODY, FIXED, HEI, INSTEAD, KAI, TITLE, chinese_number
from metrodesk.documents.prints.work_report import WorkLine, WorkReport, write_work_report
from metrodesk.domain.overview import OverviewBody
from metrodesk.errors import FileNotWritten

REPORT = WorkReport(
    unit="平滩镇", receiver="达川区市场监管局",
    document_title="计量发展规划实施意见", document_number="达川府发〔2024〕3号",
    period="2026年第三季度", as_of=date(2026, 9, 30), day=date(2026, 10, 8),
    overview=OverviewBody("总体平稳。", "组织“公平秤”专项检查。", "力量不足。", "下季度培训。"),
    lines=(
        WorkLine(15, "专项监督检查", "本期有进展", "检查市场3家。", figures=("检查集贸市场：本期3家次，累计9家次",)),
        WorkLine(16, "诚信计量承诺", "未启动", reason="待统一部署", problems="商户流动大。", next_steps="十月签订。"),
    ),
    total=9, matters=("9月3日，集镇：加油机铅封破损。",),
)  # fmt: skip


@pytest.fixture
def paper(tmp_path):
    write_work_report(REPORT, tmp_path / "r.docx")
    return Document(str(tmp_path / "r.docx"))


def font_of(paragraph):
    return paragraph.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia"))


def found(paper, text):
    return next(one for one in paper.paragraphs if text in one.text)


def test_the_parts_stand_in_the_order_of_a_report(paper):
    heads = [one.text for one in paper.paragraphs if one.runs and font_of(one) == HEI]

    assert heads == [
        "一、总体情况",
        "二、主要做法",
        "三、任务进展情况",
        "四、重要情况",
        "五、存在问题",
        "六、下一步打算",
    ]


def test_what_the_tasks_and_their_figures_say_is_in_it(paper):
    text = "\n".join(one.text for one in paper.paragraphs)

    assert "（一）专项监督检查" in text
    assert "检查集贸市场：本期3家次，累计9家次" in text
    assert "未启动，原因：待统一部署" in text
    assert "关于“诚信计量承诺”：商户流动大。" in text
    assert "本期应报任务9项，已填报2项，其中：本期有进展1项、未启动1项。" in text


def test_what_nobody_wrote_has_no_head(tmp_path):
    bare = replace(REPORT, overview=OverviewBody(), lines=REPORT.lines[:1], matters=())
    write_work_report(bare, tmp_path / "b.docx")

    heads = [one.text for one in Document(str(tmp_path / "b.docx")).paragraphs if one.runs and font_of(one) == HEI]
    assert heads == ["一、总体情况", "二、任务进展情况"]


def test_page_and_type_are_those_of_official_papers(paper):
    section = paper.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one / Mm(1)) for one in margins] == [37, 35, 28, 26]
    title, body = paper.paragraphs[0], found(paper, "总体平稳")
    assert (font_of(title), title.runs[0].font.size) == (TITLE, Pt(22))
    assert (font_of(body), body.runs[0].font.size) == (BODY, Pt(16))
    assert (body.paragraph_format.line_spacing, body.paragraph_format.first_line_indent) == (Pt(28), Pt(32))
    assert font_of(found(paper, "（一）")) == KAI


def test_page_numbers_stand_between_dashes_on_the_outer_side(paper):
    section = paper.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]

    assert paper.settings.odd_and_even_pages_header_footer
    assert [one.text for one in (odd, even)] == ["—  —", "—  —"]
    assert (odd.alignment, even.alignment) == (2, 0)


def test_office_and_date_leave_room_for_the_seal(paper):
    office, day = paper.paragraphs[-2:]

    assert (office.text, day.text) == ("平滩镇", "2026年10月8日")
    assert day.paragraph_format.right_indent == Pt(64)
    assert office.paragraph_format.right_indent > day.paragraph_format.right_indent


def test_a_font_that_is_missing_has_one_in_its_place(paper):
    table = next(one for one in paper.part.package.iter_parts() if str(one.partname).endswith("fontTable.xml"))

    entries = [f'<w:font w:name="{name}"><w:altName w:val="{other}"/>' for name, other in INSTEAD.items()]
    assert all(one.encode() in table.blob for one in entries)


def test_equal_papers_are_equal_bytes(tmp_path):
    for name in ("a.docx", "b.docx"):
        write_work_report(REPORT, tmp_path / name)

    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    with ZipFile(tmp_path / "a.docx") as file:
        assert {one.date_time for one in file.infolist()} == {FIXED}


def test_a_paper_that_reads_back_otherwise_is_not_put_there(tmp_path, monkeypatch):
    monkeypatch.setattr(work_report, "texts_in", lambda _: ())

    with pytest.raises(FileNotWritten):
        write_work_report(REPORT, tmp_path / "r.docx")
    assert list(tmp_path.iterdir()) == []


def test_control_characters_cannot_break_the_file(tmp_path):
    odd = replace(REPORT, overview=OverviewBody("总体\x00平稳\x1b。"))

    assert write_work_report(odd, tmp_path / "r.docx").pages >= 1


def test_heads_are_counted_as_officials_count():
    assert [chinese_number(one) for one in (1, 10, 11, 20, 21)] == ["一", "十", "十一", "二十", "二十一"]
