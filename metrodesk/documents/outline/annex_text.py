"""Annexes that are texts: read as further chapters; what is neither text nor table is named."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.head_lines import is_end, is_sentence
from metrodesk.documents.outline.paragraphs import Paragraph, heal, squeezed
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.words.numbering import NUMERALS, Mark, Style, mark_of

HEADING = re.compile(rf"(附\s*件\s*[\d{NUMERALS}]*)(?:[：:]?|\s+(\S.*))")
CONTACT = re.compile(r"[（(]?联系(?:人|电话|方式)")
FEWEST_MARKS = 2
SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Annex:
    """What stands under one heading 附件 after a text."""

    heading: str
    blocks: tuple[Block, ...]


def annex_paragraphs(tail: Sequence[Block], breakdown: Collection[SourceTable], notes: Notes) -> list[Paragraph]:
    """Return the paragraphs of annexes with a numbered text, each under its title as a chapter."""
    read: list[Paragraph] = []
    unread: list[str] = []
    for annex in _parted(tail):
        blocks = [block for block in annex.blocks if block not in breakdown]
        marks = [one for one in blocks if isinstance(one, str) and mark_of(one) is not None]
        if annex.heading and len(marks) >= FEWEST_MARKS:
            read += _chapter(annex.heading, blocks, notes)
        else:
            unread += [one for one in blocks if isinstance(one, str) and _says_something(one)]
    if unread:
        words = "；".join(one[:SHOWN] for one in unread)
        said = f"正文之后有{len(unread)}段文字没有读入：{words.rstrip('。')}。"
        notes.note("tail_not_read", "文末", said, words, "核对是否有任务")
    return read


def _parted(tail: Sequence[Block]) -> Iterator[_Annex]:
    heading, blocks = "", list[Block]()
    for block in tail:
        match = HEADING.fullmatch(block) if isinstance(block, str) else None
        if match is None:
            blocks.append(block)
            continue
        yield _Annex(heading, tuple(blocks))
        heading, blocks = squeezed(match[1]), [match[2]] if match[2] else []
    yield _Annex(heading, tuple(blocks))


def _chapter(heading: str, blocks: Sequence[Block], notes: Notes) -> Iterator[Paragraph]:
    """Yield an annex's title as the heading of a chapter, and the paragraphs below it."""
    start = next((place for place, one in enumerate(blocks) if not _is_title(one)), len(blocks))
    title = "".join(squeezed(one) for one in blocks[:start] if isinstance(one, str))
    mark = Mark(Style.ANNEX, 0, heading, len(heading))
    yield Paragraph(f"{heading}{title}", f"正文{heading}", mark, title)
    yield from heal(blocks[start:], notes)


def _is_title(block: Block) -> bool:
    return isinstance(block, str) and mark_of(block) is None and not is_sentence(block)


def _says_something(line: str) -> bool:
    """Whether a line after a text is more than a title, a signature or whom to ask."""
    if is_end(line) or CONTACT.match(line):
        return False
    return is_sentence(line) or (mark_of(line) is not None and len(line) > SHOWN)
