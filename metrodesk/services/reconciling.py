"""Reports whose newest versions differ (内容不一致): both sides field by field, and settling them.

At the district a settlement is an act that names every head; at a unit it is the next
version, which begins from all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from metrodesk.bundles.head import DISTRICT
from metrodesk.domain.act import AS_NODES, Act, ActKind
from metrodesk.domain.bodies import shown_body
from metrodesk.domain.decision import Settlement
from metrodesk.domain.decisions import known_nodes
from metrodesk.domain.history import Head, History, Node, Origin, history_of
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.measure import Measure
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.proposal import Proposal, propose
from metrodesk.domain.report import Json, ReportBody, text_of
from metrodesk.domain.revision import Kind, Revision, Subject, as_sealed
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DecisionRefused, MalformedRevision
from metrodesk.services import clock
from metrodesk.services.acting import compose
from metrodesk.services.entry import remember_filler, role_of, save_in
from metrodesk.services.incidents import save_incident_in
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview_text import save_overview_in
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a difference: who wrote it, on which computer, and when it claims to have been."""

    ids: tuple[str, ...]
    origin: Origin
    computer: str
    by: str
    claimed: str
    body: Json


@dataclass(frozen=True, slots=True)
class Conflict:
    """A report, overview or other subject whose newest versions differ, with a proposed merge."""

    subject: Subject
    unit_name: str
    number: int | None
    item: str
    versions: tuple[Version, ...]
    proposal: Proposal
    measures: Mapping[str, Measure] = field(default_factory=dict)

    @property
    def heads(self) -> tuple[str, ...]:
        """Every id a settlement must name."""
        return tuple(sorted(one for version in self.versions for one in version.ids))


def conflicts(ws: Workspace, period: Period | None = None) -> tuple[Conflict, ...]:
    """Return what a person must decide: at the district of all units, at a unit its own."""
    with ws.database.read() as books:
        grouped = _grouped(ws, books, str(period) if period else None)
        if period is not None:  # an important matter belongs to no period and is always listed
            grouped |= _grouped(ws, books, "")
        found = {subject: history_of(subject, nodes) for subject, nodes in grouped.items()}
        open_ones = {subject: history for subject, history in found.items() if history.is_conflict}
        ids = [one for history in open_ones.values() for one in history.head_ids]
        revisions = {str(key): one for key, one in books.revisions.get(ids).items()}
        acts = {str(act.id): act for act in books.acts.of_kinds(AS_NODES)}
    lines = [_conflict(ws, history, grouped[subject], revisions, acts) for subject, history in open_ones.items()]
    return tuple(
        sorted(lines, key=lambda one: (one.subject.period, ws.plan.place_of(one.subject.unit), one.number or 0))
    )


def settle_by_draft(ws: Workspace, found: Conflict, body: Json, filler: str) -> None:
    """Let a body be the draft at a unit; it rests on all versions there are now, so that sealing it settles them.

    A draft begun on older versions goes. Raises TaskNotAssigned.
    """
    subject = found.subject
    if subject.kind is Kind.TASK:
        role_of(ws, TaskId(subject.key))
    with ws.database.begin() as books:
        books.drafts.remove([subject])
        if subject.kind is Kind.OVERVIEW:
            save_overview_in(books, ws, Period.parse(subject.period), OverviewBody.from_json(body), filler)
        elif subject.kind is Kind.INCIDENT:
            save_incident_in(books, ws, subject.key, IncidentBody.from_json(body), filler)
        else:
            save_in(books, ws, subject, ReportBody.from_json(dict(body)), filler, clock.now())
        remember_filler(books, filler)


def settlement_act(ws: Workspace, books: Books, asked: Settlement, by: str) -> tuple[Act, Subject]:
    """Compose the act by which the district settles a difference.

    Raises DecisionRefused unless it names exactly the heads there are now.
    """
    subject, history = _history_with(ws, books, asked.heads)
    if set(asked.heads) != set(history.head_ids):
        raise DecisionRefused("heads-changed", ",".join(sorted(set(history.head_ids) - set(asked.heads))))
    if not history.is_conflict:
        raise DecisionRefused("no-difference")
    body = {
        "heads": sorted(asked.heads),
        **({} if subject.kind is Kind.TASK else {"kind": subject.kind.value}),
        "unit": subject.unit,
        "task": subject.key,
        "period": subject.period,
        "body": dict(_settled_body(subject, history, asked)),
    }
    return compose(ws, ActKind.SETTLED, body, by), subject


def _settled_body(subject: Subject, history: History, asked: Settlement) -> Json:
    if asked.body is not None:
        try:
            return as_sealed(subject.kind, asked.body)
        except MalformedRevision as error:
            raise DecisionRefused("body", error.detail) from error
    for head in history.heads:
        if asked.take in head.ids:
            return head.node.body
    raise DecisionRefused("not-a-side", asked.take)


def _history_with(ws: Workspace, books: Books, heads: tuple[str, ...]) -> tuple[Subject, History]:
    found = books.revisions.get(heads)
    acts = {str(act.id): act for act in books.acts.of_kinds(AS_NODES)}
    subjects = {one.subject for one in found.values()}
    subjects |= {Node.of_act(acts[one]).subject for one in heads if one in acts}
    if len(subjects) != 1:
        raise DecisionRefused("unknown-revision", ",".join(heads))
    (subject,) = subjects
    nodes = _grouped(ws, books, subject.period, subject.unit).get(subject, [])
    return subject, history_of(subject, nodes)


def _grouped(ws: Workspace, books: Books, period: str | None, unit: UnitId | None = None) -> dict[Subject, list[Node]]:
    """Return all nodes that count here, by subject."""
    if ws.kind is WorkspaceKind.DISTRICT:
        decided = decisions_in(books)
        revisions = books.revisions.counting(unit=unit, period=period, without=decided.withdrawn)
        acts = decided.nodes
    else:
        unit = ws.own_unit().id
        revisions = books.revisions.of(unit=unit, period=period)
        acts = decisions_in(books).nodes
    found: dict[Subject, list[Node]] = {}
    spoken = [act for act in acts if unit is None or text_of(act.body, "unit") == unit]
    for node in known_nodes(revisions, spoken):
        if period is None or node.subject.period == period:
            found.setdefault(node.subject, []).append(node)
    return found


def _conflict(
    ws: Workspace, history: History, nodes: list[Node], revisions: dict[str, Revision], acts: dict[str, Act]
) -> Conflict:
    subject = history.subject
    task = next((one for one in ws.plan.tasks if one.id == subject.key), None)
    return Conflict(
        subject=subject,
        unit_name=ws.unit_name(subject.unit),
        number=task.number if task else None,
        item=task.item if task else "",
        versions=tuple(_version(ws, head, revisions, acts) for head in history.heads),
        proposal=propose(history, nodes),
        measures={one.id: one for one in ws.plan.measures if one.task == subject.key},
    )


def _version(ws: Workspace, head: Head, revisions: dict[str, Revision], acts: dict[str, Act]) -> Version:
    node, sealed, act = head.node, revisions.get(head.node.id), acts.get(head.node.id)
    return Version(
        ids=head.ids,
        origin=head.origin,
        computer="" if node.device == DISTRICT else ws.computer_name(node.device),
        by=sealed.by.filler if sealed else act.by if act else "",
        claimed=sealed.claimed if sealed else act.claimed if act else "",
        body=_whole(node),
    )


def _whole(node: Node) -> Json:
    return shown_body(node.subject.kind, node.body)
