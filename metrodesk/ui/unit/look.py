"""How the unit's own parts look, over and above what all pages share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from metrodesk.ui.colours import colours_of


class Look(QObject):
    """Keeps a page's own style sheet in the colours in force."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        self.dress()

    def dress(self) -> None:
        """Dress the page, unless it is dressed like that already."""
        sheet = SHEET.format(c=colours_of(self._page))
        if sheet != self._page.styleSheet():
            self._page.setStyleSheet(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress the page anew when the theme changes."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ParentChange}:
            self.dress()
        return super().eventFilter(watched, event)


def dress_page(page: QWidget) -> None:
    """Dress a page of the unit, now and whenever the theme changes."""
    Look(page)


SHEET = """
QFrame[kind="official"] {{
    background: {c.raised}; border: 1px solid {c.border}; border-radius: 8px;
}}
QLabel[kind="clause"] {{
    border: none; border-left: 3px solid {c.accent}; border-radius: 0; padding: 2px 0 2px 10px;
}}
QLabel[kind="secrecy"] {{ color: {c.red}; }}
QLabel[kind="over"] {{ color: {c.yellow}; font-weight: 600; }}
QLabel[kind="returned"] {{
    background: {c.yellow_soft}; color: {c.yellow_text}; border-left: 3px solid {c.yellow};
    border-radius: 0; padding: 3px 8px;
}}
QLabel[kind="taken"] {{
    background: {c.blue_soft}; color: {c.accent}; border: 1px solid {c.border}; border-radius: 4px;
    padding: 0 4px; font-size: 9pt;
}}
QLabel[kind="caption"] {{ font-weight: 600; }}
QPushButton[kind="jump"] {{
    background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 3px 6px; text-align: left;
}}
QPushButton[kind="jump"]:hover {{ background: {c.accent_soft}; color: {c.accent}; }}
QPushButton[kind="jump"]:focus {{ border: 1px solid {c.accent}; }}
QPushButton[fit="tight"] {{ padding: 1px 8px; min-height: 18px; }}
QPlainTextEdit[kind="quote"] {{ background: {c.raised}; color: {c.muted}; }}
QPlainTextEdit[finding="error"] {{ border: 1px solid {c.red}; }}
QPlainTextEdit[finding="warning"] {{ border: 1px solid {c.yellow}; }}
QPlainTextEdit[finding="error"]:focus, QPlainTextEdit[finding="warning"]:focus {{
    border: 2px solid {c.accent}; padding: 3px 7px;
}}
QListView[kind="places"]::item {{ padding: 0 6px; height: 32px; }}
QListView[kind="places"]::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QFrame[kind="foot"] {{
    background: {c.raised}; border: none; border-top: 1px solid {c.border};
    border-bottom-left-radius: 8px; border-bottom-right-radius: 8px;
}}
QFrame[kind="note"] {{ background: {c.yellow_soft}; border: none; border-left: 3px solid {c.yellow}; }}
QFrame[kind="findings"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.border}; }}
QFrame[kind="dropping"] {{
    background: {c.accent_soft}; border: 1px dashed {c.accent}; border-radius: 8px;
}}
QFrame[kind="notice"] {{
    background: {c.blue_soft}; border: 1px solid {c.border}; border-radius: 8px;
}}
QFrame[kind="done"] {{
    background: {c.green_soft}; border: 1px solid {c.green}; border-radius: 8px;
}}
"""
