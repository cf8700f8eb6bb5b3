"""The title of an official text, put together from the lines it is broken into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from metrodesk.documents.outline.head_lines import (
    IMPRINT,
    LABELLED,
    RED_HEAD,
    REMARK,
    is_addressees,
    is_day,
    number_in,
    plain,
)
from metrodesk.documents.words.traditional import simplified

GENRES = (
    *("通知", "意见", "方案", "规划", "计划", "办法", "规定", "细则", "决定", "决议", "条例", "纲要", "要点", "清单"),
    *("通报", "报告", "请示", "批复", "函", "公告", "公报", "通告", "纪要", "措施", "标准", "指南", "规则", "制度"),
    *("分工", "分解表", "任务表", "台账", "议定书", "法"),
)
MOST_LINES = 20  # of a title
WHOLE = re.compile(rf"(?:{'|'.join(GENRES)})(?:[（(〔][^（）()]{{1,20}}[）)〕])*")
GOES_ON = ("（", "(", "《", "〈", "的", "”", "》", "）", "和", "及")
PAIRS = ("《》", "（）", "()", "〈〉", "“”")


def title_of(lines: Iterable[str]) -> str:
    """Return the title among the lines of a heading, without what else stands there."""
    parts: list[str] = []
    for line in _below_red_head(list(lines)):
        if is_no_title(line) or plain(line) in parts or (not parts and plain(line).endswith(("。", "；"))):
            continue
        if parts and is_whole_title(parts, line):
            break
        parts.append(plain(line))
    return "".join(parts)


def _below_red_head(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines below a red head whose last line is 文件 alone, the issuers above it left out."""
    ends = [at for at, line in enumerate(lines) if plain(line) == "文件"]
    return lines[ends[0] + 1 :] if ends else lines


def _is_running_head(words: str) -> bool:
    """Whether a line is the head of a gazette with its issue: 某市人民政府公报2024年第5期."""
    return re.fullmatch(r".{2,30}公报(?:(?:19|20)\d\d年)?总?第?\d+期.{0,12}", words) is not None


def is_no_title(line: str) -> bool:
    """Whether a line of a heading is something else: a number, a date, a label, the red head, addressees."""
    words = plain(line)
    return bool(
        number_in(line)
        or is_day(line)
        or LABELLED.fullmatch(line)
        or REMARK.fullmatch(line)
        or RED_HEAD.fullmatch(words)
        or IMPRINT.fullmatch(simplified(words))
        or _is_running_head(words)
        or is_addressees(line)
    )


def is_whole_title(parts: Sequence[str], following: str) -> bool:
    """Whether a title is complete before a line: it ends in what kind of paper it is, and nothing is open."""
    title = "".join(plain(part) for part in parts[-MOST_LINES:])
    is_closed = all(title.count(pair[0]) == title.count(pair[1]) for pair in PAIRS)
    ends = any(match.end() == len(title) for match in WHOLE.finditer(simplified(title)))
    return is_closed and ends and not following.lstrip().startswith(GOES_ON)
