"""The language of the windows: Chinese by default, English at any time."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from metrodesk.paths import resource
from metrodesk.wording.catalogue import Language, set_language


class Translation(QObject):
    """Installs the catalogues of a language; windows are built anew on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._language = Language.ENGLISH
        self._installed: list[QTranslator] = []

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language

    def use(self, language: Language) -> None:
        """Speak this language from now on."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        if language is Language.CHINESE:
            self._install("metrodesk_zh_CN", str(resource("i18n")))
            libraries = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_zh_CN", libraries)
        QLocale.setDefault(QLocale(language.value))
        set_language(language)
        self._language = language
        self.changed.emit()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)
