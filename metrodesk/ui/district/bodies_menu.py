"""What becomes of units (更名、合并、分设、撤销): the menu of the page of units, and what each entry asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from metrodesk.ui.district.acting import actor, decide_all, tell_decided
from metrodesk.ui.district.units_state import taking_out
from metrodesk.ui.district.units_tables import exempt_words
from metrodesk.ui.making.body_dialogs import EndDialog, FormerNameDialog, MembersDialog, RenameDialog
from metrodesk.ui.making.change_flow import ChangeFlow
from metrodesk.ui.making.exempt_dialog import ExemptManyDialog
from metrodesk.ui.making.merge_dialogs import MergeDialog, SplitDialog
from metrodesk.ui.making.when_fields import last_day_before, periods_around
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import menu_button
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from metrodesk.domain.unit import Unit
    from metrodesk.services.deciding import Decided
    from metrodesk.ui.district.units_state import UnitRow, UnitsState
    from metrodesk.ui.page import Page


class BodiesMenu(QObject):
    """The changes of units that go by a day; `selected` gives the rows chosen."""

    def __init__(self, page: Page, selected: Callable[[], list[UnitRow]]) -> None:
        super().__init__(page)
        self._page, self._selected = page, selected
        self._state: UnitsState | None = None
        self.flow = ChangeFlow(page)

    def show_state(self, state: UnitsState) -> None:
        """Note the units as they are now."""
        self._state = state

    def button(self) -> QPushButton:
        """Return the button that opens the menu."""
        menu = QMenu()
        for words, act in (
            (self.tr("&Rename…"), self.rename),
            (self.tr("&Former name…"), self.add_former_name),
            (self.tr("&Merge…"), self.merge),
            (self.tr("&Split…"), self.split),
            (self.tr("&End…"), self.end),
            (self.tr("&Take out…"), self.take_out),
            (self.tr("Members of a &group…"), self.change_members),
            (self.tr("E&xempt several…"), self.exempt),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        return menu_button(self.tr("&Changes of units"), "", menu)

    def rename(self) -> None:
        """Rename the unit selected."""
        unit = self._one()
        if unit is not None:
            self.flow.propose(RenameDialog.ask(self._page, unit, self._day()))

    def add_former_name(self) -> None:
        """Note a name the unit had before."""
        unit = self._one()
        if unit is not None:
            self.flow.propose(FormerNameDialog.ask(self._page, unit, self._day()))

    def merge(self) -> None:
        """Merge the units selected."""
        if self._state is not None:
            chosen = [row.unit.id for row in self._selected()]
            there = [one for one in self._state.units if one.history.until is None]
            self.flow.propose(MergeDialog.ask(self._page, there, chosen, self._day()))

    def split(self) -> None:
        """Split the unit selected."""
        unit = self._one()
        if unit is not None:
            self.flow.propose(SplitDialog.ask(self._page, unit, self._day()))

    def end(self) -> None:
        """End the unit selected, or let it go on."""
        unit = self._one()
        if unit is not None and self._state is not None:
            others = [one for one in self._state.units if one.id != unit.id and one.history.until is None]
            self.flow.propose(EndDialog.ask(self._page, unit, others, self._day()))

    def take_out(self) -> None:
        """Take out the unit selected, as if it had never stood there; one that reported is to be ended."""
        unit = self._one()
        if unit is not None:
            self.flow.propose(taking_out(unit.id))

    def change_members(self) -> None:
        """Say which units a group stands for."""
        if self._state is None or not self._state.groups:
            self._page.banner.say(Tone.INFO, self.tr("The plan has no groups."))
            return
        calendar, today = self._state.calendar, self._page.place.today()
        around, now = periods_around(calendar, today), calendar.period_of(today)
        self.flow.propose(MembersDialog.ask(self._page, self._state.groups, self._state.units, around, now))

    def exempt(self) -> None:
        """Exempt several units at once: those selected, else those that may belong to the development zone."""
        if self._state is None:
            return
        by = actor(self._page)
        calendar, today = self._state.calendar, self._page.place.today()
        owing = [row for row in self._state.rows if row.joined]
        units = [row.unit for row in owing if not row.exempt]
        already = {row.unit.name: exempt_words(row.exempt) for row in owing if row.exempt}
        chosen = [row.unit.id for row in self._selected()]
        around, now = periods_around(calendar, today), calendar.period_of(today)
        wanted = ExemptManyDialog.ask(self._page, units, already, chosen, around, now) if by else ()
        if wanted:
            self._page.run(
                lambda ws, _: decide_all(ws, wanted, by),
                self.tr("Saving…"),
                done=self._tell,
                changes=frozenset({Change.UNITS, Change.LEDGER}),
            )

    def _tell(self, done: Decided) -> None:
        tell_decided(self._page, done)

    def _one(self) -> Unit | None:
        rows = self._selected()
        if len(rows) == 1:
            return rows[0].unit
        self._page.banner.say(Tone.INFO, self.tr("Select one unit in the roster first."))
        return None

    def _day(self) -> date:
        """Return the last day of the period before: what as a rule is the last of what was."""
        today = self._page.place.today()
        return today if self._state is None else last_day_before(self._state.calendar, today)
