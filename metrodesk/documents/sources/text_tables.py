"""Tables in plain text: with bars, with tabs, with one cell a line, with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from metrodesk.documents.sources.aligned_tables import GAP, aligned_at
from metrodesk.documents.sources.listed_tables import listed_at
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.sources.spaced_tables import spaced_at
from metrodesk.documents.sources.table_shape import as_blocks

RULE = re.compile(r"[|｜]?\s?:?-+:?\s?(?:[|｜]\s*:?-+:?\s?)*[|｜]?")
DASHES = frozenset("-=─━═")
CORNERS = DASHES | frozenset("+┬┼┴┐┤┘┳╋┻┓┫┛╦╬╩╗╣╝├┌└╔╠╚┏┣┗ │┃|║:")
BARS = str.maketrans({"｜": "|", "│": "|", "┃": "|", "║": "|"})
BLANKS = str.maketrans({"\u3000": " ", "\xa0": " ", "\t": " ", "\u200b": None, "\ufeff": None})
MOST_CELLS = 50  # of a row with its cells on lines of their own
AFTER = 50  # lines a table shows itself within
LONGEST_HEAD = 16  # letters of a head cell that stands on a line of its own


@dataclass(frozen=True, slots=True)
class _Found:
    """A table and the line after it."""

    blocks: list[Block]
    end: int


def blocks_of(lines: Sequence[str]) -> Iterator[Block]:
    """Yield lines and the tables among them, in order."""
    place = 0
    while place < len(lines):
        found = (
            _barred(lines, place)
            or _stacked(lines, place)
            or _tabbed(lines, place)
            or _aligned(lines, place)
            or _spaced(lines, place)
            or _listed(lines, place)
        )
        if found is None:
            yield lines[place].translate(BLANKS)
            place += 1
        else:
            yield from found.blocks
            place = found.end


def cells_of(line: str) -> tuple[str, ...]:
    """Return the cells of a line written with bars; one without bars is one cell."""
    text = line.strip().translate(BARS)
    parts = re.split(r"(?<!\\)\|", text)
    if text.startswith("|"):
        parts = parts[1:]
        if len(parts) > 1 and not parts[-1].strip():
            parts = parts[:-1]
    return tuple(_clean(part.replace("\\|", "|")) for part in parts)


def _clean(cell: str) -> str:
    """Return a cell without the marks of markdown around its words."""
    text = re.sub(r"(?i)<br\s*/?>", "\n", cell)
    text = re.sub(r"</?(?:b|strong|i|em|u|span|font)\b[^<>]*>", "", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return "\n".join(line.translate(BLANKS).strip() for line in text.strip().split("\n"))


def _is_rule(line: str) -> bool:
    """Whether a line parts head and rows: dashes between bars."""
    text = line.strip()
    return "-" in text and "|" in text.translate(BARS) and RULE.fullmatch(text) is not None


def _is_border(line: str) -> bool:
    """Whether a line is a border of a drawn table: nothing but corners and dashes."""
    text = line.strip()
    return text[:1] in CORNERS - DASHES and sum(one in DASHES for one in text) > 1 and set(text) <= CORNERS


def _is_barred(line: str) -> bool:
    text = line.strip().translate(BARS)
    cells = len(cells_of(line))
    return cells >= 3 or (cells >= 2 and text.startswith("|") and text.endswith("|"))


def _barred(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table of bars that begins at a line; blank lines may stand between its rows."""
    groups: list[list[tuple[str, ...]]] = [[]]
    place, is_ruled = start, False
    while place < len(lines):
        line = lines[place]
        if place - start > AFTER and not any(groups):
            return None
        if _is_rule(line):
            is_ruled = True
        elif _is_border(line):
            is_ruled = True
            groups.append([])
        elif _is_barred(line):
            groups[-1].append(cells_of(line))
        elif line.strip() or not _goes_on(lines, place, _first_row(groups)):
            break
        place += 1
    rows = _rows_of([group for group in groups if group])
    if not rows or not (len(rows) > 1 or is_ruled or lines[start].strip().translate(BARS).startswith("|")):
        return None
    while not lines[place - 1].strip():
        place -= 1
    return _Found(as_blocks(SourceTable(_padded(rows))), place)


def _first_row(groups: Sequence[Sequence[tuple[str, ...]]]) -> Sequence[tuple[str, ...]]:
    return next((group[:1] for group in groups if group), ())


