"""The failures the program knows, as data; the sentences for people are made in `wording`."""

from __future__ import annotations


class Cancelled(Exception):  # noqa: N818  a wish of the user, not an error
    """The person stopped the work; everything is as it was."""


class MetroDeskError(Exception):
    """A known failure: nothing is lost and the person can do something about it."""


# -- words typed by people ---------------------------------------------------------------


class InvalidPeriod(MetroDeskError):
    """A period that is not written 2026, 2026H1, 2026Q3 or 2026-09."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class MalformedRevision(MetroDeskError):
    """A line that is not a revision or an act of version 1."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
