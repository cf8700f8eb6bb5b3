"""Targets of a whole plan (指标), as the text states them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.errors import InvalidPlan


class Comparison(StrEnum):
    """How a reading is held against a target; only what is written."""

    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    NONE = "none"


class Direction(StrEnum):
    """Which way an indicator should go; a text (国际前列) goes none."""

    HIGHER = "higher"
    LOWER = "lower"
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
        baseline = cls(fields.year("year"), fields.filled("value"))
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
        target = cls(fields.year("year"), fields.filled("value"), fields.one_of("comparison", Comparison))
        fields.close()
        return target


@dataclass(frozen=True, slots=True)
class RevisedTarget:
    """A target that took another's place (调整): it holds for readings of days from `since`."""

    target: Target
    since: date
    why: str

    def to_json(self) -> dict[str, object]:
        """Return the revised target in the order of the wire."""
        return {"target": self.target.to_json(), "since": self.since.isoformat(), "why": self.why}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a revised target; raises InvalidPlan."""
        since = fields.period_day_or_none("since")
        if since is None:
            raise InvalidPlan(fields.where("since"), "missing")
        revised = cls(Target.from_fields(fields.child("target")), since, fields.filled("why"))
        fields.close()
        return revised


@dataclass(frozen=True, slots=True)
class Indicator:
    """A target with its unit; an unknown baseline is None, not zero.

    `binding` is True for 约束性, False for 预期性, None where the text does not say;
    `source` is the sentence or the row it stands in, `group` its field (领域) there and
    `clause` the clause that holds it.
    """

    id: str
    name: str
    unit: str
    baseline: Baseline | None
    targets: tuple[Target, ...]
    binding: bool | None
    source: str
    group: str = ""
    clause: str = ""
    direction: Direction = Direction.HIGHER
    revised: tuple[RevisedTarget, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether the first forms of a plan can say all of it."""
        return not (self.group or self.clause or self.revised) and self.direction is Direction.HIGHER

    def to_json(self) -> dict[str, object]:
        """Return the indicator in the order of the wire; what is newer only where it says something."""
        written: dict[str, object] = {
            "id": self.id,
            "name": self.name,
            "unit": self.unit,
            "baseline": self.baseline.to_json() if self.baseline else None,
            "targets": [target.to_json() for target in self.targets],
            "binding": self.binding,
            "source": self.source,
        }
        if not self.is_plain:
            written["more"] = {
                "group": self.group,
                "clause": self.clause,
                "direction": self.direction.value,
                "revised": [one.to_json() for one in self.revised],
            }
        return written

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read an indicator; raises InvalidPlan."""
        baseline = fields.child_or_none("baseline")
        more = fields.child("more") if fields.has("more") else None
        indicator = cls(
            id=fields.filled("id"),
            name=fields.filled("name"),
            unit=fields.text("unit"),
            baseline=Baseline.from_fields(baseline) if baseline else None,
            targets=tuple(Target.from_fields(child) for child in fields.children("targets")),
            binding=fields.flag_or_none("binding"),
            source=fields.text("source"),
            group=more.text("group") if more else "",
            clause=more.text("clause") if more else "",
            direction=more.one_of("direction", Direction) if more else Direction.HIGHER,
            revised=tuple(RevisedTarget.from_fields(one) for one in more.children("revised")) if more else (),
        )
        if more:
            more.close()
        fields.close()
        return indicator
