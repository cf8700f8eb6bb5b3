"""How this computer's own keys stand, for its page: what happened is said by `wording.devices`."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.keys import public_of
from metrodesk.bundles.signing import PublicKey
from metrodesk.errors import KeyFileDamaged
from metrodesk.services.enrolling import IN_USE, ROTATING
from metrodesk.services.keyrings import KeyRole, key_file
from metrodesk.services.workspaces import Workspace

WAITING, KEY_MISSING, KEY_DAMAGED, SUPERSEDED = "waiting", "key-missing", "key-damaged", "superseded"


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """This computer among its unit's, as its own roster and key file say.

    `state` is in-use, waiting (no answer has shown it on the roster yet), rotating, retired, revoked,
    superseded (the roster shows another key), key-missing or key-damaged.
    """

    device: str
    label: str
    fingerprint: str
    state: str


def own_device(ws: Workspace) -> OwnDevice:
    """Return how this computer stands; no passphrase is needed."""
    ws.own_unit()
    entry = ws.roster.device(ws.device)
    path = key_file(ws.identity.workspace, KeyRole.UNIT)
    public: PublicKey | None = None
    state = ""
    try:
        public = public_of(path) if path.is_file() else None
        state = "" if public is not None else KEY_MISSING
    except KeyFileDamaged:
        state = KEY_DAMAGED
    with ws.database.read() as books:
        rotating = bool(books.meta.get("rotation"))
    if entry is not None and entry.ended:
        state = entry.ended
    elif not state and entry is None:
        state = ROTATING if rotating else WAITING
    elif not state and entry is not None:
        shown = {item.key for item in entry.keys if item.last is None}
        state = SUPERSEDED if public not in shown else ROTATING if rotating else IN_USE
    return OwnDevice(
        device=ws.device,
        label="" if entry is None else entry.label,
        fingerprint="" if public is None else public.fingerprint,
        state=state,
    )
