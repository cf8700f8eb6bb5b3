"""The unit's computers as its roster names them, with what is known here of their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.roster import Device
from metrodesk.domain.computer import ComputerState
from metrodesk.services.answer_memory import last_sheet
from metrodesk.services.own_keys import own_device
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class UnitComputer:
    """One computer; `written` is its last number known here, `acknowledged` the district's, 0 for none.

    What a computer wrote may be known from the district's acknowledgement alone.
    """

    label: str
    fingerprint: str
    state: ComputerState
    is_this: bool
    written: int
    acknowledged: int


def unit_computers(ws: Workspace) -> tuple[UnitComputer, ...]:
    """Return the unit's computers in roster order; this one stands last while the roster lacks it."""
    own = own_device(ws)
    listed = ws.roster.devices_of(ws.home_unit().id)
    with ws.database.read() as books:
        written, acknowledged = _written(books), _acknowledged(ws, books)
        found = [
            UnitComputer(
                device.label,
                device.fingerprint,
                own.state if device.id == ws.device else _state(device),
                device.id == ws.device,
                max(written.get(device.id, 0), acknowledged.get(device.id, 0)),
                acknowledged.get(device.id, 0),
            )
            for device in listed
        ]
    if not any(one.is_this for one in found):
        found.append(
            UnitComputer(own.label, own.fingerprint, own.state, True, written.get(ws.device, 0), 0)  # noqa: FBT003
        )
    return tuple(found)


def _state(device: Device) -> ComputerState:
    return ComputerState(device.ended) if device.ended else ComputerState.IN_USE


def _written(books: Books) -> dict[str, int]:
    """Return the last number of each computer's newest chain, as far as its files came here."""
    return {note.device: note.number for note in books.bundles.notes()}  # in the order they came


def _acknowledged(ws: Workspace, books: Books) -> dict[str, int]:
    sheet = last_sheet(ws, books)
    return {one.device: one.number for one in sheet.received} if sheet else {}
