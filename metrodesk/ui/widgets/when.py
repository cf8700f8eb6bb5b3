"""Moments as people read them."""

from __future__ import annotations

from datetime import datetime


def when(moment: str) -> str:
    """Return an ISO moment as date and time to the minute; what is none is shown as it is."""
    try:
        return f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}"
    except ValueError:
        return moment
