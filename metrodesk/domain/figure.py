"""Figures a unit reports for a measure: the number and its rounding word apart, never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self, TypeAlias

from metrodesk.domain.report import Json, ReportBody, as_object, given, text_of
from metrodesk.errors import MalformedRevision

BEFORE, AFTER = ("约", "近"), ("余", "多", "以上")
ROUNDINGS = ("", *AFTER, *BEFORE)
"""The words officials put at a figure they do not know exactly; empty for an exact one."""

DIGITS, PLACES = 15, 6
WRITTEN = re.compile(rf"(?:0|[1-9][0-9]{{0,{DIGITS - 1}}})(?:\.[0-9]{{0,{PLACES - 1}}}[1-9])?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it was meant, and the word that says it is rounded (940余)."""

    value: Decimal
    rounding: str = ""

    @property
    def written(self) -> str:
        """The number as it stands on the wire: plain digits, no zeros at the end."""
        return format(self.value.normalize() + Decimal(0), "f")

    @property
    def text(self) -> str:
        """The figure as officials write it, thousands apart: 约1,700 or 940余."""
        return self.with_unit("")

    def with_unit(self, unit: str) -> str:
        """Return the figure with its unit: 940余人次, 100家以上."""
        number = f"{self.value.normalize() + Decimal(0):,f}"
        if self.rounding in BEFORE:
            return f"{self.rounding}{number}{unit}"
        return f"{number}{unit}{self.rounding}" if self.rounding == "以上" else f"{number}{self.rounding}{unit}"

    @property
    def is_rounded(self) -> bool:
        """Whether the number is not exact."""
        return bool(self.rounding)

    @classmethod
    def read(cls, written: str, rounding: str = "") -> Self:
        """Read the wire form; raises MalformedRevision for anything another program might add."""
        if not WRITTEN.fullmatch(written):
            raise MalformedRevision("measures.value")
        if rounding not in ROUNDINGS:
            raise MalformedRevision("measures.rounding")
        return cls(Decimal(written), rounding)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, a sum of money or a stock; `total` if it is this year's running total (累计)."""

    figure: Figure
    total: bool = False

    def to_json(self) -> dict[str, object]:
        """Return the wire form."""
        return {**_written("value", "rounding", self.figure), **_total(self.total)}


@dataclass(frozen=True, slots=True)
class Rate:
    """A ratio as its two parts, since rates never add; `total` as in `Counted`."""

    numerator: Figure
    denominator: Figure
    total: bool = False

    @property
    def percent(self) -> Decimal | None:
        """The rate in percent with one place, rounded as officials do (四舍五入); None over nothing."""
        if not self.denominator.value:
            return None
        return (100 * self.numerator.value / self.denominator.value).quantize(Decimal("0.1"), ROUND_HALF_UP)

    def to_json(self) -> dict[str, object]:
        """Return the wire form."""
        return {
            **_written("numerator", "numerator_rounding", self.numerator),
            **_written("denominator", "denominator_rounding", self.denominator),
            **_total(self.total),
        }


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """不涉及: the unit has nothing of the kind, and says why."""

    reason: str

    def to_json(self) -> dict[str, object]:
        """Return the wire form."""
        return {"not_applicable": self.reason}


MeasureValue: TypeAlias = Counted | Rate | NotApplicable


def read_value(value: object) -> MeasureValue:
    """Read the wire form of one measure's value; raises MalformedRevision.

    Keys of later versions are passed over.
    """
    found = as_object(value, "measures")
    if "not_applicable" in found:
        return NotApplicable(text_of(found, "not_applicable"))
    total = given(found, "total", False)  # noqa: FBT003  what an absent member means
    if not isinstance(total, bool):
        raise MalformedRevision("measures.total")
    if "value" in found:
        return Counted(read_figure(found, "value", "rounding"), total)
    return Rate(
        read_figure(found, "numerator", "numerator_rounding"),
        read_figure(found, "denominator", "denominator_rounding"),
        total,
    )


def values_of(body: ReportBody) -> dict[str, MeasureValue]:
    """Return the figures of a report by measure; what only a later version can read is passed over."""
    found: dict[str, MeasureValue] = {}
    for measure, value in body.measures.items():
        try:
            found[measure] = read_value(value)
        except MalformedRevision:
            continue
    return found


def read_figure(found: Json, key: str, rounding: str) -> Figure:
    """Read a figure from two fields, its number and its word; raises MalformedRevision."""
    return Figure.read(text_of(found, key), str(given(found, rounding, "")))


def _written(key: str, rounding: str, figure: Figure) -> dict[str, object]:
    written: dict[str, object] = {key: figure.written}
    if figure.rounding:
        written[rounding] = figure.rounding
    return written


def _total(total: bool) -> dict[str, object]:  # noqa: FBT001  a part of the value
    return {"total": True} if total else {}
