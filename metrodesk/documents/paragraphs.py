"""Lines of a page put together again to the paragraphs that were written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrodesk.documents.notes import Notes

NUMERALS = "〇一二三四五六七八九十百"
MARK = re.compile(rf"[（(](?P<article>[{NUMERALS}]+)[）)]|(?P<item>\d{{1,2}})[.．、](?!\d)|(?P<part>[{NUMERALS}]+)、")
ENDS = "。：:；;！？!?〕]】”）)》"
LONGEST_HEADING = 50
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and where it stands, as a person names the place."""

    text: str
    place: str


def squeezed(text: str) -> str:
    """Return a text without the blanks layout put between its letters."""
    return "".join(text.split())


def heal(lines: Sequence[str], notes: Notes) -> list[Paragraph]:
    """Join the lines that a page or column broke, and note where.

    Joining changes no letter. A letter printed at the end of one line and again at the
    start of the next is dropped only if that was settled.
    """
    healed: list[Paragraph] = []
    joints: list[tuple[str, str]] = []
    place = "正文"
    for line in filter(None, lines):
        place = _place(place, line)
        if healed and _goes_on(healed[-1].text, line):
            before = healed.pop()
            if not line.startswith(("〔", "[")) and not _doubles(before.text, line):
                joints.append((before.text, line))
            healed.append(Paragraph(_join(before, line, notes), place))
        else:
            healed.append(Paragraph(line, place))
    _note_joints(joints, notes)
    return healed


def _place(place: str, line: str) -> str:
    match = MARK.match(line)
    if match is None:
        return place
    if match["article"]:
        return f"正文（{match['article']}）"
    if match["item"] and place.startswith("正文（"):
        return f"{place[: place.index('）') + 1]}{match['item']}"
    return place


def _goes_on(before: str, line: str) -> bool:
    """Whether a line continues the one before it."""
    if line.startswith(("〔", "[责", "【责")):
        return True
    if MARK.match(line) or before.endswith(tuple(ENDS)):
        return False
    return not (MARK.match(before) and "。" not in before and len(before) <= LONGEST_HEADING)


def _doubles(before: str, line: str) -> bool:
    """Whether a line starts with the very letter the one before it ended with."""
    return before[-1] == line[0] and "\u4e00" <= line[0] <= "\u9fff"


def _join(before: Paragraph, line: str, notes: Notes) -> str:
    if not _doubles(before.text, line):
        return before.text + line
    end, start = before.text[-6:], line[:6]
    use = notes.note(
        "doubled_character",
        before.place,
        f"{before.place}换页处“{line[0]}”字重复：“{end}／{start}”。",
        f"{end}{start}",
        f"{end}{start[1:]}",
    )
    return before.text[: -len(end)] + (use or end + start) + line[len(start) :]


def _note_joints(joints: Iterable[tuple[str, str]], notes: Notes) -> None:
    written = [f"{before[-6:]}／{line[:6]}" for before, line in joints]
    if not written:
        return
    shown = "；".join(written[:SHOWN]) + ("；等" if len(written) > SHOWN else "")
    notes.note(
        "broken_lines",
        "正文",
        f"正文有{len(written)}处句子被换页或换行断开：{shown}。",
        "；".join(written),
        "首尾相接，文字不变",
    )
