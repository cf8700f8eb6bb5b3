"""The place where a person works: one open workspace, one period, and what may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.level import Level
from metrodesk.domain.mechanism import MechanismKind
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.domain.unit import UnitId
from metrodesk.ui.drive_watch import DriveWatch
from metrodesk.ui.jobs import Autosave, JobRunner, Work
from metrodesk.ui.people import KnownPeople
from metrodesk.ui.settings import Settings

if TYPE_CHECKING:  # services bring SQLAlchemy, which is loaded after the window is shown
    from metrodesk.services.clock import ClockNotice
    from metrodesk.services.keyrings import KeyRole
    from metrodesk.services.workspaces import Workspace

Service = Callable[["Workspace", Tick], object]


class Change(StrEnum):
    """What a piece of work may have changed; pages decide whether to reload."""

    DRAFTS = "drafts"
    SEALED = "sealed"
    HANDED_OVER = "handed_over"
    BROUGHT = "brought"  # reports were changed by something else than typing: an answer, another computer
    LEDGER = "ledger"
    UNITS = "units"
    PLAN = "plan"
    ISSUED = "issued"
    BACKED_UP = "backed_up"
    REMINDER = "reminder"


EVERYTHING = frozenset(Change)
NOTHING: frozenset[Change] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the windows need to know of a workspace before any page is loaded."""

    path: Path
    is_district: bool
    title: str
    unit: str  # the own unit's name, empty at a district that reports nothing itself
    drill: bool
    plan_title: str
    plan_number: str
    periods: tuple[Period, ...]
    period: Period
    leads: bool = False  # whether the own unit leads any task
    clock: ClockNotice | None = None  # what is wrong with this computer's clock
    keys_missing: tuple[KeyRole, ...] = ()  # what this computer should have keys for and has none
    withheld: frozenset[MechanismKind] = frozenset()  # what its document does not prescribe
    inherited: tuple[tuple[str, str], ...] = ()  # ids and names of the bodies whose heir the own unit is
    level: Level = Level.DISTRICT  # of the office that reports go to


def today_on_the_wall() -> date:
    """Return the date as people mean it: the one of this place."""
    return datetime.now().astimezone().date()


class Workplace(QObject):
    """Hands pages the runner, the workspace's path and the period, and tells them of changes."""

    period_changed = Signal(object)
    changed = Signal(object)  # a frozenset of Change
    page_asked = Signal(str, object)  # its key, and what to show there
    filler_changed = Signal(str)
    files_offered = Signal(object)  # a tuple of paths, to be recognised
    reminder_asked = Signal(object)  # a Reminder that shall be another, None for the one in force
    troubled = Signal(Exception)  # the workspace itself could not be read or written
    filler_asked = Signal()  # somebody must say who acts

    def __init__(self, facts: Facts, runner: JobRunner, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts, self.runner, self.settings = facts, runner, settings
        self.path = facts.path
        self.autosave = Autosave(runner, parent=self)
        self.people = KnownPeople(self)
        self.drives = DriveWatch(runner, self)
        self.passphrase: str | None = None  # kept until the program closes, never written
        self.acting = ""  # the body the desk is for at the moment, empty for the own unit
        self._period = facts.period

    @property
    def period(self) -> Period:
        """The period all pages show."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Let all pages show another period."""
        if period != self._period:
            self.autosave.flush()
            self._period = period
            self.settings.keep_for_workspace(self.path, "period", str(period))
            self.period_changed.emit(period)

    def act_for(self, body: str) -> None:
        """Let all pages be the desk of a body the own unit took over from, or its own again."""
        if body != self.acting:
            self.autosave.flush()
            self.acting = body
            self.period_changed.emit(self._period)

    @property
    def filler(self) -> str:
        """Who is filling in now; it is stored with every draft."""
        return self.settings.of_workspace(self.path, "filler")

    def take_over_as(self, filler: str) -> None:
        """Note that another person is filling in from now on."""
        if filler != self.filler:
            self.settings.keep_for_workspace(self.path, "filler", filler)
            self.filler_changed.emit(filler)

    def today(self) -> date:
        """Return today's date."""
        return today_on_the_wall()

    def go_to(self, page: str, about: object = None) -> None:
        """Ask the window to show another page."""
        self.page_asked.emit(page, about)

    def tell(self, changes: frozenset[Change]) -> None:
        """Tell all pages what was changed."""
        if changes:
            self.changed.emit(changes)

    def work(self, service: Service) -> Work:
        """Return work for a job: a service called with this workspace, opened in the job."""
        path, acting = self.path, UnitId(self.acting)

        def work(tick: Tick) -> object:
            from metrodesk.errors import WorkspaceError
            from metrodesk.services.workspaces import open_workspace

            try:
                with open_workspace(path, check=False) as ws:
                    ws.acting = acting or None
                    return service(ws, tick)
            except WorkspaceError as error:
                self.troubled.emit(error)
                raise

        return work
