"""Sheets are gone over with the keyboard: problems first, and nothing is confirmed while one is open."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from metrodesk.domain.report import ReportBody, Status
from metrodesk.ui.sheets.review_dialog import SheetReviewDialog
from metrodesk.ui.sheets.review_rows import ANSWERED, LEFT, OPEN
from tests.services.sheet_desk import T1, Sheets


@pytest.fixture
def sheets(tmp_path):
    return Sheets(tmp_path)


@pytest.fixture
def show(qtbot, sheets):
    def shown(*paths, missing=(), keep=False):
        dialog = SheetReviewDialog(None, sheets.batch(*paths), missing, keep=keep)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return shown


def rows(dialog):
    return [dialog.cell_model.row_at(at) for at in range(dialog.cell_model.rowCount())]


def states(dialog):
    return [(one.typed, one.state, one.becomes) for one in rows(dialog)]


def test_a_plain_sheet_can_be_taken_over_at_once(sheets, show, qtbot):
    dialog = show(sheets.filled(figure="9", progress="检查3家。"), missing=("李家村",))

    assert dialog.go.isEnabled()
    assert not dialog.next.isEnabled()
    assert "李家村" in dialog.notes.text()
    assert [dialog.result_model.row_at(at).after for at in range(2)] == ["9家次", "检查3家。"]
    qtbot.waitUntil(dialog.go.hasFocus)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.go, Qt.Key.Key_Return)
    assert dialog.confirmed().answers == {}


def test_problems_stand_first_and_enter_answers_one_after_the_other(sheets, show, qtbot):
    path = sheets.filled(progress="检查3家。", figure="2000万", status="有进展")
    dialog = show(path)
    assert [(typed, state) for typed, state, _ in states(dialog)][:2] == [("有进展", OPEN), ("2000万", OPEN)]
    assert not dialog.go.isEnabled()

    for _ in range(2):
        qtbot.waitUntil(dialog.panel.buttons[0].hasFocus)
        before = dialog.found.open_questions
        qtbot.keyClick(dialog.panel.buttons[0], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda before=before: dialog.found.open_questions < before)

    assert states(dialog)[:2] == [("有进展", ANSWERED, "本期有进展"), ("2000万", ANSWERED, "20,000,000家次")]
    assert dialog.go.isEnabled()
    assert len(dialog.confirmed().answers) == 2


def test_a_doubtful_figure_is_typed_anew_and_an_uncertain_one_is_not_taken(sheets, show, qtbot):
    dialog = show(sheets.filled(figure="2024.6"))
    qtbot.waitUntil(dialog.panel.field.hasFocus)  # a hasty Enter takes nothing
    dialog.panel.field.setText("二十")
    qtbot.keyClick(dialog.panel.field, Qt.Key.Key_Return)
    assert dialog.found.open_questions == 1

    dialog.panel.field.setText("24")
    qtbot.keyClick(dialog.panel.field, Qt.Key.Key_Return)

    assert states(dialog) == [("2024.6", ANSWERED, "24家次")]


def test_what_stands_outside_is_listed_and_left_by_a_choice(sheets, show):
    path = sheets.filled(progress="检查3家。")
    book = load_workbook(path)
    book["进展情况"]["M30"] = "联系电话另报"
    book.save(path)
    dialog = show(path)

    dialog.panel.buttons[0].click()

    assert ("联系电话另报", LEFT, "") in states(dialog)
    assert dialog.go.isEnabled()


def test_an_answer_may_be_changed_again(sheets, show):
    sheets.bodies = {T1: ReportBody(Status.PROGRESSED, progress="镇里写的。")}
    dialog = show(sheets.filled(progress="村里写的。"))
    at = next(at for at, one in enumerate(rows(dialog)) if one.state == OPEN)
    for number, after in ((0, "镇里写的。\n村里写的。"), (1, "村里写的。"), (2, "镇里写的。")):
        dialog.cells.go_to(at)
        dialog.panel.buttons[number].click()
        assert rows(dialog)[at].becomes == after


def test_what_the_checks_say_of_the_result_stands_beside_it(sheets, show):
    dialog = show(sheets.filled(status="本期有进展"))

    assert dialog.findings.count() > 0
    assert dialog.findings.item(0).text().startswith("1　")
