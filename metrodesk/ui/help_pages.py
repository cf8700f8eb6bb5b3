"""The longer pages of the help, which ship as text beside the program."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from metrodesk.paths import resource

PAGES = ("way-back.zh.md", "new-computer.zh.md", "keys.zh.md", "auditor.zh.md")
"""The files of `resources/help/`, in the order in which the help lists them."""


def text_of(name: str) -> str:
    """Return a page's text."""
    return resource("help", name).read_text(encoding="utf-8")


def title_of(name: str) -> str:
    """Return a page's heading."""
    return text_of(name).split("\n", 1)[0].removeprefix("# ").strip()


class HelpText(QTextBrowser):
    """Shows the help; pictures are made as narrow as the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that the width is known

    def show_page(self, name: str) -> None:
        """Show one of the longer pages from its beginning."""
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{resource('help')}/"))
        self.setMarkdown(text_of(name))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give pictures that fit; everything else is as Qt does it."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, url)
        picture = QPixmap(self.document().baseUrl().resolved(url).toLocalFile())
        room = self.viewport().width() - 3 * round(self.document().documentMargin())
        if picture.width() <= room:
            return picture
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
