"""Drafts of what is no task's report: 综合情况 and 重要情况; they keep the heads they started from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from metrodesk.domain.history import History
from metrodesk.domain.report import Json
from metrodesk.domain.revision import RevisionId, Subject, as_sealed
from metrodesk.services import clock
from metrodesk.services.returns import open_return
from metrodesk.services.standing import desk_histories
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class Current:
    """What a subject says now: its draft, else what is sealed; `sealed` is None where nothing is."""

    body: Json
    base: tuple[RevisionId, ...]
    sealed: Json | None
    draft: Draft | None
    history: History | None


def current(books: Books, subject: Subject) -> Current:
    """Return what a subject says now and what it rests on."""
    draft = books.drafts.get(subject)
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    sealed = history.heads[0].node.body if history else None
    heads = tuple(RevisionId(one) for one in history.head_ids) if history else ()
    body = draft.body if draft else sealed if sealed is not None else {}
    return Current(body, draft.base if draft else heads, sealed, draft, history)


def save_body(
    books: Books, subject: Subject, body: Json, empty: Json, filler: str, taken: Collection[str] = ()
) -> bool:
    """Save a draft; one that says what is sealed, or nothing where nothing is, is no draft any more.

    `taken` are its fields that are marked as taken over. Return whether there is a draft now.
    """
    found = current(books, subject)
    history, settles = found.history, found.history is not None and found.history.is_conflict
    heads = history.head_ids if history else ()
    before = found.sealed if found.sealed is not None else empty
    unchanged = as_sealed(subject.kind, body) == as_sealed(subject.kind, before)
    if unchanged and tuple(found.base) == tuple(heads) and not settles:
        books.drafts.remove([subject])
        return False
    returned = open_return(books, subject)
    answers = returned.acts if returned else ()
    books.drafts.save(
        Draft(subject, body, found.base, filler, clock.now(), answers=answers, taken=tuple(sorted(taken)))
    )
    return True
