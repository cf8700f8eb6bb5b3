"""Numbers of a breakdown's rows: as printed in many ways, counted through where they begin anew."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from metrodesk.documents.notes import Notes
from metrodesk.documents.time_words import number_of

if TYPE_CHECKING:
    from metrodesk.documents.breakdown_table import PrintedRow

SIMPLE = re.compile(r"(?:第|任务|事项|No)?(\d{1,4})(?:项|条|号)?")
CHINESE = re.compile(r"第?([一二三四五六七八九十廿]{1,4})(?:项|条)?")
COMPOUND = re.compile(r"\d{1,3}(?:[-.–—_]\d{1,3})+")
AROUND = " 　()（）〔〕[]【】.．、。,，:："


@dataclass(frozen=True, slots=True)
class RowNumber:
    """A number as printed and what it counts: `compound` numbers (1-1) count by their place."""

    value: int
    compound: bool = False
    chinese: bool = False


def read_number(cell: str) -> RowNumber | None:
    """Read a row's number: 1, 1., （1）, 01, ①, 一, 第一项, 1-1; None if it is none."""
    written = unicodedata.normalize("NFKC", cell).strip(AROUND)
    if found := SIMPLE.fullmatch(written):
        return RowNumber(int(found[1])) if int(found[1]) else None
    if found := CHINESE.fullmatch(written):
        return RowNumber(number_of(found[1]), chinese=True)
    if COMPOUND.fullmatch(written):
        return RowNumber(int(re.split(r"\D", written)[-1]) or 1, compound=True)
    return None


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
