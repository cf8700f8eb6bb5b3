"""Which characters of a text are new since its last print."""

from __future__ import annotations

from difflib import SequenceMatcher

Marks = tuple[tuple[int, int], ...]
"""Ranges of characters, from and to."""
LIMIT = 1500
"""Above this many characters between the common ends the whole middle counts as new."""


def new_characters(old: str, new: str) -> Marks:
    """Return the ranges of `new` that `old` does not have; what was only left out has none."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if not after:
        return ()
    if len(before) * len(after) > LIMIT * LIMIT:
        return ((head, head + len(after)),)
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return _near_joined([(head + start, head + end) for tag, _, _, start, end in codes if tag in {"replace", "insert"}])


def _alike(one: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def shifted(marks: Marks, by: int) -> Marks:
    """Return ranges moved by so many characters."""
    return tuple((start + by, end + by) for start, end in marks)


def _near_joined(marks: list[tuple[int, int]]) -> Marks:
    """Join ranges with one character between them: a line reads more calmly than dots."""
    joined: list[tuple[int, int]] = []
    for start, end in marks:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
