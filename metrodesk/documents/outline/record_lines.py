"""Tasks written as records, line by line (工作任务：, 牵头单位：, 完成时限：): read as a table of tasks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.sources.table_heads import Column, head_at
from metrodesk.documents.words.numbering import NUMERALS, mark_of
from metrodesk.documents.words.traditional import simplified

COUNT = rf"[\d{NUMERALS}]{{0,3}}"
OPENER = re.compile(
    rf"[-*•·]?\s*(?P<label>(?:工作|重点|主要|具体|督办|整改|议定|交办)?(?:任务|事项|工作|项目|问题)(?:名称|事项)?)"
    rf"\s*(?P<count>{COUNT})\s*[：:]\s*(?P<words>.*)"
)
LABEL = re.compile(r"(?:^|(?<=[。；;，,\s]))[-*•·]?\s*([\u4e00-\u9fff]{2,8})\s*[：:]\s*")
ROLE = re.compile(r"[\u4e00-\u9fff]{0,4}(?:单位|部门|科室|处室|股室|主体)")
WHEN = re.compile(r"[\u4e00-\u9fff]{0,4}(?:时限|期限|时间|时间节点|日期)(?:要求)?")
WHAT = re.compile(r"[\u4e00-\u9fff]{0,4}(?:内容|措施|举措|要求|目标|备注|说明|领导|责任人|负责人|联系人|电话)")
IN_BRACKETS = re.compile(r"^[【\[〔]([^】\]〕：:]{2,10})[】\]〕]\s*[：:]?")
FEWEST, LONGEST_HEADING = 2, 30


@dataclass(slots=True)
class _Record:
    """One task: its cells by label, and the heading it stands under."""

    label: str
    heading: str
    cells: dict[str, str] = field(default_factory=dict)


def records_as_tables(blocks: Sequence[Block], notes: Notes) -> tuple[Block, ...]:
    """Return the blocks with each run of records as a table; what was taken for one is noted.

    A record begins with the name of a task after such a label, has lines that say who or when, and
    comes again at least once. Where a numbered heading stands above each, the outline says what they are.
    """
    lines = [_plain(block.strip()) if isinstance(block, str) else "" for block in blocks]
    starts = [at for at, line in enumerate(lines) if OPENER.fullmatch(simplified(line)) and _is_answered(lines, at)]
    label = _usual(lines, starts)
    starts = [at for at in starts if _label_of(lines[at]) == label]
    headed = [at for at in starts if _begin(lines, at) < at]
    if len(starts) < FEWEST or len(headed) == len(starts):
        return tuple(blocks)
    records, end = _records(lines, starts)
    table = _table(records)
    if head_at(table, 0) is None:
        return tuple(blocks)
    said = f"有{len(records)}项任务按“{label}：”等分行写成，没有列表，读作任务清单。"
    notes.note("records_as_table", "全文", said, "、".join(table.rows[0]), "逐项列为任务")
    return (*blocks[: _begin(lines, starts[0])], table, *blocks[end:])


def _plain(line: str) -> str:
    """Return a line with a label in brackets as one before a colon: 【责任单位】甲局."""
    return IN_BRACKETS.sub(r"\1：", line)


def _usual(lines: Sequence[str], starts: Iterable[int]) -> str:
    found = Counter(_label_of(lines[at]) for at in starts).most_common(1)
    return found[0][0] if found else ""


def _label_of(line: str) -> str:
    match = OPENER.fullmatch(simplified(line))
    return match["label"] if match else ""


def _is_answered(lines: Sequence[str], start: int) -> bool:
    """Whether a line that says who or when follows before the next record, with nothing numbered between."""
    for line in lines[start + 1 :]:
        if not line:
            continue
        if OPENER.fullmatch(simplified(line)) or mark_of(line) is not None:
            return False
        if any(_is_known(label) for label, _ in _pairs(line)):
            return True
    return False


def _is_known(label: str) -> bool:
    return any(pattern.fullmatch(label) for pattern in (ROLE, WHEN, WHAT))


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """Yield the labels of a line with their words; what stands before the first comes with none."""
    plain = simplified(line)
    found = [one for one in LABEL.finditer(plain) if _is_known(one[1])]
    first = found[0].start() if found else len(line)
    if line[:first].strip():
        yield "", line[:first].strip()
    for at, one in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(line)
        yield one[1], line[one.end() : end].strip("。；; 　")


def _records(lines: Sequence[str], starts: Sequence[int]) -> tuple[list[_Record], int]:
    """Return the records and the place after the last of their lines."""
    records: list[_Record] = []
    end, heading = starts[0], "".join(lines[_begin(lines, starts[0]) : starts[0]])
    for at, start in enumerate(starts):
        stop = starts[at + 1] if at + 1 < len(starts) else len(lines)
        match = OPENER.fullmatch(simplified(lines[start]))
        words = lines[start][match.start("words") :] if match else ""
        record = _Record(_label_of(lines[start]), heading)
        end, heading = _filled(record, words, lines, start, stop, heading)
        records.append(record)
    return records, end


def _begin(lines: Sequence[str], start: int) -> int:
    """Return where a run of records begins: with the heading right above the first, if there is one."""
    above = next((at for at in range(start - 1, -1, -1) if lines[at]), None)
    return above if above is not None and _is_heading(lines[above]) else start


def _is_heading(line: str) -> bool:
    return mark_of(line) is not None and len(line) <= LONGEST_HEADING and not re.search("[。；：:]", line)


def _filled(record: _Record, words: str, lines: Sequence[str], start: int, stop: int, heading: str) -> tuple[int, str]:
    """Fill a record with its lines; return the place after them and the heading that stands there."""
    name, _, rest = words.strip().partition("。")
    record.cells[record.label] = name
    last, end, is_apart = record.label, start + 1, False
    if rest.strip():
        record.cells[last := "工作内容"] = rest.strip()
    for place in range(start + 1, stop):
        line = lines[place]
        if not line:
            is_apart = True
            continue
        if mark_of(line) is not None:
            heading = line if _is_heading(line) else heading
            continue
        pairs = list(_pairs(line))
        if is_apart and not pairs[0][0] and record.cells.get(last):
            break
        for label, text in pairs:
            last = label or last
            record.cells[last] = "\n".join(filter(None, (record.cells.get(last, ""), text)))
        end, is_apart = place + 1, False
    return end, heading


def _table(records: Sequence[_Record]) -> SourceTable:
    """Return the records as a table; the headings above them are its first column."""
    labels = list(dict.fromkeys(label for record in records for label in record.cells))
    names = ["序号", "类别", *(_column(label, place) for place, label in enumerate(labels))]
    rows = [
        (str(number), _without_mark(one.heading), *(one.cells.get(label, "") for label in labels))
        for number, one in enumerate(records, start=1)
    ]
    return SourceTable((tuple(names), *rows), "分行写成的任务清单")


def _column(label: str, place: int) -> str:
    return str(Column.ITEM) if place == 0 else label


def _without_mark(heading: str) -> str:
    mark = mark_of(heading)
    return heading if mark is None else heading[mark.end :]
