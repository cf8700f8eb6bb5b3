"""The help window: an index and a search at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from metrodesk.ui.help.search import search
from metrodesk.ui.help.short import short_help
from metrodesk.ui.help.text import HelpText
from metrodesk.ui.help.topics import sections, text_of, topic_for, topics
from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.widgets.text import button

FILE = Qt.ItemDataRole.UserRole
SHORT = ""  # the short help has no file
INDEX_WIDTH = 250
ROOMY, FRAME = QSize(1150, 690), QSize(16, 48)
"""Wide enough for the words in the pictures to be read, where the screen has that room."""


class HelpWindow(QDialog):
    """A window beside the work, so that one can read and do."""

    tour_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(ROOMY.boundedTo(self.screen().availableGeometry().size() - FRAME))
        self.field, self.index, self.text = QLineEdit(), QListWidget(), HelpText()
        self._lay_out()
        self.field.textChanged.connect(self._list)
        self.field.returnPressed.connect(self._open_first)
        self.index.currentItemChanged.connect(self._open)
        self.text.anchorClicked.connect(self._follow)
        self._list("")
        self.show_page(SHORT)

    def show_for(self, page: str) -> None:
        """Show what explains a page of the program, the short help if nothing does."""
        self.field.clear()
        topic = topic_for(page)
        self.show_page(topic.file if topic is not None else SHORT)

    def show_page(self, file: str) -> None:
        """Show a page of the help and mark it in the index."""
        row = self._row_of(file)
        if row not in {-1, self.index.currentRow()}:
            self.index.setCurrentRow(row)  # which shows it
            return
        if file == SHORT:
            self.text.setHtml(short_help())
        else:
            self.text.show_page(file)
            self.text.point_at(self.field.text())

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Search the help"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.index.setWordWrap(True)
        self.index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.index.setSpacing(TIGHT // 2)
        self.index.setAccessibleName(self.tr("Pages of the help"))
        self.text.setAccessibleName(self.tr("Help"))
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.field)
        left.addWidget(self.index, 1)
        self.tour = button(self.tr("Guided &tour, two minutes"), "drill")
        self.tour.clicked.connect(self._start_tour)
        left.addWidget(self.tour)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(INDEX_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.addWidget(side)
        row.addWidget(self.text, 1)
        self.field.setFocus()

    def _list(self, query: str) -> None:
        """List every page by section, or the pages in which the query was found."""
        self.index.blockSignals(True)
        self.index.clear()
        if query.strip():
            self._list_found(query)
        else:
            self._add(self.tr("The way through, and keys"), SHORT)
            for section in sections():
                self._add(section.heading, None)
                for topic in section.topics:
                    self._add(topic.title, topic.file)
        self.index.blockSignals(False)

    def _list_found(self, query: str) -> None:
        found = search(query, [(topic.file, text_of(topic.file)) for topic in topics()])
        for one in found:
            self._add(f"{one.title}\n{one.excerpt}".strip(), one.file)
        if not found:
            self._add(self.tr("Nothing found; try fewer words."), None)

    def _add(self, words: str, file: str | None) -> None:
        """Add a page, or a line that only says something."""
        item = QListWidgetItem(words)
        item.setToolTip(words)
        if file is None:
            font = self.index.font()
            font.setBold(True)
            item.setFont(font)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(FILE, file)
        self.index.addItem(item)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and isinstance(file := item.data(FILE), str):
            self.show_page(file)

    def _open_first(self) -> None:
        if self.index.count() and isinstance(self.index.item(0).data(FILE), str):
            self.index.setCurrentRow(0)

    def _row_of(self, file: str) -> int:
        rows = range(self.index.count())
        return next((row for row in rows if self.index.item(row).data(FILE) == file), -1)

    def _start_tour(self) -> None:
        self.close()
        self.tour_asked.emit()

    def _follow(self, link: QUrl) -> None:
        if link.path() in {topic.file for topic in topics()}:
            self.field.clear()
            self.show_page(link.path())
