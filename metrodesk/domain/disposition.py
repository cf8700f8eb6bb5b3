"""What became of a revision received from a unit (办理状态)."""

from __future__ import annotations

from enum import StrEnum


class Disposition(StrEnum):
    """The state of one revision at the district; the first that applies holds."""

    WITHDRAWN = "withdrawn"
    PARKED = "parked"
    CONFLICT = "conflict"
    SUPERSEDED = "superseded"
    CLOSED = "closed"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    RECEIVED = "received"

    @property
    def label(self) -> str:
        """The official word for the state."""
        return LABELS[self]

    @property
    def is_over(self) -> bool:
        """Whether the revision speaks no more: a newer one follows it, or its bundle was taken back."""
        return self in {Disposition.SUPERSEDED, Disposition.WITHDRAWN}


LABELS = {
    Disposition.WITHDRAWN: "已撤回接收",
    Disposition.PARKED: "待归位",
    Disposition.CONFLICT: "内容不一致",
    Disposition.SUPERSEDED: "已有新版本",
    Disposition.CLOSED: "已销号",
    Disposition.RETURNED: "已退回",
    Disposition.ACCEPTED: "已通过",
    Disposition.RECEIVED: "已接收",
}
