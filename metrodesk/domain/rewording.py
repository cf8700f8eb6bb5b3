"""How one wording (表述) became another: what was left out, added, put otherwise or moved."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

STOPS = "，。；、：！？,.;:!?（）()“”\n "
LEAST_MOVED = 5
"""Fewer characters are no phrase: found elsewhere again they are not called moved."""


class Step(StrEnum):
    """What became of a piece of the wording."""

    SAME = "same"
    LEFT_OUT = "left_out"
    ADDED = "added"
    CHANGED = "changed"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece as it stands before and after; one side is empty where nothing answers to it."""

    step: Step
    before: str
    after: str


def reworded(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces in order; put together again each side is the wording given.

    Half-width and full-width signs are the same sign. Likenesses shorter than the change
    around them are chance, not wording: 区域 became 地区, and no 区 stayed.
    """
    codes = SequenceMatcher(None, plain(before), plain(after), autojunk=False).get_opcodes()
    rows = [Piece(Step.SAME, before[one:two], after[three:four]) for _, one, two, three, four in codes]
    pieces = [row if tag == "equal" else _told(row) for (tag, *_), row in zip(codes, rows, strict=True)]
    return _with_moves([one for piece in _joined(pieces) for one in _parted(piece)])


def plain(text: str) -> str:
    """Return a text as wordings are compared, each character in its place."""
    return "".join(_plain(one) for one in text)


def bare(text: str) -> str:
    """Return a phrase without the stops around it."""
    return text.strip(STOPS)


def says_the_same(pieces: tuple[Piece, ...]) -> bool:
    """Whether only stops differ."""
    return all(piece.step is Step.SAME or not (bare(piece.before) or bare(piece.after)) for piece in pieces)


def _plain(character: str) -> str:
    found = unicodedata.normalize("NFKC", character)
    return found if len(found) == 1 else character


def _told(piece: Piece) -> Piece:
    if piece.before and piece.after:
        return replace(piece, step=Step.CHANGED)
    return replace(piece, step=Step.LEFT_OUT if piece.before else Step.ADDED)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Take likenesses that are chance into the changes around them, until none is left."""
    found = list(pieces)
    at = 1
    while at < len(found) - 1:
        one, middle, other = found[at - 1 : at + 2]
        if middle.step is Step.SAME and Step.SAME not in {one.step, other.step} and _is_chance(one, middle, other):
            before, after = (
                one.before + middle.before + other.before,
                one.after + middle.after + other.after,
            )
            found[at - 1 : at + 2] = [_told(Piece(Step.CHANGED, before, after))]
            at = max(at - 2, 1)
        else:
            at += 1
    return found


def _is_chance(one: Piece, middle: Piece, other: Piece) -> bool:
    length = len(bare(middle.before))
    return length <= min(max(len(side.before), len(side.after)) for side in (one, other)) and length < LEAST_MOVED


def _parted(piece: Piece) -> tuple[Piece, ...]:
    """Keep a stop that both sides of a change begin or end with out of it."""
    if piece.step is not Step.CHANGED:
        return (piece,)
    before, after = piece.before, piece.after
    head = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    if head:
        rest = _told(Piece(Step.CHANGED, before[head:], after[head:]))
        return (Piece(Step.SAME, before[:head], after[:head]), *_parted(rest))
    if before[-1:] == after[-1:] and before[-1:] in STOPS and len(before) > 1 and len(after) > 1:
        return (*_parted(_told(Piece(Step.CHANGED, before[:-1], after[:-1]))), Piece(Step.SAME, before[-1], after[-1]))
    return (piece,)


def _with_moves(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Mark what was left out in one place and stands in another as moved."""
    gone = {_key(piece.before): at for at, piece in enumerate(pieces) if piece.step is Step.LEFT_OUT}
    for at, piece in enumerate(pieces):
        from_ = gone.get(_key(piece.after)) if piece.step is Step.ADDED else None
        if from_ is not None and len(_key(piece.after)) >= LEAST_MOVED:
            pieces[from_] = replace(pieces[from_], step=Step.MOVED_AWAY)
            pieces[at] = replace(piece, step=Step.MOVED_HERE)
    return tuple(pieces)


def _key(text: str) -> str:
    return bare(plain(text))
