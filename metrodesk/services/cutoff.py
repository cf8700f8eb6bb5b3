"""What cutting a period off (截止) would mean: whose reports are not here and would come late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.domain.act import ActKind
from metrodesk.domain.history import in_force
from metrodesk.domain.period import Period
from metrodesk.domain.report import text_of
from metrodesk.services.overview import status
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class LateUnit:
    """A unit with reports that are not here; paper received and a later due date are said beside it."""

    name: str
    missing: int
    due: date | None
    is_extended: bool
    paper: str  # the day its paper was received, empty if none


@dataclass(frozen=True, slots=True)
class CutoffPreview:
    """Who would be late from now on; `before` is when the period was cut off earlier, if it was."""

    units: tuple[LateUnit, ...]
    bundles: int
    before: str

    @property
    def missing(self) -> int:
        """How many reports are not here."""
        return sum(one.missing for one in self.units)


def preview_cutoff(ws: Workspace, period: Period, today: date) -> CutoffPreview:
    """Return what a cut-off now would count and miss; nothing is written."""
    found = status(ws, period, today)
    general = ws.plan.calendar.due(period)
    with ws.database.read() as books:
        acts = in_force(books.acts.all())
        withdrawn = {act.bundle for act in acts if act.kind is ActKind.WITHDRAWN}
        bundles = sum(1 for one in books.bundles.vouched() if one.id not in withdrawn)
    of_period = [act for act in acts if text_of(act.body, "period") == str(period)]
    paper = {text_of(act.body, "unit"): text_of(act.body, "received") for act in of_period if act.kind is ActKind.PAPER}
    before = next((act.claimed for act in of_period if act.kind is ActKind.CUTOFF), "")
    late = [
        LateUnit(one.name, one.missing, one.due, one.due != general, paper.get(str(one.unit), ""))
        for one in found.units
        if one.missing > 0
    ]
    return CutoffPreview(tuple(late), bundles, before)
