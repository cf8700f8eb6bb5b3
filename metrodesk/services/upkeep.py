"""Looking after a workspace: is it whole, and which state does it hold."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.members import stored_name
from metrodesk.domain.tick import Tick, ignore
from metrodesk.services.evidence import is_whole
from metrodesk.services.layout import DATABASE, WorkspaceKind
from metrodesk.services.workspaces import Workspace, adopt_journal
from metrodesk.storage.database import check_integrity


@dataclass(frozen=True, slots=True)
class Health:
    """What a check of the whole workspace found; every list is empty when all is well."""

    adopted: int
    missing_bundles: tuple[str, ...]
    changed_evidence: tuple[str, ...]
    state: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing or changed."""
        return not self.missing_bundles and not self.changed_evidence


def digest(ws: Workspace) -> str:
    """Return the state digest; of a unit, that of everything its bundles carry."""
    with ws.database.read() as books:
        return books.state.digest(directions(ws.kind))


def directions(kind: WorkspaceKind) -> tuple[str, ...]:
    """Return which bundles a workspace's state is made of: those that came, at a unit those it wrote too."""
    return ("in",) if kind is WorkspaceKind.DISTRICT else ("in", "out")


def check_workspace(ws: Workspace, tick: Tick = ignore) -> Health:
    """Check the database, the bundles and every file of proof. Raises DatabaseDamaged."""
    check_integrity(ws.path / DATABASE)
    adopted = adopt_journal(ws)
    with ws.database.read() as books:
        notes = books.bundles.notes()
        evidence = sorted(books.evidence.all())
    missing = tuple(one.bundle for one in notes if not (ws.path / "bundles" / stored_name(one.bundle)).is_file())
    changed = []
    for done, name in enumerate(evidence):
        tick(done, len(evidence))
        if not is_whole(ws, name):
            changed.append(name)
    return Health(adopted, missing, tuple(changed), digest(ws))
