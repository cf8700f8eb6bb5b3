"""What each unit's next answer (下发包) would tell it that the last one did not, and what was issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.answer_sheet import ANSWER, AnswerSheet
from metrodesk.bundles.head import BundleType, bundle_id
from metrodesk.bundles.members import Members, stored_name
from metrodesk.bundles.peek import peek
from metrodesk.domain.act import Act, ActKind, act_id
from metrodesk.domain.plan_in_time import bodies_on
from metrodesk.domain.unit import UnitId
from metrodesk.errors import BundleRejected
from metrodesk.services import clock
from metrodesk.services.answer_contents import AnswerContents, LedgerView
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

ACTS = "data/acts.jsonl"


@dataclass(frozen=True, slots=True)
class UnitOutlook:
    """What is new for a unit since its last answer; `computers` are those that can read one.

    `receipts` counts versions it does not yet know to be here, `other` acts that are no verdicts.
    """

    unit: UnitId
    name: str
    computers: int
    is_own: bool
    receipts: int
    returned: int
    accepted: int
    other: int
    is_plan_new: bool
    number: int  # of the last answer, 0 if none was written yet
    issued: str

    @property
    def has_news(self) -> bool:
        """Whether an answer would say anything new."""
        return self.is_plan_new or bool(self.receipts or self.returned or self.accepted or self.other)


@dataclass(frozen=True, slots=True)
class IssuedAnswer:
    """An answer that was written."""

    unit_name: str
    number: int
    moment: str
    acts: int
    revisions: int
    size: int


@dataclass(frozen=True, slots=True)
class _Before:
    number: int = 0
    moment: str = ""
    plan: str = ""
    acts: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


def outlook(ws: Workspace) -> tuple[UnitOutlook, ...]:
    """Return, for every unit that reports or has a computer, what its next answer would bring."""
    ws.demand(WorkspaceKind.DISTRICT)
    wanted = {one.id for one in bodies_on(ws.plan, clock.today())} | {UnitId(one.unit) for one in ws.roster.devices}
    with ws.database.read() as books:
        before = _last_answers(ws, books)
        view = LedgerView(ws, books)
        return tuple(
            _outlook(ws, one.id, one.name, view.contents(books, one.id, full=False), before.get(one.id, _Before()))
            for one in ws.plan.units
            if one.id in wanted
        )


def issued(ws: Workspace) -> tuple[IssuedAnswer, ...]:
    """Return every answer written, newest first."""
    ws.demand(WorkspaceKind.DISTRICT)
    found = []
    with ws.database.read() as books:
        notes = _answers(books)
    for note in reversed(notes):
        try:
            head = peek(_stored(ws, note)).head
        except (BundleRejected, OSError):
            continue  # the workspace's own check tells of a missing file
        units = "、".join(ws.unit_name(one) for one in head.to)
        counts = head.counts
        found.append(IssuedAnswer(units, note.number, note.arrived, counts.acts, counts.revisions, note.size))
    return tuple(found)


def _outlook(ws: Workspace, unit: UnitId, name: str, found: AnswerContents, before: _Before) -> UnitOutlook:
    fresh = [act for act in found.acts if act.id not in before.acts]
    return UnitOutlook(
        unit=unit,
        name=name,
        computers=sum(1 for one in ws.roster.devices_of(unit) if one.is_open and one.id != ws.device),
        is_own=unit == ws.identity.unit,
        receipts=sum(1 for one in found.sheet.dispositions if one.revision not in before.known),
        returned=_targets(fresh, ActKind.RETURNED),
        accepted=_targets(fresh, ActKind.ACCEPTED),
        other=sum(1 for act in fresh if act.kind not in {ActKind.RETURNED, ActKind.ACCEPTED}),
        is_plan_new=before.plan != ws.identity.plan,
        number=before.number,
        issued=before.moment,
    )


def _targets(acts: Sequence[Act], kind: ActKind) -> int:
    return sum(len(act.targets) for act in acts if act.kind is kind)


def _answers(books: Books) -> tuple[BundleNote, ...]:
    return tuple(one for one in books.bundles.notes("out") if one.type == BundleType.ANSWER)


def _stored(ws: Workspace, note: BundleNote) -> Path:
    return ws.path / "bundles" / stored_name(note.bundle)


def _last_answers(ws: Workspace, books: Books) -> dict[UnitId, _Before]:
    """Return what the newest answer of each unit said, read from the file itself."""
    found: dict[UnitId, _Before] = {}
    for note in _answers(books):
        try:
            head = peek(_stored(ws, note)).head
        except (BundleRejected, OSError):
            continue
        for unit in head.to:
            found[UnitId(unit)] = _before(ws, note, head.refs.plan)
    return found


def _before(ws: Workspace, note: BundleNote, plan: str) -> _Before:
    with _stored(ws, note).open("rb") as file:
        members = Members(file)
        if bundle_id(members.head) != note.bundle:
            return _Before(note.number, note.arrived, plan)
        lines, sheet = members.content(ACTS) or b"", members.content(ANSWER)
    known = AnswerSheet.from_bytes(sheet).dispositions if sheet is not None else ()
    return _Before(
        note.number,
        note.arrived,
        plan,
        frozenset(str(act_id(line)) for line in lines.split(b"\n") if line),
        frozenset(str(one.revision) for one in known),
    )
