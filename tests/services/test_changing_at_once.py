"""Two people change the plan at once: the second is told so, and nothing of the first is lost."""

from dataclasses import replace

import pytest

from metrodesk.domain.task import TaskId
from metrodesk.errors import PlanChangedMeanwhile
from metrodesk.services import plan_edits, plan_making
from metrodesk.ui.making.change_work import Told, making, proposing


def reworded(ws, number, remark):
    return plan_edits.tasking(replace(ws.plan.task_numbered(number), remark=remark))


def test_a_change_made_out_of_an_older_version_is_refused_and_can_be_made_again(campaign):
    with campaign.open() as one, campaign.open() as other:
        late = reworded(one, 1, "甲改")
        plan_making.preview(one, late)
        plan_making.make(other, reworded(other, 2, "乙改"))

        with pytest.raises(PlanChangedMeanwhile) as refused:
            plan_making.make(one, late)

        assert refused.value.number == other.roster.plan_number
        plan_making.make(one, late)
        assert [one.plan.task(TaskId(f"t0{at}")).remark for at in (1, 2)] == ["甲改", "乙改"]


def test_what_was_shown_before_somebody_else_saved_is_not_made_unseen(campaign):
    def build(ws):
        return reworded(ws, 1, "甲改")

    with campaign.open() as ws:
        seen = proposing(ws, build, lambda *_: None).seen
    with campaign.open() as ws:
        plan_making.make(ws, reworded(ws, 2, "乙改"))
        number = ws.roster.plan_number
    with campaign.open() as ws, pytest.raises(PlanChangedMeanwhile):
        making(ws, build, Told("", "办理人丁", seen), lambda *_: None)

    with campaign.open() as ws:
        assert (ws.roster.plan_number, ws.plan.task_numbered(1).remark) == (number, "")
