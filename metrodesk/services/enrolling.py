"""Confirming requests, and the computers that speak for units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.merging import judge_quarantine
from metrodesk.services.requests import EnrolledDevice, enrol
from metrodesk.services.taken import Taken
from metrodesk.services.workspaces import Workspace


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
    return Enrolled(enrolled, judge_quarantine(ws, keys.identities, tick))
