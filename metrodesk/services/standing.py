"""How units stand: computed from the sealed lines and acts, kept as rebuildable rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from metrodesk.domain.act import AS_NODES, Act
from metrodesk.domain.decisions import (
    Decisions,
    answered_returns,
    disposition_of_head,
    known_histories,
)
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import History, Node, Origin
from metrodesk.domain.period import Period
from metrodesk.domain.plan_in_time import Timeline, inherited_by
from metrodesk.domain.report import text_of, texts_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.search_texts import keep_texts
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing

SEALED, EXPORTED = "sealed", "exported"


@lru_cache(maxsize=4)
def decisions_of(acts: tuple[Act, ...]) -> Decisions:
    """Sort acts by what they decide; those sorted a moment ago are not sorted again."""
    return Decisions.of(acts)


def decisions_in(books: Books) -> Decisions:
    """Return what the acts of this workspace decide."""
    return decisions_of(_holding(books, books.acts.all()))


def _holding(books: Books, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Leave out, at a unit, what the district's newest answer does not say any more."""
    if not acts or books.meta.get("kind") != WorkspaceKind.UNIT:
        return acts
    answered = books.receipts.acts()
    return tuple(act for act in acts if act.id in answered)


def desk_histories(books: Books, unit: str, period: str) -> dict[Subject, History]:
    """Return the histories of all lines a unit's desk knows: sealed here, brought here, or the district's own."""
    found = known_histories(books.revisions.of(unit=unit, period=period), _acts_for(books, unit))
    return {subject: history for subject, history in found.items() if subject.period == period}


def all_histories(books: Books, unit: str) -> dict[Subject, History]:
    """Return the histories of all lines a unit's desk knows, whatever the period."""
    return known_histories(books.revisions.of(unit=unit), _acts_for(books, unit))


def histories_of_task(books: Books, unit: str, task: str) -> dict[Subject, History]:
    """Return the histories of all a unit's desk knows on one task, whatever the period."""
    revisions = books.revisions.of(unit=unit, kind=Kind.TASK, key=task)
    acts = [act for act in _acts_for(books, unit) if text_of(act.body, "task") == task]
    return {one: history for one, history in known_histories(revisions, acts).items() if one.key == task}


def spoken_for(books: Books, unit: str) -> tuple[Node, ...]:
    """Return what the district itself wrote for a unit: settlements, proxies, amendments."""
    return tuple(Node.of_act(act) for act in _acts_for(books, unit))


def _acts_for(books: Books, unit: str) -> list[Act]:
    acts = _holding(books, books.acts.of_kinds(AS_NODES))
    return [act for act in acts if text_of(act.body, "unit") == unit]


def ledger_histories(
    revisions: Iterable[Revision], decided: Decisions, *, unit: str = "", period: str = ""
) -> dict[Subject, History]:
    """Return the histories of what the ledger took in, with what the district wrote for its units."""
    spoken = [
        act
        for act in decided.nodes
        if (not unit or text_of(act.body, "unit") == unit) and (not period or text_of(act.body, "period") == period)
    ]
    return known_histories(revisions, spoken)


def ledger_of(books: Books, decided: Decisions, unit: str, period: str) -> dict[Subject, History]:
    """Return the histories of all that counts of a unit's period."""
    revisions = books.revisions.counting(unit=unit, period=period, without=decided.withdrawn)
    found = ledger_histories(revisions, decided, unit=unit, period=period)
    return {subject: history for subject, history in found.items() if subject.period == period}


def refresh_desk(books: Books, timeline: Timeline, unit: UnitId, period: str, device: str) -> None:
    """Compute anew how the own unit stands at its own desk."""
    found = desk_histories(books, unit, period)
    exported = books.bundles.carried_by(device, (one for history in found.values() for one in history.head_ids))
    exported |= {one.revision for one in books.receipts.all(period) if one.acknowledges}
    covered = covered_by_submissions(found)
    standings = []
    for duty in timeline.duties(unit, Period.parse(period)):
        history = found.get(Subject(Kind.TASK, unit, duty.task, period))
        if history is not None:
            state = EXPORTED if exported.issuperset(_own(history)) else SEALED
            state = Disposition.CONFLICT.value if history.is_conflict else state
            standings.append(_standing(history, state, covered, late=False))
    books.projections.put(Side.DESK, unit, period, standings)


