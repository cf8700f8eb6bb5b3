"""A unit's two computers, and the tasks a unit leads."""

from dataclasses import replace

import pytest

from metrodesk.domain.decision import Lifting, Source
from metrodesk.domain.history import Origin
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.revision import Kind
from metrodesk.errors import NoOtherComputer, NothingToConfirm
from metrodesk.services import entry, leading, sealing
from metrodesk.services.confirming import confirm_proxy
from metrodesk.services.deciding import decide
from metrodesk.services.elsewhere import not_fetched
from metrodesk.services.outgoing import outgoing
from metrodesk.services.overview_text import overview_text, save_overview
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.reconciling import conflicts, settle_by_draft
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.syncing import sync
from metrodesk.services.unit_status import unit_status
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, Campaign


def synced(campaign: Campaign, source=PINGTAN, stick="sync"):
    with campaign.open(source) as ws:
        return sync(ws, campaign.stick(stick))


def body_of(campaign: Campaign, number, name=PINGTAN):
    with campaign.open(name) as ws:
        return entry.open_report(ws, ws.plan.task_numbered(number).id, PERIOD)


# -- from computer to computer -------------------------------------------------------------------


def test_the_other_computer_opens_what_this_one_sealed(campaign):
    campaign.round(PINGTAN, PINGTAN_TOO)  # now each knows of the other
    campaign.hand_in(PINGTAN, "", {17, 18})

    made = synced(campaign)
    (opened,) = campaign.open_answer(PINGTAN_TOO, made.file)

    assert (opened.outcome, opened.revisions, opened.number) == ("sync", 3, 2)
    assert body_of(campaign, 18, PINGTAN_TOO).body == body_of(campaign, 18).body
    assert [one.outcome for one in campaign.open_answer(PINGTAN_TOO, made.file)] == ["already"]
    assert [one.outcome for one in campaign.open_answer(PINGTAN, made.file)] == ["own-file"]
    assert [one.outcome for one in campaign.open_answer(SHITI, made.file)] == ["not-ours"]


def test_the_other_computer_carries_on_what_did_not_arrive(campaign):
    campaign.round(PINGTAN, PINGTAN_TOO)
    campaign.hand_in(PINGTAN, "", {17, 18})  # the stick is lost
    campaign.open_answer(PINGTAN_TOO, synced(campaign).file)

    merged = campaign.merge(campaign.export(PINGTAN_TOO, campaign.stick("b")).bundle.file)

    assert merged.bundles[0].revisions.new == 3
    assert len(campaign.reports()) == 2


def test_a_sync_is_no_report_to_the_district(campaign):
    campaign.round(PINGTAN, PINGTAN_TOO)
    campaign.write(PINGTAN, "", {18})
    campaign.seal(PINGTAN)
    synced(campaign)
    with campaign.open(PINGTAN) as ws:
        assert unit_status(ws).sealed_not_exported == 2

    exported = campaign.export(PINGTAN)
    synced(campaign, stick="again")
    again = campaign.export(PINGTAN, campaign.stick("b"))

    assert (exported.bundle.number, exported.repeated) == (2, False)
    assert (again.bundle.number, again.repeated) == (2, True)
    campaign.write(PINGTAN, "改稿。", {18})
    campaign.seal(PINGTAN)
    later = campaign.export(PINGTAN, campaign.stick("c"))
    assert later.bundle.number == 4
    (gap,) = campaign.merge(later.bundle.file).missing
    assert (gap.missing, gap.made_up) == ((), (1, 2, 3))


