"""What a person at the district wants to decide, before it becomes an act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from metrodesk.domain.act import ActKind
from metrodesk.domain.period import Period
from metrodesk.domain.report import Json
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId


@dataclass(frozen=True, slots=True)
class Verdict:
    """通过, 退回 or 不计迟报 on revisions; `fields` has words for single fields of a return."""

    kind: ActKind
    revisions: tuple[str, ...]
    reason: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settlement:
    """What holds where newest versions differ: one of the heads, or another body."""

    heads: tuple[str, ...]
    take: str = ""
    body: Json | None = None


@dataclass(frozen=True, slots=True)
class Closure:
    """销号: a task has ended from a period on, for a unit or for all."""

    task: TaskId
    unit: UnitId | None
    since: Period
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exempting:
    """免报: a unit need not report on tasks (all if empty), from a period, until one or for good."""

    unit: UnitId
    tasks: tuple[TaskId, ...]
    since: Period
    until: Period | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """延期: a unit's reports of a period are due later."""

    unit: UnitId
    period: Period
    due: date
    reason: str = ""


class Channel(StrEnum):
    """How a unit reports: with bundles, or only on paper and by spreadsheet."""

    BUNDLE = "bundle"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    """只报纸质/表格, or by bundles again."""

    unit: UnitId
    channel: Channel


class Source(StrEnum):
    """Where the district has from what it enters for a unit."""

    PAPER = "paper"
    SHEET = "sheet"
    LETTER = "letter"
    PHONE = "phone"

    @property
    def label(self) -> str:
        """The official word for it."""
        return SOURCES[self]


SOURCES = {Source.PAPER: "纸质件", Source.SHEET: "表格", Source.LETTER: "函复", Source.PHONE: "电话"}


def source_label(source: str) -> str:
    """Return the official word for a source; one this program does not know stays as it is."""
    return next((one.label for one in Source if one.value == source), source)


@dataclass(frozen=True, slots=True)
class Lifting:
    """撤销办理: an earlier act no longer holds, and nothing takes its place."""

    act: str
    reason: str = ""


Decision = Verdict | Settlement | Closure | Exempting | Extension | ChannelChoice | Lifting
