"""What was handed in for a period, as rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.report import Status
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.words import word

COLOURS = {
    Disposition.ACCEPTED: "green",
    Disposition.RECEIVED: "green",
    Disposition.RETURNED: "yellow",
    Disposition.CONFLICT: "yellow",
}


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One task and the newest sealed version of its report."""

    number: int
    item: str
    status: Status | None
    revision: str
    is_exported: bool
    disposition: Disposition | None
    versions: int


def handed_in_model() -> RowModel[HandedIn]:
    """Return a model of one period's reports."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("HandedInTable", "No."), lambda one: str(one.number)),
            Column(translate("HandedInTable", "Item"), lambda one: one.item),
            Column(translate("HandedInTable", "Where it stands"), _whereabouts, _colour),
            Column(translate("HandedInTable", "Status"), lambda one: word(one.status) if one.status else ""),
            Column(translate("HandedInTable", "Versions"), lambda one: str(one.versions)),
        ]
    )


def _whereabouts(row: HandedIn) -> str:
    """Return where a report stands, as far as this computer knows."""
    if row.disposition is not None:
        return word(row.disposition)
    if row.is_exported:
        return QCoreApplication.translate("HandedInTable", "Exported, no answer yet")
    return QCoreApplication.translate("HandedInTable", "Sealed, not exported")


def _colour(row: HandedIn) -> str:
    if row.disposition is not None:
        return COLOURS.get(row.disposition, "grey")
    return "blue" if row.is_exported else "grey"
