"""Opening work from a document's own text: choose the file, look at what was read of it, go on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.ui.jobs import Job, JobRunner
from metrodesk.ui.messages import show_failure
from metrodesk.ui.reading.choose import choose_document
from metrodesk.ui.reading.reading_view import ReadingView
from metrodesk.ui.reading.reading_work import making_plan_file
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.text import button, label

if TYPE_CHECKING:
    from metrodesk.services.reading import TextRead


class ReadingForm(QWidget):
    """Asks for the file and shows its reading; `plan_asked` gives the plan and its file to open work with."""

    left = Signal()
    open_asked = Signal(object)
    plan_asked = Signal(object, object)

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._read: TextRead | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        self.back = button(self.tr("Back"), "previous", "quiet")
        self.back.clicked.connect(self.left)
        self.choose_other = button(self.tr("Choose another &file…"), "folder", "quiet")
        self.choose_other.clicked.connect(self.choose)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.back)
        top.addWidget(label(self.tr("Open work from a document"), "title"), 1)
        top.addWidget(self.choose_other)
        column.addLayout(top)
        self.banner = InlineMessage()
        column.addWidget(self.banner)
        self.view = ReadingView(runner, self.tr("&Open work with this plan"), self.banner)
        self.view.read_failed.connect(self._complain)
        self.view.used.connect(self._use)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._asking())
        self._stack.addWidget(self.view)
        column.addWidget(self._stack, 1)
        self.choose_other.hide()

    def heightForWidth(self, width: int) -> int:
        """Ask for the height that is needed: what the text and the tables would like is no reason to scroll."""
        inside = self.layout()
        return inside.minimumHeightForWidth(width) if inside is not None else -1

    def begin(self) -> None:
        """Take the focus."""
        self.choosing.setFocus()

    def choose(self) -> None:
        """Ask for the file."""
        chosen = choose_document(self)
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, file: Path) -> None:
        """Read a file and show what was read."""
        self.banner.hide()
        self._stack.setCurrentWidget(self.view)
        self.choose_other.show()
        self.view.read_file(file)

    def _asking(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, LARGE, 0, 0)
        area = DropArea(
            "plan",
            self.tr("Drop the document here, or choose it."),
            self.tr("Word, WPS sheets, PDF with text, web page or plain text: the text is read as it is printed."),
        )
        self.choosing = button(self.tr("&Choose the file…"), "folder", "primary")
        self.choosing.clicked.connect(self.choose)
        area.add_action(self.choosing)
        area.dropped.connect(lambda paths: self.take_file(paths[0]))
        column.addWidget(area)
        notes = (
            self.tr("Text and result then stand side by side; a click on one marks the other."),
            self.tr("What the program cannot know is listed: you settle it once, with your name and the reason."),
            self.tr("Nothing is opened before you say so, and the file itself is not changed."),
        )
        for words in notes:
            column.addWidget(ElidedLabel(words, "muted"))
        column.addStretch(1)
        return inside

    def _use(self, read: TextRead) -> None:
        self._read = read
        job = Job(making_plan_file(read))
        job.succeeded.connect(self._hand_on)
        job.failed.connect(self._tell)
        self._runner.start(job)

    def _hand_on(self, file: object) -> None:
        if self._read is not None:
            self.plan_asked.emit(self._read.plan, file)

    def _tell(self, error: Exception) -> None:
        show_failure(self.banner, error)

    def _complain(self, error: Exception) -> None:
        """Tell that the file could not be read, where another can be chosen."""
        if self.view.read is None:
            self._stack.setCurrentIndex(0)
            self.choose_other.hide()
        show_failure(self.banner, error)
