"""The district's own signed lines (办理记录)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
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
    CHANNEL = "channel"
    LIFTED = "lifted"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"
    READING = "reading"

    @property
    def label(self) -> str:
        """The official word for what was done."""
        return LABELS[self]


LABELS = {
    ActKind.PLAN: "填报方案",
    ActKind.ROSTER: "单位名录",
    ActKind.ACCEPTED: "通过",
    ActKind.RETURNED: "退回",
    ActKind.EXCUSED: "不计迟报",
    ActKind.SETTLED: "内容认定",
    ActKind.PROXY: "区级代录",
    ActKind.AMEND: "区级代改",
    ActKind.CLOSED: "销号",
    ActKind.EXEMPT: "免报",
    ActKind.EXTENDED: "延期",
    ActKind.CUTOFF: "截止",
    ActKind.PAPER: "收到纸质件",
    ActKind.CHANNEL: "报送方式",
    ActKind.LIFTED: "撤销办理",
    ActKind.WITHDRAWN: "撤回接收",
    ActKind.REINSTATED: "恢复接收",
    ActKind.READING: "指标数据",
}
OF_BUNDLES = frozenset({ActKind.WITHDRAWN, ActKind.REINSTATED})
OF_REVISIONS = frozenset({ActKind.ACCEPTED, ActKind.RETURNED})
VERDICTS = OF_REVISIONS | {ActKind.EXCUSED}
"""What the district says of versions that a unit handed in."""
NO_DECISIONS = OF_BUNDLES | {ActKind.PLAN, ActKind.ROSTER, ActKind.LIFTED}
"""Acts that have a page of their own, or only end another; they cannot be lifted."""
AS_NODES = frozenset({ActKind.SETTLED, ActKind.PROXY, ActKind.AMEND})
"""Acts that carry a report's whole body and stand in its history like a version."""


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
    def beside(self) -> tuple[str, ...]:
        """The acts written in the same step, without which this one was never finished."""
        return texts_of(self.body, "beside")

    @property
    def bundle(self) -> str:
        """The bundle a withdrawal or reinstatement speaks of, else empty."""
        return text_of(self.body, "bundle")

    def __hash__(self) -> int:
        return hash(self.id)


@lru_cache(maxsize=1 << 16)
def parsed_act(line: bytes) -> Act:
    """Read a line; one read before is not read again, since its bytes are all it is."""
    return Act.parse(line)


def act_id(line: bytes) -> ActId:
    """Name an act by the hash of its bytes."""
    return ActId(hashlib.sha256(PREFIX + line).hexdigest())
