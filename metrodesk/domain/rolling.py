"""Which of many backups are kept: the newest of each of the last days, weeks and months."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Return the moments to keep.

    The last days are the last ones with a backup, whatever today is: a clock that jumps to
    2099 and back makes one day more, and never makes all others old.
    """
    newest_first = sorted(set(moments), reverse=True)
    return {
        *_newest_of_each(newest_first, datetime.date, DAYS),
        *_newest_of_each(newest_first, lambda one: one.isocalendar()[:2], WEEKS),
        *_newest_of_each(newest_first, lambda one: (one.year, one.month), MONTHS),
    }


def _newest_of_each(newest_first: list[datetime], of: Callable[[datetime], Hashable], most: int) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for one in newest_first:
        found.setdefault(of(one), one)
    return list(found.values())[:most]
