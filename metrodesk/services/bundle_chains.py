"""A device's chains of bundles: where each epoch has come to, and how the next link is headed and noted."""

from __future__ import annotations

from metrodesk.bundles.head import BundleType, Head, Refs, Sender
from metrodesk.bundles.key_ranges import Ends
from metrodesk.bundles.members import stored_name
from metrodesk.domain.unit import UnitId
from metrodesk.services import clock
from metrodesk.services.installation import ChainPlace, numbers_written
from metrodesk.services.keyrings import KeyRole
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books


def ends_of(books: Books, device: str) -> Ends:
    """Return the last counting number of each epoch, in the order the epochs came to be known.

    Beside it stands the id of the bundle that bears it, None if there are two of them.
    """
    unvouched = books.bundles.unvouched()
    ends: dict[str, tuple[int, str | None]] = {}
    for note in books.bundles.notes():
        if note.device != device or note.bundle in unvouched:
            continue
        last, _ = ends.get(note.epoch, (-1, None))
        if note.number > last:
            ends[note.epoch] = (note.number, note.bundle)
        elif note.number == last:
            ends[note.epoch] = (last, None)
    return ends


def ends_written(books: Books, role: KeyRole, device: str) -> Ends:
    """Return the last number of each of the own chains, also those a restored workspace forgot."""
    ends = dict(ends_of(books, device))
    for epoch, number in numbers_written(books, role).items():
        if number > ends.get(epoch, (-1, None))[0]:
            ends[epoch] = (number, None)
    return ends


def head_at(ws: Workspace, books: Books, place: ChainPlace, kind: BundleType, unit: str, to: str) -> Head:
    """Return the head of a bundle that `unit` writes now, at a place of its chain."""
    return Head(
        type=kind,
        campaign=ws.campaign,
        sender=Sender(unit, place.device, place.epoch, place.number, place.previous, place.origin),
        to=(to,),
        refs=Refs(plan=books.meta.get("plan"), roster=roster_in(books).number),
        wall_claim=clock.now(),
        clock_suspect=clock.is_suspect(books),
        drill=ws.drill,
    )


def note_of(head: Head, bundle: str, size: int, direction: str, arrived: str = "") -> BundleNote:
    """Return the note of a bundle that stands in the workspace; without `arrived` it came to be there now."""
    sender = head.sender
    return BundleNote(
        bundle=bundle,
        direction=direction,
        type=head.type.value,
        unit=UnitId(sender.unit),
        device=sender.device,
        epoch=sender.epoch,
        number=sender.seq,
        previous=sender.prev,
        file_name=stored_name(bundle),
        size=size,
        arrived=arrived or clock.now(),
    )
