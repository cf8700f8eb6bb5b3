"""The list of names: who is proposed for which role, and taking one off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, MEDIUM
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Workplace

PERSON = Qt.ItemDataRole.UserRole


class PeopleDialog(QDialog):
    """Lists the names proposed; taking one off changes no report."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.setWindowTitle(self.tr("List of names"))
        self.resize(420, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        note = self.tr("These names are proposed when a name is asked for. Taking one off changes no report.")
        column.addWidget(label(note, "muted", wraps=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Names"))
        self.list.currentItemChanged.connect(self._weigh)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.remove = button(self.tr("&Take off the list"), "remove")
        self.remove.clicked.connect(self.take_off)
        row.addWidget(self.remove)
        row.addStretch(1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        place.people.changed.connect(self._show)
        self._show()

    @classmethod
    def ask(cls, place: Workplace, parent: QWidget) -> None:
        """Show the list until it is closed."""
        cls(place, parent).exec()

    def take_off(self) -> None:
        """Take the name that is marked off the list."""
        item = self.list.currentItem()
        if item is not None:
            role, name = item.data(PERSON)
            self._place.people.forget(role, name)

    def _show(self) -> None:
        self.list.clear()
        words = {"filler": self.tr("filled in"), "reviewer": self.tr("reviewed"), "head": self.tr("head of the unit")}
        for role, word in words.items():
            for name in self._place.people.names(role):
                item = QListWidgetItem(self.tr("{name}  ({role})").format(name=name, role=word), self.list)
                item.setData(PERSON, (role, name))
        self._weigh()

    def _weigh(self, *_: object) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)
