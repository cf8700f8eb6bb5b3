"""Answering (下发): what the district decided and holds goes back to each unit, signed and encrypted to it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from metrodesk.bundles.answer_set import MOST_PARTS, one_answer, write_answer_set
from metrodesk.bundles.container import LIMITS
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.export import copy_out, file_name
from metrodesk.bundles.head import DISTRICT, BundleType
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.reader import prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Built, Contents, build_bundle
from metrodesk.domain.plan_in_time import bodies_on
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.services import clock
from metrodesk.services.answer_contents import AnswerContents, LedgerView
from metrodesk.services.bundle_chains import head_at, note_of
from metrodesk.services.evidence import evidence_path
from metrodesk.services.installation import ChainPlace, next_place, note_number
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.places import made_folder
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

WORD: Final = "下发包"
EVERYBODY: Final = "全部单位"
NO_DEVICE, OWN, TOO_LARGE = "no-device", "own", "too-large"
MOST_EVIDENCE: Final = 400 << 20  # bytes of proof in one full answer; the rest stays named by hash


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """An answer that was read back from its target."""

    unit: UnitId
    unit_name: str
    file: Path
    id: str
    number: int
    revisions: int
    acts: int
    evidence: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A unit that got no answer: it has no computer, is this very one, or needs a file of its own."""

    unit: UnitId
    unit_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What was written; with one file for all, several answers name the same file."""

    answers: tuple[AnswerFile, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Ready:
    unit: Unit
    built: Built
    number: int
    recipients: tuple[str, ...]


def answer(
    ws: Workspace,
    units: Sequence[UnitId] | None,
    out: Path,
    *,
    one_file: bool = False,
    full: bool = False,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Answered:
    """Write the answers of some units, or of all that have a computer.

    Each stands in the workspace with its number before it is copied and read back. Raises
    UnknownUnit, ExportFailed, PassphraseNeeded, WrongPassphrase or Cancelled.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    keys = unlock(ws, KeyRole.DISTRICT, passphrase)
    chosen, skipped = _chosen(ws, units)
    folder = made_folder(out)
    with ws.database.read() as books:
        view = LedgerView(ws, books)
    ready = []
    for done, unit in enumerate(chosen):
        tick(done, 2 * len(chosen))
        ready.append(_build(ws, view, keys, unit, full=full))
    if one_file:
        answers, too_large = _copy_together(ws, keys, ready, folder)
        skipped += too_large
    else:
        answers = []
        for done, one in enumerate(ready, start=len(chosen)):
            tick(done, 2 * len(chosen))
            answers.append(_copy_alone(ws, keys, one, folder))
    tick(2 * len(chosen), 2 * len(chosen))
    return Answered(tuple(answers), tuple(skipped))


def _chosen(ws: Workspace, units: Sequence[UnitId] | None) -> tuple[list[Unit], list[Skipped]]:
    """Return whom to answer, in the plan's order, and who has no computer to answer to."""
    joined = {one.unit for one in ws.roster.devices}
    reporting = {one.id for one in bodies_on(ws.plan, clock.today())}
    asked = {ws.plan.unit(one).id for one in units} if units is not None else None
    chosen, skipped = list[Unit](), list[Skipped]()
    for unit in ws.plan.units:
        if unit.id not in (asked if asked is not None else joined | reporting):
            continue
        if _recipients(ws, unit.id):
            chosen.append(unit)
        else:
            reason = OWN if unit.id == ws.identity.unit else NO_DEVICE
            skipped.append(Skipped(unit.id, unit.name, reason))
    return chosen, skipped


def _recipients(ws: Workspace, unit: UnitId) -> tuple[str, ...]:
    """Return where the unit's open computers read; this very one needs no answer."""
    return tuple(one.recipient for one in ws.roster.devices_of(unit) if one.is_open and one.id != ws.device)


def _build(ws: Workspace, view: LedgerView, keys: DeviceKeys, unit: Unit, *, full: bool) -> _Ready:
    with ws.database.begin() as books:
        place = next_place(books, KeyRole.DISTRICT)  # first: it may begin an epoch, which the sheet then knows
        ready = _numbered(ws, books, keys, place, unit, view.contents(books, unit.id, full=full))
    with ws.database.read() as books:
        note_number(books, KeyRole.DISTRICT, ready.number)
    return ready


