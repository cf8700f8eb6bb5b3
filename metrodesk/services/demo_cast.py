"""Who plays in the demo: chosen from the plan, whatever its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.domain.level import Level
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Names
from metrodesk.domain.task import Role
from metrodesk.domain.unit import Unit, UnitKind

OFFICES = frozenset({UnitKind.DEPARTMENT, UnitKind.ORGANISATION})
PLACES, BUREAUS = 3, 2
NAMES = Names("填报人甲", "审核人乙", "负责人丙")
SEAT = re.compile(r"人民政府.*|办公厅.*|办公室.*")
OWN_PLACE = re.compile(r".+?(?:自治区|自治州|省|州市|市|州(?!市)|盟)(?=.)")


@dataclass(frozen=True, slots=True)
class Cast:
    """The office that opens the work and its own unit, five units with a computer, one that calls."""

    office: str
    own: str
    units: tuple[str, ...]
    by_phone: str
    level: Level
    names: Names = NAMES

    @property
    def workspace(self) -> str:
        """The folder of the office's workspace: 区级工作库."""
        return f"{self.level}级工作库"


def cast_of(plan: Plan, places: int = PLACES, bureaus: int = BUREAUS) -> Cast:
    """Choose some places and departments that report, the office that leads most, and a place that calls.

    Places are taken from all over the roster; of the departments those with most duties.
    """
    own = _office(plan)
    governed = [unit for unit in plan.reporting_units if unit.kind not in OFFICES]
    offices = _bureaus(plan, own)
    chosen = [governed[len(governed) * at // places] for at in range(places)] if len(governed) > places else governed
    units = [*chosen, *offices[:bureaus]]
    others = [unit for unit in (*governed[len(governed) // 2 :], *offices[bureaus:]) if unit not in units]
    return Cast(
        office=_office_name(plan, own),
        own=own.name,
        units=tuple(unit.name for unit in units),
        by_phone=others[0].name,
        level=plan.level,
    )


def _office(plan: Plan) -> Unit:
    """Return the body that leads most tasks, or answers for most where nobody leads."""

    def weight(unit: Unit) -> tuple[int, int]:
        duties = plan.assignments_of(unit.id)
        return sum(duty.role is Role.LEAD for duty in duties), len(duties)

    return max((unit for unit in plan.reporting_units if unit.kind in OFFICES), key=weight)


def _bureaus(plan: Plan, own: Unit) -> Sequence[Unit]:
    """Return the other bodies that are no places: departments first, those with most duties first."""
    found = [unit for unit in plan.reporting_units if unit.kind in OFFICES and unit is not own]
    return sorted(found, key=lambda unit: (unit.kind is not UnitKind.DEPARTMENT, -len(plan.assignments_of(unit.id))))


def _office_name(plan: Plan, own: Unit) -> str:
    """Return the office's name with its place: 达川区市场监管局, 四川省市场监管局."""
    place = SEAT.sub("", plan.document.issuer)
    while found := OWN_PLACE.match(place):
        place = place[found.end() :]
    if plan.level and place.endswith(plan.level) and own.name.startswith(plan.level):
        return place + own.name[len(plan.level) :]
    return own.name
