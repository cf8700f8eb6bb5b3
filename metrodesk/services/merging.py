"""Taking whatever is offered in (接收): files and folders, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.keys import load_identities
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import (
    KeyFileMissing,
    PassphraseNeeded,
)
from metrodesk.services.holding import held_path, quarantine, release
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.overview import number_gaps
from metrodesk.services.parcels import Offered, Parcels, offered
from metrodesk.services.previewing import Trial
from metrodesk.services.requests import SPENT
from metrodesk.services.taken import (
    ALREADY,
    ENROLMENT,
    MERGED,
    QUARANTINED,
    WAITING,
    Merged,
    Preview,
    Taken,
)
from metrodesk.services.taking_in import UNKNOWN_DEVICE, as_waiting, held, take_in
from metrodesk.services.workspaces import Workspace


def merge(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    identity: Path | None = None,
    identity_code: str | None = None,
    dry_run: bool = False,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Merged:
    """Take files and folders in; one bad file never stops the others.

    Cancelling leaves what was taken so far: each bundle lands whole. `identity` is another
    key file to read with, such as the spare key's, `identity_code` what opens it. With `dry_run` nothing is written.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    keys = unlock(ws, KeyRole.DISTRICT, passphrase)
    identities = [*keys.identities, *(load_identities(identity, identity_code or passphrase) if identity else ())]
    roster = ws.roster.number
    with offered(paths, ws.path) as parcels:
        if dry_run:
            return _tried(ws, parcels, identities, tick)
        taken = []
        for done, one in enumerate(parcels.files):
            tick(done, len(parcels.files))
            taken.append(_taken(ws, one, identities))
        taken = _shown(parcels, _with_requests(ws, taken, dry_run=False))
        tick(len(parcels.files), len(parcels.files))
    taken += judge_quarantine(ws, identities, only_enrolled=ws.roster.number == roster)
    with ws.database.read() as books:
        return Merged(tuple(taken), parcels.others, number_gaps(books), books.state.digest())


def _tried(ws: Workspace, parcels: Parcels, identities: Sequence[AgeIdentity], tick: Tick) -> Merged:
    """Take files in one after another in a transaction that is rolled back: what comes later sees what came before."""
    taken: list[Taken] = []
    with ws.database.trial() as books:
        trial = Trial(ws.plan, books)
        for done, one in enumerate(parcels.files):
            tick(done, len(parcels.files))
            taken.append(_taken(ws, one, identities, trial))
        taken = _shown(parcels, _with_requests(ws, taken, dry_run=True))
        tick(len(parcels.files), len(parcels.files))
        preview = Preview(trial.changes(), trial.lost())
        return Merged(tuple(taken), parcels.others, number_gaps(books), books.state.digest(), preview)


def _taken(ws: Workspace, one: Offered, identities: Sequence[AgeIdentity], trial: Trial | None = None) -> Taken:
    """Take one file in, or say why what it is wrapped in cannot be opened: such a wrapper is not kept."""
    if one.trouble is None:
        return take_in(ws, one.path, identities, trial=trial)
    facts = {"detail": one.trouble.detail, "where": one.trouble.where}
    return Taken(one.shown, QUARANTINED, reason="container", facts=facts)


def _shown(parcels: Parcels, taken: Sequence[Taken]) -> list[Taken]:
    """Name files as people know them, not where they were unpacked."""
    names = {one.path: one.shown for one in parcels.files}
    return [replace(one, file=names.get(one.file, one.file)) for one in taken]


def judge_quarantine(
    ws: Workspace, identities: Sequence[AgeIdentity], tick: Tick = ignore, *, only_enrolled: bool = False
) -> tuple[Taken, ...]:
    """Judge the files held again, because roster or plan changed; return those taken now.

    With `only_enrolled`, those alone whose device was unknown and is on the roster now.
    """
    devices = {one.id for one in ws.roster.devices}
    waiting = [
        one
        for one in quarantine(ws)
        if not only_enrolled or (one.reason in {WAITING, UNKNOWN_DEVICE, SPENT} and one.facts.get("device") in devices)
    ]
    found = []
    for done, one in enumerate(waiting):
        tick(done, len(waiting))
        taken = take_in(ws, held_path(ws, one.sha256), identities)
        if taken.outcome in {MERGED, ALREADY, ENROLMENT}:
            release(ws, one.sha256)
            found.append(replace(taken, file=Path(one.file_name)))
    return tuple(found)


def judge_again(ws: Workspace) -> tuple[Taken, ...]:
    """Judge the files held again after plan or roster changed, if this computer's keys need no passphrase.

    Where they do, the next taking in does it: the order of plan, roster and bundle plays no part.
    """
    if not quarantine(ws):
        return ()
    try:
        keys = unlock(ws, KeyRole.DISTRICT, None)
    except (PassphraseNeeded, KeyFileMissing):
        return ()
    return judge_quarantine(ws, [keys.identity])


def _with_requests(ws: Workspace, taken: Sequence[Taken], *, dry_run: bool) -> list[Taken]:
    """Look again at strangers' files: a request may have come later in the same folder."""
    asked = {one.device for one in taken if one.outcome == ENROLMENT or one.reason == SPENT}
    return [
        held(ws, as_waiting(one), dry_run=dry_run) if one.reason == UNKNOWN_DEVICE and one.device in asked else one
        for one in taken
    ]
