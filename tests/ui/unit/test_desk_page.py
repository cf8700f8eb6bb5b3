from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import ignore
from metrodesk.ui.unit.desk_page import DeskPage
from metrodesk.ui.unit.jump import Jump
from tests.ui.unit.conftest import BEFORE, DUE, commit, record


@pytest.fixture
def page(place, qtbot):
    page = DeskPage(place)
    qtbot.addWidget(page)
    page.resize(1160, 660)
    page.show()
    with qtbot.waitExposed(page):
        page.activateWindow()
    with qtbot.waitSignal(page.pane.shown):
        page.activate()
    yield page
    page.deactivate()


def tasks(page):
    table = page.list.table
    return [table.summary(row).task for row in range(table.rowCount())]


def test_the_desk_says_how_much_is_filled_in_and_until_when(page):
    assert "0" in page.heading.text()
    assert str(len(tasks(page))) in page.heading.text()
    assert DUE.isoformat() in page.facts.countdown.word
    assert "7" in page.facts.countdown.word


def test_where_nothing_is_due_no_report_stays_open_for_typing(page, place):
    view = place.work(page.request())(ignore)
    page.show_state(replace(view, tasks=(), state=replace(view.state, tasks=0)))

    assert not page.pane.isVisible()
    assert page.list.empty.isVisible()
    assert not page.list.everything.isVisible()
    page.show_state(view)
    assert page.pane.isVisible()


def test_the_first_open_task_is_in_front(page):
    assert page.pane.task == tasks(page)[0]
    assert page.list.view.currentIndex().row() == 0


def test_filling_in_a_task_counts_it(page, qtbot):
    with qtbot.waitSignal(page.pane.keeper.saved):
        page.pane.nothing.click()

    qtbot.waitUntil(lambda: page.list.table.summary(0).state == "draft")
    assert "1" in page.heading.text()
    assert page.list.table.summary(0).status is Status.NOTHING_TO_REPORT


def test_the_next_unfinished_task_is_one_key_away(page, qtbot):
    with qtbot.waitSignal(page.pane.keeper.saved):
        page.pane.nothing.click()
    qtbot.waitUntil(lambda: page.list.table.summary(0).state == "draft")

    with qtbot.waitSignal(page.pane.shown) as told:
        qtbot.keyClick(page, Qt.Key.Key_F8)

    assert told.args == [tasks(page)[1]]
    assert page.list.view.currentIndex().row() == 1


def test_control_and_enter_go_on_from_within_a_text(page, qtbot):
    text = page.pane.form.fields["progress"].edit
    text.setFocus()

    with qtbot.waitSignal(page.pane.shown) as told:
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert told.args == [tasks(page)[1]]
    assert text.text == ""


def test_with_nothing_left_the_way_to_hand_over_is_offered(page, qtbot, desk, place):
    record(desk, ReportBody(Status.NOTHING_TO_REPORT))
    with qtbot.waitSignal(page.list.table.dataChanged):
        page.reload()

    page.go_to_next_open()

    assert page.banner.isVisible()


def test_filters_are_answered_by_the_database(page, qtbot, desk):
    record(desk, ReportBody(Status.NOTHING_TO_REPORT), tasks=tasks(page)[:2])

    with qtbot.waitSignal(page.list.table.modelReset):
        page.list.filter.setCurrentIndex(page.list.filter.findData("draft"))
    assert len(tasks(page)) == 2

    with qtbot.waitSignal(page.list.table.modelReset):
        page.list.filter.setCurrentIndex(page.list.filter.findData("sealed"))
    assert tasks(page) == []
    assert page.list.empty.isVisible()


def test_search_finds_a_number_and_a_word(page, qtbot):
    everything = tasks(page)
    with qtbot.waitSignal(page.list.table.modelReset):
        page.list.search.setText(str(page.list.table.summary(1).number))

    assert everything[1] in tasks(page)
    assert len(tasks(page)) < len(everything)


def test_a_jump_opens_the_task_and_the_field(page, qtbot):
    with qtbot.waitSignal(page.pane.shown):
        page.show_about(Jump(tasks(page)[3], "progress"))

    assert page.pane.task == tasks(page)[3]
    assert page.pane.form.fields["progress"].edit.hasFocus()


def test_a_jump_to_a_task_the_filters_hide_clears_them(page, qtbot):
    target = tasks(page)[3]
    with qtbot.waitSignal(page.list.table.modelReset):
        page.list.filter.setCurrentIndex(page.list.filter.findData("sealed"))

    with qtbot.waitSignal(page.pane.shown):
        page.show_about(Jump(target, "status"))

    assert page.pane.task == target
    assert page.list.filter.currentData() == "all"


def test_another_period_shows_what_was_reported_then(page, qtbot, place):
    with qtbot.waitSignal(page.pane.shown):
        place.show_period(BEFORE)

    assert page.pane.page.period == BEFORE
    assert "检查集贸市场3家" in page.pane.form.body.progress
    assert page.list.table.summary(0).state == "sealed"


def test_the_place_is_remembered(page, qtbot, place):
    target = tasks(page)[4]
    with qtbot.waitSignal(page.pane.shown):
        page.open_task(target)
    page.deactivate()

    again = DeskPage(place)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.pane.shown):
        again.activate()

    assert again.pane.task == target
    again.deactivate()


def test_the_place_is_remembered_even_if_the_program_does_not_end_well(page, qtbot, place):
    target = tasks(page)[4]
    with qtbot.waitSignal(page.pane.shown):
        page.open_task(target)

    again = DeskPage(place)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.pane.shown):
        again.activate()

    assert again.pane.task == target
    again.deactivate()


def test_who_is_filling_in_is_remembered_and_offered_again(page, qtbot, place):
    page.filler.box.setEditText("填报人丁")
    page.filler.box.lineEdit().editingFinished.emit()

    assert place.filler == "填报人丁"
    again = DeskPage(place)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.filler.box.findText("填报人丁") >= 0)


def test_leaving_the_page_saves_what_was_typed(page, qtbot, desk, place):
    commit(page.pane.form.fields["progress"].edit, "检查集贸市场5家。")

    with qtbot.waitSignal(place.autosave.settled):
        page.deactivate()

    from tests.ui.unit.conftest import stored

    assert stored(desk, tasks(page)[0]).progress == "检查集贸市场5家。"


def test_the_list_can_be_walked_by_keys(page, qtbot):
    with qtbot.waitSignal(page.pane.shown):
        qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.pane.task == tasks(page)[1]

    page.list.view.setFocus()
    with qtbot.waitSignal(page.pane.shown):
        qtbot.keyClick(page.list.view, Qt.Key.Key_Down)

    assert page.pane.task == tasks(page)[2]


def test_an_unknown_remembered_task_is_passed_over(place, qtbot):
    place.settings.keep_for_workspace(place.path, "tasks/current", "t99")
    page = DeskPage(place)
    qtbot.addWidget(page)

    with qtbot.waitSignal(page.pane.shown) as told:
        page.activate()

    assert told.args != [TaskId("t99")]
    page.deactivate()
