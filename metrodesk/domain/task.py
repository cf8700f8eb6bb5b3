"""Rows of a breakdown (任务): what is to be done, by when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.unit import UnitId
from metrodesk.errors import InvalidPlan

TaskId = NewType("TaskId", str)


class DeadlineKind(StrEnum):
    """Whether a task ever ends by date: 持续推进 is no date."""

    CONTINUOUS = "continuous"
    DATED = "dated"

    @property
    def label(self) -> str:
        """The official word: 持续推进 or 限期完成."""
        return "持续推进" if self is DeadlineKind.CONTINUOUS else "限期完成"


class Role(StrEnum):
    """What a unit is for a task."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"

    @property
    def label(self) -> str:
        """The official word: 牵头 or 责任."""
        return "牵头" if self is Role.LEAD else "责任"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One unit's duty on one task."""

    task: TaskId
    unit: UnitId
    role: Role


@dataclass(frozen=True, slots=True)
class Task:
    """One task; `leads_written` and `responsible_written` are the cells as printed.

    `printed` holds the whole row as the document prints it, cell by cell from the left,
    whatever was settled about it; it is empty where a task was not made from a table.
    """

    id: TaskId
    number: int
    category: str
    item: str
    content: str
    deadline: str
    deadline_kind: DeadlineKind
    leads: tuple[UnitId, ...] = ()
    responsible: tuple[UnitId, ...] = ()
    leads_written: str = ""
    responsible_written: str = ""
    remark: str = ""
    clause: str | None = None
    printed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the task in the order of the wire."""
        return {
            "id": self.id,
            "number": self.number,
            "category": self.category,
            "item": self.item,
            "content": self.content,
            "deadline": self.deadline,
            "deadline_kind": self.deadline_kind.value,
            "leads": list(self.leads),
            "responsible": list(self.responsible),
            "leads_written": self.leads_written,
            "responsible_written": self.responsible_written,
            "remark": self.remark,
            "clause": self.clause,
            "printed": list(self.printed),
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a task; raises InvalidPlan."""
        number = fields.integer("number")
        if number < 1:
            raise InvalidPlan(fields.where("number"), "not positive")
        task = cls(
            id=TaskId(fields.filled("id")),
            number=number,
            category=fields.text("category"),
            item=fields.text("item"),
            content=fields.text("content"),
            deadline=fields.text("deadline"),
            deadline_kind=fields.one_of("deadline_kind", DeadlineKind),
            leads=tuple(UnitId(unit) for unit in fields.texts("leads")),
            responsible=tuple(UnitId(unit) for unit in fields.texts("responsible")),
            leads_written=fields.text("leads_written"),
            responsible_written=fields.text("responsible_written"),
            remark=fields.text("remark"),
            clause=fields.text_or_none("clause"),
            printed=fields.cells("printed"),
        )
        fields.close()
        return task
