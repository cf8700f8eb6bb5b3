"""The wall clock: a claim that is shown, never a judge of order."""

from __future__ import annotations

from datetime import date, datetime


def now() -> str:
    """Return the local time with its offset, to the second, as ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def today() -> date:
    """Return the local date."""
    return datetime.now().astimezone().date()
