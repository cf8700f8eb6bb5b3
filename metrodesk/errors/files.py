"""Failures of files written for people."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class FileNotWritten(MetroDeskError):
    """A print or a workbook that could not be put where it was asked for.

    `reason` is full, denied (also: open in another program), gone or damaged (what was read
    back is not what was written). A file that was there before is untouched.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason
