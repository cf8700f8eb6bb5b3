"""The tables of units, of computers, and of enrolment files just made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.computer import ComputerState
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.devices import device_word
from metrodesk.wording.words import period_name_of, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.decisions import Exemption
    from metrodesk.services.enrolling import DeviceState
    from metrodesk.services.inviting import Invitation
    from metrodesk.ui.district.units_state import UnitRow

DEVICE_COLOURS = {ComputerState.IN_USE: "green", ComputerState.ROTATING: "blue", ComputerState.REVOKED: "red"}
COLOURS = {"none": "grey", "invited": "blue", "requested": "yellow", "enrolled": "green", "paper": "blue"}


def unit_model() -> RowModel[UnitRow]:
    """Return a model of the roster."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("units_tables", "Unit"), lambda one: one.unit.name),
            Column(translate("units_tables", "Kind"), lambda one: word(one.unit.kind)),
            Column(translate("units_tables", "Tasks"), lambda one: str(one.tasks or "")),
            Column(translate("units_tables", "Joined"), _joined, _colour),
            Column(translate("units_tables", "Exempt"), lambda one: exempt_words(one.exempt), _exempt_colour),
            Column(translate("units_tables", "Groups"), lambda one: "、".join(group.name for group in one.groups)),
            Column(translate("units_tables", "Also called"), _also_called),
            Column(translate("units_tables", "Remark"), lambda one: one.unit.remark),
        ]
    )


def device_model() -> RowModel[DeviceState]:
    """Return a model of the computers on the roster."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("units_tables", "Unit"), lambda one: one.unit_name),
            Column(translate("units_tables", "Computer"), lambda one: one.label),
            Column(translate("units_tables", "Identification code"), lambda one: one.key),
            Column(translate("units_tables", "Last number"), lambda one: str(one.last_number or "")),
            Column(
                translate("units_tables", "State"),
                lambda one: device_word(one.state),
                lambda one: DEVICE_COLOURS.get(one.state, "grey"),
            ),
            Column(
                translate("units_tables", "Counts up to"),
                lambda one: "" if one.last_good is None else str(one.last_good),
            ),
        ]
    )


def invitation_model() -> RowModel[Invitation]:
    """Return a model of enrolment files just made."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("units_tables", "Unit"), lambda one: one.unit_name),
            Column(translate("units_tables", "Enrolment file"), lambda one: one.file.name),
            Column(translate("units_tables", "Letter"), lambda one: one.letter.name),
        ]
    )


def _colour(one: UnitRow) -> str | None:
    return "grey" if one.unit.history.until is not None else COLOURS.get(one.joined)


def _also_called(one: UnitRow) -> str:
    """Return the other names, former ones with their last day."""
    until = QCoreApplication.translate("units_tables", "{name} (until {day})")
    former = (
        until.format(name=was.name, day=was.until.isoformat()) if was.until else was.name
        for was in one.unit.history.former
    )
    return "、".join((*one.unit.aliases, *former))


def exempt_words(exemptions: Sequence[Exemption]) -> str:
    """Return in words from which period to which a unit need not report."""
    translate = QCoreApplication.translate
    ends, open_end = translate("units_tables", "{since} to {until}"), translate("units_tables", "from {since} on")
    said = [
        (ends if one.until else open_end).format(since=period_name_of(one.since), until=period_name_of(one.until))
        for one in sorted(exemptions, key=lambda one: one.since)
    ]
    return "、".join(said)


def _exempt_colour(one: UnitRow) -> str | None:
    return "grey" if one.exempt else None


def _joined(one: UnitRow) -> str:
    """Return how far a unit is with joining; of one that ended, its last day."""
    translate, ended = QCoreApplication.translate, one.unit.history.until
    if ended is not None:
        return translate("units_tables", "ended on {day}").format(day=ended.isoformat())
    words = {
        "none": translate("units_tables", "not yet"),
        "invited": translate("units_tables", "file made"),
        "requested": translate("units_tables", "asks to join"),
        "enrolled": translate("units_tables", "joined"),
        "paper": translate("units_tables", "paper or sheets only"),
    }
    said = words.get(one.joined, "")
    return f"{said} ({one.devices})" if one.devices > 1 else said
