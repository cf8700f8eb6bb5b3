"""What the district decided (办理记录), as a person looks through it: who, when, on what, with what words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from metrodesk.domain.act import AS_NODES, NO_DECISIONS, VERDICTS, Act, ActKind
from metrodesk.domain.decisions import answered_returns
from metrodesk.domain.history import Node, in_force
from metrodesk.domain.period import Period
from metrodesk.domain.report import text_of, texts_of
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act; `period` is the one it speaks of or begins with, `until` its end or date.

    `stands` tells that no later act took its place, `answered` that a unit's version answers a return.
    """

    act: str
    kind: ActKind
    by: str
    claimed: str
    units: tuple[str, ...]
    tasks: tuple[int, ...]
    period: str
    until: str
    reason: str
    fields: dict[str, str]
    stands: bool = True
    answered: bool = False


def acts_in_force(ws: Workspace, period: Period | None = None) -> tuple[ActLine, ...]:
    """Return the acts that stand, newest claim first; with a period, those that speak of it or of none."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        acts = [act for act in in_force(books.acts.all()) if act.kind not in NO_DECISIONS | {ActKind.READING}]
        found = _Reader(ws, books, acts)
        lines = [found.line(act) for act in acts]
    wanted = str(period) if period is not None else ""
    kept = [one for one in lines if not wanted or one.period == wanted or one.kind in {ActKind.CLOSED, ActKind.EXEMPT}]
    return tuple(sorted(kept, key=lambda one: (one.claimed, one.act), reverse=True))


def acts_on(ws: Workspace, subject: Subject) -> tuple[ActLine, ...]:
    """Return everything the district decided on one report, oldest first, replaced acts included."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        acts = books.acts.of_kinds(VERDICTS | AS_NODES | {ActKind.LIFTED})
        found = _Reader(ws, books, acts)
        standing = {act.id for act in in_force(acts)}
        lines = [
            found.line(act, stands=act.id in standing)
            for act in acts
            if act.kind is not ActKind.LIFTED and subject in found.subjects(act)
        ]
    return tuple(sorted(lines, key=lambda one: (one.claimed, one.act)))


class _Reader:
    """Finds out of which units, tasks and period some acts speak."""

    def __init__(self, ws: Workspace, books: Books, acts: Iterable[Act]) -> None:
        acts = tuple(acts)
        spoken = {str(one) for act in acts if act.kind in VERDICTS for one in texts_of(act.body, "revisions")}
        revisions = books.revisions.get(spoken)
        self._subjects = {str(key): one.subject for key, one in revisions.items()}
        self._subjects |= {str(act.id): Node.of_act(act).subject for act in acts if act.kind in AS_NODES}
        returned = {one.subject for one in revisions.values()}
        places = sorted({(one.unit, one.period) for one in returned})
        self._answered = frozenset[str]().union(
            *(answered_returns(books.revisions.of(unit=unit, period=period)) for unit, period in places)
        )
        self._plan = ws.plan
        self._numbers = {str(one.id): one.number for one in ws.plan.tasks}

    def subjects(self, act: Act) -> tuple[Subject, ...]:
        """Return the reports an act speaks of, if it speaks of reports."""
        if act.kind in AS_NODES:
            return (self._subjects[str(act.id)],)
        if act.kind not in VERDICTS:
            return ()
        found = (self._subjects.get(one) for one in texts_of(act.body, "revisions"))
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def line(self, act: Act, *, stands: bool = True) -> ActLine:
        """Return an act as it is listed."""
        subjects = self.subjects(act)
        units = dict.fromkeys(one.unit for one in subjects) or dict.fromkeys([UnitId(text_of(act.body, "unit"))])
        tasks = [one.key for one in subjects if one.kind is Kind.TASK] or _tasks(act)
        fields = act.body.get("fields")
        return ActLine(
            act=str(act.id),
            kind=act.kind,
            by=act.by,
            claimed=act.claimed,
            units=tuple(self._plan.unit_name(one) for one in units if one),
            tasks=tuple(sorted({self._numbers.get(str(one), 0) for one in tasks} - {0})),
            period=subjects[0].period if subjects else text_of(act.body, "period") or text_of(act.body, "from"),
            until=text_of(act.body, "until") or text_of(act.body, "due") or text_of(act.body, "received"),
            reason=text_of(act.body, "reason") or text_of(act.body, "note"),
            fields={str(key): str(value) for key, value in fields.items()} if isinstance(fields, dict) else {},
            stands=stands,
            answered=act.id in self._answered,
        )


def _tasks(act: Act) -> tuple[str, ...]:
    """Return the tasks that a closure or an exemption names."""
    one = act.body.get("task")
    return (one,) if isinstance(one, str) and one else texts_of(act.body, "tasks")
