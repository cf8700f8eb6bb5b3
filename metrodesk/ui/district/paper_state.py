"""What the page of 纸质核对 asks of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.errors import MetroDeskError
from metrodesk.ordinary import shown_name

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.paper import PaperMatch
    from metrodesk.services.paper_lists import FileWithoutPaper, PaperWithoutFile
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class PaperState:
    """Both lists of a period, and the units paper may be of."""

    papers: tuple[PaperWithoutFile, ...]
    data: tuple[FileWithoutPaper, ...]
    units: tuple[tuple[UnitId, str], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One form that was typed, scanned or photographed: what it is, or why it cannot be told."""

    source: str
    found: PaperMatch | None
    failure: MetroDeskError | None = None

    @property
    def code(self) -> str:
        """What the form can be named by again."""
        return "" if self.found is None else self.found.submission or self.found.code


@dataclass(frozen=True, slots=True)
class Placed:
    """Whose paper it is, said by a person because its file has not come."""

    unit: UnitId
    period: Period


def read_paper(ws: Workspace, period: Period) -> PaperState:
    """Read both lists."""
    from metrodesk.domain.unit import UnitKind
    from metrodesk.services.paper_lists import file_without_paper, paper_without_file

    units = tuple((one.id, one.name) for one in ws.plan.units if one.kind is not UnitKind.GROUP)
    return PaperState(paper_without_file(ws, period), file_without_paper(ws, period), units)


def compare_code(ws: Workspace, typed: str, source: str) -> tuple[Compared, ...]:
    """Compare a form by what was typed or scanned. Raises InvalidFormCode."""
    from metrodesk.services.paper import match

    return (Compared(source, match(ws, typed)),)


def compare_files(ws: Workspace, paths: Sequence[Path], tick: Tick) -> tuple[Compared, ...]:
    """Compare every form on some scans and photos; one that cannot be read stops no other."""
    from metrodesk.services.paper import match_scan

    rows: list[Compared] = []
    for done, path in enumerate(paths):
        tick(done, len(paths))
        name = shown_name(path)
        try:
            rows += [Compared(name, one) for one in match_scan(ws, path)]
        except MetroDeskError as error:
            rows.append(Compared(name, None, error))
    return tuple(rows)


def register(
    ws: Workspace, rows: Sequence[Compared], received: date, by: str, placed: Placed | None
) -> tuple[Compared, ...]:
    """Register forms as received and return them compared anew."""
    from metrodesk.services.paper import match
    from metrodesk.services.paper_received import receive_paper

    for one in rows:
        unit, period = (placed.unit, placed.period) if placed else (None, None)
        receive_paper(ws, received, by, code=one.code, unit=unit, period=period)
    return tuple(Compared(one.source, match(ws, one.code)) for one in rows)


def write_lists(ws: Workspace, period: Period, out: Path) -> Printed:
    """Write both lists as a workbook."""
    from metrodesk.services.paper_lists import print_paper_lists

    return print_paper_lists(ws, period, out)
