"""How this computer's own keys stand, for its page: what happened is said by `wording.devices`."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.keys import public_of
from metrodesk.bundles.roster import Device
from metrodesk.bundles.signing import PublicKey
from metrodesk.domain.computer import ComputerState
from metrodesk.errors import KeyFileDamaged
from metrodesk.services.keyrings import KeyRole, key_file
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """This computer among its unit's, as its own roster and key file say."""

    device: str
    label: str
    fingerprint: str
    state: ComputerState


def own_device(ws: Workspace) -> OwnDevice:
    """Return how this computer stands; no passphrase is needed."""
    ws.home_unit()
    entry = ws.roster.device(ws.device)
    path = key_file(ws.identity.workspace, KeyRole.UNIT)
    trouble, public = None, None
    try:
        public = public_of(path) if path.is_file() else None
        trouble = ComputerState.KEY_MISSING if public is None else None
    except KeyFileDamaged:
        trouble = ComputerState.KEY_DAMAGED
    with ws.database.read() as books:
        rotating = bool(books.meta.get("rotation"))
    ended = ComputerState(entry.ended) if entry is not None and entry.ended else None
    return OwnDevice(
        device=ws.device,
        label="" if entry is None else entry.label,
        fingerprint="" if public is None else public.fingerprint,
        state=ended or trouble or _by_roster(entry, public, rotating=rotating),
    )


def _by_roster(entry: Device | None, public: PublicKey | None, *, rotating: bool) -> ComputerState:
    """Say how a computer with a whole key file stands with the roster it knows."""
    known = entry is not None and public in {item.key for item in entry.keys if item.last is None}
    if entry is not None and not known:
        return ComputerState.SUPERSEDED
    if rotating:
        return ComputerState.ROTATING
    return ComputerState.WAITING if entry is None else ComputerState.IN_USE
