"""Going back in a draft: after a restart, whoever changed it."""

import pytest

from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.report import ReportBody, Status
from metrodesk.services import entry, sealing
from metrodesk.services.taking_over import report_nothing
from tests.services.campaign import NAMES, PERIOD, PINGTAN

FIRST = ReportBody(Status.PROGRESSED, progress="检查集贸市场3家。")
SECOND = ReportBody(Status.PROGRESSED, progress="检查集贸市场3家、加油站2家。")


@pytest.fixture
def task(campaign):
    with campaign.open(PINGTAN) as ws:
        return ws.plan.task_numbered(18).id


def save(campaign, task, body, **how):
    with campaign.open(PINGTAN) as ws:
        entry.save_draft(ws, task, PERIOD, body, "甲", **how)


def steps(campaign, task):
    with campaign.open(PINGTAN) as ws:
        return entry.open_report(ws, task, PERIOD).steps


def past(campaign, task):
    return [one.body for one in steps(campaign, task).past]


def test_each_change_from_outside_the_window_is_a_step_that_outlives_the_program(campaign, task):
    save(campaign, task, FIRST)
    save(campaign, task, FIRST)
    save(campaign, task, SECOND)

    assert past(campaign, task) == [ReportBody(), FIRST]


def test_the_steps_of_a_window_are_kept_as_it_gives_them(campaign, task):
    save(campaign, task, FIRST, steps=Steps())
    save(campaign, task, SECOND, steps=Steps((DraftState(FIRST, ("progress",)),), (DraftState(ReportBody()),)))
    kept = steps(campaign, task)

    assert kept == Steps((DraftState(FIRST, ("progress",)),), (DraftState(ReportBody()),))


def test_a_history_that_branches_leaves_nothing_of_the_old_branch(campaign, task):
    one, two, three = DraftState(ReportBody(progress="一")), DraftState(FIRST), DraftState(SECOND)
    save(campaign, task, SECOND, steps=Steps((one, two)))
    save(campaign, task, FIRST, steps=Steps((one,), (three,)))

    assert steps(campaign, task) == Steps((one,), (three,))


def test_nothing_to_report_on_all_is_one_step_for_each(campaign, task):
    with campaign.open(PINGTAN) as ws:
        report_nothing(ws, None, PERIOD, "乙")

    assert past(campaign, task) == [ReportBody()]


def test_a_draft_given_up_can_be_gone_back_to(campaign, task):
    save(campaign, task, FIRST)
    with campaign.open(PINGTAN) as ws:
        entry.discard_draft(ws, task, PERIOD)

    assert past(campaign, task) == [ReportBody(), FIRST]


def test_sealing_ends_the_history_of_a_draft(campaign, task):
    save(campaign, task, FIRST)
    with campaign.open(PINGTAN) as ws:
        sealing.seal(ws, PERIOD, NAMES)

    assert steps(campaign, task) == Steps()
