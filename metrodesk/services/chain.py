"""From a national sentence down to who does it and what was reported last, and up again (上级依据)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from metrodesk.documents.official_text import level_of
from metrodesk.domain.act import Act
from metrodesk.domain.chain import Chain
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Node
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Revision
from metrodesk.domain.task import Role, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.planning import shipped_plans
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing


@dataclass(frozen=True, slots=True)
class LastReport:
    """A unit's duty on a task and what was reported of it last; `period` is None if nothing was."""

    unit: UnitId
    name: str
    role: Role
    period: Period | None = None
    body: ReportBody | None = None
    differs: bool = False
    """Whether several newest versions differ; the one shown is the first."""
    is_known: bool = True
    """Whether this workspace would know of a report: a unit's knows only its own."""

    @property
    def text(self) -> str:
        """What it says in short."""
        return " ".join(self.body.progress.split()) if self.body else ""


def chain_of(plan: Plan, at_hand: Iterable[Plan] = ()) -> Chain:
    """Return the chain seen from a plan: with the plans that ship, papers read in, and others at hand."""
    read_in = (Plan(one.key, one.document, one.clauses, links=one.links) for one in plan.papers)
    return Chain(plan, (*shipped_plans(), *read_in, *at_hand), level_of)


def reported_on(ws: Workspace, task: TaskId) -> tuple[LastReport, ...]:
    """Return who answers for a task, leads first, with what each reported last, whatever the period.

    At a unit only its own report is known. Only the rows of this task are read, however many
    years and tasks there are.
    """
    duties = sorted(ws.plan.answerers(task), key=lambda one: one.role is not Role.LEAD)
    with ws.database.read() as books:
        newest = _newest(books, ws, task, [one.unit for one in duties])
        bodies = _bodies(books, newest.values())
    found = []
    for duty in duties:
        standing = newest.get(duty.unit)
        name = ws.unit_name(duty.unit)
        if standing is None:
            known = ws.kind is WorkspaceKind.DISTRICT or _is_own(ws, duty.unit)
            found.append(LastReport(duty.unit, name, duty.role, is_known=known))
            continue
        body = next((bodies[one] for one in standing.heads if one in bodies), None)
        when, differs = Period.parse(standing.period), standing.disposition == Disposition.CONFLICT
        found.append(LastReport(duty.unit, name, duty.role, when, body, differs))
    return tuple(found)


def _is_own(ws: Workspace, unit: UnitId) -> bool:
    return ws.unit is not None and ws.unit.id == unit


def _newest(books: Books, ws: Workspace, task: TaskId, units: Iterable[UnitId]) -> dict[UnitId, Standing]:
    """Return how each unit stood with the task in its newest period: the own at its desk, others in the ledger."""
    units = tuple(units)
    own = [unit for unit in units if _is_own(ws, unit)]
    others = [unit for unit in units if not _is_own(ws, unit)]
    rows = (
        *books.projections.standings_on(Side.DESK, task, own),
        *books.projections.standings_on(Side.LEDGER, task, others),
    )
    ends = {row.period: Period.parse(row.period).last_day for row in rows}
    found: dict[UnitId, Standing] = {}
    for row in sorted(rows, key=lambda one: (ends[one.period], one.period)):
        found[row.unit] = row
    return found


def _bodies(books: Books, standings: Iterable[Standing]) -> dict[str, ReportBody]:
    """Return what the newest versions say, by their ids: units' revisions and what the district wrote for them."""
    wanted = [one for standing in standings for one in standing.heads]
    lines: dict[str, Revision] = books.revisions.get(wanted)
    acts: dict[str, Act] = books.acts.get(one for one in wanted if one not in lines)
    found = {one: ReportBody.from_json(dict(revision.body)) for one, revision in lines.items()}
    return found | {one: ReportBody.from_json(dict(Node.of_act(act).body)) for one, act in acts.items()}
