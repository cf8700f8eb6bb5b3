"""Joining: a new workspace at the unit, made with a 开通文件 and its code, and the request."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.enrolment import Asking, write_request
from metrodesk.bundles.export import copy_out, safe_name, there_already
from metrodesk.bundles.invitation import Invitation as OpenedInvitation
from metrodesk.bundles.invitation import open_invitation
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.reader import prove_own
from metrodesk.bundles.roster import Roster
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.level import Level
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.errors import PassphraseNeeded, RequestGone
from metrodesk.services import clock
from metrodesk.services.installation import new_epoch, register
from metrodesk.services.keyrings import KeyRole, keep, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.new_workspace import new_workspace
from metrodesk.services.parcels import single
from metrodesk.services.places import made_folder
from metrodesk.services.recents import remember
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

SUFFIX = ".mdbundle"


@dataclass(frozen=True, slots=True)
class Joined:
    """A new workspace at a unit, and the request that must reach the district."""

    workspace: Path
    unit: UnitId
    unit_name: str
    device: str
    request: Path
    fingerprint: str
    level: Level


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
    with single(invitation) as bundle:
        return _joined(path, bundle, code, out, passphrase=passphrase, label=label, tick=tick)


def _joined(
    path: Path, invitation: Path, code: str, out: Path, *, passphrase: str | None, label: str, tick: Tick
) -> Joined:
    tick(0, 3)
    opened = open_invitation(invitation, code)
    if opened.passphrase_demanded and not passphrase:
        raise PassphraseNeeded
    tick(1, 3)
    keys, workspace, epoch = DeviceKeys.generate(), secrets.token_hex(16), new_epoch()
    with new_workspace(path) as ws:
        with ws.database.begin() as books:
            _fill(books, opened, keys, workspace, epoch)
            clock.note_claim(books, opened.head.wall_claim)
            suspect = clock.is_suspect(books)
        _keep_invitation(ws, invitation, opened.bundle)
        built = write_request(
            Asking.by_invitation(opened), keys, ws.path / "bundles", epoch=epoch,
            label=label or next_label(opened.roster, opened.unit), wall_claim=clock.now(),
            clock_suspect=suspect,
        )  # fmt: skip
        with ws.database.begin() as books:
            books.meta.set(request=built.id)
        keep(workspace, KeyRole.UNIT, keys, passphrase)
        tick(2, 3)
        file, level = copy_request(ws, keys, out), ws.level
        remember(ws)
    tick(3, 3)
    unit = UnitId(opened.unit)
    return Joined(path, unit, opened.unit_name, keys.device, file, keys.public.fingerprint, level)


def next_label(roster: Roster, unit: str, *known: str) -> str:
    """Return what a unit's next computer is called if nobody names it; `known` may not be on the roster yet."""
    others = {*known, *(one.id for one in roster.devices_of(unit))}
    return f"办公室{len(others) + 1}号"


def save_request(ws: Workspace, out: Path, passphrase: str | None = None) -> Path:
    """Write the enrolment request again, because the first file did not arrive."""
    ws.home_unit()  # first: a district that reports nothing has no request either
    return copy_request(ws, unlock(ws, KeyRole.UNIT, passphrase), out)


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
    books.projections.show_plan(Timeline((plan,)))


def _keep_invitation(ws: Workspace, invitation: Path, bundle: str) -> None:
    plain = take_plain(invitation, (), None)
    try:
        plain.keep(ws.path / "bundles" / stored_name(bundle))
    finally:
        plain.close()


def copy_request(ws: Workspace, keys: DeviceKeys, out: Path) -> Path:
    """Put the stored request into a folder, encrypted, and read it back. Raises RequestGone or ExportFailed."""
    unit = ws.home_unit()
    with ws.database.read() as books:
        request = books.meta.get("request")
    own = Trusted.own(ws.campaign, unit.id, keys, drill=ws.drill)
    rotated = keys.public.device != keys.device  # the request was signed with the first key; its bytes are compared
    stored = ws.path / "bundles" / stored_name(request)
    if not stored.is_file():
        raise RequestGone(stored)
    folder, name = made_folder(out), f"{safe_name(unit.name)}_登记申请{SUFFIX}"
    copied = there_already(folder / name, stored, keys.identity, encrypted=True) or copy_out(
        stored,
        folder,
        name,
        recipients=[*ws.roster.district.recipients, keys.recipient],
        identity=keys.identity,
        prove=None if rotated else lambda path: prove_own(path, request, own, keys),
    )
    return copied.path
