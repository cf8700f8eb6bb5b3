"""What a unit reports on one task for one period (进展填报)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from metrodesk.errors import MalformedRevision

Json = Mapping[str, object]
SHA256 = re.compile(r"[0-9a-f]{64}")


class Status(StrEnum):
    """How a task stands; which ones may be chosen depends on the kind of its deadline."""

    PROGRESSED = "progressed"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_STARTED = "not_started"
    ON_SCHEDULE = "on_schedule"
    BEHIND = "behind"
    DONE = "done"
    OVERDUE = "overdue"
    NOT_APPLICABLE = "not_applicable"
    CHANGE_REQUESTED = "change_requested"
    FULFILLED_THIS_YEAR = "fulfilled_this_year"
    UNFULFILLED_THIS_YEAR = "unfulfilled_this_year"

    @property
    def label(self) -> str:
        """The official word for the status."""
        return LABELS[self]

    @property
    def needs_reason(self) -> bool:
        """Whether a reason must be given: everything but the smooth ones."""
        return self not in SMOOTH

    @property
    def needs_progress(self) -> bool:
        """Whether the text 进展情况 must be filled in."""
        return self in NARRATED


STATUSES = frozenset(status.value for status in Status)
LABELS = {
    Status.PROGRESSED: "本期有进展",
    Status.NOTHING_TO_REPORT: "本期无进展(零报告)",
    Status.NOT_STARTED: "未启动",
    Status.ON_SCHEDULE: "按序时推进",
    Status.BEHIND: "慢于序时",
    Status.DONE: "已完成",
    Status.OVERDUE: "超期未完成",
    Status.NOT_APPLICABLE: "不涉及",
    Status.CHANGE_REQUESTED: "申请调整",
    Status.FULFILLED_THIS_YEAR: "本年度已落实",
    Status.UNFULFILLED_THIS_YEAR: "本年度未落实",
}
SMOOTH = frozenset(
    {
        Status.PROGRESSED,
        Status.NOTHING_TO_REPORT,
        Status.ON_SCHEDULE,
        Status.DONE,
        Status.FULFILLED_THIS_YEAR,
    }
)
NARRATED = frozenset(
    {
        Status.PROGRESSED,
        Status.ON_SCHEDULE,
        Status.BEHIND,
        Status.DONE,
        Status.FULFILLED_THIS_YEAR,
    }
)
CONTINUOUS = (
    Status.PROGRESSED,
    Status.NOTHING_TO_REPORT,
    Status.NOT_STARTED,
    Status.NOT_APPLICABLE,
    Status.CHANGE_REQUESTED,
)
YEAR_END = (Status.FULFILLED_THIS_YEAR, Status.UNFULFILLED_THIS_YEAR)
DATED = (
    Status.NOT_STARTED,
    Status.ON_SCHEDULE,
    Status.BEHIND,
    Status.DONE,
    Status.OVERDUE,
    Status.CHANGE_REQUESTED,
    Status.NOT_APPLICABLE,
)


def choices(*, continuous: bool, closes_year: bool) -> tuple[Status, ...]:
    """Return the statuses a task offers; a 持续推进 task judges the year in its last period."""
    if not continuous:
        return DATED
    return CONTINUOUS + YEAR_END if closes_year else CONTINUOUS


@dataclass(frozen=True, slots=True)
class Names:
    """The three names of a submission: 填报人, 审核人, 单位负责人."""

    filler: str = ""
    reviewer: str = ""
    head: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the wire form."""
        return {"filler": self.filler, "reviewer": self.reviewer, "head": self.head}

    @classmethod
    def from_json(cls, value: object) -> Self:
        """Read the wire form; an absent name is an empty one."""
        found = as_object(value, "by")
        return cls(*(text_of(found, key) for key in ("filler", "reviewer", "head")))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that proves something (佐证材料), named by the SHA-256 of its bytes."""

    sha256: str
    name: str
    type: str
    size: int
    role: str = "evidence"

    def to_json(self) -> dict[str, object]:
        """Return the wire form."""
        return {
            "sha256": self.sha256,
            "name": self.name,
            "type": self.type,
            "size": self.size,
            "role": self.role,
        }

    @classmethod
    def from_json(cls, value: object) -> Self:
        """Read the wire form."""
        found = as_object(value, "evidence")
        size, sha256 = found.get("size"), text_of(found, "sha256")
        if not isinstance(size, int) or isinstance(size, bool) or size < 0:
            raise MalformedRevision("evidence.size")
        if not SHA256.fullmatch(sha256):  # it becomes a file's name
            raise MalformedRevision("evidence.sha256")
        return cls(
            sha256,
            text_of(found, "name"),
            text_of(found, "type"),
            size,
            text_of(found, "role"),
        )


TEXTS = ("reason", "progress", "problems", "next_steps")


@dataclass(frozen=True, slots=True)
class ReportBody:
    """What is said about the task; figures are decimal strings, `percent` is 0 to 100."""

    status: Status | None = None
    reason: str = ""
    percent: int | None = None
    progress: str = ""
    problems: str = ""
    next_steps: str = ""
    measures: Json = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all has been entered."""
        return self == ReportBody()

    def to_json(self) -> dict[str, object]:
        """Return the wire form, keys in the order of the format."""
        return {
            "status": self.status.value if self.status else None,
            "reason": self.reason,
            "percent": self.percent,
            "progress": self.progress,
            "problems": self.problems,
            "next_steps": self.next_steps,
            "measures": dict(self.measures),
            "explanations": dict(self.explanations),
            "evidence": [item.to_json() for item in self.evidence],
        }

    @classmethod
    def from_json(cls, value: object) -> Self:
        """Read the wire form; raises MalformedRevision. Keys of later versions are passed over."""
        found = as_object(value, "body")
        status = found.get("status")
        if status is not None and (not isinstance(status, str) or status not in STATUSES):
            raise MalformedRevision("body.status")
        percent = found.get("percent")
        if percent is not None and (not isinstance(percent, int) or isinstance(percent, bool)):
            raise MalformedRevision("body.percent")
        explanations = as_object(given(found, "explanations", {}), "body.explanations")
        evidence = given(found, "evidence", [])
        if not isinstance(evidence, list):
            raise MalformedRevision("body.evidence")
        return cls(
            status=Status(status) if status is not None else None,
            percent=percent,
            measures=dict(as_object(given(found, "measures", {}), "body.measures")),
            explanations={key: text_of(explanations, key) for key in explanations},
            evidence=tuple(Evidence.from_json(item) for item in evidence),
            **{key: text_of(found, key) for key in TEXTS},
        )

    def tidied(self) -> Self:
        """Return the body with line ends made alike and blanks at the ends of texts removed."""
        return self._with_texts(tidy)

    def whole(self) -> Self:
        """Return the body without half characters, which no file can hold."""
        return self._with_texts(whole_characters)

    def _with_texts(self, change: Callable[[str], str]) -> Self:
        return replace(
            self,
            reason=change(self.reason),
            progress=change(self.progress),
            problems=change(self.problems),
            next_steps=change(self.next_steps),
            explanations={key: change(text) for key, text in self.explanations.items()},
        )


