"""What the reports of a period come to, measure by measure, and who is missing in the sums (数据汇总)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from metrodesk.domain.decisions import Decisions
from metrodesk.domain.figure import MeasureValue, values_of
from metrodesk.domain.heir_total import Inheritance, without_held
from metrodesk.domain.history import FOR_THE_UNIT
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.measure_total import MeasureTotal, Said, share_of
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline, inherited_by
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.nodes import nodes_of
from metrodesk.services.overview_cells import is_there
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing

Place = tuple[UnitId, TaskId]


@dataclass(frozen=True)
class Totals:
    """Every measure of the plan over the units that count it, for one period."""

    period: Period
    plan: Plan
    rows: tuple[MeasureTotal, ...]

    def name_of(self, unit: UnitId) -> str:
        """Return what a body was called in the period: old figures keep the old name."""
        known = self.plan.place_of(unit) < len(self.plan.units)
        return self.plan.unit(unit).name_on(self.period.last_day) if known else str(unit)

    @cached_property
    def kinds(self) -> dict[UnitId, str]:
        """The official word for the kind of each unit."""
        return {unit.id: unit.kind.label for unit in self.plan.units}


@dataclass
class _Known:
    """What the ledger has on one unit and task, by period."""

    values: dict[Period, dict[str, MeasureValue]] = field(default_factory=dict)
    reported: set[Period] = field(default_factory=set)
    differing: dict[Period, frozenset[str]] = field(default_factory=dict)
    by_district: set[Period] = field(default_factory=set)


def totals(ws: Workspace, period: Period, tick: Tick = ignore) -> Totals:
    """Add up a period's figures over the units, what the district entered for them included.

    A period longer than the plan's is made of those it covers. A measure that is retired is
    listed as long as anybody's figures are there.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    plan = ws.plan
    with ws.database.read() as books:
        decided = decisions_in(books)
        standings = _standings(books, plan, period)
        known = _known(books, plan, standings, tick)
    used = tuple(when for when, found in standings.items() if found and plan.calendar.period_of(when.last_day) == when)
    view = _View(ws.timeline, period, decided, known, used)
    rows = [view.total(measure) for measure in sorted(plan.measures, key=lambda one: plan.task(one.task).number)]
    return Totals(period, plan, tuple(row for row in rows if row.shares or not row.measure.retired))


def _standings(books: Books, plan: Plan, period: Period) -> dict[Period, tuple[Standing, ...]]:
    """Return the reports there are of this year up to a period, of whatever kind, and older ones with a stock."""
    found = {one: _there(books, one) for one in _this_year(period)}
    return found | _older(books, plan, period, found)


