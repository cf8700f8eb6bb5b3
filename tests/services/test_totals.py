"""What the figures come to over the units: theirs, and those the district entered for them."""

from decimal import Decimal

import openpyxl
import pytest

from metrodesk.domain.decision import Exempting, Source
from metrodesk.domain.figure import Counted, Figure, Rate
from metrodesk.domain.measure_total import Gap
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.total_remarks import remarks
from metrodesk.errors import UnfitTarget, WrongWorkspaceKind
from metrodesk.services.deciding import decide
from metrodesk.services.lists import print_summary
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.totals import totals
from metrodesk.services.totals_print import print_totals
from tests.documents.pages import words
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO, SHITI

EVENTS, LEAFLETS, RATE = "m18-events", "m18-leaflets", "m15-packages-passed"
BEFORE = PERIOD.previous()
YEAR = Period.parse("2026")


def count(value, rounding=""):
    return Counted(Figure(Decimal(value), rounding)).to_json()


def hand_in(campaign, name=PINGTAN, period=PERIOD, number=18, **measures):
    named = {key.replace("_", "-"): value for key, value in measures.items()}
    campaign.merge(campaign.hand_in(name, numbers={number}, period=period, measures=named))


def total_of(campaign, measure=EVENTS, period=PERIOD):
    with campaign.open() as ws:
        return next(row for row in totals(ws, period).rows if row.measure.id == measure)


def names(campaign, shares):
    with campaign.open() as ws:
        return [ws.plan.unit_name(one.unit) for one in shares]


@pytest.fixture
def counted(campaign):
    """平滩镇 reported twice, 石梯镇 once and with a rounded figure."""
    hand_in(campaign, period=BEFORE, m18_events=count(2))
    hand_in(campaign, m18_events=count(3), m18_leaflets={"not_applicable": "由区里统一印发"})
    hand_in(campaign, SHITI, m18_events=count(40, "余"))
    return campaign


def test_flows_are_added_over_units_and_over_the_year(counted):
    found = total_of(counted)

    assert found.value == Counted(Figure(Decimal(43), "约"))
    assert found.total == Counted(Figure(Decimal(45), "约"), total=True)
    assert (found.asked, len(found.counted)) == (35, 2)
    assert len(found.without_figure(Gap.MISSING)) == 33
    assert names(counted, found.incomplete)[:2] == ["区市场监管局", "区委宣传部"]
    assert SHITI in names(counted, [one for one in found.incomplete if one.gap is None])


def test_a_unit_that_left_it_blank_or_has_nothing_of_the_kind_is_told_apart(counted):
    found = total_of(counted, LEAFLETS)

    assert names(counted, found.not_applicable) == [PINGTAN]
    assert names(counted, found.without_figure(Gap.BLANK)) == [SHITI]


def test_a_year_is_made_of_its_quarters(counted):
    assert total_of(counted, period=YEAR).value == Counted(Figure(Decimal(45), "约"))


def test_a_ratio_is_made_of_sums(campaign):
    rate = Rate(Figure(Decimal(18)), Figure(Decimal(20)))
    hand_in(campaign, BUREAU, number=15, m15_packages_passed=rate.to_json())
    found = total_of(campaign, RATE)

    assert (found.value.percent, found.asked) == (Decimal("90.0"), 4)


def test_what_the_district_entered_for_a_unit_counts_and_is_marked(campaign):
    with campaign.open() as ws:
        task, unit = ws.plan.task_numbered(18).id, ws.plan.unit_named(SHITI).id
        body = ReportBody(Status.PROGRESSED, progress="组织宣传活动五场次。", measures={EVENTS: count(5)})
        enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PAPER, "填报人甲"), "审核人乙")
    found = total_of(campaign)

    assert found.value == Counted(Figure(Decimal(5)))
    with campaign.open() as ws:
        marks = [one.text() for one in remarks(found, ws.plan.unit_name, ws.level)]
    assert marks[-1] == f"区级代录、代改1家：{SHITI}"


def test_two_versions_that_differ_in_a_figure_do_not_count_in_it(campaign):
    campaign.merge(
        campaign.hand_in(PINGTAN, numbers={18}, measures={EVENTS: count(3), LEAFLETS: count(7)}),
        campaign.hand_in(PINGTAN_TOO, numbers={18}, measures={EVENTS: count(4), LEAFLETS: count(7)}),
    )

    assert total_of(campaign).value is None
    assert names(campaign, total_of(campaign).without_figure(Gap.DIFFERING)) == [PINGTAN]
    assert total_of(campaign, LEAFLETS).value == Counted(Figure(Decimal(7)))


def test_an_exempt_unit_is_not_missed(campaign):
    with campaign.open() as ws:
        decide(ws, [Exempting(ws.plan.unit_named(SHITI).id, (), PERIOD)], "审核人乙")
    found = total_of(campaign)

    assert found.asked == 34
    assert SHITI not in names(campaign, found.without_figure(Gap.MISSING))


def test_what_is_sealed_but_not_handed_in_does_not_count(campaign):
    campaign.write(PINGTAN, numbers={18}, measures={EVENTS: count(3)})
    campaign.seal(PINGTAN)

    assert total_of(campaign).value is None


def test_totals_are_the_districts(campaign):
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        totals(ws, PERIOD)


def test_the_workbook_counts_on_and_names_who_is_missing(counted, tmp_path):
    with counted.open() as ws:
        print_totals(ws, PERIOD, tmp_path / "数据.xlsx")
    book = openpyxl.load_workbook(tmp_path / "数据.xlsx")
    row = next(row for row in book["数据汇总"].iter_rows(values_only=True) if row[2] == "计量宣传、科普活动")
    shares = [row[3:7] for row in book["分单位数据"].iter_rows(values_only=True) if row[1] == "计量宣传、科普活动"]

    assert row[:8] == (18, "推进计量信用监管", "计量宣传、科普活动", "场次", 43, 45, 35, 2)
    assert row[8].startswith("含约数；未报33家：")
    assert (PINGTAN, "镇", 3, 5) in shares
    assert len(shares) == 35


def test_the_summary_has_the_figures_behind_it(counted, tmp_path):
    with counted.open() as ws:
        print_summary(ws, PERIOD, tmp_path / "汇总.xlsx")
        print_summary(ws, PERIOD, tmp_path / "汇总.pdf")
        print_summary(ws, PERIOD.next().next().next(), tmp_path / "空.xlsx")

    assert openpyxl.load_workbook(tmp_path / "汇总.xlsx").sheetnames == ["汇总表", "数据汇总", "分单位数据"]
    assert openpyxl.load_workbook(tmp_path / "空.xlsx").sheetnames == ["汇总表"]
    last = words(tmp_path / "汇总.pdf")[-1]
    assert "数据汇总表" in last
    assert "约43约45352含约数；未报33家" in last
    assert "未列项暂无单位填报" in last


def test_only_tables_and_paper_can_be_written(counted, tmp_path):
    with counted.open() as ws, pytest.raises(UnfitTarget):
        print_totals(ws, PERIOD, tmp_path / "数据.csv")


def test_a_stock_is_the_newest_known_whatever_the_year_and_a_flow_is_not(campaign):
    hand_in(campaign, period=Period.parse("2024Q2"), number=19, m19_township_staff=count(7))
    hand_in(campaign, period=Period.parse("2024Q3"), m18_events=count(2))
    hand_in(campaign, m18_events=count(3))

    assert total_of(campaign, "m19-township-staff").total == Counted(Figure(Decimal(7)))
    assert total_of(campaign).total == Counted(Figure(Decimal(3)), total=True)
