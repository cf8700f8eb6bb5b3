"""What taking files in would change, report by report, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from metrodesk.domain.bodies import differing_fields, shown_body
from metrodesk.domain.change import ChangeKind
from metrodesk.domain.decisions import Decisions
from metrodesk.domain.history import History
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Json
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.services.standing import decisions_in, ledger_of
from metrodesk.services.taken import Change
from metrodesk.storage.database import Books

LISTED = frozenset({Kind.TASK, Kind.OVERVIEW, Kind.INCIDENT})
"""What a person is told of; a submission only says what is handed in."""


class Trial:
    """Remembers how reports stood before lines were added in a transaction that is rolled back."""

    def __init__(self, plan: Plan, books: Books) -> None:
        self.books = books
        self._plan = plan
        self._tasks = {str(one.id): one.number for one in plan.tasks}
        self._decided: Decisions = decisions_in(books)
        self._before: dict[tuple[UnitId, str], dict[Subject, History]] = {}
        self._touched: set[Subject] = set()

    def remember(self, revisions: Sequence[Revision]) -> None:
        """Look at the ledger before these lines are added to it."""
        for one in revisions:
            place = (one.subject.unit, one.subject.period)
            if place not in self._before:
                self._before[place] = self._histories(*place)
            self._touched.add(one.subject)

    def changes(self) -> tuple[Change, ...]:
        """Return what is another report now than before, in roster, period and task order."""
        found = []
        for place, before in self._before.items():
            after = self._histories(*place)
            found += [
                change
                for subject in self._touched
                if subject.kind in LISTED and (subject.unit, subject.period) == place
                if (change := _change(subject, before.get(subject), after.get(subject))) is not None
            ]
        return tuple(
            sorted(found, key=lambda one: (self._plan.place_of(one.unit), one.period, self._tasks.get(one.task, 0)))
        )

    def lost(self) -> int:
        """Count the values that were current and are now neither current, superseded nor listed: none, by law 3."""
        gone = 0
        for place, before in self._before.items():
            after = self._histories(*place)
            for subject, history in before.items():
                now = after.get(subject)
                there = {*now.head_ids, *now.superseded} if now else set()
                gone += sum(1 for one in history.head_ids if one not in there)
        return gone

    def _histories(self, unit: UnitId, period: str) -> dict[Subject, History]:
        return ledger_of(self.books, self._decided, unit, period)


def _change(subject: Subject, before: History | None, after: History | None) -> Change | None:
    if after is None or (before is not None and before.head_ids == after.head_ids):
        return None
    kind = ChangeKind.NEW if before is None else ChangeKind.CHANGED
    kind = ChangeKind.CONFLICT if after.is_conflict else kind
    was = before.heads[0].node.body if before else {}
    now = tuple(head.node.body for head in after.heads)
    about = subject.kind
    fields = _fields(about, was, now)
    shown = tuple(shown_body(about, body) for body in now)
    return Change(
        subject.unit, subject.key, kind, fields, subject.period, shown_body(about, was) if was else was, shown, about
    )


def _fields(kind: Kind, before: Json, after: Iterable[Json]) -> tuple[str, ...]:
    """Name the fields in which any newest version differs from what stood there, in the form's order."""
    differing = {name for body in after for name in differing_fields(kind, before, body)}
    return tuple(name for name in shown_body(kind, before) if name in differing)
