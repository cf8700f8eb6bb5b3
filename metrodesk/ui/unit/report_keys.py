"""The keys of the report in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from metrodesk.ui.unit.report_pane import ReportPane

WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def add_keys(pane: ReportPane) -> None:
    """Let keys do what the buttons do, wherever in the report the focus is."""
    pane.foot.undo.clicked.connect(pane.undo)
    pane.foot.redo.clicked.connect(pane.redo)
    keys = {
        "Ctrl+D": pane.same.click,
        "Ctrl+0": pane.nothing.click,
        "F4": pane.go_to_next_finding,
        "Ctrl+Z": pane.undo,
        "Ctrl+Y": pane.redo,
        "Ctrl+Shift+Z": pane.redo,
    }
    keys |= {f"Alt+{number}": _chooser(pane, number) for number in range(1, 10)}
    for sequence, act in keys.items():
        QShortcut(QKeySequence(sequence), pane, act, context=WITHIN)


def _chooser(pane: ReportPane, number: int) -> Callable[[], None]:
    return lambda: pane.form.choose_by_key(number)
