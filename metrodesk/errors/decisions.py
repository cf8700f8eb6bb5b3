"""Failures of what the district decides."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class UnreadableDecisions(MetroDeskError):
    """A file of decisions cannot be read; `why` is missing, large, json, by or shape."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path, self.why = path, why


class DecisionRefused(MetroDeskError):
    """A decision cannot be written; `reason` is a code, `where` what it is about."""

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{reason}: {where}")
        self.reason, self.where = reason, where


class IndicatorRefused(MetroDeskError):
    """A reading or a revised target cannot be entered; `reason` is a code, `where` what it is about."""

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{reason}: {where}")
        self.reason, self.where = reason, where
