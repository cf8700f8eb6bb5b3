"""The reports whose versions differ, and the one being settled; used at the district and at units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.ui.differences.sheet import DifferenceSheet, is_update_against_not_applicable
from metrodesk.ui.differences.words import place_of, title_of
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.reconciling import Conflict


class DifferenceView(QWidget):
    """A list and a sheet; `settled` gives the difference and the whole body that is to hold.

    `settle_words` says what the button does, `promise` what follows from it.
    """

    settled = Signal(object, object)

    def __init__(self, settle_words: str, promise: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Conflict | None = None
        self.model: RowModel[Conflict] = RowModel(
            [
                Column(self.tr("Unit"), lambda one: one.unit_name),
                Column(self.tr("Report"), title_of),
            ]
        )
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.setMinimumWidth(220)
        self.table.set_widths((104, 150), stretched=1)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._show_row(now.row()))
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "ok",
                self.tr("Nothing differs"),
                self.tr("When two versions of one report say different things, both stand here side by side."),
            )
        )
        self._stack.addWidget(self._parts(settle_words, promise))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_differences(self, found: tuple[Conflict, ...]) -> None:
        """Show what differs; the report being settled stays in front if it is as it was."""
        before = self._shown
        self.model.show(found)
        self._stack.setCurrentIndex(1 if found else 0)
        same = next((at for at, one in enumerate(found) if before is not None and one.subject == before.subject), 0)
        if not found:
            self._shown = None
            return
        if before is None or found[same] != before:
            self._show(found[same])
        self.table.go_to(same)

    def show_subject(self, unit: str, task: str) -> None:
        """Bring one report to the front."""
        for at in range(self.model.rowCount()):
            subject = self.model.row_at(at).subject
            if (subject.unit, subject.key) == (unit, task):
                self.table.go_to(at)

    def _parts(self, settle_words: str, promise: str) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._front(settle_words, promise))
        splitter.setSizes([260, 880])
        splitter.setStretchFactor(1, 1)
        return splitter

    def _front(self, settle_words: str, promise: str) -> QFrame:
        front = QFrame()
        front.setProperty("kind", "card")
        column = QVBoxLayout(front)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        self.heading, self.place = ElidedLabel("", "heading"), ElidedLabel("", "muted")
        self.notice = InlineMessage()
        self.sheet = DifferenceSheet()
        self.sheet.weighed.connect(self._weigh)
        for part in (self.heading, self.place, self.notice):
            column.addWidget(part)
        column.addWidget(self.sheet, 1)
        foot = QHBoxLayout()
        foot.setSpacing(MEDIUM)
        self.open_words = label("", "muted", wraps=True)
        self._promise = promise
        foot.addWidget(self.open_words, 1)
        self.settle = button(settle_words, "ok", "primary")
        self.settle.clicked.connect(self._settle)
        foot.addWidget(self.settle)
        column.addLayout(foot)
        return front

    def _show_row(self, row: int) -> None:
        if 0 <= row < self.model.rowCount() and self.model.row_at(row) != self._shown:
            self._show(self.model.row_at(row))

    def _show(self, found: Conflict) -> None:
        self._shown = found
        self.heading.say(title_of(found))
        self.place.say(place_of(found))
        self.notice.hide()
        if is_update_against_not_applicable(found):
            self.notice.say(
                Tone.WARNING,
                self.tr("One version says that the task does not concern the unit, another reports on it."),
                self.tr("Nothing is taken by itself here: choose field by field, or ask the unit on the phone."),
            )
        self.sheet.show_difference(found)

    def _weigh(self) -> None:
        waiting = self.sheet.open_count
        self.settle.setEnabled(not waiting)
        if waiting:
            self.open_words.setText(self.tr("%n field(s) still wait for your choice.", "", waiting))
        else:
            self.open_words.setText(self._promise)

    def _settle(self) -> None:
        if self._shown is not None:
            self.settled.emit(self._shown, self.sheet.body())
