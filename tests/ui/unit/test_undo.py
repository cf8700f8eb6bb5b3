"""Ctrl+Z and Ctrl+Y over a whole report: across fields, tasks and starts of the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.ui.unit import draft_history
from metrodesk.ui.unit.report_pane import ReportPane
from tests.ui.unit.conftest import LAST_TIME, commit, compose, place_of, stored

FIRST, SECOND = TaskId("t01"), TaskId("t06")
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot, place):
    pane = ReportPane(place)
    qtbot.addWidget(pane)
    pane.resize(800, 640)
    pane.show()
    with qtbot.waitExposed(pane):
        pane.activateWindow()
    with qtbot.waitSignal(pane.shown):
        pane.open(FIRST)
    return pane


@pytest.fixture
def pane(place, qtbot):
    return opened(qtbot, place)


@pytest.fixture
def every_key(monkeypatch):
    """Each keystroke is a step of its own, as after a pause."""
    monkeypatch.setattr(draft_history, "PAUSE", 0)


def progress(pane) -> QPlainTextEdit:
    return pane.form.fields["progress"].edit


def press(qtbot, pane, key):
    qtbot.keyClick(progress(pane), key, CONTROL)


def test_what_was_typed_without_a_pause_goes_at_once(pane, qtbot):
    progress(pane).setFocus()
    for character in "检查3家":
        commit(progress(pane), character)

    press(qtbot, pane, Qt.Key.Key_Z)

    assert progress(pane).text == ""
    assert not pane.foot.undo.isEnabled()


def test_a_pause_ends_a_step(pane, qtbot, every_key):
    progress(pane).setFocus()
    for words in ("检查", "3家"):
        commit(progress(pane), words)

    press(qtbot, pane, Qt.Key.Key_Z)
    assert progress(pane).text == "检查"

    press(qtbot, pane, Qt.Key.Key_Y)
    assert progress(pane).text == "检查3家"


def test_a_step_back_goes_to_the_field_it_changes(pane, qtbot):
    commit(progress(pane), "检查3家。")
    pane.form.choose_by_key(3)
    pane.form.fields["reason"].edit.setFocus()
    commit(pane.form.fields["reason"].edit, "待部署")

    pane.undo()
    pane.undo()

    assert pane.form.body == ReportBody(progress="检查3家。")
    assert pane.form.status.status is None


def test_taking_all_over_is_one_step_and_its_marks_go_with_it(pane):
    commit(progress(pane), "先写一句。")
    pane.same.click()
    assert LAST_TIME in progress(pane).text
    assert not pane.form.fields["progress"].taken.isHidden()

    pane.undo()

    assert pane.form.body == ReportBody(progress="先写一句。")
    assert pane.form.fields["progress"].taken.isHidden()


def test_a_text_that_was_taken_over_is_marked_until_somebody_types_in_it(pane, qtbot, desk):
    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.fields["progress"].previous.take.click()
    marked = not pane.form.fields["progress"].taken.isHidden()
    for task in (SECOND, FIRST):
        with qtbot.waitSignal(pane.shown):
            pane.open(task)
    still = not pane.form.fields["progress"].taken.isHidden()

    commit(progress(pane), "另有1家。")

    assert marked
    assert still
    assert pane.form.fields["progress"].taken.isHidden()
    assert pane.form.status.status is None


def test_the_way_back_is_there_after_another_task_and_after_a_restart(pane, qtbot, place, desk, runner, every_key):
    for words in ("检查", "3家"):
        commit(progress(pane), words)
    for task in (SECOND, FIRST):
        with qtbot.waitSignal(pane.shown):
            pane.open(task)
    with qtbot.waitSignal(pane.keeper.saved):
        pane.undo()
    assert progress(pane).text == "检查"

    again = opened(qtbot, place_of(desk, runner))
    again.redo()
    assert progress(again).text == "检查3家"
    with qtbot.waitSignal(again.keeper.saved):
        again.undo()
        again.undo()

    assert progress(again).text == ""
    assert stored(desk, FIRST) == ReportBody()


def test_going_back_to_the_sealed_text_can_itself_be_undone(pane, qtbot, place):
    from tests.ui.unit.conftest import BEFORE

    with qtbot.waitSignal(pane.shown):
        place.show_period(BEFORE)
        pane.open_again()
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "补充：")
    typed = pane.form.body

    with qtbot.waitSignal(pane.shown):
        pane.revert.click()
    pane.undo()

    assert pane.form.body == typed


def test_syllables_being_composed_are_no_step(pane):
    compose(progress(pane), "jian cha")

    assert not pane.foot.undo.isEnabled()


def test_choosing_a_status_is_a_step(pane):
    pane.form.choose_by_key(2)
    pane.foot.undo.click()

    assert pane.form.status.status is None
    pane.foot.redo.click()
    assert pane.form.status.status is Status.NOTHING_TO_REPORT


def test_a_figure_is_a_step_and_goes_back_with_its_mark(pane, qtbot):
    table = pane.form.measures
    line = next(at for at, one in enumerate(table.model.figures.lines) if one.measure.id)
    table.model.tell(changed=table.model.figures.type_text(line, "46"))
    entered = dict(pane.form.body.measures)

    pane.undo()
    emptied = (pane.form.body.measures, table.measures)
    pane.redo()

    assert entered
    assert emptied == ({}, {})
    assert table.measures == entered == pane.form.body.measures


def test_an_answer_to_a_finding_is_one_step_and_goes_from_its_row_too(pane, qtbot):
    pane.form.status.choose_status(Status.PROGRESSED)
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "已推进")
    answer = pane.findings.rows()[0].explanation
    qtbot.keyClicks(answer, "few")

    pane.undo()

    assert pane.form.body == ReportBody(Status.PROGRESSED, progress="已推进")
    assert pane.findings.rows()[0].explanation.text() == ""


def test_the_menu_of_a_text_offers_no_way_back_of_its_own(pane):
    names = {action.objectName() for action in progress(pane).menu().actions()}

    assert "edit-copy" in names
    assert not {"edit-undo", "edit-redo"} & names
