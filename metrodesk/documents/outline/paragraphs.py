"""Lines of a page put together again to the paragraphs that were written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.line_width import NOT_WRAPPED, is_full, width_of
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.words.deadline_reading import is_deadline
from metrodesk.documents.words.numbering import Mark, Style, mark_of
from metrodesk.documents.words.traditional import simplified

ENDS = "。：:；;！？!?〕]】”）)》"
BOUND = tuple("、第和或及与至")
LONGEST_PARAGRAPH = 20_000  # letters; more would be joined in time that grows with their square
SHOWN_OF_JOINT = 6  # letters on either side
DUTY = re.compile(r"[〔\[【（(](?:责任|牵头|主办|配合)|[〔【（(\[][^。〔【\[]*?(?:牵头|负责|责任单位|责任部门)")
LABELLED_LINE = re.compile(
    r"[\-—*•·\s]*(?:[市区县省]级)?(?:牵头|责任|主办|主责|配合|协办|协助|参与|承办|完成|办结|整改|落实|实施|推进|工作)?"
    r"(?:领导|单位|部门|科室|处室|股室|主体|时限|期限|时间|时间节点|时间要求)(?:要求)?\s*[：:]"
)
"""A line that says who or when (牵头单位：, 完成时限：): it goes on with no line before it."""
LABELLED_TIME = re.compile(r"(?:时限|时间|期限)(?:要求)?\s*[：:]([^：:。；]+)$")
OPENING, CLOSING = "（(〔[【", "）)〕]】"
BOX = re.compile(r"专\s*栏\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?(?:\s*[：:]\s*|\s+|(?=[^\s之]))([^。；]{2,50})")
FOREWORDS = {"前言", "引言", "序言", "导言"}
PUNCTUATION = re.compile("[，。；：、！？,;:（）()《》]")
LONGEST_HEADING, LONGEST_BARE_HEADING = 50, 20
SHORTEST_BARE_HEADING = 4
"""Fewer letters below a list of bodies are the rest of its last name (区委组织／部)."""
SHOWN = 12
WRAPPED = 40
"""So many joints are no accidents of pages: every line is broken, and the finding counts instead of listing."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or table and where it stands, as a person names the place.

    `mark` is what the paragraph is numbered with, `last` the last of the lines it was put together from.
    """

    text: str
    place: str
    mark: Mark | None = None
    last: str = ""
    table: SourceTable | None = None

    @property
    def is_heading(self) -> bool:
        """Whether the paragraph names what comes below it."""
        named = self.mark is not None or BOX.fullmatch(self.text) is not None or squeezed(self.text) in FOREWORDS
        return named and "。" not in self.text and len(self.text) <= LONGEST_HEADING

    @property
    def is_open(self) -> bool:
        """Whether the sentence goes on in the next line."""
        return not self.text.endswith(tuple(ENDS)) and not self.is_heading


def squeezed(text: str) -> str:
    """Return a text without the blanks layout put between its letters."""
    return "".join(text.split())


def heal(blocks: Sequence[Block], notes: Notes) -> list[Paragraph]:
    """Join the lines that a page or column broke, and note where; a table stands for itself.

    Joining changes no letter. A letter printed at the end of one line and again at the
    start of the next is dropped only if that was settled.
    """
    healed: list[Paragraph] = []
    joints: list[tuple[str, str]] = []
    width = width_of(blocks)
    marks = Marks.of(blocks)
    bare = _bare_headings(blocks) if width == NOT_WRAPPED else frozenset[str]()
    for block in blocks:
        if isinstance(block, SourceTable):
            healed.append(Paragraph("\n".join(block.lines), marks.place, table=block))
            continue
        line = block.strip()
        before = healed[-1] if healed and healed[-1].table is None else None
        mark = marks.opening(line, before)
        if not line:
            continue
        is_apart = before is not None and (before.text in bare or line in bare)
        if before is not None and mark is None and not is_apart and _goes_on(before, line, width):
            if not DUTY.match(simplified(line)) and not _doubles(before.text, line):
                joints.append((before.text[-SHOWN_OF_JOINT:], line[:SHOWN_OF_JOINT]))
            healed[-1] = Paragraph(_join(before, line, notes), before.place, before.mark, line)
        else:
            healed.append(Paragraph(line, marks.place, mark, line))
    _note_joints(joints, notes)
    return healed


def _bare_headings(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the short lines without a mark that head the sentences below them, if there are several.

    One alone may be the first words of a paragraph that a page broke.
    """
    lines = [line for block in blocks if isinstance(block, str) and (line := block.strip())]
    found = [
        line
        for before, line, after in zip(["。", *lines], lines, lines[1:], strict=False)
        if len(line) <= LONGEST_BARE_HEADING
        and mark_of(line) is None
        and PUNCTUATION.search(line) is None
        and (before.endswith(tuple(ENDS)) or (is_labelled(before) and not _is_rest(before, line, after)))
        and (after.endswith("。") or is_labelled(after))
    ]
    return frozenset(found) if len(found) > 1 else frozenset()


