"""Reading a file of measures (数据项) and checks that goes with an official text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.fields import load_supplement
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_finding import PlanFinding

FORMAT = "metrodesk-measures"


@dataclass(frozen=True, slots=True)
class MeasureFile:
    """What to count under the tasks of one document, and how its reports are checked.

    No document says it: `by` tells whose proposal it is and `why` what it rests on.
    """

    id: str
    number: str
    by: str
    why: str
    measures: tuple[Measure, ...] = ()
    checks: tuple[CheckSetting, ...] = ()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read such a file; raises InvalidPlan naming the field."""
        fields = load_supplement(data, FORMAT, "not a file of measures")
        made = cls(
            id=fields.filled("id"),
            number=fields.filled("number"),
            by=fields.filled("by"),
            why=fields.filled("why"),
            measures=tuple(Measure.from_fields(child) for child in fields.children("measures")),
            checks=tuple(CheckSetting.from_fields(child) for child in fields.children("checks")),
        )
        fields.close()
        return made


def add_measures(plan: Plan, file: MeasureFile) -> Plan:
    """Return the plan with the measures and checks of its tasks, and a finding that says whose they are."""
    tasks = {task.id for task in plan.tasks}
    measures = tuple(one for one in file.measures if one.task in tasks)
    checks = tuple(one for one in file.checks if one.task is None or one.task in tasks)
    finding = PlanFinding(
        code="measures_proposed",
        where="数据项、校验",
        message="文件没有规定统计哪些数据。",
        settled=True,
        proposal=plan.level.said("由区里在“数据项”“校验”两栏中增减"),
        settlement=f"采用：数据项{len(measures)}项、校验{len(checks)}条。理由：{file.why}（{file.by}）",
    )
    return replace(plan, measures=measures, checks=checks, findings=(*plan.findings, finding))
