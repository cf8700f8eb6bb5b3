"""Where a clause says who answers for it: the brackets and the lines that name bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from metrodesk.documents.bodies.role_rules import Leads, find_rules, without_times
from metrodesk.documents.bodies.role_words import LABEL, VERB, has_label, read_roles
from metrodesk.documents.bodies.unit_groups import is_group_name
from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.words.name_shapes import is_body
from metrodesk.documents.words.traditional import simplified

OPENING, CLOSING = "（(〔[【［〖", "）)〕]】］〗"
USUAL = str.maketrans("ꎬꎮꎻ«»：:﹔﹕﹑﹐､｡", "，。；《》：：；：、，、。")
"""Signs that PDF text puts for others; the text stays as long as it was."""
BEFORE_LABEL = re.compile(r"(?:^|.*[。；！])[\s—*#>-]*")
BY_WHOM = re.compile(
    r"(?:(?<=[。；！\n])|^)((?:由[^。；！\0\n]{2,120}(?:牵头|负责|配合|落实|实施|组织实施|协助|参与)"
    r"|[^。；！\0\n]{2,80}(?:牵头|负责)[^。；！\0\n]{0,120}(?:配合|协助|参与|指导|支持))(?:[，,][^，。；！\0\n]{2,30})?)。(?=\s*(?:\n|$))"
)
SENTENCE_END = "。！？；：\n"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text that names bodies: as printed, and in usual signs and letters."""

    printed: str
    plain: str
    is_closed: bool = True


def plain_signs(text: str) -> str:
    """Return a text in simplified letters and usual signs, as long as it was."""
    return simplified(text.translate(USUAL))


def find_stretches(text: str) -> tuple[Stretch, ...]:
    """Return the brackets and lines of a clause that say who answers, in their order."""
    plain = plain_signs(text)
    spans = list(_brackets(plain))
    found = [
        (start, _stretch(text, plain, start, end, closed=closed))
        for start, end, closed in spans
        if _is_responsibility(plain, start, end)
    ]
    outside = _without(plain, [(start - 1, end + 1) for start, end, _ in spans])
    found += [(start, _stretch(text, plain, start, end)) for start, end in _lines(outside)]
    found += [(start, _stretch(text, plain, start, end)) for start, end in _sentences(outside)]
    return tuple(stretch for _, stretch in sorted(found, key=lambda one: one[0]))


def _stretch(text: str, plain: str, start: int, end: int, *, closed: bool = True) -> Stretch:
    """Return a stretch without the line ends that layout put into it."""
    kept = [place for place in range(start, end) if not plain[place].isspace() or plain[place] in " \t"]
    return Stretch("".join(text[place] for place in kept), "".join(plain[place] for place in kept), closed)


def _brackets(plain: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the outermost brackets as the places inside of them; one never closed ends with the text."""
    depth = start = 0
    for place, sign in enumerate(plain):
        if sign in OPENING:
            depth += 1
            start = place + 1 if depth == 1 else start
        elif sign in CLOSING and depth:
            depth -= 1
            if depth == 0:
                yield start, place, True
    if depth and has_label(plain[start : start + 16]):
        yield start, len(plain), False


def _lines(outside: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of lines that a label heads, at their start or after a sentence."""
    for line in re.finditer("[^\n]+", outside):
        labels = [label for label in LABEL.finditer(line.group()) if label.lastgroup != "nobody"]
        if labels and BEFORE_LABEL.fullmatch(line.group()[: labels[0].start()]):
            start = line.start() + labels[0].start()
            if split_names(outside[start : line.end()].partition("：")[2]):
                yield start, line.end()


def _sentences(outside: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of sentences that close a paragraph and say only who does it (由甲局牵头，乙局配合)."""
    for sentence in BY_WHOM.finditer(outside):
        if _are_bodies(without_times(sentence[1])):
            yield sentence.span(1)


def _without(plain: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with blanks where the spans are."""
    letters = list(plain)
    for start, end in spans:
        letters[start:end] = ["\0"] * (min(end, len(letters)) - start)
    return "".join(letters)


def _is_responsibility(plain: str, start: int, end: int) -> bool:
    inside = "".join(plain[start:end].split())
    if has_label(inside[:20]):
        return True
    _, rest = find_rules(inside, in_bracket=True)
    rest = without_times(rest)
    if not _are_bodies(rest):
        return False
    return VERB.search(rest) is not None or _stands_apart(plain, start, end)


def _are_bodies(text: str) -> bool:
    """Whether a text names bodies and what they do, and nothing else."""
    names = read_roles(text, Leads.UNSAID).names
    return bool(names) and all(is_body(name) or is_group_name(name) for name in names)


def _stands_apart(plain: str, start: int, end: int) -> bool:
    """Whether a bracket without a word of roles closes a paragraph after a whole sentence."""
    before, after = plain[: start - 1].rstrip(" \t"), plain[end + 1 :]
    return (not before or before[-1] in SENTENCE_END) and (not after.strip(" 。") or after.lstrip(" 。")[0] == "\n")
