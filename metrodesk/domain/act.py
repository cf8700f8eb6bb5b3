"""The district's own signed lines (办理记录)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

from metrodesk.domain.report import Json, as_object, text_of, texts_of
from metrodesk.domain.revision import canonical
from metrodesk.errors import MalformedRevision

ActId = NewType("ActId", str)
PREFIX = b"metrodesk-act-v1\0"


class ActKind(StrEnum):
    """What the district did."""

    PLAN = "plan"
    ROSTER = "roster"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    EXCUSED = "excused"
    SETTLED = "settled"
    PROXY = "proxy"
    AMEND = "amend"
    CLOSED = "closed"
    EXEMPT = "exempt"
    EXTENDED = "extended"
    CUTOFF = "cutoff"
    PAPER = "paper"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"


OF_BUNDLES = frozenset({ActKind.WITHDRAWN, ActKind.REINSTATED})


@dataclass(frozen=True, slots=True)
class Act:
    """One line of the district; `replaces` names the acts that no longer hold since."""

    id: ActId
    line: bytes
    campaign: str
    kind: ActKind
    replaces: tuple[ActId, ...]
    by: str
    claimed: str
    body: Json

    @classmethod
    def parse(cls, line: bytes) -> Self:
        """Read a line of version 1; raises MalformedRevision."""
        if b"\n" in line:
            raise MalformedRevision("line")
        try:
            found = as_object(json.loads(line), "line")
            kind = ActKind(text_of(found, "kind"))
        except (ValueError, RecursionError) as error:
            raise MalformedRevision("act") from error
        if found.get("v") != 1:
            raise MalformedRevision("v")
        return cls(
            id=act_id(line),
            line=line,
            campaign=text_of(found, "campaign"),
            kind=kind,
            replaces=tuple(ActId(item) for item in texts_of(found, "replaces")),
            by=text_of(found, "by"),
            claimed=text_of(found, "claimed"),
            body=as_object(found.get("body"), "body"),
        )

    @classmethod
    def compose(
        cls,
        *,
        campaign: str,
        kind: ActKind,
        by: str,
        claimed: str,
        body: Json,
        replaces: Iterable[ActId] = (),
    ) -> Self:
        """Write a new line."""
        parts = {
            "v": 1,
            "campaign": campaign,
            "kind": kind.value,
            "replaces": sorted(replaces),
            "by": by,
            "claimed": claimed,
            "body": dict(body),
        }
        return cls.parse(canonical(parts))

    @property
    def targets(self) -> tuple[str, ...]:
        """The revisions the act speaks of; it counts only while all of them are there."""
        return texts_of(self.body, "revisions") + texts_of(self.body, "heads")

    @property
    def bundle(self) -> str:
        """The bundle a withdrawal or reinstatement speaks of, else empty."""
        return text_of(self.body, "bundle")

    def __hash__(self) -> int:
        return hash(self.id)


def act_id(line: bytes) -> ActId:
    """Name an act by the hash of its bytes."""
    return ActId(hashlib.sha256(PREFIX + line).hexdigest())
