"""Joining: invitations for units, a new workspace at the unit, confirmation at the district."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.enrolment import write_request
from metrodesk.bundles.export import copy_out, safe_name
from metrodesk.bundles.invitation import Invitation as OpenedInvitation
from metrodesk.bundles.invitation import open_invitation, write_invitation
from metrodesk.bundles.invitation_secret import InvitationSecret
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.peek import peek
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.reader import prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.errors import PassphraseNeeded, RequestGone, UnknownUnit
from metrodesk.services import clock
from metrodesk.services.installation import new_epoch, register
from metrodesk.services.keyrings import KeyRole, keep, unlock
from metrodesk.services.merging import Taken, judge_quarantine
from metrodesk.services.places import made_folder
from metrodesk.services.requests import EnrolledDevice, enrol
from metrodesk.services.workspaces import Workspace, WorkspaceKind, new_workspace, remember
from metrodesk.storage.database import Books
from metrodesk.storage.intake import IssuedInvitation

SUFFIX = ".mdbundle"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A 开通文件 and the letter with its code; they travel by different ways."""

    unit: UnitId
    unit_name: str
    file: Path
    letter: Path
    code: str


@dataclass(frozen=True, slots=True)
class Invited:
    """The invitations made; `fingerprint` is the root's 识别码 that every letter shows."""

    fingerprint: str
    invitations: tuple[Invitation, ...]


@dataclass(frozen=True, slots=True)
class InvitationState:
    """How far a unit is with joining: none, invited, requested or enrolled."""

    unit: UnitId
    unit_name: str
    state: str
    devices: int
    invited_at: str


@dataclass(frozen=True, slots=True)
class InvitationGlimpse:
    """What a file says of itself before its code is known: nothing of it is proven."""

    campaign: str
    drill: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """A new workspace at a unit, and the request that must reach the district."""

    workspace: Path
    unit: UnitId
    unit_name: str
    device: str
    request: Path
    fingerprint: str


@dataclass(frozen=True, slots=True)
class DeviceState:
    """A device on the roster; `last_number` is the highest bundle taken in from it."""

    unit: UnitId
    unit_name: str
    device: str
    label: str
    fingerprint: str
    last_number: int
    retired: bool


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The devices confirmed, and what could be taken in since."""

    enrolled: tuple[EnrolledDevice, ...]
    merged: tuple[Taken, ...]


def invite(
    ws: Workspace,
    units: Sequence[UnitId],
    out: Path,
    *,
    by: str = "",
    passphrase: str | None = None,
    passphrase_demanded: bool = False,
    tick: Tick = ignore,
) -> Invited:
    """Write a 开通文件 and a letter for each unit. Raises UnknownUnit, ExportFailed, Cancelled."""
    ws.demand(WorkspaceKind.DISTRICT)
    keys = unlock(ws, KeyRole.DISTRICT, passphrase)
    chosen = [ws.plan.unit(one) for one in units]
    for unit in chosen:
        if unit.is_group:
            raise UnknownUnit(unit.name)
    made_folder(out)
    made = []
    for done, unit in enumerate(chosen):
        tick(done, len(chosen))
        made.append(_invite_one(ws, keys, unit, out, by, demanded=passphrase_demanded))
    tick(len(chosen), len(chosen))
    return Invited(_root_fingerprint(ws), tuple(made))


def invitations(ws: Workspace) -> tuple[InvitationState, ...]:
    """Return how far each reporting unit is with joining, in roster order."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        made = {one.unit: one.made for one in books.joining.invitations()}
        asked = {one.unit for one in books.joining.requests("open")}
    found = []
    for unit in ws.plan.reporting_units:
        devices = len(ws.roster.devices_of(unit.id))
        state = (
            "enrolled" if devices
            else "requested" if unit.id in asked
            else "invited" if unit.id in made
            else "none"
        )  # fmt: skip
        found.append(InvitationState(unit.id, unit.name, state, devices, made.get(unit.id, "")))
    return tuple(found)


def devices(ws: Workspace) -> tuple[DeviceState, ...]:
    """Return the devices on the roster, in the order they joined."""
    names = {one.id: one.name for one in ws.plan.units}
    with ws.database.read() as books:
        records = books.bundles.records("in")
    last: dict[str, int] = {}
    for record in records:
        last[record.device] = max(last.get(record.device, 0), record.number)
    return tuple(
        DeviceState(
            UnitId(one.unit), names.get(UnitId(one.unit), one.unit), one.id, one.label, one.fingerprint,
            last.get(one.id, 0), not one.is_open,
        )
        for one in ws.roster.devices
    )  # fmt: skip


def peek_invitation(path: Path) -> InvitationGlimpse:
    """Return what a 开通文件 says of itself. Raises BundleRejected if it is something else."""
    head = peek(path).head
    return InvitationGlimpse(head.campaign, head.drill)


