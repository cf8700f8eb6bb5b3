"""Quantities a task counts (数据项)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind
from metrodesk.errors import InvalidPlan

RATIO_PARTS = 2


class MeasureKind(StrEnum):
    """How a quantity is totalled: flows added, stocks taken last, ratios from sums."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"

    @property
    def label(self) -> str:
        """The word officials use: 累加量, 时点量, 比率."""
        return {"flow": "累加量", "stock": "时点量", "ratio": "比率"}[self.value]


class Entered(StrEnum):
    """Which of the two figures is entered; the other one is computed, never both typed."""

    PERIOD = "period"
    TOTAL = "total"

    @property
    def label(self) -> str:
        """The word officials use: 本期 or 累计."""
        return "本期" if self is Entered.PERIOD else "累计"


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity counted under its one home task; `asked_of` empty means everyone.

    `parts` names numerator and denominator of a ratio, e.g. 合格台件 and 检定台件. Money is
    counted in 元; the unit of a ratio is that of its parts. `note` says what is counted (口径).
    A retired measure (停用) is asked of nobody any more; old reports still name its figures.
    """

    id: str
    task: TaskId
    name: str
    unit: str
    kind: MeasureKind
    asked_of: tuple[UnitKind, ...] = ()
    entered: Entered = Entered.PERIOD
    parts: tuple[str, ...] = ()
    note: str = ""
    retired: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the first version of the wire can say it."""
        return self.entered is Entered.PERIOD and not (self.parts or self.note or self.retired)

    def is_asked_of(self, kind: UnitKind) -> bool:
        """Whether units of a kind are asked for it."""
        return not self.retired and (not self.asked_of or kind in self.asked_of)

    def means_the_same_as(self, other: Measure) -> bool:
        """Whether figures of the two may be added: the same task, unit and kind, whatever the name."""
        return (self.task, self.unit, self.kind) == (other.task, other.unit, other.kind)

    def to_json(self) -> dict[str, object]:
        """Return the measure in the order of the wire; what is as usual is left out."""
        written: dict[str, object] = {
            "id": self.id,
            "task": self.task,
            "name": self.name,
            "unit": self.unit,
            "kind": self.kind.value,
            "asked_of": [kind.value for kind in self.asked_of],
        }
        if self.entered is not Entered.PERIOD:
            written["entered"] = self.entered.value
        if self.parts:
            written["parts"] = list(self.parts)
        if self.note:
            written["note"] = self.note
        if self.retired:
            written["retired"] = True
        return written

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
            entered=fields.one_of("entered", Entered) if fields.has("entered") else Entered.PERIOD,
            parts=fields.texts("parts") if fields.has("parts") else (),
            note=fields.text("note") if fields.has("note") else "",
            retired=fields.has("retired") and fields.flag("retired"),
        )
        if measure.parts and (measure.kind is not MeasureKind.RATIO or len(measure.parts) != RATIO_PARTS):
            raise InvalidPlan(fields.where("parts"), "a ratio has two parts, other measures none")
        fields.close()
        return measure


def _kinds(fields: Fields) -> tuple[UnitKind, ...]:
    try:
        return tuple(UnitKind(kind) for kind in fields.texts("asked_of"))
    except ValueError as error:
        raise InvalidPlan(fields.where("asked_of"), "unknown value") from error
