from dataclasses import replace

import pytest

from metrodesk.documents.evidence.sheet_scan import read_sheets
from metrodesk.documents.prints.voucher_pdf import write_voucher
from metrodesk.domain.revision import form_code
from tests.documents.pages import pictures, squeezed, words
from tests.documents.sample_forms import SUBMISSION
from tests.documents.sample_vouchers import STATES, voucher


@pytest.fixture
def path(tmp_path):
    return tmp_path / "报送凭证.pdf"


def test_a_voucher_says_what_was_handed_in_and_how_far_it_has_come(path):
    printed = write_voucher(voucher(), path)
    (found,) = words(path)

    assert (printed.pages, printed.code) == (1, form_code(SUBMISSION))
    for text in ("达州市达川区平滩镇人民政府", "2026年第三季度", "填报人甲", "审核人乙", "单位负责人丙", *STATES):
        assert text in found
    assert squeezed(form_code(SUBMISSION)) in found
    assert "第1号（2026-10-0909:30，含本期9项）；第2号" in found


def test_its_counts_are_those_of_its_lines():
    made = voucher(reports=7)

    assert made.counts == {"已定稿": 1, "已导出": 1, "已回执": 2, "已通过": 2, "已退回": 1}
    other = replace(made, lines=(*made.lines, replace(made.lines[0], state="内容不一致")))
    assert list(other.counts.items())[-1] == ("内容不一致", 1)


def test_its_qr_names_the_submission(path):
    write_voucher(voucher(), path)

    assert read_sheets(path) == (SUBMISSION,)


@pytest.mark.parametrize("reports", [0, 1, 9, 22, 23, 60])
def test_a_voucher_is_one_page_however_much_was_handed_in(reports, path):
    printed = write_voucher(voucher(reports=reports, bundles=40), path)
    (found,) = words(path)

    assert printed.pages == 1
    assert found.count("本期有进展") == reports
    assert "此前另有32个" in found
    assert "单位负责人丙" in found


def test_more_than_a_page_lists_is_told_by_number(path):
    printed = write_voucher(voucher(reports=300, bundles=40), path)
    (found,) = words(path)

    assert printed.pages == 1
    assert "1、6、11、16" in found
    assert found.count("300") >= 2


@pytest.mark.parametrize("reports", [9, 60, 120, 300])
def test_nothing_is_drawn_over_the_proof(reports, path):
    write_voucher(voucher(reports=reports, bundles=40), path)
    page = pictures(path)[0].convert("L")
    wide, high = page.size
    above = round(high * (297 - 16 - 44 - 2) / 297)

    assert page.crop((0, above, wide, above + 4)).getextrema() == (255, 255)


def test_it_never_calls_itself_a_signature(path):
    write_voucher(voucher(), path)
    (found,) = words(path)

    assert "不代替签字和盖章" in found
    assert "电子签名" not in found
    assert "盖章）" not in found


def test_a_voucher_of_a_part_says_so_and_one_without_bundles_too(path):
    write_voucher(voucher(reports=5, bundles=0, total=9), path)
    (found,) = words(path)

    assert "部分报送(5/9)" in found
    assert "尚未导出" in found


def test_in_two_columns_a_task_is_still_known_by_its_words(path):
    long = tuple(replace(one, item="加快计量重大科技基础设施建设") for one in voucher(reports=32).lines)
    write_voucher(voucher(reports=32, lines=long), path)

    assert words(path)[0].count("加快计量重大科技") == 32
