"""The units: roster, enrolment files with their letters, computers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from metrodesk.domain.calendar import Calendar
from metrodesk.domain.decision import Channel, ChannelChoice
from metrodesk.domain.unit import UnitId
from metrodesk.ui.district.acting import actor, decide_all, tell_decided
from metrodesk.ui.district.bodies_menu import BodiesMenu
from metrodesk.ui.district.computers_tab import ComputersTab
from metrodesk.ui.district.unit_dialog import UnitDialog
from metrodesk.ui.district.units_state import UnitRow, UnitsState, make_invitations, read_units, unit_change
from metrodesk.ui.district.units_tables import invitation_model, unit_model
from metrodesk.ui.making.when_fields import periods_around
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.show_file import show_path
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.unit import Unit
    from metrodesk.services.deciding import Decided
    from metrodesk.services.inviting import Invited

TYPING_PAUSE = 200  # milliseconds


class UnitsPage(Page):
    """单位: the roster with who has joined, the enrolment files and the computers."""

    reloads_on = frozenset({Change.UNITS, Change.PLAN, Change.LEDGER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Units"))
        self._groups: tuple[Unit, ...] = ()
        self._calendar = Calendar()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.reload)
        self.bodies = BodiesMenu(self, self._selected)
        self._add_tools()
        self.tabs = page_tabs()
        self.tabs.addTab(self._roster(), self.tr("Roster"))
        self.computers = ComputersTab(self)
        self.tabs.addTab(self.computers, self.tr("Computers"))
        self.tabs.addTab(self._invitations(), self.tr("Enrolment files just made"))
        self.tabs.setTabVisible(2, False)
        self.body.addWidget(self.tabs, 1)

    def request(self) -> Service:
        """Return the question for the roster and the computers."""
        text = self.text.text()
        return lambda ws, tick: read_units(ws, text, tick)

    def show_state(self, state: object) -> None:
        """Show the roster and the computers."""
        if not isinstance(state, UnitsState):
            return
        self._groups, self._calendar = state.groups, state.calendar
        self.bodies.show_state(state)
        self.units.show(state.rows)
        self.computers.show_computers(state.devices, state.numbers)
        joined = sum(1 for row in state.rows if row.joined == "enrolled")
        owing = sum(1 for row in state.rows if row.joined)
        words = self.tr("{all} units, {owing} with tasks, {joined} joined")
        self.counts.setText(words.format(all=len(state.rows), owing=owing, joined=joined))

    def search_field(self) -> QLineEdit:
        """Return the field for a unit's name."""
        return self.text

    def invite_selected(self) -> None:
        """Make enrolment files for the selected units."""
        rows = self._selected()
        self._invite([row.unit.id for row in rows if row.joined])

    def invite_open(self) -> None:
        """Make enrolment files for all units that have none yet."""
        rows = [self.units.row_at(row) for row in range(self.units.rowCount())]
        self._invite([row.unit.id for row in rows if row.joined == "none"])

    def mark_paper_only(self) -> None:
        """Note that the selected units report on paper or by spreadsheet only, or take the note back."""
        rows = [row for row in self._selected() if row.joined]
        by = actor(self) if rows else ""
        if by:
            channel = Channel.BUNDLE if all(row.joined == "paper" for row in rows) else Channel.PAPER
            wanted = [ChannelChoice(row.unit.id, channel) for row in rows]
            changes = frozenset({Change.UNITS, Change.LEDGER})
            self.run(
                lambda ws, _: decide_all(ws, wanted, by), self.tr("Saving…"), done=self._tell_paper, changes=changes
            )

    def _selected(self) -> list[UnitRow]:
        return [self.units.row_at(row) for row in self.unit_table.selected_rows()]

    def _tell_paper(self, done: Decided) -> None:
        tell_decided(self, done)

    def add(self) -> None:
        """Add a unit."""
        self._change(None)

    def change(self, row: int) -> None:
        """Change a unit."""
        self._change(self.units.row_at(row))

    def _change(self, row: UnitRow | None) -> None:
        today = self.place.today()
        around, now = periods_around(self._calendar, today), self._calendar.period_of(today)
        wish = UnitDialog.ask(self, row, self._groups, around, now)
        if wish is not None:
            self.bodies.flow.propose(lambda ws: unit_change(ws, wish))

    def _invite(self, units: list[UnitId]) -> None:
        if not units:
            self.banner.say(
                Tone.INFO,
                self.tr("No unit to make a file for."),
                self.tr("Select units with tasks in the roster first."),
            )
            return
        out = QFileDialog.getExistingDirectory(self, self.tr("Where do the files and letters go?"))
        if out:
            self.invite_into(units, Path(out))

    def invite_into(self, units: list[UnitId], out: Path) -> None:
        """Make enrolment files and letters in a folder."""
        by = self.place.filler
        job = self.run_with_keys(
            lambda ws, tick, phrase: make_invitations(ws, units, out, by, phrase, tick),
            self.tr("Making files and letters…"),
            done=self._tell_invited,
            changes=frozenset({Change.UNITS}),
            cancellable=True,
        )
        job.cancelled.connect(self._tell_stopped)

    def _tell_invited(self, invited: Invited) -> None:
        self.invitations.show(invited.invitations)
        self.tabs.setTabVisible(2, True)
        self.tabs.setCurrentIndex(2)
        self.banner.say(
            Tone.DONE,
            self.tr("%n enrolment file(s) with letters made.", "", len(invited.invitations)),
            self.tr("Print the letters and hand them over apart from the files: the code is only on paper."),
        )
        folder = invited.invitations[0].file.parent
        show = button(self.tr("Show folder"), "folder", "quiet")
        show.clicked.connect(lambda: show_path(folder))
        self.banner.add_action(show)

    def _tell_stopped(self) -> None:
        self.banner.say(Tone.INFO, self.tr("Stopped. The files made so far are valid."))
        self.place.tell(frozenset({Change.UNITS}))

    def _add_tools(self) -> None:
        add = button(self.tr("&Add unit…"), "add")
        add.clicked.connect(self.add)
        chosen = button(self.tr("Enrolment files for &selected…"), "letter")
        chosen.clicked.connect(self.invite_selected)
        everyone = button(self.tr("…for all withou&t one"), "letter")
        everyone.clicked.connect(self.invite_open)
        paper = button(self.tr("&Paper only"), "file")
        paper.setToolTip(self.tr("The selected units report on paper or by spreadsheet only, or by computer again"))
        paper.clicked.connect(self.mark_paper_only)
        for one in (add, paper, chosen, everyone):
            self.tools.addWidget(one)

    def _roster(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Search units (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Search units"))
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(320)
        self.text.textChanged.connect(self._await_pause)
        self.counts = label("", "muted")
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.bodies.button())
        row.addStretch(1)
        row.addWidget(self.counts)
        column.addLayout(row)
        self.units = unit_model()
        self.unit_table = CopyableTableView()
        self.unit_table.setModel(self.units)
        self.unit_table.set_widths((180, 96, 56, 120, 150, 200, 180, 150), stretched=7)
        self.unit_table.opened.connect(self.change)
        column.addWidget(self.unit_table, 1)
        column.addWidget(label(self.tr("Enter or a double click changes a unit."), "muted"))
        return inside

    def _invitations(self) -> QWidget:
        self.invitations = invitation_model()
        table = CopyableTableView()
        table.setModel(self.invitations)
        table.set_widths((220, 360, 360), stretched=1)
        return _framed(table)

    def _await_pause(self) -> None:
        self._pause.start()


def _framed(table: CopyableTableView) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, SMALL, 0, 0)
    column.addWidget(table)
    return inside
