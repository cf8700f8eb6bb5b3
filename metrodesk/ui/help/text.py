"""The text of a page of the help, with pictures that fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from metrodesk.paths import resource
from metrodesk.ui.help.topics import text_of


class HelpText(QTextBrowser):
    """Shows the help; pictures are made as narrow as the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that the width is known

    def show_page(self, file: str) -> None:
        """Show a page from its beginning."""
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{resource('help')}/"))
        self.setMarkdown(text_of(file))

    def point_at(self, words: str) -> None:
        """Mark the first place where the page says something, and bring it into view."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        for word in words.split():
            if self.find(word):
                return

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