def test_paragraphs_that_differ_are_settled_also_where_an_older_draft_lies(campaign):
    campaign.round(PINGTAN, PINGTAN_TOO)
    for name, words in ((PINGTAN, "甲的综合情况。"), (PINGTAN_TOO, "乙的综合情况。")):
        with campaign.open(name) as ws:
            save_overview(ws, PERIOD, OverviewBody(words), "填报人甲")
        campaign.hand_in(name, "", {18} if name == PINGTAN else {17})
    with campaign.open(PINGTAN_TOO) as ws:
        save_overview(ws, PERIOD, OverviewBody("只改了乙的。"), "填报人乙")
    campaign.open_answer(PINGTAN_TOO, synced(campaign).file)

    with campaign.open(PINGTAN_TOO) as ws:
        (found,) = (one for one in conflicts(ws) if one.subject.kind is Kind.OVERVIEW)
        settle_by_draft(ws, found, {"text": "合并的综合情况。"}, "填报人乙")
    campaign.seal(PINGTAN_TOO)

    with campaign.open(PINGTAN_TOO) as ws:
        assert [one for one in conflicts(ws) if one.subject.kind is Kind.OVERVIEW] == []
        assert overview_text(ws, PERIOD) == "合并的综合情况。"


def test_a_unit_with_one_computer_is_told_so(campaign):
    campaign.round(SHITI)
    with pytest.raises(NoOtherComputer):
        synced(campaign, SHITI)


def test_a_computer_that_is_not_known_here_is_refused_until_the_answer_is_opened(campaign):
    campaign.hand_in(PINGTAN, "", {18})
    campaign.round(PINGTAN)  # knows the other one, which does not know it
    made = synced(campaign)

    (refused,) = campaign.open_answer(PINGTAN_TOO, made.file)
    assert (refused.outcome, refused.reason) == ("refused", "unknown-device")
    campaign.round(PINGTAN_TOO)
    assert campaign.open_answer(PINGTAN_TOO, made.file)[0].outcome == "sync"


def test_a_form_says_how_much_lies_on_the_other_computer(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {17, 18}))
    with campaign.open() as ws, ws.database.read() as books:
        unit = ws.plan.unit_named(PINGTAN).id
        lines = books.revisions.of(unit=unit)
    campaign.hand_in(PINGTAN_TOO, "", {16}, out=campaign.stick("b"))
    with campaign.open(PINGTAN_TOO) as ws, ws.database.begin() as books:
        books.revisions.add([one for one in lines if one.subject.kind == "submission"])
        assert len(lines) == 3

    with campaign.open(PINGTAN_TOO) as ws:
        found = not_fetched(ws, PERIOD)
    assert (found.here, found.there) == (1, 2)
    campaign.write(PINGTAN_TOO, "改稿。", {16})
    assert campaign.seal(PINGTAN_TOO).not_fetched == 2

    campaign.round(PINGTAN_TOO)
    with campaign.open(PINGTAN_TOO) as ws:
        assert not_fetched(ws, PERIOD).there == 0


# -- entered by the district -----------------------------------------------------------------------


def entered(campaign: Campaign, words="代录：检查5家。"):
    """Have the district enter a report for 平滩镇 from a telephone call."""
    with campaign.open() as ws:
        unit, task = ws.plan.unit_named(PINGTAN).id, ws.plan.task_numbered(18).id
        body = ReportBody(Status.PROGRESSED, progress=words)
        return enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PHONE, "填报人甲"), "审核人乙")


def test_what_the_district_entered_is_shown_and_confirmed(campaign):
    entered(campaign)
    campaign.round(PINGTAN)
    shown = body_of(campaign, 18)
    assert (shown.origin, shown.body.progress) == (Origin.PROXY, "代录：检查5家。")

    with campaign.open(PINGTAN) as ws:
        done = confirm_proxy(ws, ws.plan.task_numbered(18).id, PERIOD, NAMES)
    campaign.merge(campaign.export(PINGTAN).bundle.file)

    (line,) = campaign.reports()
    assert len(done.revisions) == 1
    assert [head.revision for head in line.heads] == [done.revisions[0].revision]
    assert body_of(campaign, 18).origin is Origin.REVISION


def test_objecting_to_it_is_a_version_that_differs(campaign):
    entered(campaign)
    campaign.round(PINGTAN)
    campaign.write(PINGTAN, "本单位认为是6家。", {18})
    with campaign.open(PINGTAN) as ws:
        sealing.seal(ws, PERIOD, NAMES)
    campaign.merge(campaign.export(PINGTAN).bundle.file)

    (line,) = campaign.reports(conflicts=True)
    assert len(line.heads) == 2


