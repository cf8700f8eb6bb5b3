"""How large everything is drawn: one factor for texts, fields and pictures alike, taken at the start.

A larger font alone would leave icons, rows and dialogs behind; Qt's own factor scales the
whole window, and pages scroll where the screen ends.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Final

VARIABLE: Final = "QT_SCALE_FACTOR"
SIZES: Final = (100, 115, 130, 150, 175)  # per cent of what the system shows


def prepare_text_size(environment: MutableMapping[str, str], percent: int) -> None:
    """Set the factor before QApplication is made; one that is set already is multiplied."""
    if percent == 100:
        return
    try:
        before = float(environment.get(VARIABLE, "1"))
    except ValueError:
        before = 1.0
    environment[VARIABLE] = f"{before * percent / 100:.4g}"
