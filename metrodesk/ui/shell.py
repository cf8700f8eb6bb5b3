"""An open workspace: rail, header, and the page in front."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.district.incident_notice import IncidentNotice
from metrodesk.ui.header import Header
from metrodesk.ui.icons import Glyph
from metrodesk.ui.notices import Notices
from metrodesk.ui.offered_pages import OfferedPages
from metrodesk.ui.page import Page, PageSpec
from metrodesk.ui.rail import Rail, RailGroup
from metrodesk.ui.theme import LARGE, SMALL, TIGHT
from metrodesk.ui.unit.body_choice import BodyChoice
from metrodesk.ui.unit.filler_choice import FillerChoice
from metrodesk.ui.unit.period_notice import PeriodNotice
from metrodesk.ui.widgets.naming import name_tables
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Workplace

NARROW_BELOW, LOW_BELOW = 920, 520  # pixels of the window
"""Where notices would leave a page no room, the page has the whole height and they are scrolled away."""


class Shell(QWidget):
    """Shows the pages of one workplace; each is built when it is first shown."""

    leave_asked = Signal()
    help_asked = Signal()

    def __init__(
        self,
        place: Workplace,
        groups: Sequence[RailGroup],
        menu: AppearanceMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._specs: dict[str, PageSpec] = {page.key: page for group in groups for page in group.pages}
        self._pages: dict[str, Page] = {}
        self._rooms: dict[str, QScrollArea] = {}
        self._front = ""
        self.rail = Rail(groups)
        self.header = Header(place.facts, place.period, menu)
        if place.facts.is_district:
            self.header.add_person(FillerChoice(place, self.tr("Acting no&w")))
        if place.facts.inherited:
            self.header.add_person(BodyChoice(place))
        self.notices = Notices(place)
        self.matters = self._matters(place)
        self.of_period = PeriodNotice(place) if place.facts.unit else None
        self._offered = OfferedPages(place, self.rail, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def front(self) -> str:
        """The key of the page in front."""
        return self._front

    @property
    def first(self) -> str:
        """The key of the page where the work begins."""
        return next(iter(self._specs))

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self._front)

    def go_to(self, key: str, about: object = None) -> None:
        """Bring a page to the front; one this workspace does not have is passed over."""
        if key not in self._specs:
            return
        if self.page is not None and key != self._front:
            self.page.deactivate()
        if key not in self._pages:
            made = self._specs[key].build(self._place)
            self._pages[key] = made
            name_tables(made, self._specs[key].title)
            self._rooms[key] = room_for(made)
            self._stack.addWidget(self._rooms[key])
        self._front = key
        self._stack.setCurrentWidget(self._rooms[key])
        self.rail.mark(key)
        self._place.settings.keep_for_workspace(self._place.path, "page", key)
        self._pages[key].activate(about)

    def open_first(self, key: str = "") -> None:
        """Show a page, or the first of all if there is no such."""
        self.go_to(key if key in self._specs else self.first)

    def begin(self) -> None:
        """Look for what must be told above the pages, once what the person waits for is under way."""
        self.notices.begin()
        if self.matters is not None:
            self.matters.begin()
        if self.of_period is not None:
            self.of_period.begin()

    def leave(self) -> None:
        """Let the page in front do what must be done before it goes."""
        if self.page is not None:
            self.page.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pages the room where there is little."""
        super().resizeEvent(event)
        self.rail.be_narrow(narrow=event.size().width() < NARROW_BELOW)
        self.header.be_narrow(narrow=event.size().width() < NARROW_BELOW)
        is_low = event.size().height() < LOW_BELOW
        self._stack.setMinimumHeight(event.size().height() - self.header.sizeHint().height() if is_low else 0)

    def _lay_out(self) -> None:
        below = Below()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._place.facts.drill:
            column.addWidget(self._drill_notice())
        column.addWidget(self.notices)
        if self.matters is not None:
            column.addWidget(self.matters)
        if self.of_period is not None:
            column.addWidget(self.of_period)
        column.addWidget(self._stack, 1)
        self._below = room_for(below)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self._below, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    @staticmethod
    def _matters(place: Workplace) -> IncidentNotice | None:
        """Return what tells a district of important matters nobody has looked at."""
        return IncidentNotice(place) if place.facts.is_district else None

    def _drill_notice(self) -> QFrame:
        notice = QFrame()
        notice.setObjectName("drill")
        row = QHBoxLayout(notice)
        row.setContentsMargins(LARGE, TIGHT, LARGE, TIGHT)
        row.setSpacing(SMALL)
        row.addWidget(Glyph("drill", "yellow"))
        words = self.tr("Trial run: try everything, nothing here counts.")
        row.addWidget(label(words), 1)
        return notice

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.go_to)
        self.rail.leave_asked.connect(self.leave_asked)
        self.header.period_chosen.connect(self._show_period)
        self.header.help_asked.connect(self.help_asked)
        self._place.page_asked.connect(self.go_to)
        self._place.period_changed.connect(self.header.show_period)
        search = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        search.activated.connect(self._search)
        everywhere = QShortcut(QKeySequence("Ctrl+Shift+F"), self)
        everywhere.activated.connect(lambda: self.go_to("search", ""))

    def _show_period(self, period: Period) -> None:
        self.leave()
        self._place.show_period(period)

    def _search(self) -> None:
        field = self.page.search_field() if self.page is not None else None
        if field is not None:
            field.setFocus()
            field.selectAll()


class Below(QWidget):
    """The notices and the page: as high as they must be, not as they would like, so that nothing scrolls early."""

    def heightForWidth(self, width: int) -> int:
        """Return the height below which something would be cut."""
        inside = self.layout()
        return inside.minimumHeightForWidth(width) if inside is not None else -1


def room_for(page: QWidget) -> QScrollArea:
    """Return a place for a page that scrolls where the screen is smaller than the page."""
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    room.setWidget(page)
    return room
