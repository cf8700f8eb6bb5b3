"""Taking in whatever arrives: files dropped, a folder, a stick; a line in words for each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QMenu, QStackedWidget, QTabWidget, QWidget

from metrodesk.ui.district.arrived_tab import ArrivedTab
from metrodesk.ui.district.receiving_state import (
    ReceivingState,
    confirm_requests,
    read_receiving,
    take_in,
    try_taking_in,
)
from metrodesk.ui.district.request_card import RequestCard
from metrodesk.ui.district.take_in_preview import TakeInPreview
from metrodesk.ui.district.taken_table import alarm_model, gap_model, held_model, taken_model
from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, menu_button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.alarms import words_of_alarm

if TYPE_CHECKING:
    from metrodesk.services.enrolling import Enrolled
    from metrodesk.services.places import Destination
    from metrodesk.services.taken import Merged, Taken

CHANGES = frozenset({Change.LEDGER, Change.UNITS})
ALARM_HEIGHT = 64  # three lines


class ReceivingPage(Page):
    """接收: files dropped or chosen, what became of each, and the enrolments to confirm."""

    reloads_on = frozenset({Change.LEDGER, Change.UNITS, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Take in"))
        self._lines: tuple[Taken, ...] = ()
        self.body.addWidget(self._drop_area())
        self.alarm_strip = InlineMessage()
        self.body.addWidget(self.alarm_strip)
        self.requests = RequestCard()
        self.requests.all_confirmed.connect(self.confirm_all)
        self.requests.confirmed.connect(self.confirm)
        self.body.addWidget(self.requests)
        self.preview = TakeInPreview()
        self.preview.taken.connect(self._take_previewed)
        self.preview.dropped.connect(self._drop_preview)
        self.preview.hide()
        self._previewed: tuple[Path, ...] = ()
        self._state: ReceivingState | None = None
        self.body.addWidget(self._tabs(), 1)
        self.body.addWidget(self.preview, 1)

    def request(self) -> Service:
        """Return the question for what waits."""
        return read_receiving

    def show_state(self, state: object) -> None:
        """Show requests, files not taken and missing numbers."""
        if not isinstance(state, ReceivingState):
            return
        self._state = state
        self.requests.show_requests(state.requests, state.waiting)
        self.arrived.show_bundles(state.arrived, {str(one.id): f"{one.number}. {one.item}" for one in state.tasks})
        self.alarms.show(state.alarms)
        self._tell_alarms(state)
        self.held.show(state.held)
        self.gaps.show(state.gaps)
        for at, words, count in (
            (1, self.tr("Bundles taken in ({count})"), len(state.arrived)),
            (2, self.tr("Files not taken ({count})"), len(state.held)),
            (3, self.tr("Missing numbers ({count})"), len(state.gaps)),
            (4, self.tr("To look into ({count})"), len(state.alarms)),
        ):
            self.tabs.setTabText(at, words.format(count=count))
        self.tabs.setTabVisible(4, bool(state.alarms))
        self._offer_sticks(state.sticks)

    def show_about(self, about: object) -> None:
        """Take in files that were dropped elsewhere."""
        if isinstance(about, Files):
            self.offer(about.paths)

    def offer(self, paths: Sequence[Path]) -> None:
        """Take files in, or show first what that would do, as the person wishes."""
        if not self.first.isChecked():
            self.take(paths)
        elif paths and not self.strip.is_busy:
            self._previewed = tuple(paths)
            self.run_with_keys(
                lambda ws, tick, phrase: try_taking_in(ws, paths, phrase, tick),
                self.tr("Looking…"),
                done=self._show_trial,
                cancellable=True,
            )

    def take(self, paths: Sequence[Path]) -> None:
        """Take files and folders in."""
        if self.strip.is_busy or not paths:
            return
        job = self.run_with_keys(
            lambda ws, tick, phrase: take_in(ws, paths, phrase, tick),
            self.tr("Taking in…"),
            done=self._tell_taken,
            changes=CHANGES,
            cancellable=True,
        )
        job.cancelled.connect(self._tell_stopped)

    def confirm_all(self) -> None:
        """Confirm every verified request; the reports that waited follow."""
        self.confirm(None)

    def confirm(self, fingerprints: Sequence[str] | None) -> None:
        """Confirm requests; None means all verified ones."""
        by = self.place.filler
        self.run_with_keys(
            lambda ws, tick, phrase: confirm_requests(ws, fingerprints, by, phrase, tick),
            self.tr("Confirming…"),
            done=self._tell_enrolled,
            changes=CHANGES,
        )

    def _drop_area(self) -> DropArea:
        area = DropArea(
            "receive",
            self.tr("Drop files or folders here"),
            self.tr("Everything in a folder is looked at; only bundles are taken, nothing is changed there."),
        )
        area.setObjectName("receiving-drop")
        area.is_door = True
        area.dropped.connect(self.offer)
        self.first = QCheckBox(self.tr("&Preview first"))
        self.first.setToolTip(self.tr("Show what would change before anything is taken in"))
        area.add_action(self.first)
        files = button(self.tr("Choose &files…"), "file")
        files.clicked.connect(self._choose_files)
        folder = button(self.tr("Choose f&older…"), "folder")
        folder.clicked.connect(self._choose_folder)
        self._stick_menu = QMenu()
        self._stick_menu.aboutToShow.connect(self.reload)
        self.stick = menu_button(self.tr("From &stick"), "stick", self._stick_menu)
        for one in (files, folder, self.stick):
            area.add_action(one)
        return area

    def _tabs(self) -> QTabWidget:
        self.taken, self.held, self.gaps, self.alarms = taken_model(), held_model(), gap_model(), alarm_model()
        self.taken_table, self.held_table, self.gap_table, self.alarm_table = (CopyableTableView() for _ in range(4))
        for table, model in (
            (self.taken_table, self.taken),
            (self.held_table, self.held),
            (self.gap_table, self.gaps),
            (self.alarm_table, self.alarms),
        ):
            table.setModel(model)
        self.taken_table.set_widths((296, 120, 52, 190, 300), stretched=4)
        self.held_table.set_widths((240, 130, 140, 280, 240), stretched=4)
        self.gap_table.set_widths((200, 160, 200, 240), stretched=3)
        self.alarm_table.set_widths((120, 520, 420), stretched=1)
        self.alarm_table.setWordWrap(True)
        self.alarm_table.verticalHeader().setDefaultSectionSize(ALARM_HEIGHT)
        self.arrived = ArrivedTab(self)
        self._front = QStackedWidget()
        self._front.addWidget(
            EmptyState(
                "receive",
                self.tr("Nothing taken in yet in this session"),
                self.tr("Each file gets a line here: what it was, and what became of it."),
            )
        )
        self._front.addWidget(self.taken_table)
        self.tabs = page_tabs()
        self.tabs.setMinimumHeight(150)
        self.tabs.addTab(self._front, self.tr("Just now"))
        self.tabs.addTab(self.arrived, self.tr("Bundles taken in"))
        self.tabs.addTab(self.held_table, self.tr("Files not taken"))
        self.tabs.addTab(self.gap_table, self.tr("Missing numbers"))
        self.tabs.addTab(self.alarm_table, self.tr("To look into"))
        self.tabs.setTabVisible(4, False)
        return self.tabs

    def _tell_alarms(self, state: ReceivingState) -> None:
        """Say at the top that something must be looked into; what was only noticed stands in the list."""
        grave = [one for one in state.alarms if one.is_grave]
        self.alarm_strip.setVisible(bool(grave))
        if not grave:
            return
        words = words_of_alarm(grave[0])
        more = self.tr(" And %n more.", "", len(grave) - 1) if len(grave) > 1 else ""
        self.alarm_strip.say(Tone.ERROR, words.what + more, words.next)
        show = button(self.tr("Show all"), kind="quiet")
        show.clicked.connect(lambda: self.tabs.setCurrentIndex(4))
        self.alarm_strip.add_action(show)

    def _show_trial(self, tried: Merged) -> None:
        if self._state is not None:
            self.preview.show_trial(tried, self._state.units, self._state.tasks, self._state.measures)
            self.tabs.hide()
            self.preview.show()

    def _take_previewed(self) -> None:
        self._close_preview()
        self.take(self._previewed)

    def _drop_preview(self) -> None:
        self._close_preview()
        self.banner.say(Tone.INFO, self.tr("Left as it is: nothing was taken in."))

    def _close_preview(self) -> None:
        self.preview.hide()
        self.tabs.show()

    def _offer_sticks(self, sticks: tuple[Destination, ...]) -> None:
        self._stick_menu.clear()
        for stick in sticks:
            action = self._stick_menu.addAction(f"{stick.label}  ({stick.path})")
            action.triggered.connect(lambda _=False, path=stick.path: self.offer((path,)))
        if not sticks:
            self._stick_menu.addAction(self.tr("No stick is plugged in")).setEnabled(False)

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files to take in"))
        self.offer([Path(one) for one in chosen])

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder to take in"))
        self.offer([Path(chosen)] if chosen else [])

    def _tell_taken(self, merged: Merged) -> None:
        self._show_lines(merged.bundles)
        taken = sum(1 for one in merged.bundles if one.outcome == "merged")
        asks = any(one.outcome in {"enrolment", "waiting"} for one in merged.bundles)
        words = self.tr("Nothing taken in yet.") if asks and not taken else self.tr("%n bundle(s) taken in.", "", taken)
        if merged.refused:
            words += self.tr(" %n file(s) not taken.", "", merged.refused)
        if merged.other_files:
            words += self.tr(" %n other file(s) left alone.", "", merged.other_files)
        following = self.tr("New computers ask to join: confirm them, and their reports follow.") if asks else ""
        self.banner.say(
            Tone.WARNING if merged.refused else Tone.DONE if taken or not asks else Tone.INFO, words, following
        )

    def _tell_enrolled(self, enrolled: Enrolled) -> None:
        if enrolled.merged:
            self._show_lines(enrolled.merged)
        names = "、".join(one.unit_name for one in enrolled.enrolled)
        self.banner.say(
            Tone.DONE,
            self.tr("Confirmed: {units}.").format(units=names or "–"),
            self.tr("%n waiting bundle(s) followed.", "", len(enrolled.merged)),
        )

    def _tell_stopped(self) -> None:
        self.banner.say(
            Tone.INFO,
            self.tr("Stopped. What was taken in before is kept, whole."),
            self.tr("Take the same folder in again to go on; nothing is taken twice."),
        )
        self.place.tell(CHANGES)

    def _show_lines(self, lines: tuple[Taken, ...]) -> None:
        self._lines = lines
        self.taken.show(lines)
        self._front.setCurrentWidget(self.taken_table)
        self.tabs.setCurrentIndex(0)
