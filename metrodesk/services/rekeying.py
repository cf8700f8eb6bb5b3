"""A new daily key of the district, vouched for by the root key that lies in the safe.

For a lost or stolen key file, a dead office PC, a forgotten passphrase, or as a precaution.
Old answers stay proven by the closed range of the old key; the spare key stays a recipient.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.key_ranges import Ends, KeyRange, closed
from metrodesk.bundles.keys import DeviceKeys, load_identities, load_keys
from metrodesk.bundles.roster import DistrictEntry
from metrodesk.bundles.signing import SigningKey
from metrodesk.bundles.trust import vouch
from metrodesk.errors import (
    AccountSecretMissing,
    KeyFileDamaged,
    KeyFileMissing,
    NotTheRootKey,
    NotTheSpareKey,
    PassphraseNeeded,
    WrongPassphrase,
)
from metrodesk.services.bundle_chains import ends_written
from metrodesk.services.installation import new_epoch, settle_here
from metrodesk.services.keyrings import KeyRole, replaced_keys, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.merging import judge_quarantine
from metrodesk.services.opening import adopt_roster
from metrodesk.services.taken import Taken
from metrodesk.services.workspaces import Workspace, roster_in, trust_in
from metrodesk.storage.database import Books
from metrodesk.storage.journal import Entry, Origin


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A new daily key; `old_key_reads` says whether files for the old one open without the spare key.

    `merged` are files that waited in 待处理文件 and could be read with the spare key.
    """

    fingerprint: str
    trust_number: int
    old_key_reads: bool
    merged: tuple[Taken, ...]


def rekey(
    ws: Workspace,
    root: Path,
    *,
    root_code: str | None = None,
    spare: Path | None = None,
    passphrase: str | None = None,
    by: str = "",
) -> Rekeyed:
    """Replace the daily key with the root key's word; units learn of it with their next answer.

    `root_code` is the recovery code or passphrase of the root and spare files, `passphrase`
    protects the new daily key and opens the old one if it is at hand. Raises NotTheRootKey,
    NotTheSpareKey, or what opening a key file raises; nothing is changed then.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    rooted = load_keys(root, root_code)
    with ws.database.read() as books:
        expected = books.meta.get("root")
    if rooted.public.fingerprint != expected:
        raise NotTheRootKey(expected, rooted.public.fingerprint)
    reading = _spare(ws, spare, root_code) if spare is not None else ()
    old = _old_keys(ws, passphrase)
    fresh = DeviceKeys.generate() if old is None else old.replaced()
    keys = replace(fresh, device=ws.roster.district.id)
    number = _adopted(ws, rooted.signing, keys, passphrase, by)
    merged = judge_quarantine(ws, [*keys.identities, *reading]) if reading else ()
    return Rekeyed(keys.public.fingerprint, number, old is not None, merged)


def _adopted(ws: Workspace, root: SigningKey, keys: DeviceKeys, passphrase: str | None, by: str) -> int:
    """Write key file, trust and roster: all of it or nothing."""
    with replaced_keys(ws, KeyRole.DISTRICT, keys, passphrase), ws.begin() as books:
        district = _entry(books, keys)
        number = trust_in(books).number + 1
        data = vouch(root, ws.campaign, number, district)
        name = books.contents.add("trust", data)
        ws.journal.write([Entry(Origin.TRUST, name, data)])
        settle_here(books, KeyRole.DISTRICT)
        books.meta.set(trust=name, district_epoch=new_epoch())
        adopt_roster(ws, books, replace(roster_in(books), district=district), by)
    ws.forget_cached()
    return number


def _entry(books: Books, keys: DeviceKeys) -> DistrictEntry:
    """Return the district's entry: the old key ends where its chains have come to.

    Invitations are number 0 of an epoch, so that one without answers ends there.
    """
    before = roster_in(books).district
    ends: Ends = {books.meta.get("district_epoch"): (0, None), **ends_written(books, KeyRole.DISTRICT, before.id)}
    ranges = (*closed(before.keys, ends), KeyRange(keys.public))
    others = before.recipients[1:]  # the daily key's recipient stands first
    return DistrictEntry(before.id, ranges, (keys.recipient, *others))


def _spare(ws: Workspace, path: Path, code: str | None) -> tuple[AgeIdentity, ...]:
    identities = load_identities(path, code)
    if not {one.recipient for one in identities} & set(ws.roster.district.recipients[1:]):
        raise NotTheSpareKey(str(path))
    return identities


def _old_keys(ws: Workspace, passphrase: str | None) -> DeviceKeys | None:
    """Return the old daily keys if they can be opened, so that files for them can still be read."""
    try:
        return unlock(ws, KeyRole.DISTRICT, passphrase)
    except (KeyFileMissing, KeyFileDamaged, AccountSecretMissing, PassphraseNeeded, WrongPassphrase):
        return None
