"""Choosing a plan by its document's title and number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from metrodesk.domain.cascade import depth
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import Role
from metrodesk.domain.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class PlansOnOffer:
    """The plans that ship, and the folder new workspaces are proposed in."""

    plans: Sequence[Plan]
    place: Path


class PlanChoice(QComboBox):
    """Lists plans; the chosen one is at hand whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: dict[str, Plan] = {}
        self.place = Path.home()
        self._read: tuple[str, Plan] | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)

    @property
    def chosen(self) -> Plan | None:
        """The plan chosen."""
        return self._plans.get(str(self.currentData()))

    def offer(self, found: object) -> None:
        """List the plans."""
        if not isinstance(found, PlansOnOffer):
            return
        self.place = found.place
        self._plans = {plan.id: plan for plan in found.plans}
        self.clear()
        for plan in found.plans:
            self.addItem(f"{plan.document.number}  {plan.document.title}", plan.id)
        if self._read is not None:
            self.choose_read(self._read[1], Path(self._read[0]))

    def choose_read(self, plan: Plan, file: Path) -> None:
        """List a plan read from a text, whose file it is opened by, and choose it."""
        self._read = (str(file), plan)
        self._plans[str(file)] = plan
        document = plan.document
        self.addItem(f"{document.number}  {document.title}".strip() or file.name, str(file))
        self.setCurrentIndex(self.count() - 1)


def read_plans(tick: Tick) -> PlansOnOffer:
    """Read the plans that ship, those of districts first: most offices are there."""
    from metrodesk.services.planning import list_plans, load_plan
    from metrodesk.services.recents import default_place

    tick(0, 1)
    nearest = sorted(list_plans(), key=lambda one: -depth(one.document.level, -1))
    return PlansOnOffer([load_plan(one.id) for one in nearest], default_place())


def own_unit_of(plan: Plan) -> str:
    """Return the unit that leads most tasks, or has most: as a rule the office that opens the work."""
    duties = [(unit.name, duty.role) for unit in plan.reporting_units for duty in plan.assignments_of(unit.id)]
    leading = Counter(name for name, role in duties if role is Role.LEAD) or Counter(name for name, _ in duties)
    return leading.most_common(1)[0][0] if leading else ""
