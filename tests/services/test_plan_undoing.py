"""Going back to an earlier version: a further version says for every period what held before."""

from dataclasses import replace

import pytest

from metrodesk.domain.decision import Source
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import Role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.errors import NothingChanged, UnfitPlanChange, UnknownPlan
from metrodesk.services.plan_edits import adding, giving_role, tasking
from metrodesk.services.plan_making import history, make
from metrodesk.services.plan_undoing import go_back, preview_back
from metrodesk.services.proxies import Provenance, enter_for

NEXT, LATER = Period.parse("2027Q1"), Period.parse("2027Q3")


@pytest.fixture
def district(campaign):
    with campaign.open(None) as ws:
        yield ws


def other_unit(ws):
    task = ws.plan.tasks[0]
    taken = {duty.unit for duty in ws.plan.answerers(task)}
    return task, next(one for one in ws.plan.units if not one.is_group and one.id not in taken)


def test_what_held_before_holds_again_for_every_period(district):
    task, unit = other_unit(district)
    make(district, giving_role(task.id, unit.id, Role.RESPONSIBLE, LATER))
    number, before = district.roster.plan_number, district.timeline
    make(district, giving_role(task.id, unit.id, Role.LEAD, NEXT))
    assert district.timeline.asks(unit.id, task.id, NEXT)

    assert len(preview_back(district, number)) > 0
    go_back(district, number, why="误操作", by="办理人丁")

    for period in (NEXT, LATER, Period.parse("2026Q3")):
        assert district.timeline.duties(unit.id, period) == before.duties(unit.id, period)
    newest = history(district)[0]
    assert (newest.why, newest.by) == ("误操作", "办理人丁")
    assert newest.number > number + 1


def test_going_back_to_what_holds_or_to_what_never_was_is_refused(district):
    with pytest.raises(NothingChanged):
        go_back(district, district.roster.plan_number)
    with pytest.raises(UnknownPlan):
        go_back(district, 0)


def test_a_unit_that_has_a_part_is_not_forgotten(district):
    number = district.roster.plan_number
    make(district, adding(district, NewBody("新设镇", UnitKind.TOWN)))
    new = district.plan.unit_named("新设镇").id
    make(district, giving_role(district.plan.task_numbered(18).id, new, Role.RESPONSIBLE, None))
    report = ReportBody(Status.PROGRESSED, progress="开展计量宣传活动五场次，发放资料。")
    source = Provenance(Source.PHONE, "填报人乙")
    enter_for(district, new, Period.parse("2026Q3"), {district.plan.task_numbered(18).id: report}, source, "经办人甲")

    with pytest.raises(UnfitPlanChange):
        go_back(district, number)
    assert district.plan.unit_named("新设镇")


def test_a_task_that_was_taken_out_never_gives_its_id_to_another(district):
    number, like = district.roster.plan_number, district.plan.task_numbered(18)
    make(district, tasking(replace(like, id="", number=0, item="定量包装商品净含量抽查")))
    first = district.plan.tasks[-1].id
    go_back(district, number)
    make(district, tasking(replace(like, id="", number=0, item="民生计量专项检查")))
    other = district.plan.tasks[-1].id
    go_back(district, number)
    make(district, tasking(replace(like, id="", number=0, item="定量包装商品净含量抽查")))

    assert first != other
    assert district.plan.tasks[-1].id == first
