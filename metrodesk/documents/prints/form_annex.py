"""The annex of the progress form: the document's columns and what the unit reports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from metrodesk.documents.prints.changes import Marks, new_characters, shifted
from metrodesk.documents.prints.column_widths import share
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.form import Form, FormKind, FormLine, figure_field
from metrodesk.documents.prints.sheet import millimetres
from metrodesk.documents.prints.table_pdf import PADDING, Cell, Column, Table, Type
from metrodesk.documents.prints.text_block import TextBlock

SIZE = 8.5
EMPTY = 2 * SIZE + 2 * PADDING + 1
"""The width of a column in which nobody wrote: two characters."""
BLANK_LINES = 7
"""How many lines high a row to be filled in by hand is at least."""
WHOLE = 1 << 30


@dataclass(frozen=True, slots=True)
class Part:
    """A column of the annex: widths in millimetres; `by_hand` is its width on a blank form."""

    key: str
    head: str
    least: float
    most: float
    by_hand: float
    short: bool = False
    centred: bool = False


PARTS = (
    Part("number", "序号", 9, 9, 9, short=True, centred=True),
    Part("item", "任务事项", 20, 34, 24, short=True, centred=True),
    Part("content", "工作内容", 30, 90, 38),
    Part("leads", "牵头部门", 15, 30, 16, short=True, centred=True),
    Part("responsible", "责任部门", 18, 46, 20, short=True),
    Part("progress", "进展情况", 30, 140, 45),
    Part("problems", "存在问题", 20, 90, 23),
    Part("next_steps", "下一步措施", 20, 90, 23),
    Part("figures", "数据\n（本期/累计）", 25, 50, 39),
    Part("explanations", "说明", 16, 50, 8.5),
    Part("evidence", "佐证材料", 16, 44, 15.5),
)
GIVEN = frozenset({"number", "item", "content", "leads", "responsible"})


def annex(form: Form, width: float, ink: Ink) -> Table:
    """Return the table of all lines."""
    rows = [[_cell(form, line, part.key, ink) for part in PARTS] for line in form.lines]
    blank = form.kind is FormKind.BLANK
    widths = _by_hand(width) if blank else _widths(rows, width, ink)
    columns = [
        Column(_head(part, wide), wide, part.short, part.centred) for part, wide in zip(PARTS, widths, strict=True)
    ]
    return Table(columns, rows, ink, Type(size=SIZE, least=BLANK_LINES if blank else 1))


def _head(part: Part, width: float) -> str:
    return "数据" if part.key == "figures" and width < 2 * EMPTY else part.head


def _by_hand(width: float) -> list[float]:
    chosen = [millimetres(part.by_hand) for part in PARTS]
    return [one * width / sum(chosen) for one in chosen]


def _widths(rows: list[list[Cell]], width: float, ink: Ink) -> list[float]:
    amounts = [[_length(cell, ink) for cell in row] for row in rows]
    written = [any(row[column] for row in amounts) for column in range(len(PARTS))]
    least, most = [], []
    for part, used in zip(PARTS, written, strict=True):
        shown = used or part.key in GIVEN
        least.append(millimetres(part.least) if shown else EMPTY)
        most.append(millimetres(part.most) if shown else EMPTY)
    if not written[_PROGRESS]:
        most[_PROGRESS] = millimetres(PARTS[_PROGRESS].most)
    return share(amounts, least, most, width)


_PROGRESS = [part.key for part in PARTS].index("progress")


def _length(cell: Cell, ink: Ink) -> float:
    """Return how long the text is on one line, short last lines of paragraphs counted half."""
    paragraphs = sum(1 + block.text.count("\n") for block in cell.blocks)
    text = sum(ink.width(block.text, SIZE) for block in cell.blocks)
    return text + paragraphs * 3 * SIZE if text else 0.0


def _cell(form: Form, line: FormLine, key: str, ink: Ink) -> Cell:
    if key in GIVEN:
        return Cell(_given(line, key, ink))
    marked = form.kind is FormKind.REVIEW
    return FILLED[key](Wording(line, ink, marked=marked))


def _given(line: FormLine, key: str, ink: Ink) -> tuple[TextBlock, ...]:
    blocks = [TextBlock(ink.visible(str(getattr(line, key))))]
    if key == "item" and line.role:
        blocks.append(TextBlock(ink.visible(f"〔{line.role}〕")))
    if key == "item" and line.deadline:
        blocks.append(TextBlock(ink.visible(line.deadline)))
    return tuple(block for block in blocks if block.text)


class Wording:
    """The words of one line, with what has changed since the last print marked."""

    def __init__(self, line: FormLine, ink: Ink, *, marked: bool) -> None:
        self.line = line
        self._ink = ink
        self._before = dict(line.before)
        self._changed = line.changed | self._before.keys() if marked else frozenset[str]()

    @property
    def changed(self) -> frozenset[str]:
        """The fields to be marked."""
        return self._changed

    def block(self, field: str, text: str, lead: str = "", *, bold: bool = False) -> tuple[TextBlock, ...]:
        """Return a field's text after an introduction, nothing if there is no text."""
        if not text:
            return ()
        shown, start = self._ink.visible(text), self._ink.visible(lead)
        marks = shifted(self._marks(field, shown), len(start))
        return (TextBlock(start + shown, bold, marks),)

    def cell(self, fields: tuple[str, ...], *blocks: tuple[TextBlock, ...]) -> Cell:
        """Return a cell; it has a bar if one of its fields has changed."""
        return Cell(tuple(one for some in blocks for one in some), not self._changed.isdisjoint(fields))

    def _marks(self, field: str, shown: str) -> Marks:
        if field not in self._changed:
            return ()
        before = self._before.get(field)
        return ((0, WHOLE),) if before is None else new_characters(self._ink.visible(before), shown)


def _progress(words: Wording) -> Cell:
    line = words.line
    percent = "" if line.percent is None else f"完成比例：{line.percent}%"
    return words.cell(
        ("status", "percent", "reason", "progress"),
        words.block("mark", f"〔{line.mark}〕" if line.mark else "", bold=True),
        words.block("status", line.status, bold=True),
        words.block("percent", percent),
        words.block("reason", line.reason, "原因："),
        words.block("progress", line.progress),
        *((TextBlock("□" + choice),) for choice in line.choices),
    )


def _text(field: str) -> Callable[[Wording], Cell]:
    def cell(words: Wording) -> Cell:
        return words.cell((field,), words.block(field, str(getattr(words.line, field))))

    return cell


def _figures(words: Wording) -> Cell:
    """Return the cell of the figures; each line is a field of its own, told by its name (figures:检查家次)."""
    whole = ("measures", "figures")
    lines = [(figure_field(line), line) for line in words.line.figures]
    named = {name for name in words.changed if name.startswith("figures:")}
    shown = [words.block(next((one for one in whole if one in words.changed), name), line) for name, line in lines]
    return words.cell((*whole, *named), *shown)


def _explanations(words: Wording) -> Cell:
    return words.cell(("explanations",), *(words.block("explanations", one) for one in words.line.explanations))


def _evidence(words: Wording) -> Cell:
    titles = words.line.evidence
    leads = [f"{number}. " if len(titles) > 1 else "" for number in range(1, len(titles) + 1)]
    return words.cell(
        ("evidence",),
        *(words.block("evidence", one, lead) for one, lead in zip(titles, leads, strict=True)),
    )


FILLED: dict[str, Callable[[Wording], Cell]] = {
    "progress": _progress,
    "problems": _text("problems"),
    "next_steps": _text("next_steps"),
    "figures": _figures,
    "explanations": _explanations,
    "evidence": _evidence,
}
