"""The short help: the way through the program and its keys; the manual says the rest."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from metrodesk.ui.help_pages import PAGES, HelpText, title_of
from metrodesk.ui.widgets.text import button


class HelpWindow(QDialog):
    """A window beside the work, so that one can read and do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(760, 640)
        column = QVBoxLayout(self)
        self.back = button(self.tr("&Back to the short help"), kind="quiet")
        self.back.clicked.connect(self.show_short)
        self.text = HelpText()
        self.text.anchorClicked.connect(self._follow)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        self.text.setFocus()
        self.show_short()

    def show_short(self) -> None:
        """Show the way through the program, its keys, and the list of longer pages."""
        self.back.hide()
        self.text.setHtml(self._html())

    def show_page(self, name: str) -> None:
        """Show one of the longer pages."""
        self.back.show()
        self.text.show_page(name)

    def _follow(self, link: QUrl) -> None:
        if link.path() in PAGES:
            self.show_page(link.path())

    def _html(self) -> str:
        parts = [
            self._steps(
                self.tr("A unit's way"),
                [
                    self.tr("Join once with the enrolment file and the code from the letter."),
                    self.tr("Fill in each task; everything is saved as you type."),
                    self.tr("Check, print for review, seal, print the form."),
                    self.tr("Have it signed and stamped, export to a stick, hand it over."),
                    self.tr("Open what the district sends; correct what was returned and hand it in again."),
                ],
            ),
            self._steps(
                self.tr("The district's way"),
                [
                    self.tr("Open the work, check the plan and the list of units."),
                    self.tr("Make an enrolment file and a letter for every unit."),
                    self.tr("Take in whatever arrives; confirm new computers with one click."),
                    self.tr("Accept or return what came in, then issue a file to every unit."),
                    self.tr("Compare stamped paper with the data by its form code; register what has come."),
                    self.tr("See who is missing, copy the reminder, export the summary."),
                ],
            ),
            self._pages(),
            self._keys(),
        ]
        return "".join(parts)

    @staticmethod
    def _steps(heading: str, steps: list[str]) -> str:
        items = "".join(f"<li>{escape(step)}</li>" for step in steps)
        return f"<h3>{escape(heading)}</h3><ol>{items}</ol>"

    def _pages(self) -> str:
        items = "".join(f"<li><a href='{name}'>{escape(title_of(name))}</a></li>" for name in PAGES)
        heading = escape(self.tr("Read more"))
        return f"<h3>{heading}</h3><ul>{items}</ul>"

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
