"""Going back and forth in a draft (撤销、重做): the states it was in, whoever or whatever changed it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from metrodesk.domain.report import ReportBody

MOST_STEPS = 60


@dataclass(frozen=True, slots=True)
class DraftState:
    """What a draft said at a moment, and which of it was taken over and not touched since."""

    body: ReportBody
    taken: tuple[str, ...] = ()
    changed: str = ""


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
