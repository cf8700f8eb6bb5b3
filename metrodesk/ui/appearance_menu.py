"""The switch for the language and the menu for the appearance, in header and welcome page."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from metrodesk.ui.icons import dress
from metrodesk.ui.input_method import InputMethod
from metrodesk.ui.settings import Settings
from metrodesk.ui.text_size import SIZES
from metrodesk.ui.theme import Appearance
from metrodesk.wording.catalogue import Language

LANGUAGE_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
SWITCH_WORDS = {Language.CHINESE: "切换到中文", Language.ENGLISH: "Switch to English"}
"""Each in its own language: who is looking for it cannot read the other."""


class AppearanceMenu(QObject):
    """Makes the two buttons and says what was chosen."""

    language_chosen = Signal(str)
    appearance_chosen = Signal(str)
    kept = Signal(str)  # what was kept for the next start

    def __init__(self, language: Language, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        appearance = settings.appearance
        self._settings = settings
        other = next(one for one in LANGUAGE_NAMES if one is not language)
        self.language_button = _plain_button(LANGUAGE_NAMES[other])
        dress(self.language_button, "language")
        self.language_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.language_button.setToolTip(SWITCH_WORDS[other])
        self.language_button.setAccessibleName(SWITCH_WORDS[other])
        self.language_button.clicked.connect(lambda: self.language_chosen.emit(other.value))
        self.appearance_button = _plain_button(self.tr("Appearance"))
        self._icon = dress(self.appearance_button, _icon(appearance))
        self.appearance_chosen.connect(self._show_icon)
        self.appearance_button.setToolTip(self.tr("Colours, contrast, text size and input method"))
        menu = self._appearances(appearance, parent)
        menu.addMenu(self._sizes(settings.text_size, menu))
        if sys.platform == "linux":
            menu.addMenu(self._inputs(settings.input_method, menu))
        self.appearance_button.setMenu(menu)

    def _appearances(self, chosen: Appearance, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        group = QActionGroup(menu)
        words = {
            Appearance.SYSTEM: self.tr("Like the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
            Appearance.CONTRAST: self.tr("High contrast"),
        }
        for appearance, word in words.items():
            action = _choice(menu, group, word, chosen=appearance is chosen)
            action.setData(appearance.value)
        group.triggered.connect(lambda action: self.appearance_chosen.emit(action.data()))
        menu.addSeparator()
        return menu

    def _sizes(self, chosen: int, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Text size"), parent)
        group = QActionGroup(menu)
        for percent in SIZES:
            action = _choice(menu, group, f"{percent} %", chosen=percent == chosen)
            action.setData(percent)
        group.triggered.connect(lambda action: self._keep_size(action.data()))
        return menu

    def _inputs(self, chosen: InputMethod, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Input method"), parent)
        group = QActionGroup(menu)
        words = {
            InputMethod.AUTO: self.tr("Automatic"),
            InputMethod.IBUS: "ibus",
            InputMethod.FCITX: "fcitx",
            InputMethod.OFF: self.tr("Leave as the system has it"),
        }
        for method, word in words.items():
            action = _choice(menu, group, word, chosen=method is chosen)
            action.setData(method.value)
        group.triggered.connect(lambda action: self._keep_input(action.data()))
        return menu

    def _keep_size(self, percent: int) -> None:
        self._settings.text_size = percent
        self.kept.emit(self.tr("Text size {percent} % is kept.").format(percent=percent))

    def _keep_input(self, name: str) -> None:
        self._settings.input_method = InputMethod(name)
        self.kept.emit(self.tr("The input method is kept."))

    def _show_icon(self, appearance: str) -> None:
        self._icon.show_icon(_icon(Appearance(appearance)))


def _icon(appearance: Appearance) -> str:
    return "dark" if appearance is Appearance.DARK else "light"


def _plain_button(text: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.setText(text)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _choice(menu: QMenu, group: QActionGroup, text: str, *, chosen: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)
    return action
