"""A row of widgets that breaks into further rows when it becomes too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

from metrodesk.ui.theme import SMALL


class FlowLayout(QLayout):
    """Lays widgets out like words: from left to right, then on the next line.

    Its items are made here and not by Qt: for one of Qt's, PySide may hand out what it kept of an
    item destroyed before at the same address, which dies with the layout that one was in.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = SMALL) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._taken: list[QLayoutItem] = []  # Qt destroys what it takes; Python must not do so too
        self._widgets: list[QWidget] = []  # nobody else holds them before the row is in a widget
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addWidget(self, widget: QWidget) -> None:
        """Take a widget at the end."""
        self.addChildWidget(widget)
        self._widgets.append(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take a layout item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._there())

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end as Qt wants it."""
        items = self._there()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # as Qt wants it
        """Give an item up, or None past the end as Qt wants it."""
        items = self._there()
        if not 0 <= index < len(items):
            return None
        item = items.pop(index)
        self._taken = [*filter(isValid, self._taken), item]
        self._widgets = [one for one in self._widgets if isValid(one) and one is not item.widget()]
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Never wider or higher than its items."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are at a width."""
        return self._place(QRect(0, 0, width, 0), for_real=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, for_real=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = [item.sizeHint() for item in self._there() if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """As narrow as the widest item, and as high as they are laid out."""
        size = QSize()
        for item in self._there():
            if not item.isEmpty():
                size = size.expandedTo(QSize(item.minimumSize().width(), item.sizeHint().height()))
        return size

    def _there(self) -> list[QLayoutItem]:
        """Return the items, without any that Qt has destroyed: to touch one, or to give one to Qt, ends the program."""
        if not all(map(isValid, self._items)):
            self._items = [item for item in self._items if isValid(item)]
        return self._items

    def _place(self, rect: QRect, *, for_real: bool) -> int:
        left, top, line = rect.left(), rect.top(), 0
        for item in self._there():
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.left() + rect.width():
                left, top, line = rect.left(), top + line + self._gap, 0
            if for_real:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
            line = max(line, size.height())
        return top + line - rect.top()
