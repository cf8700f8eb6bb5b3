"""The reminder before reports are due; a date told by phone moves it and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from metrodesk.errors import InvalidDates
from metrodesk.services import desk
from metrodesk.services.overview import status
from metrodesk.services.reminding import note_told_date, reminder, reminder_of, set_days
from metrodesk.services.scheduling import set_period
from tests.services.campaign import OWN, PERIOD, PINGTAN

DUE, LATER = date(2026, 10, 15), date(2026, 10, 20)


@pytest.fixture
def scheduled(campaign):
    """A township that knows when the period is due."""
    with campaign.open() as ws:
        set_period(ws, PERIOD, due=DUE)
    campaign.round(PINGTAN)
    return campaign


def test_it_begins_some_days_before_and_ends_when_everything_has_gone_out(scheduled):
    with scheduled.open(PINGTAN) as ws:
        assert not reminder(ws, date(2026, 10, 7)).is_due(date(2026, 10, 7))
        assert reminder(ws, date(2026, 10, 8)).is_due(date(2026, 10, 8))
        assert reminder(ws, date(2026, 10, 18)).days_left(date(2026, 10, 18)) == -3
        set_days(ws, 10)
        assert reminder(ws, date(2026, 10, 5)).is_due(date(2026, 10, 5))

    scheduled.hand_in(PINGTAN)

    with scheduled.open(PINGTAN) as ws:
        assert reminder_of(ws, PERIOD).is_over
        assert reminder(ws, date(2026, 10, 8)).period == PERIOD.next()


def test_what_was_typed_or_sealed_but_not_exported_is_not_over(scheduled):
    scheduled.write(PINGTAN)
    with scheduled.open(PINGTAN) as ws:
        assert not reminder_of(ws, PERIOD).is_over
    scheduled.seal(PINGTAN)
    with scheduled.open(PINGTAN) as ws:
        assert not reminder_of(ws, PERIOD).is_over


def test_a_date_told_by_phone_moves_the_reminder_with_who_and_when(scheduled):
    with scheduled.open(PINGTAN) as ws:
        note_told_date(ws, PERIOD, LATER, "填报人甲")

        found = reminder(ws, date(2026, 10, 12))

        assert (found.day, found.due) == (LATER, DUE)
        assert found.told.by == "填报人甲"
        assert found.told.noted
        assert not found.is_due(date(2026, 10, 12))
        assert found.is_due(date(2026, 10, 13))

        note_told_date(ws, PERIOD, None, "填报人甲")
        assert reminder(ws, date(2026, 10, 12)).day == DUE


def test_a_date_told_by_phone_changes_neither_lights_nor_lateness(scheduled):
    after = date(2026, 10, 17)
    with scheduled.open(PINGTAN) as ws:
        before = desk.task_list(ws, PERIOD, desk.TaskFilter(), after), desk.desk(ws, PERIOD, after)
        note_told_date(ws, PERIOD, LATER, "填报人甲")

        assert (desk.task_list(ws, PERIOD, desk.TaskFilter(), after), desk.desk(ws, PERIOD, after)) == before
        assert before[1].due == DUE

    scheduled.merge(scheduled.hand_in(PINGTAN))
    with scheduled.open() as ws:
        told = status(ws, PERIOD, after)
    with scheduled.open(PINGTAN) as ws:
        note_told_date(ws, PERIOD, None, "")
    with scheduled.open() as ws:
        assert replace(status(ws, PERIOD, after)) == told


def test_a_day_before_the_period_begins_is_refused(scheduled):
    with scheduled.open(PINGTAN) as ws, pytest.raises(InvalidDates):
        note_told_date(ws, PERIOD, date(2026, 6, 30), "")


def test_a_period_without_a_date_reminds_of_nothing(campaign):
    with campaign.open() as ws:
        assert ws.own_unit().name == OWN
        assert not reminder(ws, date(2026, 12, 31)).is_due(date(2026, 12, 31))