def _this_year(period: Period) -> list[Period]:
    """Return every period of a year, of every kind, that has ended by a period's end."""
    periods = (Period(period.year, kind, n) for kind in PeriodKind for n in range(1, 12 // kind.months + 1))
    return [one for one in periods if one.last_day <= period.last_day]


def _there(books: Books, period: Period) -> tuple[Standing, ...]:
    return tuple(one for one in books.projections.standings(Side.LEDGER, period=str(period)) if is_there(one))


def _older(
    books: Books, plan: Plan, now: Period, found: Mapping[Period, Iterable[Standing]]
) -> dict[Period, tuple[Standing, ...]]:
    """Return older reports, of any year, on tasks with a stock: the newest known value counts."""
    stocks = {one.task for one in plan.measures if one.kind is MeasureKind.STOCK}
    known = [Period.parse(one) for one in books.revisions.periods()] if stocks else []
    older = [one for one in known if one.last_day < now.first_day and one not in found]
    return {one: tuple(said for said in _there(books, one) if said.task in stocks) for one in older}


def _known(
    books: Books, plan: Plan, standings: Mapping[Period, Iterable[Standing]], tick: Tick
) -> Mapping[Place, _Known]:
    counted = {one.task for one in plan.measures}
    known: dict[Place, _Known] = defaultdict(_Known)
    for done, (period, found) in enumerate(standings.items()):
        tick(done, len(standings))
        there = [one for one in found if one.task in counted]
        bodies = nodes_of(books, {head for one in there for head in one.heads})
        for one in there:
            said = [values_of(ReportBody.from_json(dict(bodies[head].body))) for head in one.heads if head in bodies]
            _note(known[one.unit, one.task], period, one, said)
    return known


def _note(known: _Known, period: Period, standing: Standing, said: list[dict[str, MeasureValue]]) -> None:
    """Note what a report says; where two newest versions differ in a figure, neither counts."""
    known.reported.add(period)
    if standing.origin in FOR_THE_UNIT:
        known.by_district.add(period)
    measures = {measure for values in said for measure in values}
    differing = frozenset(one for one in measures if any(values.get(one) != said[0].get(one) for values in said))
    known.differing[period] = differing
    known.values[period] = {one: said[0][one] for one in measures - differing}


class _View:
    """The shares of all units, as what is known and what is expected give them."""

    def __init__(
        self,
        timeline: Timeline,
        period: Period,
        decided: Decisions,
        known: Mapping[Place, _Known],
        used: tuple[Period, ...],
    ) -> None:
        self._timeline, self._period, self._decided, self._known = timeline, period, decided, known
        self._plan = timeline.newest
        self._used = tuple(dict.fromkeys((*used, *self._own(used))))

    def total(self, measure: Measure) -> MeasureTotal:
        """Return what a measure comes to, each body with what it reported while it was there."""
        said = [self._said(measure, unit) for unit in self._bodies(measure.task)]
        shares = (share_of(measure, one, self._period) for one in self._without_inherited(measure, said))
        return MeasureTotal(measure, tuple(shares))

    def _bodies(self, task: TaskId) -> list[UnitId]:
        """Return who reported on a task this year or had to, in the plan's order."""
        found = {duty.unit for when in self._used for duty in self._timeline.answerers(task, when)}
        found |= {unit for unit, reported in self._known if reported == task}
        return sorted(found, key=self._plan.place_of)

    def _own(self, used: tuple[Period, ...]) -> tuple[Period, ...]:
        """Return the last period that units report on in the one asked about: owed, though nobody has."""
        own = self._plan.calendar.period_of(self._period.last_day)
        return (own,) if own == self._period or not any(self._period.covers(one) for one in used) else ()

    def _said(self, measure: Measure, unit: UnitId) -> Said:
        known, is_asked = self._known.get((unit, measure.task), _Known()), self._asks(measure, unit)
        expected = frozenset(one for one in self._used if is_asked and self._is_expected(unit, measure, one))
        return Said(
            unit=unit,
            values=tuple((when, said[measure.id]) for when, said in known.values.items() if measure.id in said),
            expected=expected,
            reported=frozenset(known.reported),
            differing=frozenset(when for when, names in known.differing.items() if measure.id in names),
            by_district=frozenset(known.by_district),
            asked=is_asked and any(self._period.covers(one) for one in expected | known.reported),
        )

    def _asks(self, measure: Measure, unit: UnitId) -> bool:
        return measure.is_asked_of(self._timeline.body(unit).kind)

    def _without_inherited(self, measure: Measure, said: list[Said]) -> list[Said]:
        """Leave out what adds nothing, and what an heir's report stands for: a stock it stated, a flow it holds."""
        if measure.kind is MeasureKind.STOCK:
            stated = {one.unit: max(when.last_day for when, _ in one.values) for one in said if one.values}
            said = [replace(one, values=()) if self._has_passed_on(one.unit, stated) else one for one in said]
        else:
            said = without_held(said, self._inheritances, self._period)
        return [one for one in said if one.asked or one.values or one.expected]

    @cached_property
    def _inheritances(self) -> tuple[Inheritance, ...]:
        """The heirs and the bodies that ended and that they answer for; an heir that ended comes before its own."""
        ended = {one.id: one.history.until for one in self._plan.units if one.history.until is not None}
        heirs = {one: heir for one in ended for heir in self._plan.unit(one).history.heirs[:1]}
        order = sorted(set(heirs.values()), key=lambda one: (ended.get(one, date.max), self._plan.place_of(one)))
        return tuple(
            Inheritance(heir, {one: ended[one] for one in inherited_by(self._plan, heir) if one in ended})
            for heir in order
        )

    def _has_passed_on(self, unit: UnitId, stated: Mapping[UnitId, date]) -> bool:
        history = self._timeline.body(unit).history
        until = history.until
        if until is None or until >= self._period.last_day:
            return False
        return any(
            (heir in stated and stated[heir] > until) or self._has_passed_on(heir, stated) for heir in history.heirs
        )

    def _is_expected(self, unit: UnitId, measure: Measure, period: Period) -> bool:
        if self._timeline.at(period).measure(measure.id) is None:
            return False
        task = measure.task
        subject = Subject(Kind.TASK, unit, task, str(period))
        return self._timeline.asks(unit, task, period) and not (
            self._decided.is_exempt(unit, task, str(period)) or self._decided.is_closed(subject)
        )
