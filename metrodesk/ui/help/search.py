"""Searching the help: every word must occur; pages whose heading says it come first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*#`>\[]")
AROUND = 18  # characters shown either side of what was found


@dataclass(frozen=True, slots=True)
class Found:
    """A page in which something was found, and the words around it."""

    file: str
    title: str
    excerpt: str


def search(query: str, pages: Iterable[tuple[str, str]]) -> tuple[Found, ...]:
    """Return the pages (file, text) that have every word of a query, the fittest first."""
    words = folded(query).split()
    if not words:
        return ()
    found = [(rank, one) for file, text in pages for rank, one in _look(words, file, text)]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def folded(text: str) -> str:
    """Return a text as texts are compared: width and letter case make no difference."""
    return unicodedata.normalize("NFKC", text).casefold()


def _look(words: list[str], file: str, text: str) -> list[tuple[int, Found]]:
    title, _, rest = text.partition("\n")
    title = title.removeprefix("# ").strip()
    lines = [MARKS.sub("", line).strip() for line in rest.split("\n")]
    whole = folded("\n".join([title, *lines]))
    if not all(word in whole for word in words):
        return []
    in_title = sum(word in folded(title) for word in words)
    in_heads = sum(word in folded(line) for line in rest.split("\n") if line.startswith("#") for word in words)
    return [(-(100 * in_title + in_heads), Found(file, title, _excerpt(words[0], lines)))]


def _excerpt(word: str, lines: list[str]) -> str:
    for line in lines:
        at = folded(line).find(word)
        if at >= 0:
            start, end = max(at - AROUND, 0), at + len(word) + AROUND
            return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
    return ""
