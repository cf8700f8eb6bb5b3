"""Reports for the checks: one clean report per kind of task, held against everything there is."""

from dataclasses import replace
from datetime import date

from metrodesk.domain.check import Question
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, ReportBody, Status
from metrodesk.domain.task import DeadlineKind, TaskId

TASK = TaskId("t15")
FLOW, STOCK, RATIO = MeasureKind.FLOW, MeasureKind.STOCK, MeasureKind.RATIO
MEASURES = (
    Measure("checked", TASK, "检查家次", "家次", FLOW),
    Measure("markets", TASK, "集贸市场", "家次", FLOW),
    Measure("clinics", TASK, "医疗机构", "家次", FLOW),
    Measure("found", TASK, "发现问题家次", "家次", FLOW),
    Measure("funds", TASK, "投入经费", "元", FLOW, entered=Entered.TOTAL),
    Measure("labs", TASK, "建成实验室", "个", STOCK),
    Measure("passed", TASK, "合格率", "台件", RATIO, parts=("检定合格台件", "抽检台件")),
)
FIGURES = {
    "checked": {"value": "120"},
    "markets": {"value": "80"},
    "clinics": {"value": "40"},
    "found": {"value": "7"},
    "funds": {"value": "23000", "total": True},
    "labs": {"value": "3"},
    "passed": {"numerator": "92", "denominator": "95"},
}
PHOTO = Evidence("0" * 64, "照片.jpg", "image/jpeg", 1000)
PROGRESSED = ReportBody(
    Status.PROGRESSED, progress="本季度检查集贸市场80家、医疗机构40家。", measures=FIGURES, evidence=(PHOTO,)
)
LAST = ReportBody(
    Status.PROGRESSED,
    progress="上季度检查集贸市场60家、医疗机构30家。",
    measures={
        "checked": {"value": "90"},
        "markets": {"value": "60"},
        "clinics": {"value": "30"},
        "found": {"value": "50"},
        "funds": {"value": "15000", "total": True},
        "labs": {"value": "3"},
        "passed": {"numerator": "70", "denominator": "80"},
    },
)
QUARTER, SPRING = Period.parse("2026Q3"), Period.parse("2026Q1")
ASKED_BY_PLAN = (
    CheckSetting("figure-missing", TASK, "warning"),
    CheckSetting("percent-missing", TASK, "error"),
    CheckSetting("problems-missing", None, "warning"),
    CheckSetting("evidence-missing", TASK, "warning", {"least": "1"}),
    CheckSetting("figure-range", TASK, "error", {"measure": "labs", "least": "1", "most": "20"}),
    CheckSetting("part-of-whole", TASK, "error", {"part": "found", "whole": "checked"}),
    CheckSetting("sum-of-parts", TASK, "error", {"whole": "checked", "parts": "markets clinics"}),
)
LASTING = Question(
    TASK,
    DeadlineKind.CONTINUOUS,
    closes_year=False,
    body=PROGRESSED,
    previous=LAST,
    period=QUARTER,
    measures=MEASURES,
    earlier=((QUARTER.previous(), LAST),),
    settings=ASKED_BY_PLAN,
    as_of=QUARTER.last_day,
)
DATED = replace(
    LASTING,
    deadline=DeadlineKind.DATED,
    body=replace(PROGRESSED, status=Status.ON_SCHEDULE, percent=70),
    expected=70,
    ends=date(2026, 12, 31),
)
BEHIND = replace(
    DATED.body, status=Status.BEHIND, percent=40, reason="设备未到货。", problems="缺设备。", next_steps="十月底前装。"
)
DONE = replace(DATED.body, status=Status.DONE, percent=100)
OVERDUE = replace(BEHIND, status=Status.OVERDUE, percent=90)
NOT_STARTED = ReportBody(Status.NOT_STARTED, reason="经费尚未到位。", percent=0)
NOTHING = ReportBody(Status.NOTHING_TO_REPORT)
DUE_TODAY = replace(DATED, as_of=DATED.ends, expected=100)
AFTER_THE_END = replace(DATED, as_of=date(2027, 1, 31))


def saying(question, **changes):
    """The question with other words in its report."""
    return replace(question, body=replace(question.body, **changes))


def counting(question, **figures):
    """The question with other figures; None leaves one blank."""
    found = {**question.body.measures, **figures}
    return saying(question, measures={name: value for name, value in found.items() if value is not None})


def after(question, period, *totals):
    """The question in a period, after others in which only a running total was entered."""
    earlier = [(when, replace(LAST, measures={"funds": {"value": value, "total": True}})) for when, value in totals]
    return replace(
        question,
        period=period,
        previous=earlier[-1][1],
        earlier=tuple(earlier),
        body=replace(question.body, measures={"funds": question.body.measures["funds"]}),
        settings=(),
    )


def reporting(question, body):
    """The question about another report."""
    return replace(question, body=body)


