"""The style sheet laid over Fusion, written from a set of colours."""

from __future__ import annotations

from metrodesk.paths import resource
from metrodesk.ui.colours import CONTRAST, Colours


def style_sheet(colours: Colours) -> str:
    """Return the style sheet in these colours."""
    sheet = SHEET + STRONG if colours is CONTRAST else SHEET
    return sheet.format(c=colours, icons=resource("icons").as_posix(), tint=_tint(colours))


def _tint(colours: Colours) -> str:
    """Return which variant of the small control icons is readable on these colours."""
    return "dark" if int(colours.window[1:3], 16) < 128 else "light"


SHEET = """
QToolTip {{ padding: 4px 6px; border: 1px solid {c.border}; }}
QLabel[kind="title"] {{ font-size: 18pt; font-weight: 600; }}
QLabel[kind="heading"] {{ font-size: 12.5pt; font-weight: 600; }}
QLabel[kind="figure"] {{ font-size: 20pt; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="muted"] {{ color: {c.muted}; }}
QLabel[kind="digits"] {{ font-size: 26pt; font-weight: 600; letter-spacing: 2px; }}
QLabel[kind="alert"] {{ color: {c.red}; }}
QLabel[kind="code"] {{ font-size: 15pt; font-weight: 600; letter-spacing: 1px; }}
QLabel[kind="thumbnail"] {{ border: 1px solid {c.border}; border-radius: 3px; }}
QFrame[kind="card"] {{
    background: {c.surface}; border: 1px solid {c.border}; border-radius: 8px;
}}
QFrame[kind="rail"] {{ background: {c.rail}; border: none; border-right: 1px solid {c.border}; }}
QFrame[kind="header"] {{
    background: {c.surface}; border: none; border-bottom: 1px solid {c.border};
}}
QFrame[kind="side"] {{ background: {c.raised}; border: 1px solid {c.border}; border-radius: 6px; }}
QFrame[kind="side"][chosen="true"] {{ background: {c.accent_soft}; border-color: {c.accent}; }}
QFrame[kind="rule"] {{ background: {c.border}; border: none; }}
QFrame[kind="drop"] {{
    background: {c.surface}; border: 2px dashed {c.border}; border-radius: 8px;
}}
QFrame[kind="drop"][over="true"] {{ border-color: {c.accent}; background: {c.accent_soft}; }}
QFrame[kind="message"] {{ border-radius: 8px; border: 1px solid {c.blue}; }}
QFrame[kind="message"][tone="blue"] {{ background: {c.blue_soft}; border-color: {c.blue}; }}
QFrame[kind="message"][tone="green"] {{ background: {c.green_soft}; border-color: {c.green}; }}
QFrame[kind="message"][tone="yellow"] {{ background: {c.yellow_soft}; border-color: {c.yellow}; }}
QFrame[kind="message"][tone="red"] {{ background: {c.red_soft}; border-color: {c.red}; }}
QFrame#drill {{
    background: {c.yellow_soft}; border: none; border-bottom: 1px solid {c.yellow};
}}
QPushButton {{
    background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px;
    padding: 5px 14px; min-height: 20px;
}}
QPushButton:hover {{ background: {c.raised}; border-color: {c.grey}; }}
QPushButton:pressed {{ background: {c.accent_soft}; }}
QPushButton:focus {{ border: 1px solid {c.accent}; outline: none; }}
QPushButton:disabled {{ color: {c.grey}; background: {c.raised}; }}
QPushButton[kind="primary"] {{
    background: {c.accent}; color: {c.accent_text}; border-color: {c.accent}; font-weight: 600;
}}
QPushButton[kind="primary"]:hover {{ border-color: {c.text}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.text}; padding: 4px 13px; }}
QPushButton[kind="primary"]:disabled {{
    background: {c.raised}; color: {c.grey}; border-color: {c.border};
}}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px 10px;
}}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
    border: 1px solid {c.accent};
}}
QToolButton[kind="quiet"]::menu-indicator {{ image: none; }}
QPushButton[kind="rail"] {{
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 8px 10px; text-align: left;
}}
QPushButton[kind="rail"][fit="tight"] {{ padding: 1px 10px; }}
QPushButton[kind="rail"]:hover {{ background: {c.surface}; }}
QPushButton[kind="rail"]:checked {{
    background: {c.accent_soft}; color: {c.accent}; font-weight: 600;
}}
QPushButton[kind="rail"]:focus {{ border: 1px solid {c.accent}; }}
QPushButton::menu-indicator {{
    image: url({icons}/arrow-down-{tint}.svg); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px;
}}
QPushButton[menu="true"] {{ padding-right: 26px; }}
QPushButton[kind="tile"] {{ text-align: left; border-radius: 8px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QComboBox, QSpinBox {{
    background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px;
    padding: 4px 8px; selection-background-color: {c.accent};
    selection-color: {c.accent_text};
}}
QLineEdit, QDateEdit, QComboBox, QSpinBox {{ min-height: 22px; }}
QLineEdit[kind="code"] {{ font-size: 15pt; letter-spacing: 1px; }}
QLineEdit[proposed="true"] {{ color: {c.muted}; font-style: italic; border-style: dashed; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QComboBox:focus,
QSpinBox:focus {{ border: 1px solid {c.accent}; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] {{
    background: {c.raised};
}}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
    color: {c.grey}; background: {c.raised};
}}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url({icons}/arrow-down-{tint}.svg); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {c.surface}; border: 1px solid {c.border}; padding: 4px; outline: none;
    selection-background-color: {c.accent_soft}; selection-color: {c.text};
}}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 6px; }}
QDateEdit::drop-down {{ border: none; width: 26px; }}
QDateEdit::down-arrow {{ image: url({icons}/arrow-down-{tint}.svg); width: 12px; height: 12px; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px 0; }}
QCheckBox::indicator, QListWidget::indicator, QTableWidget::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {c.grey}; border-radius: 3px; background: {c.surface};
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTableWidget::indicator:checked {{
    background: {c.accent}; border-color: {c.accent}; image: url({icons}/check-{tint}.svg);
}}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {c.accent}; background: {c.accent_text};
}}
QCheckBox::indicator:disabled, QListWidget::indicator:disabled, QRadioButton::indicator:disabled {{
    border-color: {c.border}; background: {c.raised};
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; }}
QHeaderView {{ background: {c.raised}; }}
QHeaderView::section {{
    background: {c.raised}; color: {c.muted}; border: none;
    border-bottom: 1px solid {c.border}; padding: 6px 8px; font-weight: 600;
}}
QTableView, QListView, QTreeView {{
    background: {c.surface}; border: 1px solid {c.border}; border-radius: 8px;
    gridline-color: {c.border}; outline: none;
    selection-background-color: {c.accent_soft}; selection-color: {c.text};
}}
QTableView[kind="bare"], QListView[kind="bare"] {{ border: none; border-radius: 0; }}
QTableView::item, QListView::item {{ padding: 2px 6px; border: none; }}
QListView[kind="roomy"]::item {{ padding: 8px 10px; border-bottom: 1px solid {c.border}; }}
QListView[kind="roomy"]::item:hover {{ background: {c.raised}; }}
QListView[kind="roomy"]::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QTableView::item:focus {{ border: 1px solid {c.accent}; }}
QTableCornerButton::section {{ background: {c.raised}; border: none; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {c.grey}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
    background: {c.border}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.border}; }}
QTabBar::tab {{
    background: transparent; color: {c.muted}; padding: 8px 14px; border: none;
    border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
"""
STRONG = """
QPushButton:focus, QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus, QPushButton[kind="rail"]:focus,
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus,
QTableView:focus, QListView:focus {{ border: 2px solid {c.accent}; }}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ border: 1px solid {c.border}; }}
QPushButton[kind="rail"]:checked {{ border: 2px solid {c.accent}; text-decoration: underline; }}
QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
QTabBar::tab:selected {{ border-bottom: 4px solid {c.accent}; font-weight: 600; }}
"""
