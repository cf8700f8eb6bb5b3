"""The district's letters as PDF, A4 portrait."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.letter import OpeningLetter, RecoverySheet
from metrodesk.documents.printed import Printed


def write_letter(letter: OpeningLetter, path: Path) -> Printed:
    """Print the letter with a unit's 开通码 into a file. Raises FileNotWritten."""
    raise NotImplementedError


def write_recovery_sheet(sheet: RecoverySheet, path: Path) -> Printed:
    """Print the sheet that tells how to recover the district's keys. Raises FileNotWritten."""
    raise NotImplementedError
