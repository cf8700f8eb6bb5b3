"""Typing and switching at a desk with ten years of quarters: no frame over 16 ms.

A frame is what the GUI thread does between two waits for events: a keystroke with its
layout and painting, or one of the steps in which another task or page comes to the front.
A page is built when it is first shown, which
is measured by itself. The first number of each line is the share of frames within 16 ms; then how long frames
last as a share of these 16 ms: median, 99 of 100, longest. Waiting counts as well, so
another program on the same processor shows; the longest work of its own stands in brackets.
`python -m tests.benchmarks.typing_desk profile` tells where the longest phase spends it.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from metrodesk.app import compose
from metrodesk.services.answering import answer
from metrodesk.services.deciding import accept_all
from metrodesk.services.enrolling import confirm
from metrodesk.services.exporting import export
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.opening_answers import open_files
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui import entering, workplace
from metrodesk.ui.main_window import MainWindow
from tests.benchmarks.answer import QUARTERS, sealed
from tests.benchmarks.merge import periods

FRAME = 0.016
BEAT = 1  # millisecond: a shorter frame is none
LEAD = "区市场监管局"  # it leads 18 of the 21 tasks
KEYSTROKES, EVERY = 150, 40  # how many, and the milliseconds between two
WORDS = "本季度检查集贸市场12家、加油站6家，检定电子计价秤340台件。"
TODAY = date(2032, 1, 6)


def a_department(folder: Path) -> Path:
    """Make a unit that led 18 tasks for ten years and was answered on all of it."""
    create_district(folder / "district", "dachuan-2024-3", "达川区市场监管局")
    with open_workspace(folder / "district") as ws:
        unit = ws.plan.unit_named(LEAD).id
        invitation = invite(ws, [unit], folder / "invitations").invitations[0]
    (stick := folder / "stick").mkdir()
    desk = folder / "desk"
    join(desk, invitation.file, invitation.code, stick)
    with open_workspace(desk) as ws:
        sealed(ws)
        export(ws, stick)
    with open_workspace(folder / "district") as ws:
        merge(ws, [stick])
        confirm(ws)
        for period in periods(QUARTERS):
            accept_all(ws, period, by="审核人乙")
        answered = answer(ws, [unit], stick).answers[0].file
    with open_workspace(desk) as ws:
        (opened,) = open_files(ws, [answered])
    if opened.outcome != "opened":
        raise SystemExit(f"not opened: {opened}")
    return desk


def a_district(folder: Path) -> Path:
    """Make a district that reports on 18 tasks itself and has what it handed in for ten years."""
    create_district(folder / "own", "dachuan-2024-3", "达川区市场监管局", unit=LEAD)
    with open_workspace(folder / "own") as ws:
        sealed(ws)
        export(ws, folder / "stick")
        for period in periods(QUARTERS):
            accept_all(ws, period, by="审核人乙")
    return folder / "own"


@dataclass
class Frames:
    """How long the GUI thread was busy at a stretch, in seconds: by the clock, and working itself."""

    clock: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def told(self) -> str:
        """Return the distribution as shares of a frame."""
        ordered = sorted(one / FRAME for one in self.clock)
        within = sum(1 for one in ordered if one <= 1) / len(ordered)
        parts = (ordered[len(ordered) // 2], ordered[int(0.99 * (len(ordered) - 1))], ordered[-1])
        shares = " ".join(f"{one:.2f}" for one in parts)
        return f"{within:6.1%} of {len(ordered)} frames; {shares} [{max(self.own) / FRAME:.2f}]"


class Watch:
    """Measures how long the event loop is away: the time between two beats of a timer."""

    def __init__(self) -> None:
        self._frames, self._is_on = Frames(), False
        self._clock = self._own = 0.0
        self._beat = QTimer()
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note)

    @contextmanager
    def watching(self) -> Iterator[Frames]:
        """Give the frames of what is done inside."""
        self._frames = Frames()
        self._clock, self._own = time.perf_counter(), time.thread_time()
        self._beat.start(BEAT)
        yield self._frames
        self._beat.stop()

    def _note(self) -> None:
        clock, own = time.perf_counter(), time.thread_time()
        if clock - self._clock > 2 * BEAT / 1000:
            self._frames.clock.append(clock - self._clock)
            self._frames.own.append(own - self._own)
        self._clock, self._own = clock, own


def wait_until(condition: Callable[[], bool], longest: int = 20_000) -> None:
    """Run the event loop until something holds."""
    loop, look, limit = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(lambda: sys.exit("waited in vain"))
    look.start(10)
    limit.start(longest)
    loop.exec()
    limit.stop()


def every(milliseconds: int, times: int, act: Callable[[int], None]) -> None:
    """Do something again and again, as a person would, and return when it is over."""
    loop, timer, done = QEventLoop(), QTimer(), iter(range(times))

    def once() -> None:
        turn = next(done, None)
        if turn is None:
            loop.quit()
        else:
            act(turn)

    timer.timeout.connect(once)
    timer.start(milliseconds)
    loop.exec()


def opened(window: MainWindow, desk: Path) -> object:
    """Open a workspace in the window and return its entry page with a report in front."""
    window.open_workspace(desk)
    wait_until(lambda: window.shell is not None)
    window.shell.go_to("tasks")
    page = window.shell.page
    wait_until(lambda: page.pane.page is not None and not page.loader.is_loading)
    return page


def type_text(page: object, turn: int) -> None:
    """Commit one character in the progress text, as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(WORDS[turn % len(WORDS)])
    QApplication.sendEvent(page.pane.form.fields["progress"].edit, event)


def settled(page: object) -> None:
    """Wait until everything is saved and shown."""
    page.pane.keeper.save_now()
    wait_until(lambda: page.place.autosave.is_settled and not page.loader.is_loading)


def phases(window: MainWindow, page: object) -> dict[str, Callable[[], None]]:
    """Name what is measured."""

    def typing() -> None:
        page.pane.go_to_field("progress")
        every(EVERY, KEYSTROKES, lambda turn: type_text(page, turn))
        settled(page)

    def tasks() -> None:
        every(250, 36, lambda turn: page.step(1 if turn < 18 else -1))
        settled(page)

    def periods_back() -> None:
        offered = page.place.facts.periods[:12]
        every(500, 12, lambda turn: page.place.show_period(offered[turn]))
        page.place.show_period(page.place.facts.period)
        settled(page)

    def pages() -> None:
        keys = [key for key in ("overview_text", "tasks", "hand_over", "tasks") * 3]
        every(500, len(keys), lambda turn: window.shell.go_to(keys[turn]))
        settled(page)

    phases = {"keystrokes": typing, "tasks": tasks, "periods": periods_back}
    return phases | {"pages, the first time": pages, "pages again": pages}


def run(window: MainWindow, watch: Watch, name: str, desk: Path, *, profiled: bool) -> None:
    """Measure one desk and print a line for each phase."""
    page = opened(window, desk)
    settled(page)
    for phase, act in phases(window, page).items():
        profile = cProfile.Profile()
        if profiled:
            profile.enable()
        with watch.watching() as frames:
            act()
        profile.disable()
        print(f"{name}, {phase}: {frames.told()}", flush=True)
        if profiled:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(35)
    window.close_workspace()


def main() -> None:
    """Print the distribution for a department's desk and for the district's own reports."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        desks = {"department": a_department(folder), "district": a_district(folder)}
        entering.today_on_the_wall = workplace.today_on_the_wall = lambda: TODAY
        app = QApplication([])
        window = compose(app)
        window.show()
        window.resize(1366, 768)
        watch = Watch()
        print(f"{QUARTERS} quarters of 18 tasks; within 16 ms; median, 99 of 100, longest [own work] in frames")
        for label, desk in desks.items():
            run(window, watch, label, desk, profiled="profile" in sys.argv[1:])
        window.close()
        window._runner.shutdown()


if __name__ == "__main__":
    main()
