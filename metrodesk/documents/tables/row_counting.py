"""Numbers of a breakdown's rows, counted through where the printed ones begin anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from metrodesk.documents.notes import Notes

if TYPE_CHECKING:
    from metrodesk.documents.tables.printed_row import PrintedRow


def counted_through(rows: Sequence[PrintedRow], notes: Notes, *, is_counted: bool) -> tuple[PrintedRow, ...]:
    """Return rows with numbers of their own: where the printed ones begin anew they are counted through.

    So they are where rows without a printed number had to be counted (`is_counted`).
    """
    parts = _runs([row.number for row in rows])
    begins_anew = len(parts) > 1 and all(part[0] in {1, parts[0][0]} for part in parts)
    if len(parts) < 2 or not (begins_anew or is_counted):
        return tuple(rows)
    printed = "、".join(f"{part[0]}—{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)
    notes.note(
        "numbers_restart",
        "附件“序号”栏",
        f"附件的序号重新起编、重复或者空缺（{printed[:60]}），按先后次序连续编为1—{len(rows)}。",
        printed,
        f"1—{len(rows)}",
    )
    return tuple(replace(row, number=place) for place, row in enumerate(rows, start=1))


def _runs(numbers: Sequence[int]) -> list[Sequence[int]]:
    """Return numbers parted where they do not grow."""
    begins = [place for place, (one, other) in enumerate(pairwise(numbers), start=1) if other <= one]
    return [numbers[first:last] for first, last in pairwise([0, *begins, len(numbers)])]
