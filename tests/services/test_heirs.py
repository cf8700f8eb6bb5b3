"""Bodies that were merged or ended: who answers for them, and under whom each quarter counts."""

from decimal import Decimal

from metrodesk.bundles.answer_sheet import AnswerSheet
from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Source, Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.figure import Counted, Figure
from metrodesk.domain.measure_total import Gap
from metrodesk.domain.report import ReportBody, Status
from metrodesk.services import desk, exporting, inviting, plan_edits
from metrodesk.services.answer_contents import LedgerView
from metrodesk.services.deciding import decide
from metrodesk.services.entry import save_draft
from metrodesk.services.inheriting import answering_for, inherited
from metrodesk.services.lists import print_missing
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.rebuilding import digest, rebuild
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.reminders import reminder_text
from metrodesk.services.reports import reports
from metrodesk.services.sealing import seal
from tests.documents.pages import words
from tests.services.campaign import NAMES, PERIOD, PINGTAN, SHITI, TODAY, write
from tests.services.plan_changes import (
    MERGED,
    Q2,
    Q4,
    STAFF,
    YEAR,
    count,
    events,
    figure_of,
    line_of,
    make,
    merge_towns,
    row_of,
    unit,
)


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


def test_the_answer_to_an_heir_of_several_bodies_reads_back(campaign):
    campaign.merge(campaign.hand_in(period=Q2), campaign.hand_in(SHITI, period=Q2))
    merge_towns(campaign)
    with campaign.open() as ws, ws.database.begin() as books:
        sheet = LedgerView(ws, books).contents(books, unit(ws, MERGED), full=False).sheet

    assert len(sheet.dispositions) > 8
    assert AnswerSheet.from_bytes(sheet.to_bytes()) == sheet


def test_an_heir_s_report_of_the_year_counts_once_what_the_ended_bodies_reported(campaign):
    """Two quarters of 3 and 4, then 5 in the third; the year is written as 12, as 5, as 20."""
    campaign.merge(campaign.hand_in(period=Q2, numbers={18}, measures=events(3)))
    campaign.merge(campaign.hand_in(SHITI, period=Q2, numbers={18}, measures=events(4)))
    merge_towns(campaign)
    for when, value, total in ((PERIOD, 5, 12), (YEAR, 5, 12), (YEAR, 12, 12), (YEAR, 20, 20)):
        with campaign.open() as ws:
            heir, task = unit(ws, MERGED), ws.plan.task_numbered(18).id
            report = ReportBody(Status.PROGRESSED, progress="开展计量宣传活动五场次。", measures=events(value))
            enter_for(ws, heir, when, {task: report}, Provenance(Source.PAPER, "填报人乙"), "经办人甲")
            row = row_of(ws, YEAR)
        assert row.total.figure.value == total
        held = {ws.plan.unit_name(one.unit) for one in row.shares if one.held_by == heir}
        assert held == ({PINGTAN, SHITI} if value in {12, 20} else set())
        assert [one.is_unclear for one in row.shares if one.unit == heir] == [value == 20]


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


def test_what_an_heir_wrote_is_taken_though_the_merger_was_undone_meanwhile(campaign):
    """The old roster gave it the keys: nothing of the file is refused, its own report least of all."""
    merge_towns(campaign, heir=SHITI)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws, answering_for(ws, unit(ws, PINGTAN)):
        write(ws, numbers={18}, period=Q2)
        seal(ws, Q2, NAMES)
    campaign.write(SHITI, numbers={18}, period=Q2)
    campaign.seal(SHITI, Q2)
    make(campaign, lambda ws: plan_edits.reviving(unit(ws, PINGTAN)))
    campaign.round(SHITI)

    (taken,) = campaign.merge(campaign.export(SHITI).bundle.file).bundles
    campaign.round(SHITI)

    assert (taken.outcome, taken.revisions.new, taken.revisions.parked) == ("merged", 4, 0)
    assert [line_of(campaign, name, Q2).reported for name in (PINGTAN, SHITI)] == [1, 1]
    with campaign.open(SHITI) as ws, ws.database.read() as books:
        assert inherited(ws) == ()
        assert unacknowledged(ws, books) == ()


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


def test_reminders_name_the_heir_and_invitations_leave_the_ended_out(campaign, tmp_path):
    merge_towns(campaign)

    with campaign.open() as ws:
        assert f"{MERGED}（原{SHITI}）" in reminder_text(ws, Q2, TODAY)
        names = [one.unit_name for one in inviting.invitations(ws)]
        print_missing(ws, Q2, tmp_path / "missing.pdf")
    assert MERGED in names
    assert SHITI not in names
    assert SHITI in "".join(words(tmp_path / "missing.pdf"))


def test_a_quarter_and_a_year_that_end_on_one_day_go_out_together(campaign):
    campaign.write(PINGTAN, numbers={18}, period=Q4)
    campaign.write(PINGTAN, numbers={18}, period=YEAR)
    for when in (Q4, YEAR):
        campaign.seal(PINGTAN, when)

    (taken,) = campaign.merge(campaign.export(PINGTAN).bundle.file).bundles

    assert (taken.outcome, taken.revisions.new) == ("merged", 4)
    assert [line_of(campaign, PINGTAN, when).reported for when in (Q4, YEAR)] == [1, 1]
