"""What the two forms of the welcome page share: title, way back, message, progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job, JobRunner
from metrodesk.ui.messages import show_failure
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.text import button, label

T = TypeVar("T")


class WelcomeForm(QWidget):
    """A heading with a way back, a card with fields, and what came of it."""

    left = Signal()
    open_asked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        self.back = button("", "previous", "quiet")
        self.back.clicked.connect(self.left)
        self.heading = label("", "title")
        top.addWidget(self.back)
        top.addWidget(self.heading, 1)
        column.addLayout(top)
        self.banner, self.strip = InlineMessage(), ProgressStrip()
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        self.room = QVBoxLayout()
        self.room.setSpacing(MEDIUM)
        column.addLayout(self.room)
        column.addStretch(1)

    def begin(self) -> None:
        """Load what the fields offer and take the focus."""

    def fill(self, card: Card) -> QFormLayout:
        """Return a form layout inside a card."""
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(MEDIUM)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        card.body.addLayout(form)
        return form

    def run(self, work: Callable[[Tick], T], words: str, done: Callable[[T], None]) -> None:
        """Start a piece of work; a failure is told in the page."""
        self.banner.hide()
        job = Job(work)
        job.succeeded.connect(done)
        job.failed.connect(self.complain)
        self.strip.follow(job, words)
        self._runner.start(job)

    def complain(self, error: Exception) -> None:
        """Tell of a failure."""
        show_failure(self.banner, error)
        self.banner.setFocus()


def leading(widget: QWidget) -> QWidget:
    """Return a row in which a widget stands first and keeps its own width."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return made
