"""Computers that write no more: retired (退役) when replaced, revoked (作废) when lost or misused."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.key_ranges import Ends
from metrodesk.bundles.roster import Device
from metrodesk.domain.computer import ComputerState
from metrodesk.errors import DeviceEnded, LastNumberUnfit, UnknownComputer
from metrodesk.services.bundle_chains import ends_of
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.opening import adopt_roster
from metrodesk.services.workspaces import Workspace, roster_in
from metrodesk.storage.database import Books

FINGERPRINT_DIGITS = 20
LARGEST_NUMBER = 999_999  # more files than a computer can write in its life; a roster holds no larger ones


@dataclass(frozen=True, slots=True)
class Ended:
    """A computer that writes no more; `dropped` are its received bundles that stopped counting."""

    device: str
    unit_name: str
    label: str
    ended: ComputerState
    last_number: int
    dropped: tuple[str, ...]


def retire(ws: Workspace, computer: str, after: int | None = None, *, by: str = "") -> Ended:
    """Let a computer write no more after the last number received, or after a later one still on its way.

    Everything it handed in keeps counting. Raises UnknownComputer, DeviceEnded, or
    LastNumberUnfit if `after` lies before a number received: that is a revocation.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    device = find_computer(ws, computer)
    if device.ended:
        raise DeviceEnded(device.label, device.ended)
    with ws.begin() as books:
        ends = _ends(books, device, after)
        taken = ends_of(books, device.id)
        if any(last < taken[epoch][0] for epoch, (last, _) in ends.items()):
            raise LastNumberUnfit(after or 0, list(taken.values())[-1][0])
        adopt_roster(ws, books, roster_in(books).with_closed(device.id, ends), by)
    return _ended(ws, device, ends, ())


def revoke(ws: Workspace, computer: str, after: int | None = None, *, epoch: str | None = None, by: str = "") -> Ended:
    """Let nothing of a computer count after its last good number, though it was received.

    `after` counts in the newest epoch or in `epoch`; epochs begun later do not count at all.
    A retired or rotated computer can be revoked too. Raises UnknownComputer or LastNumberUnfit.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    device = find_computer(ws, computer)
    with ws.begin() as books:
        before = books.bundles.unvouched()
        ends = _ends(books, device, after, epoch)
        adopt_roster(ws, books, roster_in(books).with_cut(device.id, ends), by)
        dropped = tuple(sorted(books.bundles.unvouched() - before))
    return _ended(ws, device, ends, dropped)


def find_computer(ws: Workspace, text: str) -> Device:
    """Return the computer of an id, a 识别码, “unit/label”, or of a unit that has only one in use.

    Raises UnknownComputer with those that may have been meant.
    """
    names = {one.id: one.name for one in ws.roster.units}
    wanted, digits = text.strip(), "".join(text.lower().split())
    called = {one.id: f"{names.get(one.unit, one.unit)}/{one.label}" for one in ws.roster.devices}
    exact = [one for one in ws.roster.devices if digits in _digits(one) or called[one.id] == wanted]
    of_unit = [one for one in ws.roster.devices if names.get(one.unit) == wanted.partition("/")[0]]
    found = exact or ([] if "/" in wanted else of_unit)
    for group in (found, [one for one in found if not one.ended]):
        if len(group) == 1:
            return group[0]
    raise UnknownComputer(text, tuple(f"{called[one.id]}（{one.fingerprint}）" for one in exact or of_unit))


def _digits(device: Device) -> set[str]:
    """Return what is read on a phone or pasted: the id, and the 识别码 of each of its keys."""
    return {device.id} | {item.key.id[:FINGERPRINT_DIGITS] for item in device.keys}


def _ends(books: Books, device: Device, after: int | None, epoch: str | None = None) -> Ends:
    taken = dict(ends_of(books, device.id))
    if after is None:
        return taken
    epoch = epoch or next(reversed(taken), None)
    if epoch is None or epoch not in taken:
        raise LastNumberUnfit(after, 0)
    if after > LARGEST_NUMBER:
        raise LastNumberUnfit(after, taken[epoch][0])
    kept = list(taken)[: list(taken).index(epoch)]
    bearers = books.bundles.with_number(device.id, epoch, after)
    head = bearers[0].bundle if len(bearers) == 1 else None
    return {**{one: taken[one] for one in kept}, epoch: (after, head)}


def _ended(ws: Workspace, device: Device, ends: Ends, dropped: tuple[str, ...]) -> Ended:
    now = ws.roster.device(device.id)
    return Ended(
        device=device.id,
        unit_name=ws.unit_name(device.unit),
        label=device.label,
        ended=ComputerState.REVOKED if now is None else ComputerState(now.ended),
        last_number=list(ends.values())[-1][0] if ends else 0,
        dropped=dropped,
    )
