"""Words that are looked for (查找), and where in a text they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from metrodesk.documents.words.traditional import simplified

QUOTED = re.compile(r'[“"「『]([^”"」』]+)[”"」』]?|([^\s“”"「」『』]+)')
STOPS = "。！？；!?;\n"
BEFORE, LONGEST = 14, 110
"""How many characters of a sentence stand before the first word where it stands late, and how many in all."""
Marks = tuple[tuple[int, int], ...]


def folded(text: str) -> str:
    """Return a text as it is searched, each character in its place.

    Full and half width, traditional and simplified letters, capitals and small ones are the same.
    """
    return text.translate(FOLDS)


class _Folds(dict[int, int]):
    """What each letter is searched as; learnt as letters come."""

    def __missing__(self, code: int) -> int:
        """Learn a letter."""
        letter = chr(code)
        found = simplified(unicodedata.normalize("NFKC", letter).casefold())
        self[code] = ord(found) if len(found) == 1 else code
        return self[code]


FOLDS = _Folds()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentence a word was found in, with the ranges of the words."""

    text: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Sought:
    """Folded words and phrases, all of which must be there."""

    words: tuple[str, ...]

    @classmethod
    def parse(cls, typed: str) -> Sought:
        """Read what was typed: words parted by blanks, phrases in quotation marks of any kind."""
        found = (folded(match[1] or match[2]).strip() for match in QUOTED.finditer(typed.replace("\u3000", " ")))
        return cls(tuple(dict.fromkeys(word for word in found if word)))

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.words)

    def are_in(self, text: str) -> bool:
        """Whether a folded text has all the words."""
        return all(word in text for word in self.words)

    def marks_in(self, text: str) -> Marks:
        """Return where the words stand in a folded text, overlaps joined."""
        places = sorted((at, at + len(word)) for word in self.words for at in _all_of(word, text))
        joined: list[tuple[int, int]] = []
        for start, end in places:
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return tuple(joined)

    def excerpt(self, text: str) -> Excerpt:
        """Return the sentence with most of the words, cut where it is long."""
        plain = folded(text)
        sentences = _sentences(plain)
        start, end = max(sentences, key=lambda one: sum(word in plain[one[0] : one[1]] for word in self.words))
        marks = self.marks_in(plain[start:end])
        first = marks[0][0] if marks else 0
        left = first - BEFORE if first > 2 * BEFORE else 0
        right = min(left + LONGEST, end - start)
        shown = text[start + left : start + right].replace("\n", " ")
        head, tail = "…" if left else "", "…" if start + right < end else ""
        by = len(head) - left
        kept = tuple((one + by, two + by) for one, two in marks if one >= left and two <= right)
        return Excerpt(head + shown + tail, kept)


def _all_of(word: str, text: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _sentences(text: str) -> list[tuple[int, int]]:
    """Return from where to where the sentences of a text go; a blank text is one."""
    found, start = [], 0
    for at, character in enumerate(text):
        if character in STOPS:
            if text[start : at + 1].strip():
                found.append((start, at + 1))
            start = at + 1
    if text[start:].strip() or not found:
        found.append((start, len(text)))
    return found
