"""Indicators of the plan at the district (指标): readings are acts of the office, targets are of the plan.

No document gives an indicator to a unit, so nobody reports it: the office enters what is known,
with where it is from. A later reading of the same indicator and time takes the place of the
earlier one; two that stand side by side are both listed, and neither counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from metrodesk.domain.act import Act, ActId, ActKind
from metrodesk.domain.figure import Rate
from metrodesk.domain.history import in_force
from metrodesk.domain.indicator import Direction, Indicator, RevisedTarget
from metrodesk.domain.indicator_entry import is_in_words
from metrodesk.domain.indicator_path import number_in, targets_on
from metrodesk.domain.indicator_progress import Progress, progress_of, progress_towards
from metrodesk.domain.indicator_value import IndicatorValue, Judged, Reading, read_indicator_value, to_json
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Evidence, Json, as_object, text_of
from metrodesk.errors import IndicatorRefused, InvalidPeriod, MalformedRevision
from metrodesk.services import clock
from metrodesk.services.acting import compose, replaced_by, write_acts
from metrodesk.services.evidence import attach
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.plan_edits import Edit
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

KINDS = frozenset({ActKind.READING, ActKind.LIFTED})


@dataclass(frozen=True, slots=True)
class NewReading:
    """What the office wants to enter: the value, where it is from in words, and files that prove it."""

    indicator: str
    period: Period
    value: IndicatorValue
    source: str
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading as it was entered; `stands` unless a later act took its place or ended it."""

    act: ActId
    indicator: str
    period: Period
    value: IndicatorValue
    source: str
    by: str
    claimed: str
    evidence: tuple[Evidence, ...] = ()
    stands: bool = True


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator with all that was entered, newest time first, and how it stands with each target."""

    number: int
    indicator: Indicator
    lines: tuple[ReadingLine, ...]
    now: Progress
    towards: tuple[Progress, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What counts, oldest first; values that differ stand together."""
        return readings_of(self.lines)


@dataclass(frozen=True, slots=True)
class Indicators:
    """Every indicator of the plan on a day; `parked` are readings of indicators the plan has no more."""

    plan: Plan
    today: date
    rows: tuple[IndicatorState, ...]
    parked: tuple[ReadingLine, ...] = ()


def indicators(ws: Workspace, today: date | None = None) -> Indicators:
    """Return how every indicator stands."""
    ws.demand(WorkspaceKind.DISTRICT)
    day = today or clock.today()
    with ws.database.read() as books:
        lines = _lines(books)
    rows = tuple(
        _state(number, one, [line for line in lines if line.indicator == one.id], day)
        for number, one in enumerate(ws.plan.indicators, start=1)
    )
    known = {one.id for one in ws.plan.indicators}
    parked = tuple(line for line in lines if line.stands and line.indicator not in known)
    return Indicators(ws.plan, day, rows, parked)


def set_reading(ws: Workspace, new: NewReading, by: str = "") -> ActId:
    """Enter a reading; return its act, that of the one in force if it says the same. Raises IndicatorRefused."""
    ws.demand(WorkspaceKind.DISTRICT)
    _refuse_unfit(indicator_of(ws.plan, new.indicator), new)
    evidence = attach(ws, new.files)
    about = {"indicator": new.indicator, "period": str(new.period)}
    body: Json = {
        **about,
        "value": to_json(new.value),
        "source": new.source.strip(),
        "evidence": [one.to_json() for one in evidence],
    }
    with ws.begin() as books:
        before = replaced_by(books, [ActKind.READING], about)
        if len(before) == 1 and dict(before[0].body) == dict(body):
            return before[0].id
        act = compose(ws, ActKind.READING, body, by, [one.id for one in before])
        write_acts(ws, books, [act], [])
    return act.id


