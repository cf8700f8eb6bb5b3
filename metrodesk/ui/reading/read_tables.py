"""The tables of what was read from a text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.indicator import Comparison, Target
from metrodesk.ui.reading.read_rows import FindingRow, IndicatorRow, OutlineRow, TaskRow
from metrodesk.ui.widgets.row_model import Column, RowModel


def outline_model() -> RowModel[OutlineRow]:
    """Return a model of chapters and clauses."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("read_tables", "No."), lambda one: one.number),
            Column(translate("read_tables", "Title"), lambda one: one.title.replace("\n", " ")),
            Column(translate("read_tables", "Lead"), lambda one: one.leads),
            Column(translate("read_tables", "Responsible"), lambda one: one.responsible),
        ]
    )


def read_task_model() -> RowModel[TaskRow]:
    """Return a model of the tasks as read."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("read_tables", "No."), lambda one: str(one.task.number)),
            Column(translate("read_tables", "Item"), lambda one: one.task.item),
            Column(translate("read_tables", "Lead"), lambda one: one.leads),
            Column(translate("read_tables", "Responsible"), lambda one: one.responsible),
            Column(translate("read_tables", "Deadline"), lambda one: one.task.deadline),
        ]
    )


def read_indicator_model() -> RowModel[IndicatorRow]:
    """Return a model of the indicators as read."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("read_tables", "Indicator"), lambda one: one.indicator.name),
            Column(translate("read_tables", "Counted in"), lambda one: one.indicator.unit),
            Column(translate("read_tables", "Baseline"), _baseline),
            Column(translate("read_tables", "Targets"), _targets),
        ]
    )


def read_finding_model() -> RowModel[FindingRow]:
    """Return a model of what could not be known."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("read_tables", "State"), _state, lambda one: "green" if one.finding.settled else "yellow"),
            Column(translate("read_tables", "Where"), lambda one: one.finding.where),
            Column(translate("read_tables", "Finding"), lambda one: one.finding.message),
        ]
    )


def _state(one: FindingRow) -> str:
    translate = QCoreApplication.translate
    return translate("read_tables", "settled") if one.finding.settled else translate("read_tables", "open")


def _baseline(one: IndicatorRow) -> str:
    base = one.indicator.baseline
    return "" if base is None else f"{base.value}（{base.year}）"


def _targets(one: IndicatorRow) -> str:
    return "；".join(f"{target.year}：{_sign(target)}{target.value}" for target in one.indicator.targets)


def _sign(target: Target) -> str:
    return "≥" if target.comparison is Comparison.AT_LEAST else ""
