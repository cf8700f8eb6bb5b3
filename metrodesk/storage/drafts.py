"""Drafts (草稿): what is still being typed, with the heads it started from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, select, update

from metrodesk.domain.report import Json
from metrodesk.domain.revision import Kind, RevisionId, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.storage.schema import DraftRow


@dataclass(frozen=True, slots=True)
class Draft:
    """One subject's draft; `base` names the heads it started from, not today's.

    `answers` are the returns its writer had seen when it was last saved. `taken` are the
    fields taken over and not touched since: progress, or measures.<id>.
    """

    subject: Subject
    body: Json
    base: tuple[RevisionId, ...]
    filler: str
    changed: str
    errors: int = 0
    warnings: int = 0
    answers: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()


class Drafts:
    """The drafts of a workspace, at most one per subject."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, subject: Subject) -> Draft | None:
        """Return the draft of a subject, or None."""
        found = self._drafts(*_is(subject))
        return found[0] if found else None

    def of(self, unit: str, period: str, kind: Kind | None = None) -> tuple[Draft, ...]:
        """Return a unit's drafts for a period, by kind and key."""
        where = [DraftRow.unit == unit, DraftRow.period == period]
        return self._drafts(*where, *([DraftRow.kind == kind.value] if kind else []))

    def all(self, unit: str) -> tuple[Draft, ...]:
        """Return every draft of a unit."""
        return self._drafts(DraftRow.unit == unit)

    def has(self, kind: Kind) -> bool:
        """Whether anything of a kind is being typed."""
        return self._connection.scalar(select(exists().where(DraftRow.kind == kind.value))) or False

    def on_task(self, unit: str, task: str) -> tuple[Draft, ...]:
        """Return a unit's drafts on one task, whatever the period."""
        where = (DraftRow.kind == Kind.TASK.value, DraftRow.unit == unit, DraftRow.key == task)
        return self._drafts(*where)

    def save(self, draft: Draft) -> None:
        """Write a draft; the base of one that is there already is kept."""
        subject = draft.subject
        values = {
            "body": json.dumps(dict(draft.body), ensure_ascii=False),
            "status": str(draft.body.get("status") or ""),
            "errors": draft.errors,
            "warnings": draft.warnings,
            "filler": draft.filler,
            "changed": draft.changed,
            "answers": " ".join(draft.answers),
            "taken": " ".join(draft.taken),
        }
        changed = self._connection.execute(update(DraftRow).where(*_is(subject)).values(values))
        if changed.rowcount == 0:
            place = {"kind": subject.kind.value, "unit": subject.unit, "key": subject.key, "period": subject.period}
            self._connection.execute(insert(DraftRow).values(**place, base=" ".join(draft.base), **values))

    def remove(self, subjects: Iterable[Subject]) -> None:
        """Forget drafts, because they were sealed or given up."""
        for subject in subjects:
            self._connection.execute(delete(DraftRow).where(*_is(subject)))

    def _drafts(self, *where: ColumnElement[bool]) -> tuple[Draft, ...]:
        chosen = select(DraftRow.__table__).where(*where).order_by(DraftRow.kind, DraftRow.key)
        return tuple(
            Draft(
                subject=Subject(Kind(row.kind), UnitId(row.unit), row.key, row.period),
                body=json.loads(row.body),
                base=tuple(RevisionId(one) for one in row.base.split()),
                filler=row.filler,
                changed=row.changed,
                errors=row.errors,
                warnings=row.warnings,
                answers=tuple(row.answers.split()),
                taken=tuple(row.taken.split()),
            )
            for row in self._connection.execute(chosen)
        )


def _is(subject: Subject) -> tuple[ColumnElement[bool], ...]:
    return (
        DraftRow.kind == subject.kind.value,
        DraftRow.unit == subject.unit,
        DraftRow.key == subject.key,
        DraftRow.period == subject.period,
    )
