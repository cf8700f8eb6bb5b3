from decimal import Decimal

from metrodesk.domain.figure import Counted, Figure, NotApplicable
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.report import CONTINUOUS, Evidence, ReportBody, Status
from metrodesk.domain.taking_over import SAME_KEY, same_as, taken_fields
from metrodesk.domain.task import TaskId

TASK = TaskId("t01")
FLOW = Measure("flow", TASK, "检查家次", "家次", MeasureKind.FLOW)
STOCK = Measure("stock", TASK, "在册企业", "家", MeasureKind.STOCK)
TOTAL = Measure("total", TASK, "累计检定", "台件", MeasureKind.FLOW, entered=Entered.TOTAL)
NONE = Measure("none", TASK, "登记", "台件", MeasureKind.FLOW)
FIGURES = {
    "flow": Counted(Figure(Decimal(46))).to_json(),
    "stock": Counted(Figure(Decimal(9))).to_json(),
    "total": Counted(Figure(Decimal(120)), total=True).to_json(),
    "none": NotApplicable("辖区内没有").to_json(),
}
BEFORE = ReportBody(
    Status.PROGRESSED,
    progress="检查集贸市场3家。",
    measures=FIGURES,
    explanations={"unusual": "上季度有专项检查"},
    evidence=(Evidence("0" * 64, "照片.jpg", "image/jpeg", 1),),
)


def taken(before=BEFORE, *, same_year=True):
    return same_as(before, CONTINUOUS, (FLOW, STOCK, TOTAL, NONE), same_year=same_year)


def test_texts_and_status_are_taken_over_but_not_what_belongs_to_its_period():
    body = taken()

    assert (body.status, body.progress) == (BEFORE.status, BEFORE.progress)
    assert body.evidence == ()
    assert list(body.explanations) == [SAME_KEY]


def test_a_figure_counted_for_one_period_is_never_claimed_for_the_next():
    assert "flow" not in taken().measures
    assert "total" not in taken(same_year=False).measures


def test_stocks_running_totals_and_what_does_not_apply_are_taken_over():
    assert set(taken().measures) == {"stock", "total", "none"}
    assert set(taken(same_year=False).measures) == {"stock", "none"}


def test_a_status_that_is_not_offered_any_more_is_left_open():
    assert taken(ReportBody(Status.FULFILLED_THIS_YEAR, progress="已落实。")).status is None


def test_everything_taken_over_is_marked_figure_by_figure():
    assert set(taken_fields(taken())) == {"status", "progress", "measures.stock", "measures.total", "measures.none"}
