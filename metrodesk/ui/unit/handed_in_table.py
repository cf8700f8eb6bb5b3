"""What was handed in for a period, as rows: how far each report has come, and the bundles that carried it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.report import Status
from metrodesk.domain.task import TaskId
from metrodesk.ui.unit.words import file_size, full_moment
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.written import WrittenBundle

COLOURS = {
    Disposition.ACCEPTED: "green",
    Disposition.RECEIVED: "green",
    Disposition.CLOSED: "grey",
    Disposition.SUPERSEDED: "grey",
}
SILENT = frozenset({Disposition.RECEIVED, Disposition.WITHDRAWN})
"""What adds no step of its own: received is the receipt itself, and what was taken back has none."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One task and the newest sealed version of its report; `entered` is whose it is if the district entered it."""

    task: TaskId
    number: int
    item: str
    status: Status | None
    is_exported: bool
    is_acknowledged: bool
    disposition: Disposition | None
    versions: int
    entered: Origin | None = None


def handed_in_model() -> RowModel[HandedIn]:
    """Return a model of one period's reports."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("HandedInTable", "No."), lambda one: str(one.number or "")),
            Column(translate("HandedInTable", "Item"), lambda one: one.item),
            Column(translate("HandedInTable", "Where it stands"), steps_of, _colour),
            Column(translate("HandedInTable", "Status"), lambda one: word(one.status) if one.status else ""),
            Column(translate("HandedInTable", "Versions"), lambda one: str(one.versions)),
        ]
    )


def bundle_model() -> RowModel[WrittenBundle]:
    """Return a model of the bundles this computer wrote."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("HandedInTable", "Bundle no."), lambda one: str(one.number or "")),
            Column(translate("HandedInTable", "Receipt"), _receipt, lambda one: "green" if one.receipt else "blue"),
            Column(translate("HandedInTable", "Written"), lambda one: full_moment(one.written)),
            Column(translate("HandedInTable", "Reports"), lambda one: str(one.reports)),
            Column(translate("HandedInTable", "Size"), lambda one: file_size(one.size)),
        ]
    )


def steps_of(row: HandedIn) -> str:
    """Return the steps a report has taken, as far as this computer knows: 已定稿 → 已导出 → 已回执 → 已通过."""
    translate = QCoreApplication.translate
    if row.entered is not None:
        return " → ".join((word(row.entered), translate("HandedInTable", "to be confirmed")))
    steps = [translate("HandedInTable", "Sealed")]
    if row.is_exported or row.is_acknowledged:
        steps.append(translate("HandedInTable", "Exported"))
    if row.is_acknowledged:
        steps.append(translate("HandedInTable", "Acknowledged"))
    if row.disposition is Disposition.WITHDRAWN:
        steps.append(translate("HandedInTable", "Taken back by the district: goes along again"))
    if row.disposition is not None and row.disposition not in SILENT:
        steps.append(word(row.disposition))
    return " → ".join(steps)


def _colour(row: HandedIn) -> str:
    if row.entered is not None:
        return "blue"
    if row.disposition is not None:
        return COLOURS.get(row.disposition, "yellow")
    return "green" if row.is_acknowledged else "blue" if row.is_exported else "grey"


def _receipt(one: WrittenBundle) -> str:
    translate = QCoreApplication.translate
    return {
        "answer": translate("HandedInTable", "Acknowledged by a file of the district"),
        "code": translate("HandedInTable", "Acknowledged by receipt code"),
        "ledger": translate("HandedInTable", "In the ledger"),
        "": translate("HandedInTable", "No receipt yet"),
    }[one.receipt]
