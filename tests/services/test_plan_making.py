"""A plan that changes while work goes on: nobody's data is refused, and each period counts under the body of then."""

from datetime import date
from decimal import Decimal

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Source, Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.figure import Counted, Figure
from metrodesk.domain.measure_total import Gap
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import Role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.errors import NothingChanged, NotTheHeir, UnfitPlanChange
from metrodesk.services import desk, exempting, exporting, inviting, plan_edits, plan_making, printing
from metrodesk.services.deciding import decide
from metrodesk.services.entry import save_draft
from metrodesk.services.inheriting import answering_for, inherited
from metrodesk.services.lists import print_missing
from metrodesk.services.overview import status
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.rebuilding import digest, rebuild
from metrodesk.services.reminders import reminder_text
from metrodesk.services.reports import reports
from metrodesk.services.sealing import seal
from metrodesk.services.totals import totals
from tests.documents.pages import words
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, SHITI, TODAY, write

EVENTS, STAFF = "m18-events", "m19-township-staff"
Q2, Q4, NEXT, YEAR = (Period.parse(one) for one in ("2026Q2", "2026Q4", "2027Q1", "2026"))
JUNE, YEAR_END = date(2026, 6, 30), date(2026, 12, 31)
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


def test_after_a_merger_each_quarter_counts_under_the_body_that_existed_then(campaign):
    campaign.merge(campaign.hand_in(period=Q2, numbers={18}, measures=events(3)))
    campaign.merge(campaign.hand_in(SHITI, period=Q2, numbers={18}, measures=events(4)))
    before = campaign.status(Q2)
    made = merge_towns(campaign)
    with campaign.open() as ws:
        heir, task = unit(ws, MERGED), ws.plan.task_numbered(18).id
        report = ReportBody(Status.PROGRESSED, progress="开展计量宣传活动五场次，发放资料。", measures=events(5))
        enter_for(ws, heir, PERIOD, {task: report}, Provenance(Source.PAPER, "填报人乙"), "经办人甲")

    assert made.since == PERIOD
    assert campaign.status(Q2).expected == before.expected
    assert campaign.status(Q2).reported == before.reported == 2
    assert line_of(campaign, PINGTAN, PERIOD) is None
    assert line_of(campaign, MERGED, PERIOD).proxy == 1
    assert campaign.status(PERIOD).expected == before.expected - line_of(campaign, SHITI, Q2).expected
    shares, total = figure_of(campaign, YEAR)
    assert shares == {PINGTAN: 3, SHITI: 4, MERGED: 5}
    assert total == Counted(Figure(Decimal(12)), total=True)
    with campaign.open() as ws:
        missing = {ws.unit_name(one.unit) for one in row_of(ws, PERIOD).without_figure(Gap.MISSING)}
    assert missing.isdisjoint({PINGTAN, SHITI, MERGED})
    assert "亭子镇" in missing


def test_the_stock_of_bodies_that_ended_counts_until_their_heir_states_its_own(campaign):
    def state(ws, name, period, value):
        task = ws.plan.measure(STAFF).task
        report = ReportBody(
            Status.PROGRESSED, progress="配备工作人员，明确职责。", measures={STAFF: count(value).to_json()}
        )
        enter_for(ws, unit(ws, name), period, {task: report}, Provenance(Source.PAPER, "填报人乙"), "经办人甲")

    campaign.merge(campaign.hand_in(period=Q2, numbers={18}))
    with campaign.open() as ws:
        state(ws, PINGTAN, Q2, 3)
        state(ws, SHITI, Q2, 4)
    merge_towns(campaign)
    before = figure_of(campaign, PERIOD, STAFF)
    with campaign.open() as ws:
        state(ws, MERGED, PERIOD, 5)

    assert before[1].figure.value == 7
    assert figure_of(campaign, PERIOD, STAFF) == ({MERGED: 5}, count(5))


