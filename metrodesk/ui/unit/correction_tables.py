"""Past periods, and what their correction moves, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.revision import Kind
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import kind_name, period_name

if TYPE_CHECKING:
    from metrodesk.services.past_periods import AffectedSheet, ChangedReport, PastPeriod, ShiftedTotal


def past_model() -> RowModel[PastPeriod]:
    """Return a model of periods that were handed in."""
    translate = QCoreApplication.translate

    def state(one: PastPeriod) -> str:
        if one.drafts:
            return translate("CorrectionTables", "{count} being changed").format(count=one.drafts)
        if one.corrected:
            return translate("CorrectionTables", "corrected {count} time(s)").format(count=one.corrected)
        return translate("CorrectionTables", "past period") if one.is_past else translate("CorrectionTables", "newest")

    return RowModel(
        [
            Column(translate("CorrectionTables", "Period"), lambda one: period_name(one.period)),
            Column(translate("CorrectionTables", "State"), state, lambda one: "yellow" if one.drafts else "grey"),
        ]
    )


def report_model() -> RowModel[ChangedReport]:
    """Return a model of reports being changed."""
    translate = QCoreApplication.translate

    def title(one: ChangedReport) -> str:
        return f"{one.number}. {one.item}" if one.number else kind_name(Kind.OVERVIEW)

    return RowModel(
        [
            Column(translate("CorrectionTables", "What you changed"), title),
            Column(
                translate("CorrectionTables", "Fields"), lambda one: "、".join(field_name(name) for name in one.fields)
            ),
        ]
    )


def total_model() -> RowModel[ShiftedTotal]:
    """Return a model of totals that come out otherwise."""
    translate = QCoreApplication.translate

    def period(one: ShiftedTotal) -> str:
        words = translate("CorrectionTables", "{period}, whole") if one.is_longer else "{period}"
        return words.format(period=period_name(one.period))

    return RowModel(
        [
            Column(translate("CorrectionTables", "Total to the end of"), period),
            Column(translate("CorrectionTables", "Task"), lambda one: str(one.number)),
            Column(translate("CorrectionTables", "Figure"), lambda one: one.measure),
            Column(translate("CorrectionTables", "Before"), lambda one: one.before or "–"),
            Column(translate("CorrectionTables", "Afterwards"), lambda one: one.after or "–"),
        ]
    )


def sheet_model() -> RowModel[AffectedSheet]:
    """Return a model of printed forms that no longer hold."""
    translate = QCoreApplication.translate

    def words(one: AffectedSheet) -> str:
        if one.is_void:
            return translate("CorrectionTables", "void: print it anew, or a correction page")
        return translate("CorrectionTables", "its running totals change")

    def colour(one: AffectedSheet) -> str:
        return "red" if one.is_void else "yellow"

    def printed(one: AffectedSheet) -> str:
        return full_moment(one.printed) if one.printed else translate("CorrectionTables", "not on this computer")

    return RowModel(
        [
            Column(translate("CorrectionTables", "Form of"), lambda one: period_name(one.period)),
            Column(translate("CorrectionTables", "Form code"), lambda one: one.code),
            Column(translate("CorrectionTables", "Printed"), printed),
            Column(
                translate("CorrectionTables", "What becomes of it"),
                words,
                colour,
            ),
        ]
    )
