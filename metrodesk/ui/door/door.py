"""The door itself: what is dropped is recognised, shown, and led to the page that deals with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.door.drops import Drops
from metrodesk.ui.door.files import Files
from metrodesk.ui.door.found_panel import FoundPanel
from metrodesk.ui.jobs import Job, JobRunner, Work

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.shell import Shell
    from metrodesk.ui.workplace import Workplace

PAGES = {
    "open": "incoming", "take_in": "receive", "compare": "paper", "read_sheet": "sheets", "adopt": "plan",
    "read": "plan", "attach": "tasks",
}  # fmt: skip
AT_ONCE = frozenset({("open", "incoming"), ("take_in", "receive")})
"""Steps that are taken without a question on the page made for them."""


class Door(QObject):
    """Has files recognised in a job and offers the next step; it writes nothing itself.

    `room` is the part of the window that the panel lies over.
    """

    begin_asked = Signal(str, object)  # a step that begins on the first page, and its file
    workspace_asked = Signal(object)  # the folder of a workspace
    failed = Signal(Exception)

    def __init__(self, window: QWidget, room: QWidget, runner: JobRunner) -> None:
        super().__init__(window)
        self._runner = runner
        self._place: Workplace | None = None
        self._shell: Shell | None = None
        self._newest: Job | None = None
        self._paths: tuple[Path, ...] = ()
        self.drops, self.panel = Drops(window), FoundPanel()
        self.panel.float_over(room)
        self.drops.dropped.connect(self.offer)
        self.panel.step_asked.connect(self.take_step)
        self.panel.dismissed.connect(self.stop)

    def lead_to(self, place: Workplace | None, shell: Shell | None) -> None:
        """Lead to the pages of a workspace from now on, or to none; what was shown goes."""
        self._place, self._shell = place, shell
        self.panel.dismiss()
        if place is not None:
            place.files_offered.connect(self.offer)

    def offer(self, paths: tuple[Path, ...]) -> None:
        """Have files looked at; those offered before are forgotten."""
        if not paths:
            return
        self.stop()
        self._paths = tuple(paths)
        self.panel.show_looking(self._paths)
        job = Job(self._recognising())
        self._newest = job
        job.succeeded.connect(self._show)
        job.failed.connect(self._fail)
        self._runner.start(job)

    def stop(self) -> None:
        """Look no further."""
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None

    def take_step(self, step: str, paths: tuple[Path, ...]) -> None:
        """Lead files to the page that deals with them."""
        self.panel.hide()
        if step == "join" or (step == "read" and self._shell is None):
            self.begin_asked.emit(step, paths[0])
        elif step == "enter":
            self.workspace_asked.emit(paths[0])
        elif self._shell is not None and self._place is not None:
            period = next((one.period for one in self.panel.found if one.path in paths and one.period), None)
            if step == "read_sheet" and period is not None:
                self._place.show_period(period)  # a sheet is read into the period it was given out for
            self._shell.go_to(self._page_for(step), Files(paths))

    def _page_for(self, step: str) -> str:
        """Return the page for a step; a district reads sheets where it enters for units."""
        at_district = self._place is not None and self._place.facts.is_district
        return "proxy" if step == "read_sheet" and at_district else PAGES[step]

    def _recognising(self) -> Work:
        paths, place = self._paths, self._place
        if place is None:
            return lambda tick: recognising(None, tick, paths, None)
        phrase = place.passphrase
        return place.work(lambda ws, tick: recognising(ws, tick, paths, phrase))

    def _show(self, found: object) -> None:
        if self.sender() is not self._newest or not isinstance(found, tuple):
            return
        self._newest = None
        self.panel.show_found(found, self._paths)
        front = self._shell.front if self._shell is not None else ""
        for step in self.panel.steps:
            if (step, front) in AT_ONCE:
                others = [one for one in found if one.step != step]
                mine = tuple(dict.fromkeys(one.path for one in found if one.step == step))
                self.take_step(step, mine)
                if others:
                    self.panel.show_found(others, self._paths)

    def _fail(self, error: Exception) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self.panel.hide()
            self.failed.emit(error)


def recognising(ws: Workspace | None, tick: Tick, paths: tuple[Path, ...], passphrase: str | None) -> object:
    """Return what files are; a service for a job."""
    from metrodesk.services.recognising import recognise

    return recognise(ws, paths, passphrase=passphrase, tick=tick)
