"""One question about a sheet: why it is asked, the ways out as buttons, and room to type another value."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from metrodesk.services.sheet_questions import TAKE, Answer, Question, typed_value
from metrodesk.ui.sheets.review_rows import ReviewRow
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.text import button, label, restyle, selectable
from metrodesk.wording.sheets import choice_words, why_asked

SHORTCUTS = 9


class QuestionPanel(QFrame):
    """Shows the row in front; emits the answer to its question."""

    answered = Signal(str, object)  # the row's id, an Answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._row: ReviewRow | None = None
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        self.place, self.typed = label("", "heading"), selectable("", wraps=True)
        self.why = label("", "muted", wraps=True)
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices)
        for part in (self.place, self.typed, self.why, self._choices):
            column.addWidget(part)
        column.addLayout(self._typing())
        column.addStretch(1)
        self.show_row(None)

    def show_row(self, row: ReviewRow | None) -> None:
        """Show a row; without a question it only says what is taken."""
        self._row = row
        question = row.question if row else None
        self.place.setText("　".join(filter(None, (row.where, row.task, row.field))) if row else "")
        self.typed.setText(self.tr("In the sheet: {typed}").format(typed=row.typed) if row and row.typed else "")
        self.typed.setVisible(bool(row and row.typed))
        self.why.setText(self._words(row))
        self._offer(question, row.answer if row else None)
        self.field.setVisible(question is not None and bool(question.typing))
        self._caption.setVisible(self.field.isVisibleTo(self))
        self._use.setVisible(self.field.isVisibleTo(self))
        self.field.setText(row.answer.typed if row and row.answer else "")

    def take_focus(self) -> None:
        """Put the cursor where the answer most likely is: on the first choice, or in the field."""
        question = self._row.question if self._row else None
        if question is None:
            return
        first = question.choices[0].code if question.choices else ""
        if question.typing and not first.startswith(TAKE):
            self.field.setFocus()
        elif self.buttons:
            self.buttons[0].setFocus()

    def _typing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        self.field = QLineEdit()
        self._caption = label(self.tr("Or &type it:"))
        self._caption.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Another value"))
        self.field.returnPressed.connect(self._type)
        self.field.textEdited.connect(lambda: restyle(self.field, "finding", ""))
        self._use = button(self.tr("&Use this"))
        self._use.clicked.connect(self._type)
        row.addWidget(self._caption)
        row.addWidget(self.field, 1)
        row.addWidget(self._use)
        return row

    def _words(self, row: ReviewRow | None) -> str:
        if row is None:
            return self.tr("Choose a row.")
        if row.question is not None:
            return why_asked(row.question)
        return row.becomes if row.becomes != row.typed else self.tr("It is taken as it stands.")

    def _offer(self, question: Question | None, answer: Answer | None) -> None:
        for one in self.buttons:
            self._flow.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.buttons = []
        for number, choice in enumerate(question.choices if question else (), start=1):
            key = f"(&{number}) " if number <= SHORTCUTS else ""
            chosen = answer is not None and answer.choice == choice.code
            made = button(key + choice_words(choice).replace("&", "&&"), "ok" if chosen else "")
            made.clicked.connect(lambda _=False, code=choice.code: self._choose(code))
            self._flow.addWidget(made)
            self.buttons.append(made)
        self._choices.setVisible(bool(self.buttons))

    def _choose(self, code: str) -> None:
        if self._row is not None:
            self.answered.emit(self._row.id, Answer(code))

    def _type(self) -> None:
        """Take what was typed if it fits; else mark the field and stay."""
        question, text = (self._row.question if self._row else None), self.field.text()
        if self._row is None or question is None or not text.strip():
            return
        if typed_value(text, question) is None:
            restyle(self.field, "finding", "error")
            self.why.setText(self.tr("This is no certain value either: write a plain number."))
            return
        self.answered.emit(self._row.id, Answer(typed=text))
