"""The way back: what the district decided reaches the unit, and what it lacks comes again."""

import shutil
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.services import answering, desk, entry, exporting, sealing
from metrodesk.services.deciding import decide
from metrodesk.services.evidence import attach
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.taking_back import take_back
from metrodesk.services.unit_status import unit_status
from metrodesk.services.workspaces import open_workspace
from tests.documents.evidence_samples import pdf
from tests.services.campaign import BUREAU, NAMES, OWN, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, TODAY, Campaign, write

WORDS = {"progress": "请补充检查家次。"}


def returned(campaign: Campaign, number=18, unit=PINGTAN, words=WORDS):
    """Return a unit's report; give the act's id."""
    with campaign.open() as ws:
        line = next(one for one in campaign.reports() if (one.unit_name, one.number) == (unit, number))
        (act,) = decide(
            ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "数据不全。", words)], "审核人乙"
        ).acts
    return act


def page(campaign: Campaign, number=18, name=PINGTAN):
    with campaign.open(name) as ws:
        return entry.open_report(ws, ws.plan.task_numbered(number).id, PERIOD)


def state(campaign: Campaign, name=PINGTAN):
    """Everything a unit shows that an answer may change."""
    with campaign.open(name) as ws:
        status = unit_status(ws)
        shown = [desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY), status, ws.identity.plan, ws.roster.number]
        pages = [entry.open_report(ws, duty.task, PERIOD) for duty in ws.plan.assignments_of(ws.own_unit().id)]
    return shown, pages


# -- receipts ----------------------------------------------------------------------------------


def test_an_answer_tells_what_became_of_every_revision(campaign):
    campaign.merge(campaign.hand_in())
    campaign.round()

    with campaign.open(PINGTAN) as ws:
        status = unit_status(ws)

    assert {one.disposition for one in status.revisions} == {"received"}
    assert all(one.acknowledged for one in status.revisions)
    assert status.unconfirmed == 0


def test_what_was_acknowledged_does_not_travel_again(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}))
    campaign.round()
    campaign.write(PINGTAN, "改稿。", {18})
    campaign.seal(PINGTAN)

    bundle = campaign.export(PINGTAN).bundle

    assert (bundle.number, bundle.revisions) == (2, 2)  # the new version and its submission


def test_with_nothing_new_the_last_bundle_goes_out_again(campaign):
    first = campaign.hand_in(PINGTAN)
    campaign.merge(first)
    campaign.round()

    again = campaign.export(PINGTAN, campaign.stick("second"))

    assert again.repeated
    assert again.bundle.number == 1


def test_every_bundle_after_a_lost_answer_repairs(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}))
    campaign.answer(PINGTAN)  # lost on the way
    second = campaign.hand_in(PINGTAN, "二。", {17})
    with campaign.open(PINGTAN) as ws:
        assert unit_status(ws).unconfirmed == 4

    merged = campaign.merge(second)
    campaign.round()

    assert (merged.bundles[0].revisions.new, merged.bundles[0].revisions.known) == (2, 2)
    with campaign.open(PINGTAN) as ws:
        assert unit_status(ws).unconfirmed == 0


def test_taking_a_bundle_back_makes_its_revisions_unacknowledged(campaign):
    taken = campaign.merge(campaign.hand_in(PINGTAN, "", {18})).bundles[0].id
    campaign.round()
    with campaign.open() as ws:
        take_back(ws, [taken], "审核人乙")
    campaign.round()

    with campaign.open(PINGTAN) as ws:
        status = unit_status(ws)
    assert [one.disposition for one in status.revisions] == ["withdrawn"]
    assert (status.unconfirmed, status.sealed_not_exported) == (2, 2)
    assert campaign.reports() == ()
    again = campaign.export(PINGTAN, campaign.stick("again"))
    assert (again.bundle.number, again.repeated) == (2, False)
    assert campaign.export(PINGTAN, campaign.stick("more")).repeated
    campaign.merge(again.bundle.file)
    assert len(campaign.reports()) == 1
    with campaign.open(PINGTAN) as ws:
        assert unit_status(ws).sealed_not_exported == 0


# -- opening -----------------------------------------------------------------------------------


def test_opening_answers_in_any_order_leaves_the_state_of_the_newest(campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, "", {16, 17, 18}), campaign.hand_in(PINGTAN_TOO, "另一台。", {19}))
    files = [campaign.answer(PINGTAN).answers[0].file]
    act = returned(campaign)
    files.append(campaign.answer(PINGTAN).answers[0].file)
    with campaign.open() as ws:
        (line,) = [one for one in campaign.reports() if one.number == 18]
        decide(ws, [Verdict(ActKind.ACCEPTED, (line.heads[0].revision,))], "审核人乙")
    files.append(campaign.answer(PINGTAN).answers[0].file)

    one, other = campaign.copy(tmp_path / "one"), campaign.copy(tmp_path / "other")
    forth = [one.open_answer(PINGTAN, file)[0].outcome for file in files]
    back = [other.open_answer(PINGTAN, file)[0].outcome for file in reversed(files)]

    assert forth == ["opened", "opened", "opened"]
    assert back == ["opened", "older", "older"]
    assert state(one) == state(other)
    assert page(one).returned is None
    assert act
    assert one.open_answer(PINGTAN, *files)[0].outcome == "already"


