"""The mark on what was taken over from the last period (沿用上期), until somebody touches it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget


class TakenMark(QLabel):
    """A word in a frame; it is never printed or sealed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TakenMark", "From last time"), parent)
        self.setProperty("kind", "taken")
        self.setToolTip(
            QCoreApplication.translate("TakenMark", "Taken over from the last period; the mark goes once you change it")
        )
        self.hide()

    def show_taken(self, taken: bool) -> None:  # noqa: FBT001  the one thing it shows
        """Show or hide the mark."""
        self.setVisible(taken)
