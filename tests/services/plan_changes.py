"""Changes of a plan while work goes on, for tests."""

from datetime import date
from decimal import Decimal

from metrodesk.domain.figure import Counted, Figure
from metrodesk.domain.period import Period
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.services import plan_edits, plan_making
from metrodesk.services.totals import totals
from tests.services.campaign import PINGTAN, SHITI

EVENTS, STAFF = "m18-events", "m19-township-staff"
Q2, Q4, NEXT, YEAR = (Period.parse(one) for one in ("2026Q2", "2026Q4", "2027Q1", "2026"))
JUNE = date(2026, 6, 30)
MERGED = "平石镇"
DOUBTFUL = ["石板街道", "斌郎街道", "河市镇", "金垭镇", "幺塘乡"]


def count(value):
    return Counted(Figure(Decimal(value)))


def make(campaign, edit_of, **options):
    """Make a change; `edit_of` gives it for the district's workspace."""
    with campaign.open() as ws:
        return plan_making.make(ws, edit_of(ws), by="经办人甲", **options)


def unit(ws, name):
    return ws.plan.unit_named(name).id


def events(value):
    return {EVENTS: count(value).to_json()}


def merge_towns(campaign, last_day=JUNE, heir=None):
    """Merge 平滩镇 and 石梯镇, into a new 平石镇 or one of them."""
    body = NewBody(MERGED, UnitKind.TOWN)
    return make(
        campaign,
        lambda ws: plan_edits.merging(
            ws, [unit(ws, PINGTAN), unit(ws, SHITI)], body if heir is None else unit(ws, heir), last_day
        ),
        why="达川府函〔2026〕8号",
    )


def line_of(campaign, name, period):
    return {one.name: one for one in campaign.status(period).units}.get(name)


def row_of(ws, period, measure=EVENTS):
    return next(one for one in totals(ws, period).rows if one.measure.id == measure)


def figure_of(campaign, period, measure=EVENTS):
    with campaign.open() as ws:
        row = row_of(ws, period, measure)
        return {ws.plan.unit_name(one.unit): one.total.figure.value for one in row.shares if one.total}, row.total
