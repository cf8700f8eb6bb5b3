"""The sheet a village, a section or a unit without the program fills in (填报用表格): what it is made of.

Writing and reading share this page: the heads, the hidden keys of the rows, and the hidden
sheet that says whose sheet it is and what stood in it when it was issued.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from metrodesk.documents.words.plain_text import plain
from metrodesk.domain.unit import folded

FORMAT, VERSION = "metrodesk-sheet", 1
HIDDEN = "_metrodesk"
TASKS, FIGURES = "进展情况", "数据"
KEY = re.compile(r"MD1:([0-9a-z]{1,32}):([tm]):([^:\s]{1,64})(?::(value|numerator|denominator))?")
WHOLE = re.compile(r"[0-9]{1,4}")
VALUE, NUMERATOR, DENOMINATOR = "value", "numerator", "denominator"
FACTS = ("format", "version", "sheet", "campaign", "unit", "period", "plan", "name")
PARTS = (VALUE, NUMERATOR, DENOMINATOR)

TASK_HEADS = {
    "number": "序号",
    "item": "任务事项",
    "content": "工作内容",
    "status": "进展状态",
    "percent": "完成比例(%)",
    "progress": "进展情况",
    "problems": "存在问题",
    "next_steps": "下一步措施",
    "reason": "原因",
}
FIGURE_HEADS = {
    "number": "序号",
    "item": "任务事项",
    "name": "数据项",
    "span": "统计口径",
    "unit": "计量单位",
    "figure": "数量",
    "rounding": "约数",
    "absent": "不涉及的原因",
}
TASK_FIELDS = ("status", "percent", "progress", "problems", "next_steps", "reason")
FIGURE_FIELDS = ("figure", "rounding", "absent")
IDENTITY = ("number", "item", "content", "name", "span", "unit")
INSTRUCTIONS = (
    "填写说明：只填浅黄色格子，没有内容的留空。“进展状态”和“约数”请从下拉列表中选；数量写数字，可以写“2.3万”，"
    "没有发生不要用0代替空白。不要删改表头和灰字；可以加宽行列。严禁录入涉密信息。"
)


@dataclass(frozen=True, slots=True, order=True)
class RowKey:
    """Which row of the form: a task, or one figure of a measure; `part` is empty for a task."""

    name: str
    part: str = ""

    @property
    def is_task(self) -> bool:
        """Whether the row is a task's."""
        return not self.part

    def written(self, sheet: str) -> str:
        """Return the key as it stands in the hidden column."""
        return f"MD1:{sheet}:t:{self.name}" if self.is_task else f"MD1:{sheet}:m:{self.name}:{self.part}"


def read_key(text: str) -> tuple[str, RowKey] | None:
    """Return the sheet and the row that a hidden key names, or None."""
    found = KEY.fullmatch(text.strip())
    if found is None or (found[2] == "m") != bool(found[4]):
        return None
    return found[1], RowKey(found[3], found[4] or "")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One row: what it is about, and what stands in it already, by field.

    `fixed` are the texts of the identity columns, `base` the heads of the report it rests on.
    """

    key: RowKey
    fixed: Mapping[str, str]
    filled: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    quantified: bool = False


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """A sheet to be issued."""

    sheet: str
    campaign: str
    unit: str
    unit_name: str
    period: str
    period_label: str
    plan: str
    name: str
    document: str
    made: date
    rows: tuple[EntryRow, ...]
    due: date | None = None
    drill: bool = False

    @property
    def tasks(self) -> tuple[EntryRow, ...]:
        """The tasks' rows."""
        return tuple(row for row in self.rows if row.key.is_task)

    @property
    def figures(self) -> tuple[EntryRow, ...]:
        """The measures' rows."""
        return tuple(row for row in self.rows if not row.key.is_task)


@dataclass(frozen=True)
class Issued:
    """What the hidden sheet says: whose sheet, of what, and what stood in each cell when issued.

    `before` maps row and field to the digest of the text; an absent one was empty. `fixed` are
    the digests of the texts around the table.
    """

    sheet: str
    campaign: str
    unit: str
    period: str
    plan: str
    name: str
    version: int
    base: Mapping[RowKey, tuple[str, ...]]
    before: Mapping[tuple[RowKey, str], str]
    fixed: frozenset[str]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str]]) -> Self | None:
        """Read the rows of the hidden sheet; None if they are no such sheet's."""
        facts: dict[str, str] = {}
        base: dict[RowKey, tuple[str, ...]] = {}
        before: dict[tuple[RowKey, str], str] = {}
        fixed: set[str] = set()
        for first, second, third in rows:
            named = read_key(first)
            if named is None and first == "fixed":
                fixed.add(second)
            elif named is None:
                facts[first] = second
            elif second == "base":
                base[named[1]] = tuple(third.split())
            else:
                before[named[1], second] = third
        if facts.get("format") != FORMAT or not WHOLE.fullmatch(facts.get("version", "")) or not facts.get("sheet"):
            return None
        return cls(
            sheet=facts["sheet"],
            campaign=facts.get("campaign", ""),
            unit=facts.get("unit", ""),
            period=facts.get("period", ""),
            plan=facts.get("plan", ""),
            name=facts.get("name", ""),
            version=int(facts["version"]),
            base=base,
            before=before,
            fixed=frozenset(fixed),
        )


def hidden_rows(sheet: EntrySheet, fixed: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return what the hidden sheet holds."""
    facts = {
        "format": FORMAT, "version": str(VERSION), "sheet": sheet.sheet, "campaign": sheet.campaign,
        "unit": sheet.unit, "period": sheet.period, "plan": sheet.plan, "name": sheet.name,
    }  # fmt: skip
    rows = [(key, value, "") for key, value in facts.items()]
    for row in sheet.rows:
        key = row.key.written(sheet.sheet)
        rows.append((key, "base", " ".join(row.base)))
        rows += [(key, name, digest(text)) for name, text in row.filled.items() if text]
    return [*rows, *(("fixed", digest(text), "") for text in fixed)]


def is_hidden_row(first: str) -> bool:
    """Whether a row of the hidden sheet is one the program writes, by its first cell."""
    return first in FACTS or first == "fixed" or read_key(first) is not None


def title_of(unit_name: str, period_label: str, page: str) -> str:
    """Return what stands over a page of the sheet."""
    return f"{unit_name}{period_label}任务{page}填报表"


def facts_of(unit_name: str, period_label: str, *more: str) -> str:
    """Return the line that says whose sheet it is, for whom and until when."""
    return "　".join((f"单位：{unit_name}", f"填报期：{period_label}", *more))


FACTS_LINE = re.compile("单位：[^　]+　填报期：[^　]+　发给：[^　]+(?:　报送时限：[^　]+)?　表号：[0-9a-z]+")


def digest(text: str) -> str:
    """Return what tells two texts of cells apart, but for blanks at ends of lines."""
    lines = plain(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    tidy = "\n".join(line.rstrip() for line in lines).strip()
    return hashlib.sha256(tidy.encode("utf-8", "replace")).hexdigest()[:16] if tidy else ""


def head_of(text: str) -> str:
    """Return the head as heads are compared."""
    return folded(text.replace("(%)", "").replace("（%）", ""))
