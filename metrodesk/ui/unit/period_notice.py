"""Says above every page what kind of period is in front: composed of shorter ones, or a past one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job, Loader
from metrodesk.ui.messages import explanation_of
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import kind_name, period_name

if TYPE_CHECKING:
    from metrodesk.domain.task import TaskId
    from metrodesk.services.longer import ChangedSource, Composition
    from metrodesk.services.workspaces import Workspace

LOOKS_ON = frozenset({Change.SEALED, Change.BROUGHT, Change.LEDGER})
COMPOSED = frozenset({Change.DRAFTS, Change.BROUGHT})
CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class PeriodView:
    """What is to be said of a period; both are empty for the ordinary one."""

    period: Period
    composition: Composition | None
    is_past: bool


class PeriodNotice(QWidget):
    """Offers to compose a longer period, and tells of its sources, of past periods and corrections."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._put_away: Period | None = None
        self.message = InlineMessage(self)
        self.message.dismissed.connect(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, 0)
        column.addWidget(self.message)
        self._loader = Loader(place.runner, self)
        self._loader.loaded.connect(self._show)
        place.period_changed.connect(self._turn)
        place.changed.connect(self._note)
        self.hide()

    def begin(self) -> None:
        """Look at the period in front."""
        self._loader.load(self._place.work(looking(self._place.period)))

    def compose_all(self) -> None:
        """Fill in every report and 综合情况 that is still empty."""
        self.compose()

    def compose(self, tasks: tuple[TaskId, ...] | None = None) -> None:
        """Fill in what the shorter periods say."""
        job = Job(self._place.work(composing(self._place.period, self._place.filler, tasks)))
        job.succeeded.connect(self._tell_composed)
        job.failed.connect(self._complain)
        self._place.runner.start(job)

    def _turn(self, _: object) -> None:
        self._put_away = None
        self.hide()
        self.begin()

    def _note(self, changes: frozenset[Change]) -> None:
        if changes & LOOKS_ON:
            self.begin()

    def _dismiss(self) -> None:
        self._put_away = self._place.period
        self.hide()

    def _show(self, state: object) -> None:
        if not isinstance(state, PeriodView) or state.period != self._place.period:
            return
        found = state.composition
        if found is not None and found.open and not found.begun:
            self._offer(found)
        elif found is not None and (found.changed or self._put_away != state.period):
            self._say_composed(found)
        elif state.is_past and self._put_away != state.period:
            self._say_past()
        elif found is None and not state.is_past:
            self.hide()

    def _offer(self, found: Composition) -> None:
        """Ask before anything is filled in: who only looks at a period must leave no drafts there."""
        words = self.tr("{period} can be composed of {sources}: figures added up, texts one under another to shorten.")
        missing = self.tr("Not handed in and not included: {periods}.").format(periods=_named(found.missing))
        what = words.format(period=period_name(found.period), sources=_named(found.sources))
        self.message.say(Tone.INFO, what, missing if found.missing else "")
        go = button(self.tr("Compose %n report(s)", "", found.open), "refresh", "primary")
        go.clicked.connect(self.compose_all)
        self.message.add_action(go)
        self.show()

    def _say_composed(self, found: Composition) -> None:
        words = self.tr("{period} is composed of {sources}: figures added up, texts one under another to shorten.")
        what = words.format(period=period_name(found.period), sources=_named(found.sources))
        missing = self.tr("Not handed in and not included: {periods}.").format(periods=_named(found.missing))
        if found.changed:
            self.message.say(Tone.WARNING, self._words_on(found.changed), what)
            anew = button(self.tr("Compose these anew"), "refresh", "primary")
            tasks = tuple(one.task for one in found.changed)
            anew.clicked.connect(lambda: self.compose(tasks))
            self.message.add_action(anew)
        else:
            self.message.say(Tone.INFO, what, missing if found.missing else "")
        self.show()

    def _words_on(self, changed: tuple[ChangedSource, ...]) -> str:
        named = "；".join(
            " ".join((f"{one.number}. {one.item}" if one.number else overview_name(), f"（{_named(one.periods)}）"))
            for one in changed
        )
        return self.tr("Changed since it was composed: {named}").format(named=named)

    def _say_past(self) -> None:
        words = self.tr("{period} is a past period: what you change here is a correction.")
        self.message.say(
            Tone.WARNING,
            words.format(period=period_name(self._place.period)),
            self.tr("It needs a reason, unless it answers a return; see before sealing which totals and forms change."),
        )
        go = button(self.tr("Go to the correction"), "undo")
        go.clicked.connect(lambda: self._place.go_to(CORRECTIONS))
        self.message.add_action(go)
        self.show()

    def _tell_composed(self, _: object) -> None:
        self._put_away = None
        self._place.tell(COMPOSED)

    def _complain(self, error: Exception) -> None:
        words = explanation_of(error)
        self.message.say(Tone.ERROR, words.what, words.next)
        self.show()


def overview_name() -> str:
    """Return the word for 综合情况."""
    from metrodesk.domain.revision import Kind

    return kind_name(Kind.OVERVIEW)


def _named(periods: tuple[Period, ...]) -> str:
    return "、".join(period_name(one) for one in periods)


def looking(period: Period) -> Service:
    """Return the service that looks at a period."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.longer import composition
        from metrodesk.services.sealing import is_past

        with ws.database.read() as books:
            past = is_past(books, ws.own_unit().id, period)
        return PeriodView(period, composition(ws, period), past)

    return look


def composing(period: Period, filler: str, tasks: tuple[TaskId, ...] | None) -> Service:
    """Return the service that composes a period."""

    def work(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.longer import compose

        return compose(ws, period, filler, tasks)

    return work
