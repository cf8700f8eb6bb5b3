"""The day a task must be done, as far as its deadline says one (完成时限)."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date

DECEMBER = 12
DAY = re.compile(
    r"(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|[12]\d|0?[1-9])日)?)?"
    r"(?P<after>以后|起|后)?"
)


def last_day(deadline: str) -> date | None:
    """Return the last day that a deadline names: 2026年底前, 2026年6月底前, 2026年6月15日前.

    None where it names none, or speaks of a day from which on something holds.
    """
    found = list(DAY.finditer("".join(unicodedata.normalize("NFKC", deadline).split())))
    if not found or found[-1]["after"]:
        return None
    year, month = int(found[-1]["year"]), int(found[-1]["month"] or DECEMBER)
    longest = monthrange(year, month)[1]
    return date(year, month, min(int(found[-1]["day"] or longest), longest))
