"""A plan that changes while work goes on: nobody's data is refused, and each period counts under the body of then."""

from datetime import date

import pytest

from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.domain.task import Role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.errors import NothingChanged, NotTheHeir, UnfitPlanChange
from metrodesk.services import desk, exempting, plan_edits, plan_making, printing
from metrodesk.services.inheriting import answering_for
from metrodesk.services.overview import status
from metrodesk.services.reminders import reminder_text
from metrodesk.services.totals import totals
from tests.documents.pages import words
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, SHITI, TODAY
from tests.services.plan_changes import (
    DOUBTFUL,
    JUNE,
    NEXT,
    Q2,
    Q4,
    YEAR,
    events,
    figure_of,
    line_of,
    make,
    merge_towns,
    unit,
)


def test_nobody_answers_for_a_body_it_did_not_take_over_from(campaign):
    merge_towns(campaign, heir=SHITI)

    with campaign.open(BUREAU) as ws, pytest.raises(NotTheHeir), answering_for(ws, unit(ws, PINGTAN)):
        pass


def test_an_assignment_from_next_year_on_leaves_this_year_as_it_is(campaign):
    def edit(ws):
        return plan_edits.giving_role(ws.plan.task_numbered(3).id, unit(ws, SHITI), Role.RESPONSIBLE, NEXT)

    before, (this_year, next_year) = line_of(campaign, SHITI, Q4).expected, (Q4, NEXT)
    make(campaign, edit)

    assert line_of(campaign, SHITI, this_year).expected == before
    assert line_of(campaign, SHITI, next_year).expected == before + 1
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        assert [len(desk.task_list(ws, when, desk.TaskFilter(), TODAY)) for when in (Q4, NEXT)] == [before, before + 1]


def test_what_was_decided_ahead_survives_a_correction_of_today(campaign):
    def ahead(ws):
        return plan_edits.giving_role(ws.plan.task_numbered(3).id, unit(ws, SHITI), Role.RESPONSIBLE, NEXT)

    def correction(ws):
        return plan_edits.giving_role(ws.plan.task_numbered(4).id, unit(ws, SHITI), Role.RESPONSIBLE, None)

    before = line_of(campaign, SHITI, PERIOD).expected
    make(campaign, ahead)
    make(campaign, correction)

    assert [line_of(campaign, SHITI, when).expected - before for when in (PERIOD, NEXT)] == [1, 2]


def test_a_renamed_unit_keeps_its_computers_and_old_paper_its_old_name(campaign, tmp_path):
    file = campaign.hand_in(BUREAU)
    make(campaign, lambda ws: plan_edits.renaming(ws, unit(ws, BUREAU), "区经信商务局", date(2026, 9, 30)))
    (taken,) = campaign.merge(file).bundles

    assert (taken.outcome, taken.unit_name) == ("merged", "区经信商务局")
    assert line_of(campaign, BUREAU, PERIOD).today == "区经信商务局"
    assert line_of(campaign, "区经信商务局", Q4) is not None
    campaign.round(BUREAU)
    with campaign.open(BUREAU) as ws:
        printing.print_form(ws, PERIOD, tmp_path / "form.pdf")
        printing.print_blank(ws, Q4, tmp_path / "blank.pdf")
        assert ws.plan.unit_named(BUREAU).name == "区经信商务局"
    with campaign.open() as ws:
        found = totals(ws, PERIOD)
        assert found.name_of(ws.plan.unit_named("区经信商务局").id) == BUREAU
    assert "区经信商务局" not in "".join(words(tmp_path / "form.pdf"))
    assert "区经信商务局" in "".join(words(tmp_path / "blank.pdf"))


def test_a_task_that_ended_is_parked_for_later_periods_and_mapped_for_earlier_ones(campaign):
    files = [campaign.hand_in(period=one, numbers={18}, out=campaign.stick(str(one))) for one in (Q2, PERIOD)]
    make(campaign, lambda ws: plan_edits.ending_task(ws, ws.plan.task_numbered(18).id, JUNE))

    taken = campaign.merge(*files).bundles

    assert [(one.outcome, one.revisions.parked) for one in taken] == [("merged", 0), ("merged", 1)]
    make(campaign, lambda ws: plan_edits.ending_task(ws, ws.plan.task_numbered(18).id, None))
    assert line_of(campaign, PINGTAN, PERIOD).reported == 1


