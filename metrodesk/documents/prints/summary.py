"""What the district's summary (进展情况汇总表) and its missing list (未报单位名单) say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.documents.prints.totals import TotalsTable
from metrodesk.domain.level import Level

ITEM_LENGTH = 16
TINTS = {"blue": "#dbe7f6", "yellow": "#fff0c2", "red": "#f8d7d4", "green": "#dff0e0"}
"""The pale shade behind a word; a word on grey has none."""


@dataclass(frozen=True, slots=True)
class SummaryCell:
    """One unit and task: the word and the name of its colour (grey, blue, yellow, red, green).

    An empty word means that the unit has no part in the task. `mark` is the official word
    for who wrote the report if that was not the unit itself: 区级代录, 区级代改.
    """

    word: str = ""
    colour: str = "grey"
    mark: str = ""

    @property
    def words(self) -> str:
        """The word with the mark under it."""
        return f"{self.word}\n〔{self.mark}〕" if self.mark else self.word


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One unit: a cell for every task of the summary, in its order, and its counts."""

    unit: str
    kind: str
    cells: tuple[SummaryCell, ...]
    expected: int
    reported: int

    @property
    def missing(self) -> int:
        """How many reports are not there (未报)."""
        return self.expected - self.reported

    @property
    def marked(self) -> int:
        """How many reports the district wrote or corrected."""
        return sum(1 for cell in self.cells if cell.mark)


@dataclass(frozen=True, slots=True)
class Summary:
    """Units × tasks for one period; `tasks` are the numbers and items of the columns.

    `totals` are the figures behind it, None where nothing is counted.
    """

    title: str
    document: str
    district: str
    period: str
    as_of: date | None
    printed: date | None
    tasks: tuple[tuple[int, str], ...]
    rows: tuple[SummaryRow, ...]
    drill: bool = False
    totals: TotalsTable | None = None
    level: Level = Level.DISTRICT

    @property
    def expected(self) -> int:
        """How many reports are due (应报)."""
        return sum(row.expected for row in self.rows)

    @property
    def reported(self) -> int:
        """How many reports are there (已报)."""
        return sum(row.reported for row in self.rows)

    @property
    def missing(self) -> int:
        """How many reports are not there (未报)."""
        return self.expected - self.reported

    @property
    def counts(self) -> str:
        """The counts as they stand above the table."""
        marked = sum(row.marked for row in self.rows)
        by_district = f"（{self.level.said('含区级代录、代改')}{marked}项）" if marked else ""
        return f"应报{self.expected}项　已报{self.reported}项{by_district}　未报{self.missing}项"


@dataclass(frozen=True, slots=True)
class MissingRow:
    """One unit that has not reported on every task; `tasks` are the numbers that are missing."""

    unit: str
    kind: str
    expected: int
    reported: int
    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MissingList:
    """The units that are missing in a period; `units` counts all that were asked."""

    title: str
    document: str
    district: str
    period: str
    as_of: date | None
    due: date | None
    printed: date | None
    units: int
    rows: tuple[MissingRow, ...]
    drill: bool = False


def short_item(item: str) -> str:
    """Return a task's item as it stands above a narrow column."""
    return item if len(item) <= ITEM_LENGTH else item[:ITEM_LENGTH] + "…"


def task_numbers(numbers: tuple[int, ...]) -> str:
    """Return task numbers as a list that is easily read: 1、6—9、13."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    return f"{run[0]}—{run[-1]}" if len(run) > 2 else "、".join(map(str, run))
