"""The table a document annexes (任务分解清单), told by its head words, not by its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from metrodesk.documents.notes import CELLS, Notes
from metrodesk.documents.sources.cell_words import DITTO, is_stacked, opening, words_of
from metrodesk.documents.sources.merged_areas import reaching_down
from metrodesk.documents.sources.row_numbers import read_number
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import BODIES, Column, Head, head_at
from metrodesk.documents.tables.printed_row import PrintedRow
from metrodesk.documents.tables.row_counting import counted_through
from metrodesk.documents.tables.row_roles import told_apart
from metrodesk.documents.tables.shifted_rows import fitted, straightened
from metrodesk.documents.words.deadline_reading import is_deadline
from metrodesk.domain.text_and_annex import row_ranges

TOTAL = re.compile(r"(?:合|总|小|共)\s*计|总\s*分")
FOOT = re.compile(
    r"(?:备?注|说明|填表说明|填[报表写]?表?人?|制表人?|审核人?|负责人|单位负责人|联系人|联系电话|填报(?:单位|日期|时间))\d*[：:.．]"
)
SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+[章节部类]"
)
OPEN = tuple("，、；：（")
CUT_TIME = re.compile(r"^$|[，、；：（\d]$|^\d{4}年$")
WHOLE_TIME = re.compile(r"\d{4}年|\d{1,2}月|每|持续|长期|全年|常态|逐|年底|[上下]半年|第?[一二三四]季")
ENDED = tuple("。；！”）")


def is_breakdown(table: SourceTable) -> bool:
    """Whether a table is a breakdown, or a part of one: it has the head of one."""
    return any(head_at(table, row) for row in range(len(table.rows)))


def read_rows(tables: Iterable[SourceTable], notes: Notes, *, said: Iterable[str] = ()) -> tuple[PrintedRow, ...]:
    """Read the rows of tables that are one breakdown; a head that comes again begins a page.

    `said` are the lines of the document, which may say who leads in a list of bodies.

    A row shifted sideways is read as proposed and noted; a row without a number continues
    the one before it, unless it says a whole thing of its own. Totals, notes and empty rows are
    no tasks and are noted.
    """
    reader = _Reader(notes)
    for table in tables:
        reader.read(table)
    rows = reader.finished()
    if rows and not reader.has_items:
        rows = _named(rows, notes)
    return told_apart(rows, (*reader.said, *said), notes)


def _named(rows: tuple[PrintedRow, ...], notes: Notes) -> tuple[PrintedRow, ...]:
    """Return rows of a table that has no column for what a task is called, named by how their content begins."""
    notes.note(
        "item_from_content",
        "附件表头",
        "附件没有任务事项栏，各任务以工作内容的开头为名称。",
        "",
        "取工作内容的开头",
    )
    return tuple(row.with_cell(Column.ITEM, opening(row[Column.CONTENT])) for row in rows)


class _Reader:
    """Goes through the tables row by row."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._head: Head | None = None
        self._page = 0
        self._section = ""
        self._rows: list[PrintedRow] = []
        self._left_out: dict[str, list[str]] = {}
        self._merged: dict[Column, list[int]] = {}
        self._stacked: list[int] = []
        self._ditto: list[int] = []
        self._sections: list[str] = []
        self._is_counted = self.has_items = False
        self.said: list[str] = []

    def read(self, table: SourceTable) -> None:
        """Read one table, which may go on with the one before."""
        place, goes_on, above = 0, self._goes_on(table), reaching_down(table)
        while place < len(table.rows):
            head = head_at(table, place)
            if head is not None:
                self._head, goes_on = head, True
                self.said += head.words
                self.has_items = self.has_items or Column.ITEM in head.columns
                self._page += 1
                self._note_unread(head)
                place += head.rows
                continue
            if goes_on:
                self._read_row(table.rows[place], above.get(place, {}))
            place += 1

    def finished(self) -> tuple[PrintedRow, ...]:
        """Return the rows with their numbers, after telling what was done to many of them."""
        rows = counted_through(self._rows, self._notes, is_counted=self._is_counted)
        self._note_left_out()
        self._note_merged(rows)
        if self._stacked:
            self._note_stacked(rows)
        if self._ditto:
            written = row_ranges(rows[place].number for place in set(self._ditto))
            said = f"附件第{written}行写有“同上”一类的字样，按上一行同一栏的文字读。"
            self._notes.note("same_as_above", f"附件第{written}行", said, written, "沿用上一行")
        if self._sections:
            written = "；".join(self._sections)
            said = f"附件有{len(self._sections)}个分节行（{written[:80]}），按所在各行的工作任务读。"
            self._notes.note("section_rows", "附件", said, written, "作为工作任务，不列为任务")
        return rows

    def _goes_on(self, table: SourceTable) -> bool:
        """Whether a table without a head is the next page of the one before."""
        if self._head is None or abs(len(table.rows[0]) - len(self._head.columns)) > 1:
            return False
        number = self._head.all(Column.NUMBER)
        cells = [row[number[0]].strip() for row in table.rows if number and len(row) > number[0]]
        return all(not cell or read_number(cell) is not None or TOTAL.match(cell) or FOOT.match(cell) for cell in cells)

    def _read_row(self, cells: tuple[str, ...], above: Mapping[int, str]) -> None:
        head = self._head
        if head is None or not any(cell.strip() for cell in cells) or self._leave_out(cells, head):
            return
        if self._is_section(cells, head):
            written = "".join(cell.strip() for cell in cells if cell.strip() and not read_number(cell))
            self._sections.append(written)
            self._section = SECTION.sub("", written, count=1).strip() or written
            return
        self._take(fitted(cells, len(head.columns)), above, head)

    def _leave_out(self, cells: Sequence[str], head: Head) -> bool:
        """Whether a row is no task: a total, a note, or a number and nothing else."""
        filled = [cell.strip() for cell in cells if cell.strip()]
        number = head.all(Column.NUMBER)
        is_bare = bool(number) and all(not cell.strip() for at, cell in enumerate(cells) if at not in number)
        kind = ""
        if TOTAL.match(filled[0]) or (len(filled) > 1 and read_number(filled[0]) and TOTAL.fullmatch(filled[1])):
            kind = "total_rows"
        elif FOOT.match(filled[0]):
            kind = "note_rows"
        elif is_bare and len(filled) == 1 and read_number(filled[0]):
            kind = "empty_rows"
        if kind:
            self.said += filled
            self._left_out.setdefault(kind, []).append(CELLS.join(filled))
        return bool(kind)

    def _is_section(self, cells: Sequence[str], head: Head) -> bool:
        """Whether a row only names what the rows below it are about."""
        filled = [at for at, cell in enumerate(cells) if cell.strip()]
        words = [cells[at].strip() for at in filled]
        if len(words) == 1:
            alone = head.columns[filled[0]] if filled[0] < len(head.columns) else None
            has_number = bool(head.all(Column.NUMBER))
            is_first = filled[0] == 0 or alone is Column.NUMBER
            return bool(SECTION.match(words[0])) or (has_number and is_first and not read_number(words[0]))
        number = read_number(words[0])
        is_pair = len(words) == 2 and number is not None and number.chinese and head.columns[filled[0]] is Column.NUMBER
        return is_pair and Column.CATEGORY not in head.columns

    def _take(self, cells: tuple[str, ...], above: Mapping[int, str], head: Head) -> None:
        printed_number = self._number(cells, head)
        is_numbered = Column.NUMBER in head.columns
        if is_numbered and printed_number is None and self._rows and not self._is_whole(cells, above, head):
            self._rows[-1] = self._continued(self._rows[-1], cells, head)
            return
        self._is_counted = self._is_counted or (is_numbered and printed_number is None)
        number = printed_number or (self._rows[-1].number + 1 if self._rows else 1)
        straight = straightened(number, cells, head.columns, self._notes)
        row = PrintedRow(number, self._page, cells, tuple(self._read(straight, above, head)))
        if self._section and not row[Column.CATEGORY] and Column.CATEGORY not in head.columns:
            row = row.with_cell(Column.CATEGORY, self._section)
        self._rows.append(row)

    def _number(self, cells: Sequence[str], head: Head) -> int | None:
        for place in head.all(Column.NUMBER):
            if found := read_number(cells[place]):
                return found.value if not found.compound or not self._rows else self._rows[-1].number + 1
        return None

    def _is_whole(self, cells: Sequence[str], above: Mapping[int, str], head: Head) -> bool:
        """Whether a row without a number is a row of its own and no rest of the one before.

        It is where the number reaches down from above, or where what stands before has ended and
        the row says what and who.
        """
        places = {place for column in (Column.ITEM, Column.CONTENT) for place in head.all(column)}
        if any(place in above for place in head.all(Column.NUMBER)):
            return any(cells[place] for place in places) or len(above) < len(head.columns) - 1
        if self._says_all(cells, head):
            return True
        before = self._rows[-1][Column.CONTENT] or self._rows[-1][Column.ITEM]
        who = [cells[place] for column in (*BODIES, Column.DEADLINE) for place in head.all(column) if cells[place]]
        return before.endswith(ENDED) and bool(who) and any(cells[place] for place in places)

    def _says_all(self, cells: Sequence[str], head: Head) -> bool:
        """Whether a row has content, bodies and a deadline of its own beside those of the row before."""
        last = self._rows[-1]
        due = "".join(cells[place] for place in head.all(Column.DEADLINE))
        who = [cells[place] for column in BODIES for place in head.all(column)]
        is_full = any(who) and any(cells[place] for place in head.all(Column.CONTENT))
        is_open = last[Column.CONTENT].endswith(OPEN) or CUT_TIME.search(last[Column.DEADLINE]) is not None
        return is_full and not is_open and WHOLE_TIME.match(due) is not None and is_deadline(due)

    def _read(self, cells: Sequence[str], above: Mapping[int, str], head: Head) -> Iterable[tuple[Column, str]]:
        """Yield what each column says; bodies in several columns stand together."""
        found: dict[Column, str] = {}
        for place, column in enumerate(head.columns):
            if column is None:
                continue
            cell = cells[place]
            if not cell and place in above and column not in {Column.NUMBER, Column.CATEGORY, Column.ITEM}:
                cell = above[place]
                self._merged.setdefault(column, []).append(len(self._rows))
            if self._rows and DITTO.fullmatch(cell.strip()):
                cell = self._rows[-1][column]
                self._ditto.append(len(self._rows))
            if is_stacked(cell, column):
                self._stacked.append(len(self._rows))
            said = words_of(cell, column)
            found[column] = "、".join(filter(None, (found.get(column, ""), said)))
        return found.items()

    def _continued(self, row: PrintedRow, cells: tuple[str, ...], head: Head) -> PrintedRow:
        self._notes.note(
            "row_continued",
            row.place,
            f"{row.place}之后有一行没有序号，按换页断开的同一行接上。",
            CELLS.join(cells),
            "接在上一行各栏文字之后",
        )
        for column, cell in zip(head.columns, cells, strict=False):
            if column is not None and cell:
                row = row.with_cell(column, row[column] + words_of(cell, column))
        return replace(row, printed=(*row.printed, *cells))

    def _note_unread(self, head: Head) -> None:
        unread = "、".join(head.unread)
        if unread and self._page == 1:
            self._notes.note(
                "extra_columns",
                "附件表头",
                f"附件的“{unread}”栏没有对应的字段，各行文字照原样保留，不另读入。",
                unread,
                "照原样保留",
            )

    def _note_left_out(self) -> None:
        said = {"total_rows": "合计行", "note_rows": "注释或者填表行", "empty_rows": "只有序号的空行"}
        for kind, found in self._left_out.items():
            written = "；".join(found)
            self._notes.note(
                kind, "附件", f"附件有{len(found)}个{said[kind]}，不是任务：{written[:60]}。", written, "不列为任务"
            )

    def _note_merged(self, rows: Sequence[PrintedRow]) -> None:
        for column, places in self._merged.items():
            written = row_ranges(rows[place].number for place in places)
            self._notes.note(
                "merged_cells",
                f"附件“{column}”栏",
                f"附件“{column}”栏第{written}行与上面的行合并单元格，按合并的文字读。",
                f"第{written}行合并",
                "沿用合并单元格的文字",
            )

    def _note_stacked(self, rows: Sequence[PrintedRow]) -> None:
        written = row_ranges(rows[place].number for place in set(self._stacked))
        said = f"附件第{written}行的单位分行排列，中间没有标点，按每行一个单位读。"
        self._notes.note("units_stacked", f"附件第{written}行", said, written, "每行一个单位")
