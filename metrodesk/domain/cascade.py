"""Which paper carries out which (上级依据): told from what each cites and from its level."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from metrodesk.domain.document import Document

LEVELS = ("national", "province", "city", "district")
NUMBER = re.compile(r"\w{1,12}[〔\[【(]\s*(?:19|20)\d\d\s*[〕\]】)]\s*\d+\s*号")
ISSUED = re.compile(r"关于印发(.+)的通知$")
QUOTED = re.compile(r"[《«](.+)[》»]")
BODY = re.compile(r"[《«](.+?)关于")


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a cascade; `document` is None where it is cited and not at hand (缺件)."""

    number: str
    title: str
    level: str
    document: Document | None = None

    @property
    def key(self) -> str:
        """What tells the paper from others: its number, else its title, however they are typed."""
        return paper_key(self.number, self.title)

    @property
    def is_missing(self) -> bool:
        """Whether it is cited and not at hand."""
        return self.document is None


LevelOf = Callable[[str], str]
"""Tells the level of a body by its name, "" if the name does not say."""


def depth(level: str, unknown: int = len(LEVELS)) -> int:
    """Return how far below the State a level is, which is 0; `unknown` where there is no such level."""
    return LEVELS.index(level) if level in LEVELS else unknown


def cascade(document: Document, at_hand: Iterable[Document], level_of: LevelOf) -> tuple[Paper, ...]:
    """Return the papers a document carries out, from the highest level down to itself.

    A paper at hand is told by its number, by its name, or by its name in the title of the lower
    one; what those build on is followed. A paper cited by its number that is not at hand, and
    one that carries out the same, stands in its place as missing.
    """
    own = Paper(document.number, document.title, document.level, document)
    others = [one for one in at_hand if paper_key(one.number, one.title) != own.key]
    found: dict[str, Paper] = {}
    missing: dict[str, Paper] = {}
    waiting = [document]
    while waiting:
        lower = waiting.pop()
        for upper in _carried_out(lower, others):
            paper = Paper(upper.number, upper.title, upper.level, upper)
            if paper.key not in found:
                found[paper.key] = paper
                waiting.append(upper)
        names = {name for one in others for name in _names(one)}
        for cited in lower.basis:
            if any(_is(cited, one) for one in (document, lower, *others)):
                continue
            if (absent := _missing(cited, names, level_of)) is not None:
                missing.setdefault(absent.key, absent)
    above = [*found.values(), *missing.values()]
    return (*sorted(above, key=lambda one: (depth(one.level), one.number)), own)


def paper_key(number: str, title: str = "") -> str:
    """Return what tells a paper from others: the letters and digits of its number, else of its title."""
    return _folded(number) or _folded(title)


def _carried_out(lower: Document, others: Sequence[Document]) -> list[Document]:
    title = _folded(lower.title)
    cited = [words for words in lower.basis if not _is(words, lower)]
    found = []
    for one in others:
        is_above = depth(one.level) < depth(lower.level)
        is_named = is_above and any(name in title for name in _names(one))
        if is_named or any(_is(words, one) for words in cited):
            found.append(one)
    return found


def _is(cited: str, one: Document) -> bool:
    """Whether a citation means a document: by number if it says one, else by its name."""
    if number := _number(cited):
        return _folded(number) == _folded(one.number)
    quoted = QUOTED.search(cited)
    return _folded(quoted[1] if quoted else cited) in _names(one)


def _names(one: Document) -> set[str]:
    """Return what a document is called: its title, and the title of what it issues."""
    title = unicodedata.normalize("NFKC", one.title)
    names = {_folded(title)}
    if issued := ISSUED.search("".join(title.split())):
        names.add(_folded(issued[1]))
    return names - {""}


def _missing(cited: str, names: Iterable[str], level_of: LevelOf) -> Paper | None:
    """Return a cited paper that is not at hand, if it has a number or carries out one that is."""
    number = _number(cited)
    if not number and not any(name in _folded(cited) and name != _folded(cited) for name in names):
        return None
    quoted, body = QUOTED.search(cited), BODY.search(cited)
    return Paper(number, quoted[1] if quoted else cited, level_of(body[1]) if body else "")


def _number(cited: str) -> str:
    """Return the number in a citation, as it is written there."""
    found = NUMBER.search("".join(unicodedata.normalize("NFKC", cited).split()))
    return found.group() if found else ""


def _folded(text: str) -> str:
    usual = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in usual if letter.isalnum())
