"""Tables of indicators (主要指标): heads in many words, merged groups, unknown baselines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from metrodesk.documents.outline.paragraphs import squeezed
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.tables.years_in_cells import by_years
from metrodesk.documents.words.printed_value import COUNTED, level


class Kind(StrEnum):
    """What a column of such a table holds."""

    NUMBER = "number"
    GROUP = "group"
    NAME = "name"
    UNIT = "unit"
    BASELINE = "baseline"
    TARGET = "target"
    NATURE = "nature"
    YEAR = "year"
    OTHER = "other"


HEADS: dict[Kind, re.Pattern[str]] = {
    Kind.NUMBER: re.compile(r"序号|编号|号|No\.?"),
    Kind.YEAR: re.compile(r"年份|年度|目标年[份度]?|完成年[份度]|达标年[份度]"),
    Kind.NATURE: re.compile(r"(?:指标)?(?:属性|性质)"),
    Kind.GROUP: re.compile(r"领域|类别|分类|指标类别|指标分类|一级指标|维度|方面|板块|指标类型"),
    Kind.NAME: re.compile(
        r"(?:主要|具体|考核|发展|二级|三级|核心)?指标(?:名称|项|项目|内容)?(?:\(单位\))?|项目(?:名称)?|名称|内容"
    ),
    Kind.UNIT: re.compile(r"单位|计量单位|指标单位"),
}
YEAR = re.compile(r"(20[0-9]{2})")
STARTS = re.compile(r"基期|基准|现状|基数|起点|现值|初值|20[0-9]{2}.*(?:实际|完成|实现)")
FORESEEN = re.compile(r"预计(?!目标)|预测")
AIMS = re.compile(r"目标|规划|计划|预期值|任务值")
BRACKET = re.compile(
    rf"^(?P<name>.+?)\s*\((?P<unit>(?:百|千|万|亿)*(?:{COUNTED}|[^()0-9]{{1,6}}/[^()0-9]{{1,4}})(?:/(?:年|月|季))?)\)$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What one column is; `year` is 0 where the head does not say, `printed` the head's words."""

    kind: Kind
    year: int = 0
    printed: str = ""


@dataclass(frozen=True, slots=True)
class PrintedIndicator:
    """One row; `values` are the cells by year in the order of the columns, baselines among them."""

    name: str
    unit: str
    group: str
    nature: str
    baselines: tuple[tuple[int, str], ...]
    targets: tuple[tuple[int, str], ...]
    line: str
    place: str


def read_table(table: SourceTable, aimed_at: Iterable[int] = ()) -> tuple[PrintedIndicator, ...]:
    """Return the indicators of a table, none if it is a table of something else.

    `aimed_at` are years the text itself speaks of as its aims: a first column of another year
    is where the plan starts from.
    """
    found = _heads(table.rows, frozenset(aimed_at))
    if found is None:
        return ()
    heads, first = found
    printed: dict[tuple[str, ...], PrintedIndicator] = {}
    group = last = ""
    for row, line in zip(table.rows[first:], table.lines[first:], strict=True):
        cells = [*(level(cell).strip() for cell in row), *[""] * (len(heads) - len(row))]
        group = _first(heads, cells, Kind.GROUP) or group
        named, year = _name(heads, cells), _first(heads, cells, Kind.YEAR)
        last = named or (last if year else "")
        name, unit = _name_and_unit(last, _first(heads, cells, Kind.UNIT).strip("-—–/"))
        if not name or name in {"指标", "合计"}:
            continue
        one = PrintedIndicator(
            name=name,
            unit=unit,
            group=group,
            nature=_first(heads, cells, Kind.NATURE),
            baselines=_cells(heads, cells, Kind.BASELINE),
            targets=by_years(_cells(heads, cells, Kind.TARGET), year),
            line=line,
            place=f"{table.place}“{name}”" if table.place else name,
        )
        key = (name, group) if year else (name, group, str(len(printed)))
        printed[key] = _together(printed[key], one) if key in printed else one
    return tuple(printed.values())


def _together(one: PrintedIndicator, other: PrintedIndicator) -> PrintedIndicator:
    """Return as one indicator what a table says of it in several rows, a year in each."""
    return replace(
        one,
        unit=one.unit or other.unit,
        nature=one.nature or other.nature,
        targets=(*one.targets, *other.targets),
        line=f"{one.line}\n{other.line}",
    )