def _is_rest(labelled: str, line: str, after: str) -> bool:
    """Whether a line holds the rest of a list of bodies: it is too short, or the time comes right after it."""
    is_time = LABELLED_TIME.search(simplified(after)) is not None and is_labelled(after)
    return len(line) < SHORTEST_BARE_HEADING or (is_time and LABELLED_TIME.search(simplified(labelled)) is None)


def is_labelled(line: str) -> bool:
    """Whether a line begins with what says who or when (责任单位：, 完成时限：)."""
    return LABELLED_LINE.match(simplified(line)) is not None


@dataclass(slots=True)
class Marks:
    """Which numbers came last, and where the text is: what a line's mark is judged by."""

    has_decimals: bool
    place: str = "正文"
    numbers: dict[Style, int] = field(default_factory=dict)
    bases: dict[Style, str] = field(default_factory=dict)

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> Marks:
        """Return the marks of a text not yet read; 1 总则 is a mark only where there are 1.1 and the like."""
        found = (mark_of(block.strip()) for block in blocks if isinstance(block, str))
        return cls(any(mark is not None and mark.style is Style.DECIMAL for mark in found))

    def opening(self, line: str, before: Paragraph | None) -> Mark | None:
        """Return the mark that opens a part at this line, or None; the place moves on with it.

        Within a sentence only the next number is a mark: （三） after 本意见第 is not.
        """
        mark = mark_of(line)
        if mark is None or (mark.style is Style.BARE and not self.has_decimals):
            return None
        in_order = mark.number in {1, self.numbers.get(mark.style, 0) + 1}
        if before is not None and (before.text.endswith(BOUND) or (before.is_open and not in_order)):
            return None
        self.numbers[mark.style] = mark.number
        self.place = self._place(mark)
        return mark

    def _place(self, mark: Mark) -> str:
        numeral = mark.printed.strip("（()）.．、 ")
        if mark.style is Style.ARTICLE:
            written = f"正文（{numeral}）"
        elif mark.style is Style.ITEM:
            written = self.bases.get(Style.ARTICLE) or self.bases.get(Style.PART) or "正文"
            return f"{written}{numeral}"
        elif mark.style in {Style.POINT, Style.CIRCLE, Style.ORDER}:
            return self.place
        else:
            written = f"正文{mark.printed}"
            self.bases.pop(Style.ARTICLE, None)
        self.bases[mark.style] = written
        return written


def _goes_on(before: Paragraph, line: str, width: int) -> bool:
    """Whether a line continues the one before it."""
    if len(before.text) > LONGEST_PARAGRAPH:
        return False
    if line.startswith("〔") or DUTY.match(simplified(line)):
        return True
    if is_labelled(line) and not _breaks_within_brackets(before, width):
        return False
    time = LABELLED_TIME.search(simplified(before.last))
    if time and is_deadline(time[1]) and not _is_in_brackets(before.text):
        return False
    if BOX.fullmatch(line) or (line.startswith("——") and before.text.endswith(tuple(ENDS))):
        return False
    return is_full(before.last, width) or before.is_open


def _breaks_within_brackets(before: Paragraph, width: int) -> bool:
    """Whether the page broke a line whose bracket is not closed; one forgotten on a short line holds nothing."""
    if before.text.endswith(tuple(OPENING)):
        return True
    return is_full(before.last, width) and _is_in_brackets(before.text)


def _is_in_brackets(text: str) -> bool:
    """Whether a bracket is still open where a text ends."""
    depth = 0
    for sign in text:
        depth = max(0, depth + (sign in OPENING) - (sign in CLOSING))
    return depth > 0


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


def _note_joints(joints: Sequence[tuple[str, str]], notes: Notes) -> None:
    if len(joints) > WRAPPED:
        _note_wrapping(joints, notes)
        return
    written = [f"{before}／{line}" for before, line in joints]
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


def _note_wrapping(joints: Sequence[tuple[str, str]], notes: Notes) -> None:
    (first, start), (last, end) = joints[0], joints[-1]
    notes.note(
        "wrapped_lines",
        "正文",
        f"正文按版面宽度逐行断开，共{len(joints)}处，如“{first}／{start}”“{last}／{end}”。",
        f"{len(joints)}处，从“{first}／{start}”到“{last}／{end}”",
        "首尾相接，文字不变",
    )
