"""The reports as the ledger has them, with all their newest versions."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.head import DISTRICT
from metrodesk.domain.act import Act
from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of_head, known_nodes
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Head, History, Node, Origin, history_of
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.proposal import Proposal, propose
from metrodesk.domain.report import ReportBody, text_of
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.dispositions import is_mapped
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.standing import (
    carriers_since_cutoff,
    covered_by_submissions,
    decisions_in,
    is_covered,
    is_late,
    origin_of,
)
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One newest version of a report; `origin` tells the unit's own from what the district wrote.

    `computer` is the label of the device it names, empty for the district.
    """

    revision: str
    device: str
    computer: str
    by: str
    claimed: str
    body: ReportBody
    origin: Origin = Origin.REVISION
    overview: OverviewBody | None = None
    """What it says if it is 综合情况; `body` is empty then."""
    correction: str = ""
    """Why it was changed after its period (更正往期)."""


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A return that waits for an answer: the district's words in general and by field."""

    act: str
    reason: str
    fields: dict[str, str]
    by: str
    claimed: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report, or a unit's 综合情况 (`task` is empty), as the ledger has it, with all its newest versions."""

    unit: UnitId
    unit_name: str
    task: TaskId
    number: int
    period: str
    disposition: Disposition
    late: bool
    covered: bool
    heads: tuple[HeadLine, ...]
    evidence_have: int
    evidence_of: int
    origin: Origin = Origin.REVISION
    returns: tuple[ReturnLine, ...] = ()
    proposal: Proposal | None = None
    kind: Kind = Kind.TASK

    @property
    def by_district(self) -> bool:
        """Whether what is shown was entered by the district (区级代录) or corrected there."""
        return self.origin in {Origin.PROXY, Origin.AMEND}


def reports(
    ws: Workspace,
    period: Period | None = None,
    unit: UnitId | None = None,
    *,
    conflicts: bool = False,
    texts: bool = False,
) -> tuple[ReportLine, ...]:
    """Return the reports the ledger has, parked ones included, in roster and task order.

    With `texts` each unit's 综合情况 comes before its reports.
    """
    kinds = {Kind.TASK, Kind.OVERVIEW} if texts else {Kind.TASK}
    ws.demand(WorkspaceKind.DISTRICT)
    wanted = str(period) if period else None
    with ws.database.read() as books:
        found = _Read(ws, books, wanted, unit)
        lines = [found.line(subject) for subject in found.nodes if subject.kind in kinds]
    kept = [line for line in lines if not conflicts or line.disposition is Disposition.CONFLICT]
    return tuple(sorted(kept, key=lambda one: (one.period, ws.plan.place_of(one.unit), one.number)))


class _Read:
    """What one look at the ledger needs for all its lines."""

    def __init__(self, ws: Workspace, books: Books, period: str | None, unit: UnitId | None) -> None:
        self._ws, self._books = ws, books
        self._decided: Decisions = decisions_in(books)
        revisions = books.revisions.counting(unit=unit, period=period, without=self._decided.withdrawn)
        spoken = [act for act in self._decided.nodes if _fits(text_of(act.body, "unit"), unit)]
        spoken = [act for act in spoken if _fits(text_of(act.body, "period"), period)]
        self.nodes: dict[Subject, list[Node]] = {}
        for node in known_nodes(revisions, spoken):
            self.nodes.setdefault(node.subject, []).append(node)
        self._histories = {subject: history_of(subject, nodes) for subject, nodes in self.nodes.items()}
        self._answered = answered_returns(revisions)
        self._covered = covered_by_submissions(self._histories)
        self._carriers = carriers_since_cutoff(books, self._histories.values(), self._decided)
        self._authors = {str(one.id): one for one in revisions}
        self._acts = {str(act.id): act for act in spoken}
        self._numbers = {one.id: one.number for one in ws.plan.tasks}

    def line(self, subject: Subject) -> ReportLine:
        """Return one report."""
        history = self._histories[subject]
        heads = tuple(self._head(head) for head in history.heads)
        wanted = {item.sha256 for head in heads for item in head.body.evidence}
        mapped = is_mapped(self._ws.timeline, subject)
        given = disposition_of_head(history, self._decided, self._answered)
        return ReportLine(
            unit=subject.unit,
            unit_name=self._ws.unit_name(subject.unit),
            task=TaskId(subject.key),
            number=self._numbers.get(TaskId(subject.key), 0),
            period=subject.period,
            disposition=given if mapped else Disposition.PARKED,
            late=is_late(history, self._decided, self._carriers),
            covered=is_covered(history, self._covered),
            heads=heads,
            evidence_have=len(self._books.evidence.held(wanted)),
            evidence_of=len(wanted),
            origin=origin_of(history),
            returns=self._returns(history),
            proposal=propose(history, self.nodes[subject]) if history.is_conflict else None,
            kind=subject.kind,
        )

    def _head(self, head: Head) -> HeadLine:
        node, sealed = head.node, self._authors.get(head.node.id)
        act = self._acts.get(node.id)
        is_overview = node.subject.kind is Kind.OVERVIEW
        return HeadLine(
            revision=node.id,
            device=node.device,
            computer="" if node.device == DISTRICT else self._ws.computer_name(node.device),
            by=sealed.by.filler if sealed else act.by if act else "",
            claimed=sealed.claimed if sealed else act.claimed if act else "",
            body=ReportBody() if is_overview else ReportBody.from_json(dict(node.body)),
            origin=head.origin,
            overview=OverviewBody.from_json(node.body) if is_overview else None,
            correction=sealed.correction if sealed else "",
        )

    def _returns(self, history: History) -> tuple[ReturnLine, ...]:
        acts = {act.id: act for one in history.head_ids for act in self._decided.returns.get(one, ())}
        return tuple(return_line(act) for act in acts.values() if act.id not in self._answered)


def return_line(act: Act) -> ReturnLine:
    """Return a return act as it is shown."""
    fields = act.body.get("fields")
    words = {str(key): str(value) for key, value in fields.items()} if isinstance(fields, dict) else {}
    return ReturnLine(act.id, text_of(act.body, "reason"), words, act.by, act.claimed)


def _fits(value: str, wanted: str | None) -> bool:
    return wanted is None or value == wanted
