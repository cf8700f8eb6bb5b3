"""Which bundles today's roster vouches for: a device retired or revoked speaks no further.

A bundle is proven when it comes; whether it still counts is a question of its number alone,
so that a bundle and the roster that ends its device may come in either order.
"""

from __future__ import annotations

from metrodesk.bundles.roster import Roster
from metrodesk.storage.database import Books


def refresh_vouching(books: Books, roster: Roster) -> bool:
    """Judge every bundle taken in by a roster; return whether any counts now that did not, or the reverse."""
    outside = {
        one.bundle
        for one in books.bundles.notes("in")
        if roster.unit(one.unit) is not None and not roster.vouches_for(one.device, one.epoch, one.number, one.bundle)
    }
    if outside == books.bundles.unvouched():
        return False
    books.bundles.set_unvouched(outside)
    return True
