"""Rows of a breakdown (任务): what is to be done, by when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.unit import UnitId
from metrodesk.errors import InvalidPlan

TaskId = NewType("TaskId", str)
WHOLE = 100


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
class Milestone:
    """How far a task should be on a day, in percent, where the calendar's straight line is unfair."""

    day: date
    percent: int

    def to_json(self) -> dict[str, object]:
        """Return the milestone in the order of the wire."""
        return {"day": self.day.isoformat(), "percent": self.percent}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a milestone; raises InvalidPlan."""
        try:
            day = date.fromisoformat(fields.filled("day"))
        except ValueError as error:
            raise InvalidPlan(fields.where("day"), "not a date") from error
        percent = fields.integer("percent")
        if not 0 <= percent <= WHOLE:
            raise InvalidPlan(fields.where("percent"), "not 0 to 100")
        fields.close()
        return cls(day, percent)


@dataclass(frozen=True, slots=True)
class Task:
    """One task; `leads_written` and `responsible_written` are the cells as printed.

    `printed` holds the whole row as the document prints it, cell by cell from the left,
    whatever was settled about it; it is empty where a task was not made from a table.
    `milestones` stand in the order of their days. `since` and `until` are the first and last
    day on which it is a task, None for always.
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
    milestones: tuple[Milestone, ...] = ()
    since: date | None = None
    until: date | None = None

    def is_there(self, first: date, last: date) -> bool:
        """Whether it is a task at all between two days."""
        return (self.since is None or self.since <= last) and (self.until is None or self.until >= first)

    @property
    def is_plain(self) -> bool:
        """Whether the first forms of a plan can say all of it but its milestones."""
        return self.since is None and self.until is None

    @property
    def is_quantified(self) -> bool:
        """Whether a percentage says anything: the task ends by date or has milestones."""
        return self.deadline_kind is DeadlineKind.DATED or bool(self.milestones)

    def to_json(self) -> dict[str, object]:
        """Return the task in the order of the wire; milestones and days only where there are some."""
        written: dict[str, object] = {
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
        if self.milestones:
            written["milestones"] = [one.to_json() for one in self.milestones]
        if not self.is_plain:
            days = {"since": self.since, "until": self.until}
            written |= {key: None if day is None else day.isoformat() for key, day in days.items()}
        return written

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
            milestones=_milestones(fields),
            since=fields.period_day_or_none("since") if fields.has("since") else None,
            until=fields.period_day_or_none("until") if fields.has("until") else None,
        )
        if task.since and task.until and task.until < task.since:
            raise InvalidPlan(fields.where("until"), "before since")
        fields.close()
        return task


def _milestones(fields: Fields) -> tuple[Milestone, ...]:
    if not fields.has("milestones"):
        return ()
    found = tuple(Milestone.from_fields(one) for one in fields.children("milestones"))
    if [one.day for one in found] != sorted({one.day for one in found}):
        raise InvalidPlan(fields.where("milestones"), "not in the order of their days")
    return found