def refresh_ledger(
    books: Books, timeline: Timeline, unit: UnitId, period: str, decided: Decisions | None = None
) -> tuple[Standing, ...]:
    """Compute anew how a unit stands in the ledger; `decided` spares reading all acts again."""
    decided = decided or decisions_in(books)
    revisions = books.revisions.counting(unit=unit, period=period, without=decided.withdrawn)
    found = ledger_histories(revisions, decided, unit=unit, period=period)
    covered, answered = covered_by_submissions(found), answered_returns(revisions)
    carriers = carriers_since_cutoff(books, found.values(), decided)
    standings = []
    for duty in timeline.duties(unit, Period.parse(period)):
        history = found.get(Subject(Kind.TASK, unit, duty.task, period))
        if history is not None:
            state = disposition_of_head(history, decided, answered)
            late = is_late(history, decided, carriers)
            standings.append(_standing(history, state.value, covered, late=late))
    books.projections.put(Side.LEDGER, unit, period, standings)
    keep_texts(books, unit, period, found)
    return tuple(standings)


def refresh_subjects(books: Books, timeline: Timeline, subjects: Iterable[Subject]) -> None:
    """Compute anew how units stand in the ledger in the periods of some subjects."""
    decided = decisions_in(books)
    for unit, period in sorted({(one.unit, one.period) for one in subjects if one.period}):
        refresh_ledger(books, timeline, unit, period, decided)


def rebuild_standings(books: Books, timeline: Timeline) -> None:
    """Compute every standing anew, after the plan changed or lines were adopted."""
    books.projections.clear()
    books.texts.clear()
    decided = decisions_in(books)
    for unit, period in reported_places(books, decided):
        refresh_ledger(books, timeline, unit, period, decided)
    books.texts.mark_whole()
    unit = UnitId(books.meta.get("unit"))
    for body in (unit, *inherited_by(timeline.newest, unit)) if unit else ():
        for period in sorted(books.revisions.periods()):
            refresh_desk(books, timeline, body, period, books.meta.get("device"))


def reported_places(books: Books, decided: Decisions) -> list[tuple[UnitId, str]]:
    """Return the (unit, period) pairs anything that counts speaks of, be it written by the district."""
    pairs = books.revisions.counting_places(decided.withdrawn)
    pairs |= {(UnitId(text_of(act.body, "unit")), text_of(act.body, "period")) for act in decided.nodes}
    return sorted(pair for pair in pairs if pair[1])


def covered_by_submissions(found: Mapping[Subject, History]) -> frozenset[str]:
    """Return the revisions that a newest submission hands in."""
    covers: set[str] = set()
    for subject, history in found.items():
        if subject.kind is Kind.SUBMISSION:
            for head in history.heads:
                covers |= set(texts_of(head.node.body, "covers"))
    return frozenset(covers)


def is_covered(history: History, covered: frozenset[str]) -> bool:
    """Whether a report is handed in: a newest version itself, or one the district settled or amended."""
    if not covered.isdisjoint(history.head_ids):
        return True
    by_district = any(head.origin is not Origin.REVISION for head in history.heads)
    return by_district and not covered.isdisjoint(history.superseded)


def carriers_since_cutoff(books: Books, found: Iterable[History], decided: Decisions) -> dict[str, set[str]]:
    """Return which bundles carry the revisions of those histories whose period was cut off."""
    judged = [history for history in found if history.subject.period in decided.cutoffs]
    return books.bundles.carriers(one for history in judged for one in _ids(history))


def is_late(history: History, decided: Decisions, carriers: Mapping[str, set[str]]) -> bool:
    """Whether none of a report's revisions is in a bundle that the cut-off lists."""
    listed = decided.cutoffs.get(history.subject.period)
    ids = _ids(history)
    if listed is None or ids & decided.excused or not any(carriers.get(one) for one in ids):
        return False
    return all(listed.isdisjoint(carriers.get(one, ())) for one in ids)


def origin_of(history: History) -> Origin:
    """Return who wrote the version that is shown; the unit itself where any newest one is its own."""
    origins = {head.origin for head in history.heads}
    return Origin.REVISION if Origin.REVISION in origins else history.heads[0].origin


def _own(history: History) -> set[str]:
    """Return the newest versions that are the unit's revisions, which alone can be exported."""
    return {one for head in history.heads if head.origin is Origin.REVISION for one in head.ids}


def _ids(history: History) -> set[str]:
    return {*history.head_ids, *history.superseded}


def _standing(history: History, state: str, covered: frozenset[str], *, late: bool) -> Standing:
    body = history.heads[0].node.body
    return Standing(
        unit=history.subject.unit,
        task=TaskId(history.subject.key),
        period=history.subject.period,
        status=text_of(body, "status") if body.get("status") else "",
        disposition=state,
        heads=history.head_ids,
        covered=is_covered(history, covered),
        late=late,
        origin=origin_of(history).value,
    )