def test_what_the_district_gives_up_again_does_not_stay_at_the_unit(campaign):
    (_, act), = entered(campaign).acts  # fmt: skip
    first = campaign.answer(PINGTAN).answers[0].file
    with campaign.open() as ws:
        decide(ws, [Lifting(act)], "审核人乙")
    second = campaign.answer(PINGTAN).answers[0].file

    campaign.open_answer(PINGTAN, first)
    assert body_of(campaign, 18).origin is Origin.PROXY
    campaign.open_answer(PINGTAN, second)

    assert body_of(campaign, 18).body.is_empty
    with campaign.open(PINGTAN) as ws, pytest.raises(NothingToConfirm):
        confirm_proxy(ws, ws.plan.task_numbered(18).id, PERIOD, NAMES)


def test_there_is_nothing_to_confirm_where_the_district_entered_nothing(campaign):
    campaign.hand_in(PINGTAN, "", {18})
    with campaign.open(PINGTAN) as ws, pytest.raises(NothingToConfirm):
        confirm_proxy(ws, ws.plan.task_numbered(18).id, PERIOD, NAMES)


# -- led -------------------------------------------------------------------------------------------


def let_the_bureau_lead(campaign: Campaign, number=18):
    """Adopt a plan in which 区经信局 leads a task of the townships."""
    with campaign.open() as ws:
        lead = ws.plan.unit_named(BUREAU).id
        tasks = tuple(replace(one, leads=(lead,)) if one.number == number else one for one in ws.plan.tasks)
        adopt_plan(ws, replace(ws.plan, tasks=tasks), by="")


def led(campaign: Campaign, name=BUREAU, number=18) -> leading.LedTask:
    with campaign.open(name) as ws:
        return next(one for one in leading.led_reports(ws, PERIOD) if one.number == number)


def test_a_lead_reads_what_its_responsible_units_reported(campaign):
    let_the_bureau_lead(campaign)
    campaign.merge(campaign.hand_in(PINGTAN, "平滩的话。", {18}))
    campaign.round(BUREAU)

    task = led(campaign)
    reported = next(one for one in task.reports if one.unit_name == PINGTAN)

    assert reported.body.progress.endswith("平滩的话。")
    assert SHITI in task.missing
    assert BUREAU not in {one.unit_name for one in task.reports}
    assert task.counts == {Status.PROGRESSED: 1}
    assert leading.quote(reported) == f"{PINGTAN}：第18项：检查集贸市场3家、加油站2家。平滩的话。"
    with campaign.open(BUREAU) as ws:
        assert unit_status(ws).revisions == ()
        assert sync_is_alone(ws)


def sync_is_alone(ws) -> bool:
    """Whether lines of other units, read as a lead, stay out of what the own unit sends."""
    with ws.database.read() as books:
        return outgoing(ws, books).is_empty


def test_figures_of_the_responsible_units_are_added_up(campaign):
    let_the_bureau_lead(campaign)
    campaign.merge(
        campaign.hand_in(PINGTAN, "", {18}, measures={"m18-events": {"value": "3", "rounding": "余"}}),
        campaign.hand_in(SHITI, "", {18}, measures={"m18-events": {"value": "4"}, "m18-leaflets": {"value": "500"}}),
    )
    campaign.round(BUREAU)

    sums = {one.measure.id: (one.total, one.given) for one in led(campaign).sums if one.given}
    assert {key: (total.figure.text, given) for key, (total, given) in sums.items()} == {
        "m18-events": ("约7", 2),
        "m18-leaflets": ("500", 1),
    }


def test_a_lead_sees_what_the_district_entered_as_such(campaign):
    let_the_bureau_lead(campaign)
    entered(campaign)
    campaign.round(BUREAU)

    reported = next(one for one in led(campaign).reports if one.unit_name == PINGTAN)
    assert (reported.proxy, reported.body.progress) == (True, "代录：检查5家。")


def test_the_district_s_own_unit_reads_them_from_its_ledger(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}))

    task = led(campaign, None)
    assert task.counts == {Status.PROGRESSED: 1}
    assert PINGTAN not in task.missing
