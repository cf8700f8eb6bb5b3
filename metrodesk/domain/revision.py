"""Sealed lines (版本): one line of JSON, named by the hash of its bytes, never changed."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NewType, Self

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, Json, Names, ReportBody, as_object, given, text_of, texts_of
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import InvalidPeriod, MalformedRevision

RevisionId = NewType("RevisionId", str)
PREFIX = b"metrodesk-rev-v1\0"
CODE_PREFIX = b"metrodesk-code-v1\0"
CODE_DIGITS = 24


class Kind(StrEnum):
    """What a revision is about."""

    TASK = "task"
    OVERVIEW = "overview"
    SUBMISSION = "submission"
    INCIDENT = "incident"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind and its key: what the revisions of one history have in common.

    `key` is the task for a task, the id for an incident, the indicator for a reading and
    empty otherwise; `period` is empty for an incident.
    """

    kind: Kind
    unit: UnitId
    key: str
    period: str

    @classmethod
    def of_task(cls, unit: UnitId, task: TaskId, period: Period) -> Self:
        """Return the subject of a report."""
        return cls(Kind.TASK, unit, task, str(period))

    @classmethod
    def of_submission(cls, unit: UnitId, period: Period) -> Self:
        """Return the subject of what a unit hands in for a period."""
        return cls(Kind.SUBMISSION, unit, "", str(period))

    @classmethod
    def of_overview(cls, unit: UnitId, period: Period) -> Self:
        """Return the subject of a unit's own paragraphs for a period."""
        return cls(Kind.OVERVIEW, unit, "", str(period))

    @classmethod
    def of_incident(cls, unit: UnitId, incident: str) -> Self:
        """Return the subject of an important matter, which belongs to no period."""
        return cls(Kind.INCIDENT, unit, incident, "")


@dataclass(frozen=True, slots=True)
class Revision:
    """One sealed line with what it says; equality is that of the bytes' name."""

    id: RevisionId
    line: bytes
    campaign: str
    subject: Subject
    plan: str
    parents: tuple[RevisionId, ...]
    answers: tuple[str, ...]
    device: str
    by: Names
    claimed: str
    body: Json
    correction: str = ""
    """Why a past period was changed (更正往期), empty for everything else."""

    @classmethod
    def parse(cls, line: bytes) -> Self:
        """Read a line of version 1; keys of later versions survive in its bytes.

        Raises MalformedRevision naming what is wrong.
        """
        found = _load(line)
        if found.get("v") != 1:
            raise MalformedRevision("v")
        return cls(
            id=revision_id(line),
            line=line,
            campaign=text_of(found, "campaign"),
            subject=_subject(found),
            plan=text_of(found, "plan"),
            parents=tuple(RevisionId(parent) for parent in texts_of(found, "parents")),
            answers=texts_of(found, "answers"),
            device=text_of(found, "device"),
            by=Names.from_json(given(found, "by", {})),
            claimed=text_of(found, "claimed"),
            body=as_object(found.get("body"), "body"),
            correction=text_of(found, "correction"),
        )

    @classmethod
    def compose(
        cls,
        *,
        campaign: str,
        subject: Subject,
        plan: str,
        parents: Iterable[RevisionId],
        device: str,
        by: Names,
        claimed: str,
        body: Json,
        answers: Iterable[str] = (),
        correction: str = "",
    ) -> Self:
        """Write a new line; parents and answers are sorted so that equal content is equal bytes."""
        parts = {
            "v": 1,
            "campaign": campaign,
            "kind": subject.kind.value,
            "unit": subject.unit,
            "task": subject.key if subject.key else None,
            "period": subject.period if subject.period else None,
            "plan": plan,
            "parents": sorted(parents),
            "answers": sorted(answers),
            "device": device,
            "by": by.to_json(),
            "claimed": claimed,
            "correction": correction if correction else None,
            "body": dict(body),
        }
        return cls.parse(canonical({key: value for key, value in parts.items() if value is not None}))

    @property
    def report(self) -> ReportBody:
        """The body of a task's revision; raises MalformedRevision for one it cannot be."""
        return ReportBody.from_json(dict(self.body))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The files of proof it names; raises MalformedRevision."""
        if self.subject.kind is Kind.TASK:
            return self.report.evidence
        return IncidentBody.from_json(self.body).evidence if self.subject.kind is Kind.INCIDENT else ()

    @property
    def covers(self) -> frozenset[RevisionId]:
        """The revisions a submission hands in; empty for other kinds."""
        return frozenset(RevisionId(item) for item in texts_of(self.body, "covers"))

    def checked(self) -> Self:
        """Return the revision if its body is one of its kind; raises MalformedRevision."""
        if self.subject.kind is Kind.TASK:
            ReportBody.from_json(dict(self.body))
        elif self.subject.kind is Kind.SUBMISSION:
            texts_of(self.body, "covers")
            text_of({"predecessor": given(self.body, "predecessor", "")}, "predecessor")
        elif self.subject.kind is Kind.OVERVIEW:
            OverviewBody.from_json(self.body)
        elif self.subject.kind is Kind.INCIDENT:
            IncidentBody.from_json(self.body)
        return self

    def __hash__(self) -> int:
        return hash(self.id)


def as_sealed(kind: Kind, body: Json) -> Json:
    """Return a draft's body in the form in which it is sealed."""
    if kind is Kind.TASK:
        return ReportBody.from_json(dict(body)).tidied().to_json()
    if kind is Kind.OVERVIEW:
        return OverviewBody.from_json(body).tidied().to_json()
    if kind is Kind.INCIDENT:
        return IncidentBody.from_json(body).tidied().to_json()
    return body


