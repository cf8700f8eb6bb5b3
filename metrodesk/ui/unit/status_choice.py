"""Choosing how a task stands: one row of choices that the number keys know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from metrodesk.domain.report import Status
from metrodesk.ui.colours import colours_of
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.flow import FlowLayout

TAB_AND_CLICK = Qt.FocusPolicy.StrongFocus


class ChoiceButton(QRadioButton):
    """One choice, drawn as a button with its number key in front."""

    def __init__(self, key: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = str(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Wide enough for the key and the bold text."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._key)
        return QSize(width + 2 * MEDIUM + SMALL, metrics.height() + 2 * SMALL)

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere in the button."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in the colours of the theme."""
        colours = colours_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, near = self.isChecked(), self.underMouse()
        fill = colours.accent if chosen else colours.accent_soft if near else colours.surface
        edge = colours.accent if chosen or self.hasFocus() else colours.border
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            ring = QColor(colours.accent_text if chosen else colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ring, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
        self._write(painter, QColor(colours.accent_text if chosen else colours.text), QColor(colours.muted))

    def _write(self, painter: QPainter, colour: QColor, faint: QColor) -> None:
        metrics = self.fontMetrics()
        inside = self.rect().adjusted(MEDIUM, 0, -MEDIUM, 0)
        painter.setPen(colour if self.isChecked() else faint)
        small = QFont(self.font())
        small.setPointSizeF(max(self.font().pointSizeF() - 1.5, 6))
        painter.setFont(small)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self._key)
        painter.setFont(self.font())
        painter.setPen(colour)
        start = inside.left() + metrics.horizontalAdvance(self._key) + SMALL
        painter.drawText(
            QRect(start, 0, inside.right() - start + TIGHT, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )


class StatusChoice(QWidget):
    """The statuses a task offers; digits choose while one of them has the focus."""

    chosen = Signal(object)

    def __init__(self, word: Callable[[Status], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._offered: tuple[Status, ...] = ()
        self._row = FlowLayout(self)
        self._group.idClicked.connect(self._tell)

    @property
    def status(self) -> Status | None:
        """The status chosen, if any."""
        place = self._group.checkedId()
        return self._offered[place] if 0 <= place < len(self._offered) else None

    @property
    def offered(self) -> tuple[Status, ...]:
        """The statuses on offer, in the order of their keys."""
        return self._offered

    def offer(self, statuses: Sequence[Status], status: Status | None) -> None:
        """Show other choices, one of them chosen; this is no edit."""
        if tuple(statuses) != self._offered:
            self._build(statuses)
        self.show_status(status)

    def show_status(self, status: Status | None) -> None:
        """Show one status as chosen, or none; this is no edit."""
        self._group.setExclusive(False)
        for place, button in enumerate(self.buttons()):
            button.setChecked(status is not None and self._offered[place] is status)
        self._group.setExclusive(True)
        self._let_tab_in()

    def choose(self, number: int) -> None:
        """Choose the status with this key, 1 for the first."""
        if 1 <= number <= len(self._offered):
            button = self._group.button(number - 1)
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()

    def choose_status(self, status: Status) -> None:
        """Choose a status as if its button had been pressed."""
        if status in self._offered:
            self._group.button(self._offered.index(status)).click()

    def buttons(self) -> list[QRadioButton]:
        """Return the buttons in the order of their keys."""
        found = (self._group.button(place) for place in range(len(self._offered)))
        return [button for button in found if isinstance(button, QRadioButton)]

    def take_focus(self) -> None:
        """Give the focus to the choice that is made, else to the first."""
        buttons = self.buttons()
        if buttons:
            target = next((button for button in buttons if button.isChecked()), buttons[0])
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let digits choose."""
        if event.text().isdecimal() and 1 <= int(event.text()) <= len(self._offered):
            self.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _build(self, statuses: Sequence[Status]) -> None:
        for old in self.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._offered = tuple(statuses)
        for place, status in enumerate(self._offered):
            button = ChoiceButton(place + 1, self._word(status), self)
            button.setAccessibleName(self._word(status))
            button.setToolTip(self.tr("Alt+{key}").format(key=place + 1))
            self._group.addButton(button, place)
            self._row.addWidget(button)
            button.show()
        self.updateGeometry()

    def _let_tab_in(self) -> None:
        """Have Tab stop once: at the choice that is made, else at the first."""
        buttons = self.buttons()
        stop = next((button for button in buttons if button.isChecked()), next(iter(buttons), None))
        for button in buttons:
            button.setFocusPolicy(TAB_AND_CLICK if button is stop else Qt.FocusPolicy.ClickFocus)

    def _tell(self, place: int) -> None:
        self._let_tab_in()
        self.chosen.emit(self._offered[place])
