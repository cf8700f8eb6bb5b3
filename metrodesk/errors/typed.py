"""Failures of words and lines that do not mean anything."""

from __future__ import annotations

from metrodesk.errors.root import MetroDeskError


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
