"""What an explanation of a failure is, and where the words are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence that says what happened, and one that says what to do next."""

    what: str
    next: str


def in_one_line(what: str, following: str) -> str:
    """Return two sentences after one another; a Chinese full stop needs no blank behind it."""
    return f"{what}{'' if what.endswith('。') else ' '}{following}".strip()


@singledispatch
def explain(error: Exception) -> Explanation:
    """Return the words for a failure; raises TypeError for one that nobody has described."""
    raise TypeError(type(error).__name__)