def _heads(rows: Sequence[Sequence[str]], aimed_at: frozenset[int]) -> tuple[tuple[Head, ...], int] | None:
    """Return the columns and the first row below the head, which may be two rows high."""
    title_year = 0
    for place, row in enumerate(rows[:6]):
        one = [squeezed(level(cell)) for cell in row]
        for height in (2, 1):
            texts = _two_high(one, rows[place + 1]) if height == 2 and place + 1 < len(rows) else one
            heads = _with_starts([_head(text) for text in texts], aimed_at, title_year) if texts else []
            kinds = [head.kind for head in heads]
            if Kind.NAME in kinds and Kind.TARGET in kinds and not _is_breakdown(texts):
                return tuple(heads), place + height
        years = YEAR.findall("".join(one))
        title_year = int(years[-1]) if years and len([cell for cell in one if cell]) == 1 else title_year
    return None


def _two_high(upper: list[str], row: Sequence[str]) -> list[str]:
    """Return heads of two rows as one, if the lower row goes on with the heads: 目标值 over 2027年, 2030年."""
    lower = [squeezed(level(cell)) for cell in row]
    width = max(len(upper), len(lower))
    upper, lower = upper + [""] * (width - len(upper)), lower + [""] * (width - len(lower))
    goes_on = [cell for cell in lower if cell]
    if not goes_on or not all(
        YEAR.search(cell) or STARTS.search(cell) or AIMS.search(cell) or cell in upper for cell in goes_on
    ):
        return []
    if not any(YEAR.search(cell) for cell in goes_on) or any(
        YEAR.fullmatch(cell) for cell in goes_on if cell.isdigit()
    ):
        return []
    texts, above = [], ""
    for high, low in zip(upper, lower, strict=True):
        above = high or (above if low else "")
        texts.append(above if low in {"", above} else above + low)
    return texts


def _head(text: str) -> Head:
    years = YEAR.findall(text)
    year = int(years[-1]) if years else 0
    if year and re.search(r"[-—~至]20[0-9]{2}", text) and not AIMS.search(text):
        return Head(Kind.OTHER, 0, text)
    if STARTS.search(text) and not AIMS.search(text):
        return Head(Kind.BASELINE, year, text)
    if AIMS.search(text) or (year and re.fullmatch(r".{0,4}20[0-9]{2}年?(?:底|末|值)?.{0,6}", text)):
        return Head(Kind.TARGET, year, text)
    return next(
        (Head(kind, 0, text) for kind, pattern in HEADS.items() if pattern.fullmatch(text)), Head(Kind.OTHER, 0, text)
    )


def _with_starts(heads: list[Head], aimed_at: frozenset[int], title_year: int) -> list[Head]:
    """Find out which of several years of which no head says more is where the plan starts."""
    targets = [head for head in heads if head.kind is Kind.TARGET]
    heads = [_expected(head, targets) for head in heads]
    has_start = any(head.kind is Kind.BASELINE for head in heads)
    if len(targets) > 1 and not has_start:
        first = targets[0]
        if first.year and first.year not in aimed_at and not AIMS.search(first.printed):
            heads = [Head(Kind.BASELINE, head.year, head.printed) if head is first else head for head in heads]
    return [
        Head(head.kind, title_year, head.printed) if head.kind is Kind.TARGET and not head.year else head
        for head in heads
    ]


def _expected(head: Head, targets: Sequence[Head]) -> Head:
    """Return a year that is only foreseen before those that are aimed at as where the plan starts."""
    later = any(other.year > head.year and AIMS.search(other.printed) for other in targets)
    is_start = head.kind is Kind.TARGET and head.year and FORESEEN.search(head.printed) and later
    return replace(head, kind=Kind.BASELINE) if is_start else head


def _is_breakdown(texts: Sequence[str]) -> bool:
    """Whether it is a table of tasks: they have bodies and deadlines, and no figures by year."""
    words = "".join(texts)
    return bool(re.search(r"完成时限|工作内容|工作任务|任务事项", words)) and not YEAR.search(words)


def _first(heads: Sequence[Head], cells: Sequence[str], kind: Kind) -> str:
    wanted = (cell for head, cell in zip(heads, cells, strict=False) if head.kind is kind and cell)
    return squeezed(next(wanted, ""))


def _name(heads: Sequence[Head], cells: Sequence[str]) -> str:
    """Return a row's name, the deepest one where heads count levels (二级指标, 三级指标)."""
    named = [(head, cell) for head, cell in zip(heads, cells, strict=False) if head.kind is Kind.NAME and cell]
    if not named:
        return ""
    deep = any("级" in head.printed for head, _ in named)
    return squeezed(named[-1 if deep else 0][1])


def _cells(heads: Sequence[Head], cells: Sequence[str], kind: Kind) -> tuple[tuple[int, str], ...]:
    return tuple((head.year, cell) for head, cell in zip(heads, cells, strict=False) if head.kind is kind)


def _name_and_unit(name: str, unit: str) -> tuple[str, str]:
    """Return a name without the unit in brackets at its end, and that unit unless a column gives one."""
    found = BRACKET.match(name)
    if found is None:
        return name, unit
    return found["name"], unit or found["unit"]
