"""与上期相同 and 零报告 for all that is left, from the page, and back with one click."""

import pytest
from PySide6.QtWidgets import QPushButton

from metrodesk.domain.report import ReportBody, Status
from metrodesk.ui.unit.desk_page import DeskPage
from tests.ui.unit.conftest import LAST_TIME, commit, record, stored


@pytest.fixture
def page(place, qtbot):
    page = DeskPage(place)
    qtbot.addWidget(page)
    page.resize(1160, 660)
    page.show()
    with qtbot.waitSignal(page.pane.shown):
        page.activate()
    yield page
    page.deactivate()


def states(page):
    table = page.list.table
    return [table.summary(row).state for row in range(table.rowCount())]


def press(qtbot, page, button):
    """Press and wait until the report in front is shown anew."""
    with qtbot.waitSignal(page.pane.shown):
        button.click()


def undo_of(page):
    return next(one for one in page.banner.findChildren(QPushButton) if one.text() == "Undo all of it")


def test_the_buttons_say_for_how_many_tasks(page, qtbot, place, desk):
    task = page.pane.task
    record(desk, ReportBody(Status.PROGRESSED, progress="检查3家。"), tasks=[task])
    with qtbot.waitSignal(page.list.table.dataChanged):
        page.reload()

    assert page.list.rest.same.text().startswith("8 ")
    assert page.list.rest.nothing.text().startswith("8 ")


def test_all_that_is_left_is_taken_over_but_not_what_is_being_typed(page, qtbot, desk):
    typed = page.pane.task
    commit(page.pane.form.fields["progress"].edit, "正在写的一句。")

    press(qtbot, page, page.list.rest.same)

    assert stored(desk, typed).progress == "正在写的一句。"
    others = [page.list.table.summary(row).task for row in range(1, 9)]
    assert all(LAST_TIME in stored(desk, one).progress for one in others)
    assert page.list.rest.isHidden()


def test_one_click_takes_the_whole_action_back(page, qtbot, desk):
    press(qtbot, page, page.list.rest.nothing)
    assert set(states(page)) == {"draft"}
    assert page.pane.form.body.status is Status.NOTHING_TO_REPORT

    press(qtbot, page, undo_of(page))

    assert set(states(page)) == {"empty"}
    assert page.pane.form.body == ReportBody()
    assert not page.list.rest.isHidden()


def test_the_list_is_narrowed_to_one_status(page, qtbot, desk):
    tasks = [page.list.table.summary(row).task for row in range(2)]
    record(desk, ReportBody(Status.NOT_STARTED, reason="待部署"), tasks=tasks)

    with qtbot.waitSignal(page.list.table.modelReset):
        page.list.filter.setCurrentIndex(page.list.filter.findData(f"status:{Status.NOT_STARTED}"))

    assert [page.list.table.summary(row).task for row in range(page.list.table.rowCount())] == tasks
