"""Codes on paper: digits in groups of four whose last one is a check digit (Damm, 2004).

The check digit finds every single wrong digit and every swap of neighbours, so a mistyped
code is told from one that belongs to another letter.
"""

from __future__ import annotations

import secrets
import unicodedata
from typing import Final

from metrodesk.errors import InvalidCode

CODE_DIGITS: Final = 12
RECOVERY_DIGITS: Final = 24
_GROUP = 4
_IGNORED = frozenset("-‐‑‒–—－·.")
_DAMM: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def new_code(digits: int = CODE_DIGITS) -> str:
    """Make a code from the system's randomness."""
    free = "".join(secrets.choice("0123456789") for _ in range(digits - 1))
    return free + check_digit(free)


def grouped(code: str) -> str:
    """Return a code as it is printed: groups of four."""
    return " ".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_code(typed: str, digits: int = CODE_DIGITS) -> str:
    """Return the bare digits of a code as typed: blanks, hyphens and full width are fine.

    Raises InvalidCode: `letters`, `length` or `check_digit`.
    """
    text = "".join(unicodedata.normalize("NFKC", typed).split())
    code = "".join(letter for letter in text if letter not in _IGNORED)
    if not code.isascii() or not code.isdigit():
        raise InvalidCode("letters")
    if len(code) != digits:
        raise InvalidCode("length")
    if check_digit(code) != "0":
        raise InvalidCode("check_digit")
    return code


def check_digit(digits: str) -> str:
    """Return the digit to append; it is 0 for digits that already end with theirs."""
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return str(interim)
