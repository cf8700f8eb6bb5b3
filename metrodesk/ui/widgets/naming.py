"""Names for screen readers where nobody gave one: a table is called as what it lies in is headed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QLabel,
    QLayoutItem,
    QTabWidget,
    QWidget,
)

from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.path_field import PathField


def name_tables(page: QWidget, heading: str) -> None:
    """Name every table and list of a page that has no name of its own."""
    views: Iterable[QAbstractItemView] = page.findChildren(QAbstractItemView)
    for view in views:
        if not view.accessibleName() and not isinstance(_above(view, QComboBox), QComboBox):
            view.setAccessibleName(_heading_of(view) or heading)


def name_fields(form: QFormLayout) -> None:
    """Name the field inside every row of a form by the row's label."""
    for row in range(form.rowCount()):
        words = _in(form, row, QFormLayout.ItemRole.LabelRole)
        inside = _in(form, row, QFormLayout.ItemRole.FieldRole)
        if not isinstance(words, QLabel) or inside is None:
            continue
        name = words.text().replace("&", "")
        if isinstance(inside, PathField):
            inside.field.setAccessibleName(name)
        elif name and not inside.accessibleName():
            inside.setAccessibleName(name)


def _in(form: QFormLayout, row: int, role: QFormLayout.ItemRole) -> QWidget | None:
    item: QLayoutItem | None = form.itemAt(row, role)
    return None if item is None else item.widget()


def _heading_of(view: QWidget) -> str:
    card = _above(view, Card)
    if isinstance(card, Card) and card.heading.text():
        return card.heading.text()
    tabs = _above(view, QTabWidget)
    if isinstance(tabs, QTabWidget):
        for at in range(tabs.count()):
            if tabs.widget(at) is view or tabs.widget(at).isAncestorOf(view):
                return tabs.tabText(at)
    return ""


def _above(widget: QWidget, kind: type[QWidget]) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kind):
        above = above.parentWidget()
    return above
