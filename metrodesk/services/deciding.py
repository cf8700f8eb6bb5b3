"""Deciding on what came in (办理): each decision is an act with a name; a later one may replace it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrodesk.domain.act import NO_DECISIONS, Act, ActId, ActKind
from metrodesk.domain.decision import (
    ChannelChoice,
    Closure,
    Decision,
    Exempting,
    Extension,
    Lifting,
    Settlement,
    Verdict,
)
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import in_force
from metrodesk.domain.period import Period
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DecisionRefused
from metrodesk.services.acting import compose, replaced_by, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.reconciling import settlement_act
from metrodesk.services.reports import reports
from metrodesk.services.verdicts import Verdicts
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class RefusedDecision:
    """A decision that was not written: its place among those asked for, and why."""

    index: int
    reason: str
    where: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The acts written, in the order asked for, and what was refused."""

    acts: tuple[ActId, ...]
    refused: tuple[RefusedDecision, ...]
    state: str


def decide(ws: Workspace, decisions: Sequence[Decision], by: str) -> Decided:
    """Write an act for each decision; one that cannot be written does not stop the others.

    All that are written land in one transaction.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    made: list[ActId] = []
    refused: list[RefusedDecision] = []
    with ws.begin() as books:
        verdicts = Verdicts(ws, books, by)
        for index, decision in enumerate(decisions):
            try:
                made.append(_decided(ws, books, verdicts, decision, by))
            except DecisionRefused as error:
                refused.append(RefusedDecision(index, error.reason, error.where))
        write_acts(ws, books, verdicts.acts, verdicts.subjects)
        state = books.state.digest()
    return Decided(tuple(made), tuple(refused), state)


def accept_all(ws: Workspace, period: Period, units: Iterable[UnitId] | None = None, by: str = "") -> Decided:
    """Accept (通过) everything of a period that is handed in and waits for a decision, an act for each unit."""
    wanted = None if units is None else set(units)
    waiting: dict[UnitId, list[str]] = {}
    for line in reports(ws, period, texts=True):
        if line.disposition is Disposition.RECEIVED and line.covered and (wanted is None or line.unit in wanted):
            waiting.setdefault(line.unit, []).extend(head.revision for head in line.heads)
    return decide(ws, [Verdict(ActKind.ACCEPTED, tuple(ids)) for ids in waiting.values()], by)


def _decided(ws: Workspace, books: Books, verdicts: Verdicts, decision: Decision, by: str) -> ActId:
    """Write the act of a decision, or give the verdict; return its id."""
    match decision:
        case Verdict():
            return verdicts.judge(decision)
        case Settlement():
            act, subject = settlement_act(ws, books, decision, by)
            write_acts(ws, books, [act], [subject])
        case Lifting() | Closure():
            act = _far_reaching(ws, books, decision, by)
            write_acts(ws, books, [act])
        case _:
            act = _of_a_unit(ws, books, decision, by)
            write_acts(ws, books, [act], [])
    return act.id


def _far_reaching(ws: Workspace, books: Books, decision: Lifting | Closure, by: str) -> Act:
    if isinstance(decision, Lifting):
        return _lifting(ws, books, decision, by)
    return _closure(ws, books, decision, by)


def _of_a_unit(ws: Workspace, books: Books, decision: Exempting | Extension | ChannelChoice, by: str) -> Act:
    _demand_reporting(ws, decision.unit)
    match decision:
        case Exempting():
            return _exempting(ws, books, decision, by)
        case Extension():
            return _extension(ws, books, decision, by)
        case ChannelChoice():
            return _channel(ws, books, decision, by)


def _lifting(ws: Workspace, books: Books, asked: Lifting, by: str) -> Act:
    known = {str(act.id): act for act in in_force(books.acts.all())}
    act = known.get(asked.act)
    if act is None:
        raise DecisionRefused("unknown-act", asked.act)
    if act.kind in NO_DECISIONS:
        raise DecisionRefused("cannot-be-lifted", ws.level.said(act.kind.label))
    return compose(ws, ActKind.LIFTED, {"reason": asked.reason.strip()}, by, [act.id])


def _demand_reporting(ws: Workspace, unit: UnitId) -> None:
    """Refuse a group: its members report, and a word on the group would reach none of them."""
    found = ws.plan.unit(unit)
    if found.is_group:
        raise DecisionRefused("group", found.name)


def _closure(ws: Workspace, books: Books, asked: Closure, by: str) -> Act:
    if asked.unit is not None:
        _demand_reporting(ws, asked.unit)
    body = {"task": asked.task, "unit": asked.unit or "", "from": str(asked.since), "reason": asked.reason.strip()}
    before = replaced_by(books, [ActKind.CLOSED], {"task": asked.task, "unit": asked.unit or ""})
    return compose(ws, ActKind.CLOSED, body, by, [one.id for one in before])


def _exempting(ws: Workspace, books: Books, asked: Exempting, by: str) -> Act:
    until = str(asked.until) if asked.until else ""
    if asked.until is not None and asked.until.last_day < asked.since.first_day:
        raise DecisionRefused("order", until)
    about = {"unit": asked.unit, "tasks": sorted(asked.tasks), "from": str(asked.since)}
    before = replaced_by(books, [ActKind.EXEMPT], about)
    body = {**about, "until": until, "reason": asked.reason.strip()}
    return compose(ws, ActKind.EXEMPT, body, by, [one.id for one in before])


def _extension(ws: Workspace, books: Books, asked: Extension, by: str) -> Act:
    if asked.due < asked.period.first_day:
        raise DecisionRefused("order", asked.due.isoformat())
    about = {"unit": asked.unit, "period": str(asked.period)}
    before = replaced_by(books, [ActKind.EXTENDED], about)
    body = {**about, "due": asked.due.isoformat(), "reason": asked.reason.strip()}
    return compose(ws, ActKind.EXTENDED, body, by, [one.id for one in before])


def _channel(ws: Workspace, books: Books, asked: ChannelChoice, by: str) -> Act:
    about = {"unit": asked.unit}
    before = replaced_by(books, [ActKind.CHANNEL], about)
    body = {**about, "channel": asked.channel.value}
    return compose(ws, ActKind.CHANNEL, body, by, [one.id for one in before])
