"""What one version of a plan says otherwise than another, for the district: everything, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from metrodesk.domain.difference import Difference, DifferenceOf
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_change import FIELDS
from metrodesk.domain.setting_difference import check_differences, indicator_differences, measure_differences
from metrodesk.domain.task import Milestone, Task
from metrodesk.domain.unit import Unit, UnitId

MOST_LINKS = 5
"""More links than these are only counted."""


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return what a version says otherwise than one before it: bodies, tasks, what is counted, periods, the rest."""
    return (
        *_units(before, after),
        *_tasks(before, after),
        *measure_differences(before, after),
        *check_differences(before, after),
        *_calendar(before, after),
        *indicator_differences(before, after),
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
    for former in new.history.former:
        if former not in old.history.former and former.name not in names:
            yield Difference(DifferenceOf.FORMER_NAME, new.name, before=former.name, day=former.until)
    known = {*names, *(one.name for one in new.history.former)}
    for former in old.history.former:
        if former.name not in known:
            yield Difference(DifferenceOf.FORMER_NAME_GONE, new.name, before=former.name)
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
    if old.deadline_kind is not new.deadline_kind:
        said = old.deadline_kind.label, new.deadline_kind.label
        yield Difference(DifferenceOf.TASK_FIELD, new.item, new.number, "deadline_kind", *said)
    for what, units in (
        (DifferenceOf.LEADS, (old.leads, new.leads)),
        (DifferenceOf.RESPONSIBLE, (old.responsible, new.responsible)),
    ):
        names = _names(before, after, units[0]), _names(after, after, units[1])
        yield from _listed(what, new.item, *names, number=new.number)
    if old.milestones != new.milestones:
        said = _milestones(old.milestones), _milestones(new.milestones)
        yield Difference(DifferenceOf.MILESTONES, new.item, new.number, "", *said)


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


def _rest(before: Plan, after: Plan) -> Iterator[Difference]:
    yield from _links(before, after)
    settled = set(map(repr, after.findings)) ^ set(map(repr, before.findings))
    if settled:
        yield Difference(DifferenceOf.FINDINGS, number=len({*before.findings} ^ {*after.findings}) // 2 or len(settled))
    yield from _listed(DifferenceOf.OPTIONS, "", before.options, after.options)
    titles = [[one.document.number or one.document.title for one in plan.papers] for plan in (before, after)]
    yield from _listed(DifferenceOf.PAPERS, "", *titles)
    papers = ((one.document, one.clauses, one.outline) for one in (before, after))
    if next(papers) != next(papers):
        yield Difference(DifferenceOf.DOCUMENT, after.document.title)


def _links(before: Plan, after: Plan) -> Iterator[Difference]:
    """Tell each link that was settled otherwise, or only how many where they are more than a person reads."""
    old, new = {one.key: one for one in before.links}, {one.key: one for one in after.links}
    changed = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    if len(changed) > MOST_LINKS:
        yield Difference(DifferenceOf.LINKS, number=len(changed))
        return
    numbers = {str(task.id): task.number for task in after.tasks}
    titles = {clause.id: f"{clause.number}{clause.title}" for clause in after.clauses}
    for key in changed:
        link, was = new.get(key), old.get(key)
        said = f"{key[1]}“{phrase}”" if (phrase := (link or was or after.links[0]).phrase) else key[1]
        states = tuple("" if one is None else one.state.label for one in (was, link))
        yield Difference(
            DifferenceOf.LINKS, titles.get(key[0], ""), numbers.get(key[0], 0), said, before=states[0], after=states[1]
        )


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
