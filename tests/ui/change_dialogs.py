"""The small dialogs by which a plan, its indicators and its chain are changed, for tests of long words."""

from datetime import date

from metrodesk.domain.difference import Difference, DifferenceOf
from metrodesk.domain.period import Period
from metrodesk.domain.unit import UnitKind
from metrodesk.services.planning import load_plan
from metrodesk.ui.chain.why_dialog import WhyDialog
from metrodesk.ui.district.check_dialog import CheckDialog
from metrodesk.ui.district.measure_dialog import MeasureDialog
from metrodesk.ui.indicators.reading_dialog import ReadingDialog
from metrodesk.ui.indicators.target_dialog import TargetDialog
from metrodesk.ui.making.body_dialogs import EndDialog, FormerNameDialog, MembersDialog, RenameDialog
from metrodesk.ui.making.calendar_dialogs import KindDialog, RuleDialog
from metrodesk.ui.making.change_preview import ChangePreview
from metrodesk.ui.making.change_work import Proposed
from metrodesk.ui.making.exempt_dialog import ExemptManyDialog
from metrodesk.ui.making.merge_dialogs import MergeDialog, SplitDialog
from metrodesk.ui.making.milestone_dialog import MilestoneDialog
from metrodesk.ui.making.task_dialogs import AssignDialog, EndTaskDialog, TaskDialog
from metrodesk.ui.reading.settle_dialog import Matter, SettleDialog

DAY, PERIOD = date(2026, 10, 8), Period.parse("2026Q3")
PERIODS = (PERIOD, Period.parse("2026Q4"))
PLAN, OTHER = load_plan("dachuan-2024-3"), load_plan("chongqing-2022-33")
TASK, UNITS = PLAN.tasks[0], PLAN.units
TOWN = PLAN.unit_named("平滩镇")
GROUPS = tuple(one for one in UNITS if one.kind is UnitKind.GROUP)
EXEMPT = {"亭子镇": "2026年第三季度起"}
MATTER = Matter("清单少一个单位", "第1行", "区市场监管局", "区市监局")
CHANGED = Proposed((Difference(DifferenceOf.UNIT_RENAMED, "平滩镇", "平滩镇", "平滩街道"),), PERIOD)

CHANGES = {
    "rename": lambda parent: RenameDialog(parent, TOWN, DAY),
    "former name": lambda parent: FormerNameDialog(parent, TOWN, DAY),
    "end": lambda parent: EndDialog(parent, TOWN, UNITS, DAY),
    "members": lambda parent: MembersDialog(parent, GROUPS, UNITS, PERIODS, PERIOD),
    "kind of period": lambda parent: KindDialog(parent, PLAN.calendar, DAY),
    "rule": lambda parent: RuleDialog(parent, PLAN.calendar, PERIODS, PERIOD),
    "preview": lambda parent: ChangePreview(parent, CHANGED),
    "exempt many": lambda parent: ExemptManyDialog(parent, UNITS, EXEMPT, (), PERIODS, PERIOD),
    "merge": lambda parent: MergeDialog(parent, UNITS, (TOWN.id,), DAY),
    "split": lambda parent: SplitDialog(parent, TOWN, DAY),
    "milestones": lambda parent: MilestoneDialog(parent, TASK, DAY),
    "assign": lambda parent: AssignDialog(parent, PLAN, TASK, PERIODS, PERIOD),
    "task": lambda parent: TaskDialog(parent, TASK, 1, DAY),
    "measure": lambda parent: MeasureDialog(parent, PLAN, PLAN.measures[0]),
    "check": lambda parent: CheckDialog(parent, PLAN, PLAN.checks[0], PLAN.checks[0]),
    "end task": lambda parent: EndTaskDialog(parent, TASK, DAY),
    "settle": lambda parent: SettleDialog(parent, (MATTER, MATTER), "办理人丁"),
    "figure": lambda parent: ReadingDialog(parent, OTHER.indicators[0], PERIOD, DAY),
    "figure of a rate": lambda parent: ReadingDialog(parent, OTHER.indicators[11], PERIOD, DAY),
    "target": lambda parent: TargetDialog(parent, OTHER.indicators[0], DAY),
    "why": lambda parent: WhyDialog(parent, "为什么？", "川府发〔2023〕2号　（十六）推进计量信用监管", ""),
}
