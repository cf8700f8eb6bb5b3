"""What the sheet of indicators (指标完成情况表) says, for paper and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.indicator import Indicator
from metrodesk.domain.indicator_chart import Chart
from metrodesk.domain.indicator_progress import Progress
from metrodesk.domain.level import Level


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One figure as it was entered; `state` says whether it counts."""

    number: int
    name: str
    time: str
    value: str
    source: str
    by: str
    claimed: str
    state: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One indicator with its chart and how it stands; `source` and `evidence` are where its newest figure is from."""

    number: int
    indicator: Indicator
    clause: str
    now: Progress
    towards: tuple[Progress, ...]
    chart: Chart | None
    source: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """All indicators of a plan on a day."""

    document: str
    district: str
    today: date
    rows: tuple[SheetRow, ...]
    readings: tuple[SheetReading, ...] = ()
    drill: bool = False
    title: str = "指标完成情况表"
    level: Level = Level.DISTRICT

    @property
    def counts(self) -> str:
        """How many stand how: 指标13项　按进度5项　未填报8项."""
        words: dict[str, int] = {}
        for row in self.rows:
            words[row.now.standing.label] = words.get(row.now.standing.label, 0) + 1
        return "　".join([f"指标{len(self.rows)}项", *(f"{word}{count}项" for word, count in words.items())])

    @property
    def facts(self) -> Sequence[str]:
        """The line under the title."""
        return [self.district, self.level.said("目标值按文件原文；数据由区级登记")]
