"""The bundled line icons, drawn in the colour of the text they stand beside."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from metrodesk.paths import resource
from metrodesk.ui.colours import colours_in_use

SIZE = 20


def program_icon() -> QIcon:
    """Return the icon of the program itself."""
    return QIcon(str(resource("icons", "metrodesk.svg")))


def line_icon(name: str, colour: QColor) -> QIcon:
    """Return an icon in one colour, sharp at the scales of the screens; Qt greys it itself."""
    scales = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    icon = QIcon()
    for scale in sorted(scales):
        icon.addPixmap(line_pixmap(name, colour, SIZE, scale))
    return icon


def line_pixmap(name: str, colour: QColor, size: int = SIZE, scale: float = 1) -> QPixmap:
    """Return an icon as a picture of `size` device-independent pixels; one drawn before is not drawn again."""
    key = f"{name} {colour.name()} {size} {scale}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    pixmap = QPixmap(QSize(round(size * scale), round(size * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = _drawing(name).replace("currentColor", colour.name())
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


class ButtonIcon(QObject):
    """Keeps a button's icon in the colour of its text, whatever the theme."""

    def __init__(self, button: QAbstractButton, name: str) -> None:
        super().__init__(button)
        self._button, self._name = button, name
        button.setIconSize(QSize(SIZE - 2, SIZE - 2))
        button.installEventFilter(self)
        button.toggled.connect(self.draw)
        self.draw()

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.draw()

    def draw(self) -> None:
        """Draw the icon anew."""
        colours = colours_in_use()
        kind = self._button.property("kind")
        colour = colours.text if kind != "rail" else colours.muted
        if not self._button.isEnabled():
            colour = colours.grey
        elif kind == "primary":
            colour = colours.accent_text
        elif kind == "rail" and self._button.isChecked():
            colour = colours.accent
        self._button.setIcon(line_icon(self._name, QColor(colour)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw anew when the palette changes."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self.draw()
        return super().eventFilter(watched, event)


def dress(button: QAbstractButton, name: str) -> ButtonIcon:
    """Give a button one of the bundled icons."""
    return ButtonIcon(button, name)


class Glyph(QLabel):
    """An icon that stands by itself, in a named colour of the theme."""

    def __init__(self, name: str, colour: str = "muted", size: int = SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(size, size)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon in another colour."""
        self._name, self._colour = name, colour
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when the palette changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = QColor(getattr(colours_in_use(), self._colour))
        self.setPixmap(line_pixmap(self._name, colour, self._size, self.devicePixelRatioF()))
