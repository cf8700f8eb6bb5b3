import pytest
from openpyxl import load_workbook

from metrodesk.documents.prints.text_and_annex import row_side, text_side
from metrodesk.errors import UnfitTarget
from metrodesk.services.planning import load_plan
from metrodesk.services.text_and_annex import compare_text_and_annex
from metrodesk.services.text_and_annex_print import write_comparison
from tests.documents.pages import squeezed, words


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


def test_the_pdf_says_every_item_its_differences_and_how_they_were_settled(plan, tmp_path):
    printed = write_comparison(plan, tmp_path / "对照.pdf", office="达川区市场监管局")
    text = "".join(words(printed.path))

    assert printed.pages == len(words(printed.path))
    assert not printed.missing_glyphs
    assert "共15项，有不同14项" in text
    for item in compare_text_and_annex(plan).items:
        assert squeezed(item.place) in text
    assert "附件清单没有此项" in text
    assert "采用：以附件为准" in text


def test_what_differs_is_underlined_on_both_sides(plan):
    item = compare_text_and_annex(plan).items[4]
    text, marks = text_side(item)

    assert [text[start:end] for start, end in marks] == ["区域"]


def test_a_stop_alone_is_not_underlined(plan):
    item = next(one for one in compare_text_and_annex(plan).items if one.clause == "a5.3")

    assert not [mark for row in item.rows for mark in row_side(row.pieces)[1]]


def test_the_workbook_has_a_line_for_each_item_or_only_for_those_that_differ(plan, tmp_path):
    for only, count in ((False, 15), (True, 14)):
        out = tmp_path / f"{only}.xlsx"
        write_comparison(plan, out, only_differing=only)
        sheet = load_workbook(out).active
        assert sheet.max_row - 4 == count
        assert "正文（三）1" in sheet.cell(5, 2).value


def test_every_row_of_the_workbook_is_high_enough_for_its_longest_text(plan, tmp_path):
    write_comparison(plan, tmp_path / "对照.xlsx")
    sheet = load_workbook(tmp_path / "对照.xlsx").active

    for row in range(5, sheet.max_row + 1):
        lines = 2 * len(sheet.cell(row, 3).value) / sheet.column_dimensions["C"].width
        assert sheet.row_dimensions[row].height > lines * 12


def test_another_kind_of_file_is_refused(plan, tmp_path):
    with pytest.raises(UnfitTarget):
        write_comparison(plan, tmp_path / "对照.docx")
