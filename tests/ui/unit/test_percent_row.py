"""完成百分比 and the 序时进度 beside it."""

from datetime import date

import pytest

from metrodesk.domain.task import Milestone
from metrodesk.ui.unit.percent_row import PercentRow

AS_OF = date(2026, 9, 30)


@pytest.fixture
def row(qtbot):
    row = PercentRow()
    qtbot.addWidget(row)
    row.show_expected(75, AS_OF)
    row.show_percent(None)
    return row


def test_a_task_without_an_end_is_asked_for_no_percentage(row):
    row.show_expected(None, AS_OF)

    assert row.isHidden()


def test_where_the_calendar_stands_is_said_before_anything_is_typed(row):
    assert not row.isHidden()
    assert "75" in row.expected.text()
    assert AS_OF.isoformat() in row.expected.text()


def test_how_far_behind_is_said_as_one_types(row, qtbot):
    qtbot.keyClicks(row.edit, "60")

    assert row.percent == 60
    assert "15 points behind" in row.expected.text()
    assert row.expected.property("kind") == "over"


def test_what_is_not_behind_is_not_coloured(row, qtbot):
    qtbot.keyClicks(row.edit, "80")

    assert "not behind" in row.expected.text()
    assert row.expected.property("kind") == "muted"


def test_the_milestones_still_to_come_are_named_with_the_last_one_passed(row):
    days = (date(AS_OF.year - 1, 12, 31), AS_OF, date(AS_OF.year + 1, 6, 30))
    row.show_expected(50, AS_OF, [Milestone(day, 25 * at) for at, day in enumerate(days, start=1)])

    assert days[0].isoformat() not in row.milestones.text()
    assert f"{AS_OF.isoformat()} 50%; {days[2].isoformat()} 75%" in row.milestones.text()
    assert not row.milestones.isHidden()

    row.show_expected(50, AS_OF)
    assert row.milestones.isHidden()
