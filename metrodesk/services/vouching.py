"""Which bundles today's roster vouches for: a device retired or revoked speaks no further.

A bundle is proven when it comes; whether it still counts is a question of its number, and
after a rotation of the key that must have signed it too, so that a bundle and the roster
that changes its device may come in either order.
"""

from __future__ import annotations

from pathlib import Path

from metrodesk.bundles.members import stored_name
from metrodesk.bundles.proof import is_signed_with
from metrodesk.bundles.roster import Roster
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books


def refresh_vouching(books: Books, roster: Roster, folder: Path) -> bool:
    """Judge every bundle taken in by a roster; return whether any counts now that did not, or the reverse.

    `folder` holds the bundles' files.
    """
    outside = {
        one.bundle
        for one in books.bundles.notes("in")
        if roster.unit(one.unit) is not None and not _counts(one, roster, folder)
    }
    if outside == books.bundles.unvouched():
        return False
    books.bundles.set_unvouched(outside)
    return True


def _counts(one: BundleNote, roster: Roster, folder: Path) -> bool:
    if not roster.vouches_for(one.device, one.epoch, one.number, one.bundle):
        return False
    device = roster.device(one.device)
    if device is None or len({item.key for item in device.keys}) == 1:
        return True  # the one key that it came with
    path = folder / stored_name(one.bundle)
    wanted = roster.required_keys(one.device, one.epoch, one.number)
    return not path.is_file() or all(is_signed_with(path, key) for key in wanted)
