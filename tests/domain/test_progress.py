from datetime import date, timedelta

import pytest

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.progress import Light, expected_share, light_of_open, light_of_reported
from metrodesk.domain.report import Status
from metrodesk.domain.task import Milestone

DUE = date(2026, 10, 10)


@pytest.mark.parametrize(
    ("days", "light"),
    [(-8, Light.OPEN), (-7, Light.DUE_SOON), (0, Light.DUE_SOON), (1, Light.OVERDUE), (400, Light.OVERDUE)],
)
def test_what_is_not_handed_in_turns_blue_a_week_before_it_is_due_and_red_after(days, light):
    assert light_of_open(DUE, DUE + timedelta(days=days)) is light


def test_without_a_due_date_nothing_is_ever_late():
    assert light_of_open(None, date(2099, 1, 1)) is Light.OPEN


def test_a_report_handed_in_is_yellow_or_red_only_by_its_own_words():
    by_light = {light: {status for status in Status if light_of_reported(status) is light} for light in Light}

    assert by_light[Light.OVERDUE] == {Status.OVERDUE}
    assert by_light[Light.BEHIND] == {Status.BEHIND, Status.UNFULFILLED_THIS_YEAR}
    assert light_of_reported(None) is Light.REPORTED


def test_every_light_and_disposition_comes_with_its_own_word():
    assert len({light.label for light in Light}) == len(Light)
    assert len({one.label for one in Disposition}) == len(Disposition)
    assert {light.colour for light in Light} == {"grey", "blue", "yellow", "red", "green"}


def test_a_quantified_task_should_be_as_far_as_the_year():
    assert expected_share(date(2026, 9, 30)) == 75
    assert expected_share(date(2026, 12, 31)) == 100
    assert expected_share(date(2026, 1, 1)) == 0


def test_milestones_take_the_place_of_the_straight_line():
    steps = (Milestone(date(2026, 6, 30), 20), Milestone(date(2026, 12, 31), 100))

    assert expected_share(date(2025, 5, 1), steps) == 0
    assert expected_share(date(2026, 6, 30), steps) == 20
    assert expected_share(date(2026, 9, 30), steps) == 60
    assert expected_share(date(2027, 3, 31), steps) == 100
