"""Reports such as a unit would write, for the main job on a built-in breakdown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from metrodesk.domain.figure import Counted, Figure, MeasureValue, Rate
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import PLACES, Unit, UnitKind

SPANS = {PeriodKind.MONTH: "月", PeriodKind.QUARTER: "季度", PeriodKind.HALF: "半年", PeriodKind.YEAR: "年度"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How bodies of one kind put what they did; `{…}` are figures that follow from the unit."""

    progress: str
    next_steps: str
    practices: str
    problems: str
    plans: str


TOWNSHIP = Manner(
    "围绕“{item}”，{now}组织检查{few}家次，登记在用计量器具{many}台件，开展计量宣传{some}场次，"
    "发放资料{more}份；发现问题{rest}起，已全部督促整改到位。",
    "继续做好检定服务对接，完善台账，巩固整改成效。",
    "一是上门登记在用计量器具；二是结合集市开展计量宣传；三是配合开展专项检查。",
    "部分流动摊贩计量器具更换频繁，登记难度较大。",
    "下{span}完成新增市场摸底，继续做好检定服务对接。",
)
BUREAU = Manner(
    "围绕“{item}”，{now}召开专题会议{some}次，印发工作文件{rest}份，指导下级部门{few}家次，"
    "推动本行业计量器具送检{more}台件；调研企业{few}家，收集计量需求{many}条，已办结{many}条。",
    "按职责分工抓好后续措施，与牵头单位做好衔接。",
    "一是结合行业管理同部署、同检查；二是建立与计量主管部门的会商机制；三是组织业务培训。",
    "行业计量数据的采集口径还不统一，汇总核对用时较长。",
    "下{span}统一数据口径，继续组织行业单位按期送检。",
)
GOVERNMENT = Manner(
    "围绕“{item}”，{now}印发实施文件{rest}份，召开部门联席会议{some}次，新建或改造社会公用计量标准{few}项，"
    "服务企业{more}家，检定强检计量器具{large}台件；检查发现问题{many}个，整改率{rate}%。",
    "把未完成事项列入下一阶段工作安排，加强经费保障和跟踪调度。",
    "一是纳入年度重点工作，逐项分解到部门和下级政府；二是保障公益性计量工作经费；三是按期调度通报。",
    "基层计量技术机构专业人员不足，部分项目检定能力有缺口。",
    "下{span}补齐民生计量项目能力，开展一次落实情况自查。",
)


def plausible_overview(unit: Unit, period: Period) -> OverviewBody:
    """Return the four parts of 综合情况 such as a unit of its kind would write."""
    manner, span = manner_of(unit.kind), SPANS[period.kind]
    return OverviewBody(
        situation=f"本{span}各项计量工作按任务分工有序推进。",
        practices=manner.practices,
        problems=manner.problems,
        plans=manner.plans.format(span=span),
    )


def manner_of(kind: UnitKind) -> Manner:
    """Return how bodies of a kind report."""
    if kind in PLACES:
        return GOVERNMENT
    return BUREAU if kind in {UnitKind.DEPARTMENT, UnitKind.ORGANISATION} else TOWNSHIP


def plausible_report(plan: Plan, task_id: TaskId, unit: Unit, place: int, period: Period) -> ReportBody:
    """Return a report such as a unit would write; its figures follow from the unit's id alone.

    The first of a unit's tasks always tells of work done.
    """
    task = plan.task(task_id)
    seed, span = int(unit.id[-4:], 16) + task.number, SPANS[period.kind]
    turn = place and place + seed - task.number
    if turn % 5 == 3:
        return ReportBody(Status.NOTHING_TO_REPORT)
    if turn % 7 == 5:
        return ReportBody(Status.NOT_APPLICABLE, reason="本单位职责和辖区内无此类对象，本期不涉及。")
    if turn % 8 == 6:
        return ReportBody(
            Status.NOT_STARTED,
            reason=f"需与计量技术机构商定时间，拟于下{span}启动。",
            problems="底数尚未全部核清。",
            next_steps=f"下{span}完成摸底并报牵头单位。",
        )
    measures = plan.measures_of(task.id, unit.kind)
    manner = manner_of(unit.kind)
    return ReportBody(
        Status.PROGRESSED,
        progress=manner.progress.format(
            item=task.item,
            now=f"本{span}",
            few=seed % 17 + 3,
            many=seed % 90 + 20,
            some=seed % 4 + 1,
            more=seed % 300 + 100,
            large=seed % 4000 + 2600,
            rest=seed % 5 + 1,
            rate=seed % 6 + 94,
        ),
        next_steps=manner.next_steps,
        measures={one.id: _figure(one, seed, at).to_json() for at, one in enumerate(measures)},
    )


def _figure(measure: Measure, seed: int, at: int) -> MeasureValue:
    """Return a figure smaller than those before it, so that parts stay below their whole."""
    value, total = Decimal(seed % 60 + 90 - 20 * at), measure.entered is Entered.TOTAL
    if measure.kind is MeasureKind.RATIO:
        return Rate(Figure(value - seed % 3), Figure(value), total)
    return Counted(Figure(value, "余" if seed % 4 == 0 else ""), total)
