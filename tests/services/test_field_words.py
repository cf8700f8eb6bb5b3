"""What a report says in a field, in the words of the form: figures one by one, by their names."""

from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.services.field_words import explanation_lines, field_words
from tests.domain.measures import ALL, FINES, MARKETS, PASSED, POINTS
from tests.domain.plans import BUREAU, TOWN, small_plan, small_task
from tests.services.campaign import PERIOD, PINGTAN

PLAN = small_plan(tasks=(small_task(15, [BUREAU], [TOWN]),), measures=ALL)
BODY = ReportBody(
    Status.PROGRESSED,
    measures={
        POINTS.id: {"not_applicable": "没有"},
        MARKETS.id: {"value": "940", "rounding": "余"},
        FINES.id: {"typed": ["2万"]},
        PASSED.id: {"numerator": "18", "denominator": "20"},
        "gone": {"value": "3"},
    },
)


def test_figures_are_said_by_name_in_the_plans_order():
    assert field_words(PLAN, BODY, "measures").split("；") == [
        "检查集贸市场：940余家次",
        "强检计量器具受检率：90.0%（实检18、应检20台件）",
        "罚没款：“2万”",
        "在用监测点位：不涉及（没有）",
        "gone：3",
    ]


def test_one_figure_is_a_field_of_its_own():
    assert field_words(PLAN, BODY, f"measures.{MARKETS.id}") == "检查集贸市场：940余家次"
    assert field_words(PLAN, ReportBody(), f"measures.{MARKETS.id}") == ""
    assert field_words(PLAN, BODY, "status") == "本期有进展"


def test_paper_and_data_differ_by_figure(campaign):
    from metrodesk.services.paper import match
    from metrodesk.services.sealing import seal
    from tests.services.campaign import NAMES

    figure = "m01-township-urged"
    campaign.write(PINGTAN, "督促送检。", {1}, measures={figure: {"value": "940", "rounding": "余"}})
    printed = campaign.seal(PINGTAN).submission
    campaign.write(PINGTAN, "督促送检。", {1}, measures={figure: {"value": "960"}})
    with campaign.open(PINGTAN) as ws:
        seal(ws, PERIOD, NAMES)
    campaign.merge(campaign.export(PINGTAN).bundle.file)

    with campaign.open() as ws:
        (one,) = match(ws, printed).differences

    assert (one.field, one.paper, one.data) == (
        f"measures.{figure}",
        "督促使用单位送检：940余家次",
        "督促使用单位送检：960家次",
    )


def test_versions_that_differ_in_figures_are_shown_by_their_names(campaign):
    from metrodesk.services.reconciling import conflicts
    from metrodesk.ui.differences.words import name_of, said
    from tests.services.campaign import PINGTAN_TOO

    first, second = "m01-township-urged", "m01-township-registered"
    for desk, measure in ((PINGTAN, first), (PINGTAN_TOO, second)):
        measures = {measure: {"value": "12"}}
        campaign.merge(campaign.hand_in(desk, "督促送检。", {1}, out=campaign.stick(desk), measures=measures))
    with campaign.open() as ws:
        (found,) = [one for one in conflicts(ws, Period.parse("2026Q3")) if one.number == 1]

    rows = {name_of(row.field, found.measures): row for row in found.proposal.rows}
    assert all(any(word in name for name in rows) for word in ("督促使用单位送检", "协助登记强检计量器具"))
    assert not found.proposal.open_fields
    assert {said(row.field, row.proposed, found.measures) for row in rows.values()} == {"12家次", "12台件"}


def test_explanations_stand_in_the_order_of_the_form_with_the_field_they_are_for():
    body = ReportBody(
        explanations={
            "unusual-change:measures.m01-checked": "三季度集中检查。",
            "returned": "数据属实。",
            "placeholder:problems": " XX为小区名称。\n",
            "same-as-last-period:progress": "本期情况与上期相同。",
            "mobile-number:reason": "  ",
        }
    )

    assert explanation_lines(body) == (
        "进展情况：本期情况与上期相同。",
        "存在问题：XX为小区名称。",
        "数据：三季度集中检查。",
        "数据属实。",
    )
