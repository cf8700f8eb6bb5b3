"""The short help: the way through the program and its keys; the manual says the rest."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget


class HelpWindow(QDialog):
    """A window beside the work, so that one can read and do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(620, 640)
        column = QVBoxLayout(self)
        text = QTextBrowser()
        text.setHtml(self._html())
        column.addWidget(text)

    def _html(self) -> str:
        parts = [
            self._steps(
                self.tr("A unit's way"),
                [
                    self.tr("Join once with the enrolment file and the code from the letter."),
                    self.tr("Fill in each task; everything is saved as you type."),
                    self.tr("Check, print for review, seal, print the form."),
                    self.tr("Have it signed and stamped, export to a stick, hand it over."),
                ],
            ),
            self._steps(
                self.tr("The district's way"),
                [
                    self.tr("Open the work, check the plan and the list of units."),
                    self.tr("Make an enrolment file and a letter for every unit."),
                    self.tr("Take in whatever arrives; confirm new computers with one click."),
                    self.tr("Compare stamped paper with the data by its form code; register what has come."),
                    self.tr("See who is missing, copy the reminder, export the summary."),
                ],
            ),
            self._keys(),
        ]
        return "".join(parts)

    @staticmethod
    def _steps(heading: str, steps: list[str]) -> str:
        items = "".join(f"<li>{escape(step)}</li>" for step in steps)
        return f"<h3>{escape(heading)}</h3><ol>{items}</ol>"

    def _keys(self) -> str:
        keys = {
            "Ctrl+1 … Ctrl+9": self.tr("go to a page"),
            "Ctrl+F": self.tr("search in the page"),
            "Ctrl+C": self.tr("copy the selected rows; they paste as cells"),
            "Enter": self.tr("open the selected row"),
            "Tab / Shift+Tab": self.tr("next or previous field"),
            "F1": self.tr("this help"),
        }
        rows = "".join(
            f"<tr><td style='padding: 2px 18px 2px 0'><b>{escape(key)}</b></td><td>{escape(words)}</td></tr>"
            for key, words in keys.items()
        )
        heading = escape(self.tr("Keys"))
        return f"<h3>{heading}</h3><table>{rows}</table>"