def join(
    path: Path,
    invitation: Path,
    code: str,
    out: Path,
    *,
    passphrase: str | None = None,
    label: str = "",
    tick: Tick = ignore,
) -> Joined:
    """Join with a 开通文件 and the code of its letter; write the request into `out`.

    Raises InvalidCode, InvitationNotGenuine, BundleRejected, PassphraseNeeded if the work
    demands one, WorkspaceExists or ExportFailed; nothing is left behind then.
    """
    tick(0, 3)
    opened = open_invitation(invitation, code)
    if opened.passphrase_demanded and not passphrase:
        raise PassphraseNeeded
    tick(1, 3)
    keys, workspace, epoch = DeviceKeys.generate(), secrets.token_hex(16), new_epoch()
    with new_workspace(path) as ws:
        with ws.database.begin() as books:
            _fill(books, opened, keys, workspace, epoch)
        _keep_invitation(ws, invitation, opened.bundle)
        built = write_request(
            opened, keys, ws.path / "bundles", epoch=epoch, label=label or "办公室1号", wall_claim=clock.now()
        )
        with ws.database.begin() as books:
            books.meta.set(request=built.id)
        keep(workspace, KeyRole.UNIT, keys, passphrase)
        tick(2, 3)
        file = _copy_request(ws, keys, out)
        remember(ws)
    tick(3, 3)
    unit = UnitId(opened.unit)
    return Joined(path, unit, opened.unit_name, keys.device, file, keys.public.fingerprint)


def save_request(ws: Workspace, out: Path, passphrase: str | None = None) -> Path:
    """Write the enrolment request again, because the first file did not arrive."""
    return _copy_request(ws, unlock(ws, KeyRole.UNIT, passphrase), out)


def confirm(
    ws: Workspace,
    fingerprints: Sequence[str] | None = None,
    *,
    by: str = "",
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Enrolled:
    """Confirm requests (all verified ones, or those named) and take in what waited for them."""
    keys = unlock(ws, KeyRole.DISTRICT, passphrase)
    enrolled = enrol(ws, fingerprints, by)
    return Enrolled(enrolled, judge_quarantine(ws, [keys.identity], tick))


def _invite_one(ws: Workspace, keys: DeviceKeys, unit: Unit, out: Path, by: str, *, demanded: bool) -> Invitation:
    secret = InvitationSecret.new(unit.id)
    with ws.database.read() as books:
        epoch, trust = books.meta.get("district_epoch"), books.contents.get(ws.identity.trust) or b""
    built = write_invitation(
        secret, keys, ws.path / "bundles", epoch=epoch, plan=ws.plan.to_bytes(), roster=ws.roster,
        trust=trust, wall_claim=clock.now(), passphrase_demanded=demanded,
    )  # fmt: skip
    with ws.database.begin() as books:
        books.joining.invite(
            IssuedInvitation(secret.id, unit.id, json.dumps(secret.to_json()), built.path.name, clock.now())
        )
    copied = copy_out(built.path, out, f"{safe_name(unit.name)}_开通文件{SUFFIX}")
    letter = out / f"{safe_name(unit.name)}_开通函.pdf"
    _write_letter(ws, unit, secret, copied.path.name, letter, by)
    return Invitation(unit.id, unit.name, copied.path, letter, secret.printed_code)


def _write_letter(ws: Workspace, unit: Unit, secret: InvitationSecret, file_name: str, letter: Path, by: str) -> None:
    from metrodesk.documents.letter import OpeningLetter
    from metrodesk.documents.letter_pdf import write_letter

    write_letter(
        OpeningLetter(
            unit=unit.name,
            district=ws.title,
            document_title=ws.plan.document.title,
            document_number=ws.plan.document.number,
            code=secret.code,
            fingerprint=_root_fingerprint(ws),
            file_name=file_name,
            issued_by=by,
            issued=clock.today(),
            drill=ws.drill,
        ),
        letter,
    )


def _root_fingerprint(ws: Workspace) -> str:
    with ws.database.read() as books:
        return books.meta.get("root")


def _fill(books: Books, opened: OpenedInvitation, keys: DeviceKeys, workspace: str, epoch: str) -> None:
    plan = Plan.from_bytes(opened.plan)
    books.meta.set(
        workspace=workspace,
        kind=WorkspaceKind.UNIT.value,
        campaign=opened.campaign,
        title=opened.roster.title,
        drill="1" if opened.drill else "0",
        root=opened.fingerprint,
        unit=opened.unit,
        device=keys.device,
        unit_device=keys.device,
        unit_epoch=epoch,
        plan=books.contents.add("plan", opened.plan),
        roster=books.contents.add("roster", opened.roster_bytes),
        trust=books.contents.add("trust", opened.trust_bytes),
    )
    register(books, workspace)
    books.projections.show_plan(plan, {})


def _keep_invitation(ws: Workspace, invitation: Path, bundle: str) -> None:
    plain = take_plain(invitation, (), None)
    try:
        plain.keep(ws.path / "bundles" / stored_name(bundle))
    finally:
        plain.close()


def _copy_request(ws: Workspace, keys: DeviceKeys, out: Path) -> Path:
    unit = ws.own_unit()
    with ws.database.read() as books:
        request = books.meta.get("request")
    own = Trusted.own(ws.campaign, unit.id, keys, drill=ws.drill)
    stored = ws.path / "bundles" / stored_name(request)
    if not stored.is_file():
        raise RequestGone(stored)
    copied = copy_out(
        stored,
        made_folder(out),
        f"{safe_name(unit.name)}_登记申请{SUFFIX}",
        recipients=[*ws.roster.district.recipients, keys.recipient],
        identity=keys.identity,
        prove=lambda path: prove_own(path, request, own, keys),
    )
    return copied.path