def drop_reading(ws: Workspace, act: str, reason: str, by: str = "") -> ActId:
    """Take a reading out of force; it stays in the history. Raises IndicatorRefused."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.begin() as books:
        standing = {str(one.id) for one in replaced_by(books, [ActKind.READING], {})}
        if act not in standing:
            raise IndicatorRefused("unknown-reading", act)
        lifting = compose(ws, ActKind.LIFTED, {"reason": reason.strip()}, by, [act])
        write_acts(ws, books, [lifting], [])
    return lifting.id


def revising_target(indicator: str, revised: RevisedTarget) -> Edit:
    """Let another target hold from a day on. Its change raises IndicatorRefused."""

    def change(plan: Plan) -> Plan:
        return _revised(plan, indicator, revised)

    return Edit(change)


def setting_direction(indicator: str, direction: Direction) -> Edit:
    """Say whether higher or lower is better. Its change raises IndicatorRefused."""
    return Edit(lambda plan: _with(plan, replace(indicator_of(plan, indicator), direction=direction)))


def revise_target(ws: Workspace, indicator: str, revised: RevisedTarget, by: str = "") -> str:
    """Let another target hold from a day on: a new version of the plan; return it. Raises IndicatorRefused."""
    return adopt_plan(ws, revising_target(indicator, revised).change(ws.plan), by)


def set_direction(ws: Workspace, indicator: str, direction: Direction, by: str = "") -> str:
    """Say whether higher or lower is better: a new version of the plan; return it."""
    return adopt_plan(ws, setting_direction(indicator, direction).change(ws.plan), by)


def _revised(plan: Plan, indicator: str, revised: RevisedTarget) -> Plan:
    before = indicator_of(plan, indicator)
    value = revised.target.value.strip()
    if not value:
        raise IndicatorRefused("value-missing", before.name)
    if not revised.why.strip():
        raise IndicatorRefused("why-missing", before.name)
    if revised.target.year and revised.since > date(revised.target.year, 12, 31):
        raise IndicatorRefused("too-late", str(revised.target.year))
    if targets_on(before, revised.since).get(revised.target.year) == revised.target:
        raise IndicatorRefused("same-target", before.name)
    number = number_in(value)
    if (number is None) is not is_in_words(before):
        raise IndicatorRefused("other-kind", before.name)
    kept = [one for one in before.revised if (one.target.year, one.since) != (revised.target.year, revised.since)]
    ordered = sorted([*kept, revised], key=lambda one: (one.since, one.target.year))
    return _with(plan, replace(before, revised=tuple(ordered)))


def indicator_of(plan: Plan, indicator: str) -> Indicator:
    """Return an indicator of a plan by its id. Raises IndicatorRefused."""
    found = next((one for one in plan.indicators if one.id == indicator), None)
    if found is None:
        raise IndicatorRefused("unknown-indicator", indicator)
    return found


def readings_of(lines: Iterable[ReadingLine]) -> tuple[Reading, ...]:
    """Return what counts by time, oldest first; values that are alike are one."""
    by_period: dict[Period, dict[IndicatorValue, None]] = {}
    for line in lines:
        if line.stands:
            by_period.setdefault(line.period, {})[line.value] = None
    ordered = sorted(by_period, key=lambda one: (one.last_day, one.first_day))
    return tuple(Reading(period, tuple(by_period[period])) for period in ordered)


def _state(number: int, indicator: Indicator, lines: Sequence[ReadingLine], today: date) -> IndicatorState:
    known = readings_of(lines)
    years = sorted(targets_on(indicator, today))
    return IndicatorState(
        number=number,
        indicator=indicator,
        lines=tuple(lines),
        now=progress_of(indicator, known, today),
        towards=tuple(progress_towards(indicator, year, known, today) for year in years),
    )


def _refuse_unfit(indicator: Indicator, new: NewReading) -> None:
    if new.period.first_day > clock.today():
        raise IndicatorRefused("not-begun", new.period.label)
    if not new.source.strip():
        raise IndicatorRefused("source-missing", indicator.name)
    if isinstance(new.value, Judged) is not is_in_words(indicator):
        raise IndicatorRefused("other-kind", indicator.name)
    if isinstance(new.value, Rate) and "%" not in indicator.unit:
        raise IndicatorRefused("no-rate", indicator.name)


def _with(plan: Plan, indicator: Indicator) -> Plan:
    changed = (indicator if one.id == indicator.id else one for one in plan.indicators)
    return replace(plan, indicators=tuple(changed))


def _lines(books: Books) -> list[ReadingLine]:
    """Return all readings ever entered, newest time first; what only a later program can read is passed over."""
    acts = books.acts.of_kinds(KINDS)
    standing = {act.id for act in in_force(acts)}
    found = [line for act in acts if act.kind is ActKind.READING and (line := _line(act, act.id in standing))]
    return sorted(
        found, key=lambda one: (one.period.last_day, one.period.first_day, one.claimed, one.act), reverse=True
    )


def _line(act: Act, stands: bool) -> ReadingLine | None:  # noqa: FBT001  a fact about the act
    try:
        given = act.body.get("evidence")
        return ReadingLine(
            act=act.id,
            indicator=text_of(act.body, "indicator"),
            period=Period.parse(text_of(act.body, "period")),
            value=read_indicator_value(act.body.get("value")),
            source=text_of(act.body, "source"),
            by=act.by,
            claimed=act.claimed,
            evidence=tuple(Evidence.from_json(as_object(one, "evidence")) for one in given)
            if isinstance(given, list)
            else (),
            stands=stands,
        )
    except (MalformedRevision, InvalidPeriod):
        return None
