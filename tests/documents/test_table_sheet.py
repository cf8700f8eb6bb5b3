import pytest
from openpyxl import load_workbook

from metrodesk.documents.prints.table_sheet import HEAD_ROW, HIGHEST, fit, new_book, save, write_heads, write_row
from tests.documents.test_trial_runs import WORKBOOKS


def heights_of(path):
    return [
        page.row_dimensions[row].height
        for page in load_workbook(path).worksheets
        for row in range(HEAD_ROW + 1, page.max_row + 1)
    ]


@pytest.fixture
def written(tmp_path):
    def write(*rows, widths=(6, 20), kept=None):
        book, page = new_book("表")
        write_heads(page, ["序号", "原文"])
        for row in rows:
            write_row(page, row, left={2})
        if kept is not None:
            page.row_dimensions[HEAD_ROW + 1].height = kept
        fit(page, widths)
        return heights_of(save(book, tmp_path / "表.xlsx", len(rows)).path)

    return write


def test_a_row_is_as_high_as_its_longest_text_needs(written):
    short, long, lines = written([1, "计量"], [2, "计量标准" * 9], [3, "一\n二\n三"])

    assert short < lines < long
    assert long == short + 3 * (lines - short) / 2


def test_letters_and_figures_take_half_the_room_of_chinese_words(written):
    latin, chinese = written([1, "2025 10 " * 4], [2, "计量标准器具" * 6])

    assert latin < chinese


def test_no_row_is_higher_than_a_workbook_allows(written):
    assert written([1, "计量标准" * 2000]) == [HIGHEST]


def test_a_height_that_was_set_stays(written):
    assert written([1, "计量标准" * 9], kept=77) == [77]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_row_of_every_printed_workbook_has_a_height(name, tmp_path):
    write, sample = WORKBOOKS[name]
    path = tmp_path / "表.xlsx"
    write(sample(drill=False), path)

    assert all(heights_of(path))
