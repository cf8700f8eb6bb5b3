"""Labels and buttons by what they are, dressed by the style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QWidget

from metrodesk.ui.icons import dress


class PressButton(QPushButton):
    """A button that Enter presses as well as the space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as people expect of a button with the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.animateClick()
        else:
            super().keyPressEvent(event)


def label(text: str, kind: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; kinds are title, heading, figure, muted and code."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if kind:
        made.setProperty("kind", kind)
    return made


def selectable(text: str, kind: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label whose text can be marked and copied, also from the keyboard."""
    made = label(text, kind, wraps=wraps)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def button(text: str, icon: str = "", kind: str = "") -> QPushButton:
    """Return a button; kinds are primary, quiet and tile."""
    made = PressButton(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        dress(made, icon)
    return made


def menu_button(text: str, icon: str, menu: QMenu) -> QPushButton:
    """Return a button that opens a menu."""
    made = button(text, icon)
    made.setProperty("menu", "true")
    menu.setParent(made, menu.windowFlags())
    made.setMenu(menu)
    return made


def rule(*, upright: bool = False) -> QFrame:
    """Return a thin line."""
    made = QFrame()
    made.setProperty("kind", "rule")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and let it look again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
