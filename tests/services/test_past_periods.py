import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.errors import CorrectionNeedsReason
from metrodesk.services import sealing
from metrodesk.services.deciding import decide
from metrodesk.services.longer import compose
from metrodesk.services.overview_text import save_overview
from metrodesk.services.past_periods import effects, past_periods
from metrodesk.services.printing import print_form
from metrodesk.services.reports import reports
from tests.services.campaign import NAMES, PINGTAN

Q1, Q2, H1 = Period.parse("2026Q1"), Period.parse("2026Q2"), Period.parse("2026H1")
EVENTS = "m18-events"
REASON = "一季度漏报宣传活动2场次"


@pytest.fixture
def two(campaign):
    """平滩镇 after it handed task 18 in for two quarters."""
    for period, count in ((Q1, "3"), (Q2, "5")):
        campaign.write(PINGTAN, numbers={18}, period=period, measures={EVENTS: {"value": count}})
        campaign.seal(PINGTAN, period)
    return campaign


def change(campaign, period=Q1, count="6"):
    campaign.write(PINGTAN, numbers={18}, period=period, measures={EVENTS: {"value": count}})


def test_a_change_of_the_newest_period_needs_no_reason(two):
    change(two, Q2)

    assert two.seal(PINGTAN, Q2).revisions


def test_a_past_period_is_not_changed_without_a_reason(two):
    change(two)
    with two.open(PINGTAN) as ws:
        with pytest.raises(CorrectionNeedsReason):
            sealing.seal(ws, Q1, NAMES, correction="  ")
        assert effects(ws, Q1).needs_reason
        before = len(past_periods(ws)), past_periods(ws)[1].drafts
    assert before == (2, 1)


def test_the_reason_travels_to_the_district_with_the_correction(two):
    change(two)
    with two.open(PINGTAN) as ws:
        sealing.seal(ws, Q1, NAMES, correction=REASON)
        (past,) = [one for one in past_periods(ws) if one.period == Q1]
    two.merge(two.export(PINGTAN).bundle.file)

    with two.open() as ws:
        (line,) = reports(ws, Q1)
        (other,) = reports(ws, Q2)
    assert (past.corrected, past.is_past) == (1, True)
    assert line.heads[0].correction == REASON
    assert other.heads[0].correction == ""


def test_what_answers_a_return_needs_no_other_reason(two):
    two.merge(two.export(PINGTAN).bundle.file)
    with two.open() as ws:
        (line,) = reports(ws, Q1)
        assert not decide(ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "请核实")], "乙").refused
    two.round(PINGTAN)
    change(two)

    assert two.seal(PINGTAN, Q1).revisions


def test_a_name_that_changes_in_a_past_period_needs_no_reason(two):
    with two.open(PINGTAN) as ws:
        assert sealing.seal(ws, Q1, Names("填报人甲", "审核人丁", "单位负责人丙")).revisions == ()


def test_the_running_totals_of_later_periods_shift(two):
    change(two)
    with two.open(PINGTAN) as ws:
        found = effects(ws, Q1)

    assert [one.number for one in found.reports] == [18]
    assert [(one.period, one.before[:1], one.after[:1]) for one in found.totals] == [(Q1, "3", "6"), (Q2, "8", "1")]
    assert found.totals[1].after.startswith("11")


def test_a_longer_period_that_was_composed_comes_out_otherwise(two):
    with two.open(PINGTAN) as ws:
        compose(ws, H1, "甲")
        sealing.seal(ws, H1, NAMES)
    change(two)

    with two.open(PINGTAN) as ws:
        (longer,) = [one for one in effects(ws, Q1).totals if one.is_longer]
    assert (longer.period, longer.before[0], longer.after[:2]) == (H1, "8", "11")


def test_the_void_sheet_is_named_with_its_code_and_others_whose_totals_shift(two, tmp_path):
    with two.open(PINGTAN) as ws:
        codes = [print_form(ws, one, tmp_path / f"{one}.pdf").code for one in (Q1, Q2)]
    change(two)

    with two.open(PINGTAN) as ws:
        sheets = effects(ws, Q1).sheets
    assert [(one.period, one.code, one.is_void) for one in sheets] == [(Q1, codes[0], True), (Q2, codes[1], False)]
    assert all(one.printed for one in sheets)


def test_a_change_of_words_alone_moves_no_total_but_voids_its_sheet(two):
    with two.open(PINGTAN) as ws:
        save_overview(ws, Q1, OverviewBody("补充。"), "甲")
        found = effects(ws, Q1)

    assert (found.totals, [one.number for one in found.reports]) == ((), [0])
    assert [(one.is_void, one.printed) for one in found.sheets] == [(True, "")]


def test_nothing_changed_is_nothing_to_correct(two):
    with two.open(PINGTAN) as ws:
        found = effects(ws, Q1)

    assert (found.reports, found.sheets, found.needs_reason) == ((), (), False)
