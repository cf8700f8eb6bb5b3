"""The figures of a file of reports: each one asked of the unit, in the agreed shape, exact."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from metrodesk.domain.figure import (
    DIGITS,
    PLACES,
    ROUNDINGS,
    WRITTEN,
    Counted,
    Figure,
    MeasureValue,
    NotApplicable,
    Rate,
)
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind

COUNTED = frozenset({"value", "rounding", "total"})
RATE = frozenset({"numerator", "denominator", "numerator_rounding", "denominator_rounding", "total"})


class UnfitFigure(Exception):
    """Why a figure of a file is not taken: the key under which it stands and the code of the reason."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason


def read_measures(plan: Plan, task: TaskId, kind: UnitKind, given: object) -> dict[str, object]:
    """Return the figures a file gives for a task, as a report keeps them; None clears one.

    Raises UnfitFigure for the first that is not asked of such a unit under this task, or has
    another shape. Whether a part is larger than its whole is left to the checks.
    """
    if not isinstance(given, Mapping):
        raise UnfitFigure("", "shape")
    found: dict[str, object] = {}
    for name, value in given.items():
        measure = plan.measure(name)
        if measure is None:
            raise UnfitFigure(name, "unknown-measure")
        if measure.task != task:
            raise UnfitFigure(name, "measure-elsewhere")
        if not measure.is_asked_of(kind):
            raise UnfitFigure(name, "measure-not-asked")
        found[name] = None if value is None else _value(measure, value).to_json()
    return found


def _value(measure: Measure, value: object) -> MeasureValue:
    if not isinstance(value, Mapping):
        raise UnfitFigure(measure.id, "shape")
    if "not_applicable" in value:
        return _not_applicable(measure, value)
    is_rate = measure.kind is MeasureKind.RATIO
    for key in value:
        if key not in (RATE if is_rate else COUNTED):
            raise UnfitFigure(f"{measure.id}.{key}", "shape" if key in RATE | COUNTED else "unknown-key")
    total = _total(measure, value)
    if is_rate:
        return Rate(_figure(measure, value, "numerator"), _figure(measure, value, "denominator"), total)
    return Counted(_figure(measure, value, "value"), total)


def _not_applicable(measure: Measure, value: Mapping[str, object]) -> NotApplicable:
    reason = value["not_applicable"]
    if len(value) > 1:
        raise UnfitFigure(measure.id, "shape")
    if not isinstance(reason, str) or not reason.strip():
        raise UnfitFigure(f"{measure.id}.not_applicable", "reason-missing")
    return NotApplicable(reason.strip())


def _total(measure: Measure, value: Mapping[str, object]) -> bool:
    """Return whether the figure is a running total: as the plan asks, and as the file says if it says."""
    asked = measure.entered is Entered.TOTAL
    said = value.get("total")
    if said is not None and said is not asked:
        raise UnfitFigure(f"{measure.id}.total", "other-total")
    return asked


def _figure(measure: Measure, value: Mapping[str, object], key: str) -> Figure:
    where = f"{measure.id}.{key}"
    rounding_key = "rounding" if key == "value" else f"{key}_rounding"
    rounding = value.get(rounding_key)
    if rounding is not None and rounding not in ROUNDINGS:
        raise UnfitFigure(f"{measure.id}.{rounding_key}", "unknown-rounding")
    number = _number(value.get(key), where)
    if number < 0:
        raise UnfitFigure(where, "negative")
    if number >= Decimal(10) ** DIGITS or number != round(number, PLACES):
        raise UnfitFigure(where, "too-large")
    return Figure(number, str(rounding or ""))


def _number(value: object, where: str) -> Decimal:
    """Return a JSON number exactly; the digits a report keeps, as `show` prints them, are one too."""
    if isinstance(value, bool):
        raise UnfitFigure(where, "no-figure")
    if isinstance(value, int | Decimal):
        return Decimal(value)
    if isinstance(value, str) and WRITTEN.fullmatch(value):
        return Decimal(value)
    raise UnfitFigure(where, "no-figure")