def whole_characters(text: str) -> str:
    """Join the halves of characters (surrogates) that a paste left apart; lone ones become U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def tidy(text: str) -> str:
    """Make line ends alike and remove blanks at the ends of lines and empty lines around the text."""
    lines = whole_characters(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def changed_fields(one: ReportBody, other: ReportBody) -> tuple[str, ...]:
    """Name the fields in which two bodies differ, in the order of the form."""
    left, right = one.to_json(), other.to_json()
    return tuple(key for key in left if left[key] != right[key])


def field_value(body: ReportBody, name: str) -> object:
    """Return what a field says: progress, evidence, or one figure as measures.<id>; None if nothing."""
    field, _, part = name.partition(".")
    value = body.to_json()[field]
    return value.get(part) if part and isinstance(value, dict) else value


def filled_fields(body: ReportBody) -> tuple[str, ...]:
    """Name the fields that say something, each figure by itself."""
    plain = [key for key, value in body.to_json().items() if value and key not in {"measures", "explanations"}]
    return (*plain, *(f"measures.{measure}" for measure in body.measures))


def as_object(value: object, where: str) -> Json:
    """Return a JSON object; raises MalformedRevision naming the place otherwise."""
    if not isinstance(value, dict):
        raise MalformedRevision(where)
    return value


def given(found: Json, key: str, default: object) -> object:
    """Return a member, or the default if it is absent or null."""
    value = found.get(key)
    return default if value is None else value


def text_of(found: Json, key: str) -> str:
    """Return a text member, empty if absent; raises MalformedRevision if it is no text."""
    value = found.get(key, "")
    if not isinstance(value, str):
        raise MalformedRevision(key)
    return value


def texts_of(found: Json, key: str) -> tuple[str, ...]:
    """Return a list-of-texts member, empty if absent; raises MalformedRevision otherwise."""
    value = found.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise MalformedRevision(key)
    return tuple(value)
