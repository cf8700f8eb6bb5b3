"""The bundled fonts: the same look everywhere, and no character drawn as a box."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from metrodesk.paths import resource

log = logging.getLogger(__name__)
FAMILIES = ("Noto Sans SC", "HanaMinB")
"""The text font, and the one that knows rare characters of names (𠮷)."""


def use_bundled_fonts(app: QApplication, point_size: float) -> None:
    """Load the text font and set it in every widget; the rare characters follow later."""
    load_fonts("NotoSansSC-*.ttf")
    font = QFont()
    font.setFamilies([*FAMILIES, *QFont().families()])
    font.setPointSizeF(point_size)
    app.setFont(font)


def load_rare_characters() -> None:
    """Load the large font of rare characters; done once the window is there."""
    load_fonts("HanaMinB.ttf")


def load_fonts(pattern: str) -> None:
    """Load bundled fonts by the pattern of their file names."""
    for path in sorted(resource("fonts").glob(pattern)):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.warning("Font could not be loaded: %s", path.name)
