"""How units stand: computed from the sealed lines and acts, kept as rebuildable rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import History, Node, histories, in_force, standing
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import text_of, texts_of
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.storage.database import Books
from metrodesk.storage.projections import Side, Standing

SEALED, EXPORTED = "sealed", "exported"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the standing acts of a district say, sorted for asking."""

    withdrawn: frozenset[str]
    verdicts: dict[str, Disposition]
    closed: frozenset[tuple[str, str]]
    excused: frozenset[str]
    cutoffs: dict[str, frozenset[str]]
    settlements: tuple[Act, ...]


VERDICTS = {ActKind.RETURNED: Disposition.RETURNED, ActKind.ACCEPTED: Disposition.ACCEPTED}


def decisions_in(acts: Iterable[Act]) -> Decisions:
    """Sort the acts in force by what they decide."""
    current = in_force(acts)
    verdicts: dict[str, Disposition] = {}
    for kind in (ActKind.ACCEPTED, ActKind.RETURNED):  # a return outweighs an acceptance
        for act in current:
            if act.kind is kind:
                verdicts |= dict.fromkeys(act.targets, VERDICTS[kind])
    return Decisions(
        withdrawn=frozenset(act.bundle for act in current if act.kind is ActKind.WITHDRAWN),
        verdicts=verdicts,
        closed=frozenset(
            (text_of(act.body, "task"), text_of(act.body, "unit")) for act in current if act.kind is ActKind.CLOSED
        ),
        excused=frozenset(one for act in current if act.kind is ActKind.EXCUSED for one in act.targets),
        cutoffs={
            text_of(act.body, "period"): frozenset(texts_of(act.body, "bundles"))
            for act in current
            if act.kind is ActKind.CUTOFF
        },
        settlements=tuple(act for act in current if act.kind is ActKind.SETTLED),
    )


def desk_histories(books: Books, unit: str, period: str) -> dict[Subject, History]:
    """Return the histories of all lines a unit's desk knows, sealed here or brought here."""
    return histories(Node.of_revision(one) for one in books.revisions.of(unit=unit, period=period))


def ledger_histories(
    revisions: Iterable[Revision], decided: Decisions, *, unit: str = "", period: str = ""
) -> dict[Subject, History]:
    """Return the histories of what the ledger took in, the district's settlements included."""
    nodes = [Node.of_revision(one) for one in revisions]
    settled = [Node.of_settlement(act) for act in standing(decided.settlements, (node.id for node in nodes))]
    fitting = [
        node
        for node in settled
        if (not unit or node.subject.unit == unit) and (not period or node.subject.period == period)
    ]
    return histories([*nodes, *fitting])


def refresh_desk(books: Books, plan: Plan, unit: UnitId, period: str, device: str) -> None:
    """Compute anew how the own unit stands at its own desk."""
    found = desk_histories(books, unit, period)
    exported = books.bundles.carried_by(device, (one for history in found.values() for one in history.head_ids))
    covered = covered_by_submissions(found)
    standings = []
    for duty in plan.assignments_of(unit):
        history = found.get(Subject(Kind.TASK, unit, duty.task, period))
        if history is not None:
            state = EXPORTED if exported.issuperset(history.head_ids) else SEALED
            standings.append(_standing(history, state, covered, late=False))
    books.projections.put(Side.DESK, unit, period, standings)


def refresh_ledger(
    books: Books, plan: Plan, unit: UnitId, period: str, decided: Decisions | None = None
) -> tuple[Standing, ...]:
    """Compute anew how a unit stands in the ledger; `decided` spares reading all acts again."""
    decided = decided or decisions_in(books.acts.all())
    revisions = books.revisions.counting(unit=unit, period=period, without=decided.withdrawn)
    found = ledger_histories(revisions, decided, unit=unit, period=period)
    covered = covered_by_submissions(found)
    carriers = carriers_since_cutoff(books, found.values(), decided)
    standings = []
    for duty in plan.assignments_of(unit):
        history = found.get(Subject(Kind.TASK, unit, duty.task, period))
        if history is not None:
            state = disposition_of_head(history, decided)
            late = is_late(history, decided, carriers)
            standings.append(_standing(history, state.value, covered, late=late))
    books.projections.put(Side.LEDGER, unit, period, standings)
    return tuple(standings)


def rebuild_standings(books: Books, plan: Plan) -> None:
    """Compute every standing anew, after the plan changed or lines were adopted."""
    books.projections.clear()
    decided = decisions_in(books.acts.all())
    pairs = {(one.subject.unit, one.subject.period) for one in books.revisions.counting()}
    for unit, period in sorted(pairs):
        if period:
            refresh_ledger(books, plan, unit, period, decided)
    unit = UnitId(books.meta.get("unit"))
    for period in sorted(books.revisions.periods()) if unit else ():
        refresh_desk(books, plan, unit, period, books.meta.get("device"))


def covered_by_submissions(found: dict[Subject, History]) -> frozenset[str]:
    """Return the revisions that a newest submission hands in."""
    covers: set[str] = set()
    for subject, history in found.items():
        if subject.kind is Kind.SUBMISSION:
            for head in history.heads:
                covers |= set(texts_of(head.node.body, "covers"))
    return frozenset(covers)


def disposition_of_head(history: History, decided: Decisions) -> Disposition:
    """Return what became of the newest revision of a report: the first state that applies."""
    subject = history.subject
    if history.is_conflict:
        return Disposition.CONFLICT
    if (subject.key, subject.unit) in decided.closed or (subject.key, "") in decided.closed:
        return Disposition.CLOSED
    given = [decided.verdicts[one] for one in history.head_ids if one in decided.verdicts]
    return given[0] if given else Disposition.RECEIVED


def carriers_since_cutoff(books: Books, found: Iterable[History], decided: Decisions) -> dict[str, set[str]]:
    """Return which bundles carry the revisions of those histories whose period was cut off."""
    judged = [history for history in found if history.subject.period in decided.cutoffs]
    return books.bundles.carriers(one for history in judged for one in _ids(history))


def is_late(history: History, decided: Decisions, carriers: Mapping[str, set[str]]) -> bool:
    """Whether none of a report's revisions is in a bundle that the cut-off lists."""
    listed = decided.cutoffs.get(history.subject.period)
    ids = _ids(history)
    if listed is None or ids & decided.excused:
        return False
    return all(listed.isdisjoint(carriers.get(one, ())) for one in ids)


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
        covered=not covered.isdisjoint(history.head_ids),
        late=late,
    )
