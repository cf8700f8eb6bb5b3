"""Everything the district does can be undone: afterwards it is as if it had never been, for every kind of act."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.calendar import DueRule
from metrodesk.domain.decision import (
    Channel,
    ChannelChoice,
    Closure,
    Exempting,
    Extension,
    Lifting,
    Settlement,
    Source,
    Verdict,
)
from metrodesk.domain.figure import Figure
from metrodesk.domain.history import in_force
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan_difference import differences
from metrodesk.domain.report import ReportBody, Status, text_of
from metrodesk.domain.task import Milestone, Role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.services import newer_text, plan_edits
from metrodesk.services.deciding import decide
from metrodesk.services.dispositions import dispositions
from metrodesk.services.indicators import NewReading, drop_reading, set_reading
from metrodesk.services.overview import status
from metrodesk.services.paper_received import receive_paper
from metrodesk.services.plan_making import make
from metrodesk.services.plan_undoing import go_back
from metrodesk.services.planning import load_plan
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.reports import reports
from metrodesk.services.scheduling import adopt_plan, close_period
from metrodesk.services.taking_back import arrived, put_back, take_back
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, TODAY
from tests.services.plan_changes import JUNE, unit

NEXT = PERIOD.next()
APART = {ActKind.PLAN, ActKind.ROSTER, ActKind.LIFTED, ActKind.WITHDRAWN, ActKind.REINSTATED}
"""Acts of which it is seen by what they did whether they hold."""


@pytest.fixture(scope="module")
def office(founded, tmp_path_factory):
    """A district with one report of 平滩镇 with two newest versions, and those of 区经信局."""
    with pytest.MonkeyPatch.context() as patch:
        made = founded.copy(tmp_path_factory.mktemp("reported") / "campaign")
        patch.setenv("METRODESK_DATA_DIR", str(made.folder / "data"))
        made.merge(made.hand_in(PINGTAN, "一。", {18}), made.hand_in(PINGTAN_TOO, "二。", {18}), made.hand_in(BUREAU))
    with made.open() as ws:
        yield made, ws


@pytest.fixture
def ws(office, monkeypatch):
    """The one district: what is undone leaves it as it was, so that each case begins like the first."""
    made, opened = office
    monkeypatch.setenv("METRODESK_DATA_DIR", str(made.folder / "data"))
    return opened


def seen(ws):
    """What a person sees: counts, reports, states of versions, who has to report when, what stands."""
    found = status(ws, PERIOD, TODAY)
    with ws.database.read() as books:
        states = [dispositions(books, ws.timeline, unit(ws, name)) for name in (PINGTAN, BUREAU)]
        acts = [one for one in in_force(books.acts.all()) if one.kind not in APART]
    stand = sorted((one.kind, text_of(one.body, "unit")) for one in acts)
    times = ws.timeline
    duties = [{one.id: times.duties(one.id, when) for one in times.units(when)} for when in (PERIOD, NEXT)]
    return replace(found, state=""), reports(ws, PERIOD), states, duties, stand


def heads(ws, name):
    return tuple(one.revision for line in reports(ws, PERIOD, unit(ws, name)) for one in line.heads)


def task(ws, number=18):
    return ws.plan.task_numbered(number).id


def decided(ws, decision):
    (act,) = decide(ws, [decision], "经办人甲").acts
    return lambda: decide(ws, [Lifting(str(act), "误操作")], "经办人甲")


def lifted(ws, kind):
    """Lift the act of a kind that stands."""
    with ws.database.read() as books:
        (act,) = [one for one in in_force(books.acts.all()) if one.kind is kind]
    return lambda: decide(ws, [Lifting(str(act.id), "误操作")], "经办人甲")


def entered(ws, name, kind):
    about = next((one.task for one in reports(ws, PERIOD, unit(ws, name))), task(ws))
    report = ReportBody(Status.PROGRESSED, progress="开展计量宣传活动五场次。")
    source = Provenance(Source.PHONE, "填报人乙")
    enter_for(ws, unit(ws, name), PERIOD, {about: report}, source, "经办人甲")
    return lifted(ws, kind)


def verdict(kind):
    return lambda ws: decided(ws, Verdict(kind, heads(ws, BUREAU)[:1], "请核对。"))


def planned(ws):
    return changed(ws, plan_edits.giving_role(task(ws, 3), unit(ws, SHITI), Role.RESPONSIBLE, None))


def changed(ws, edit):
    number = ws.roster.plan_number
    make(ws, edit, by="经办人甲")
    return lambda: go_back(ws, number, by="经办人甲")


def cut_off(ws):
    close_period(ws, PERIOD)
    return lifted(ws, ActKind.CUTOFF)


def paper(ws):
    receive_paper(ws, TODAY, "经办人甲", unit=unit(ws, SHITI), period=PERIOD)
    return lifted(ws, ActKind.PAPER)


def lifting(ws):
    """Lifting is undone by deciding again."""
    again = Closure(task(ws), unit(ws, SHITI), PERIOD, "任务已完成")
    (act,) = decide(ws, [again], "经办人甲").acts
    before = seen(ws)
    decide(ws, [Lifting(str(act), "误操作")], "经办人甲")
    return lambda: decide(ws, [replace(again, reason="再次销号")], "经办人甲"), before


def withdrawn(ws):
    bundle = arrived(ws)[0].bundle
    take_back(ws, [bundle], "经办人甲", "误收")
    return lambda: put_back(ws, bundle, "经办人甲")


def reinstated(ws):
    bundle = arrived(ws)[0].bundle
    take_back(ws, [bundle], "经办人甲")
    before = seen(ws)
    put_back(ws, bundle, "经办人甲")
    return lambda: take_back(ws, [bundle], "经办人甲", "再次撤回"), before


def reading(ws):
    one = replace(load_plan("chongqing-2022-33").indicators[0], clause="")
    adopt_plan(ws, replace(ws.plan, indicators=(one,)), "经办人甲")
    before = seen(ws)
    act = set_reading(ws, NewReading(one.id, Period.parse("2026"), Figure(Decimal(5)), "统计年报"), "经办人甲")
    return lambda: drop_reading(ws, str(act), "误操作", "经办人甲"), before


ACTS = {
    ActKind.PLAN: planned,
    ActKind.ROSTER: planned,  # a roster goes with its plan
    ActKind.ACCEPTED: verdict(ActKind.ACCEPTED),
    ActKind.RETURNED: verdict(ActKind.RETURNED),
    ActKind.EXCUSED: verdict(ActKind.EXCUSED),
    ActKind.SETTLED: lambda ws: decided(ws, Settlement(heads(ws, PINGTAN), take=heads(ws, PINGTAN)[0])),
    ActKind.PROXY: lambda ws: entered(ws, SHITI, ActKind.PROXY),
    ActKind.AMEND: lambda ws: entered(ws, BUREAU, ActKind.AMEND),
    ActKind.CLOSED: lambda ws: decided(ws, Closure(task(ws), unit(ws, SHITI), PERIOD)),
    ActKind.EXEMPT: lambda ws: decided(ws, Exempting(unit(ws, SHITI), (), PERIOD)),
    ActKind.EXTENDED: lambda ws: decided(ws, Extension(unit(ws, SHITI), PERIOD, date(2026, 12, 1))),
    ActKind.CUTOFF: cut_off,
    ActKind.PAPER: paper,
    ActKind.CHANNEL: lambda ws: decided(ws, ChannelChoice(unit(ws, SHITI), Channel.PAPER)),
    ActKind.LIFTED: lifting,
    ActKind.WITHDRAWN: withdrawn,
    ActKind.REINSTATED: reinstated,
    ActKind.READING: reading,
}


@pytest.mark.parametrize("kind", ActKind)
def test_undoing_an_act_leaves_all_as_it_was(ws, kind):
    before = seen(ws)
    done = ACTS[kind](ws)
    undo, before = done if isinstance(done, tuple) else (done, before)

    assert seen(ws) != before
    undo()

    assert seen(ws) == before


def added(ws):
    return plan_edits.adding(ws, NewBody("安仁新区办", UnitKind.ORGANISATION), first_day=date(2026, 7, 1))


def merging(ws):
    return plan_edits.merging(ws, [unit(ws, PINGTAN), unit(ws, SHITI)], unit(ws, SHITI), JUNE)


def splitting(ws):
    bodies = [NewBody("平滩镇东", UnitKind.TOWN), NewBody("平滩镇西", UnitKind.TOWN)]
    return plan_edits.splitting(ws, unit(ws, "亭子镇"), bodies, JUNE)


def newer(ws):
    tasks = tuple(replace(one, content=f"{one.content}（修订）") for one in ws.plan.tasks)
    return newer_text.taking_over(replace(ws.plan, tasks=tasks), NEXT)


def group(ws):
    return next(one for one in ws.plan.units if one.is_group and one.members)


EDITS = {
    "adding": added,
    "renaming": lambda ws: plan_edits.renaming(ws, unit(ws, SHITI), "石梯街道", JUNE),
    "rewording": lambda ws: plan_edits.rewording(unit(ws, SHITI), remark="由开发区代管"),
    "naming_before": lambda ws: plan_edits.naming_before(unit(ws, SHITI), "石梯乡", date(2010, 6, 30)),
    "ending": lambda ws: plan_edits.ending(ws, unit(ws, SHITI), JUNE),
    "reviving": None,
    "removing": None,
    "grouping": lambda ws: plan_edits.grouping(group(ws).id, group(ws).members[:-1], NEXT),
    "merging": merging,
    "splitting": splitting,
    "assigning": lambda ws: plan_edits.assigning(task(ws), [unit(ws, BUREAU)], [unit(ws, SHITI)], NEXT),
    "giving_role": lambda ws: plan_edits.giving_role(task(ws, 3), unit(ws, SHITI), Role.RESPONSIBLE, NEXT),
    "tasking": lambda ws: plan_edits.tasking(replace(ws.plan.task(task(ws)), id="", number=0, item="新任务")),
    "ending_task": lambda ws: plan_edits.ending_task(ws, task(ws), JUNE),
    "marking": lambda ws: plan_edits.marking(task(ws), [Milestone(date(2026, 12, 31), 50)]),
    "reporting_by": lambda _: plan_edits.reporting_by(PeriodKind.MONTH, date(2026, 10, 1)),
    "due_by": None,
    "taking_over": newer,
}
FIRST = {"reviving": "ending", "removing": "adding"}
"""Changes that need another one before them."""
EDITS["reviving"] = lambda ws: plan_edits.reviving(unit(ws, SHITI))
EDITS["removing"] = lambda ws: plan_edits.removing(unit(ws, "安仁新区办"))
EDITS["due_by"] = lambda ws: plan_edits.due_by(ws, DueRule(1, 10), date(2026, 7, 1))


def test_every_change_of_a_plan_has_a_case():
    made = {
        name
        for name, found in vars(plan_edits).items()
        if callable(found) and getattr(found, "__annotations__", {}).get("return") == "Edit"
    }
    assert made | {"taking_over"} == set(EDITS)


@pytest.mark.parametrize("name", EDITS)
def test_going_back_from_a_change_of_the_plan_leaves_all_as_it_was(ws, name):
    start = ws.roster.plan_number
    if name in FIRST:
        make(ws, EDITS[FIRST[name]](ws), by="经办人甲")
    before, plan = seen(ws), ws.plan
    undo = changed(ws, EDITS[name](ws))
    assert differences(plan, ws.plan)

    undo()

    assert ws.plan.to_bytes() == plan.to_bytes()
    assert seen(ws) == before
    if name in FIRST:
        go_back(ws, start, by="经办人甲")
