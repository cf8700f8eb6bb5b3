from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.progress import Light
from metrodesk.domain.report import Status
from metrodesk.domain.task import Role, TaskId
from metrodesk.services.desk import TaskSummary
from metrodesk.ui.unit.task_table import TaskTable
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.wording.words import word

FIRST = TaskSummary(
    task=TaskId("t15"),
    number=15,
    category="强化计量监管",
    item="民生计量专项检查",
    content="持续开展集贸市场计量专项检查。",
    role=Role.RESPONSIBLE,
    status=Status.PROGRESSED,
    light=Light.DUE_SOON,
    errors=1,
    warnings=0,
    state="draft",
    changed_at="2026-10-08T10:32:05+08:00",
    filler="填报人甲",
)
SECOND = replace(FIRST, task=TaskId("t16"), number=16, status=None, errors=0, state="empty")


@pytest.fixture
def table(qapp):
    return TaskTable(word)


def test_rows_are_shown_in_the_order_given(table, qtbot, qtmodeltester):
    with qtbot.waitSignal(table.modelReset):
        table.show([SECOND, FIRST])

    qtmodeltester.check(table)
    assert [table.index(row, 0).data() for row in range(2)] == ["16", "15"]
    assert table.row_of(TaskId("t15")) == 1


def test_a_row_that_only_changed_stays_where_it_is(table, qtbot):
    table.show([FIRST, SECOND])

    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged) as told:
        table.show([FIRST, replace(SECOND, status=Status.NOTHING_TO_REPORT)])

    assert told.args[0].row() == 1


def test_a_row_is_one_sentence_for_the_ear(table):
    table.show([FIRST])

    sentence = table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "民生计量专项检查" in sentence
    assert word(Status.PROGRESSED) in sentence
    assert word(Light.DUE_SOON) in sentence
    assert "1" in sentence


def test_a_light_is_never_without_its_word(table):
    table.show([FIRST])

    assert table.index(0, 3).data(LIGHT_ROLE) == "blue"
    assert table.index(0, 3).data() == word(Light.DUE_SOON)


def test_every_state_has_its_sign_and_its_colour(qapp):
    from metrodesk.ui.unit.task_row import STATE_COLOURS, STATE_ICONS

    assert STATE_ICONS.keys() == STATE_COLOURS.keys()
    for state in STATE_ICONS:
        assert TaskTable(word).state_word(state)
