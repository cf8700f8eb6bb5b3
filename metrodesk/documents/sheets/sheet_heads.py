"""Finding the heads of a filled-in sheet, wherever its columns were moved to."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.documents.sheets.entry_sheet import FIGURE_FIELDS, FIGURE_HEADS, TASK_FIELDS, TASK_HEADS, head_of
from metrodesk.documents.sources.cells import SheetCell

FIELDS = frozenset({*TASK_FIELDS, *FIGURE_FIELDS})
FEWEST_HEADS = 3


def heads_of(cells: Mapping[int, SheetCell]) -> dict[int, str]:
    """Return which column holds what, if this is a row of heads."""
    figures = _matching(cells, FIGURE_HEADS)
    tasks = _matching(cells, TASK_HEADS)
    found = figures if "figure" in figures.values() else tasks
    is_row = len(set(found.values())) >= FEWEST_HEADS and FIELDS & set(found.values())
    return found if is_row else {}


def _matching(cells: Mapping[int, SheetCell], heads: Mapping[str, str]) -> dict[int, str]:
    wanted = {head_of(head): key for key, head in heads.items()}
    found = {column: wanted.get(head_of(cell.text)) for column, cell in cells.items()}
    return {column: key for column, key in found.items() if key is not None}
