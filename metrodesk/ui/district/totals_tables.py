"""The tables of totals: one line a measure, and beside it one a unit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.figure_words import value_in_cell, value_in_short
from metrodesk.domain.measure_total import Share
from metrodesk.ui.district.totals_state import TotalsLine
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.totals import remark_words, share_words


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A unit's figure with its name and kind."""

    name: str
    kind: str
    share: Share


def totals_model() -> RowModel[TotalsLine]:
    """Return a model of the measures' totals."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("totals_tables", "No."), lambda one: str(one.number)),
            Column(translate("totals_tables", "Measure"), lambda one: one.row.measure.name),
            Column(translate("totals_tables", "Counted in"), lambda one: one.row.measure.unit),
            Column(
                translate("totals_tables", "This period"),
                lambda one: value_in_short(one.row.value),
                copied=lambda one: value_in_cell(one.row.value),
            ),
            Column(
                translate("totals_tables", "This year"),
                lambda one: value_in_short(one.row.total),
                copied=lambda one: value_in_cell(one.row.total),
            ),
            Column(
                translate("totals_tables", "Units"), lambda one: f"{len(one.row.counted)}/{one.row.asked}", _light_of
            ),
            Column(
                translate("totals_tables", "Remarks"),
                lambda one: one.note,
                copied=lambda one: remark_words(one.remarks),
            ),
        ]
    )


def share_model() -> RowModel[ShareLine]:
    """Return a model of the units' figures of one measure."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("totals_tables", "Unit"), lambda one: one.name),
            Column(
                translate("totals_tables", "This period"),
                lambda one: value_in_short(one.share.value),
                copied=lambda one: value_in_cell(one.share.value),
            ),
            Column(
                translate("totals_tables", "This year"),
                lambda one: value_in_short(one.share.total),
                copied=lambda one: value_in_cell(one.share.total),
            ),
            Column(translate("totals_tables", "Remarks"), lambda one: share_words(one.share)),
        ]
    )


def _light_of(one: TotalsLine) -> str:
    there = len(one.row.counted) + len(one.row.not_applicable)
    return "green" if there >= one.row.asked else "yellow" if there else "grey"
