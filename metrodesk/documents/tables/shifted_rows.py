"""Rows that stand sideways under their heads: told by the deadline, put straight as a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from metrodesk.documents.notes import CELLS, Notes
from metrodesk.documents.sources.cell_words import is_name
from metrodesk.documents.sources.table_heads import BODIES, Column
from metrodesk.documents.words.deadline_reading import is_deadline

CONTENT_LENGTH = 20
Heads = Sequence[Column | None]


def straightened(number: int, cells: tuple[str, ...], heads: Heads, notes: Notes) -> tuple[str, ...]:
    """Return a row's cells under their heads; one that stands sideways and what is too much are noted."""
    straight = _straight(number, cells, heads, notes)
    if any(straight[len(heads) :]):
        extra = _written(straight[len(heads) :])
        notes.note(
            "extra_cells",
            f"附件第{number}行",
            f"附件第{number}行比表头多出“{extra}”，没有读入。",
            extra,
            "核对表格分栏",
        )
    return straight


def fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return cells as many as there are heads, more only where they hold something."""
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return cells + ("",) * (width - len(cells))


def _straight(number: int, cells: tuple[str, ...], heads: Heads, notes: Notes) -> tuple[str, ...]:
    shift = _shift(cells, heads)
    if shift == 0:
        return cells
    proposal = _moved(cells, heads, shift)
    place = heads.index(Column.DEADLINE) - shift
    stands_in = heads[place] if place < len(heads) and heads[place] is not None else f"第{place + 1}"
    use = notes.note(
        "shifted_row",
        f"附件第{number}行",
        f"附件第{number}行整体{'左' if shift > 0 else '右'}移{abs(shift)}格：“{stands_in}”栏里是完成时限。",
        _written(cells),
        _written(proposal),
    )
    settled = tuple(use.split(CELLS)) if use is not None else proposal
    return fitted(settled, len(heads))


def _written(cells: Iterable[str]) -> str:
    return CELLS.join(cells).rstrip(" |")


def _shift(cells: Sequence[str], heads: Heads) -> int:
    """Return by how many cells the deadline stands too far left; negative: right."""
    if Column.DEADLINE not in heads:
        return 0
    due = heads.index(Column.DEADLINE)
    if not cells[due]:
        stands_among_bodies = heads[due - 1] in BODIES and is_deadline(cells[due - 1]) and not any(cells[due:])
        return 1 if due > 1 and stands_among_bodies and cells[due - 2] else 0
    if is_deadline(cells[due]):
        return 0
    for shift in (1, -1, 2):
        place = due - shift
        if 0 < place < len(cells) and cells[place] and is_deadline(cells[place]):
            return shift
    return 0


def _moved(cells: tuple[str, ...], heads: Heads, shift: int) -> tuple[str, ...]:
    due = heads.index(Column.DEADLINE)
    before, after = list(cells[: due - shift]), list(cells[due - shift :])
    if shift < 0:
        blank = before.index("", 1) if "" in before[1:] else len(before) - 1
        del before[blank]
        return fitted((*before, *after), len(heads))
    last = before[-1]
    is_content = len(last) >= CONTENT_LENGTH or last.endswith("。")
    place = len(before) - 1 if is_content else len(before)
    content = heads.index(Column.CONTENT) if Column.CONTENT in heads else len(before)
    if content < len(before) and not is_content and all(is_name(one) for one in before[content:] if one):
        place = content
    before[place:place] = [""] * shift
    while len(before) + len(after) > len(heads) and not after[-1]:
        after.pop()
    return (*before, *after)
