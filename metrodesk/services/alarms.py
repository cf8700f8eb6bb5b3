"""Copies, restores and spent invitations: what was noticed, and its likely cause (law 11).

Nothing is refused for it: both sides are kept, and a person asks the unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from metrodesk.bundles.members import stored_name
from metrodesk.bundles.peek import peek
from metrodesk.domain.unit import UnitId
from metrodesk.errors import BundleRejected
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.requests import SPENT
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books


class Cause(StrEnum):
    """What most likely happened."""

    CLONED = "cloned"
    """Two computers go on from one copied disk or folder: both branches have later numbers."""
    REWOUND = "rewound"
    """One computer wrote a number twice: an image of its whole disk was put back."""
    COPIED = "copied"
    """A workspace was carried to another computer, which noticed and began a new series."""
    RESTORED = "restored"
    """An older database was put back; the program noticed and began a new series."""
    SPENT_INVITATION = "spent_invitation"
    """A second computer asks to join with an enrolment file that was used before."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing to ask a unit about; `numbers` are those borne by two bundles, or where a series began."""

    cause: Cause
    unit: UnitId
    unit_name: str
    computer: str
    numbers: tuple[int, ...]
    bundles: tuple[str, ...]

    @property
    def is_grave(self) -> bool:
        """Whether somebody must look into it; a copy or restore that was noticed is only told."""
        return self.cause in {Cause.CLONED, Cause.REWOUND, Cause.SPENT_INVITATION}


def alarms(ws: Workspace) -> tuple[Alarm, ...]:
    """Return what was noticed, grave things first, then by unit."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        notes = books.bundles.notes("in")
        found = [*_doubled(ws, notes), *_begun(ws, notes), *_spent(ws, books)]
    return tuple(sorted(found, key=lambda one: (not one.is_grave, ws.plan.place_of(one.unit), one.numbers)))


def _doubled(ws: Workspace, notes: Iterable[BundleNote]) -> list[Alarm]:
    chains: dict[tuple[UnitId, str, str], dict[int, list[BundleNote]]] = defaultdict(lambda: defaultdict(list))
    for note in notes:
        chains[note.unit, note.device, note.epoch][note.number].append(note)
    found = []
    for (unit, device, _), numbered in chains.items():
        twice = {number: same for number, same in numbered.items() if len(same) > 1}
        if twice:
            bundles = tuple(sorted(one.bundle for same in twice.values() for one in same))
            cause = Cause.CLONED if _goes_on_twice(numbered, twice) else Cause.REWOUND
            found.append(_alarm(ws, cause, unit, device, tuple(sorted(twice)), bundles))
    return found


def _goes_on_twice(numbered: dict[int, list[BundleNote]], twice: dict[int, list[BundleNote]]) -> bool:
    """Whether both bundles of a number have successors, so that two computers write on."""
    followed = {note.previous for same in numbered.values() for note in same}
    return any(sum(one.bundle in followed for one in same) > 1 for same in twice.values())


def _begun(ws: Workspace, notes: Iterable[BundleNote]) -> list[Alarm]:
    found = []
    for note in notes:
        if note.number != 1 or note.previous is None:
            continue
        try:
            origin = peek(ws.path / "bundles" / stored_name(note.bundle)).head.sender.origin
        except (BundleRejected, OSError):
            continue  # the workspace's own check tells of a missing file
        if origin in set(Cause):
            found.append(_alarm(ws, Cause(str(origin)), note.unit, note.device, (note.number,), (note.bundle,)))
    return found


def _spent(ws: Workspace, books: Books) -> list[Alarm]:
    names = {one.name: one.id for one in ws.plan.units}
    return [
        Alarm(Cause.SPENT_INVITATION, names.get(unit, UnitId("")), unit, held.file_name, (), ())
        for held in books.quarantine.all()
        if held.reason == SPENT
        for unit in [held.facts.get("unit", "")]
    ]


def _alarm(
    ws: Workspace, cause: Cause, unit: UnitId, device: str, numbers: tuple[int, ...], bundles: tuple[str, ...]
) -> Alarm:
    return Alarm(cause, unit, ws.unit_name(unit), ws.computer_name(device), numbers, bundles)
