"""What the page asks of the workspace; services are loaded when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.indicator_progress import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.indicator import Direction, RevisedTarget
    from metrodesk.domain.indicator_value import IndicatorValue
    from metrodesk.domain.period import Period
    from metrodesk.domain.tick import Tick
    from metrodesk.services.indicators import Indicators, IndicatorState
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build

    Work = Callable[[Workspace, Tick], object]


@dataclass(frozen=True, slots=True)
class ReadingWish:
    """A reading as it was entered in the dialog."""

    indicator: str
    period: Period
    value: IndicatorValue
    source: str
    files: tuple[Path, ...]


def read_indicators(ws: Workspace, today: date) -> Indicators:
    """Read how all indicators stand."""
    from metrodesk.services.indicators import indicators

    return indicators(ws, today)


def enter_reading(wish: ReadingWish, by: str) -> Work:
    """Return the work of entering a reading."""

    def work(ws: Workspace, _tick: Tick) -> object:
        from metrodesk.services.indicators import NewReading, set_reading

        return set_reading(ws, NewReading(wish.indicator, wish.period, wish.value, wish.source, wish.files), by)

    return work


def drop_reading(act: str, reason: str, by: str) -> Work:
    """Return the work of taking a reading out of force."""

    def work(ws: Workspace, _tick: Tick) -> object:
        from metrodesk.services import indicators

        return indicators.drop_reading(ws, act, reason, by)

    return work


def revising_target(indicator: str, revised: RevisedTarget) -> Build:
    """Return the change of a target."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import indicators

        return indicators.revising_target(indicator, revised)

    return edit


def setting_direction(indicator: str, direction: Direction) -> Build:
    """Return the change that says whether higher or lower is better."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import indicators

        return indicators.setting_direction(indicator, direction)

    return edit


def print_indicators(ws: Workspace, today: date, out: Path, tick: Tick) -> Printed:
    """Write the sheet of indicators into a file."""
    from metrodesk.services.indicators_print import print_indicators as put

    return put(ws, out, today, tick)


def fitting(rows: Sequence[IndicatorState], text: str, standing: str) -> tuple[IndicatorState, ...]:
    """Return the indicators whose name or field has a text, with one standing or any."""
    wanted = text.strip()
    return tuple(
        row
        for row in rows
        if (not standing or row.now.standing is Standing(standing))
        and (wanted in row.indicator.name or wanted in row.indicator.group)
    )
