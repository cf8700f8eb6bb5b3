"""What the files of a workspace prove, and what a rebuilt database must take on trust or do without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from metrodesk.domain.history import gaps
from metrodesk.domain.report import Evidence
from metrodesk.domain.tick import Tick
from metrodesk.services.evidence import is_whole
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.replaying import Replayed
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote

MISSING, DAMAGED, GAP, JOURNAL, LOST, EVIDENCE, DAMAGED_EVIDENCE = (
    "missing", "damaged", "gap", "journal", "lost", "evidence", "damaged-evidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unproven:
    """Something the files do not prove; `what` is a code and `facts` what its sentence needs."""

    what: str
    facts: Mapping[str, str] = field(default_factory=dict)


def known_bundles(old: Workspace | None) -> dict[str, BundleNote] | None:
    """Return the bundles an old database speaks of, None without one."""
    if old is None:
        return None
    with old.database.read() as books:
        return {one.bundle: one for one in books.bundles.notes()}


def unproven_bundles(ws: Workspace, replayed: Replayed, old: Workspace | None) -> list[Unproven]:
    """Name bundles whose file is gone or damaged; what an old database knows of them is taken over.

    Nothing that was sealed may vanish because a file did. Without an old database the numbers
    of each computer tell what is not there.
    """
    known = known_bundles(old)
    if old is None or known is None:
        return [*(_damaged(one, why) for one, why in sorted(replayed.damaged.items())), *_gaps(ws)]
    found = []
    for name, note in known.items():
        if name not in replayed.proven:
            _take_over(ws, old, note)
            found.append(Unproven(DAMAGED if name in replayed.damaged else MISSING, _facts(ws, note)))
    others = sorted(replayed.damaged.keys() - known.keys())
    return [*found, *(_damaged(one, replayed.damaged[one]) for one in others)]


def prove_evidence(ws: Workspace, named: Mapping[str, Evidence], old: Workspace | None, tick: Tick) -> list[Unproven]:
    """Hash every file of proof and note the whole ones; return how many are damaged or not there."""
    files = sorted(one for one in (ws.path / "evidence").iterdir() if not one.name.startswith("."))
    whole, damaged = list[Evidence](), 0
    for done, path in enumerate(files):
        tick(done, len(files))
        if is_whole(ws, path.name):
            whole.append(named.get(path.name) or Evidence(path.name, "", "", path.stat().st_size))
        else:
            damaged += 1
    wanted = set(named)
    if old is not None:
        with old.database.read() as books:
            wanted = books.evidence.all()
    with ws.database.begin() as books:
        books.evidence.add(whole)
    missing = len(wanted - {one.sha256 for one in whole} - {path.name for path in files})
    counted = {DAMAGED_EVIDENCE: damaged, EVIDENCE: missing}
    return [Unproven(what, {"count": str(count)}) for what, count in counted.items() if count]


def _take_over(ws: Workspace, old: Workspace, note: BundleNote) -> None:
    with old.database.read() as before:
        carried = before.bundles.contents(note.bundle)
        lines = before.revisions.get(carried).values()
    with ws.database.begin() as books:
        books.revisions.add(lines)
        books.bundles.add(note, carried)


def _damaged(name: str, why: str) -> Unproven:
    return Unproven(DAMAGED, {"bundle": name, "why": why})


def _gaps(ws: Workspace) -> list[Unproven]:
    """Name the numbers nobody's file bears; at a unit its own alone, since others' go elsewhere too."""
    with ws.database.read() as books:
        found = gaps(books.bundles.records("out" if ws.kind is WorkspaceKind.UNIT else None))
    numbers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for one in found:
        numbers[one.unit, one.device] |= {*one.missing, *one.made_up}
    return [
        Unproven(
            GAP,
            {
                "unit": ws.unit_name(unit),
                "computer": ws.computer_name(device),
                "numbers": "、".join(map(str, sorted(absent))),
            },
        )
        for (unit, device), absent in sorted(numbers.items())
    ]


def _facts(ws: Workspace, note: BundleNote) -> dict[str, str]:
    return {
        "bundle": note.bundle,
        "unit": ws.unit_name(note.unit),
        "computer": ws.computer_name(note.device),
        "numbers": str(note.number),
    }
