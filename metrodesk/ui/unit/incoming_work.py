"""Opening what came back, and what waits, as work for jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.domain.plan_change import PlanChange
    from metrodesk.services.opening_answers import Opened
    from metrodesk.services.places import Destination
    from metrodesk.services.unconfirmed import Unconfirmed
    from metrodesk.services.waiting import Waiting
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.unit.hand_over_work import WithKeys


@dataclass(frozen=True, slots=True)
class IncomingView:
    """What waits, how many reports differ or lie on the other computer, what the plan changed, and the sticks."""

    waiting: Waiting
    differing: int
    elsewhere: int
    news: tuple[PlanChange, ...]
    unconfirmed: Unconfirmed
    sticks: tuple[Destination, ...]


def looking(period: Period) -> Service:
    """Return the service that loads what waits."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.elsewhere import not_fetched
        from metrodesk.services.places import destinations
        from metrodesk.services.plan_news import plan_news
        from metrodesk.services.reconciling import conflicts
        from metrodesk.services.unconfirmed import unconfirmed
        from metrodesk.services.waiting import waiting

        return IncomingView(
            waiting(ws),
            len(conflicts(ws)),
            not_fetched(ws, period).there,
            plan_news(ws),
            unconfirmed(ws),
            destinations(),
        )

    return look


def reading_news(ws: Workspace, _: Tick) -> None:
    """Note that what the plan changed has been read."""
    from metrodesk.services.plan_news import note_read

    note_read(ws)


def opening_files(paths: Sequence[Path]) -> WithKeys[tuple[Opened, ...]]:
    """Return the service that opens files and folders."""

    def work(ws: Workspace, tick: Tick, passphrase: str | None) -> tuple[Opened, ...]:
        from metrodesk.services.opening_answers import open_files

        return open_files(ws, paths, passphrase=passphrase, tick=tick)

    return work
