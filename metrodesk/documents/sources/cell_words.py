"""What a cell of a breakdown says: broken lines healed, bodies stacked in it parted, signs of nothing left out."""

from __future__ import annotations

import re
from itertools import pairwise

from metrodesk.documents.sources.table_heads import BODIES, Column
from metrodesk.documents.words.deadline_reading import is_deadline

NOTHING = re.compile(r"[/\\／＼—\-–－―─*·.]+|[无無]|暂无|空|无\s*[/／]")
DITTO = re.compile("同上|同前|〃|″|”|同上[栏格行]")
YEAR_ALONE = re.compile(r"(?:20)?\d\d年")
LONGEST_NAME = 18
UNIT_END = re.compile(
    r"(?:局|办|委|院|府|处|会|部|队|公司|中心|所|站|厅|署|社|校|园区|新区|镇|乡|街道|县|市|区|州|银行|集团|大队|支队|总队|室|科|股|馆"
    r"|单位|部门|企业|机构|[）)〕】]|等)$"
)
LAST_PART = re.compile("[、，,；;：:/／]")
GOES_ON = (*"、，,；;：:/／（(）)", "人民政府", "办事处", "政府", "委员会", "分局", "管理局", "管委会")
PLACE_END = re.compile("[区县市州]$")


def words_of(cell: str, column: Column) -> str:
    """Return what a cell says in its column, on one line where a line break is only layout.

    The paragraphs of a content stay apart: whether one only broke a sentence cannot be told.
    """
    text = cell.strip()
    if column not in {Column.ITEM, Column.CATEGORY, Column.CONTENT} and NOTHING.fullmatch(text):
        return ""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return "".join(lines)
    if column in BODIES:
        return _bodies(lines)
    if column is Column.DEADLINE:
        is_broken = any(YEAR_ALONE.fullmatch(one) and other[:1].isdigit() for one, other in pairwise(lines))
        return ("；" if not is_broken and all(is_deadline(line) for line in lines) else "").join(lines)
    return ("\n" if column is Column.CONTENT else "").join(lines)


def is_whole_name(before: str, after: str) -> bool:
    """Whether a list of bodies breaks between two names, and not inside of one, after a line."""
    name, rest = LAST_PART.split(before)[-1].strip(), LAST_PART.split(after)[0].strip()
    if len(name) < 2 or not UNIT_END.search(name) or not rest or after.startswith(GOES_ON):
        return False
    return not PLACE_END.search(name) or PLACE_END.search(rest) is not None


def is_name(cell: str) -> bool:
    """Whether a cell holds names of bodies and no sentence."""
    names = [name.strip() for name in LAST_PART.split(cell.strip())]
    return all(len(name) <= LONGEST_NAME and UNIT_END.search(name) for name in names)


def is_stacked(cell: str, column: Column) -> bool:
    """Whether bodies stand under one another in a cell with no sign between them."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    return column in BODIES and any(is_whole_name(one, other) for one, other in pairwise(lines))


def _bodies(lines: list[str]) -> str:
    """Join the lines of a list of bodies: a line that ends with a whole name parts it from the next."""
    text = lines[0]
    for line in lines[1:]:
        text += f"、{line}" if is_whole_name(text, line) else line
    return text


def opening(text: str) -> str:
    """Return what a task without a name is called by: its first words."""
    first = re.split("[，。；：\n]", text, maxsplit=1)[0]
    return first if len(first) <= 30 else f"{first[:29]}…"
