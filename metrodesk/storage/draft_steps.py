"""The states drafts were in, kept so that they can be gone back to after a restart."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Subject
from metrodesk.storage.schema import DraftStepRow


class DraftSteps:
    """The history of each draft; only what differs from the history written before is touched."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, subject: Subject) -> Steps:
        """Return the steps of a draft."""
        past: list[DraftState] = []
        future: list[DraftState] = []
        for row in self._connection.execute(_ALL.where(*_is(subject)).order_by(DraftStepRow.id)):
            state = DraftState(ReportBody.from_json(json.loads(row.body)), tuple(row.taken.split()), row.changed)
            (future if row.undone else past).append(state)
        return Steps(tuple(past), tuple(future))

    def put(self, subject: Subject, steps: Steps) -> None:
        """Write the steps of a draft, in place of those before."""
        wanted = [*(_row(one, undone=False) for one in steps.past), *(_row(one, undone=True) for one in steps.future)]
        stored = list(self._connection.execute(_ALL.where(*_is(subject)).order_by(DraftStepRow.id)))
        kept = _alike([tuple(row)[1:] for row in stored], wanted)
        gone = [row.id for row in stored[kept:]]
        if gone:
            self._connection.execute(delete(DraftStepRow).where(DraftStepRow.id.in_(gone)))
        place = {"kind": subject.kind.value, "unit": subject.unit, "key": subject.key, "period": subject.period}
        fresh = [dict(zip(COLUMNS, one, strict=True)) | place for one in wanted[kept:]]
        if fresh:
            self._connection.execute(insert(DraftStepRow), fresh)

    def forget(self, subjects: Iterable[Subject]) -> None:
        """Drop the steps of drafts, because they were sealed."""
        for subject in subjects:
            self._connection.execute(delete(DraftStepRow).where(*_is(subject)))


COLUMNS = ("body", "taken", "changed", "undone")
_ALL = select(DraftStepRow.id, *(getattr(DraftStepRow, name) for name in COLUMNS))


def _row(state: DraftState, *, undone: bool) -> tuple[object, ...]:
    return json.dumps(state.body.to_json(), ensure_ascii=False), " ".join(state.taken), state.changed, undone


def _alike(stored: Sequence[tuple[object, ...]], wanted: Sequence[tuple[object, ...]]) -> int:
    """Return how many rows at the beginning may stay."""
    pairs = zip(stored, wanted, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(stored), len(wanted)))


def _is(subject: Subject) -> tuple[ColumnElement[bool], ...]:
    return (
        DraftStepRow.unit == subject.unit,
        DraftStepRow.period == subject.period,
        DraftStepRow.kind == subject.kind.value,
        DraftStepRow.key == subject.key,
    )
