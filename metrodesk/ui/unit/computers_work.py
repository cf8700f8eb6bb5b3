"""The unit's computers, their keys and the files between them, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.backup_card import LastCopies, read_last_copies
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.computers import UnitComputer
    from metrodesk.services.elsewhere import NotFetched
    from metrodesk.services.rejoining import Rejoined
    from metrodesk.services.rotating import Rotated
    from metrodesk.services.syncing import Synced
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.unit.hand_over_work import WithKeys
    from metrodesk.ui.unit.rejoin_dialog import Rejoining


@dataclass(frozen=True, slots=True)
class ComputersView:
    """The computers, what lies elsewhere in the period, and the copies."""

    period: Period
    computers: tuple[UnitComputer, ...]
    elsewhere: NotFetched
    copies: LastCopies

    @property
    def this(self) -> UnitComputer:
        """This very computer."""
        return next(one for one in self.computers if one.is_this)


def looking(period: Period) -> Service:
    """Return the service that loads what the page shows."""

    def look(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.computers import unit_computers
        from metrodesk.services.elsewhere import not_fetched

        return ComputersView(period, unit_computers(ws), not_fetched(ws, period), read_last_copies(ws))

    return look


def syncing(folder: Path) -> WithKeys[Synced]:
    """Return the service that writes a file for the other computer."""

    def work(ws: Workspace, tick: Tick, passphrase: str | None) -> Synced:
        from metrodesk.services.syncing import sync

        return sync(ws, folder, passphrase=passphrase, tick=tick)

    return work


def rotating(folder: Path) -> WithKeys[Rotated]:
    """Return the service that replaces this computer's key."""

    def work(ws: Workspace, tick: Tick, passphrase: str | None) -> Rotated:
        from metrodesk.services.rotating import rotate

        return rotate(ws, folder, passphrase=passphrase, tick=tick)

    return work


def rejoining(folder: Path, chosen: Rejoining) -> Callable[[Workspace, Tick], Rejoined]:
    """Return the service that gives this workspace new keys."""

    def work(ws: Workspace, _: Tick) -> Rejoined:
        from metrodesk.services.rejoining import rejoin

        return rejoin(ws, folder, label=chosen.label, passphrase=chosen.passphrase)

    return work
