"""A summary and a missing list of a district, small enough to be read."""

from dataclasses import replace
from datetime import date

from metrodesk.documents.prints.summary import MissingList, MissingRow, Summary, SummaryCell, SummaryRow

DOCUMENT = "达州市达川区人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见（达川府发〔2024〕3号）"
REPORTED, OPEN, LATE, NONE = (
    SummaryCell("已报", "green"),
    SummaryCell("未报", "grey"),
    SummaryCell("逾期未报", "red"),
    SummaryCell(),
)


def summary(units=3, **changes):
    """Return a summary of three tasks."""
    cells = ((REPORTED, OPEN, NONE), (REPORTED, REPORTED, LATE))
    rows = tuple(
        SummaryRow(f"平滩镇{number}", "镇", cells[number % 2], 2 + number % 2, 1 + number % 2)
        for number in range(units)
    )
    tasks = ((1, "推动计量器具检定溯源"), (6, "强化计量检测服务"), (21, "加大计量执法力度"))
    made = Summary(
        title="工作进展情况汇总表",
        document=DOCUMENT,
        district="达州市达川区市场监督管理局",
        period="2026年第三季度",
        as_of=date(2026, 9, 30),
        printed=date(2026, 10, 16),
        tasks=tasks,
        rows=rows,
    )
    return replace(made, **changes)


def missing(rows=3, **changes):
    """Return a missing list."""
    made = MissingList(
        title="未报单位名单",
        document=DOCUMENT,
        district="达州市达川区市场监督管理局",
        period="2026年第三季度",
        as_of=date(2026, 9, 30),
        due=date(2026, 10, 15),
        printed=date(2026, 10, 16),
        units=55,
        rows=tuple(MissingRow(f"石梯镇{n}", "镇", 9, 5, (1, 6, 7, 8)) for n in range(rows)),
    )
    return replace(made, **changes)