CLEAN = {
    "lasting task": LASTING,
    "nothing to report": reporting(LASTING, NOTHING),
    "not applicable": reporting(LASTING, ReportBody(Status.NOT_APPLICABLE, reason="辖区内无此类企业。")),
    "change requested": reporting(LASTING, ReportBody(Status.CHANGE_REQUESTED, reason="建议由区水务局牵头。")),
    "fulfilled this year": replace(saying(LASTING, status=Status.FULFILLED_THIS_YEAR), closes_year=True),
    "unfulfilled this year": replace(
        reporting(LASTING, ReportBody(Status.UNFULFILLED_THIS_YEAR, reason="实验室尚未建成。")), closes_year=True
    ),
    "dated task": DATED,
    "not started": reporting(DATED, NOT_STARTED),
    "behind": reporting(DATED, BEHIND),
    "done": reporting(DATED, DONE),
    "done after the deadline": reporting(AFTER_THE_END, DONE),
    "overdue": reporting(AFTER_THE_END, OVERDUE),
    "figures that do not apply": counting(LASTING, labs={"not_applicable": "本级不建实验室。"}),
    "rounded figures": counting(LASTING, checked={"value": "100", "rounding": "余"}, found={"value": "105"}),
    "done on the last day": reporting(DUE_TODAY, DONE),
    "on the last day": saying(DUE_TODAY, percent=99),
    "overdue on the last day": reporting(DUE_TODAY, OVERDUE),
    "a new year's total": after(LASTING, Period.parse("2027Q1"), (SPRING.next(), "20000"), (QUARTER.next(), "46000")),
    "a total after a gap": after(LASTING, QUARTER, (SPRING, "100")),
    "a total after another that holds much": after(LASTING, QUARTER, (SPRING.next(), "22990")),
    "no plan to go by": Question(TASK, DeadlineKind.CONTINUOUS, closes_year=False, body=replace(PROGRESSED)),
}
MUTANTS = [
    ("status-missing", "status", saying(LASTING, status=None)),
    ("status-not-offered", "status", saying(LASTING, status=Status.DONE)),
    ("status-not-offered", "status", saying(LASTING, status=Status.FULFILLED_THIS_YEAR)),
    ("status-not-offered", "status", saying(DATED, status=Status.PROGRESSED)),
    ("percent-missing", "percent", saying(DATED, percent=None)),
    ("percent-range", "percent", saying(DATED, percent=101)),
    ("percent-range", "percent", saying(DATED, percent=-1)),
    ("percent-continuous", "percent", saying(LASTING, percent=100)),
    ("percent-done", "percent", reporting(DATED, replace(DONE, percent=99))),
    ("percent-full", "status", saying(DATED, percent=100)),
    ("percent-not-started", "percent", reporting(DATED, replace(NOT_STARTED, percent=1))),
    ("percent-behind", "percent", saying(DATED, percent=59)),
    ("percent-ahead", "percent", reporting(DATED, replace(BEHIND, percent=70))),
    ("deadline-passed", "status", AFTER_THE_END),
    ("deadline-ahead", "status", reporting(DATED, OVERDUE)),
    ("reason-missing", "reason", reporting(LASTING, ReportBody(Status.NOT_APPLICABLE, reason=" \n"))),
    ("reason-missing", "reason", reporting(DATED, replace(BEHIND, reason=""))),
    ("progress-missing", "progress", saying(LASTING, progress=" \u3000\n")),
    ("progress-short", "progress", saying(LASTING, progress="检查了一次")),
    ("progress-with-zero-report", "progress", reporting(LASTING, replace(NOTHING, progress="检查集贸市场12家。"))),
    ("problems-missing", "problems", reporting(DATED, replace(BEHIND, problems=""))),
    ("next-steps-missing", "next_steps", reporting(DATED, replace(BEHIND, next_steps=" "))),
    ("secret-mark", "progress", saying(LASTING, progress=PROGRESSED.progress + "机密★5年")),
    ("identity-number", "problems", saying(LASTING, problems="当事人513021199001011234")),
    ("mobile-number", "next_steps", saying(LASTING, next_steps="联系13912345678")),
    ("placeholder", "problems", saying(LASTING, problems="XX问题待补充")),
    ("text-long", "problems", saying(LASTING, problems="难" * 1001)),
    ("same-as-last-period", "progress", saying(LASTING, progress=f"\n{LAST.progress} ")),
    ("figure-missing", "measures.labs", counting(LASTING, labs=None)),
    ("figure-unreadable", "measures.labs", counting(LASTING, labs={"value": "约三个"})),
    ("not-applicable-reason", "measures.labs", counting(LASTING, labs={"not_applicable": " "})),
    (
        "figures-with-zero-report",
        "measures.found",
        reporting(LASTING, replace(NOTHING, measures={"found": {"value": "7"}})),
    ),
    ("figure-range", "measures.labs", counting(LASTING, labs={"value": "0"})),
    ("figure-range", "measures.labs", counting(LASTING, labs={"value": "21"})),
    ("rate-above-whole", "measures.passed", counting(LASTING, passed={"numerator": "98", "denominator": "95"})),
    ("part-of-whole", "measures.found", counting(LASTING, found={"value": "121"})),
    ("sum-of-parts", "measures.checked", counting(LASTING, clinics={"value": "41"})),
    ("sum-of-parts", "measures.checked", counting(LASTING, clinics={"value": "39"})),
    ("below-last-total", "measures.funds", counting(LASTING, funds={"value": "14999", "total": True})),
    (
        "unusual-change",
        "measures.markets",
        counting(LASTING, markets={"value": "301"}, checked={"value": "341"}),
    ),
    ("unusual-change", "measures.funds", after(LASTING, QUARTER, (SPRING, "4000"), (SPRING.next(), "5000"))),
    ("evidence-missing", "evidence", saying(LASTING, evidence=())),
]
"""The rule, the field it speaks of, and a clean report with one fault in it."""
