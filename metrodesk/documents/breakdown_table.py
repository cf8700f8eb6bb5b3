"""The table a document annexes (任务分解清单), told by its head words, not by its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from metrodesk.documents.notes import CELLS, Notes
from metrodesk.documents.source import SourceTable


class Column(StrEnum):
    """What a column of a breakdown holds."""

    NUMBER = "序号"
    CATEGORY = "工作任务"
    ITEM = "任务事项"
    CONTENT = "工作内容"
    DEADLINE = "完成时限"
    LEADS = "牵头部门"
    RESPONSIBLE = "责任部门"
    REMARK = "备注"


HEAD_WORDS = {
    Column.NUMBER: ("序号", "编号", "号", "项次"),
    Column.CATEGORY: ("工作任务", "重点任务", "主要任务", "任务类别", "工作类别", "类别", "任务"),
    Column.ITEM: ("任务事项", "工作事项", "具体任务", "任务名称", "重点工作", "事项", "具体事项"),
    Column.CONTENT: (
        *("工作内容", "主要内容", "任务内容", "工作要求", "具体要求", "具体内容", "工作措施"),
        *("工作举措", "具体举措", "举措", "内容"),
    ),
    Column.DEADLINE: (
        *("完成时限", "时限要求", "完成时间", "时间要求", "时间节点", "推进时限", "办结时限"),
        *("时限", "期限", "完成期限", "进度安排"),
    ),
    Column.LEADS: (
        *("牵头部门", "牵头单位", "牵头责任单位", "牵头责任部门", "主办单位", "主办部门"),
        *("主责单位", "主责部门", "牵头"),
    ),
    Column.RESPONSIBLE: (
        *("责任部门", "责任单位", "配合单位", "配合部门", "协办单位", "协办部门", "参与单位"),
        *("参与部门", "配合责任单位", "配合"),
    ),
    Column.REMARK: ("备注", "说明", "附注"),
}
DEADLINE = re.compile(
    r"持续(?:推进|开展|实施|进行)?|长期(?:坚持|推进)?|常态化.{0,4}|全年|每[年季月].{0,6}|立即.{0,4}"
    r"|(?:本)?文?印发后.+|(?:第?[一二三四1-4]季度|[上下]半年).{0,3}"
    r"|(?:20\d\d年?)?(?:\d{1,2}月(?:份)?)?(?:\d{1,2}日)?(?:[年月]?[底末初]|[上中下]旬)?(?:之?前)?(?:完成)?"
    r"|(?:20\d\d)?年?[-—–~～至.]+20\d\d年?.{0,3}|\d{1,2}月?[-—–~～至]+\d{1,2}月.{0,3}"
)
CONTENT_LENGTH = 20


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as printed and as read: `cells` by column, `page` counted by repeated heads."""

    number: int
    page: int
    printed: tuple[str, ...]
    cells: tuple[tuple[Column, str], ...]

    def __getitem__(self, column: Column) -> str:
        return next((text for found, text in self.cells if found is column), "")

    @property
    def place(self) -> str:
        """The row as a person names it."""
        return f"附件第{self.number}行"

    def with_cell(self, column: Column, text: str) -> PrintedRow:
        """Return the row with another reading of one cell."""
        others = tuple(pair for pair in self.cells if pair[0] is not column)
        return replace(self, cells=(*others, (column, text)))


def is_breakdown(table: SourceTable) -> bool:
    """Whether a table is a breakdown, or a part of one: it has the head of one."""
    return any(_head(row) for row in table.rows)


def read_rows(tables: Iterable[SourceTable], notes: Notes) -> tuple[PrintedRow, ...]:
    """Read the rows of tables that are one breakdown; a head that comes again begins a page.

    A row shifted sideways is read as proposed and noted; a row without a number continues
    the one before it.
    """
    heads: tuple[Column | None, ...] = ()
    rows: list[PrintedRow] = []
    page = 0
    for cells in (row for table in tables for row in table.rows):
        if found := _head(cells):
            heads, page = found, page + 1
        elif heads and any(cells):
            _take_row(_fitted(cells, len(heads)), heads, page, rows, notes)
    return tuple(rows)


def _take_row(
    cells: tuple[str, ...],
    heads: tuple[Column | None, ...],
    page: int,
    rows: list[PrintedRow],
    notes: Notes,
) -> None:
    number = _number(cells, heads)
    if number is None and rows and Column.NUMBER in heads:
        rows[-1] = _continued(rows[-1], cells, heads, notes)
        return
    number = number or len(rows) + 1
    straight = _straight(number, cells, heads, notes)
    if any(straight[len(heads) :]):
        _note_extra(number, straight[len(heads) :], notes)
    pairs = [(head, cell) for head, cell in zip(heads, straight, strict=False) if head is not None]
    rows.append(PrintedRow(number, page, cells, tuple(pairs)))


