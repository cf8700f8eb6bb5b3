"""A report as the checks see it, with what it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.figure import MeasureValue, values_of
from metrodesk.domain.measure import Measure
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import DeadlineKind, TaskId


@dataclass(frozen=True)
class Question:
    """One report and its surroundings; what is not known here is not checked.

    `earlier` are the reports of this year's earlier periods and of the last one before,
    oldest first; `previous` is the newest of them. `expected` is the percentage the calendar
    would expect (序时进度) on the day `as_of`, `ends` the day the task must be done.
    """

    task: TaskId
    deadline: DeadlineKind
    closes_year: bool
    body: ReportBody
    previous: ReportBody | None = None
    period: Period | None = None
    measures: tuple[Measure, ...] = ()
    earlier: tuple[tuple[Period, ReportBody], ...] = ()
    settings: tuple[CheckSetting, ...] = ()
    expected: int | None = None
    ends: date | None = None
    as_of: date | None = None

    @property
    def is_continuous(self) -> bool:
        """Whether the task never ends by date."""
        return self.deadline is DeadlineKind.CONTINUOUS

    @cached_property
    def figures(self) -> Mapping[str, MeasureValue]:
        """The figures that can be read, by measure."""
        return values_of(self.body)

    @cached_property
    def earlier_figures(self) -> tuple[tuple[Period, Mapping[str, MeasureValue]], ...]:
        """The figures of the earlier reports, oldest first."""
        return tuple((when, values_of(body)) for when, body in self.earlier)

    @cached_property
    def names(self) -> Mapping[str, Measure]:
        """The measures asked of the unit, by id."""
        return {measure.id: measure for measure in self.measures}
