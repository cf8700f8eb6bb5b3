"""查找: what is typed is looked for in documents, tasks, reports, drafts and titles of proof."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QWidget

from metrodesk.domain.period import Period
from metrodesk.services.searching import Found, keep_all_texts, search
from metrodesk.ui.page import Page
from metrodesk.ui.search.hit_list import HitList, HitModel
from metrodesk.ui.search.hit_text import HitText
from metrodesk.ui.search.places import destination_of
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Service, Workplace
from metrodesk.wording.search import Hit, grouped

PAUSE = 220  # milliseconds without a letter before it is looked for


class SearchField(QLineEdit):
    """The field for the words; the arrow down and Enter go to what was found."""

    def __init__(self, found: HitList) -> None:
        super().__init__()
        self._found = found
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over to the list."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._found.model().rowCount():
            self._found.setFocus()
            event.accept()
            return
        super().keyPressEvent(event)


class SearchPage(Page):
    """One field; below it every place, kind by kind, and beside it the whole text of the chosen one."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Search"))
        self._found: Found | None = None
        self._was_made_ready = False
        self.model = HitModel(self)
        self.list = HitList(self.model)
        self.list.setAccessibleName(self.tr("Places found"))
        self.text = SearchField(self.list)
        self.text.setPlaceholderText(self.tr("Words, or a phrase in quotation marks"))
        self.text.setAccessibleName(self.tr("What to look for"))
        self.counts = label("", "muted", wraps=True)
        self.beside = HitText()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.reload)
        self._lay_out_parts()
        self.text.textChanged.connect(lambda _: self._pause.start())
        self.list.selectionModel().currentChanged.connect(self._show_beside)
        self.list.activated.connect(self._open_row)
        self.beside.opened.connect(self.open_hit)

    def request(self) -> Service:
        """Return the question for what is typed."""
        typed = self.text.text()
        return lambda ws, tick: search(ws, typed, tick)

    def show_state(self, state: object) -> None:
        """Show what was found; the first place stands beside."""
        if not isinstance(state, Found):
            return
        self._found = found = state
        self.model.show(grouped(found))
        if not found.sought:
            self.counts.setText(self.tr("Documents, tasks, reports, drafts and titles of evidence are looked through."))
        elif found.has_more:
            words = self.tr("{count} places and more; add a word to find fewer.")
            self.counts.setText(words.format(count=found.count))
        else:
            self.counts.setText(self.tr("%n place(s) found.", "", found.count))
        self._stack.setCurrentIndex(0 if found.count else 1 if found.sought else 2)
        if self.model.first_hit >= 0:
            self.list.setCurrentIndex(self.model.index(self.model.first_hit, 0))
        self._show_beside()
        if found.lacks_reports and not self._was_made_ready:
            self._make_ready()

    def _make_ready(self) -> None:
        """Make the reports an older program took in ready for searching, once; whoever stops it searches without."""
        self._was_made_ready = True
        words = self.tr("Making the reports ready for searching, once after an update…")
        self.run(keep_all_texts, words, done=self._search_anew, cancellable=True)

    def _search_anew(self, _done: object) -> None:
        self.reload()

    def show_about(self, about: object) -> None:
        """Look for words another page asks about; without any, stand ready for typing."""
        if isinstance(about, str) and about:
            self.text.setText(about)
        self.text.setFocus()
        self.text.selectAll()

    def search_field(self) -> QLineEdit:
        """Return the field for the words."""
        return self.text

    def open_hit(self, hit: Hit) -> None:
        """Go to the place."""
        facts = self.place.facts
        found = destination_of(hit, is_district=facts.is_district, own_unit=facts.unit)
        if found is None:
            return
        if found.period:
            self.place.show_period(Period.parse(found.period))
        self.place.go_to(found.page, found.about)

    def _lay_out_parts(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.beside)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        nothing = EmptyState(
            "search",
            self.tr("These words stand nowhere."),
            self.tr("All words must be in one place; try fewer or shorter ones."),
        )
        ready = EmptyState(
            "search",
            self.tr("Type what you are looking for."),
            self.tr("Several words: all of them. “In quotation marks”: just so. One letter is enough."),
        )
        self._stack = QStackedWidget()
        for one in (splitter, nothing, ready):
            self._stack.addWidget(one)
        self._stack.setCurrentIndex(2)
        self.body.addWidget(self.text)
        self.body.addWidget(self.counts)
        self.body.addWidget(self._stack, 1)

    def _open_row(self, index: QModelIndex) -> None:
        hit = self.model.line_at(index.row()).hit
        if hit is not None:
            self.open_hit(hit)

    def _show_beside(self) -> None:
        row = self.list.currentIndex().row()
        line = self.model.line_at(row) if 0 <= row < self.model.rowCount() else None
        hit = line.hit if line else None
        if hit is None or self._found is None or line is None:
            self.beside.show_nothing()
            return
        facts = self.place.facts
        leads_on = destination_of(hit, is_district=facts.is_district, own_unit=facts.unit) is not None
        self.beside.show_hit(hit, line.words, self._found.sought, leads_on=leads_on)
