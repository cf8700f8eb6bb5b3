"""The language of the windows: Chinese by default, English at any time."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from metrodesk.wording.catalogue import Language, level, sentence, set_language


class CatalogueTranslator(QTranslator):
    """Answers from the catalogue itself: there is no compiled copy that could be missing or old.

    What it says is meant for the office whose work is open: see `domain.level`.
    """

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def translate(  # type: ignore[override]  # the stubs do not know that None stands for no answer
        self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str | None:
        """Return what to say for a text, or None so that Qt's own catalogue is asked."""
        return sentence(context, source, self._language, level())

    def isEmpty(self) -> bool:
        """Return False: there always is something to answer."""
        return False


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
            standard = QTranslator(self)
            standard.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._installed.append(standard)
        self._installed.append(CatalogueTranslator(language, self))
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(language.value))
        set_language(language)
        self._language = language
        self.changed.emit()
