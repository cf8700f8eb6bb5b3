"""When a clause says it shall be done: a line or bracket with 完成时限：, a bracket that ends in a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from metrodesk.documents.bodies.brackets import find_stretches, plain_signs
from metrodesk.documents.notes import Notes
from metrodesk.documents.tables.row_deadlines import read_wording
from metrodesk.documents.words.deadline_reading import is_deadline
from metrodesk.domain.task import DeadlineKind, Milestone

LABEL = re.compile(
    r"(?:(?<=[\n；;。，,、（(〔\[【［）)〕\]】］\s])|^)"
    r"(?:(?:计划)?(?:完成|办结|整改|落实|推进|实施|工作|责任|任务)?(?:时限|期限|时间|时间节点|时间安排|日期)(?:要求)?)\s*：\s*"
)
FIRM = re.compile(r"(?:计划)?(?:完成|办结|整改|落实).*|.*(?:时限|期限)")
"""A label that heads a deadline whatever words follow; 时间：and the like may head other things."""
STOP = re.compile(r"[\n。〔\[【［）)〕\]】］]|[；;，,、\s]?[\u4e00-\u9fff]{2,10}：")
PIECE = re.compile(r"[^；;，,]+")
BRACKET = re.compile(r"[（(〔\[【［]([^（()）〔〕【】\n]{2,30})[）)〕\]】］][。；]?(?=\s*(?:\n|$))")
DONE = re.compile("完成|前|持续|长期|常态")


@dataclass(frozen=True, slots=True)
class ClauseDeadline:
    """The deadline a clause states, as printed; without one it goes on."""

    words: str = ""
    kind: DeadlineKind = DeadlineKind.CONTINUOUS
    milestones: tuple[Milestone, ...] = ()


def read_stated(words: str, where: str, issued: date | None, notes: Notes) -> ClauseDeadline:
    """Read the deadline of a clause; its days are findings, as in a table."""
    if not words:
        return ClauseDeadline()
    read = read_wording(words, where, issued, notes)
    return ClauseDeadline(words, read.kind, read.milestones)


def deadline_of(text: str) -> str:
    """Return the deadline a clause states apart from its sentences, as printed, or nothing.

    A label may head anything; without one only a bracket that closes a paragraph and says a
    time, or the part of a bracket of bodies that does.
    """
    plain = plain_signs(text)
    found = list(_labelled(plain)) or list(_in_brackets(text, plain))
    return "；".join(dict.fromkeys(text[start:end].strip() for start, end in found))


def _labelled(plain: str) -> Iterator[tuple[int, int]]:
    for label in LABEL.finditer(plain):
        stop = STOP.search(plain, label.end())
        end = stop.start() if stop else len(plain)
        words = plain[label.end() : end].rstrip("；;，,、 ")
        if words and (FIRM.match(label.group()) or is_deadline(words)):
            yield label.end(), label.end() + len(words)


def _in_brackets(text: str, plain: str) -> Iterator[tuple[int, int]]:
    for bracket in BRACKET.finditer(plain):
        if is_deadline(bracket[1]) and DONE.search(bracket[1]):
            yield bracket.span(1)
    for stretch in find_stretches(text):
        start = plain.find(stretch.plain)
        for piece in PIECE.finditer(stretch.plain) if start >= 0 else ():
            if is_deadline(piece.group()) and DONE.search(piece.group()):
                yield start + piece.start(), start + piece.end()
