"""Tables in plain text whose columns are parted by blanks alone, line under line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import head_at

GAP = re.compile(r"[ \xa0]{2,}|[ \xa0]*\u3000[ \xa0\u3000]+")
INDICATORS = re.compile("指标|序号")
LONGEST_HEAD = 16

Gaps = list[tuple[int, int]]


def aligned_at(lines: Sequence[str], start: int) -> tuple[SourceTable, int] | None:
    """Return the table of aligned columns that begins with a head at a line, and the line after it."""
    head = [cell for cell in GAP.split(lines[start].strip()) if cell]
    if len(head) < 3 or any(len(cell) > LONGEST_HEAD or "。" in cell for cell in head):
        return None
    if head_at(SourceTable((tuple(head),)), 0) is None and not INDICATORS.search("".join("".join(head).split())):
        return None
    end, gaps = _rows_below(lines, start)
    rows = [_cells(line, gaps) for line in lines[start:end] if line.strip()]
    if len(rows) < 2 or not any(sum(map(bool, row)) > 1 for row in rows[1:]):
        return None
    return SourceTable(tuple(rows)), end


def _rows_below(lines: Sequence[str], start: int) -> tuple[int, Gaps]:
    """Return the line after the last that keeps every gap of the head free, and the gaps all keep."""
    gaps, end = _gaps(_spread(lines[start])), start + 1
    for place in range(start + 1, len(lines)):
        if not lines[place].strip():
            if place + 1 < len(lines) and not lines[place + 1].strip():
                break
            continue
        kept = _free(_spread(lines[place]), gaps)
        if kept is None:
            break
        gaps, end = kept, place + 1
    return end, gaps


def _spread(line: str) -> str:
    """Return a line with as many places as it takes on the page: Chinese letters take two."""
    return "".join(
        "  " if one == "\u3000" else one + ("\0" if unicodedata.east_asian_width(one) in "WF" else "")
        for one in line.replace("\xa0", " ").replace("\t", "    ").rstrip()
    )


def _gaps(line: str) -> Gaps:
    """Return the gaps between the words of a head, blanks of two and more."""
    indent = len(line) - len(line.lstrip())
    return [(found.start(), found.end()) for found in re.finditer(r" {2,}", line) if found.start() > indent]


def _free(line: str, gaps: Gaps) -> Gaps | None:
    """Return what of each gap a line leaves free, None where it fills one."""
    kept = []
    for first, last in gaps:
        runs = re.finditer(r" +", line[first:last].ljust(last - first))
        widest = max(runs, key=lambda run: run.end() - run.start(), default=None)
        if widest is None:
            return None
        kept.append((first + widest.start(), first + widest.end()))
    return kept


def _cells(line: str, gaps: Gaps) -> tuple[str, ...]:
    spread = _spread(line)
    places = [0, *((first + last) // 2 for first, last in gaps), len(spread)]
    return tuple(spread[first:last].replace("\0", "").strip() for first, last in pairwise(places))
