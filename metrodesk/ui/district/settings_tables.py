"""The tables of measures (数据项) and checks (校验)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.check_editing import CheckRow
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.plan_settings import values_words
from metrodesk.wording.rules import kind_name, rule_name
from metrodesk.wording.words import word

LIGHTS = {Severity.OFF: "grey", Severity.WARNING: "yellow", Severity.ERROR: "red"}


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure with the number of its task."""

    measure: Measure
    number: int


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check with the plan it stands in."""

    row: CheckRow
    plan: Plan


def measure_model() -> RowModel[MeasureLine]:
    """Return a model of the plan's measures."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("plan_tables", "No."), lambda one: str(one.number)),
            Column(translate("plan_tables", "Measure"), lambda one: one.measure.name),
            Column(translate("plan_tables", "Counted in"), lambda one: one.measure.unit),
            Column(translate("plan_tables", "Type"), _kind),
            Column(translate("plan_tables", "Entered"), lambda one: word(one.measure.entered)),
            Column(translate("plan_tables", "Asked of"), lambda one: asked_words(one.measure)),
            Column(translate("plan_tables", "Note"), lambda one: one.measure.note),
            Column(translate("plan_tables", "State"), _state, lambda one: "grey" if one.measure.retired else "green"),
        ]
    )


def check_model() -> RowModel[CheckLine]:
    """Return a model of the checks of a task, or of all."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(
                translate("plan_tables", "Level"),
                lambda one: level_word(one.row.severity),
                lambda one: LIGHTS[one.row.severity],
            ),
            Column(translate("plan_tables", "Type"), lambda one: kind_name(one.row.rule.kind)),
            Column(translate("plan_tables", "Check"), lambda one: rule_name(one.row.rule.code)),
            Column(
                translate("plan_tables", "Values"), lambda one: values_words(one.plan, one.row.rule, one.row.values)
            ),
            Column(translate("plan_tables", "Set"), _source),
        ]
    )


def asked_words(measure: Measure) -> str:
    """Return the kinds of units a measure is asked of."""
    return "、".join(word(kind) for kind in measure.asked_of) or QCoreApplication.translate("plan_tables", "all units")


def level_word(severity: Severity) -> str:
    """Return how hard a check is, in one word."""
    translate = QCoreApplication.translate
    return {
        Severity.OFF: translate("plan_tables", "off"),
        Severity.WARNING: translate("plan_tables", "warning"),
        Severity.ERROR: translate("plan_tables", "error"),
    }[severity]


def _kind(one: MeasureLine) -> str:
    parts = "／".join(one.measure.parts)
    return f"{word(one.measure.kind)}（{parts}）" if parts else word(one.measure.kind)


def _state(one: MeasureLine) -> str:
    translate = QCoreApplication.translate
    return translate("plan_tables", "retired") if one.measure.retired else translate("plan_tables", "in use")


def _source(one: CheckLine) -> str:
    translate, row = QCoreApplication.translate, one.row
    if row.setting is None:
        return translate("plan_tables", "as for all tasks") if row.inherited else translate("plan_tables", "as usual")
    if row.setting.task is None:
        return translate("plan_tables", "for all tasks")
    return translate("plan_tables", "task {number}").format(number=one.plan.task(row.setting.task).number)
