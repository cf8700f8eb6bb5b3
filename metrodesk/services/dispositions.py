"""What became of every revision received (办理状态): exactly one state for each."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of, known_nodes
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import histories
from metrodesk.domain.period import Period
from metrodesk.domain.plan_in_time import Timeline
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject
from metrodesk.domain.task import TaskId
from metrodesk.services.standing import decisions_in
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Disposed:
    """A revision received and what became of it."""

    revision: Revision
    disposition: Disposition


def dispositions(
    books: Books, timeline: Timeline, unit: str, period: str | None = None
) -> dict[RevisionId, Disposition]:
    """Return what became of every revision ever received from a unit, or of those of a period."""
    return {one.revision.id: one.disposition for one in disposed(books, timeline, unit, period=period)}


def disposed(
    books: Books, timeline: Timeline, unit: str, decided: Decisions | None = None, period: str | None = None
) -> tuple[Disposed, ...]:
    """Return every revision ever received from a unit, or those of a period, with its state, by id.

    What became of one hangs on its own report alone, so the other periods need not be read.
    """
    decided = decided or decisions_in(books)
    received = books.revisions.received(unit, period)
    counting = books.revisions.counting(unit=unit, period=period, without=decided.withdrawn)
    spoken = [act for act in decided.nodes if text_of(act.body, "unit") == unit]
    found, answered = histories(known_nodes(counting, spoken)), answered_returns(counting)
    return tuple(
        Disposed(
            one,
            disposition_of(one, found.get(one.subject), decided, answered, mapped=is_mapped(timeline, one.subject)),
        )
        for one in received
    )


def is_mapped(timeline: Timeline, subject: Subject) -> bool:
    """Whether the plan has a place for a subject: its unit, and for a report also its task in its period."""
    if subject.kind is not Kind.TASK:
        return any(unit.id == subject.unit for unit in timeline.newest.units)
    return timeline.asks(subject.unit, TaskId(subject.key), Period.parse(subject.period))
