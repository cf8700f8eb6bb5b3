"""Keeps the rail to the pages whose mechanism the plan's document prescribes or the district took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from metrodesk.ui.jobs import Loader
from metrodesk.ui.rail import Rail
from metrodesk.ui.workplace import Change, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.mechanism import MechanismKind
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace

ASKED_ON = frozenset({Change.PLAN, Change.LEDGER, Change.BROUGHT})
"""Another plan may offer others; what came in shall have its page."""


class OfferedPages(QObject):
    """Asks anew after every change that may matter."""

    def __init__(self, place: Workplace, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._rail = place, rail
        self._loader = Loader(place.runner, self)
        self._loader.loaded.connect(self._show)
        place.changed.connect(self._note)
        rail.withhold(place.facts.withheld)

    def _note(self, changes: frozenset[Change]) -> None:
        if changes & ASKED_ON:
            self._loader.load(self._place.work(read_withheld))

    def _show(self, kinds: frozenset[MechanismKind]) -> None:
        self._rail.withhold(kinds)


def read_withheld(ws: Workspace, tick: Tick) -> frozenset[MechanismKind]:
    """Return the mechanisms that are not offered."""
    from metrodesk.services.mechanisms import withheld

    tick(0, 1)
    return withheld(ws)
