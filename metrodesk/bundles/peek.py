"""What a bundle says of itself, without any proof: for `bundle show` and for an outsider's roster."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.container import LIMITS
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import Head, bundle_id
from metrodesk.bundles.members import ATTACHMENTS, Members
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.roster import Roster, is_roster
from metrodesk.bundles.trust import Trust
from metrodesk.errors import BundleRejected, Reason
from metrodesk.ordinary import open_ordinary, read_ordinary

_PREFIX = 64
REVISIONS = "data/revisions.jsonl"
_PERIOD = re.compile(rb'"period":"(20[0-9]{2}(?:Q[1-4]|H[12]|-(?:0[1-9]|1[0-2]))?)"')  # quotes in texts are escaped


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a bundle claims to be, and the periods its reports speak of; nothing of it is verified."""

    id: str
    head: Head
    encrypted: bool
    periods: frozenset[str] = frozenset()


def peek(path: Path, identities: Sequence[AgeIdentity] = ()) -> Glimpse:
    """Read only a bundle's head, and of which periods it speaks.

    Raises BundleRejected: ENCRYPTED if no identity fits, CONTAINER if it is some other zip.
    """
    plain = take_plain(path, identities, None)
    try:
        members = Members(plain.file)
        head = Head.from_bytes(members.head)
        found = {one.decode("ascii") for one in _PERIOD.findall(members.content(REVISIONS) or b"")}
        return Glimpse(bundle_id(members.head), head, plain.was_encrypted, frozenset(found))
    finally:
        plain.close()


def attachments_in(path: Path) -> tuple[str, ...]:
    """Return the names of the files in a plain bundle of the workspace's own."""
    with path.open("rb") as file:
        names = Members(file).entries
    return tuple(name.removeprefix(ATTACHMENTS) for name in names if name.startswith(ATTACHMENTS))


def roster_in(path: Path, identities: Sequence[AgeIdentity] = ()) -> tuple[Roster, Trust | None]:
    """Return the roster in a roster file, or in a bundle that carries one.

    It is the outsider's own decision to believe that file: only its form is checked, and
    that trust.json, if there is one, is signed by the root it names.
    """
    if is_roster(_prefix(path)):
        return Roster.from_bytes(read_ordinary(path, LIMITS.entry)), None
    plain = take_plain(path, identities, None)
    try:
        members = Members(plain.file)
        data, trust = members.content("data/roster.json"), members.content("data/trust.json")
        if data is None:
            raise BundleRejected(Reason.CONTENT, "missing", "data/roster.json")
        return Roster.from_bytes(data), None if trust is None else Trust.from_bytes(trust)
    finally:
        plain.close()


def _prefix(path: Path) -> bytes:
    with open_ordinary(path) as file:
        return file.read(_PREFIX)
