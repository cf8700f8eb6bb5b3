"""Rules of the checks as data: what each is called, how hard it is, which values a plan may set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as default
from decimal import Decimal
from enum import StrEnum

from metrodesk.domain.finding import Severity
from metrodesk.domain.question import Question


class RuleKind(StrEnum):
    """The kinds of checks, in the order in which a district sets them."""

    REQUIRED = "required"
    STATUS_TEXT = "status_text"
    STATUS_PERCENT = "status_percent"
    RANGE = "range"
    PART = "part"
    SUM = "sum"
    TOTAL = "total"
    CHANGE = "change"
    EVIDENCE = "evidence"
    PRIVACY = "privacy"
    WORDING = "wording"


class Reach(StrEnum):
    """What a rule looks at: the report once, each figure, or only what a plan's setting names."""

    REPORT = "report"
    FIGURE = "figure"
    SETTING = "setting"


class ValueKind(StrEnum):
    """What may be written for a value: a whole number, a number, a measure, several, a choice."""

    WHOLE = "whole"
    NUMBER = "number"
    MEASURE = "measure"
    MEASURES = "measures"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class RuleValue:
    """A value a plan may set for a rule; `default` None means nothing unless set.

    `needed` must be set, `low` and `high` bound numbers, `choices` are the words of a choice.
    Measures are written as ids with one blank between them.
    """

    key: str
    kind: ValueKind
    default: str | None = None
    needed: bool = False
    low: int | None = None
    high: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Values:
    """The values a rule works with: those the plan set, the defaults for the others."""

    written: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Whether a value is there."""
        return key in self.written

    def text(self, key: str) -> str:
        """Return a value as it is written."""
        return self.written[key]

    def whole(self, key: str) -> int:
        """Return a whole number."""
        return int(self.written[key])

    def number(self, key: str) -> Decimal:
        """Return a number."""
        return Decimal(self.written[key])

    def measures(self, key: str) -> tuple[str, ...]:
        """Return the ids of measures, in the order written."""
        return tuple(self.written[key].split())


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule found something, and what the sentence about it needs."""

    field: str
    facts: Mapping[str, str] = default(default_factory=dict)
    about: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: its code, kind and default severity, what it looks at, which values it takes."""

    code: str
    kind: RuleKind
    severity: Severity
    find: Callable[[Question, Values], Iterable[Spot]]
    values: tuple[RuleValue, ...] = ()
    reach: Reach = Reach.REPORT

    def value(self, key: str) -> RuleValue | None:
        """Return what is known of a value, or None if the rule takes none of this name."""
        return next((one for one in self.values if one.key == key), None)

    def filled(self, written: Mapping[str, str]) -> Values:
        """Return the values as set, with the defaults where nothing is."""
        usual = {one.key: one.default for one in self.values if one.default is not None}
        return Values({**usual, **written})
