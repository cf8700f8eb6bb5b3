"""The panel above every page that says what dropped files are, and offers the next step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from metrodesk.ui.door.found_table import found_model, place_words
from metrodesk.ui.icons import dress
from metrodesk.ui.theme import LARGE, MEDIUM, ROW_HEIGHT, SMALL
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, selectable
from metrodesk.wording.finds import words_of_find

if TYPE_CHECKING:
    from metrodesk.services.found import Found

MOST_ROWS = 6
ICONS = {
    "open": "receive", "take_in": "receive", "join": "join", "enter": "folder", "compare": "paper",
    "read_sheet": "tasks", "adopt": "plan", "read": "plan", "attach": "attach",
}  # fmt: skip


class FoundPanel(QFrame):
    """One sentence for one file; for several a table by unit and period, the newest first."""

    step_asked = Signal(str, object)  # a NextStep's value, and the paths it is for
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("found")
        self.setProperty("kind", "message")
        self.setProperty("tone", "blue")
        self.found: tuple[Found, ...] = ()
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        top = QHBoxLayout()
        self.heading, self.next = selectable("", "heading"), selectable("", "muted")
        top.addWidget(self.heading, 1)
        top.addWidget(self._close_button())
        column.addLayout(top)
        column.addWidget(self.next)
        self.model, self.table = found_model(), CopyableTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What was found"))
        self.table.set_widths((110, 120, 240, 400, 320), stretched=3)
        self.table.opened.connect(self._do_row)
        column.addWidget(self.table)
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        self._row.addStretch(1)
        column.addLayout(self._row)
        self.hide()

    def float_over(self, room: QWidget) -> None:
        """Lie over the top of a widget, whose own contents keep their places."""
        self.setParent(room)
        room.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the width of what it lies over."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room, layout = self.parentWidget(), self.layout()
        if room is not None and layout is not None:
            width = room.width() - 2 * LARGE
            layout.activate()
            height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
            self.setGeometry(LARGE, SMALL, width, height)
            self.raise_()

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that are offered."""
        return tuple(dict.fromkeys(one.step.value for one in self.found if one.step != "nothing"))

    def show_looking(self, paths: tuple[Path, ...]) -> None:
        """Say that files are being looked at."""
        self.found = ()
        self._clear()
        self.heading.setText(self.tr("Looking at {what}…").format(what=place_words(paths)))
        self.next.hide()
        self.table.hide()
        self.show()
        self._fit()

    def show_found(self, found: Sequence[Found], paths: tuple[Path, ...]) -> None:
        """Show what was found."""
        self.found = tuple(found)
        self._clear()
        if len(self.found) == 1:
            self._show_one(self.found[0])
        else:
            self._show_several(paths)
        for step in self.steps:
            self._offer(step)
        self.next.setVisible(bool(self.next.text()))
        self.setAccessibleName(f"{self.heading.text()} {self.next.text()}")
        self.show()
        self._fit()

    def _show_one(self, one: Found) -> None:
        words = words_of_find(one)
        self.heading.setText(self.tr("{file}: {what}").format(file=one.file.name, what=words.what))
        self.next.setText(words.next)
        self.table.hide()

    def _show_several(self, paths: tuple[Path, ...]) -> None:
        ours = sum(1 for one in self.found if one.is_ours)
        words = self.tr("{place}: {ours} file(s) of this program, {others} other file(s)")
        self.heading.setText(words.format(place=place_words(paths), ours=ours, others=len(self.found) - ours))
        self.next.setText("" if self.found else self.tr("There is nothing in it; nothing was changed."))
        self.model.show(self.found)
        rows = min(len(self.found), MOST_ROWS)
        self.table.setFixedHeight((rows + 1) * ROW_HEIGHT + SMALL)
        self.table.setVisible(bool(self.found))

    def _offer(self, step: str) -> None:
        paths = tuple(dict.fromkeys(one.path for one in self.found if one.step == step))
        count = f" ({len(paths)})" if len(paths) > 1 else ""
        made = button(step_words(step) + count, ICONS.get(step, ""), "primary" if not self._buttons else "")
        made.clicked.connect(lambda: self.step_asked.emit(step, paths))
        self._buttons.append(made)
        self._row.insertWidget(self._row.count() - 1, made)
        made.show()  # now: the height is asked for before the event loop would show it

    def _do_row(self, row: int) -> None:
        one = self.model.row_at(row)
        if one.step != "nothing":
            self.step_asked.emit(one.step.value, (one.path,))

    def _clear(self) -> None:
        for made in self._buttons:
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._buttons.clear()

    def _close_button(self) -> QToolButton:
        close = QToolButton()
        close.setProperty("kind", "quiet")
        close.setToolTip(self.tr("Dismiss"))
        close.setAccessibleName(self.tr("Dismiss"))
        dress(close, "close")
        close.clicked.connect(self.dismiss)
        return close

    def dismiss(self) -> None:
        """Take the panel away; nothing happens to the files."""
        self.hide()
        self.dismissed.emit()


def step_words(step: str) -> str:
    """Return what a button for a step says."""
    translate = QCoreApplication.translate
    return {
        "open": translate("FoundTable", "Open"),
        "take_in": translate("FoundTable", "Take in"),
        "join": translate("FoundTable", "Join with it"),
        "enter": translate("FoundTable", "Open the workspace"),
        "compare": translate("FoundTable", "Compare with the data"),
        "read_sheet": translate("FoundTable", "Read in"),
        "adopt": translate("FoundTable", "Go to the plan"),
        "read": translate("FoundTable", "Read as a document"),
        "attach": translate("FoundTable", "Attach to the task in front"),
    }[step]
