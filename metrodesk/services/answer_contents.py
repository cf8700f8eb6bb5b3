"""What the district has to say to a unit: the contents of its next answer, read from the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrodesk.bundles.answer_sheet import AnswerSheet, FormerEpoch, LedTask, LedUnit, Reached
from metrodesk.bundles.head import BundleType
from metrodesk.domain.act import AS_NODES, Act, ActKind
from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of_head
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import FOR_THE_UNIT, History, standing
from metrodesk.domain.period import Period
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.task import Role, TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.dispositions import Disposed, disposed
from metrodesk.services.standing import decisions_in, ledger_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

OF_VERSIONS = frozenset({ActKind.ACCEPTED, ActKind.RETURNED, ActKind.EXCUSED})
OF_UNITS = frozenset({*AS_NODES, ActKind.CLOSED, ActKind.EXEMPT, ActKind.EXTENDED, ActKind.PAPER, ActKind.CHANNEL})
GONE = frozenset({Disposition.WITHDRAWN, Disposition.SUPERSEDED})
LED_PERIODS = 2  # of the newest with data; all of them in a full answer


@dataclass(frozen=True, slots=True)
class AnswerContents:
    """The sheet and the lines of one answer; `evidence` are files whose bytes go along."""

    sheet: AnswerSheet
    acts: tuple[Act, ...]
    revisions: tuple[Revision, ...]
    evidence: tuple[str, ...]


class LedgerView:
    """The ledger at one moment, read once for all the answers written from it."""

    def __init__(self, ws: Workspace, books: Books) -> None:
        self.ws = ws
        self.decided = decisions_in(books)
        revisions = books.revisions.counting(without=self.decided.withdrawn)
        self.lines = {str(one.id): one for one in revisions}
        self.answered = answered_returns(revisions)
        self.histories = ledger_histories(revisions, self.decided)
        self.acts = standing(books.acts.all(), self.lines)
        self.reached = reached(books, self.decided)

    def contents(self, books: Books, unit: UnitId, *, full: bool) -> AnswerContents:
        """Return what a unit is to be told."""
        mine = disposed(books, self.ws.plan, unit, self.decided)
        lead = self._lead(unit, full=full)
        own = self._own_lines(unit) if full or len(self.ws.roster.devices_of(unit)) > 1 else []
        shown = {one.revision for task in lead for one in task.units if one.revision}
        led = [self.lines[one] for one in sorted(shown) if one in self.lines]
        named = _evidence(one for one in own)
        sheet = AnswerSheet(
            unit=unit,
            full=full,
            dispositions=tuple(_receipt(one) for one in mine),
            wanted=tuple(sorted(_wanted(books, mine))),
            received=self.reached.get(unit, ()),
            lead=lead,
            former=_former(books),
        )
        acts = self._acts_for(unit, {str(one.revision.id) for one in mine}, shown)
        evidence = tuple(sorted(books.evidence.held(named))) if full else ()
        return AnswerContents(sheet, acts, tuple(sorted([*own, *led], key=lambda one: one.id)), evidence)

    def _own_lines(self, unit: UnitId) -> list[Revision]:
        return [one for one in self.lines.values() if one.subject.unit == unit]

    def _acts_for(self, unit: UnitId, received: set[str], shown: set[str]) -> tuple[Act, ...]:
        """Return the standing acts that concern a unit, and those that speak for units it leads."""
        spoken = {str(act.id) for act in self.acts if act.kind in AS_NODES and text_of(act.body, "unit") == unit}
        ids = received | spoken
        return tuple(
            act
            for act in self.acts
            if act.id in shown
            or (act.kind in OF_VERSIONS and not ids.isdisjoint(act.targets))
            or (act.kind in OF_UNITS and self._is_about(act, unit))
        )

    def _is_about(self, act: Act, unit: UnitId) -> bool:
        about = text_of(act.body, "unit")
        if about or act.kind is not ActKind.CLOSED:
            return about == unit
        return any(duty.task == text_of(act.body, "task") for duty in self.ws.plan.assignments_of(unit))

    def _lead(self, unit: UnitId, *, full: bool) -> tuple[LedTask, ...]:
        """Return how the responsible units stand with the tasks a unit leads, 未报 included."""
        plan = self.ws.plan
        led = [duty.task for duty in plan.assignments_of(unit) if duty.role is Role.LEAD]
        others = {task: [one.unit for one in plan.answerers(task) if one.unit != unit] for task in led}
        periods = self._periods(others)
        return tuple(
            LedTask(task, period, tuple(self._led_unit(Subject(Kind.TASK, one, task, period)) for one in others[task]))
            for period in (periods if full else periods[-LED_PERIODS:])
            for task in led
            if others[task]
        )

    def _periods(self, others: Mapping[TaskId, list[UnitId]]) -> list[str]:
        """Return the periods in which one of the units reported on one of the tasks, oldest first."""
        found = {
            subject.period
            for subject in self.histories
            if subject.kind is Kind.TASK and subject.unit in others.get(TaskId(subject.key), ())
        }
        return sorted(found, key=lambda one: (Period.parse(one).last_day, one))

    def _led_unit(self, subject: Subject) -> LedUnit:
        history = self.histories.get(subject)
        if history is None:
            return LedUnit(subject.unit, None, "", proxy=False)
        return LedUnit(subject.unit, history.heads[0].node.id, self._disposition(history), proxy=_is_proxy(history))

    def _disposition(self, history: History) -> str:
        return disposition_of_head(history, self.decided, self.answered).value


def _is_proxy(history: History) -> bool:
    return history.heads[0].origin in FOR_THE_UNIT


def _receipt(one: Disposed) -> Receipt:
    subject = one.revision.subject
    return Receipt(one.revision.id, one.disposition, subject.kind, subject.key, subject.period, one.revision.device)


def _wanted(books: Books, mine: Iterable[Disposed]) -> set[str]:
    """Return the files that current reports name and that never came."""
    named = _evidence(one.revision for one in mine if one.disposition not in GONE)
    return named - books.evidence.held(named)


def _evidence(revisions: Iterable[Revision]) -> set[str]:
    return {item.sha256 for one in revisions if one.subject.kind is Kind.TASK for item in one.report.evidence}


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
