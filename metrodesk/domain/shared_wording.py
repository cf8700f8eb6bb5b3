"""How far two official texts say the same in the same words (共同文字)."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log

GRAM = 4
"""So many letters in a row are wording; fewer are a word that any text may use."""
LEADING, TRAILING = "的和与及或等并", "的与及或等并在以为对"
"""Letters a phrase is not cut open at: 的计量监管 is shown as 计量监管."""
NEARER = 0.75
"""How much the text that is found in the other more fully counts; the rest is the other's share."""
FULL = 100


@dataclass(frozen=True)
class Wording:
    """A text made ready for comparing: its letters without punctuation, in their usual width."""

    text: str

    @cached_property
    def letters(self) -> str:
        """The letters and digits alone."""
        usual = unicodedata.normalize("NFKC", self.text).lower()
        return "".join(letter for letter in usual if letter.isalnum())

    @cached_property
    def grams(self) -> frozenset[str]:
        """Every run of four letters; of a shorter text the whole."""
        return frozenset(_windows(self.letters))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each run of four signs begins in the text as it stands."""
        found: dict[str, list[int]] = {}
        for start in range(len(self.text) - GRAM + 1):
            found.setdefault(self.text[start : start + GRAM], []).append(start)
        return found


class Genre:
    """What texts of one kind say all the time: the more of them have a run of letters, the less it weighs."""

    def __init__(self, wordings: Iterable[Wording] = ()) -> None:
        self._seen: Counter[str] = Counter()
        self._texts = 1
        self._whole: dict[str, float] = {}
        for one in wordings:
            self._seen.update(one.grams)
            self._texts += 1

    def whole(self, text: Wording) -> float:
        """Return how much all of a text weighs; it is weighed once."""
        if text.letters not in self._whole:
            self._whole[text.letters] = self.weight(text.grams)
        return self._whole[text.letters]

    def weight(self, grams: Collection[str]) -> float:
        """Return how much some runs of letters weigh together; their order plays no part."""
        return fsum(log(1 + self._texts / max(self._seen[gram], 1)) for gram in grams)


def score(one: Wording, other: Wording, genre: Genre | None = None) -> int:
    """Return how much two texts share, 0 (no run of four letters) to 100 (the same letters).

    The one that is found in the other more fully counts most: a district's sentence may stand
    whole in a long clause of the State Council.
    """
    shared = one.grams & other.grams
    if not shared:
        return 0
    if one.letters == other.letters:
        return FULL
    genre = genre or Genre()
    common = genre.weight(shared)
    shorter, longer = sorted((genre.whole(one), genre.whole(other)))
    value = FULL * (NEARER * common / shorter + (1 - NEARER) * common / longer)
    return min(max(round(value), 1), FULL - 1)


def shared_phrase(one: Wording, other: Wording, genre: Genre | None = None) -> str:
    """Return the weightiest phrase that stands sign for sign in both texts, "" if there is none.

    Where punctuation differs inside, it is the weightier part. It begins and ends in a telling letter.
    """
    weights = genre or Genre()
    return max(shared_phrases(one, other), key=lambda phrase: _rank(phrase, weights), default="")


def shared_phrases(one: Wording, other: Wording) -> frozenset[str]:
    """Return every phrase that stands sign for sign in both texts and in no longer one."""
    found = {part for run in _runs(one, other) for part in _trimmed(run)}
    return frozenset(found)


def _rank(phrase: str, genre: Genre) -> tuple[bool, float, int, str]:
    found = Wording(phrase)
    return (len(found.letters) >= GRAM, genre.weight(found.grams), len(phrase), phrase)


def _windows(letters: str) -> Iterator[str]:
    if 0 < len(letters) < GRAM:
        yield letters
    for start in range(len(letters) - GRAM + 1):
        yield letters[start : start + GRAM]


def _runs(one: Wording, other: Wording) -> Iterator[str]:
    """Yield the runs of at least four signs that stand in both texts and cannot be made longer."""
    first, second, there = one.text, other.text, other.places
    for start in range(len(first) - GRAM + 1):
        for place in there.get(first[start : start + GRAM], ()):
            if start and place and first[start - 1] == second[place - 1]:
                continue  # part of a run that began before
            length = GRAM
            room = min(len(first) - start, len(second) - place)
            while length < room and first[start + length] == second[place + length]:
                length += 1
            yield first[start : start + length]


def _trimmed(run: str) -> Iterator[str]:
    """Yield the sentences of a run from their first telling letter to their last."""
    for sentence in run.replace("。", "\n").split("\n"):
        letters = [at for at, sign in enumerate(sentence) if sign.isalnum()]
        while letters and sentence[letters[0]] in LEADING:
            del letters[0]
        while letters and sentence[letters[-1]] in TRAILING:
            del letters[-1]
        if letters:
            yield sentence[letters[0] : letters[-1] + 1]