def test_any_order_and_repetition_of_answers_leaves_one_state(campaign, tmp_path):
    files = []
    for text in "一二三":
        campaign.merge(campaign.hand_in(PINGTAN, text, {17, 18}), campaign.hand_in(PINGTAN_TOO, text, {19}))
        files.append(campaign.answer(PINGTAN).answers[0].file)
        returned(campaign, 17 if text == "二" else 18)
    files.append(campaign.answer(PINGTAN, full=True).answers[0].file)
    campaign.copy(tmp_path / "start")
    campaign.open_answer(PINGTAN, *files)
    wanted = state(campaign)

    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.permutations(files), st.lists(st.sampled_from(files), max_size=3), st.integers(1, 10**9))
    def law(order, again, number):
        other = Campaign(tmp_path / "start").copy(tmp_path / f"try{number}")
        for file in (*order, *again):
            other.open_answer(PINGTAN, file)
        assert state(other) == wanted
        shutil.rmtree(other.folder)

    law()


def test_opening_never_touches_what_is_being_typed(campaign):
    campaign.merge(campaign.hand_in())
    campaign.write(PINGTAN, "还没有写完。", {18})
    returned(campaign)
    before = page(campaign)

    campaign.round()

    after = page(campaign)
    assert (after.body, after.base, after.saved_at) == (before.body, before.base, before.saved_at)


def test_a_file_for_all_is_opened_by_each_unit_and_named_by_others(campaign):
    campaign.merge(campaign.hand_in(PINGTAN), campaign.hand_in(SHITI))
    done = campaign.answer(PINGTAN, SHITI, one_file=True)
    file = done.answers[0].file

    assert {one.file for one in done.answers} == {file}
    assert [campaign.open_answer(name, file)[0].outcome for name in (PINGTAN, SHITI)] == ["opened", "opened"]
    (stranger,) = campaign.open_answer(BUREAU, file)
    assert (stranger.outcome, stranger.facts["own"]) == ("not-ours", BUREAU)
    assert PINGTAN in stranger.facts["whose"]
    assert [one.reason for one in campaign.merge(file).bundles] == ["own-file"]


def test_whatever_lies_on_the_stick_is_named(campaign):
    own = campaign.hand_in(PINGTAN)
    campaign.merge(own)
    (other,) = campaign.answer(SHITI).answers
    broken = campaign.stick() / "坏.mdbundle"
    broken.write_bytes(own.read_bytes()[:-7])
    invitation = next((campaign.folder / "invitations").glob("平滩镇_开通文件*.mdbundle"))
    mine = campaign.answer(PINGTAN).answers[0].file

    found = campaign.open_answer(PINGTAN, own, other.file, broken, invitation, mine)

    assert [one.outcome for one in found] == ["own-file", "not-ours", "refused", "invitation", "opened"]


def test_a_unit_without_a_computer_is_named_and_the_others_are_answered(campaign):
    done = campaign.answer()

    assert {one.unit_name for one in done.answers} == {BUREAU, SHITI, PINGTAN}
    assert {one.reason for one in done.skipped} == {answering.OWN, answering.NO_DEVICE}
    assert OWN in {one.unit_name for one in done.skipped if one.reason == answering.OWN}
    assert done.answers[0].file.name.endswith(f"_下发包_第{done.answers[0].number}号.mdbundle")


@pytest.mark.parametrize("opened_before", [True, False])
def test_a_newer_answer_with_an_older_roster_is_refused_with_both_numbers(campaign, opened_before):
    if opened_before:
        campaign.round()
    with campaign.open(PINGTAN) as ws:
        held = replace(ws.roster, number=9)
        with ws.database.begin() as books:
            books.meta.set(roster=books.contents.add("roster", held.to_bytes()))

    (refused,) = campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)

    assert (refused.outcome, refused.reason) == ("refused", "rollback")
    assert (refused.facts["seen"], refused.facts["found"]) == ("9", "2")


def test_a_change_of_plan_arrives_with_the_answer(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}))
    with campaign.open() as ws:
        tasks = tuple(replace(one, item=one.item + "（修订）") if one.number == 18 else one for one in ws.plan.tasks)
        adopt_plan(ws, replace(ws.plan, tasks=tasks), by="")
    (opened,) = campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)

    with campaign.open(PINGTAN) as ws:
        shown = next(one for one in desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY) if one.number == 18)
    assert opened.plan_changed
    assert shown.item.endswith("（修订）")
    assert shown.state == "received"


