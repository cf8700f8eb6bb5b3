"""What a person must decide about a cell, and what the answer makes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from metrodesk.domain.figure_text import understand

LEAVE, TAKE, CLEAR, KEEP, BOTH, YES = "leave", "take", "clear", "keep", "both", "yes"
PERCENT = re.compile(r"(100|[0-9]{1,2})(?:\.0+)?%?")
MEASURE = "measures."


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out of a question: the value it gives, as `ReportBody` holds it.

    `words` are data (a figure, a status, the beginning of a text); sentences are made from `code`.
    """

    code: str
    value: object = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Why a cell is asked about, what may be chosen, and as what something else may be typed.

    `typing` is text, figure or percent, or empty if nothing can be typed.
    """

    why: str
    choices: tuple[Choice, ...]
    typing: str = ""
    unit: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person chose, or typed instead."""

    choice: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What something in a sheet means: a value, or a question; `is_left` if it is not to be taken."""

    value: object = None
    question: Question | None = None
    is_left: bool = False
    is_open: bool = False


def settled(meaning: Meaning, answer: Answer | None) -> Meaning:
    """Return what a meaning becomes by an answer; a question without a fitting one stays open."""
    question = meaning.question
    if question is None:
        return meaning
    if answer is not None and answer.typed.strip() and question.typing:
        typed = typed_value(answer.typed, question)
        return Meaning(typed, question, is_open=typed is None)
    chosen = next((one for one in question.choices if answer is not None and one.code == answer.choice), None)
    if chosen is None:
        return Meaning(None, question, is_open=True)
    left = chosen.code in {LEAVE, KEEP}
    return Meaning(None if left else chosen.value, question, is_left=left)


def typed_value(text: str, question: Question) -> object:
    """Return what was typed as an answer, None if it does not fit: a typed figure must be certain."""
    if question.typing == "text":
        return text.strip()
    if question.typing == "percent":
        return percent_of(text)
    understood = understand(text, question.unit)
    if understood.figure is None or understood.problem is not None:
        return None
    return {"value": understood.figure.written, "rounding": understood.figure.rounding}


def percent_of(text: str) -> int | None:
    """Return a percentage of 0 to 100 as it is written, or None."""
    found = PERCENT.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return int(found[1]) if found else None
