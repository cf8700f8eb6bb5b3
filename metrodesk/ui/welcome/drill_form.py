"""Trying it out: on one of the plans, as a unit or as the office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.welcome.plan_choice import PlanChoice, PlansOnOffer, read_plans
from metrodesk.ui.welcome.tile import Tile
from metrodesk.ui.welcome.welcome_form import WelcomeForm
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.services.drilling import Drill


class DrillForm(WelcomeForm):
    """Makes the trial run of a plan, the first time, and opens the side that was chosen."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.back.setText(self.tr("Back"))
        self.heading.setText(self.tr("Try it out"))
        self.plan = PlanChoice()
        self.plan.currentIndexChanged.connect(self._show_plan)
        self.plan_note = label("", "muted", wraps=True)
        self.unit = Tile(
            "entry",
            self.tr("As a &unit that reports"),
            self.tr("Report on tasks, check, print, export; the tour shows where things are."),
        )
        self.district = Tile(
            "plan",
            self.tr("As the &district office"),
            self.tr("Take in, see who is missing, accept or return, issue."),
        )
        self.unit.clicked.connect(lambda: self._begin(self._open_unit))
        self.district.clicked.connect(lambda: self._begin(self._open_district))
        card = Card()
        form = self.fill(card)
        form.addRow(self.tr("&Plan"), self.plan)
        form.addRow("", self.plan_note)
        name_fields(form)
        self.room.addWidget(card)
        for tile in (self.unit, self.district):
            tile.setEnabled(False)
            self.room.addWidget(tile)

    def begin(self) -> None:
        """Load the plans to choose from."""
        self.run(read_plans_in_use, self.tr("Reading the plans…"), self._offer_plans)
        self.plan.setFocus()

    def _offer_plans(self, found: tuple[PlansOnOffer, str]) -> None:
        offered, in_use = found
        self.plan.offer(offered)
        self.plan.setCurrentIndex(max(self.plan.findData(in_use), 0))
        self.unit.setFocus()

    def _show_plan(self) -> None:
        plan = self.plan.chosen
        for tile in (self.unit, self.district):
            tile.setEnabled(plan is not None)
        if plan is not None:
            words = self.tr("{issuer}: {tasks} tasks, {units} units")
            counts = {"tasks": len(plan.tasks), "units": len(plan.reporting_units)}
            self.plan_note.setText(words.format(issuer=plan.document.issuer, **counts))

    def _begin(self, done: Callable[[Drill], None]) -> None:
        plan, place = self.plan.chosen, self.plan.place
        if plan is not None:
            self.run(lambda tick: make_drill(plan, place, tick), self.tr("Making the trial run…"), done)

    def _open_unit(self, drill: Drill) -> None:
        self.open_asked.emit(drill.unit)

    def _open_district(self, drill: Drill) -> None:
        self.open_asked.emit(drill.district)


def read_plans_in_use(tick: Tick) -> tuple[PlansOnOffer, str]:
    """Read the plans that ship, and which one this computer works with."""
    from metrodesk.services.drilling import plan_in_use

    return read_plans(tick), plan_in_use()


def make_drill(plan: Plan, place: Path, tick: Tick) -> Drill:
    """Return the trial run of a plan from last time, else a new one."""
    from metrodesk.services.drilling import create_drill, drill_in, drill_name

    name = drill_name(plan)
    places = [place / one for one in (name, *(f"{name}{number}" for number in range(2, 100)))]
    before = next((found for place in places if (found := drill_in(place)) is not None), None)
    return before or create_drill(next(one for one in places if not one.exists()), plan.id, tick)
