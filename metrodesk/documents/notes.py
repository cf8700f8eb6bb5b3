"""What a reader noticed (校验问题), matched with what people settled about it (认定)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from metrodesk.domain.level import Level
from metrodesk.domain.plan_finding import PlanFinding, as_settled
from metrodesk.errors import InvalidSettlement

FORMAT = "metrodesk-settlement"
KEYS = ("code", "where", "official", "use", "by", "why")
CELLS = " | "


@dataclass(frozen=True, slots=True)
class Settled:
    """One decision: what the source prints, what is used instead, by whom and why."""

    code: str
    where: str
    official: str
    use: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """Everything settled about one document; `number` is the document's own, `id` the plan's."""

    id: str
    number: str
    roster: str = ""
    decisions: tuple[Settled, ...] = ()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a settlement file; raises InvalidSettlement naming the field."""
        try:
            found = json.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise InvalidSettlement("", "not JSON") from error
        if not isinstance(found, dict) or found.get("fmt") != FORMAT or found.get("v") != 1:
            raise InvalidSettlement("fmt", "not a settlement of version 1")
        decisions = found.get("settlements")
        if not isinstance(decisions, list):
            raise InvalidSettlement("settlements", "list expected")
        return cls(
            id=_text(found, "id", ""),
            number=_text(found, "number", ""),
            roster=_text(found, "roster", ""),
            decisions=tuple(_decision(one, place) for place, one in enumerate(decisions)),
        )

    def to_bytes(self) -> bytes:
        """Return the settlement as a person reads and edits it."""
        return (
            json.dumps(
                {
                    "fmt": FORMAT,
                    "v": 1,
                    "id": self.id,
                    "number": self.number,
                    "roster": self.roster,
                    "settlements": [{key: getattr(decision, key) for key in KEYS} for decision in self.decisions],
                },
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        ).encode()


NO_SETTLEMENT = Settlement(id="", number="")
"""What is settled about a text nobody settled anything about."""


class Notes:
    """Collects what a reader notices, in the order it is noticed; `level` is whose office will settle it."""

    level = Level.NONE

    def __init__(self, decisions: Iterable[Settled] = ()) -> None:
        self._decisions = {(one.code, one.where, one.official): one for one in decisions}
        self._unused = dict(self._decisions)
        self._findings: list[PlanFinding] = []
        self._doubts: list[Settled] = []

    def note(self, code: str, where: str, message: str, official: str, proposal: str) -> str | None:
        """Note a doubt; return what was settled for just these words, or None.

        `official` is what the source prints, `proposal` what the reader would use.
        """
        key = (code, where, official)
        decision = self._decisions.get(key)
        self._unused.pop(key, None)
        self._findings.append(
            PlanFinding(
                code=code,
                where=where,
                message=message,
                settled=decision is not None,
                proposal=proposal,
                settlement="" if decision is None else as_settled(decision.use, decision.why, decision.by),
            )
        )
        self._doubts.append(Settled(code, where, official, proposal, "", ""))
        return None if decision is None else decision.use

    @property
    def doubts(self) -> tuple[Settled, ...]:
        """Every doubt as a settlement nobody has signed: the proposal stands for what is used."""
        return tuple(self._doubts)

    def findings(self) -> tuple[PlanFinding, ...]:
        """Return the findings, and after them the settlements that fit nothing in the source."""
        stale = (
            PlanFinding(
                code="settlement_unused",
                where=decision.where,
                message=f"认定文件中“{decision.code}”一条所依据的原文已不在此处，未予采用。",
                proposal="核对原文后修改或删除该条认定",
            )
            for decision in self._unused.values()
        )
        return (*self._findings, *stale)


def _decision(found: object, place: int) -> Settled:
    where = f"settlements[{place}]"
    if not isinstance(found, dict):
        raise InvalidSettlement(where, "object expected")
    if set(found) != set(KEYS):
        raise InvalidSettlement(where, f"fields expected: {', '.join(KEYS)}")
    return Settled(*(_text(found, key, f"{where}.") for key in KEYS))


def _text(found: dict[str, object], key: str, prefix: str) -> str:
    value = found.get(key)
    if not isinstance(value, str):
        raise InvalidSettlement(f"{prefix}{key}", "text expected")
    return value
