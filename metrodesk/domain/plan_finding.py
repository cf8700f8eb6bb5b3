"""What a reader of official texts could not know, and what was settled about it (认定)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from metrodesk.domain.fields import Fields


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """What a reader could not know: place, sentence in Chinese, proposal, settlement."""

    code: str
    where: str
    message: str
    settled: bool = False
    proposal: str = ""
    settlement: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the finding in the order of the wire."""
        return {
            "code": self.code,
            "where": self.where,
            "message": self.message,
            "settled": self.settled,
            "proposal": self.proposal,
            "settlement": self.settlement,
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a finding; raises InvalidPlan."""
        finding = cls(
            code=fields.filled("code"),
            where=fields.text("where"),
            message=fields.text("message"),
            settled=fields.flag("settled"),
            proposal=fields.text("proposal"),
            settlement=fields.text("settlement"),
        )
        fields.close()
        return finding


PRINTED = "按原文，不改动"
"""What stands for the words that are used where the print was kept."""


def as_settled(use: str, why: str, by: str) -> str:
    """Return how a settlement is written into a plan: what is used, why, and who said so."""
    return f"采用：{use}。理由：{why}（{by}）"
