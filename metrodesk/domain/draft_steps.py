"""Going back and forth in a draft (撤销、重做): the states it was in, whoever or whatever changed it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self

from metrodesk.domain.report import TEXTS, ReportBody, changed_fields, field_value

MOST_STEPS = 60


@dataclass(frozen=True, slots=True)
class DraftState:
    """What a draft said at a moment, and which of it was taken over and not touched since."""

    body: ReportBody
    taken: tuple[str, ...] = ()
    changed: str = ""

    def saying(self, body: ReportBody, taking: Collection[str] = ()) -> Self:
        """Return the state after a change: what still says the same stays marked, and `taking` is from now on."""
        same = {name for name in self.taken if field_value(self.body, name) == field_value(body, name)}
        return replace(self, body=body, taken=tuple(sorted(same | set(taking))))

    def text_typed_into(self, later: Self) -> str:
        """Return the one text in which a later state differs, or nothing if it differs elsewhere or in more.

        The answers to findings count as one text: they are typed like one.
        """
        differing = changed_fields(self.body, later.body)
        return differing[0] if len(differing) == 1 and differing[0] in (*TEXTS, "explanations") else ""


@dataclass(frozen=True, slots=True)
class Steps:
    """The states before the present one, oldest first, and those that were gone back from, newest last."""

    past: tuple[DraftState, ...] = ()
    future: tuple[DraftState, ...] = ()

    def after(self, left: DraftState) -> Self:
        """Return the steps after a change that left a state behind; what was undone is out of reach then."""
        if self.past and self.past[-1].body == left.body:
            return replace(self, future=())
        return replace(self, past=(*self.past, left)[-MOST_STEPS:], future=())

    def back(self, now: DraftState) -> tuple[DraftState, Self] | None:
        """Return the state before this one and the steps from there, or None at the beginning."""
        if not self.past:
            return None
        return self.past[-1], replace(self, past=self.past[:-1], future=(*self.future, now))

    def forth(self, now: DraftState) -> tuple[DraftState, Self] | None:
        """Return the state that was gone back from last and the steps from there, or None at the end."""
        if not self.future:
            return None
        return self.future[-1], replace(self, past=(*self.past, now), future=self.future[:-1])
