"""Putting phrases (常用语) into the texts of a report: F7 or the button beside a field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from metrodesk.ui.unit.phrase_book import PhraseBook
from metrodesk.ui.unit.phrases_dialog import PhrasesDialog

if TYPE_CHECKING:
    from metrodesk.ui.unit.report_field import ReportField
    from metrodesk.ui.unit.report_form import ReportForm
    from metrodesk.ui.workplace import Workplace

SHOWN, WIDEST = 15, 40  # phrases in the menu, and the characters shown of one
WITH_DIGITS = 9


class PhraseDesk(QObject):
    """Opens the menu of phrases for the field with the focus, and looks after them."""

    def __init__(self, place: Workplace, form: ReportForm) -> None:
        super().__init__(form)
        self._form = form
        self.book = PhraseBook(place, self)
        for field in form.fields.values():
            field.phrases.show()
            field.phrases.clicked.connect(partial(self.open_menu, field))
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("F7"), form, self.open_here, context=context)
        self.book.load()

    def open_here(self) -> None:
        """Open the menu for the text with the focus, else for 进展情况."""
        fields = self._form.fields
        self.open_menu(next((one for one in fields.values() if one.edit.hasFocus()), fields["progress"]))

    def open_menu(self, field: ReportField) -> None:
        """Show the phrases at the cursor of a field."""
        menu = self.menu_for(field)
        menu.aboutToHide.connect(field.edit.setFocus)
        corner = field.edit.cursorRect().bottomLeft() if field.edit.hasFocus() else QPoint(0, 0)
        menu.popup(field.edit.viewport().mapToGlobal(corner))

    def menu_for(self, field: ReportField) -> QMenu:
        """Return the menu of a field: phrases to put in, the selection to keep, all of them to look after."""
        menu = QMenu(field)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, phrase in enumerate(self.book.phrases[:SHOWN], start=1):
            shown = phrase if len(phrase) <= WIDEST else f"{phrase[:WIDEST]}…"
            key = f"&{place}  " if place <= WITH_DIGITS else ""
            self._offer(menu, key + shown.replace("&", "&&")).triggered.connect(partial(self._put_in, field, phrase))
        if not self.book.phrases:
            self._offer(menu, self.tr("No phrases yet: mark words in a text and keep them")).setEnabled(False)
        menu.addSeparator()
        marked = field.edit.textCursor().selectedText().replace("\u2029", " ").strip()
        keep = self._offer(menu, self.tr("&Keep the marked words as a phrase"))
        keep.setEnabled(bool(marked))
        keep.triggered.connect(partial(self.book.add, marked))
        self._offer(menu, self.tr("&Manage phrases…")).triggered.connect(self.manage)
        return menu

    def manage(self) -> None:
        """Let the person change, add and drop phrases."""
        phrases = PhrasesDialog.ask(self._form, self.book.phrases)
        if phrases is not None:
            self.book.keep(phrases)

    def _put_in(self, field: ReportField, phrase: str) -> None:
        field.edit.textCursor().insertText(phrase)
        field.edit.setFocus()
        self.book.note_use(phrase)

    @staticmethod
    def _offer(menu: QMenu, words: str) -> QAction:
        action = QAction(words, menu)
        menu.addAction(action)
        return action
