"""Parting an official text: heading, the notice that issues a plan, the body, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from metrodesk.documents.outline.head_lines import (
    ANNEX,
    LABELLED,
    is_addressees,
    is_day,
    is_end,
    is_sentence,
    is_signature,
    number_in,
    plain,
)
from metrodesk.documents.outline.paragraphs import BOX, ENDS
from metrodesk.documents.outline.title import is_whole_title
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.words.numbering import Mark, Style, mark_of
from metrodesk.documents.words.traditional import simplified

ISSUED = re.compile("印发给你们|转发给你们|现予(?:印发|公布|发布)|请(?:认真|遵照|结合|各地|抓好).{0,20}(?:执行|落实)")
MOST_TITLE_LINES = 20
ORDER, SERIAL = re.compile("(?:令|公告)$"), re.compile(r"[（(]?第?\d+号[）)]?")
MOST_SIGNERS = 8


@dataclass(frozen=True, slots=True)
class Parted:
    """The blocks of a text in its order; every line is in exactly one part.

    `notice` is what a paper that issues a plan says itself, `signed` its signature, `head` the
    plan's own title.
    """

    heading: tuple[str, ...]
    notice: tuple[str, ...]
    signed: tuple[str, ...]
    head: tuple[str, ...]
    body: tuple[Block, ...]
    tail: tuple[Block, ...]


def part(blocks: Sequence[Block], breakdown: Collection[SourceTable]) -> Parted:
    """Part a text by what its lines are, never by how many there are; a breakdown is no part of the body."""
    lines = [block.strip() if isinstance(block, str) else block for block in blocks]
    lines = _with_whole_numbers([line for line in lines if line != ""])
    first = _first_mark(lines)
    start = _after_heading(lines, first)
    signed, head, begun = _issued(lines, start, first)
    end = _end_of_body(lines, first if begun < first < len(lines) else begun, breakdown)
    return Parted(
        heading=_texts(lines[:start]),
        notice=_texts(lines[start:signed]),
        signed=_texts(lines[signed:head]),
        head=_texts(lines[head:begun]),
        body=tuple(line for line in lines[begun:end] if line not in breakdown),
        tail=tuple(lines[end:]),
    )


def _with_whole_numbers(lines: Sequence[Block]) -> list[Block]:
    """Put a number together that is printed on two lines: 某省人民政府令, 第350号."""
    whole: list[Block] = []
    for line in lines:
        before = whole[-1] if whole else None
        if isinstance(before, str) and isinstance(line, str) and ORDER.search(before) and SERIAL.fullmatch(plain(line)):
            whole[-1] = before + line
        else:
            whole.append(line)
    return whole


def _texts(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple(block for block in blocks if isinstance(block, str))


def _first_mark(lines: Sequence[Block]) -> int:
    """Return where the numbered text begins, or the length of the text; a list of annexes is no text."""
    in_list = False
    for place, line in enumerate(lines):
        mark = mark_of(line) if isinstance(line, str) else None
        in_list = (in_list and mark is not None) or (isinstance(line, str) and line.startswith("附件"))
        if mark is not None and _may_open(mark) and not in_list:
            return place
    return len(lines)


def _may_open(mark: Mark) -> bool:
    return mark.number == 1 and mark.style is not Style.BARE


def _after_heading(lines: Sequence[Block], first: int) -> int:
    """Return where the words begin: after the addressees, else at the first sentence, mark or table."""
    head = lines[:first]
    for place, line in enumerate(head):
        if isinstance(line, SourceTable) or BOX.fullmatch(line) or "。" in line:
            break
        if is_addressees(line):
            return place + 1
    title: list[str] = []
    for place, line in enumerate(head):
        if isinstance(line, SourceTable) or BOX.fullmatch(line):
            return place
        if LABELLED.fullmatch(line) or number_in(line) or is_day(line):
            continue
        if is_sentence(line) or (title and is_whole_title(title, line)):
            return place
        title.append(line)
    return first


def _issued(lines: Sequence[Block], start: int, first: int) -> tuple[int, int, int]:
    """Return where the signature of a notice begins, the plan's own title, and its words.

    All three are `start` where the paper is no notice with a plan behind it.
    """
    if first == len(lines):
        return start, start, start
    sign = next((place for place in range(start + 1, first) if _signs(lines, place)), None)
    if sign is None:
        sign = next((place + 1 for place in range(start, first - 1) if _issues(lines[place])), None)
    if sign is None:
        return start, start, start
    head = sign
    in_list = False
    while head < first and (_is_signed(lines[head]) or (in_list and _is_listed(lines[head]))):
        in_list = in_list or _is_annex(lines[head])
        head += 1
    begun = head
    while begun < first and _is_title_line(lines[begun]):
        begun += 1
    return (sign, head, begun) if begun > head else (start, start, start)


def _issues(line: Block) -> bool:
    return isinstance(line, str) and ISSUED.search(simplified(line)) is not None


def _is_signed(line: Block) -> bool:
    return isinstance(line, str) and (is_day(line) or is_signature(line) or is_end(line))


def _is_annex(line: Block) -> bool:
    return isinstance(line, str) and ANNEX.fullmatch(line) is not None


def _is_listed(line: Block) -> bool:
    """Whether a line is a further one in a list of annexes: 2.重点任务分工表."""
    mark = mark_of(line) if isinstance(line, str) else None
    return mark is not None and mark.style is Style.ITEM and mark.number > 1


def _is_title_line(line: Block) -> bool:
    return isinstance(line, str) and not is_sentence(line) and mark_of(line) is None and "，" not in line


def _signs(lines: Sequence[Block], place: int) -> bool:
    """Whether a signature with its date begins here, annexes named before it included."""
    line = lines[place]
    if not isinstance(line, str):
        return False
    if is_day(line) or (ANNEX.fullmatch(line) and not _is_within(lines, place)):
        return True
    after = place
    while after < min(place + MOST_SIGNERS, len(lines)) and _is_name(lines[after]):
        after += 1
    following = lines[after] if after < len(lines) else ""
    return after > place and isinstance(following, str) and is_day(following)


def _is_name(line: Block) -> bool:
    return isinstance(line, str) and is_signature(line)


def _end_of_body(lines: Sequence[Block], start: int, breakdown: Collection[SourceTable]) -> int:
    """Return where the body ends: at annexes, the signature, a record of sending, or the breakdown's title."""
    for place in range(start, len(lines)):
        line = lines[place]
        if not isinstance(line, str):
            continue
        if place > start and _is_within(lines, place) and not _is_signed_and_dated(lines, place):
            continue
        if is_end(line) or _signs(lines, place):
            return place
        if is_signature(line) and all(isinstance(one, SourceTable) or _is_signed(one) for one in lines[place:]):
            return place
        if _is_title_of_table(lines, place, breakdown):
            return place
    return len(lines)


def _is_signed_and_dated(lines: Sequence[Block], place: int) -> bool:
    """Whether a line alone names a body and the next is a day: no sentence goes on so."""
    following = lines[place + 1] if place + 1 < len(lines) else ""
    return _is_name(lines[place]) and isinstance(following, str) and is_day(following)


def _is_title_of_table(lines: Sequence[Block], place: int, breakdown: Collection[SourceTable]) -> bool:
    """Whether only lines like a title stand between here and a breakdown."""
    if not breakdown or not _is_title_line(lines[place]):
        return False
    near = lines[place : place + MOST_TITLE_LINES]
    following = next((one for one in near if not _is_title_line(one)), "")
    return following in breakdown


def _is_within(lines: Sequence[Block], place: int) -> bool:
    """Whether a line stands inside a sentence that began before it."""
    before = lines[place - 1]
    return isinstance(before, str) and not before.endswith(tuple(ENDS)) and len(before) > 15 and mark_of(before) is None
