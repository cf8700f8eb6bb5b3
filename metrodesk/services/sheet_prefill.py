"""The rows of a sheet to be filled in, and the cells in which a report stands on it already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from metrodesk.documents.sheets.entry_sheet import EntryRow, RowKey, digest
from metrodesk.documents.sheets.workbook_in import SheetRead
from metrodesk.domain.figure import Counted, NotApplicable, Rate, read_value
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, choices
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.domain.unit import Unit
from metrodesk.errors import MalformedRevision
from metrodesk.services.sheet_questions import MEASURE

TEXTS = ("progress", "problems", "next_steps", "reason")
Heads = Mapping[TaskId, Sequence[str]]


def rows_of(
    plan: Plan, unit: Unit, period: Period, tasks: Sequence[TaskId], bodies: Mapping[TaskId, ReportBody], heads: Heads
) -> tuple[EntryRow, ...]:
    """Return the rows of tasks and of their measures, filled with what the reports say."""
    found = [plan.task(one) for one in tasks]
    rows = [_task_row(one, period, bodies.get(one.id), heads.get(one.id, ())) for one in found]
    for task in found:
        body = bodies.get(task.id)
        for measure in plan.measures_of(task.id, unit.kind):
            rows += _figure_rows(task, measure, body, heads.get(task.id, ()))
    return tuple(rows)


def text_cells(body: ReportBody) -> dict[str, str]:
    """Return how a report's fields but the figures stand in cells."""
    found = {
        "status": body.status.label if body.status else "",
        "percent": "" if body.percent is None else str(body.percent),
        **{name: str(getattr(body, name)) for name in TEXTS},
    }
    return {name: text for name, text in found.items() if text}


def figure_cells(measure: Measure, value: object) -> dict[tuple[RowKey, str], str]:
    """Return how a measure's value stands in cells; what only a later version can read stays out."""
    try:
        found = read_value(value) if value is not None else None
    except MalformedRevision:
        return {}
    match found:
        case Counted():
            parts = {"value": found.figure}
        case Rate():
            parts = {"numerator": found.numerator, "denominator": found.denominator}
        case NotApplicable():
            first = "numerator" if measure.kind is MeasureKind.RATIO else "value"
            return {(RowKey(measure.id, first), "absent"): found.reason}
        case _:
            return {}
    cells = {(RowKey(measure.id, part), "figure"): figure.written for part, figure in parts.items()}
    cells |= {(RowKey(measure.id, part), "rounding"): one.rounding for part, one in parts.items() if one.rounding}
    return cells


def rests_on(read: SheetRead, measure: Measure | None, body: ReportBody, place: tuple[TaskId, str]) -> bool:
    """Whether a sheet was issued with what the report says in a field now."""
    if read.issued is None:
        return False
    task, field = place
    before = read.issued.before
    if not field.startswith(MEASURE):
        now = text_cells(body).get(field, "")
        return bool(now) and before.get((RowKey(task), field)) == digest(now)
    if measure is None:
        return False
    cells = {where: digest(text) for where, text in figure_cells(measure, body.measures.get(measure.id)).items()}
    stood = {where: text for where, text in before.items() if where[0].name == measure.id and where[0].part}
    return bool(cells) and cells == stood


def part_name(measure: Measure, part: str) -> str:
    """Return what a row of figures counts: the measure, or one part of a rate."""
    if measure.kind is not MeasureKind.RATIO:
        return measure.name
    names = measure.parts or ("分子", "分母")
    return f"{measure.name}：{names[0] if part == 'numerator' else names[1]}"


def _task_row(task: Task, period: Period, body: ReportBody | None, heads: Sequence[str]) -> EntryRow:
    continuous = task.deadline_kind is DeadlineKind.CONTINUOUS
    offered = choices(continuous=continuous, closes_year=period.closes_year)
    return EntryRow(
        key=RowKey(task.id),
        fixed={"number": str(task.number), "item": task.item, "content": task.content},
        filled=text_cells(body) if body else {},
        choices=tuple(one.label for one in offered),
        base=tuple(heads),
        quantified=not continuous,
    )


def _figure_rows(task: Task, measure: Measure, body: ReportBody | None, heads: Sequence[str]) -> list[EntryRow]:
    cells = figure_cells(measure, body.measures.get(measure.id)) if body else {}
    parts = ("numerator", "denominator") if measure.kind is MeasureKind.RATIO else ("value",)
    rows = []
    for part in parts:
        key = RowKey(measure.id, part)
        fixed = {
            "number": str(task.number),
            "item": task.item,
            "name": part_name(measure, part),
            "span": "本年累计" if measure.entered.value == "total" else "本期",
            "unit": measure.unit,
        }
        filled = {field: text for (row, field), text in cells.items() if row == key}
        rows.append(EntryRow(key, fixed, filled, (), tuple(heads)))
    return rows
