"""Measures for tests: a flow, a ratio, a sum of money counted as running total, a stock."""

from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.task import TaskId

TASK = TaskId("t15")
MARKETS = Measure("m-markets", TASK, "检查集贸市场", "家次", MeasureKind.FLOW)
PASSED = Measure("m-passed", TASK, "强检计量器具受检率", "台件", MeasureKind.RATIO, parts=("实检", "应检"))
FINES = Measure("m-fines", TASK, "罚没款", "元", MeasureKind.FLOW, entered=Entered.TOTAL)
POINTS = Measure("m-points", TASK, "在用监测点位", "个", MeasureKind.STOCK, note="填截至本期末的数")
ALL = (MARKETS, PASSED, FINES, POINTS)
