"""What stands on a printed form to know it by: the 核验码, typed, or its QR, scanned."""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from metrodesk.domain.revision import CODE_DIGITS, base32, form_code
from metrodesk.errors import InvalidFormCode

IGNORED: Final = frozenset("-‐‑‒–—－·.,，。、_")
MARK: Final = re.compile(r"MD1[^0-9A-Z]?(?P<name>[A-Z2-7]{52})=*")
NAME: Final = re.compile(r"[0-9a-f]{64}")
MOST_WRONG: Final = 2
"""How many digits of a code may be mistyped for a submission to be offered."""


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A submission as paper names it: the bare digits of its code, its id if the QR told it."""

    digits: str
    submission: str = ""

    @property
    def grouped(self) -> str:
        """The code as it is printed."""
        return " ".join(self.digits[start : start + 4] for start in range(0, CODE_DIGITS, 4))


def read_paper_code(text: str) -> PaperCode:
    """Read a code as it was typed, or what a scanner typed of the QR, or a submission's id.

    Blanks, hyphens, full width and lower case are fine. Raises InvalidFormCode.
    """
    shown = "".join(unicodedata.normalize("NFKC", text).split())
    if submission := submission_of_qr(shown):
        return of_submission(submission)
    if NAME.fullmatch(shown.lower()):
        return of_submission(shown.lower())
    if shown.upper().startswith("MD1"):
        raise InvalidFormCode("qr", len(shown))
    digits = "".join(one for one in shown if one not in IGNORED)
    if not digits:
        raise InvalidFormCode("empty", 0)
    if not digits.isascii() or not digits.isdigit():
        raise InvalidFormCode("letters", len(digits))
    if len(digits) != CODE_DIGITS:
        raise InvalidFormCode("short" if len(digits) < CODE_DIGITS else "long", len(digits))
    return PaperCode(digits)


def submission_of_qr(text: str) -> str | None:
    """Return the id of the submission a form's QR names, or None for another QR."""
    found = MARK.fullmatch("".join(unicodedata.normalize("NFKC", text).split()).upper())
    if found is None:
        return None
    data = base64.b32decode(found["name"] + "====")
    return data.hex() if base32(data) == found["name"] else None


def of_submission(submission: str) -> PaperCode:
    """Return how paper names a submission."""
    return PaperCode(form_code(submission).replace(" ", ""), submission)


def wrong_digits(one: str, other: str) -> tuple[int, ...]:
    """Return the places, counted from 1, in which two codes of one length differ."""
    return tuple(place for place, (left, right) in enumerate(zip(one, other, strict=True), start=1) if left != right)


def near_misses(typed: str, codes: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """Return the submissions (by id, with their codes given) that the typed code just misses.

    With the places of the digits that differ; the code has no check digit, and two right
    ones differ in about twenty of their twenty-four.
    """
    found = ((one, wrong_digits(typed, code)) for one, code in codes.items())
    return {
        one: places for one, places in sorted(found, key=lambda pair: len(pair[1])) if 0 < len(places) <= MOST_WRONG
    }


def codes_of(submissions: Iterable[str]) -> dict[str, str]:
    """Return the bare digits of the code of each submission."""
    return {one: of_submission(one).digits for one in submissions}
