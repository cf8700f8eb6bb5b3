"""What the column of deadlines says of each row, and the days it names as milestones to be settled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.merged_cells import numbers
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.documents.words.deadline_reading import Deadline, read_deadline
from metrodesk.domain.task import WHOLE, DeadlineKind, Milestone

DOUBTS = {
    "year": "没有写年份，按发文时间推定",
    "before": "“前”可能不含所写的月份或者年份",
    "paper": "从发文日期起算",
    "workdays": "只除去周末，没有除去法定节假日",
}
PROPOSED = re.compile(r"(\d{4}-\d\d-\d\d)(?:=(\d{1,3})%?)?")


@dataclass(frozen=True, slots=True)
class RowDeadline:
    """Whether a row ends by date, and the milestones settled for it."""

    kind: DeadlineKind = DeadlineKind.CONTINUOUS
    milestones: tuple[Milestone, ...] = ()


def read_deadlines(rows: Sequence[PrintedRow], written: date | None, notes: Notes) -> dict[int, RowDeadline]:
    """Return the deadline of each row by its number; `written` is the date of the document.

    The days are findings, one for each wording; they become milestones only where that is settled.
    """
    found: dict[int, RowDeadline] = {}
    wordings: dict[str, list[PrintedRow]] = {}
    for row in rows:
        wordings.setdefault(row[Column.DEADLINE], []).append(row)
    for wording, mine in wordings.items():
        found.update(dict.fromkeys((row.number for row in mine), _read(wording, mine, written, notes)))
    return found


def _read(wording: str, rows: Sequence[PrintedRow], written: date | None, notes: Notes) -> RowDeadline:
    where = f"附件第{numbers(rows)}行"
    if not wording:
        notes.note("deadline_not_stated", where, f"{where}没有写明完成时限。", "", "按持续推进")
        return RowDeadline()
    return read_wording(wording, where, written, notes)


def read_wording(wording: str, where: str, written: date | None, notes: Notes) -> RowDeadline:
    """Return what a deadline says, and note the days it names or what it leaves open."""
    deadline = read_deadline(wording, written)
    if deadline.kind is None:
        said = f"{where}完成时限“{wording}”看不出日期，也不是持续推进。"
        notes.note("deadline_unclear", where, said, wording, "按持续推进")
        return RowDeadline()
    if not deadline.days:
        if deadline.kind is DeadlineKind.DATED:
            said = f"{where}完成时限“{wording}”定不出具体日期。"
            notes.note("deadline_no_day", where, said, wording, "按限期完成，日期另定")
        return RowDeadline(deadline.kind)
    use = notes.note("deadline_days", where, _said(where, wording, deadline), wording, _proposal(deadline.days))
    return RowDeadline(deadline.kind, milestones_of(use) if use is not None else ())


def _said(where: str, wording: str, deadline: Deadline) -> str:
    days = "、".join(f"{day.year}年{day.month}月{day.day}日" for day in deadline.days)
    doubts = "；".join(DOUBTS[doubt] for doubt in deadline.doubts)
    return f"{where}完成时限“{wording}”读作{days}{f'（{doubts}）' if doubts else ''}。"


def _proposal(days: Sequence[date]) -> str:
    """Return days with the share that should be done by each: the last is the whole."""
    shares = (WHOLE * place // len(days) for place in range(1, len(days) + 1))
    return "；".join(f"{day.isoformat()}={share}" for day, share in zip(days, shares, strict=True))


def milestones_of(settled: str) -> tuple[Milestone, ...]:
    """Return the milestones a settlement writes: 2025-06-30=50；2025-12-31=100; what is no day is left out."""
    days: dict[date, int] = {}
    for found in PROPOSED.finditer(settled):
        day = day_of(found[1])
        share = int(found[2] or WHOLE)
        if day is not None and share <= WHOLE:
            days[day] = share
    return tuple(Milestone(day, days[day]) for day in sorted(days))


def day_of(text: str) -> date | None:
    """Return a day as documents keep it (2024-01-30), None where there is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
