import openpyxl

from metrodesk.documents.prints.paper_workbook import write_paper_lists
from tests.documents.sample_paper_lists import paper_lists


def test_both_lists_stand_on_a_sheet_of_their_own(tmp_path):
    printed = write_paper_lists(paper_lists(), tmp_path / "a.xlsx")
    papers, data = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets

    assert printed.pages == 2
    assert (papers.title, data.title) == ("有纸无数据", "有数据无纸")
    assert [cell.value for cell in papers[5]] == [1, "石梯镇", "5578 9020 9351 5647 6588 1236", "2026-10-09", "=1+1"]
    assert papers["E5"].data_type == "s"
    assert [cell.value for cell in data[5]][3:] == ["填报人甲", "2026-10-08", 3]
    assert [cell.value for cell in data[6]][4:] == [None, None]


def test_empty_lists_are_written_too(tmp_path):
    write_paper_lists(paper_lists(papers=(), data=()), tmp_path / "a.xlsx")

    assert openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].max_row == 4
