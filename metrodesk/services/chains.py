"""A device's chains of bundles as the ledger knows them: where each epoch has come to."""

from __future__ import annotations

from metrodesk.bundles.key_ranges import Ends
from metrodesk.services.installation import numbers_written
from metrodesk.services.keyrings import KeyRole
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
