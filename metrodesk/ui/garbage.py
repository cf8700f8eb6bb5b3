"""Collecting cycles of objects in the GUI thread only.

Python collects wherever it happens to run. A cycle that holds a Qt object and is collected
on the worker thread would destroy that object there, and Qt crashes. So the collector is
switched off and asked at regular intervals from the event loop instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # milliseconds


class GarbageCollector(QObject):
    """Takes the collector's place for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start()

    def collect_if_due(self) -> None:
        """Collect the oldest generation whose turn it is, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()
