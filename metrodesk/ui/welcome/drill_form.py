"""Trying it out: as the township, or as the district office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.welcome.tile import Tile
from metrodesk.ui.welcome.welcome_form import WelcomeForm

if TYPE_CHECKING:
    from metrodesk.services.drilling import Drill


class DrillForm(WelcomeForm):
    """Makes the trial run, the first time, and opens the side that was chosen."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.back.setText(self.tr("Back"))
        self.heading.setText(self.tr("Try it out"))
        self.unit = Tile(
            "entry",
            self.tr("As a &township or department"),
            self.tr("Report on tasks, check, print, export; the tour shows where things are."),
        )
        self.district = Tile(
            "plan",
            self.tr("As the &district office"),
            self.tr("Take in, see who is missing, accept or return, issue."),
        )
        self.unit.clicked.connect(lambda: self._begin(self._open_unit))
        self.district.clicked.connect(lambda: self._begin(self._open_district))
        for tile in (self.unit, self.district):
            self.room.addWidget(tile)

    def begin(self) -> None:
        """Take the focus."""
        self.unit.setFocus()

    def _begin(self, done: Callable[[Drill], None]) -> None:
        self.run(make_drill, self.tr("Making the trial run…"), done)

    def _open_unit(self, drill: Drill) -> None:
        self.open_asked.emit(drill.unit)

    def _open_district(self, drill: Drill) -> None:
        self.open_asked.emit(drill.district)


def make_drill(tick: Tick) -> Drill:
    """Return the trial run of last time, else a new one."""
    from metrodesk.services.drilling import create_drill, drill_in
    from metrodesk.services.recents import default_place

    places = [default_place() / name for name in ("试填", *(f"试填{number}" for number in range(2, 100)))]
    before = next((found for place in places if (found := drill_in(place)) is not None), None)
    return before or create_drill(next(place for place in places if not place.exists()), tick)