def _head(cells: Sequence[str]) -> tuple[Column | None, ...]:
    """Return the columns if a row is a head, else nothing; blank heads at the end are none."""
    while cells and not cells[-1]:
        cells = cells[:-1]
    found: list[Column | None] = [_column(cell, place) for place, cell in enumerate(cells)]
    if Column.ITEM not in found and Column.CATEGORY in found:
        found[found.index(Column.CATEGORY)] = Column.ITEM
    if Column.LEADS not in found and Column.RESPONSIBLE in found:
        first, *others = (place for place, one in enumerate(found) if one is Column.RESPONSIBLE)
        found[first] = Column.LEADS if others else Column.RESPONSIBLE
    named = {column for column in found if column is not None}
    bodies = {Column.LEADS, Column.RESPONSIBLE}
    if len(named) < 3 or not named & {Column.ITEM, Column.CONTENT} or not named & bodies:
        return ()
    return tuple(column if column not in found[:place] else None for place, column in enumerate(found))


def _column(cell: str, place: int) -> Column | None:
    word = "".join(unicodedata.normalize("NFKC", cell).split())
    word = re.sub(r"\(.*?\)", "", word)
    if not word and place == 0:
        return Column.NUMBER
    return next((column for column, words in HEAD_WORDS.items() if word in words), None)


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return cells + ("",) * (width - len(cells))


def _number(cells: Sequence[str], heads: Sequence[Column | None]) -> int | None:
    if Column.NUMBER not in heads:
        return None
    written = unicodedata.normalize("NFKC", cells[heads.index(Column.NUMBER)]).strip(" .、")
    return int(written) if written.isdecimal() and 0 < int(written) < 10_000 else None


def _continued(row: PrintedRow, cells: tuple[str, ...], heads: Sequence[Column | None], notes: Notes) -> PrintedRow:
    notes.note(
        "row_continued",
        row.place,
        f"{row.place}之后有一行没有序号，按换页断开的同一行接上。",
        CELLS.join(cells),
        "接在上一行各栏文字之后",
    )
    for head, cell in zip(heads, cells, strict=False):
        if head is not None and cell:
            row = row.with_cell(head, row[head] + cell)
    return replace(row, printed=(*row.printed, *cells))


def _straight(number: int, cells: tuple[str, ...], heads: Sequence[Column | None], notes: Notes) -> tuple[str, ...]:
    """Return a row's cells under their heads; one that stands sideways is noted."""
    shift = _shift(cells, heads)
    if shift == 0:
        return cells
    proposal = _moved(cells, heads, shift)
    use = notes.note(
        "shifted_row",
        f"附件第{number}行",
        f"附件第{number}行整体{'左' if shift > 0 else '右'}移{abs(shift)}格："
        f"“{heads[heads.index(Column.DEADLINE) - shift]}”栏里是完成时限。",
        _written(cells),
        _written(proposal),
    )
    settled = tuple(use.split(CELLS)) if use is not None else proposal
    return _fitted(settled, len(heads))


def _written(cells: Iterable[str]) -> str:
    return CELLS.join(cells).rstrip(" |")


def _note_extra(number: int, cells: Sequence[str], notes: Notes) -> None:
    notes.note(
        "extra_cells",
        f"附件第{number}行",
        f"附件第{number}行比表头多出“{_written(cells)}”，没有读入。",
        _written(cells),
        "核对表格分栏",
    )


def _shift(cells: Sequence[str], heads: Sequence[Column | None]) -> int:
    """Return by how many cells the deadline stands too far left; negative: right."""
    if Column.DEADLINE not in heads:
        return 0
    due = heads.index(Column.DEADLINE)
    if not cells[due] or DEADLINE.fullmatch(cells[due]):
        return 0
    for shift in (1, -1, 2):
        place = due - shift
        if 0 < place < len(cells) and cells[place] and DEADLINE.fullmatch(cells[place]):
            return shift
    return 0


def _moved(cells: tuple[str, ...], heads: Sequence[Column | None], shift: int) -> tuple[str, ...]:
    due = heads.index(Column.DEADLINE)
    before, after = list(cells[: due - shift]), list(cells[due - shift :])
    if shift < 0:
        blank = before.index("", 1) if "" in before[1:] else len(before) - 1
        del before[blank]
        return _fitted((*before, *after), len(heads))
    last = before[-1]
    is_content = len(last) >= CONTENT_LENGTH or last.endswith("。")
    place = len(before) - 1 if is_content else len(before)
    before[place:place] = [""] * shift
    while len(before) + len(after) > len(heads) and not after[-1]:
        after.pop()
    return (*before, *after)
