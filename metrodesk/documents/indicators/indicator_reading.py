"""The quantitative targets (指标) of an official text, from its tables and its sentences.

What is printed is kept: a plain number is no “at least”, — is unknown, a text stays a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.indicators.indicator_sentences import Stated, read_sentences
from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import PrintedClause
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.tables.indicator_table import PrintedIndicator, read_table
from metrodesk.documents.words.printed_value import PrintedValue, direction_of, level, read_cell
from metrodesk.domain.indicator import Baseline, Indicator, Target
from metrodesk.domain.unit import folded

AIMS = re.compile(r"(?<!截)(?:到|至)\s*(20[0-9]{2})\s*年")
NATURES = {"约束": True, "预期": False}


@dataclass(frozen=True, slots=True)
class _Found:
    """An indicator before it has its number, with its values as they were printed."""

    indicator: Indicator
    values: tuple[PrintedValue, ...]


def read_indicators(
    clauses: Sequence[PrintedClause], tables: Sequence[tuple[str, SourceTable]], notes: Notes
) -> tuple[Indicator, ...]:
    """Read all targets of a document in the order of its text, those of annexed tables last.

    `tables` come with the id of the clause they stand in, empty for an annex.
    """
    places = {clause.id: place for place, clause in enumerate(clauses)}
    aims = [int(year) for clause in clauses for year in AIMS.findall(level(f"{clause.title}{clause.text}"))]
    found: list[_Found] = [_stated(group, notes) for group in _grouped(read_sentences(clauses))]
    for clause, table in tables:
        found += [_printed(row, clause, notes) for row in read_table(table, aims)]
    kept = _without_repeats(found)
    kept.sort(key=lambda one: places.get(one.indicator.clause, len(places)))
    return tuple(replace(one.indicator, id=f"i{number:02}") for number, one in enumerate(kept, start=1))


def _grouped(stated: Iterable[Stated]) -> list[list[Stated]]:
    """Put together what a clause says of one thing for different years."""
    groups: dict[tuple[str, str, str], list[Stated]] = {}
    for one in stated:
        group = groups.setdefault((one.clause.split(".")[0], folded(one.name), one.value.unit), [])
        if all(one.year != other.year for other in group):
            group.append(one)
    return [sorted(group, key=lambda one: one.year) for group in groups.values()]


def _stated(group: Sequence[Stated], notes: Notes) -> _Found:
    first = group[0]
    for one in group:
        _note_hedge(one.name, one.value, one.source, notes)
    start = next((one.start for one in group if one.start is not None), None)
    if start is not None and not start[0]:
        _note_baseline_year(first.name, start[1], notes)
    baseline = None if start is None else Baseline(*start)
    indicator = Indicator(
        id="",
        name=first.name,
        unit=first.value.unit,
        baseline=baseline,
        targets=tuple(Target(one.year, one.value.value, one.value.comparison) for one in group),
        binding=None,
        source=first.source,
        clause=first.clause,
        direction=direction_of(first.name, baseline.value if baseline else None, [one.value for one in group]),
    )
    return _Found(indicator, tuple(one.value for one in group))


def _printed(row: PrintedIndicator, clause: str, notes: Notes) -> _Found:
    baseline = _baseline(row, notes)
    targets, values, unit = [], [], row.unit
    for year, cell in row.targets:
        value = read_cell(cell)
        if value is None:
            continue
        unit = unit or value.unit
        if value.unit and value.unit != unit:
            value = PrintedValue(cell, is_number=False)
            notes.note("target_unit", row.place, f"{row.place}：“{cell}”与计量单位“{unit}”不同。", cell, "按原文保留")
        _note_hedge(row.place, value, cell, notes)
        if not year:
            notes.note(
                "target_year_unknown",
                row.place,
                f"{row.place}：“{cell}”没有写明年份。",
                cell,
                notes.level.said("由区里补年份"),
            )
        targets.append(Target(year, value.value, value.comparison))
        values.append(value)
    if not targets:
        notes.note("target_missing", row.place, f"{row.place}没有目标值。", row.line, "只列名称")
    indicator = Indicator(
        id="",
        name=row.name,
        unit=unit,
        baseline=baseline,
        targets=tuple(targets),
        binding=next((binding for word, binding in NATURES.items() if word in row.nature), None),
        source=row.line,
        group=row.group,
        clause=clause,
        direction=direction_of(row.name, baseline.value if baseline else None, values),
    )
    return _Found(indicator, tuple(values))


def _baseline(row: PrintedIndicator, notes: Notes) -> Baseline | None:
    """Return the newest known figure a row starts from."""
    known = [(year, value) for year, cell in row.baselines if (value := read_cell(cell)) is not None]
    if not known:
        return None
    year, value = known[-1]
    if not year:
        _note_baseline_year(row.place, value.value, notes)
    return Baseline(year, value.value)


def _note_baseline_year(where: str, value: str, notes: Notes) -> None:
    message = f"{where}：基期值{value}没有写明年份，不能计算时间进度。"
    notes.note("baseline_year_unknown", where, message, value, "年份不详")


def _note_hedge(where: str, value: PrintedValue, official: str, notes: Notes) -> None:
    """Tell of a word that takes some of a figure back; the figure stays as printed."""
    if value.hedge:
        message = f"{where}：目标值{value.value}{value.unit}带有“{value.hedge}”。"
        notes.note("target_hedged", where, message, official, f"按{value.value}{value.unit}")


def _without_repeats(found: Sequence[_Found]) -> list[_Found]:
    """Leave out a sentence's target that a table has too, with the same name, unit and figures."""
    tabled: dict[str, list[Indicator]] = {}
    for one in found:
        if _is_tabled(one.indicator):
            tabled.setdefault(one.indicator.unit, []).append(one.indicator)

    def repeats(one: Indicator) -> bool:
        return any(
            one.source != other.source and _same_name(one.name, other.name) and set(one.targets) <= set(other.targets)
            for other in tabled.get(one.unit, ())
        )

    return [one for one in found if _is_tabled(one.indicator) or not repeats(one.indicator)]


def _is_tabled(one: Indicator) -> bool:
    return bool(one.group) or "\t" in one.source


def _same_name(one: str, other: str) -> bool:
    return folded(one).endswith(folded(other)) or folded(other).endswith(folded(one))