def test_the_heir_answers_the_returns_of_the_body_that_ended(campaign):
    """平滩镇 becomes part of 石梯镇; the return of its report goes down there and is answered from there."""
    campaign.merge(campaign.hand_in(period=Q2, numbers={18}, text="数据有误。", measures=events(3)))
    with campaign.open() as ws:
        (line,) = reports(ws, Q2)
        decide(ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "请核对场次")], "经办人甲")
    merge_towns(campaign, heir=SHITI)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        ended, task = unit(ws, PINGTAN), ws.plan.task_numbered(18).id
        (mine,) = inherited(ws)
        assert [one.reason for one in mine.returns.values()] == ["请核对场次"]
        assert desk.desk(ws, Q2, TODAY).unit_name == SHITI
        with answering_for(ws, ended):
            assert [one.returned for one in desk.task_list(ws, Q2, desk.TaskFilter(), TODAY) if one.task == task] == [
                True
            ]
            body = ReportBody(Status.PROGRESSED, progress="核对台账，实际开展计量宣传二场次。", measures=events(2))
            save_draft(ws, task, Q2, body, "填报人甲")
            seal(ws, Q2, NAMES)

    (taken,) = campaign.merge(campaign.export(SHITI).bundle.file).bundles

    assert (taken.outcome, taken.revisions.parked) == ("merged", 0)
    with campaign.open() as ws:
        (line,) = reports(ws, Q2, ended)
        assert (line.disposition, line.heads[0].body.measures) == (Disposition.RECEIVED, events(2))
    assert figure_of(campaign, YEAR)[0] == {PINGTAN: 2}
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        assert inherited(ws)[0].returns == {}
    for name in (None, SHITI):
        with campaign.open(name) as ws:
            before, path = digest(ws), ws.path
        assert rebuild(path).state == before


def test_the_desk_of_an_ended_body_still_exports_in_the_own_name(campaign):
    merge_towns(campaign, heir=SHITI)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        ws.acting = unit(ws, PINGTAN)
        write(ws, numbers={18}, period=Q2)
        seal(ws, Q2, NAMES)
        file = exporting.export(ws, campaign.stick()).bundle.file

    (taken,) = campaign.merge(file).bundles

    assert (taken.outcome, taken.unit_name) == ("merged", SHITI)
    assert line_of(campaign, PINGTAN, Q2).reported == 1


def test_a_computer_that_did_not_inherit_is_refused_as_a_whole(campaign):
    """Its roster entry gives it the own unit's keys alone (law 7): nothing of the file is taken."""
    merge_towns(campaign, heir=SHITI)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws, answering_for(ws, unit(ws, PINGTAN)):
        write(ws, numbers={18}, period=Q2)
        seal(ws, Q2, NAMES)
    file = campaign.export(SHITI).bundle.file
    make(campaign, lambda ws: plan_edits.reviving(unit(ws, PINGTAN)))

    (held,) = campaign.merge(file).bundles
    merge_towns(campaign, heir=SHITI)

    assert (held.outcome, held.facts["detail"]) == ("quarantined", "scope")
    assert line_of(campaign, PINGTAN, Q2).reported == 1


def test_nobody_answers_for_a_body_it_did_not_take_over_from(campaign):
    merge_towns(campaign, heir=SHITI)

    with campaign.open(BUREAU) as ws, pytest.raises(NotTheHeir), answering_for(ws, unit(ws, PINGTAN)):
        pass


def test_bundles_made_before_a_merger_are_taken_after_it(campaign):
    asked = campaign.hand_in(period=Q2, numbers={18}, measures=events(3))
    late = campaign.hand_in(period=PERIOD, numbers={18}, out=campaign.stick("late"), measures=events(9))
    merge_towns(campaign)

    taken = campaign.merge(asked, late).bundles

    assert [one.outcome for one in taken] == ["merged", "merged"]
    assert [one.revisions.parked for one in taken] == [0, 1]
    assert figure_of(campaign, YEAR)[0] == {PINGTAN: 3}
    with campaign.open() as ws:
        assert rebuild(ws.path).state == campaign.status(Q2).state


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
    assert "区经信商务局" not in "".join(words(tmp_path / "form.pdf"))
    assert "区经信商务局" in "".join(words(tmp_path / "blank.pdf"))


def test_reminders_name_the_heir_and_invitations_leave_the_ended_out(campaign, tmp_path):
    merge_towns(campaign)

    with campaign.open() as ws:
        assert f"{MERGED}（原{SHITI}）" in reminder_text(ws, Q2, TODAY)
        names = [one.unit_name for one in inviting.invitations(ws)]
        print_missing(ws, Q2, tmp_path / "missing.pdf")
    assert MERGED in names
    assert SHITI not in names
    assert SHITI in "".join(words(tmp_path / "missing.pdf"))


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
