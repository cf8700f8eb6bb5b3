"""与上期相同 and 零报告 on all that is left: one action, one way back, never over what was typed."""

from dataclasses import replace

import pytest

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.taking_over import NOTHING, SAME_AS_LAST_TIME, SAME_KEY
from metrodesk.services import checking, desk, entry, sealing
from metrodesk.services.taking_over import report_nothing, take_back, take_over
from tests.services.campaign import NAMES, PERIOD, PINGTAN, TODAY, write

NEXT = PERIOD.next()
TYPED = ReportBody(Status.PROGRESSED, progress="本季度检查集贸市场12家。")


@pytest.fixture
def ws(campaign):
    """A township with a quarter sealed on three of its tasks, at the beginning of the next."""
    with campaign.open(PINGTAN) as opened:
        write(opened, numbers={6, 7, 18})
        sealing.seal(opened, PERIOD, NAMES)
        yield opened


@pytest.fixture
def task(ws):
    return ws.plan.task_numbered(18).id


def body(ws, task):
    return entry.open_report(ws, task, NEXT).body


def bodies(ws):
    return {one.task: body(ws, one.task) for one in desk.task_list(ws, NEXT, desk.TaskFilter(), TODAY)}


def test_all_that_is_left_is_taken_over_and_says_so_in_answer_to_the_check(ws, task):
    done = take_over(ws, None, NEXT, "乙")

    assert [ws.plan.task(one).number for one in done.tasks] == [6, 7, 18]
    assert done.left == 6
    assert body(ws, task).explanations == {SAME_KEY: SAME_AS_LAST_TIME}
    assert [one for one in checking.findings(ws, NEXT) if one.is_open] == []


def test_what_was_taken_over_is_marked_until_it_is_touched(ws, task):
    take_over(ws, None, NEXT, "乙")
    page = entry.open_report(ws, task, NEXT)
    entry.save_draft(ws, task, NEXT, replace(page.body, progress="检查4家。"), "乙")

    assert page.taken == ("progress", "status")
    assert entry.open_report(ws, task, NEXT).taken == ("status",)


def test_the_mark_is_not_sealed(ws, task):
    take_over(ws, None, NEXT, "乙")
    sealing.seal(ws, NEXT, NAMES)

    assert entry.open_report(ws, task, NEXT).taken == ()


@pytest.mark.parametrize("act", [take_over, report_nothing])
def test_what_was_typed_is_never_touched(ws, task, act):
    entry.save_draft(ws, task, NEXT, TYPED, "甲")

    done = act(ws, None, NEXT, "乙")

    assert task not in done.tasks
    assert done.reports
    assert body(ws, task) == TYPED


def test_a_sealed_report_is_left_alone(ws):
    before = {one: entry.open_report(ws, one, PERIOD).body for one in bodies(ws)}

    report_nothing(ws, None, PERIOD, "乙")

    assert entry.open_report(ws, ws.plan.task_numbered(18).id, PERIOD).body == before[ws.plan.task_numbered(18).id]


def test_nothing_to_report_is_said_on_all_that_is_left(ws):
    done = report_nothing(ws, None, NEXT, "乙")

    assert len(done.tasks) == 9
    assert all(one == NOTHING for one in bodies(ws).values())


def test_one_action_is_taken_back_as_one(ws):
    before = bodies(ws)
    done = report_nothing(ws, None, NEXT, "乙")

    assert take_back(ws, done) == done.tasks
    assert bodies(ws) == before


def test_it_is_taken_back_too_where_the_check_it_answers_is_off(ws, monkeypatch):
    off = CheckSetting("same-as-last-period", None, Severity.OFF.value)
    monkeypatch.setattr(ws, "plan", replace(ws.plan, checks=(*ws.plan.checks, off)))
    before = bodies(ws)
    done = take_over(ws, None, NEXT, "乙")

    assert take_back(ws, done) == done.tasks != ()
    assert bodies(ws) == before


def test_taking_back_leaves_what_was_typed_since(ws, task):
    done = report_nothing(ws, None, NEXT, "乙")
    entry.save_draft(ws, task, NEXT, TYPED, "甲")

    back = take_back(ws, done)

    assert task not in back
    assert len(back) == 8
    assert body(ws, task) == TYPED


def test_the_desk_counts_for_how_many_each_action_would_say_something(ws, task):
    entry.save_draft(ws, task, NEXT, TYPED, "甲")
    state = desk.desk(ws, NEXT, TODAY)

    assert (state.to_take_over, state.to_report_nothing) == (2, 8)
