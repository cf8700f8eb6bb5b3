"""The look: Fusion with a calm palette of its own, light and dark, following the system."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from metrodesk.ui.colours import CONTRAST, DARK, LIGHT, Colours
from metrodesk.ui.style_sheet import style_sheet

# Spacing in device-independent pixels; every margin and gap is one of these.
TIGHT, SMALL, MEDIUM, LARGE, WIDE = 4, 8, 12, 16, 24
ROW_HEIGHT = 34
BASE_POINT_SIZE = 10.5


class Appearance(StrEnum):
    """What the person chose: the system's own, or one of the three."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """Applies an appearance to the application and follows the system's changes."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What was chosen last."""
        return self._appearance

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        if self._appearance is Appearance.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return {Appearance.DARK: DARK, Appearance.CONTRAST: CONTRAST}.get(self._appearance, LIGHT)

    def use(self, appearance: Appearance) -> None:
        """Paint every window in this appearance from now on."""
        self._appearance = appearance
        colours = self.colours
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(style_sheet(colours))
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self.use(Appearance.SYSTEM)


def palette(colours: Colours) -> QPalette:
    """Return the palette of a set of colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(colours.raised), QColor(colours.window))
    chosen = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.border,
        role.BrightText: colours.red,
    }
    for name, colour in chosen.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, name, QColor(colours.grey))
    return made
