"""The veil of the tour: all but one part of the window is dimmed, beside it stand the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.colours import colours_of
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.text import button, label

VEIL = 120  # of 255
BUBBLE_WIDTH = 360
MARGIN = 4
KEYS = {
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Escape: "end",
}


class TourOverlay(QWidget):
    """Covers a widget; what it points at stays clear and can be used."""

    stepped = Signal(int)  # 1 for the next stop, -1 for the one before
    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._over, self._clear = over, QRect()
        self._target: QWidget | None = None
        self._make_bubble()
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    def point_at(self, target: QWidget | None, title: str, words: str, place: tuple[int, int]) -> None:
        """Show a stop: `place` is its number and how many there are; without a target nothing is cleared."""
        at, of = place
        self._follow(target)
        self.title.setText(title)
        self.words.setText(words)
        self.place.setText(f"{at} / {of}")
        self.previous.setEnabled(at > 1)
        self.next.setText(self.tr("Done") if at == of else self.tr("Next"))
        self.setAccessibleName(f"{title}. {words}")
        self._fit()
        self.show()
        self.raise_()
        self.next.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, and the part that is shown."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back or away by keys."""
        match KEYS.get(Qt.Key(event.key())):
            case "next":
                self.stepped.emit(1)
            case "previous":
                self.stepped.emit(-1)
            case "end":
                self.ended.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything; the mask leaves the part that is shown out."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL))
        if not self._clear.isNull():
            painter.setPen(QPen(QColor(colours_of(self).accent), 3))
            painter.drawRect(self._clear.adjusted(-2, -2, 1, 1))

    def _follow(self, target: QWidget | None) -> None:
        if self._target is not None and self._target is not self._over:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None and target is not self._over:
            target.installEventFilter(self)

    def _fit(self) -> None:
        self.setGeometry(self._over.rect())
        self._clear = self._room_of(self._target)
        self.bubble.setFixedHeight(self._column.heightForWidth(BUBBLE_WIDTH))
        self.bubble.move(self._beside(self._clear))
        mask = QRegion(self.rect()) - QRegion(self._clear) + QRegion(self.bubble.geometry())
        self.setMask(mask)
        self.update()

    def _room_of(self, target: QWidget | None) -> QRect:
        if target is None or not target.isVisible():
            return QRect()
        corner = target.mapTo(self._over, QPoint(0, 0))
        return QRect(corner, target.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersected(self.rect())

    def _beside(self, clear: QRect) -> QPoint:
        """Return where the bubble stands: right, left, below or above what is shown, or over it."""
        size, room = self.bubble.size(), self.rect()
        if clear.isNull():
            return room.center() - QPoint(size.width() // 2, size.height() // 2)
        level = min(max(clear.center().y() - size.height() // 2, LARGE), room.height() - size.height() - LARGE)
        across = min(max(clear.center().x() - size.width() // 2, LARGE), room.width() - size.width() - LARGE)
        places = (
            QPoint(clear.right() + LARGE, level),
            QPoint(clear.left() - LARGE - size.width(), level),
            QPoint(across, clear.bottom() + LARGE),
            QPoint(across, clear.top() - LARGE - size.height()),
        )
        fitting = (one for one in places if room.contains(QRect(one, size)))
        return next(fitting, QPoint(across, room.height() - size.height() - LARGE))

    def _make_bubble(self) -> None:
        self.bubble = QFrame(self)
        self.bubble.setProperty("kind", "card")
        self.bubble.setFixedWidth(BUBBLE_WIDTH)
        self.title, self.words = label("", "heading", wraps=True), label("", wraps=True)
        self.place = label("", "muted")
        self.end = button(self.tr("End the tour"), kind="quiet")
        self.previous, self.next = button(self.tr("Back")), button(self.tr("Next"), kind="primary")
        self.end.clicked.connect(self.ended)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self._column = column = QVBoxLayout(self.bubble)
        column.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.place)
        row.addStretch(1)
        for one in (self.end, self.previous, self.next):
            row.addWidget(one)
        column.addLayout(row)
