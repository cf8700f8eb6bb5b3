"""Checks of figures against those of earlier periods: totals do not fall, changes are not unusual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from metrodesk.domain.figure import Counted, Figure, MeasureValue, Rate
from metrodesk.domain.figure_rules import certainly_more, compared, difference
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.question import Question
from metrodesk.domain.rule import Reach, Rule, RuleKind, RuleValue, Spot, ValueKind, Values
from metrodesk.domain.total import running, this_period

Dated = tuple[Period, MeasureValue]


def below_last_total(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that a running total as entered is less than the last one of the same year."""
    measure, period = question.names[values.text("measure")], question.period
    value = question.figures.get(measure.id)
    if period is None or not isinstance(value, Counted | Rate) or not value.total:
        return
    known = [one for one in _earlier(question, measure) if one[0].year == period.year]
    before = running(measure, known, known[-1][0]) if known else None
    one, other = _counted(value), _counted(before)
    if one is not None and other is not None and certainly_more(other, one):
        yield _beside(measure, one, other, known[-1][0], "below-last-total")


def unusual_change(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that this period's figure is many times last period's, or a small part of it."""
    measure, period = question.names[values.text("measure")], question.period
    value = question.figures.get(measure.id)
    earlier = _earlier(question, measure)
    if period is None or value is None or not earlier or measure.kind is MeasureKind.RATIO:
        return
    when = earlier[-1][0]
    one, other = _own(measure, [*earlier, (period, value)]), _own(measure, earlier)
    if one is None or other is None or abs(one.value - other.value) < values.number("least"):
        return
    if one.value < 0:  # a total that fell: another rule speaks of it
        return
    times = values.number("times")
    if one.value > other.value * times:
        yield _beside(measure, one, other, when, "unusual-rise")
    elif one.value * times < other.value:
        yield _beside(measure, one, other, when, "unusual-fall")


def _earlier(question: Question, measure: Measure) -> list[Dated]:
    return [(when, found[measure.id]) for when, found in question.earlier_figures if measure.id in found]


def _own(measure: Measure, values: Sequence[Dated]) -> Figure | None:
    """Return what belongs to the newest period alone, None where an entered total also holds a period unknown here."""
    period, value = values[-1]
    is_total = isinstance(value, Counted) and value.total
    eve = period.first_day - timedelta(1)
    if is_total and eve.year == period.year and all(when.last_day != eve for when, _ in values[:-1]):
        return None
    return compared(this_period(measure, values, period))


def _counted(value: MeasureValue | None) -> Figure | None:
    """Return the figure a running total grows by: of a ratio the denominator."""
    return value.denominator if isinstance(value, Rate) else compared(value)


def _beside(measure: Measure, one: Figure, other: Figure, when: Period, which: str) -> Spot:
    facts = {
        "name": measure.name,
        "value": one.text,
        "other_value": other.text,
        "difference": difference(one, other),
        "period": str(when),
        "sentence": which,
    }
    return Spot(f"measures.{measure.id}", facts)


ONE = RuleValue("measure", ValueKind.MEASURE)
CHANGE = (
    ONE,
    RuleValue("times", ValueKind.NUMBER, "5", low=1, high=1000),
    RuleValue("least", ValueKind.NUMBER, "50", low=0),
)
RULES = (
    Rule("below-last-total", RuleKind.TOTAL, Severity.WARNING, below_last_total, (ONE,), Reach.FIGURE),
    Rule("unusual-change", RuleKind.CHANGE, Severity.WARNING, unusual_change, CHANGE, Reach.FIGURE),
)
