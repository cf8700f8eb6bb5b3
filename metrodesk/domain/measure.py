"""Quantities a task counts (数据项)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind
from metrodesk.errors import InvalidPlan


class MeasureKind(StrEnum):
    """How a quantity is totalled: flows added, stocks taken last, ratios from sums."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity counted under its one home task; `asked_of` empty means everyone."""

    id: str
    task: TaskId
    name: str
    unit: str
    kind: MeasureKind
    asked_of: tuple[UnitKind, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the measure in the order of the wire."""
        return {
            "id": self.id,
            "task": self.task,
            "name": self.name,
            "unit": self.unit,
            "kind": self.kind.value,
            "asked_of": [kind.value for kind in self.asked_of],
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a measure; raises InvalidPlan."""
        measure = cls(
            id=fields.filled("id"),
            task=TaskId(fields.filled("task")),
            name=fields.filled("name"),
            unit=fields.text("unit"),
            kind=fields.one_of("kind", MeasureKind),
            asked_of=_kinds(fields),
        )
        fields.close()
        return measure


def _kinds(fields: Fields) -> tuple[UnitKind, ...]:
    try:
        return tuple(UnitKind(kind) for kind in fields.texts("asked_of"))
    except ValueError as error:
        raise InvalidPlan(fields.where("asked_of"), "unknown value") from error
