"""Progress in the page, shown only when the work takes longer than half a second."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from metrodesk.ui.jobs import Job
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import button, label

PATIENCE = 500  # milliseconds


class ProgressStrip(QFrame):
    """Follows one job: what is being done, how far it is, and a way to stop it."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = button(self.tr("Cancel"), kind="quiet")
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._job: Job | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job is being followed."""
        return self._job is not None

    def follow(self, job: Job, words: str, *, cancellable: bool = False) -> None:
        """Follow a job until it has finished; offer to stop it only where the work asks."""
        self._job = job
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.setVisible(cancellable)
        self.cancel.setEnabled(True)
        job.progressed.connect(self._advance)
        job.finished.connect(self._end)
        self._patience.start()

    def _advance(self, thousandths: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(thousandths)

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self.words.setText(self.tr("Stopping…"))
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._patience.stop()
        self.hide()
        self.ended.emit()
