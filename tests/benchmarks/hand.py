"""A person's hand on the real windows, counting what it does.

Every click, shortcut and choice in a list is one action; typed text counts its characters
apart, since words must be typed wherever one works. The time is that of the keystroke-level
model of Card, Moran and Newell: what a practised person needs without thinking about words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QMainWindow, QWidget

KEY, POINT, PRESS, HOME, THINK = 0.28, 1.1, 0.2, 0.4, 1.35  # seconds: the model's operators
CHARACTER = 1.0  # seconds for one Chinese character by an input method
GLANCE = 5  # milliseconds between two looks at the screen
PATIENCE = 60_000  # milliseconds until something awaited counts as never


@dataclass
class Effort:
    """What was done: actions, characters typed, and the seconds the model gives for both."""

    clicks: int = 0
    keys: int = 0
    characters: int = 0
    dialogs: int = 0

    @property
    def actions(self) -> int:
        """Clicks, shortcuts and file dialogs; typed characters stand apart."""
        return self.clicks + self.keys + self.dialogs

    @property
    def seconds(self) -> float:
        """The keystroke-level model's estimate: each action is thought of once."""
        pointing = self.clicks * (POINT + PRESS + HOME + THINK)
        striking = self.keys * (KEY + THINK)
        choosing = self.dialogs * (3 * (POINT + PRESS) + THINK)
        return pointing + striking + choosing + self.characters * CHARACTER


class Hand:
    """Presses what a person sees, by the words on it."""

    def __init__(self) -> None:
        self.effort = Effort()

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Click the visible button that says this, alone or among other words."""
        awake()
        until(lambda: self._found(words, inside) is not None)
        found = self._found(words, inside)
        assert found is not None
        self.effort.clicks += 1
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        turn()

    def click(self, widget: QWidget) -> None:
        """Click a widget that has no words."""
        awake()
        self.effort.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        turn()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike one key, or a shortcut, where the focus is."""
        self.effort.keys += 1
        awake()
        QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, held)
        turn()

    def write(self, text: str) -> None:
        """Type a text where the focus is, as an input method commits it."""
        awake()
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        self.effort.characters += len(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        turn()

    def digits(self, digits: str) -> None:
        """Type digits where the focus is, one key each."""
        self.effort.keys += len(digits)
        QTest.keyClicks(QApplication.focusWidget(), digits)
        turn()

    def name(self, box: QComboBox, text: str) -> None:
        """Write a name into a box that can be written in, unless it is there already."""
        if box.currentText() == text:
            return
        self.click(box.lineEdit())
        box.lineEdit().selectAll()
        self.write(text)

    def drop(self, window: QMainWindow, path: Path) -> None:
        """Drag a file from a folder's window into the program's."""
        self.effort.dialogs += 1
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle, copy = QPointF(window.rect().center()), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(window.windowHandle(), QDropEvent(middle, copy, data, left, none))
        turn()

    @contextmanager
    def confirming(self, words: str) -> Iterator[None]:
        """Look at the dialog that will open, and press the button that says this."""
        look = QTimer()

        def press() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None and self._found(words, dialog) is not None:
                look.stop()
                self.press(words, dialog)

        look.timeout.connect(press)
        look.start(10 * GLANCE)
        yield
        look.stop()

    @contextmanager
    def choosing(self, path: Path) -> Iterator[None]:
        """Answer the file dialog that opens with a path, and count it."""
        names = ("getSaveFileName", "getOpenFileName", "getOpenFileNames", "getExistingDirectory")
        before = {name: getattr(QFileDialog, name) for name in names}

        def answer(value: object) -> Callable[..., object]:
            def choose(*_: object, **__: object) -> object:
                self.effort.dialogs += 1
                return value

            return choose

        answers = ((str(path), ""), (str(path), ""), ([str(path)], ""), str(path))
        for name, value in zip(names, answers, strict=True):
            setattr(QFileDialog, name, staticmethod(answer(value)))
        try:
            yield
        finally:
            for name in names:
                setattr(QFileDialog, name, before[name])

    @staticmethod
    def _found(words: str, inside: QWidget | None) -> QAbstractButton | None:
        rooms = [inside] if inside is not None else [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        buttons = (one for room in rooms for one in room.findChildren(QAbstractButton))
        return next((one for one in buttons if one.isVisible() and one.isEnabled() and words in said(one)), None)


def awake() -> None:
    """Bring the window to the front again: without a window manager nothing does."""
    if QApplication.activeWindow() is None:
        window = next(one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow())
        window.activateWindow()
        until(window.isActiveWindow)


def said(button: QAbstractButton) -> str:
    """Return what a button says to a person: no mnemonic, no dots; a tile says its heading."""
    text = button.text() or next((one.text() for one in button.findChildren(QLabel) if one.text()), "")
    return text.split("(&")[0].replace("&", "").rstrip("…").strip()


def until(done: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    for _ in range(PATIENCE // GLANCE):
        if done():
            return
        QTest.qWait(GLANCE)
    raise SystemExit(f"never came: {done.__code__.co_names}")


def turn() -> None:
    """Let the event loop go round once."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
