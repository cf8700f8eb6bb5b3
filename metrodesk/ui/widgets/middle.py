"""The middle of a dialog: it scrolls where the screen is too low, so that the buttons under it stay in reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL

LEAST_HEIGHT, EDGES = 96, 64


class Middle(QScrollArea):
    """As high as what is in it likes, and lower where there is no room; `column` takes the widgets."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, SMALL, 0)
        self.column.setSpacing(MEDIUM)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the dialog grow when a line was added in it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            dialog = self.window()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                QTimer.singleShot(0, dialog, lambda: fit(dialog))
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the size of what is in it."""
        hint = self.widget().sizeHint()
        needed = max(hint.height(), self.widget().heightForWidth(hint.width()))
        return QSize(hint.width() + self._bar(), needed)

    def minimumSizeHint(self) -> QSize:
        """Return a height at which a field is seen, and the width of what is in it."""
        hint = self.widget().minimumSizeHint()
        return QSize(hint.width() + self._bar(), min(LEAST_HEIGHT, hint.height()))

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


def fit(dialog: QDialog) -> None:
    """Let a dialog be as high as it likes, but not higher than the screen with its title bar."""
    width = max(dialog.minimumWidth(), dialog.sizeHint().width())
    layout = dialog.layout()
    wanted = max(dialog.sizeHint().height(), layout.heightForWidth(width) if layout is not None else 0)
    height = min(wanted, dialog.screen().availableGeometry().height() - EDGES)
    if dialog.isVisible():
        width, height = max(width, dialog.width()), max(height, dialog.height())
    dialog.resize(width, height)
