"""The summary and the missing list as workbooks (xlsx)."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.printed import Printed
from metrodesk.documents.summary import MissingList, Summary
from metrodesk.domain.tick import Tick, ignore


def write_summary(summary: Summary, path: Path, tick: Tick = ignore) -> Printed:
    """Write the summary as a workbook; `tick` counts units. Raises FileNotWritten."""
    raise NotImplementedError


def write_missing(missing: MissingList, path: Path, tick: Tick = ignore) -> Printed:
    """Write the missing list as a workbook; `tick` counts units. Raises FileNotWritten."""
    raise NotImplementedError
