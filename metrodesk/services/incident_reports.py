"""Important matters (重要情况) as the district's ledger has them, and which nobody has looked at yet."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.head import DISTRICT
from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of_head, known_nodes
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Head, History, Node, Origin, history_of
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.services.dispositions import is_mapped
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.reports import ReturnLine, return_line
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class IncidentVersion:
    """One newest version of a matter, and who wrote it where."""

    revision: str
    device: str
    computer: str
    by: str
    claimed: str
    body: IncidentBody
    origin: Origin = Origin.REVISION


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """A matter as the ledger has it; `arrived` is when its newest version was taken in.

    `words` is what the district answered when it marked the newest version as seen.
    """

    unit: UnitId
    unit_name: str
    id: str
    disposition: Disposition
    arrived: str
    heads: tuple[IncidentVersion, ...]
    versions: int
    evidence_have: int
    evidence_of: int
    words: str = ""
    seen_by: str = ""
    returns: tuple[ReturnLine, ...] = ()

    @property
    def body(self) -> IncidentBody:
        """What the version that is shown says."""
        return self.heads[0].body

    @property
    def is_unseen(self) -> bool:
        """Whether nobody has marked it as seen or sent it back."""
        return self.disposition in {Disposition.RECEIVED, Disposition.CONFLICT, Disposition.PARKED}


def incident_reports(ws: Workspace, unit: UnitId | None = None) -> tuple[IncidentReport, ...]:
    """Return the matters in the ledger, the newest day first."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        found = _Read(ws, books, unit)
        lines = [found.line(subject) for subject in found.nodes]
    return tuple(sorted(lines, key=lambda one: (one.body.happened, one.arrived, one.id), reverse=True))


def unseen_incidents(ws: Workspace) -> tuple[IncidentReport, ...]:
    """Return the matters nobody at the district has looked at."""
    return tuple(one for one in incident_reports(ws) if one.is_unseen)


class _Read:
    """What one look at the ledger needs for all its lines."""

    def __init__(self, ws: Workspace, books: Books, unit: UnitId | None) -> None:
        self._ws = ws
        self._decided: Decisions = decisions_in(books)
        revisions = books.revisions.counting(unit=unit, period="", without=self._decided.withdrawn)
        own = [one for one in revisions if one.subject.kind is Kind.INCIDENT]
        spoken = [act for act in self._decided.nodes if text_of(act.body, "kind") == Kind.INCIDENT.value]
        self.nodes: dict[Subject, list[Node]] = {}
        for node in known_nodes(own, spoken):
            if unit is None or node.subject.unit == unit:
                self.nodes.setdefault(node.subject, []).append(node)
        known = [node for found in self.nodes.values() for node in found]
        named = {item.sha256 for node in known for item in IncidentBody.from_json(node.body).evidence}
        self._held = frozenset(books.evidence.held(named))
        self._answered = answered_returns(own)
        self._authors: dict[str, Revision] = {str(one.id): one for one in own}
        self._acts = {str(act.id): act for act in spoken}
        self._carriers = books.bundles.carriers(self._authors)
        self._arrived = {note.bundle: note.arrived for note in books.bundles.notes("in")}

    def line(self, subject: Subject) -> IncidentReport:
        """Return one matter."""
        history = history_of(subject, self.nodes[subject])
        heads = tuple(self._version(head) for head in history.heads)
        wanted = {item.sha256 for head in heads for item in head.body.evidence}
        seen = [self._decided.accepted[one] for one in history.head_ids if one in self._decided.accepted]
        given = disposition_of_head(history, self._decided, self._answered)
        return IncidentReport(
            unit=subject.unit,
            unit_name=self._ws.unit_name(subject.unit),
            id=subject.key,
            disposition=given if is_mapped(self._ws.timeline, subject) else Disposition.PARKED,
            arrived=self._first_seen(history),
            heads=heads,
            versions=len(history.superseded) + len(history.head_ids),
            evidence_have=len(wanted & self._held),
            evidence_of=len(wanted),
            words="\n".join(text for act in seen if (text := text_of(act.body, "reason"))),
            seen_by=seen[0].by if seen else "",
            returns=self._returns(history),
        )

    def _version(self, head: Head) -> IncidentVersion:
        node, sealed = head.node, self._authors.get(head.node.id)
        act = self._acts.get(node.id)
        return IncidentVersion(
            revision=node.id,
            device=node.device,
            computer="" if node.device == DISTRICT else self._ws.computer_name(node.device),
            by=sealed.by.filler if sealed else act.by if act else "",
            claimed=sealed.claimed if sealed else act.claimed if act else "",
            body=IncidentBody.from_json(node.body),
            origin=head.origin,
        )

    def _first_seen(self, history: History) -> str:
        """Return when the first bundle that carries a newest version came in."""
        carriers = {bundle for one in history.head_ids for bundle in self._carriers.get(one, ())}
        return min((self._arrived[one] for one in carriers if one in self._arrived), default="")

    def _returns(self, history: History) -> tuple[ReturnLine, ...]:
        acts = {act.id: act for one in history.head_ids for act in self._decided.returns.get(one, ())}
        return tuple(return_line(act) for act in acts.values() if act.id not in self._answered)
