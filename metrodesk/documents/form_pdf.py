"""The progress form (工作进展情况表) as PDF, A4 landscape."""

from __future__ import annotations

from pathlib import Path

from metrodesk.documents.form import Form
from metrodesk.documents.printed import Printed
from metrodesk.domain.tick import Tick, ignore


def write_form(form: Form, path: Path, tick: Tick = ignore) -> Printed:
    """Print a form into a file; `tick` counts its lines. Raises FileNotWritten."""
    raise NotImplementedError
