"""The steps at the left, the one in front at the right, and the way to the next below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.unit.stepper import Stepper
from metrodesk.ui.widgets.scrolled import scrolled
from metrodesk.ui.widgets.text import button

STEPPER_WIDTH = 240


class StepRoom(QWidget):
    """Brings one panel at a time to the front; `turned` names it."""

    turned = Signal(str)

    def __init__(self, stepper: Stepper, panels: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepper, self._names = stepper, tuple(panels)
        self._stack = QStackedWidget()
        for panel in panels.values():
            self._stack.addWidget(scrolled(panel))
        self.go_on = button("", "next")
        self.go_on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.go_on.clicked.connect(self._go_on)
        stepper.chosen.connect(self.bring_to_front)
        stepper.setFixedWidth(STEPPER_WIDTH)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.go_on)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        right.addWidget(self._stack, 1)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(stepper)
        row.addLayout(right, 1)

    def bring_to_front(self, name: str) -> None:
        """Show a step's panel."""
        self._stepper.bring_to_front(name)
        at = self._names.index(name)
        self._stack.setCurrentIndex(at)
        is_last = at + 1 == len(self._names)
        self.go_on.setVisible(not is_last)
        if not is_last:
            title = self._stepper.buttons[self._names[at + 1]].text()
            self.go_on.setText(self.tr("Next: {step}").format(step=title))
        self.turned.emit(name)

    def _go_on(self) -> None:
        self.bring_to_front(self._names[min(self._names.index(self._stepper.current) + 1, len(self._names) - 1)])
