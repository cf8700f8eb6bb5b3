"""What a person decides on the page of 办理: a dialog first where one is needed, then the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Decision, Lifting, Verdict
from metrodesk.domain.overview import PARTS
from metrodesk.domain.revision import Kind
from metrodesk.ui.district.acting import actor, decide_all, tell_decided
from metrodesk.ui.district.deciding_state import accept_everything, cut_off, keep_phrases, read_cutoff
from metrodesk.ui.district.deciding_tables import units_of
from metrodesk.ui.district.decision_dialogs import CloseTaskDialog, ExemptDialog, ExtendDialog
from metrodesk.ui.district.return_dialog import FIELDS, ReturnDialog
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.when import when
from metrodesk.ui.workplace import Change
from metrodesk.wording.words import kind_name, period_name, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.period import Period
    from metrodesk.services.cutoff import CutoffPreview, LateUnit
    from metrodesk.services.decided import ActLine
    from metrodesk.services.deciding import Decided
    from metrodesk.services.reports import ReportLine
    from metrodesk.ui.district.deciding_state import DecidingState
    from metrodesk.ui.page import Page

LEDGER = frozenset({Change.LEDGER})


class DecidingActs(QObject):
    """The page's actions; what they speak of is given by the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.state: DecidingState | None = None

    def give_verdict(self, kind: ActKind, lines: Sequence[ReportLine]) -> None:
        """Accept reports or excuse their lateness."""
        ids = tuple(head.revision for one in lines for head in one.heads)
        if ids and self._by():
            self._decide([Verdict(kind, ids)])

    def give_back(self, lines: Sequence[ReportLine]) -> None:
        """Return reports with words."""
        if self.state is None or not lines or not self._by():
            return
        wish = ReturnDialog.ask(self._page, self._about(lines), self.state.phrases, _fields_of(lines))
        if wish is None:
            return
        if wish.phrases != self.state.phrases:
            self._page.run(lambda ws, _: keep_phrases(ws, wish.phrases), self.tr("Saving…"))
        ids = tuple(head.revision for one in lines for head in one.heads)
        self._decide([Verdict(ActKind.RETURNED, ids, wish.reason, wish.fields)])

    def accept_all(self) -> None:
        """Accept everything that waits, after saying how much that is."""
        if self.state is None or not self._by():
            return
        waiting = self.state.acceptable
        if not waiting:
            self._page.banner.say(
                Tone.INFO,
                self.tr("Nothing waits to be accepted."),
                self.tr("Only what a unit handed in and nobody decided on yet is accepted at once."),
            )
            return
        count = sum(number for _, number in waiting)
        words = self.tr("Accept {count} report(s) of {units} unit(s) in {period}?")
        answer = ConfirmDialog.ask(
            self._page,
            self.tr("Accept all"),
            words.format(count=count, units=len(waiting), period=period_name(self._page.place.period)),
            self.tr("Each unit gets one act; what differs, was returned or is not handed in is left alone."),
            [self.tr("{unit}: {count}").format(unit=unit, count=number) for unit, number in waiting],
            self.tr("Accept"),
        )
        if answer is not None:
            period, by = self._page.place.period, self._page.place.filler
            self._page.run(
                lambda ws, _: accept_everything(ws, period, by), self.tr("Saving…"), done=self._tell, changes=LEDGER
            )

    def exempt(self) -> None:
        """Exempt a unit."""
        if self.state is not None and self._by():
            periods = self._page.place.facts.periods
            wish = ExemptDialog.ask(self._page, self.state.units, self.state.tasks, self._periods(periods))
            self._decide([wish] if wish is not None else [])

    def extend(self) -> None:
        """Move a unit's due date."""
        if self.state is not None and self._by():
            wish = ExtendDialog.ask(self._page, self.state.units, self._page.place.period)
            self._decide([wish] if wish is not None else [])

    def close_task(self) -> None:
        """End a task."""
        if self.state is not None and self._by():
            periods = self._periods(self._page.place.facts.periods)
            wish = CloseTaskDialog.ask(self._page, self.state.units, self.state.tasks, periods)
            self._decide([wish] if wish is not None else [])

    def lift(self, acts: Sequence[ActLine]) -> None:
        """Lift acts, after saying which."""
        if not acts or not self._by():
            return
        reason = ConfirmDialog.ask(
            self._page,
            self.tr("Lift acts"),
            self.tr("These acts no longer hold from now on:"),
            self.tr("They stay in the ledger as lifted; the reports stand as before them."),
            [f"{word(one.kind)} · {units_of(one)} · {one.by} · {when(one.claimed)}" for one in acts],
            self.tr("Lift"),
            self.tr("&Reason"),
        )
        if reason is not None:
            self._decide([Lifting(one.act, reason) for one in acts])

    def cut_off(self) -> None:
        """Cut the period off, after saying who will be late."""
        if self._by():
            period, today = self._page.place.period, self._page.place.today()
            self._page.run(
                lambda ws, _: read_cutoff(ws, period, today), self.tr("Counting…"), done=self._confirm_cutoff
            )

    def _confirm_cutoff(self, found: CutoffPreview) -> None:
        period, by = self._page.place.period, self._page.place.filler
        words = self.tr("Cut {period} off now? {count} report(s) of {units} unit(s) are not here and will be late.")
        note = self.tr("What was taken in before counts as on time. Lateness of a report can be excused afterwards.")
        if found.before:
            again = self.tr("The period was cut off before, on {time}; this cut-off takes its place.")
            note = f"{again.format(time=when(found.before))} {note}"
        answer = ConfirmDialog.ask(
            self._page,
            self.tr("Cut off"),
            words.format(period=period_name(period), count=found.missing, units=len(found.units)),
            note,
            [self._late_words(one) for one in found.units],
            self.tr("Cut off now"),
        )
        if answer is not None:
            self._page.run(
                lambda ws, _: cut_off(ws, period, by), self.tr("Saving…"), done=self._tell_cut, changes=LEDGER
            )

    def _late_words(self, one: LateUnit) -> str:
        words = self.tr("{unit}: {count} missing").format(unit=one.name, count=one.missing)
        if one.is_extended and one.due is not None:
            words += self.tr(" (has time until {due})").format(due=one.due.isoformat())
        if one.paper:
            words += self.tr(" (paper received on {day})").format(day=one.paper)
        return words

    def _tell_cut(self, _act: str) -> None:
        self._page.banner.say(
            Tone.DONE,
            self.tr("{period} is cut off.").format(period=period_name(self._page.place.period)),
            self.tr("What comes from now on is taken in and marked as late; the act can be lifted under “Acts”."),
        )

    def _decide(self, decisions: Sequence[Decision]) -> None:
        if not decisions:
            return
        by = self._page.place.filler
        self._page.run(lambda ws, _: decide_all(ws, decisions, by), self.tr("Saving…"), done=self._tell, changes=LEDGER)

    def _tell(self, done: Decided) -> None:
        tell_decided(self._page, done)

    def _by(self) -> str:
        return actor(self._page)

    def _about(self, lines: Sequence[ReportLine]) -> str:
        if len(lines) == 1 and lines[0].kind is Kind.OVERVIEW:
            return " · ".join((lines[0].unit_name, kind_name(Kind.OVERVIEW)))
        if len(lines) == 1:
            title = next((one.item for one in self.state.tasks if one.id == lines[0].task), "") if self.state else ""
            return f"{lines[0].unit_name} · {lines[0].number}. {title}"
        return self.tr("%n report(s) are returned with the same words", "", len(lines))

    def _periods(self, periods: Sequence[Period]) -> list[Period]:
        return [self._page.place.period, *(one for one in periods if one != self._page.place.period)]


def _fields_of(lines: Sequence[ReportLine]) -> tuple[str, ...]:
    """Return the fields about which something can be said: none where reports and 综合情况 are mixed."""
    kinds = {one.kind for one in lines}
    if len(kinds) > 1:
        return ()
    return PARTS if kinds == {Kind.OVERVIEW} else FIELDS
