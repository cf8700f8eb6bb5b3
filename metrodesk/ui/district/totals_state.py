"""What the page of totals asks of a workspace, and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.measure_total import MeasureTotal
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.total_remarks import Remark, remarks
from metrodesk.domain.unit import UnitKind
from metrodesk.wording.totals import remark_words

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.tick import Tick
    from metrodesk.services.totals import Totals
    from metrodesk.services.workspaces import Workspace

NAMES = 3
TOWNSHIPS = frozenset({UnitKind.SUBDISTRICT, UnitKind.TOWN, UnitKind.TOWNSHIP})
BUREAUS = frozenset({UnitKind.DEPARTMENT, UnitKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class TotalsWish:
    """What to show: a task ("" all), kinds of units, only measures with a figure, a text in the name."""

    task: str = ""
    kinds: frozenset[UnitKind] = frozenset()
    only_with_figures: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class TotalsLine:
    """A measure's total with the number of its task and what must be known of it."""

    number: int
    item: str
    row: MeasureTotal
    remarks: tuple[Remark, ...]

    @property
    def note(self) -> str:
        """The remarks in short."""
        return remark_words(self.remarks, NAMES)


def read_totals(ws: Workspace, period: Period, tick: Tick) -> Totals:
    """Add up a period."""
    from metrodesk.services.totals import totals

    return totals(ws, period, tick)


def write_totals(ws: Workspace, period: Period, out: Path, tick: Tick) -> Printed:
    """Write the totals into a file."""
    from metrodesk.services.totals_print import print_totals

    return print_totals(ws, period, out, tick)


def lines_of(found: Totals, wish: TotalsWish) -> tuple[TotalsLine, ...]:
    """Return the lines that fit a wish, over the units of the kinds it names."""
    plan = found.plan
    units = frozenset(unit.id for unit in plan.units if unit.kind in wish.kinds)
    lines = []
    for row in found.rows:
        if (wish.task and row.measure.task != wish.task) or wish.text not in row.measure.name:
            continue
        part = row.of(units) if wish.kinds else row
        if part.shares and not (wish.only_with_figures and part.total is None and part.value is None):
            task = plan.task(row.measure.task)
            lines.append(TotalsLine(task.number, task.item, part, remarks(part, found.name_of, plan.level)))
    return tuple(lines)


def covering(period: Period) -> tuple[Period, ...]:
    """Return a period and the longer ones it lies in, the shortest first."""
    longer = [kind for kind in PeriodKind if kind.months > period.kind.months]
    return (period, *(Period.containing(period.last_day, kind) for kind in longer))
