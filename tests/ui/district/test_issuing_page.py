import pytest
from PySide6.QtGui import QGuiApplication

from metrodesk.services.deciding import accept_all
from metrodesk.services.receipts import receipt_codes
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.issuing_page import IssuingPage
from tests.ui.conftest import PERIOD


@pytest.fixture
def page(taken_in, shown):
    with open_workspace(taken_in / "district") as ws:
        accept_all(ws, PERIOD, by="审核人乙")
    return shown(IssuingPage)


def issue(qtbot, page, units, out):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.issue_into(units, out)


def rows(page):
    return {page.units.row_at(row).name: row for row in range(page.units.rowCount())}


def test_each_unit_is_shown_with_what_it_would_learn_and_those_without_a_computer_are_named(page, qtmodeltester):
    qtmodeltester.check(page.units)

    assert set(rows(page)) == {"平滩镇", "石梯镇", "景市镇"}
    assert "9 accepted" in page.units.index(rows(page)["平滩镇"], 2).data()
    assert "百节镇" in page.lacking.toolTip()


def test_files_for_chosen_units_are_written_and_they_have_no_news_any_more(qtbot, page, tmp_path):
    page.table.go_to(rows(page)["石梯镇"])
    issue(qtbot, page, page._selected(), tmp_path / "down")

    assert len(list((tmp_path / "down").iterdir())) == 1
    assert set(rows(page)) == {"平滩镇", "景市镇"}
    assert page.issued.row_at(0).unit_name == "石梯镇"


def test_one_file_for_all_holds_every_unit(qtbot, page, tmp_path):
    page.one_file.setChecked(True)
    issue(qtbot, page, None, tmp_path / "down")

    assert len(list((tmp_path / "down").iterdir())) == 1
    assert page.issued.rowCount() == 3
    assert rows(page) == {}


def test_the_receipt_code_of_a_computer_stands_there_in_large_digits_and_is_copied(page, taken_in):
    with open_workspace(taken_in / "district") as ws:
        codes = {one.unit_name: one.code for one in receipt_codes(ws)}
    names = {page.receipts.model.row_at(row).unit_name: row for row in range(page.receipts.model.rowCount())}
    page.receipts.table.go_to(names["石梯镇"])

    assert page.receipts.digits.text() == codes["石梯镇"]
    page.receipts.copy.click()
    assert QGuiApplication.clipboard().text() == codes["石梯镇"]
