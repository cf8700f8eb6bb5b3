"""What the district has to say to a unit: the contents of its next answer, read from the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metrodesk.bundles.answer_sheet import AnswerSheet, FormerEpoch, LedTask, LedUnit, Reached
from metrodesk.bundles.head import BundleType
from metrodesk.domain.act import AS_NODES, VERDICTS, Act, ActKind
from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of_head
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import FOR_THE_UNIT, History, in_force, standing
from metrodesk.domain.period import Period
from metrodesk.domain.plan_in_time import inherited_by
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.task import Role, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.dispositions import Disposed, disposed
from metrodesk.services.evidence import named_evidence
from metrodesk.services.standing import decisions_in, ledger_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

OF_UNITS = frozenset({*AS_NODES, ActKind.CLOSED, ActKind.EXEMPT, ActKind.EXTENDED, ActKind.PAPER, ActKind.CHANNEL})
LED_PERIODS = 2  # of the newest with data; all of them in a full answer


@dataclass(frozen=True, slots=True)
class AnswerContents:
    """The sheet and the lines of one answer; `evidence` are files whose bytes go along."""

    sheet: AnswerSheet
    acts: tuple[Act, ...]
    revisions: tuple[Revision, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _PeriodView:
    histories: Mapping[Subject, History]
    answered: frozenset[str]


class LedgerView:
    """The ledger as answers see it; what several of them need is read once."""

    def __init__(self, ws: Workspace, books: Books) -> None:
        self.ws = ws
        self.decided = decisions_in(books)
        self.current = in_force(books.acts.all())
        self.reached = reached(books, self.decided)
        self.places = books.revisions.counting_places(self.decided.withdrawn)
        self.places |= {(UnitId(text_of(act.body, "unit")), text_of(act.body, "period")) for act in self.decided.nodes}
        self._periods: dict[str, _PeriodView] = {}

    def contents(self, books: Books, unit: UnitId, *, full: bool) -> AnswerContents:
        """Return what a unit is to be told."""
        bodies = (unit, *inherited_by(self.ws.plan, unit))
        once = sorted(self.ws.roster.scope(unit) - set(bodies))
        mine = [one for body in (*bodies, *once) for one in disposed(books, self.ws.timeline, body, self.decided)]
        lead = self.lead(books, unit, full=full)
        counting = [one.revision for one in mine if one.disposition is not Disposition.WITHDRAWN]
        is_whole = full or len(self.ws.roster.devices_of(unit)) > 1
        own = [one for one in counting if one.subject.unit in bodies and (is_whole or one.subject.unit != unit)]
        shown = {one.revision for task in lead for one in task.units if one.revision}
        lines = {one.id: one for one in own} | books.revisions.get(shown)
        sheet = AnswerSheet(
            unit=unit,
            full=full,
            dispositions=tuple(sorted((_receipt(one) for one in mine), key=lambda one: one.revision)),
            wanted=tuple(sorted(_wanted(books, mine))),
            received=self.reached.get(unit, ()),
            lead=lead,
            former=_former(books),
        )
        return AnswerContents(
            sheet=sheet,
            acts=self._acts_for(bodies, counting, shown),
            revisions=tuple(lines[one] for one in sorted(lines)),
            evidence=tuple(sorted(books.evidence.held(named_evidence(own)))) if full else (),
        )

    def lead(
        self, books: Books, unit: UnitId, *, full: bool = False, only: Period | None = None
    ) -> tuple[LedTask, ...]:
        """Return how the responsible units stand with the tasks a unit leads, 未报 included.

        It is about the newest periods with data, all of them if `full`, or `only` one.
        """
        plan = self.ws.plan
        led = [duty.task for duty in plan.assignments_of(unit) if duty.role is Role.LEAD]
        others = {task: [one.unit for one in plan.answerers(task) if one.unit != unit] for task in led}
        others = {task: units for task, units in others.items() if units}
        periods = [str(only)] if only else self._led_periods(books, others, None if full else LED_PERIODS)
        return tuple(
            LedTask(task, period, tuple(self._led_unit(books, task, one, period) for one in asked))
            for period in periods
            for task, units in others.items()
            if (asked := [one for one in units if self.ws.timeline.asks(one, task, Period.parse(period))])
        )

    def _led_periods(self, books: Books, others: Mapping[TaskId, list[UnitId]], most: int | None) -> list[str]:
        """Return the newest periods in which one of the units reported on one of the tasks, oldest first."""
        units = {one for found in others.values() for one in found}
        candidates = {period for unit, period in self.places if unit in units and period}
        found: list[str] = []
        for period in sorted(candidates, key=lambda one: (Period.parse(one).last_day, one), reverse=True):
            if len(found) == most:
                break
            subjects = self._period(books, period).histories
            if any(Subject(Kind.TASK, one, task, period) in subjects for task in others for one in others[task]):
                found.insert(0, period)
        return found

    def _led_unit(self, books: Books, task: TaskId, unit: UnitId, period: str) -> LedUnit:
        view = self._period(books, period)
        history = view.histories.get(Subject(Kind.TASK, unit, task, period))
        if history is None:
            return LedUnit(unit, None, "", proxy=False)
        state = disposition_of_head(history, self.decided, view.answered)
        return LedUnit(unit, history.heads[0].node.id, state.value, proxy=_is_proxy(history))

    def _period(self, books: Books, period: str) -> _PeriodView:
        if period not in self._periods:
            revisions = books.revisions.counting(period=period, without=self.decided.withdrawn)
            found = ledger_histories(revisions, self.decided, period=period)
            self._periods[period] = _PeriodView(found, answered_returns(revisions))
        return self._periods[period]

    def _acts_for(self, bodies: Sequence[UnitId], counting: Iterable[Revision], shown: set[str]) -> tuple[Act, ...]:
        """Return the standing acts that concern a unit and its inherited ones, and those for units it leads."""
        there = {str(one.id) for one in counting}
        of_units = [act for act in self.current if act.kind in OF_UNITS]
        about = [act for act in of_units if any(self._is_about(act, body) for body in bodies)]
        ids = there | {str(act.id) for act in about if act.kind in AS_NODES}
        about += [act for act in self.current if act.kind in VERDICTS and not ids.isdisjoint(act.targets)]
        led = [act for act in self.decided.nodes if act.id in shown]
        found = {act.id: act for act in (*standing(about, there), *led)}
        return tuple(found[one] for one in sorted(found))

    def _is_about(self, act: Act, unit: UnitId) -> bool:
        about = text_of(act.body, "unit")
        if about or act.kind is not ActKind.CLOSED:
            return about == unit
        return any(duty.task == text_of(act.body, "task") for duty in self.ws.plan.assignments_of(unit))


def _is_proxy(history: History) -> bool:
    return history.heads[0].origin in FOR_THE_UNIT


def _receipt(one: Disposed) -> Receipt:
    subject = one.revision.subject
    return Receipt(one.revision.id, one.disposition, subject.kind, subject.key, subject.period, one.revision.device)


def _wanted(books: Books, mine: Iterable[Disposed]) -> set[str]:
    """Return the files that current reports name and that never came."""
    named = named_evidence(one.revision for one in mine if not one.disposition.is_over)
    return named.keys() - books.evidence.held(named)


def reached(books: Books, decided: Decisions) -> dict[UnitId, tuple[Reached, ...]]:
    """Return, by unit, the highest counting number of each of its chains."""
    outside = decided.withdrawn | books.bundles.unvouched()
    best: dict[tuple[UnitId, str, str], Reached] = {}
    for note in books.bundles.notes("in"):
        chain = (note.unit, note.device, note.epoch)
        if note.type != BundleType.REPORT or note.bundle in outside:
            continue
        found = Reached(note.device, note.epoch, note.number, note.bundle)
        if chain not in best or (found.number, found.bundle) > (best[chain].number, best[chain].bundle):
            best[chain] = found
    by_unit: dict[UnitId, tuple[Reached, ...]] = {}
    for unit, device, epoch in sorted(best):
        by_unit[unit] = (*by_unit.get(unit, ()), best[unit, device, epoch])
    return by_unit


def _former(books: Books) -> tuple[FormerEpoch, ...]:
    """Return the epochs in which this district answered before, with the last number of each."""
    now, last = books.meta.get("district_epoch"), dict[str, int]()
    for note in books.bundles.notes("out"):
        if note.type == BundleType.ANSWER and note.epoch != now:
            last[note.epoch] = max(last.get(note.epoch, 0), note.number)
    return tuple(FormerEpoch(epoch, last[epoch]) for epoch in sorted(last))
