"""What one version of a plan says otherwise than another, for the district: everything, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrodesk.domain.calendar import DueRule
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_change import FIELDS
from metrodesk.domain.task import Milestone, Task
from metrodesk.domain.unit import Unit, UnitId


class DifferenceOf(StrEnum):
    """What is different."""

    UNIT_ADDED = "unit_added"
    UNIT_REMOVED = "unit_removed"
    UNIT_RENAMED = "unit_renamed"
    UNIT_KIND = "unit_kind"
    UNIT_REMARK = "unit_remark"
    ALIASES = "aliases"
    FORMER_NAME = "former_name"
    UNIT_SINCE = "unit_since"
    MERGED = "merged"
    SPLIT = "split"
    ENDED = "ended"
    GOES_ON = "goes_on"
    MEMBERS = "members"
    TASK_ADDED = "task_added"
    TASK_REMOVED = "task_removed"
    TASK_ENDED = "task_ended"
    TASK_GOES_ON = "task_goes_on"
    TASK_FIELD = "task_field"
    LEADS = "leads"
    RESPONSIBLE = "responsible"
    MILESTONES = "milestones"
    MEASURE_ADDED = "measure_added"
    MEASURE_RETIRED = "measure_retired"
    MEASURE_CHANGED = "measure_changed"
    CHECKS = "checks"
    PERIOD_KIND = "period_kind"
    DUE_RULE = "due_rule"
    DUE = "due"
    AS_OF = "as_of"
    INDICATOR_ADDED = "indicator_added"
    INDICATOR_REMOVED = "indicator_removed"
    INDICATOR_CHANGED = "indicator_changed"
    LINKS = "links"
    OPTIONS = "options"
    FINDINGS = "findings"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference as a person reads it.

    `about` is the name of the unit, measure or indicator or the item of the task, `number` the
    task's; `before` and `after` are words, several of them in lines; `added` and `gone` are
    names that came in and fell out; `day` is the last day of what was, or the first of what is.
    """

    what: DifferenceOf
    about: str = ""
    number: int = 0
    field: str = ""
    before: str = ""
    after: str = ""
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    day: date | None = None
    period: Period | None = None
    rules: tuple[DueRule | None, ...] = ()


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return what a version says otherwise than one before it: bodies, tasks, what is counted, periods, the rest."""
    return (
        *_units(before, after),
        *_tasks(before, after),
        *_measures(before, after),
        *_calendar(before, after),
        *_indicators(before, after),
        *_rest(before, after),
    )


def _units(before: Plan, after: Plan) -> Iterator[Difference]:
    old, new = {one.id: one for one in before.units}, {one.id: one for one in after.units}
    heirs = {heir for one in after.units if one.id in old and old[one.id] != one for heir in one.history.heirs}
    for key, unit in new.items():
        if key in old:
            yield from _unit(old[key], unit, before, after)
        elif key not in heirs:
            yield Difference(DifferenceOf.UNIT_ADDED, unit.name, after=unit.kind.label, day=unit.history.since)
    yield from _ended(old, after)
    for key, unit in old.items():
        if key not in new:
            yield Difference(DifferenceOf.UNIT_REMOVED, unit.name)


def _unit(old: Unit, new: Unit, before: Plan, after: Plan) -> Iterator[Difference]:
    if old.name != new.name:
        until = next((one.until for one in new.history.former if one.name == old.name), None)
        yield Difference(DifferenceOf.UNIT_RENAMED, new.name, before=old.name, after=new.name, day=until)
    if old.kind is not new.kind:
        yield Difference(DifferenceOf.UNIT_KIND, new.name, before=old.kind.label, after=new.kind.label)
    if old.remark != new.remark:
        yield Difference(DifferenceOf.UNIT_REMARK, new.name, before=old.remark, after=new.remark)
    if old.history.since != new.history.since:
        yield Difference(DifferenceOf.UNIT_SINCE, new.name, day=new.history.since)
    names = {old.name, new.name}
    yield from _listed(DifferenceOf.ALIASES, new.name, _without(old.aliases, names), _without(new.aliases, names))
    known = {*names, *(one.name for one in old.history.former)}
    for former in new.history.former:
        if former.name not in known:
            yield Difference(DifferenceOf.FORMER_NAME, new.name, before=former.name, day=former.until)
    yield from _listed(
        DifferenceOf.MEMBERS, new.name, _names(before, after, old.members), _names(after, after, new.members)
    )


def _ended(old: Mapping[UnitId, Unit], after: Plan) -> Iterator[Difference]:
    """Tell together of the bodies that ended for the same heirs on the same day."""
    groups: dict[tuple[date | None, tuple[UnitId, ...]], list[Unit]] = {}
    for unit in after.units:
        was = old.get(unit.id)
        ending, ended = (None if one is None else (one.history.until, one.history.heirs) for one in (was, unit))
        if ending != ended and ended is not None and (was is not None or ended[0] is not None):
            groups.setdefault(ended, []).append(unit)
    for (day, heirs), ending_ones in groups.items():
        names, taking = "、".join(one.name for one in ending_ones), tuple(after.unit_name(heir) for heir in heirs)
        what = DifferenceOf.GOES_ON if day is None else DifferenceOf.ENDED
        if heirs and day is not None:
            what = DifferenceOf.SPLIT if len(heirs) > 1 else DifferenceOf.MERGED
        yield Difference(what, names, after="、".join(taking), day=day)


def _tasks(before: Plan, after: Plan) -> Iterator[Difference]:
    old, new = {one.id: one for one in before.tasks}, {one.id: one for one in after.tasks}
    for key, task in new.items():
        if key not in old:
            yield Difference(DifferenceOf.TASK_ADDED, task.item, task.number, day=task.since)
        elif old[key] != task or before.units != after.units:
            yield from _task(old[key], task, before, after)
    for key, task in old.items():
        if key not in new:
            yield Difference(DifferenceOf.TASK_REMOVED, task.item, task.number)


def _task(old: Task, new: Task, before: Plan, after: Plan) -> Iterator[Difference]:
    if old.until != new.until:
        what = DifferenceOf.TASK_GOES_ON if new.until is None else DifferenceOf.TASK_ENDED
        yield Difference(what, new.item, new.number, day=new.until)
    for field in FIELDS:
        said = str(getattr(old, field)), str(getattr(new, field))
        if said[0] != said[1]:
            yield Difference(DifferenceOf.TASK_FIELD, new.item, new.number, field, *said)
    for what, units in (
        (DifferenceOf.LEADS, (old.leads, new.leads)),
        (DifferenceOf.RESPONSIBLE, (old.responsible, new.responsible)),
    ):
        names = _names(before, after, units[0]), _names(after, after, units[1])
        yield from _listed(what, new.item, *names, number=new.number)
    if old.milestones != new.milestones:
        said = _milestones(old.milestones), _milestones(new.milestones)
        yield Difference(DifferenceOf.MILESTONES, new.item, new.number, "", *said)


def _measures(before: Plan, after: Plan) -> Iterator[Difference]:
    old, numbers = {one.id: one for one in before.measures}, {task.id: task.number for task in after.tasks}
    for one in after.measures:
        was, number = old.get(one.id), numbers[one.task]
        if (was is None or was.retired) and not one.retired:
            yield Difference(DifferenceOf.MEASURE_ADDED, one.name, number, after=one.unit)
        elif was is not None and one.retired and not was.retired:
            yield Difference(DifferenceOf.MEASURE_RETIRED, one.name, number)
        elif was is not None and was != one:
            said = f"{was.name}（{was.unit}）{was.note}", f"{one.name}（{one.unit}）{one.note}"
            yield Difference(DifferenceOf.MEASURE_CHANGED, one.name, number, "", *said)
    known, before_numbers = {one.id for one in after.measures}, {task.id: task.number for task in before.tasks}
    for gone in before.measures:
        if gone.id not in known and not gone.retired:
            yield Difference(DifferenceOf.MEASURE_RETIRED, gone.name, before_numbers[gone.task])


def _calendar(before: Plan, after: Plan) -> Iterator[Difference]:
    old, new = before.calendar, after.calendar
    until = next((one.until for one in reversed(new.former) if one not in old.former), None)
    if old.kind is not new.kind:
        said = old.kind.label, new.kind.label
        yield Difference(DifferenceOf.PERIOD_KIND, "", 0, "", *said, day=until)
    if old.rule != new.rule:
        yield Difference(DifferenceOf.DUE_RULE, day=until, rules=(old.rule, new.rule))
    for period in sorted({*old.dates, *new.dates}, key=lambda one: (one.last_day, one.first_day)):
        for what, days in (
            (DifferenceOf.DUE, (old.due(period), new.due(period))),
            (DifferenceOf.AS_OF, (old.as_of(period), new.as_of(period))),
        ):
            if days[0] != days[1]:
                yield Difference(what, "", 0, "", _day(days[0]), _day(days[1]), period=period)


def _indicators(before: Plan, after: Plan) -> Iterator[Difference]:
    old, new = {one.id: one for one in before.indicators}, {one.id: one for one in after.indicators}
    for key, one in new.items():
        if key not in old:
            yield Difference(DifferenceOf.INDICATOR_ADDED, one.name)
        elif old[key] != one:
            yield Difference(DifferenceOf.INDICATOR_CHANGED, one.name)
    for key, one in old.items():
        if key not in new:
            yield Difference(DifferenceOf.INDICATOR_REMOVED, one.name)


def _rest(before: Plan, after: Plan) -> Iterator[Difference]:
    counted = (
        (
            DifferenceOf.CHECKS,
            [repr(one.to_json()) for one in before.checks],
            [repr(one.to_json()) for one in after.checks],
        ),
        (DifferenceOf.LINKS, [repr(one) for one in before.links], [repr(one) for one in after.links]),
        (DifferenceOf.FINDINGS, [repr(one) for one in before.findings], [repr(one) for one in after.findings]),
    )
    for what, old, new in counted:
        if changed := set(old) ^ set(new):
            yield Difference(what, number=len(changed))
    yield from _listed(DifferenceOf.OPTIONS, "", before.options, after.options)
    papers = ((one.document, one.clauses, one.outline) for one in (before, after))
    if next(papers) != next(papers):
        yield Difference(DifferenceOf.DOCUMENT, after.document.title)


def _listed(
    what: DifferenceOf, about: str, old: Iterable[str], new: Iterable[str], *, number: int = 0
) -> Iterator[Difference]:
    old, new = tuple(old), tuple(new)
    added, gone = tuple(one for one in new if one not in old), tuple(one for one in old if one not in new)
    if added or gone:
        yield Difference(what, about, number, added=added, gone=gone)


def _names(plan: Plan, newest: Plan, units: Iterable[UnitId]) -> tuple[str, ...]:
    """Return bodies by their newest names, so that a mere renaming is told once."""
    known = {one.id: one.name for one in (*plan.units, *newest.units)}
    return tuple(known.get(one, str(one)) for one in units)


def _without(names: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    left_out = set(others)
    return tuple(one for one in names if one not in left_out)


def _milestones(milestones: Iterable[Milestone]) -> str:
    return "；".join(f"{one.day.isoformat()} {one.percent}%" for one in milestones)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
