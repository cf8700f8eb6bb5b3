"""Deciding on what came in (办理): each decision is an act with a name; a later one may replace it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrodesk.domain.act import OF_REVISIONS, Act, ActId, ActKind
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
from metrodesk.domain.history import Node, in_force
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Subject
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DecisionRefused
from metrodesk.services.acting import compose, replaced_by, write_acts
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.reconciling import settlement_act
from metrodesk.services.reports import reports
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

FIELDS = frozenset(ReportBody().to_json())


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
        for index, decision in enumerate(decisions):
            try:
                acts, about = _acts(ws, books, decision, by)
            except DecisionRefused as error:
                refused.append(RefusedDecision(index, error.reason, error.where))
                continue
            write_acts(ws, books, acts, about)
            made.append(acts[-1].id)
        state = books.state.digest()
    return Decided(tuple(made), tuple(refused), state)


def accept_all(ws: Workspace, period: Period, units: Iterable[UnitId] | None = None, by: str = "") -> Decided:
    """Accept (通过) everything of a period that is handed in and waits for a decision, an act for each unit."""
    wanted = None if units is None else set(units)
    waiting: dict[UnitId, list[str]] = {}
    for line in reports(ws, period):
        if line.disposition is Disposition.RECEIVED and line.covered and (wanted is None or line.unit in wanted):
            waiting.setdefault(line.unit, []).extend(head.revision for head in line.heads)
    return decide(ws, [Verdict(ActKind.ACCEPTED, tuple(ids)) for ids in waiting.values()], by)


def _acts(ws: Workspace, books: Books, decision: Decision, by: str) -> tuple[list[Act], list[Subject] | None]:
    """Return the acts of a decision, its own last, and the subjects they concern (None: all)."""
    match decision:
        case Verdict():
            return _verdict(ws, books, decision, by)
        case Settlement():
            act, subject = settlement_act(ws, books, decision, by)
            return [act], [subject]
        case Lifting() | Closure():
            return [_far_reaching(ws, books, decision, by)], None
        case _:
            return [_of_a_unit(ws, books, decision, by)], []


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


def _verdict(ws: Workspace, books: Books, asked: Verdict, by: str) -> tuple[list[Act], list[Subject]]:
    wanted = tuple(dict.fromkeys(asked.revisions))
    subjects = _demand_current(books, wanted)
    if asked.kind is ActKind.RETURNED and not asked.reason.strip() and not any(asked.fields.values()):
        raise DecisionRefused("reason-missing")
    for name in asked.fields:
        if name not in FIELDS:
            raise DecisionRefused("unknown-field", name)
    kinds = OF_REVISIONS if asked.kind in OF_REVISIONS else frozenset({asked.kind})
    before = [act for act in replaced_by(books, kinds, {}) if not set(wanted).isdisjoint(act.targets)]
    body = {"revisions": list(wanted), "reason": asked.reason.strip(), "fields": dict(asked.fields)}
    act = compose(ws, asked.kind, body, by, [one.id for one in before])
    if any(_says_the_same(act, one) for one in before):
        raise DecisionRefused("decided-so")
    kept = [_rest(old, wanted, act) for old in before if not set(wanted).issuperset(old.targets)]
    return [*kept, act], subjects


def _rest(old: Act, without: Iterable[str], beside: Act) -> Act:
    """Write an act that goes on saying of its other revisions what a replaced one said."""
    rest = [one for one in old.targets if one not in set(without)]
    return Act.compose(
        campaign=old.campaign, kind=old.kind, by=old.by, claimed=old.claimed,
        body={**old.body, "revisions": rest, "beside": [beside.id]}, replaces=[old.id],
    )  # fmt: skip


def _says_the_same(act: Act, old: Act) -> bool:
    return (act.kind, act.by, dict(act.body)) == (old.kind, old.by, dict(old.body))


def _demand_current(books: Books, ids: Sequence[str]) -> list[Subject]:
    """Return the subjects of revisions that count and that nothing newer supersedes."""
    if not ids:
        raise DecisionRefused("no-revision")
    decided = decisions_in(books)
    found = {str(key): one.subject for key, one in books.revisions.get(ids).items()}
    found |= {str(act.id): Node.of_act(act).subject for act in decided.nodes if act.id in ids}
    counting = books.revisions.counting_among(ids, decided.withdrawn) | {act.id for act in decided.nodes}
    for one in ids:
        if one not in found or one not in counting:
            raise DecisionRefused("unknown-revision", one)
    return list(dict.fromkeys(found[one] for one in ids))


def _lifting(ws: Workspace, books: Books, asked: Lifting, by: str) -> Act:
    known = {str(act.id): act for act in in_force(books.acts.all())}
    act = known.get(asked.act)
    if act is None:
        raise DecisionRefused("unknown-act", asked.act)
    if act.kind in {ActKind.PLAN, ActKind.ROSTER, ActKind.LIFTED, ActKind.WITHDRAWN, ActKind.REINSTATED}:
        raise DecisionRefused("cannot-be-lifted", act.kind.label)
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
