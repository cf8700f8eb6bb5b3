"""What the office enters for an indicator: a figure, a rate as its two parts, or a judgement on words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from metrodesk.domain.figure import Figure, Rate, read_figure
from metrodesk.domain.period import Period
from metrodesk.domain.report import as_object, text_of
from metrodesk.errors import MalformedRevision


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person says of a target in words (国际前列): how it stands, and whether that is it."""

    words: str
    reached: bool


IndicatorValue: TypeAlias = Figure | Rate | Judged


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of an indicator for a year or a shorter period; several values that differ count as none."""

    period: Period
    values: tuple[IndicatorValue, ...]

    @property
    def value(self) -> IndicatorValue | None:
        """The value, None while a person must say which of several holds."""
        return self.values[0] if len(self.values) == 1 else None


def number_of(value: IndicatorValue) -> Decimal | None:
    """Return the exact number a value stands for; None for words and for a rate over nothing."""
    match value:
        case Figure():
            return value.value
        case Rate(numerator, denominator) if denominator.value:
            return 100 * numerator.value / denominator.value
    return None


def rounding_of(value: IndicatorValue) -> str:
    """Return the word that says a figure is not exact; of a rate, that a part of it is not."""
    match value:
        case Figure():
            return value.rounding
        case Rate(numerator, denominator):
            return "约" if numerator.is_rounded or denominator.is_rounded else ""
    return ""


def to_json(value: IndicatorValue) -> dict[str, object]:
    """Return the wire form."""
    match value:
        case Figure():
            return {"value": value.written, **({"rounding": value.rounding} if value.rounding else {})}
        case Rate():
            return value.to_json()
        case Judged(words, reached):
            return {"text": words, "reached": reached}


def read_indicator_value(value: object) -> IndicatorValue:
    """Read the wire form; raises MalformedRevision."""
    found = as_object(value, "value")
    if "text" in found:
        reached = found.get("reached")
        if not isinstance(reached, bool):
            raise MalformedRevision("value.reached")
        return Judged(text_of(found, "text"), reached)
    if "value" in found:
        return read_figure(found, "value", "rounding")
    return Rate(
        read_figure(found, "numerator", "numerator_rounding"), read_figure(found, "denominator", "denominator_rounding")
    )


def words_of(value: IndicatorValue, unit: str) -> str:
    """Return a value as it stands on paper: 约93.5%, 940余项, 90.0%（18/20）, 国际前列（已达到）."""
    match value:
        case Figure():
            return value.with_unit(unit)
        case Rate(numerator, denominator):
            percent = "—" if value.percent is None else f"{rounding_of(value)}{value.percent}%"
            return f"{percent}（{numerator.text}/{denominator.text}）"
        case Judged(words, reached):
            return f"{words}（{'已达到' if reached else '未达到'}）"
