"""One thing that a version of a plan says otherwise than another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrodesk.domain.calendar import DueRule
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.period import Period


class DifferenceOf(StrEnum):
    """What is different."""

    UNIT_ADDED = "unit_added"
    UNIT_REMOVED = "unit_removed"
    UNIT_RENAMED = "unit_renamed"
    UNIT_KIND = "unit_kind"
    UNIT_REMARK = "unit_remark"
    ALIASES = "aliases"
    FORMER_NAME = "former_name"
    FORMER_NAME_GONE = "former_name_gone"
    UNIT_SINCE = "unit_since"
    MERGED = "merged"
    SPLIT = "split"
    ENDED = "ended"
    GOES_ON = "goes_on"
    MEMBERS = "members"
    TASK_ADDED = "task_added"
    TASK_REMOVED = "task_removed"
    TASK_ENDED = "task_ended"
    TASK_GOES_ON = "task_goes_on"
    TASK_FIELD = "task_field"
    LEADS = "leads"
    RESPONSIBLE = "responsible"
    MILESTONES = "milestones"
    MEASURE_ADDED = "measure_added"
    MEASURE_AGAIN = "measure_again"
    MEASURE_RETIRED = "measure_retired"
    MEASURE_CHANGED = "measure_changed"
    CHECKS = "checks"
    PERIOD_KIND = "period_kind"
    DUE_RULE = "due_rule"
    DUE = "due"
    AS_OF = "as_of"
    INDICATOR_ADDED = "indicator_added"
    INDICATOR_REMOVED = "indicator_removed"
    INDICATOR_CHANGED = "indicator_changed"
    INDICATOR_TARGET = "indicator_target"
    INDICATOR_DIRECTION = "indicator_direction"
    LINKS = "links"
    OPTIONS = "options"
    PAPERS = "papers"
    FINDINGS = "findings"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference as a person reads it.

    `about` is the name of the unit, measure or indicator or the item of the task, `number` the
    task's; `before` and `after` are words, several of them in lines; `added` and `gone` are
    names that came in and fell out; `checks` are a check's settings before and after, with the
    names of measures for their ids; `day` is the last day of what was, or the first of what is.
    """

    what: DifferenceOf
    about: str = ""
    number: int = 0
    field: str = ""
    before: str = ""
    after: str = ""
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    day: date | None = None
    period: Period | None = None
    rules: tuple[DueRule | None, ...] = ()
    checks: tuple[CheckSetting | None, ...] = ()
