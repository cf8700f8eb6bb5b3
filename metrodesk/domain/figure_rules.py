"""Checks of the figures of one report: filled in, in range, parts no more than their wholes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.question import Question
from metrodesk.domain.report import Status
from metrodesk.domain.rule import Reach, Rule, RuleKind, RuleValue, Spot, ValueKind, Values

ROUGH = Decimal("0.1")
"""How far from the number a rounded figure may lie, as a share of it; 以上 has no upper end."""


def figure_missing(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that something was done, and a figure asked for is blank."""
    measure, status = question.names[values.text("measure")], question.body.status
    if status is not None and status.needs_progress and measure.id not in question.body.measures:
        yield _spot(measure, {})


def figure_unreadable(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that what stands there is no figure this program can read."""
    measure = question.names[values.text("measure")]
    if measure.id in question.body.measures and measure.id not in question.figures:
        yield _spot(measure, {})


def not_applicable_reason(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that it is said not to apply (不涉及) without a reason."""
    measure = question.names[values.text("measure")]
    value = question.figures.get(measure.id)
    if isinstance(value, NotApplicable) and not value.reason.strip():
        yield _spot(measure, {})


def figures_with_zero_report(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that there is a figure of this period although there is nothing to report."""
    measure = question.names[values.text("measure")]
    value = question.figures.get(measure.id)
    if question.body.status is not Status.NOTHING_TO_REPORT or measure.kind is MeasureKind.STOCK:
        return
    if not isinstance(value, Counted | Rate) or value.total:
        return
    figure = value.figure if isinstance(value, Counted) else value.denominator
    if figure.value > 0:
        facts = {"status": Status.NOTHING_TO_REPORT.label, "value": figure.with_unit(measure.unit)}
        yield _spot(measure, facts)


def figure_range(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that a figure, or the percentage of a ratio, is outside what the plan allows."""
    measure = question.names.get(values.text("measure"))
    if measure is None or (figure := compared(question.figures.get(measure.id))) is None:
        return
    if values.has("least") and figure.value < values.number("least"):
        yield _off_limit(measure, figure, values.number("least"), "figure-below")
    elif values.has("most") and figure.value > values.number("most"):
        yield _off_limit(measure, figure, values.number("most"), "figure-above")


def rate_above_whole(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that the numerator of a ratio is more than its denominator."""
    measure = question.names[values.text("measure")]
    value = question.figures.get(measure.id)
    if isinstance(value, Rate) and certainly_more(value.numerator, value.denominator):
        part, whole = measure.parts or (f"{measure.name}①", f"{measure.name}②")
        yield _spot(measure, {"name": part, **_pair(value.numerator, value.denominator), "other": whole})


def part_of_whole(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that one figure is more than the other it is a part of."""
    names = question.names
    part, whole = names.get(values.text("part")), names.get(values.text("whole"))
    if part is None or whole is None:
        return
    one, other = compared(question.figures.get(part.id)), compared(question.figures.get(whole.id))
    if one is not None and other is not None and certainly_more(one, other):
        yield _spot(part, {**_pair(one, other), "other": whole.name}, whole.id)


def sum_of_parts(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that figures do not add up to the one they make; nothing is said while one is blank."""
    whole = question.names.get(values.text("whole"))
    parts = [question.names[one] for one in values.measures("parts") if one in question.names]
    if whole is None or len(parts) != len(values.measures("parts")):
        return
    total = compared(question.figures.get(whole.id))
    counted = [_added(question.figures, part) for part in parts]
    known = [one for one in counted if one is not None]
    if total is None or len(known) != len(counted) or any(one.is_rounded for one in (total, *known)):
        return
    made = Figure(sum((one.value for one in known), Decimal(0)))
    if made.value > total.value or (made.value < total.value and values.text("compare") == "equal"):
        which = "sum-above" if made.value > total.value else "sum-below"
        others = "、".join(part.name for part in parts)
        yield _spot(whole, {**_pair(total, made), "others": others, "sentence": which})


def compared(value: MeasureValue | None) -> Figure | None:
    """Return the number a value is held against others by: a ratio by its percentage."""
    if isinstance(value, Counted):
        return value.figure
    if isinstance(value, Rate) and value.percent is not None:
        rounded = value.numerator.is_rounded or value.denominator.is_rounded
        return Figure(value.percent, "约" if rounded else "")
    return None


def certainly_more(one: Figure, other: Figure) -> bool:
    """Whether one figure is more than another, whatever their rounding words may mean."""
    highest = _highest(other)
    return highest is not None and _lowest(one) > highest


def difference(one: Figure, other: Figure) -> str:
    """Return by how much two figures differ, as officials write it."""
    return Figure(abs(one.value - other.value)).text


def _lowest(figure: Figure) -> Decimal:
    return figure.value * (1 - ROUGH) if figure.rounding in {"近", "约"} else figure.value


def _highest(figure: Figure) -> Decimal | None:
    if figure.rounding == "以上":
        return None
    return figure.value * (1 + ROUGH) if figure.rounding in {"余", "多", "约"} else figure.value


def _added(figures: Mapping[str, MeasureValue], part: Measure) -> Figure | None:
    """Return what a part adds; 不涉及 adds nothing."""
    value = figures.get(part.id)
    return Figure(Decimal(0)) if isinstance(value, NotApplicable) else compared(value)


def _off_limit(measure: Measure, figure: Figure, limit: Decimal, which: str) -> Spot:
    border = Figure(limit)
    facts = {"value": figure.text, "limit": border.text, "difference": difference(figure, border), "sentence": which}
    return _spot(measure, facts)


def _pair(one: Figure, other: Figure) -> dict[str, str]:
    return {"value": one.text, "other_value": other.text, "difference": difference(one, other)}


def _spot(measure: Measure, facts: Mapping[str, str], about: str = "") -> Spot:
    return Spot(f"measures.{measure.id}", {"name": measure.name, **facts}, about)


ONE = (RuleValue("measure", ValueKind.MEASURE),)
LIMITS = (
    RuleValue("measure", ValueKind.MEASURE, needed=True),
    RuleValue("least", ValueKind.NUMBER),
    RuleValue("most", ValueKind.NUMBER),
)
PART = (RuleValue("part", ValueKind.MEASURE, needed=True), RuleValue("whole", ValueKind.MEASURE, needed=True))
SUM = (
    RuleValue("whole", ValueKind.MEASURE, needed=True),
    RuleValue("parts", ValueKind.MEASURES, needed=True),
    RuleValue("compare", ValueKind.CHOICE, "equal", choices=("equal", "at_most")),
)
REQUIRED = RuleKind.REQUIRED
OFF, WARNING, ERROR = Severity.OFF, Severity.WARNING, Severity.ERROR
RULES = (
    Rule("figure-missing", REQUIRED, OFF, figure_missing, ONE, Reach.FIGURE),
    Rule("figure-unreadable", REQUIRED, ERROR, figure_unreadable, ONE, Reach.FIGURE),
    Rule("not-applicable-reason", REQUIRED, ERROR, not_applicable_reason, ONE, Reach.FIGURE),
    Rule("figures-with-zero-report", RuleKind.STATUS_PERCENT, WARNING, figures_with_zero_report, ONE, Reach.FIGURE),
    Rule("figure-range", RuleKind.RANGE, ERROR, figure_range, LIMITS, Reach.SETTING),
    Rule("rate-above-whole", RuleKind.PART, ERROR, rate_above_whole, ONE, Reach.FIGURE),
    Rule("part-of-whole", RuleKind.PART, ERROR, part_of_whole, PART, Reach.SETTING),
    Rule("sum-of-parts", RuleKind.SUM, ERROR, sum_of_parts, SUM, Reach.SETTING),
)
