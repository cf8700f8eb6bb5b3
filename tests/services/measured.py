"""A plan with indicators, and the readings tests enter for them."""

from dataclasses import replace
from decimal import Decimal

from metrodesk.domain.figure import Figure
from metrodesk.domain.indicator import Baseline, Comparison, Direction, Indicator, Target
from metrodesk.domain.period import Period
from metrodesk.services.indicators import NewReading, set_reading
from metrodesk.services.scheduling import adopt_plan

RATE = Indicator(
    id="i01",
    name="强检计量器具检定覆盖率",
    unit="%",
    baseline=Baseline(2020, "95"),
    targets=(Target(2030, "98", Comparison.AT_LEAST), Target(2035, "99", Comparison.AT_LEAST)),
    binding=True,
    source="12\t强检计量器具检定覆盖率（%）\t95%\t≥98%\t≥99%\t约束性",
)
CENTRES = Indicator(
    "i02", "建成产业计量测试中心", "个", None, (Target(2030, "10", Comparison.NONE),), False, "一句话。"
)
RANK = Indicator(
    "i03", "校准测量能力", "", Baseline(2020, "国际前列"), (Target(2030, "国际前列", Comparison.NONE),), None, "",
    direction=Direction.NONE,
)  # fmt: skip
SHOPS = replace(CENTRES, id="i04", name="诚信计量示范单位", unit="万家", baseline=Baseline(2020, "10"))


def with_indicators(ws, *indicators):
    """Let the plan of a district have indicators."""
    adopt_plan(ws, replace(ws.plan, indicators=indicators or (RATE, CENTRES, RANK, SHOPS)), "")


def enter(ws, value, period="2025", indicator="i01", source="区统计公报", by="", files=()):
    """Enter a figure as an office would."""
    given = Figure(Decimal(value)) if isinstance(value, str) else value
    return set_reading(ws, NewReading(indicator, Period.parse(period), given, source, files), by)
