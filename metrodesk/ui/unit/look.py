"""How the unit's own parts look, over and above what all pages share."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from metrodesk.ui.colours import colours_of


def dress_page(page: QWidget) -> None:
    """Dress a page of the unit in the colours in force; pages are built anew when they change."""
    page.setStyleSheet(SHEET.format(c=colours_of(page)))


SHEET = """
QFrame[kind="official"] {{
    background: {c.raised}; border: 1px solid {c.border}; border-radius: 8px;
}}
QLabel[kind="clause"] {{
    border: none; border-left: 3px solid {c.accent}; border-radius: 0; padding: 2px 0 2px 10px;
}}
QLabel[kind="secrecy"] {{ color: {c.red}; }}
QLabel[kind="over"] {{ color: {c.yellow}; font-weight: 600; }}
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
