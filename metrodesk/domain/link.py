"""What a task or clause carries out (上级依据): a link to a clause of a paper of a higher level."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.errors import InvalidPlan


class LinkState(StrEnum):
    """What a person said of a proposed link."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NONE = "none"
    """Nothing in the upper paper: a person looked and says so; the link names no clause."""

    @property
    def label(self) -> str:
        """The official word: 已确认, 不是 or 没有对应."""
        return {"confirmed": "已确认", "rejected": "不是", "none": "没有对应"}[self.value]


@dataclass(frozen=True, slots=True)
class Link:
    """A settled link up: `source` is a task (t07) or clause (a3.2) of the plan.

    `document` is the number of the upper paper, `clause` the clause in it, empty where the
    paper is cited and not at hand. `phrase` stands in both texts; `score` is 0 to 100.
    """

    source: str
    document: str
    clause: str
    phrase: str = ""
    score: int = 0
    state: LinkState = LinkState.CONFIRMED
    by: str = ""
    why: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What the link joins; a plan settles each pair once."""
        return (self.source, self.document, self.clause)

    def to_json(self) -> dict[str, object]:
        """Return the link in the order of the wire."""
        return {
            "source": self.source,
            "document": self.document,
            "clause": self.clause,
            "phrase": self.phrase,
            "score": self.score,
            "state": self.state.value,
            "by": self.by,
            "why": self.why,
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a link; raises InvalidPlan."""
        link = cls(
            source=fields.filled("source"),
            document=fields.filled("document"),
            clause=fields.text("clause"),
            phrase=fields.text("phrase"),
            score=fields.integer("score"),
            state=fields.one_of("state", LinkState),
            by=fields.text("by"),
            why=fields.text("why"),
        )
        if link.state is LinkState.NONE and link.clause:
            raise InvalidPlan(fields.where("clause"), "a clause, and said to be none")
        if not 0 <= link.score <= 100:
            raise InvalidPlan(fields.where("score"), "not 0 to 100")
        fields.close()
        return link


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """What a person says of one pair: a task or clause of the plan, and a clause of an upper paper.

    `document` is the number of that paper; `clause` is empty where it has none for it. `paper` is
    the key of a paper that was read in and whose clause `source` is, empty for the plan's own.
    """

    source: str
    document: str
    clause: str
    state: LinkState
    why: str = ""
    paper: str = ""