def test_a_new_computer_gets_everything_the_district_has(campaign):
    photo = campaign.folder / "现场.pdf"
    photo.write_bytes(pdf())
    with campaign.open(PINGTAN) as ws:
        items = attach(ws, [photo])
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}, evidence=items))
    made = campaign.answer(PINGTAN, full=True).answers[0]

    (opened,) = campaign.open_answer(PINGTAN_TOO, made.file)

    assert (made.revisions, made.evidence, opened.unconfirmed) == (2, 1, 0)
    assert page(campaign, 18, PINGTAN_TOO).body.evidence == items
    with campaign.open(PINGTAN_TOO) as ws:
        assert (ws.path / "evidence" / items[0].sha256).read_bytes() == photo.read_bytes()


# -- returns -----------------------------------------------------------------------------------


def test_a_return_stands_beside_its_field_until_a_revision_names_it(campaign):
    campaign.merge(campaign.hand_in())
    act = returned(campaign)
    (opened,) = campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)
    shown = page(campaign).returned

    assert [(one.number, one.period, one.fields) for one in opened.returned] == [(18, str(PERIOD), WORDS)]
    assert (shown.acts, shown.reason, shown.by) == ((act,), "数据不全。", "审核人乙")

    campaign.write(PINGTAN, "共检查12家。", {18})
    campaign.seal(PINGTAN)
    assert page(campaign).returned is None
    campaign.merge(campaign.export(PINGTAN, campaign.stick("b")).bundle.file)
    line = next(one for one in campaign.reports() if one.number == 18)
    assert line.disposition is Disposition.RECEIVED


def test_a_draft_saved_before_the_return_came_does_not_answer_it(campaign):
    campaign.merge(campaign.hand_in())
    campaign.write(PINGTAN, "改稿。", {18})
    returned(campaign)
    campaign.round()
    campaign.seal(PINGTAN)

    assert page(campaign).returned is not None


def test_an_explanation_alone_answers_a_return(campaign):
    campaign.merge(campaign.hand_in())
    returned(campaign)
    campaign.round()
    before = page(campaign)
    with campaign.open(PINGTAN) as ws:
        entry.save_draft(
            ws, before.task.id, PERIOD, replace(before.body, explanations={"returned": "数据属实。"}), "甲"
        )
        done = sealing.seal(ws, PERIOD, NAMES)

    assert len(done.revisions) == 1
    assert page(campaign).returned is None


def test_a_field_edited_meanwhile_is_shown_in_three_columns(campaign):
    campaign.merge(campaign.hand_in())
    sealed = page(campaign).body.progress
    campaign.write(PINGTAN, "本机改稿。", {18})
    returned(campaign)
    campaign.round()
    found = page(campaign)

    (column,) = found.three_way
    assert (column.field, column.local, column.district, column.base) == (
        "progress", found.body.progress, WORDS["progress"], sealed,
    )  # fmt: skip
    campaign.write(PINGTAN, "看过退回意见。", {18})
    assert page(campaign).three_way == ()


def test_each_figure_edited_meanwhile_has_its_own_row(campaign):
    ours, theirs = "m18-events", "m18-leaflets"
    campaign.merge(campaign.hand_in(measures={ours: {"value": "3"}, theirs: {"value": "500"}}, numbers={18}))
    campaign.write(PINGTAN, "", {18}, measures={ours: {"value": "4"}, theirs: {"value": "500"}})
    returned(campaign, words={"measures": "场次与台账不符"})
    campaign.round()

    assert [(one.field, one.local, one.district, one.base) for one in page(campaign).three_way] == [
        (f"measures.{ours}", {"value": "4"}, "场次与台账不符", {"value": "3"})
    ]


def test_the_district_s_own_unit_sees_its_returns_without_an_answer(campaign):
    with campaign.open() as ws:
        write(ws, numbers={18})
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
    returned(campaign, 18, OWN)

    with campaign.open() as ws:
        shown = entry.open_report(ws, ws.plan.task_numbered(18).id, PERIOD)
        status = unit_status(ws)
    assert shown.returned.reason == "数据不全。"
    assert (status.unconfirmed, [one.disposition for one in status.revisions]) == (0, ["returned"])


# -- a district restored or copied ---------------------------------------------------------------


def test_answers_after_a_restored_district_are_newer_than_those_before(campaign, data_folder):
    first = campaign.answer(PINGTAN).answers[0].file
    with open_workspace(campaign.district) as ws, ws.database.begin() as books:
        books.meta.set(installation="0" * 32)  # a copy on another computer
    second = campaign.answer(PINGTAN).answers[0].file

    assert [one.outcome for one in campaign.open_answer(PINGTAN, second, first)] == ["opened", "older"]
