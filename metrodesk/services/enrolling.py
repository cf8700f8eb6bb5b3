"""Confirming requests, and the computers that speak for units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.bundles.key_ranges import Ends
from metrodesk.bundles.roster import Device
from metrodesk.domain.computer import ComputerState
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.services.bundle_chains import ends_of
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.merging import judge_quarantine
from metrodesk.services.requests import EnrolledDevice, bare, enrol
from metrodesk.services.taken import Taken
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class DeviceState:
    """A device on the roster; `last_number` is the highest bundle taken in from it.

    `state` is in-use, rotating (its new key is on the roster and no bundle has come since),
    retired or revoked; then `last_good` is the last number that counts. `key` is the 识别码
    of the key it signs with now, `fingerprint` that of its first.
    """

    unit: UnitId
    unit_name: str
    device: str
    label: str
    fingerprint: str
    last_number: int
    state: ComputerState
    key: str
    last_good: int | None

    @property
    def retired(self) -> bool:
        """Whether it may write no more."""
        return self.state.is_ended


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The devices confirmed, and what could be taken in since; `unknown` are 识别码 that nobody waits with."""

    enrolled: tuple[EnrolledDevice, ...]
    merged: tuple[Taken, ...]
    unknown: tuple[str, ...] = ()


def devices(ws: Workspace) -> tuple[DeviceState, ...]:
    """Return the devices on the roster, in the order they joined."""
    with ws.database.read() as books:
        received = {one.id: ends_of(books, one.id) for one in ws.roster.devices}
    return tuple(_state(ws, one, received[one.id]) for one in ws.roster.devices)


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
    there = {digits for one in ws.roster.devices for digits in (bare(one.fingerprint), one.id)}
    unknown = tuple(one for one in fingerprints or () if bare(one) not in there)
    return Enrolled(enrolled, judge_quarantine(ws, keys.identities, tick), unknown)


def _state(ws: Workspace, device: Device, received: Ends) -> DeviceState:
    current = next((item for item in reversed(device.keys) if item.last is None), device.keys[-1])
    return DeviceState(
        unit=UnitId(device.unit),
        unit_name=ws.unit_name(device.unit),
        device=device.id,
        label=device.label,
        fingerprint=device.fingerprint,
        last_number=max((last for last, _ in received.values()), default=0),
        state=_standing(device, received),
        key=current.key.fingerprint,
        last_good=_last_good(device, received) if device.ended else None,
    )


def _standing(device: Device, received: Ends) -> ComputerState:
    if device.ended:
        return ComputerState(device.ended)
    return ComputerState.ROTATING if _is_rotating(device, received) else ComputerState.IN_USE


def _is_rotating(device: Device, received: Ends) -> bool:
    """Whether nothing has come yet under the newest key, which took over at some number."""
    turns = [item for item in device.keys if item.last is None and item.epoch is not None]
    return any(item.first > received.get(item.epoch or "", (0, None))[0] for item in turns)


def _last_good(device: Device, received: Ends) -> int:
    """Return where the newest epoch that was received ends."""
    ends = [
        max(item.last or 0 for item in device.keys if item.epoch == epoch)
        for epoch in received
        if any(item.epoch == epoch for item in device.keys)
    ]
    return ends[-1] if ends else 0
