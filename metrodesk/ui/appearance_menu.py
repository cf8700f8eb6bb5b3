"""The menus for language and appearance, as the header and the welcome page show them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from metrodesk.ui.icons import dress
from metrodesk.ui.theme import Appearance
from metrodesk.wording.catalogue import Language

LANGUAGE_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}


class AppearanceMenu(QObject):
    """Makes the two buttons and says what was chosen."""

    language_chosen = Signal(str)
    appearance_chosen = Signal(str)

    def __init__(self, language: Language, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.language_button = _plain_button(LANGUAGE_NAMES[language])
        dress(self.language_button, "language")
        self.language_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.language_button.setToolTip(self.tr("Language"))
        self.language_button.setMenu(self._languages(language, parent))
        self.appearance_button = _plain_button(self.tr("Appearance"))
        self._icon = dress(self.appearance_button, _icon(appearance))
        self.appearance_chosen.connect(self._show_icon)
        self.appearance_button.setToolTip(self.tr("Light, dark, or as the system has it"))
        self.appearance_button.setMenu(self._appearances(appearance, parent))

    def _languages(self, chosen: Language, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        group = QActionGroup(menu)
        for language, name in LANGUAGE_NAMES.items():
            action = _choice(menu, group, name, chosen=language is chosen)
            action.setData(language.value)
        group.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        return menu

    def _appearances(self, chosen: Appearance, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        group = QActionGroup(menu)
        words = {
            Appearance.SYSTEM: self.tr("Like the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        for appearance, word in words.items():
            action = _choice(menu, group, word, chosen=appearance is chosen)
            action.setData(appearance.value)
        group.triggered.connect(lambda action: self.appearance_chosen.emit(action.data()))
        return menu

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