def test_the_year_adds_up_where_reporting_turns_from_quarters_to_months(campaign):
    """2026: two quarters, then months."""
    campaign.merge(campaign.hand_in(period=Q2, numbers={18}, measures=events(3)))
    make(campaign, lambda _: plan_edits.reporting_by(PeriodKind.MONTH, date(2026, 7, 1)))
    campaign.round(PINGTAN)
    july = Period.parse("2026-07")
    campaign.merge(campaign.hand_in(period=july, numbers={18}, measures=events(2)))

    assert figure_of(campaign, YEAR)[0] == {PINGTAN: 5}
    assert figure_of(campaign, PERIOD)[0] == {PINGTAN: 5}
    with campaign.open(PINGTAN) as ws:
        offered = [str(one) for one in desk.periods(ws, date(2026, 7, 3))]
        assert ws.period_today(date(2026, 6, 30)) == Q2
        assert ws.period_today(date(2026, 7, 1)) == july
    assert offered == ["2026-08", "2026H2", "2026Q3", "2026-07", "2026Q2", "2026", "2026H1"]


def test_the_five_of_the_development_zone_are_exempt_in_one_action_and_back_in_one(campaign):
    before = campaign.status()
    with campaign.open() as ws:
        doubtful = [one.id for one in exempting.doubtful_units(ws.plan)]
        assert [ws.unit_name(one) for one in doubtful] == DOUBTFUL
        assert len(exempting.exempt(ws, doubtful, Q2, reason="由开发区报送", by="经办人甲").acts) == 5
        exempt, text = status(ws, PERIOD, TODAY), reminder_text(ws, PERIOD, TODAY)
        assert [one.name for one in exempting.exempted(ws)] == DOUBTFUL
        earlier = status(ws, Period.parse("2026Q1"), TODAY)
        assert len(exempting.unexempt(ws, doubtful, by="经办人甲").acts) == 5
        assert exempting.exempted(ws) == ()

    owed = sum(line.expected for line in before.units if line.name in DOUBTFUL)
    assert owed
    assert exempt.expected == before.expected - owed
    assert not any(name in text for name in DOUBTFUL)
    assert earlier.expected == before.expected
    assert campaign.status().expected == before.expected


def test_versions_are_told_with_reason_and_difference(campaign):
    merge_towns(campaign)

    with campaign.open() as ws:
        newest, first = plan_making.history(ws)
        assert (newest.number, newest.since, newest.by, newest.why) == (2, PERIOD, "经办人甲", "达川府函〔2026〕8号")
        assert plan_making.version_of(ws, "1") == first.plan
        assert plan_making.version_of(ws, newest.version[:10]) == ws.plan


def test_a_change_that_changes_nothing_makes_no_version(campaign):
    with campaign.open() as ws, pytest.raises(NothingChanged):
        plan_making.make(ws, plan_edits.rewording(unit(ws, SHITI), remark=""))


def test_only_a_unit_that_never_had_a_part_is_taken_out(campaign):
    make(campaign, lambda ws: plan_edits.adding(ws, NewBody("安仁新区办", UnitKind.ORGANISATION)))

    with campaign.open() as ws:
        plan_making.remove_unit(ws, unit(ws, "安仁新区办"), by="经办人甲")
        with pytest.raises(UnfitPlanChange):
            plan_making.remove_unit(ws, unit(ws, SHITI), by="经办人甲")
        assert all(one.name != "安仁新区办" for one in ws.plan.units)


def test_a_day_no_period_can_be_written_of_changes_nothing(campaign):
    with campaign.open() as ws:
        trade, version = unit(ws, BUREAU), ws.plan.version
        for day in (date.max, date(2099, 12, 31), date.min):
            with pytest.raises(UnfitPlanChange) as caught:
                plan_making.make(ws, plan_edits.renaming(ws, trade, "区经信商务局", day), by="经办人甲")
            assert caught.value.problem == PlanProblem.DAY_BEYOND
        assert ws.plan.version == version
