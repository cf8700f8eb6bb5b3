"""The steps of handing over, one under the other, with the one in front marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from metrodesk.ui.colours import Colours, colours_of
from metrodesk.ui.icons import line_pixmap
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.task_row import smaller

if TYPE_CHECKING:
    from metrodesk.services.handing import Step

CIRCLE = 26
MARKS = {"done": "ok", "stale": "warning"}


class StepButton(QAbstractButton):
    """One step: its number or mark in a circle, its name, and a note."""

    def __init__(self, place: int, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.name = place, name
        self.state, self.note = "todo", ""
        self.is_last = False
        self.setText(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, state: str, note: str, spoken: str) -> None:
        """Show how far the step is."""
        self.state, self.note = state, note
        self.setAccessibleName(f"{self.place}. {self.text()}")
        self.setAccessibleDescription(f"{spoken} {note}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        return QSize(210, 2 * self.fontMetrics().height() + 2 * MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, line, circle and words."""
        colours = colours_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, colours)
        self._line(painter, colours)
        self._circle(painter, colours)
        self._words(painter, colours)

    def _ground(self, painter: QPainter, colours: Colours) -> None:
        if not (self.isChecked() or self.underMouse() or self.hasFocus()):
            return
        fill = colours.accent_soft if self.isChecked() else colours.raised
        painter.setBrush(QColor(fill))
        edge = QPen(QColor(colours.accent)) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), 8, 8)

    def _line(self, painter: QPainter, colours: Colours) -> None:
        painter.setPen(QPen(QColor(colours.border), 2))
        middle, centre = MEDIUM + CIRCLE / 2, self.height() / 2
        if self.place > 1:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, centre - CIRCLE / 2))
        if not self.is_last:
            painter.drawLine(QPointF(middle, centre + CIRCLE / 2), QPointF(middle, self.height()))

    def _circle(self, painter: QPainter, colours: Colours) -> None:
        room = QRectF(MEDIUM, (self.height() - CIRCLE) / 2, CIRCLE, CIRCLE)
        edge = {"done": colours.green, "stale": colours.yellow, "current": colours.accent}
        fill = {"done": colours.green_soft, "stale": colours.yellow_soft, "current": colours.accent}
        painter.setPen(QPen(QColor(edge.get(self.state, colours.grey)), 1.5))
        painter.setBrush(QColor(fill.get(self.state, colours.surface)))
        painter.drawEllipse(room.adjusted(0.75, 0.75, -0.75, -0.75))
        if (mark := MARKS.get(self.state)) is not None:
            size = 16
            pixmap = line_pixmap(mark, QColor(edge[self.state]), size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(room.center().x() - size / 2, room.center().y() - size / 2), pixmap)
            return
        painter.setFont(smaller(self.font()))
        colour = colours.accent_text if self.state == "current" else colours.muted
        painter.setPen(QColor(colour))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(self.place))

    def _words(self, painter: QPainter, colours: Colours) -> None:
        left = MEDIUM + CIRCLE + MEDIUM
        room = QRectF(left, SMALL, self.width() - left - SMALL, self.height() - 2 * SMALL)
        title = QFont(self.font())
        title.setBold(self.isChecked() or self.state == "current")
        painter.setFont(title)
        painter.setPen(QColor(colours.text))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if not self.note:
            painter.drawText(room, middle, self.text())
            return
        half = room.height() / 2
        painter.drawText(QRectF(room.left(), room.top(), room.width(), half), middle, self.text())
        painter.setFont(smaller(self.font()))
        painter.setPen(QColor(colours.yellow if self.state == "stale" else colours.muted))
        below = QRectF(room.left(), room.top() + half, room.width(), half)
        elided = painter.fontMetrics().elidedText(self.note, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, middle, elided)


class Stepper(QWidget):
    """Shows the steps and says which one is wanted; the arrow keys go up and down."""

    chosen = Signal(str)

    def __init__(self, titles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons: dict[str, StepButton] = {}
        for place, (name, title) in enumerate(titles, start=1):
            made = StepButton(place, name, title)
            self.buttons[name] = made
            self._group.addButton(made)
            column.addWidget(made)
        column.addStretch(1)
        made.is_last = True
        self._group.buttonClicked.connect(self._tell)

    @property
    def current(self) -> str:
        """The name of the step in front."""
        found = self._group.checkedButton()
        return found.name if isinstance(found, StepButton) else ""

    def show_steps(self, steps: Sequence[Step], notes: Sequence[str], spoken: Sequence[str]) -> None:
        """Show how far every step is."""
        for step, note, said in zip(steps, notes, spoken, strict=True):
            self.buttons[step.name.value].show_step(step.state.value, note, said)

    def bring_to_front(self, name: str) -> None:
        """Mark a step as the one in front."""
        self.buttons[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        at = min(max(names.index(self.current) + by, 0), len(names) - 1)
        self.buttons[names[at]].setFocus()
        self.buttons[names[at]].click()

    def _tell(self, pressed: QAbstractButton) -> None:
        if isinstance(pressed, StepButton):
            self.chosen.emit(pressed.name)
