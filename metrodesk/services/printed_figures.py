"""The figures of a report as the form prints them: 检查集贸市场：本期12家次，累计40家次."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from metrodesk.documents.prints.form import figure_field
from metrodesk.domain.figure import NotApplicable, values_of
from metrodesk.domain.figure_entry import unit_of, unread
from metrodesk.domain.figure_words import value_words
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.measures import MeasureRow, all_known, reports_before, rows_of
from metrodesk.services.workspaces import Workspace

ROOM = "＿" * 5
"""Where a figure is written by hand."""
Before = Mapping[Period, ReportBody]
Lines = tuple[str, ...]


def figure_lines(plan: Plan, body: ReportBody, period: Period, before: Before) -> tuple[str, ...]:
    """Return one line for each figure of a report, in the plan's order; what the plan has no more comes last."""
    known = [one for one in plan.measures if one.id in body.measures]
    rows = {row.measure.id: row for row in rows_of(known, period, before)}
    values, texts = values_of(body), unread(body)
    found = []
    for measure in known:
        if measure.id in values:
            found.append(f"{measure.name}：{'，'.join(_parts(rows[measure.id], body))}")
        else:
            found.append(f"{measure.name}：“{texts.get(measure.id, '?')}”（待确认）")
    return (*found, *(f"{one}：{body.measures[one]}" for one in sorted(set(body.measures) - set(rows))))


def figures_of(ws: Workspace, unit: UnitId, task: TaskId, period: Period, bodies: Sequence[ReportBody]) -> list[Lines]:
    """Return the lines of figures of each version of a unit's report."""
    if not any(body.measures for body in bodies):
        return [()] * len(bodies)
    with ws.database.read() as books:
        before = reports_before(all_known(ws, books, unit), task, period)
    return [figure_lines(ws.plan, body, period, before) for body in bodies]


def _parts(row: MeasureRow, body: ReportBody) -> Iterator[str]:
    measure, value = row.measure, values_of(body)[row.measure.id]
    if isinstance(value, NotApplicable):
        yield value_words(measure, value)
        return
    if measure.kind is MeasureKind.STOCK:
        yield f"期末{value_words(measure, value)}"
        return
    for word, one in (("本期", row.this_period(value)), ("累计", row.running(value))):
        if one is not None:
            yield f"{word}{value_words(measure, one)}"


def blank_figures(asked: Sequence[Measure], period: Period, before: Before) -> tuple[str, ...]:
    """Return a line for each figure to be written in by hand, with what was reported before."""
    return tuple(_to_fill(row) for row in rows_of(asked, period, before))


def _to_fill(row: MeasureRow) -> str:
    measure = row.measure
    if measure.kind is MeasureKind.RATIO:
        first, second = measure.parts or ("分子", "分母")
        room = f"{first}{ROOM}、{second}{ROOM}{unit_of(measure)}"
    else:
        room = f"{ROOM}{measure.unit}"
    word = "期末" if measure.kind is MeasureKind.STOCK else measure.entered.label
    return "\n".join(part for part in (f"{measure.name}：", f"{word}{room}", _known(row)) if part)


def _known(row: MeasureRow) -> str:
    """Return what was reported so far, for whoever writes by hand and has nothing computed."""
    if row.measure.kind is MeasureKind.STOCK:
        said, word = row.previous[1] if row.previous else None, "上期末"
    else:
        said, word = row.running(None) if row.this_year else None, "前期累计"
    return "" if said is None or isinstance(said, NotApplicable) else f"{word}{value_words(row.measure, said)}"


def changed_figures(before: Sequence[str], now: Sequence[str]) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """Return the fields of figures that a print before did not have, and the wording then of those it had."""
    old, new = _by_name(before), _by_name(now)
    differing = [name for name in old | new if old.get(name) != new.get(name)]
    wordings = tuple((figure_field(old[name]), old[name]) for name in differing if name in old)
    return frozenset(figure_field(new[name]) for name in differing if name not in old), wordings


def _by_name(lines: Sequence[str]) -> dict[str, str]:
    return {line.partition("：")[0]: line for line in lines}
