"""Reports such as a unit would write, for the main job on the built-in breakdown."""

from __future__ import annotations

from decimal import Decimal

from metrodesk.domain.figure import Counted, Figure, MeasureValue, Rate
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import Unit

PLAUSIBLE_OVERVIEW = OverviewBody(
    situation="本季度各项计量工作按分解清单有序推进。",
    practices="一是上门登记在用计量器具；二是结合集市开展计量宣传；三是配合开展专项检查。",
    problems="部分流动摊贩计量器具更换频繁，登记难度较大。",
    plans="下季度完成新增市场摸底，继续做好检定服务对接。",
)


def plausible_report(plan: Plan, task_id: TaskId, unit: Unit, place: int) -> ReportBody:
    """Return a report such as a unit would write; its figures follow from the unit's id alone."""
    task = plan.task(task_id)
    seed = int(unit.id[-4:], 16) + task.number
    if place % 5 == 3:
        return ReportBody(Status.NOTHING_TO_REPORT)
    if place % 7 == 5:
        return ReportBody(Status.NOT_APPLICABLE, reason="本单位辖区内无此类对象，本期不涉及。")
    if place % 8 == 6:
        return ReportBody(
            Status.NOT_STARTED,
            reason="需与检定机构商定时间，拟于下季度启动。",
            problems="在用计量器具底数尚未全部核清。",
            next_steps="下季度首月完成摸底并报区市场监管局。",
        )
    measures = plan.measures_of(task.id, unit.kind)
    return ReportBody(
        Status.PROGRESSED,
        progress=(
            f"围绕“{task.item}”，本季度组织检查{seed % 17 + 3}家次，登记在用计量器具{seed % 90 + 20}台件，"
            f"开展计量宣传{seed % 4 + 1}场次，发放资料{seed % 300 + 100}份；"
            f"发现问题{seed % 5}起，已全部督促整改到位。"
        ),
        next_steps="继续做好检定服务对接，完善台账，巩固整改成效。",
        measures={one.id: _figure(one, seed, at).to_json() for at, one in enumerate(measures)},
    )


def _figure(measure: Measure, seed: int, at: int) -> MeasureValue:
    """Return a figure smaller than those before it, so that parts stay below their whole."""
    value, total = Decimal(seed % 60 + 90 - 20 * at), measure.entered is Entered.TOTAL
    if measure.kind is MeasureKind.RATIO:
        return Rate(Figure(value - seed % 3), Figure(value), total)
    return Counted(Figure(value, "余" if seed % 4 == 0 else ""), total)
