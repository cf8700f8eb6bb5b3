"""Joining again (重新登记): new keys for a workspace whose keys are lost or cannot be opened.

A forgotten passphrase, a lost key file, a workspace carried to another PC, or a computer the
district retired: all that was typed and sealed stays, and the new computer's first bundle
carries what no receipt confirms. The district compares the 识别码 on the phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.enrolment import Asking, write_request
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.roster import Device
from metrodesk.services import clock
from metrodesk.services.bundle_chains import ends_of
from metrodesk.services.installation import new_epoch, settle_here
from metrodesk.services.joining import copy_request, next_label
from metrodesk.services.keyrings import KeyRole, replaced_keys
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.opening import adopt_roster
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Rejoined:
    """New keys of a workspace; `request` is None at the district, which enrols itself at once."""

    unit_name: str
    device: str
    label: str
    request: Path | None
    fingerprint: str


def rejoin(ws: Workspace, out: Path, *, label: str = "", passphrase: str | None = None) -> Rejoined:
    """Give a workspace new keys and a new name among its unit's computers; write the request into `out`.

    `passphrase` protects the new keys. The old key file is kept under another name. Raises
    PassphraseTooShort or ExportFailed; `unit request` writes the file again then.
    """
    unit, keys, epoch = ws.home_unit(), DeviceKeys.generate(), new_epoch()
    label = label or next_label(ws.roster, unit.id, ws.device)
    request = None
    if ws.kind is WorkspaceKind.UNIT:
        request = _requested(ws, keys, epoch, label)
    with replaced_keys(ws, KeyRole.UNIT, keys, passphrase), ws.begin() as books:
        former = books.meta.get("unit_device")
        _become(books, keys, epoch, request or "")
        if request is None:
            _enrol_at_once(
                ws, books, former, Device(keys.device, unit.id, label, keys.recipient, (KeyRange(keys.public),))
            )
    ws.forget_cached()
    file = None if request is None else copy_request(ws, keys, out)
    return Rejoined(unit.name, keys.device, label, file, keys.public.fingerprint)


def _requested(ws: Workspace, keys: DeviceKeys, epoch: str, label: str) -> str:
    """Write the request into the workspace; return its id."""
    asking = Asking.by_roster(ws.roster, ws.home_unit().id)
    with ws.database.read() as books:
        suspect = clock.is_suspect(books)
    built = write_request(
        asking, keys, ws.path / "bundles", epoch=epoch, label=label, wall_claim=clock.now(), clock_suspect=suspect
    )
    return built.id


def _become(books: Books, keys: DeviceKeys, epoch: str, request: str) -> None:
    settle_here(books, KeyRole.UNIT)
    books.meta.set(device=keys.device, unit_device=keys.device, unit_epoch=epoch, request=request, rotation="")


def _enrol_at_once(ws: Workspace, books: Books, former: str, device: Device) -> None:
    """Put the office's own new computer in the place of the old one: nobody else has to agree."""
    roster = roster_in(books).with_device(device)
    adopt_roster(ws, books, roster.with_closed(former, ends_of(books, former)), by="")
