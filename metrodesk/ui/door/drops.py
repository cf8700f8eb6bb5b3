"""Files dropped anywhere in a window, text fields included, come out at one signal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from metrodesk.ui.widgets.drop_area import DropArea, paths_in


class Drops(QObject):
    """Watches a window's own events, before they are given to a widget.

    A text field would take a file's address as text, so such drops never reach it. What takes
    files for a purpose of its own, as a list of evidence does, goes on getting them.
    """

    dropped = Signal(object)  # a tuple of paths

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def begin(self) -> None:
        """Watch the window; it must have been given to the system."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped where nobody else wants files."""
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop and self._wants(event):
            event.acceptProposedAction()
            self.dropped.emit(paths_in(event))
            QCoreApplication.postEvent(watched, QDragLeaveEvent())
            return True
        return super().eventFilter(watched, event)

    def _wants(self, event: QDropEvent) -> bool:
        return bool(paths_in(event)) and not takes_files(self._window, event.position())


def takes_files(window: QWidget, position: QPointF) -> bool:
    """Whether the widget at a place of a window takes files for a purpose of its own."""
    widget = window.childAt(position.toPoint())
    while widget is not None and widget is not window:
        if widget.acceptDrops() and not _is_text(widget):
            return not (isinstance(widget, DropArea) and widget.is_door)
        widget = widget.parentWidget()
    return False


def _is_text(widget: QWidget) -> bool:
    """Whether a widget takes drops as text; a text editor does through its viewport."""
    return isinstance(widget, QLineEdit | QAbstractScrollArea) or isinstance(widget.parentWidget(), QAbstractScrollArea)
