"""The tables of the plan: tasks, clauses, findings, periods."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.document import Clause
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.ui.district.plan_state import PeriodRow
from metrodesk.ui.reading.read_rows import TaskRow
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.words import period_name


def task_model() -> RowModel[TaskRow]:
    """Return a model of the plan's tasks."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("plan_tables", "No."), lambda one: str(one.task.number)),
            Column(translate("plan_tables", "Category"), lambda one: one.task.category),
            Column(translate("plan_tables", "Item"), lambda one: one.task.item),
            Column(translate("plan_tables", "Lead"), lambda one: one.leads),
            Column(translate("plan_tables", "Responsible"), lambda one: one.responsible),
            Column(translate("plan_tables", "Units"), lambda one: str(one.answering)),
            Column(translate("plan_tables", "Deadline"), _deadline),
        ]
    )


def clause_model() -> RowModel[Clause]:
    """Return a model of the main text's clauses."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("plan_tables", "No."), lambda one: one.number),
            Column(translate("plan_tables", "Title"), lambda one: one.title),
            Column(translate("plan_tables", "Text"), lambda one: one.text.replace("\n", " ")),
        ]
    )


def finding_model() -> RowModel[PlanFinding]:
    """Return a model of what the reader could not know."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("plan_tables", "State"), _state, lambda one: "green" if one.settled else "yellow"),
            Column(translate("plan_tables", "Where"), lambda one: one.where),
            Column(translate("plan_tables", "Finding"), lambda one: one.message),
            Column(
                translate("plan_tables", "Settlement or proposal"),
                lambda one: one.settlement if one.settled else one.proposal,
            ),
        ]
    )


def period_model() -> RowModel[PeriodRow]:
    """Return a model of the periods' dates."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("plan_tables", "Period"), lambda one: period_name(one.period)),
            Column(translate("plan_tables", "Figures up to"), lambda one: one.as_of.isoformat()),
            Column(translate("plan_tables", "Due"), _due, lambda one: "green" if one.due else "grey"),
        ]
    )


def _deadline(one: TaskRow) -> str:
    if one.task.until is None:
        return one.task.deadline
    ended = QCoreApplication.translate("plan_tables", "ended on {day}").format(day=one.task.until.isoformat())
    return f"{ended} {one.task.deadline}".strip()


def _state(one: PlanFinding) -> str:
    translate = QCoreApplication.translate
    return translate("plan_tables", "settled") if one.settled else translate("plan_tables", "open")


def _due(one: PeriodRow) -> str:
    return one.due.isoformat() if one.due else QCoreApplication.translate("plan_tables", "not set")
