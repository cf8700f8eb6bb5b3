"""Enrolment requests at the district: received, listed, confirmed."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.enrolment import Request as BundledRequest
from metrodesk.bundles.enrolment import open_request
from metrodesk.bundles.invitation_secret import InvitationSecret
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.roster import Device, Roster
from metrodesk.bundles.strict_json import Fields
from metrodesk.domain.unit import UnitId
from metrodesk.errors import BundleRejected, RequestRejected, WeakKey
from metrodesk.ordinary import shown_name
from metrodesk.services import clock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.opening import adopt_roster
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.intake import ReceivedRequest

OPEN, ENROLLED = "open", "enrolled"
NO_CODE, SPENT = "no-code", "invitation-spent"
NUMBERED = re.compile(r"\d+号$")


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """A request as it was received; `problem` is a code, empty if a person may confirm it.

    `first` is the 识别码 of the computer that used a spent invitation before.
    """

    bundle: str
    unit: str
    device: str
    label: str
    problem: str
    known: bool = False
    first: str = ""


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A request that waits for confirmation; `verified` if it proves it had the letter's code.

    Else `problem` says why only the 识别码 read on the phone confirms it: it came without a
    code, or its invitation was used before.
    """

    fingerprint: str
    unit: UnitId
    unit_name: str
    device: str
    label: str
    file: str
    verified: bool
    received_at: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class EnrolledDevice:
    """A device that speaks for its unit from now on."""

    unit: UnitId
    unit_name: str
    device: str
    fingerprint: str


def receive_request(
    ws: Workspace, path: Path, identities: Sequence[AgeIdentity], *, dry_run: bool = False
) -> RequestSeen | None:
    """Note a request; return None if the file is something else."""
    with ws.database.read() as books:
        secrets = {one.invitation: one.secrets for one in books.joining.invitations()}
        spent = {one.invitation: one for one in books.joining.requests() if one.invitation}

    def find(invitation: str) -> InvitationSecret | None:
        stored = secrets.get(invitation)
        return InvitationSecret.from_json(json.loads(stored)) if stored else None

    try:
        request = open_request(path, ws.campaign, find, identities)
    except RequestRejected as error:
        return RequestSeen("", "", "", "", f"request-{error.detail}")
    except WeakKey:
        return RequestSeen("", "", "", "", "weak-key")
    except BundleRejected:
        return None
    before = spent.get(request.invitation or "")
    problem = _problem(ws, request, before)
    known = before is not None and before.bundle == request.bundle
    if problem in {"", SPENT} and not known and not dry_run:
        _note(ws, request, problem, path, identities)
    first = before.fingerprint if before is not None and problem else ""
    return RequestSeen(request.bundle, request.unit, request.public.device, request.label, problem, known, first)


def requests(ws: Workspace) -> tuple[WaitingRequest, ...]:
    """Return the requests that wait for a person's confirmation, oldest first."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        found = books.joining.requests(OPEN)
    return tuple(
        WaitingRequest(
            one.fingerprint, one.unit, ws.unit_name(one.unit), one.device, one.label,
            one.file_name, bool(one.invitation), one.arrived,
            "" if one.invitation else one.problem or NO_CODE,
        )
        for one in found
    )  # fmt: skip


def enrol(ws: Workspace, fingerprints: Sequence[str] | None = None, by: str = "") -> tuple[EnrolledDevice, ...]:
    """Put the devices of open requests on the roster: all verified ones, or those named.

    An unverified request is only taken by its fingerprint, which a person compared.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        chosen = [one for one in books.joining.requests(OPEN) if _is_chosen(one, fingerprints)]
        roster = roster_in(books)
        for one in chosen:
            roster = roster.with_device(_called_apart(_device(one), roster))
            books.joining.settle(one.bundle, ENROLLED)
        if chosen:
            adopt_roster(ws, books, roster, by)
    return tuple(EnrolledDevice(one.unit, ws.unit_name(one.unit), one.device, one.fingerprint) for one in chosen)


def _problem(ws: Workspace, request: BundledRequest, before: ReceivedRequest | None) -> str:
    if all(one.id != request.unit for one in ws.plan.units):
        return "request-unit"
    if before is not None and before.bundle != request.bundle:
        return SPENT
    return ""


def _note(ws: Workspace, request: BundledRequest, problem: str, path: Path, identities: Sequence[AgeIdentity]) -> None:
    plain = take_plain(path, identities, ws.path / "bundles")
    try:
        plain.keep(ws.path / "bundles" / stored_name(request.bundle))
    finally:
        plain.close()
    with ws.database.begin() as books:
        books.joining.receive(
            ReceivedRequest(
                bundle=request.bundle,
                invitation=request.invitation if request.invitation and request.vouched and not problem else "",
                unit=UnitId(request.unit),
                device=request.public.device,
                label=request.label,
                fingerprint=request.fingerprint,
                details=json.dumps(request.device().to_json()),
                state=OPEN,
                file_name=shown_name(path),
                arrived=clock.now(),
                problem=problem,
            )
        )


def _device(request: ReceivedRequest) -> Device:
    return Device.from_json(Fields(json.loads(request.details), "request"))


def _called_apart(device: Device, roster: Roster) -> Device:
    """Give a device a label no other one of its unit has: 办公室2号 beside 办公室1号."""
    others = {one.label for one in roster.devices_of(device.unit) if one.id != device.id}
    stem = NUMBERED.sub("", device.label)
    free = (f"{stem}{number}号" for number in count(2))
    return (
        device if device.label not in others else replace(device, label=next(one for one in free if one not in others))
    )


def _is_chosen(request: ReceivedRequest, fingerprints: Sequence[str] | None) -> bool:
    if fingerprints is None:
        return bool(request.invitation)
    wanted = {bare(one) for one in fingerprints}
    return bare(request.fingerprint) in wanted or request.device in wanted


def bare(fingerprint: str) -> str:
    """Return the digits of a 识别码, however it was typed."""
    return "".join(letter for letter in fingerprint.lower() if letter in "0123456789abcdef")