def canonical(value: Json) -> bytes:
    """Return JSON as it is written everywhere: one line, UTF-8, no blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


@lru_cache(maxsize=2048)
def parsed(line: bytes) -> Revision:
    """Read a line; one read a moment ago is not read again, since its bytes are all it is."""
    return Revision.parse(line)


def revision_id(line: bytes) -> RevisionId:
    """Name a line by the hash of its bytes."""
    return RevisionId(hashlib.sha256(PREFIX + line).hexdigest())


def form_code(submission: str) -> str:
    """Return the 核验码 of a submission: 24 digits (about 80 bits) in six groups of four."""
    digest = hashlib.sha256(CODE_PREFIX + submission.encode("ascii")).digest()
    digits = str(int.from_bytes(digest) % 10**CODE_DIGITS).zfill(CODE_DIGITS)
    return " ".join(digits[start : start + 4] for start in range(0, CODE_DIGITS, 4))


def qr_text(submission: str) -> str:
    """Return what the form's QR says: MD1: and the submission's id in base32."""
    return "MD1:" + base32(bytes.fromhex(submission))


def base32(data: bytes) -> str:
    """Return base32 without padding, capital letters and digits only."""
    return base64.b32encode(data).decode("ascii").rstrip("=")


def _load(line: bytes) -> Json:
    if b"\n" in line:
        raise MalformedRevision("line")
    try:
        return as_object(json.loads(line), "line")
    except (ValueError, RecursionError) as error:
        raise MalformedRevision("json") from error


def _subject(found: Json) -> Subject:
    try:
        kind = Kind(text_of(found, "kind"))
        period = text_of(found, "period")
        if kind is not Kind.INCIDENT and str(Period.parse(period)) != period:
            raise MalformedRevision("period")
    except (ValueError, InvalidPeriod) as error:
        raise MalformedRevision("kind or period") from error
    unit, key = text_of(found, "unit"), text_of(found, "task")
    if not unit or (kind in {Kind.TASK, Kind.INCIDENT} and not key):
        raise MalformedRevision("unit or task")
    return Subject(kind, UnitId(unit), key, period)
