"""Receipts (回执): which of a unit's revisions the district holds, by answer or by a code on the phone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from metrodesk.bundles.codes import check_digit, grouped, read_code
from metrodesk.bundles.head import BundleType
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.revision import RevisionId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import InvalidCode, ReceiptCodeMistyped, ReceiptCodeUnknown
from metrodesk.services.answer_contents import reached
from metrodesk.services.dispositions import dispositions
from metrodesk.services.inheriting import written_for
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

PREFIX: Final = b"metrodesk-receipt-v1\0"
DIGITS: Final = 12
TYPED: Final = "receipt:"
_NUMBERS, _PROOFS = 10**3, 10**8


@dataclass(frozen=True, slots=True)
class ReceiptCode:
    """The 回执码 of one chain, to be read out on the phone; `code` is in groups of four."""

    unit: UnitId
    unit_name: str
    device: str
    label: str
    number: int
    code: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a code told: bundles up to `number` are there, `unconfirmed` revisions are not."""

    number: int
    unconfirmed: int


def receipt_codes(ws: Workspace) -> tuple[ReceiptCode, ...]:
    """Return the code of every computer whose bundles the district holds, in roster order."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        chains = reached(books, decisions_in(books))
    return tuple(
        ReceiptCode(
            UnitId(device.unit), ws.unit_name(device.unit), device.id, device.label, one.number,
            grouped(_code(ws.campaign, device.id, one.epoch, one.number, one.bundle)),
        )
        for device in ws.roster.devices
        for one in chains.get(UnitId(device.unit), ())
        if one.device == device.id
    )  # fmt: skip


def acknowledge(ws: Workspace, code: str) -> Acknowledged:
    """Take a 回执码 as the district's word that it holds this computer's bundles up to one.

    Raises ReceiptCodeMistyped, or ReceiptCodeUnknown if no bundle of this computer has it.
    """
    ws.demand(WorkspaceKind.UNIT)
    try:
        digits = read_code(code, DIGITS)
    except InvalidCode as error:
        raise ReceiptCodeMistyped(error.detail) from error
    with ws.database.begin() as books:
        note = next((one for one in own_reports(books, ws.device) if _fits(ws, one, digits)), None)
        if note is None:
            raise ReceiptCodeUnknown(grouped(digits))
        key = _typed_key(note.device, note.epoch)
        known = typed_number(books, note.device, note.epoch)
        books.meta.set(**{key: str(max(known, note.number))})
        return Acknowledged(note.number, len(unacknowledged(ws, books)))


def acknowledged(ws: Workspace, books: Books) -> set[str]:
    """Return the own unit's revisions the district holds, as far as this workspace knows.

    A district that reports itself looks into its own ledger.
    """
    if ws.kind is WorkspaceKind.DISTRICT:
        states = _dispositions(ws, books)
        return {str(one) for one, state in states.items() if state is not Disposition.WITHDRAWN}
    found = {one.revision for one in books.receipts.all() if one.acknowledges}
    for note in own_reports(books, ws.device):
        if note.number <= typed_number(books, note.device, note.epoch):
            found |= books.bundles.contents(note.bundle)
    return found


def unacknowledged(ws: Workspace, books: Books) -> tuple[str, ...]:
    """Return the own unit's revisions that the district is not known to hold, by id."""
    known = acknowledged(ws, books)
    mine = (line for unit in written_for(ws) for line in books.revisions.of(unit=unit))
    return tuple(one.id for one in mine if one.id not in known)


def taken_back(ws: Workspace, books: Books) -> set[str]:
    """Return the revisions whose bundle the district took back and that have not gone out since.

    The same bundle would not bring them: it is there already, and does not count.
    """
    if ws.kind is WorkspaceKind.DISTRICT:
        states = _dispositions(ws, books)
        return {str(one) for one, state in states.items() if state is Disposition.WITHDRAWN}
    found = {one.revision for one in books.receipts.all() if not one.acknowledges}
    answer = books.meta.get("answer_bundle")
    notes = books.bundles.notes() if found else ()
    place = next((number for number, one in enumerate(notes) if one.bundle == answer), len(notes))
    for one in notes[place:]:
        if one.device == ws.device and one.type == BundleType.REPORT:
            found -= books.bundles.contents(one.bundle)
    return found


def _dispositions(ws: Workspace, books: Books) -> dict[RevisionId, Disposition]:
    """Return what became, in the own ledger, of everything this district's own unit speaks for."""
    return {one: state for unit in written_for(ws) for one, state in dispositions(books, ws.timeline, unit).items()}


def own_reports(books: Books, device: str) -> tuple[BundleNote, ...]:
    """Return the reports this computer wrote, oldest first."""
    return tuple(one for one in books.bundles.notes() if one.device == device and one.type == BundleType.REPORT)


def typed_number(books: Books, device: str, epoch: str) -> int:
    """Return up to which number a typed code has acknowledged one chain, 0 for none."""
    return int(books.meta.get(_typed_key(device, epoch), "0"))


def forget_codes(books: Books) -> None:
    """Drop what codes told, because an answer tells it better."""
    books.meta.forget(TYPED)


def _typed_key(device: str, epoch: str) -> str:
    return f"{TYPED}{device}:{epoch}"


def _fits(ws: Workspace, note: BundleNote, digits: str) -> bool:
    return _code(ws.campaign, note.device, note.epoch, note.number, note.bundle) == digits


def _code(campaign: str, device: str, epoch: str, number: int, bundle: str) -> str:
    digest = hashlib.sha256(PREFIX + "".join((campaign, device, epoch, bundle)).encode("ascii")).digest()
    free = f"{number % _NUMBERS:03d}{int.from_bytes(digest) % _PROOFS:08d}"
    return free + check_digit(free)
