"""The order in which Tab goes through parts that come and go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def tab_through(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Have Tab go from `anchor` through these widgets, in their order, before what follows it.

    Qt puts a widget made later at the end of its window, wherever it stands.
    """
    before = anchor
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
