"""Targets of a whole plan (指标), as the text states them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields


class Comparison(StrEnum):
    """How a reading is held against a target; only what is written."""

    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figure a plan starts from; `value` is the text's own figure, never a float."""

    year: int
    value: str

    def to_json(self) -> dict[str, object]:
        """Return the baseline in the order of the wire."""
        return {"year": self.year, "value": self.value}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a baseline; raises InvalidPlan."""
        baseline = cls(fields.integer("year"), fields.filled("value"))
        fields.close()
        return baseline


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached by the end of a year."""

    year: int
    value: str
    comparison: Comparison

    def to_json(self) -> dict[str, object]:
        """Return the target in the order of the wire."""
        return {"year": self.year, "value": self.value, "comparison": self.comparison.value}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a target; raises InvalidPlan."""
        target = cls(fields.integer("year"), fields.filled("value"), fields.one_of("comparison", Comparison))
        fields.close()
        return target


@dataclass(frozen=True, slots=True)
class Indicator:
    """A target with its unit; an unknown baseline is None, not zero.

    `binding` is True for 约束性, False for 预期性, None where the text does not say;
    `source` is the sentence or the row it stands in.
    """

    id: str
    name: str
    unit: str
    baseline: Baseline | None
    targets: tuple[Target, ...]
    binding: bool | None
    source: str

    def to_json(self) -> dict[str, object]:
        """Return the indicator in the order of the wire."""
        return {
            "id": self.id,
            "name": self.name,
            "unit": self.unit,
            "baseline": self.baseline.to_json() if self.baseline else None,
            "targets": [target.to_json() for target in self.targets],
            "binding": self.binding,
            "source": self.source,
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read an indicator; raises InvalidPlan."""
        baseline = fields.child_or_none("baseline")
        indicator = cls(
            id=fields.filled("id"),
            name=fields.filled("name"),
            unit=fields.text("unit"),
            baseline=Baseline.from_fields(baseline) if baseline else None,
            targets=tuple(Target.from_fields(child) for child in fields.children("targets")),
            binding=fields.flag_or_none("binding"),
            source=fields.text("source"),
        )
        fields.close()
        return indicator
