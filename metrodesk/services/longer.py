"""Longer periods (半年、全年): composed of their shorter ones, with the sources named and watched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from metrodesk.domain.composing import composed_overview, composed_report, shorter_periods
from metrodesk.domain.free_texts import OVERVIEW
from metrodesk.domain.history import History
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.report import ReportBody, choices, field_value, filled_fields
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import DeadlineKind, TaskId
from metrodesk.services import clock
from metrodesk.services.current import current_body
from metrodesk.services.drafting import current
from metrodesk.services.entry import save_in
from metrodesk.services.overview_text import save_overview_in
from metrodesk.services.standing import desk_histories
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

NOTE = "composed:"


@dataclass(frozen=True, slots=True)
class ChangedSource:
    """A report that was composed and whose sources changed since; `number` is 0 for 综合情况."""

    task: TaskId
    number: int
    item: str
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """How a longer period stands to its shorter ones.

    `sources` are those that were sealed, `missing` those of the same kind that were not;
    `composed` counts the reports that were made of them, `open` those that could be.
    """

    period: Period
    sources: tuple[Period, ...]
    missing: tuple[Period, ...]
    composed: int
    open: int
    changed: tuple[ChangedSource, ...]
    begun: bool


def longer_periods(known: Iterable[Period]) -> set[Period]:
    """Return the longer periods that those with data lie in: half-years and years, quarters over months."""
    return {
        Period.containing(one.first_day, kind) for one in known for kind in PeriodKind if kind.months > one.kind.months
    }


def composition(ws: Workspace, period: Period) -> Composition | None:
    """Return how a period stands to its shorter ones, or None if it has none with data."""
    with ws.database.read() as books:
        return _look(ws, books, period)


def compose(ws: Workspace, period: Period, filler: str, tasks: Collection[TaskId] | None = None) -> Composition | None:
    """Fill in, as drafts, what a longer period's shorter ones say, and return how it stands then.

    A report that says something already is left alone, but of those in `tasks`, composed
    before, whatever is still marked as taken over is made anew.
    """
    unit, now = ws.own_unit(), clock.now()
    with ws.database.begin() as books:
        view = _View(ws, books, period)
        for duty in ws.timeline.duties(unit.id, period):
            _compose_task(ws, view, duty.task, filler, now, anew=tasks is not None and duty.task in tasks)
        _compose_overview(ws, view, filler, anew=tasks is not None and OVERVIEW in tasks)
        books.meta.set(**{f"{NOTE}{period}": "begun"})
        return _look(ws, books, period)


class _View:
    """The shorter periods of a longer one with their histories."""

    def __init__(self, ws: Workspace, books: Books, period: Period) -> None:
        self.books, self.period, self.unit = books, period, ws.own_unit().id
        known = [Period.parse(one) for one in books.revisions.periods()]
        usual = ws.plan.calendar.within(period.first_day, period.last_day)
        self.parts = shorter_periods(period, known, usual)
        self.histories: dict[Period, dict[Subject, History]] = {
            one: desk_histories(books, self.unit, str(one)) for one in self.parts
        }

    def of(self, task: TaskId) -> dict[Period, History]:
        """Return the sources of a report, or of 综合情况."""
        found = {one: self.histories[one].get(self.subject(task, one)) for one in self.parts}
        return {one: history for one, history in found.items() if history is not None}

    def subject(self, task: TaskId, period: Period) -> Subject:
        """Return the subject of a task's report, or of 综合情况."""
        return Subject.of_task(self.unit, task, period) if task else Subject.of_overview(self.unit, period)

    def mark(self, task: TaskId) -> str:
        """Return what is noted of the sources: period and newest versions of each."""
        return " ".join(f"{one}={','.join(history.head_ids)}" for one, history in self.of(task).items())

    def noted(self, task: TaskId) -> str:
        """Return what was noted when the report was composed, empty if it was not."""
        return self.books.meta.get(_key(self.period, task))


def _key(period: Period, task: TaskId) -> str:
    return f"{NOTE}{period}:{task}"


