"""The field for a code from a letter or the phone: groups itself, and says at once if it is mistyped."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from metrodesk.bundles.codes import CODE_DIGITS, grouped, read_code
from metrodesk.errors import InvalidCode


class CodeField(QLineEdit):
    """Takes the twelve digits of a 开通码 or 回执码 however they are typed.

    `mistyped` is the sentence for a wrong digit, if the code does not come from a letter.
    """

    def __init__(self, mistyped: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mistyped = mistyped or self.tr("A digit is mistyped; please compare with the letter.")
        self.setPlaceholderText("0000 0000 0000")
        self.setMaxLength(40)
        self.setProperty("kind", "code")
        self.textEdited.connect(self._group)

    @property
    def is_right(self) -> bool:
        """Whether the code is whole and its check digit fits."""
        return self._problem() is None

    @property
    def judgement(self) -> str:
        """One sentence on what is in the field."""
        match self._problem():
            case None:
                return self.tr("The digits are typed correctly.")
            case "letters":
                return self.tr("The code has digits only.")
            case "length":
                missing = CODE_DIGITS - sum(one.isdigit() for one in self.text())
                if missing > 0:
                    return self.tr("%n digit(s) to go", "", missing)
                return self.tr("There are too many digits.")
            case _:
                return self._mistyped

    def _problem(self) -> str | None:
        try:
            read_code(self.text())
        except InvalidCode as error:
            return error.detail if self.text().strip() else "length"
        return None

    def _group(self, text: str) -> None:
        at_end = self.cursorPosition() == len(text)
        bare = "".join(text.split())
        if at_end and bare.isdigit():
            self.setText(grouped(bare))
