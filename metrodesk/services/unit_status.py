"""Where everything stands that the own unit sealed."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.services.dispositions import dispositions
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.receipts import acknowledged, taken_back
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

REPORTED = frozenset({Kind.TASK, Kind.OVERVIEW, Kind.INCIDENT})
"""What a person wrote; a submission only says what is handed in."""


@dataclass(frozen=True, slots=True)
class RevisionState:
    """A sealed revision and where it stands.

    `disposition` is empty until an answer tells; `acknowledged` may come from a 回执码 before.
    `newest` says that no other revision of the unit follows it.
    """

    task: TaskId  # the key of an incident, empty for 综合情况
    period: str
    revision: str
    exported: bool
    disposition: str
    acknowledged: bool = False
    newest: bool = True
    kind: Kind = Kind.TASK


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """Everything sealed at a unit, and how much has not gone out or not been acknowledged."""

    revisions: tuple[RevisionState, ...]
    drafts: int
    sealed_not_exported: int
    unconfirmed: int


def unit_status(ws: Workspace, period: Period | None = None) -> UnitStatus:
    """Return where everything stands that the own unit sealed."""
    unit = ws.own_unit()
    wanted = str(period) if period else None
    with ws.database.read() as books:
        found = books.revisions.of(unit=unit.id, period=wanted)
        gone = books.bundles.carried_by(ws.device, (one.id for one in found)) - taken_back(ws, books)
        told, held = told_in(ws, books), acknowledged(ws, books)
        drafts = books.drafts.all(unit.id)
    followed = {parent for one in found for parent in one.parents}
    states = tuple(
        RevisionState(
            task=TaskId(one.subject.key),
            period=one.subject.period,
            revision=one.id,
            exported=one.id in gone,
            disposition=told.get(one.id, ""),
            acknowledged=one.id in held,
            newest=one.id not in followed,
            kind=one.subject.kind,
        )
        for one in found
        if one.subject.kind in REPORTED
    )
    return UnitStatus(
        revisions=states,
        drafts=sum(1 for one in drafts if wanted is None or one.subject.period == wanted),
        sealed_not_exported=sum(1 for one in found if one.id not in gone and one.id not in held),
        unconfirmed=sum(1 for one in found if one.id not in held),
    )


def told_in(ws: Workspace, books: Books, period: str | None = None) -> dict[str, str]:
    """Return what became of each revision: by the newest answer, at a district by its own ledger."""
    if ws.kind is WorkspaceKind.DISTRICT:
        states = dispositions(books, ws.timeline, ws.own_unit().id, period)
        return {str(one): state.value for one, state in states.items()}
    return {one.revision: one.disposition.value for one in books.receipts.all(period)}
