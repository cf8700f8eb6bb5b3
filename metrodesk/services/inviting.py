"""Inviting units: a 开通文件 and a letter with its code for each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.export import copy_out, safe_name
from metrodesk.bundles.invitation import write_invitation
from metrodesk.bundles.invitation_secret import InvitationSecret
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.domain.plan_in_time import bodies_on
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.errors import UnknownUnit
from metrodesk.services import clock
from metrodesk.services.joining import SUFFIX
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.places import made_folder
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.intake import IssuedInvitation
from metrodesk.storage.journal import Entry, Origin


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
    for unit in bodies_on(ws.plan, clock.today()):
        devices = len(ws.roster.devices_of(unit.id))
        state = (
            "enrolled" if devices
            else "requested" if unit.id in asked
            else "invited" if unit.id in made
            else "none"
        )  # fmt: skip
        found.append(InvitationState(unit.id, unit.name, state, devices, made.get(unit.id, "")))
    return tuple(found)


def _invite_one(ws: Workspace, keys: DeviceKeys, unit: Unit, out: Path, by: str, *, demanded: bool) -> Invitation:
    secret = InvitationSecret.new(unit.id)
    with ws.database.read() as books:
        epoch, trust = books.meta.get("district_epoch"), books.contents.get(ws.identity.trust) or b""
        suspect = clock.is_suspect(books)
    built = write_invitation(
        secret, keys, ws.path / "bundles", epoch=epoch, plan=ws.plan.to_bytes(), roster=ws.roster,
        trust=trust, wall_claim=clock.now(), clock_suspect=suspect, passphrase_demanded=demanded,
    )  # fmt: skip
    issued = IssuedInvitation(secret.id, unit.id, json.dumps(secret.to_json()), built.path.name, clock.now())
    with ws.begin() as books:
        ws.journal.write([Entry.of(Origin.INVITATION, issued.line)])
        books.joining.invite(issued)
    copied = copy_out(built.path, out, f"{safe_name(unit.name)}_开通文件{SUFFIX}")
    letter = out / f"{safe_name(unit.name)}_开通函.pdf"
    _write_letter(ws, unit, secret, copied.path.name, letter, by)
    return Invitation(unit.id, unit.name, copied.path, letter, secret.printed_code)


def _write_letter(ws: Workspace, unit: Unit, secret: InvitationSecret, file_name: str, letter: Path, by: str) -> None:
    from metrodesk.documents.prints.letter import OpeningLetter
    from metrodesk.documents.prints.letter_pdf import write_letter

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
            level=ws.level,
        ),
        letter,
    )


def _root_fingerprint(ws: Workspace) -> str:
    with ws.database.read() as books:
        return books.meta.get("root")