def _look(ws: Workspace, books: Books, period: Period) -> Composition | None:
    view = _View(ws, books, period)
    tasks = [*(duty.task for duty in ws.timeline.duties(view.unit, period)), OVERVIEW]
    if not any(view.of(one) for one in tasks):
        return None
    sources = {when for one in tasks for when in view.of(one)}
    noted = {one: said for one in tasks if (said := view.noted(one))}
    changed = tuple(_changed(ws, view, one, said) for one, said in noted.items() if said != view.mark(one))
    waiting = [one for one in tasks if view.of(one) and one not in noted and _is_empty(view, one)]
    return Composition(
        period=period,
        sources=tuple(one for one in view.parts if one in sources),
        missing=tuple(one for one in view.parts if one not in sources),
        composed=len(noted),
        open=len(waiting),
        changed=changed,
        begun=bool(books.meta.get(f"{NOTE}{period}")),
    )


def _is_empty(view: _View, task: TaskId) -> bool:
    if not task:
        return OverviewBody.from_json(current(view.books, view.subject(task, view.period)).body).is_empty
    return current_body(view.books, view.subject(task, view.period))[0].is_empty


def _changed(ws: Workspace, view: _View, task: TaskId, noted: str) -> ChangedSource:
    before, now = set(noted.split()), set(view.mark(task).split())
    periods = {Period.parse(one.partition("=")[0]) for one in before ^ now}
    found = next((one for one in ws.plan.tasks if one.id == task), None)
    order = tuple(sorted(periods, key=lambda one: one.first_day))
    return ChangedSource(task, found.number if found else 0, found.item if found else "", order)


def _compose_task(ws: Workspace, view: _View, task: TaskId, filler: str, now: str, *, anew: bool) -> None:
    subject = view.subject(task, view.period)
    body, _, draft = current_body(view.books, subject)
    sources = view.of(task)
    if not sources or not (body.is_empty or anew):
        return
    plan, found = ws.plan, ws.plan.task(task)
    offered = choices(continuous=found.deadline_kind is DeadlineKind.CONTINUOUS, closes_year=view.period.closes_year)
    parts = {one: ReportBody.from_json(dict(history.heads[0].node.body)) for one, history in sources.items()}
    made = composed_report(view.period, parts, plan.measures_of(task, ws.own_unit().kind), offered)
    if not body.is_empty:
        made = _beside(body, made, draft.taken if draft else ())
    kept = {name for name in filled_fields(made) if body.is_empty or name in (draft.taken if draft else ())}
    save_in(view.books, ws, subject, made, filler, now, taken=kept)
    view.books.meta.set(**{_key(view.period, task): view.mark(task)})


def _beside(body: ReportBody, made: ReportBody, taken: Collection[str]) -> ReportBody:
    """Return a report in which only what is still marked as taken over is made anew."""
    fresh = {name: getattr(made, name) for name in taken if not name.startswith("measures.")}
    figures = dict(body.measures)
    for name in taken:
        if name.startswith("measures."):
            measure = name.removeprefix("measures.")
            value = field_value(made, name)
            figures.pop(measure, None)
            if value is not None:
                figures[measure] = value
    return replace(body, **fresh, measures=figures)


def _compose_overview(ws: Workspace, view: _View, filler: str, *, anew: bool) -> None:
    sources, found = view.of(OVERVIEW), current(view.books, view.subject(OVERVIEW, view.period))
    body = OverviewBody.from_json(found.body)
    if not sources or not (body.is_empty or anew):
        return
    parts = {one: OverviewBody.from_json(history.heads[0].node.body) for one, history in sources.items()}
    made, fresh = composed_overview(parts), found.draft.taken if found.draft else ()
    if not body.is_empty:
        made = replace(body, **{name: text for name, text in made.parts().items() if name in fresh})
    taken = {name for name, text in made.parts().items() if text and (body.is_empty or name in fresh)}
    save_overview_in(view.books, ws, view.period, made, filler, taken)
    view.books.meta.set(**{_key(view.period, OVERVIEW): view.mark(OVERVIEW)})