def _rows_of(groups: Sequence[Sequence[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """Return the rows between borders: where borders part every row, the lines between two are one."""
    if len(groups) < 3:
        return [row for group in groups for row in group]
    columns = [zip(*_padded(group), strict=True) for group in groups]
    return [tuple("\n".join(filter(None, column)) for column in row) for row in columns]


def _goes_on(lines: Sequence[str], place: int, first: Sequence[tuple[str, ...]]) -> bool:
    """Whether a table goes on after a blank line: with another row, not with its head again."""
    after = [at for at in range(place, min(place + 12, len(lines))) if lines[at].strip()][:2]
    if not after or not first:
        return False
    line, beyond = lines[after[0]], lines[after[-1]]
    if _is_rule(line):
        return True
    is_head = cells_of(line) == first[0] or (len(after) > 1 and _is_rule(beyond))
    return _is_barred(line) and not is_head


def _tabbed(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table of tabs that begins at a line."""
    end, rows = start, list[tuple[str, ...]]()
    while end < len(lines):
        line = lines[end]
        if "\t" in line.strip(" ") and line.strip():
            rows.append(tuple(_clean(cell) for cell in line.split("\t")))
        elif line.strip() or not (end + 1 < len(lines) and _tabs(lines[end + 1]) and rows):
            break
        end += 1
        if len(rows) == AFTER and all(sum(map(bool, row)) < 3 for row in rows):
            return None
    filled = [sum(1 for cell in row if cell) for row in rows]
    if sum(1 for count in filled if count > 1) < 2 or max(filled, default=0) < 3:
        return None
    return _Found(as_blocks(SourceTable(_padded(rows))), end)


def _tabs(line: str) -> int:
    return line.count("\t")


def _stacked(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table that begins at a line with one cell a line, a tab before each.

    Rows are parted by blank lines; a line without a tab in between goes on with the last cell.
    """
    if not _is_cell(lines[start]):
        return None
    place, rows = start, list[list[str]]()
    while place < len(lines):
        row, after = _cells_from(lines, place)
        if not row or (rows and len(row) != len(rows[0])):
            break
        if not rows and not _is_head(row):
            return None
        rest, after = _rest_of_cell(lines, after, len(row))
        row[-1] += rest
        rows.append(row)
        place = after
    if len(rows) < 2:
        return None
    return _Found(as_blocks(SourceTable(tuple(tuple(row) for row in rows))), place)


def _aligned(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table whose head stands on a line and whose columns blanks part."""
    found = aligned_at(lines, start) if GAP.search(lines[start].strip()) else None
    return None if found is None else _Found(as_blocks(found[0]), found[1])


def _spaced(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table whose cells a single blank parts, every row with its number."""
    found = spaced_at(lines, start) if lines[start].strip().count(" ") > 1 else None
    return None if found is None else _Found(as_blocks(found[0]), found[1])


def _listed(lines: Sequence[str], start: int) -> _Found | None:
    """Return the table whose cells a program put on lines of their own, from its head on."""
    found = listed_at(lines, start)
    return None if found is None else _Found(as_blocks(found[0]), found[1])


def _is_head(row: Sequence[str]) -> bool:
    return 3 <= len(row) <= MOST_CELLS and all(len(cell) <= LONGEST_HEAD and "。" not in cell for cell in row)


def _is_cell(line: str) -> bool:
    return line.startswith("\t") and bool(line.strip()) and "\t" not in line.strip(" ")[1:]


def _cells_from(lines: Sequence[str], place: int) -> tuple[list[str], int]:
    while place < len(lines) and not lines[place].strip():
        place += 1
    row = list[str]()
    while place < len(lines) and len(row) <= MOST_CELLS and _is_cell(lines[place]):
        row.append(_clean(lines[place]))
        place += 1
    return row, place


def _rest_of_cell(lines: Sequence[str], place: int, width: int) -> tuple[str, int]:
    """Return what of a row's last cell stands on lines without a tab, if another row follows them."""
    found, after = "", place
    while after < len(lines) and not _is_cell(lines[after]):
        found += lines[after].strip()
        after += 1
        if len(found) > LONGEST_HEAD:
            return "", place
    row, _ = _cells_from(lines, after)
    return (found, after) if found and len(row) == width else ("", place)


def _padded(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    width = max(len(row) for row in rows)
    return tuple(row + ("",) * (width - len(row)) for row in rows)
