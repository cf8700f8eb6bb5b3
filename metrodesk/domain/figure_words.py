"""Values of measures as they stand in tables and on paper, in the official words."""

from __future__ import annotations

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate
from metrodesk.domain.measure import Measure

NOT_APPLICABLE = "不涉及"
PERCENT = frozenset({"%", "％"})


def value_words(measure: Measure, value: MeasureValue) -> str:
    """Return a value with its unit: 940余人次; 90.0%（实检18、应检20台件）; 不涉及（本镇无出口企业）."""
    match value:
        case Counted(figure):
            return figure.with_unit(measure.unit)
        case Rate(numerator, denominator):
            return f"{_rate(value)}（{_parts(measure, numerator, denominator)}）"
        case NotApplicable(reason):
            return f"{NOT_APPLICABLE}（{reason}）" if reason else NOT_APPLICABLE


def value_in_cell(value: MeasureValue | None) -> str:
    """Return a value for a narrow column under its unit: 约1,700; 90.0%（18/20）; 不涉及; empty for none."""
    match value:
        case Counted(figure):
            return figure.text
        case Rate(numerator, denominator):
            return f"{_rate(value)}（{numerator.text}/{denominator.text}）"
        case NotApplicable():
            return NOT_APPLICABLE
        case None:
            return ""


def value_in_short(value: MeasureValue | None) -> str:
    """Return a value where there is no room for the parts of a rate: 90.0%."""
    return _rate(value) if isinstance(value, Rate) else value_in_cell(value)


def is_rounded(value: MeasureValue | None) -> bool:
    """Whether a part of a value is not exact."""
    match value:
        case Counted(figure):
            return figure.is_rounded
        case Rate(numerator, denominator):
            return numerator.is_rounded or denominator.is_rounded
    return False


def _rate(value: Rate) -> str:
    """Return the percentage, which over nothing there is not; of rounded parts it is rounded too."""
    if value.percent is None:
        return "—"
    return f"{'约' if is_rounded(value) else ''}{value.percent}%"


def _parts(measure: Measure, numerator: Figure, denominator: Figure) -> str:
    unit = "" if measure.unit in PERCENT else measure.unit
    first, second = measure.parts or ("分子", "分母")
    return f"{first}{numerator.text}、{second}{denominator.with_unit(unit)}"
