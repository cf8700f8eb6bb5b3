"""Taking one file in: proven and entered, or kept in quarantine with the reason."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.answer_set import holds_answers, read_answer_set
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT
from metrodesk.bundles.peek import peek
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trusted import Trusted
from metrodesk.errors import BundleRejected, DiskFull, MalformedRevision, Reason, UnknownDevice
from metrodesk.services.booking import book
from metrodesk.services.holding import hold_file
from metrodesk.services.previewing import Trial
from metrodesk.services.requests import RequestSeen, receive_request
from metrodesk.services.taken import ALREADY, ENROLMENT, OWN_FILE, QUARANTINED, WAITING, Taken
from metrodesk.services.workspaces import Workspace

UNKNOWN_DEVICE = "unknown-device"


def take_in(ws: Workspace, path: Path, identities: Sequence[AgeIdentity], *, trial: Trial | None = None) -> Taken:
    """Take one file in; a refused one is kept in quarantine with the reason.

    With a `trial` nothing is kept. Raises DiskFull; any other trouble with the file is an
    outcome like the rest.
    """
    try:
        return _judged(ws, path, identities, trial)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(str(error)) from error
        return Taken(path, QUARANTINED, reason="unreadable", facts={"detail": error.strerror or ""})


def _judged(ws: Workspace, path: Path, identities: Sequence[AgeIdentity], trial: Trial | None) -> Taken:
    dry_run = trial is not None
    if holds_answers(path):
        return _answers(ws, path, dry_run=dry_run)
    try:
        with open_bundle(path, Trusted.of(ws.roster, DISTRICT), identities, ws.path / "bundles") as bundle:
            return replace(book(ws, bundle, trial), file=path)
    except UnknownDevice as error:
        return _from_stranger(ws, path, identities, error, dry_run=dry_run)
    except BundleRejected as error:
        if _is_own_file(ws, path, error, identities):
            return Taken(path, ALREADY, reason=OWN_FILE)
        return _refused(ws, path, error, dry_run=dry_run)
    except MalformedRevision as error:
        facts = {"detail": error.detail}
        return held(ws, Taken(path, QUARANTINED, reason="line", facts=facts), dry_run=dry_run)


def _refused(ws: Workspace, path: Path, error: BundleRejected, *, dry_run: bool) -> Taken:
    facts = {"detail": error.detail, "where": error.where}
    return held(ws, Taken(path, QUARANTINED, reason=error.reason.code, facts=facts), dry_run=dry_run)


def _answers(ws: Workspace, path: Path, *, dry_run: bool) -> Taken:
    """Name one file for all that lies on a stick: the district's own, or another work's."""
    try:
        campaign = read_answer_set(path).campaign
    except BundleRejected as error:
        return _refused(ws, path, error, dry_run=dry_run)
    if campaign == ws.campaign:
        return Taken(path, ALREADY, reason=OWN_FILE)
    return _refused(ws, path, BundleRejected(Reason.NOT_ADDRESSED_HERE, "campaign", campaign), dry_run=dry_run)


def _is_own_file(ws: Workspace, path: Path, error: BundleRejected, identities: Sequence[AgeIdentity]) -> bool:
    """Whether the district itself signed the file for a unit: left on the stick, and nothing to take in."""
    if (error.reason, error.detail) != (Reason.NOT_ADDRESSED_HERE, "to"):
        return False
    return peek(path, identities).head.from_district


def _from_stranger(
    ws: Workspace, path: Path, identities: Sequence[AgeIdentity], error: UnknownDevice, *, dry_run: bool
) -> Taken:
    seen = receive_request(ws, path, identities, dry_run=dry_run)
    if seen is not None:
        return _request_line(ws, path, seen, dry_run=dry_run)
    known = Taken(
        path, QUARANTINED, "", error.unit, ws.unit_name(error.unit), error.device, error.number,
        UNKNOWN_DEVICE if error.detail == "unknown" else error.detail, {"device": error.device},
    )  # fmt: skip
    with ws.database.read() as books:
        asked = {one.device for one in books.joining.requests("open")}
    return held(ws, as_waiting(known) if error.device in asked else known, dry_run=dry_run)


def _request_line(ws: Workspace, path: Path, seen: RequestSeen, *, dry_run: bool) -> Taken:
    joined = seen.known and ws.roster.device(seen.device) is not None
    outcome = QUARANTINED if seen.problem else ALREADY if joined else ENROLMENT
    line = Taken(
        path, outcome, seen.bundle, seen.unit,
        ws.unit_name(seen.unit), seen.device, 0, seen.problem or None,
        {"label": seen.label, "device": seen.device, "first": seen.first},
    )  # fmt: skip
    return held(ws, line, dry_run=dry_run) if seen.problem else line


def as_waiting(taken: Taken) -> Taken:
    """See a stranger's file as one that waits for its enrolment."""
    return replace(taken, outcome=WAITING, reason=WAITING)


def held(ws: Workspace, taken: Taken, *, dry_run: bool) -> Taken:
    """Keep a file that was not taken, unless it is only a trial; return its line."""
    if not dry_run:
        hold_file(ws, taken.file, taken.reason or "", {**taken.facts, "unit": taken.unit_name})
    return taken