def _numbered(
    ws: Workspace, books: Books, keys: DeviceKeys, place: ChainPlace, unit: Unit, found: AnswerContents
) -> _Ready:
    head = head_at(ws, books, place, BundleType.ANSWER, DISTRICT, unit.id)
    contents = Contents(
        revisions=[one.line for one in found.revisions],
        acts=[one.line for one in found.acts],
        plan=books.contents.get(ws.identity.plan),
        roster=books.contents.get(ws.identity.roster),
        trust=books.contents.get(ws.identity.trust),
        answer=found.sheet.to_bytes(),
        attachments=_attachments(ws, found.evidence),
    )
    built = build_bundle(head, contents, keys.signers, ws.path / "bundles")
    books.bundles.add(note_of(head, built.id, built.size, "out"), ())
    return _Ready(unit, built, place.number, _recipients(ws, unit.id))


def _attachments(ws: Workspace, evidence: Sequence[str]) -> dict[str, Path | bytes]:
    """Return the files that go along, as many as one bundle holds; small ones first."""
    there = [path for one in evidence if (path := evidence_path(ws, one)).is_file()]
    found, size = dict[str, Path | bytes](), 0
    for path in sorted(there, key=lambda one: (one.stat().st_size, one.name)):
        size += path.stat().st_size
        if size > MOST_EVIDENCE or len(found) == MOST_PARTS:
            break
        found[path.name] = path
    return found


def _copy_alone(ws: Workspace, keys: DeviceKeys, ready: _Ready, folder: Path) -> AnswerFile:
    own = Trusted.own(ws.campaign, DISTRICT, keys, drill=ws.drill)
    copied = copy_out(
        ready.built.path,
        folder,
        file_name(ready.unit.name, WORD, ready.number),
        recipients=[*ready.recipients, keys.recipient],
        identity=keys.identity,
        prove=lambda path: prove_own(path, ready.built.id, own, keys),
    )
    return _written(ready, copied.path)


def _copy_together(
    ws: Workspace, keys: DeviceKeys, ready: Sequence[_Ready], folder: Path
) -> tuple[list[AnswerFile], list[Skipped]]:
    """Write the answers as one file, or as few as hold them; one too large for a part is named."""
    answers, skipped = list[AnswerFile](), list[Skipped]()
    with _encrypted(ws, keys, ready) as parts:
        fitting = [one for one in ready if parts[one.unit.id].stat().st_size <= LIMITS.entry]
        skipped = [Skipped(one.unit.id, one.unit.name, TOO_LARGE) for one in ready if one not in fitting]
        for group in _groups(fitting, parts):
            answers += _copy_set(ws, keys, group, parts, folder)
    return answers, skipped


@contextmanager
def _encrypted(ws: Workspace, keys: DeviceKeys, ready: Sequence[_Ready]) -> Iterator[dict[UnitId, Path]]:
    """Give each answer encrypted to its unit, in a folder that goes away."""
    work = Path(tempfile.mkdtemp(prefix="metrodesk-", dir=ws.path / "bundles"))
    try:
        parts = {}
        for one in ready:
            parts[one.unit.id] = work / one.unit.id
            with one.built.path.open("rb") as source, parts[one.unit.id].open("xb") as out:
                encrypt(source, out, [*one.recipients, keys.recipient])
        yield parts
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _groups(ready: Sequence[_Ready], parts: dict[UnitId, Path]) -> Iterator[list[_Ready]]:
    group, size = list[_Ready](), 0
    for one in ready:
        more = parts[one.unit.id].stat().st_size
        if group and (len(group) == MOST_PARTS or size + more > LIMITS.file - LIMITS.head):
            yield group
            group, size = [], 0
        group.append(one)
        size += more
    if group:
        yield group


def _copy_set(
    ws: Workspace, keys: DeviceKeys, group: Sequence[_Ready], parts: dict[UnitId, Path], folder: Path
) -> list[AnswerFile]:
    own = Trusted.own(ws.campaign, DISTRICT, keys, drill=ws.drill)
    work = parts[group[0].unit.id].parent
    together = work / "together"
    with together.open("wb") as out:
        write_answer_set(ws.campaign, {one.unit.id: parts[one.unit.id] for one in group}, out)

    def prove(path: Path) -> None:
        for one in group:
            with one_answer(path, one.unit.id, work=work) as part:
                prove_own(part, one.built.id, own, keys)

    name = file_name(EVERYBODY, WORD, max(one.number for one in group))
    copied = copy_out(together, folder, name, prove=prove)
    return [_written(one, copied.path) for one in group]


def _written(ready: _Ready, file: Path) -> AnswerFile:
    counts = ready.built.head.counts
    return AnswerFile(
        ready.unit.id, ready.unit.name, file, ready.built.id, ready.number,
        counts.revisions, counts.acts, counts.attachments,
    )  # fmt: skip
