"""来件: what the district or the unit's other computer sent, opened here, and what is to be done now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QTabWidget, QWidget

from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE
from metrodesk.ui.unit.handed_in_work import acknowledging
from metrodesk.ui.unit.incoming_work import IncomingView, looking, opening_files, reading_news
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.opened_table import opened_model
from metrodesk.ui.unit.receipt_card import ReceiptCard
from metrodesk.ui.unit.todo_table import RECEIPT, todo_model, todos_of
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label, menu_button
from metrodesk.ui.workplace import EVERYTHING, Change, Service, Workplace
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.disposition import Disposition
    from metrodesk.services.opening_answers import Opened
    from metrodesk.services.places import Destination
    from metrodesk.services.receipts import Acknowledged

HANDED_OVER = frozenset({Change.HANDED_OVER})
REFUSED = frozenset({"refused", "not-ours"})


class IncomingPage(Page):
    """Files dropped or chosen, a line in words for each, and a way to whatever they ask for."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Came back"))
        self.states, self.state = label("", "muted"), label("", "muted")
        self.tools.addWidget(self.states)
        self.tools.addSpacing(LARGE)
        self.tools.addWidget(self.state)
        self.body.addWidget(self._drop_area())
        self.body.addWidget(self._tabs(), 1)
        self.receipts = ReceiptCard()
        self.receipts.code_given.connect(self.acknowledge)
        self.receipts.hide()
        self.body.addWidget(self.receipts)

    def acknowledge(self, code: str) -> None:
        """Take a code that was read out on the phone."""
        self.run(acknowledging(code), self.tr("Noting…"), done=self._say_acknowledged, changes=HANDED_OVER)

    def note_news_read(self) -> None:
        """Take what the plan changed off the list, because the person has read it."""
        self.run(reading_news, self.tr("Noting…"), changes=frozenset({Change.PLAN}))

    def _say_acknowledged(self, done: Acknowledged) -> None:
        self.receipts.clear()
        words = self.tr("Acknowledged: everything up to bundle no. {number} is at the district.")
        self.banner.say(Tone.DONE, words.format(number=done.number))

    def request(self) -> Service:
        """Return the question for what waits."""
        return looking(self.place.period)

    def show_state(self, state: object) -> None:
        """Show what is to be done."""
        if not isinstance(state, IncomingView):
            return
        self._offer_sticks(state.sticks)
        found = todos_of(state)
        self.receipts.setVisible(bool(state.unconfirmed.numbers))
        self.receipts.show_count(state.waiting.unconfirmed)
        self.states.setText(states_words(state.unconfirmed.states))
        self.read_news.setVisible(bool(state.news))
        self.todo.show(found)
        self.tabs.setTabText(0, self.tr("To do now ({count})").format(count=len(found)))
        self._todo_room.setCurrentIndex(1 if found else 0)
        if state.waiting.number:
            words = self.tr("Newest file of the district: no. {number}, opened {when}").format(
                number=state.waiting.number, when=full_moment(state.waiting.arrived)
            )
        else:
            words = self.tr("No file of the district has been opened yet")
        self.state.setText(words)

    def show_about(self, about: object) -> None:
        """Open files that were dropped elsewhere."""
        if isinstance(about, Files):
            self.open_files(about.paths)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files and folders; what is being typed is not touched."""
        if self.strip.is_busy or not paths:
            return
        self.run_with_keys(
            opening_files(paths),
            self.tr("Opening…"),
            done=self._tell_opened,
            changes=EVERYTHING,
            cancellable=True,
        )

    def go_to_row(self, row: int) -> None:
        """Go to the place where a thing is done."""
        todo = self.todo.row_at(row)
        if todo.page == RECEIPT:
            self.receipts.field.setFocus()
            return
        if todo.period is not None:
            self.place.show_period(todo.period)
        self.place.go_to(todo.page, todo.about)

    def _drop_area(self) -> DropArea:
        area = DropArea(
            "receive",
            self.tr("Drop files of the district or of your other computer here"),
            self.tr("Everything in a folder is looked at. What you are typing is not touched."),
        )
        area.setObjectName("incoming-drop")
        area.is_door = True
        area.dropped.connect(self.open_files)
        files = button(self.tr("Choose &files…"), "file")
        files.clicked.connect(self._choose_files)
        self._stick_menu = QMenu()
        self._stick_menu.aboutToShow.connect(self.reload)
        self.stick = menu_button(self.tr("From &stick"), "stick", self._stick_menu)
        for one in (files, self.stick):
            area.add_action(one)
        return area

    def _tabs(self) -> QTabWidget:
        self.todo, self.opened = todo_model(), opened_model()
        self.todo_view, self.opened_view = CopyableTableView(), CopyableTableView()
        self.todo_view.setModel(self.todo)
        self.todo_view.set_widths((250, 250, 130, 320), stretched=3)
        self.todo_view.setAccessibleName(self.tr("To do now"))
        self.todo_view.opened.connect(self.go_to_row)
        self.todo_view.clicked.connect(lambda index: self.go_to_row(index.row()))
        self.opened_view.setModel(self.opened)
        self.opened_view.set_widths((220, 390, 190, 280), stretched=3)
        self.opened_view.setAccessibleName(self.tr("Just opened"))
        self._todo_room, self._opened_room = QStackedWidget(), QStackedWidget()
        nothing = EmptyState(
            "ok",
            self.tr("Nothing waits for you"),
            self.tr("What the district returns or asks for stands here, with a way to the place where it is done."),
        )
        unopened = EmptyState(
            "receive",
            self.tr("Nothing opened yet in this session"),
            self.tr("Each file gets a line here: what it was, and what it brought."),
        )
        for room, empty, view in (
            (self._todo_room, nothing, self.todo_view),
            (self._opened_room, unopened, self.opened_view),
        ):
            room.addWidget(empty)
            room.addWidget(view)
        self.read_news = button(self.tr("Changes of the plan have been &read"), "ok", "quiet")
        self.read_news.clicked.connect(self.note_news_read)
        self.read_news.hide()
        self.tabs = page_tabs()
        self.tabs.setCornerWidget(self.read_news)
        self.tabs.addTab(self._todo_room, self.tr("To do now"))
        self.tabs.addTab(self._opened_room, self.tr("Just opened"))
        return self.tabs

    def _offer_sticks(self, sticks: tuple[Destination, ...]) -> None:
        self._stick_menu.clear()
        for stick in sticks:
            action = self._stick_menu.addAction(f"{stick.label}  ({stick.path})")
            action.triggered.connect(lambda _=False, path=stick.path: self.open_files((path,)))
        if not sticks:
            self._stick_menu.addAction(self.tr("No stick is plugged in")).setEnabled(False)

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files to open"))
        self.open_files([Path(one) for one in chosen])

    def _tell_opened(self, lines: tuple[Opened, ...]) -> None:
        self.opened.show(lines)
        self._opened_room.setCurrentIndex(1 if lines else 0)
        refused = sum(1 for one in lines if one.outcome in REFUSED)
        fresh = sum(1 for one in lines if one.outcome in {"opened", "sync"})
        words = self.tr("%n file(s) opened.", "", fresh)
        if refused:
            words += self.tr(" %n file(s) not opened; nothing was changed by them.", "", refused)
        if not lines:
            words = self.tr("There is no file of this program in that place.")
        elif not fresh and not refused:
            words = self.tr("Nothing new: these files were opened before or are no answers.")
        returned = max((len(one.returned) for one in lines), default=0)
        self.tabs.setCurrentIndex(0 if returned and not refused else 1)
        hint = self.tr("%n report(s) wait to be corrected.", "", returned) if returned else ""
        self.banner.say(Tone.WARNING if refused or not lines else Tone.DONE, words, hint)
        if fresh and self.tabs.currentIndex():
            show = button(self.tr("To do now"))
            show.clicked.connect(lambda: self.tabs.setCurrentIndex(0))
            self.banner.add_action(show)


def states_words(states: Mapping[Disposition, int]) -> str:
    """Return how many reports stand where, as the district said: accepted 7, returned 1."""
    return "  ·  ".join(f"{word(one)} {count}" for one, count in states.items())
