"""Rebuilding at the district: rosters and acts come from the journal, reports and requests from bundles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.members import SUFFIX
from metrodesk.bundles.roster import Roster
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.tick import Tick
from metrodesk.errors import AccountSecretMissing, CannotRebuild, KeyFileMissing
from metrodesk.services.holding import FOLDER, release
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.proving import known_bundles
from metrodesk.services.replaying import Replay, Replayed, stored_bundles
from metrodesk.services.requests import ENROLLED, OPEN, receive_request
from metrodesk.services.taken import QUARANTINED, WAITING
from metrodesk.services.taking_in import take_in
from metrodesk.services.workspaces import Workspace, roster_in

HELD = re.compile("[0-9a-f]{64}")


def replay_district(ws: Workspace, old: Workspace | None, tick: Tick) -> Replayed:
    """Take in every stored bundle the old database knew, or all of them without one."""
    found = Replay(ws, judges(ws), known_bundles(old)).take(stored_bundles(ws.path / "bundles"), tick)
    _receive(ws, found)
    return found


def take_strays(ws: Workspace, strays: Sequence[Path], tick: Tick) -> None:
    """Take in bundles that the old database did not know: it was an older copy, or a commit was cut off."""
    if strays:
        Replay(ws, judges(ws), None).take(strays, tick)


def judges(ws: Workspace) -> list[Trusted]:
    """Return every roster of the journal, newest first; raises CannotRebuild if there is none."""
    with ws.database.read() as books:
        rosters = [Roster.from_bytes(one) for one in books.contents.of_kind("roster")]
        holds = books.contents.get(books.meta.get("roster")) is not None
        planned = books.contents.get(books.meta.get("plan")) is not None
    if not (rosters and holds and planned):
        raise CannotRebuild(ws.path, "roster")
    return [Trusted.of(one, None) for one in sorted(rosters, key=lambda one: one.number, reverse=True)]


def held_unlisted(ws: Workspace) -> list[Path]:
    """Return the files in `quarantine/` that no note speaks of."""
    with ws.database.read() as books:
        listed = {one.sha256 for one in books.quarantine.all()}
    files = sorted((ws.path / FOLDER).iterdir())
    return [one for one in files if HELD.fullmatch(one.name) and one.name not in listed]


def reading_keys(ws: Workspace, passphrase: str | None) -> tuple[AgeIdentity, ...]:
    """Return the keys to read held files with, none if this computer has none.

    Raises PassphraseNeeded or WrongPassphrase.
    """
    try:
        return unlock(ws, KeyRole.DISTRICT, passphrase).identities
    except (KeyFileMissing, AccountSecretMissing):
        return ()


def judge_unlisted(ws: Workspace, passphrase: str | None) -> None:
    """Judge held files again that no note speaks of; what can be taken in is."""
    files = held_unlisted(ws)
    identities = reading_keys(ws, passphrase) if files else ()
    for path in files:
        if take_in(ws, path, identities).outcome not in {QUARANTINED, WAITING}:
            release(ws, path.name)


def _receive(ws: Workspace, found: Replayed) -> None:
    for path in found.requests:
        seen = receive_request(ws, path, ())
        if seen is not None and not seen.problem:
            found.damaged.pop(path.name.removesuffix(SUFFIX), None)
    with ws.database.begin() as books:
        roster = roster_in(books)
        for one in books.joining.requests(OPEN):
            if roster.device(one.device) is not None:
                books.joining.settle(one.bundle, ENROLLED)
