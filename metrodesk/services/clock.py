"""The wall clock: a claim that is shown, never a judge of order; and whether it can be right.

A wrong clock stops nothing. It is noticed by what cannot be: a day before this program was
made, before the district's newest file or before this computer's own last run, or one far
ahead. The person is told, and bundles say that their claim is in doubt.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from metrodesk import RELEASED
from metrodesk.durable import write_durably
from metrodesk.paths import data_folder
from metrodesk.storage.database import Books

FAR_AHEAD = timedelta(days=3660)  # after the program's release: it will have been replaced by then
ALLOWANCE = timedelta(days=1)  # zones, summer time and a battery that loses some hours
NOTED_ANEW = timedelta(hours=1)
FILE = "clock.json"
DISTRICT_CLAIM = "district_claim"


class ClockTrouble(StrEnum):
    """Why the clock cannot be right."""

    BEFORE_RELEASE = "before_release"
    BEFORE_DISTRICT = "before_district"
    WENT_BACK = "went_back"
    FAR_AHEAD = "far_ahead"


@dataclass(frozen=True, slots=True)
class ClockNotice:
    """What the clock says, and the time it should not be before (or after, if far ahead)."""

    trouble: ClockTrouble
    shown: str
    bound: str


def now() -> str:
    """Return the local time with its offset, to the second, as ISO 8601."""
    return _now().isoformat(timespec="seconds")


def today() -> date:
    """Return the local date."""
    return _now().date()


def notice(books: Books) -> ClockNotice | None:
    """Return what is wrong with this computer's clock, or None; a good time is remembered."""
    found = trouble_of(now(), district=books.meta.get(DISTRICT_CLAIM), last_run=_last_run())
    if found is None:
        _remember_run()
    return found


def is_suspect(books: Books) -> bool:
    """Whether a bundle written now must say that its claimed time is in doubt."""
    return notice(books) is not None


def note_claim(books: Books, claimed: str) -> None:
    """Remember the newest time a genuine file of the district claims, if that can be."""
    known = books.meta.get(DISTRICT_CLAIM)
    if trouble_of(claimed) is None and (_instant(claimed) or EARLIEST) > (_instant(known) or EARLIEST):
        books.meta.set(**{DISTRICT_CLAIM: claimed})


def trust_now(books: Books) -> None:
    """Take the clock as it is, because a person says that it is right: what contradicts it is forgotten."""
    books.meta.set(**{DISTRICT_CLAIM: ""})
    _remember_run()


def minute_of(claimed: str) -> str:
    """Return a claimed time as people read it: the date and the minute."""
    return claimed[:16].replace("T", " ")


def is_doubtful(claimed: str, *, suspect: bool) -> bool:
    """Whether a received bundle's claim is in doubt: it says so, or it cannot be, seen from here."""
    there, here = _instant(claimed), _instant(now()) or EARLIEST
    if suspect or there is None or trouble_of(claimed) is not None:
        return True
    return trouble_of(now()) is None and there > here + ALLOWANCE


def trouble_of(claimed: str, *, district: str = "", last_run: str = "") -> ClockNotice | None:
    """Judge a time by the program's release, the district's newest file and the last run."""
    at = _instant(claimed)
    if at is None or at < (_instant(RELEASED) or EARLIEST) - ALLOWANCE:
        return ClockNotice(ClockTrouble.BEFORE_RELEASE, claimed, RELEASED)
    limit = (_instant(RELEASED) or EARLIEST) + FAR_AHEAD
    if at > limit:
        return ClockNotice(ClockTrouble.FAR_AHEAD, claimed, limit.isoformat())
    for trouble, bound in ((ClockTrouble.BEFORE_DISTRICT, district), (ClockTrouble.WENT_BACK, last_run)):
        floor = _instant(bound)
        if floor is not None and at < floor - ALLOWANCE:
            return ClockNotice(trouble, claimed, bound)
    return None


EARLIEST = datetime.min.replace(tzinfo=UTC)


def _now() -> datetime:
    return datetime.now().astimezone()


def _instant(text: str) -> datetime | None:
    """Read a claimed time; one without an offset is taken for UTC, what is none for nothing."""
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _last_run() -> str:
    try:
        found = json.loads((data_folder() / FILE).read_bytes())
    except (OSError, ValueError):
        return ""
    return str(found.get("last_run", "")) if isinstance(found, dict) else ""


def _remember_run() -> None:
    """Note the time outside the workspace; a disk that is full must not stop anybody."""
    before, at = _instant(_last_run()), _now()
    if before is None or abs(at - before) >= NOTED_ANEW:
        with contextlib.suppress(OSError):
            data_folder().mkdir(parents=True, exist_ok=True)
            write_durably(data_folder() / FILE, json.dumps({"last_run": at.isoformat(timespec="seconds")}).encode())
