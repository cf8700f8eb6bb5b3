"""Deciding: every decision is an act with a name, a later one may replace it, none is erased."""

import json
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import (
    Channel,
    ChannelChoice,
    Closure,
    Exempting,
    Extension,
    Lifting,
    Settlement,
    Source,
    Verdict,
)
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import in_force
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.errors import UnreadableDecisions
from metrodesk.services.deciding import accept_all, decide
from metrodesk.services.decision_file import decide_from
from metrodesk.services.lists import print_missing
from metrodesk.services.overview import grid
from metrodesk.services.phrases import keep_return_phrases, return_phrases
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.reminders import reminder_text
from metrodesk.services.scheduling import close_period
from metrodesk.services.upkeep import digest
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage.projections import UnitQuery
from metrodesk.wording.decision_errors import reason_of_refused_decision
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, TODAY

WHO = "审核人乙"


@pytest.fixture
def received(campaign):
    """A campaign whose district has taken in nine reports of 平滩镇 and one of 石梯镇."""
    campaign.merge(campaign.hand_in(PINGTAN), campaign.hand_in(SHITI, numbers={18}))
    return campaign


def ids_of(campaign, unit=PINGTAN, number=18):
    return tuple(
        head.revision
        for line in campaign.reports()
        if (line.unit_name, line.number) == (unit, number)
        for head in line.heads
    )


def decided(campaign, *decisions, by=WHO):
    with campaign.open() as ws:
        return decide(ws, decisions, by)


def state_of(campaign, unit=PINGTAN, number=18):
    (line,) = [one for one in campaign.reports() if (one.unit_name, one.number) == (unit, number)]
    return line


def test_a_return_names_reason_fields_and_who_decided(received):
    ids = ids_of(received)

    done = decided(received, Verdict(ActKind.RETURNED, ids, "请补充", {"progress": "数字与台账不符"}))

    line = state_of(received)
    assert len(done.acts) == 1
    assert line.disposition is Disposition.RETURNED
    assert [(one.act, one.reason, one.fields, one.by) for one in line.returns] == [
        (done.acts[0], "请补充", {"progress": "数字与台账不符"}, WHO)
    ]
    assert received.status().returned == 1
    assert received.status().state == done.state


def test_a_later_verdict_replaces_an_earlier_one_and_both_acts_stay(received):
    ids = ids_of(received)
    (first,) = decided(received, Verdict(ActKind.RETURNED, ids, "请补充")).acts

    (second,) = decided(received, Verdict(ActKind.ACCEPTED, ids)).acts

    assert state_of(received).disposition is Disposition.ACCEPTED
    with received.open() as ws, ws.database.read() as books:
        acts = {act.id: act for act in books.acts.all()}
    assert acts[second].replaces == (first,)
    assert first in acts


def test_a_verdict_on_one_of_many_leaves_what_was_decided_on_the_others(received):
    ids = ids_of(received) + ids_of(received, number=17) + ids_of(received, number=16)
    decided(received, Verdict(ActKind.ACCEPTED, ids))

    decided(received, Verdict(ActKind.RETURNED, ids[:1], "请补充"), by="审核人丁")

    assert state_of(received).disposition is Disposition.RETURNED
    assert state_of(received, number=17).disposition is Disposition.ACCEPTED
    assert state_of(received, number=16).disposition is Disposition.ACCEPTED


def test_verdicts_of_one_file_follow_one_another(received):
    this, other = ids_of(received), ids_of(received, number=17)

    done = decided(
        received,
        Verdict(ActKind.ACCEPTED, this + other),
        Verdict(ActKind.RETURNED, this, "请补充"),
        Verdict(ActKind.RETURNED, this, "请补充"),
        Verdict(ActKind.ACCEPTED, this),
    )

    assert [one.reason for one in done.refused] == ["decided-so"]
    assert state_of(received).disposition is Disposition.ACCEPTED
    assert state_of(received, number=17).disposition is Disposition.ACCEPTED
    with received.open() as ws, ws.database.read() as books:
        standing = [act for act in in_force(books.acts.all()) if act.kind is ActKind.ACCEPTED]
    assert sorted(one for act in standing for one in act.targets) == sorted(this + other)


@pytest.mark.parametrize("cut", [1, 2])
def test_a_step_cut_off_between_its_acts_is_as_before_or_as_after(received, cut):
    ids = ids_of(received) + ids_of(received, number=17)
    decided(received, Verdict(ActKind.ACCEPTED, ids))
    with received.open() as ws:
        before = digest(ws)
        written = ws.journal.write
        lines = []

        def stop(entries):
            lines.extend(entries)
            written(lines[:cut])
            raise KeyboardInterrupt

        ws.journal.write, ws.journal.take_back = stop, lambda entries: None
        with pytest.raises(KeyboardInterrupt):
            decide(ws, [Verdict(ActKind.RETURNED, ids[:1], "请补充")], WHO)
    assert len(lines) == 2

    with open_workspace(received.district) as ws:
        after = digest(ws)
    assert (after == before) is (cut == 1)
    assert state_of(received, number=17).disposition is Disposition.ACCEPTED


def test_accepting_everything_takes_what_is_handed_in_and_waits(received):
    decided(received, Verdict(ActKind.RETURNED, ids_of(received), "请补充"))

    with received.open() as ws:
        done = accept_all(ws, PERIOD, by=WHO)

    assert len(done.acts) == 2  # an act for each unit
    found = {(one.unit_name, one.number): one.disposition for one in received.reports()}
    assert found.pop((PINGTAN, 18)) is Disposition.RETURNED
    assert set(found.values()) == {Disposition.ACCEPTED}


def test_a_report_that_was_late_can_be_excused(received):
    with received.open() as ws:
        close_period(ws, PERIOD)
    received.merge(received.hand_in(BUREAU, numbers={2}))
    assert received.status().late == 1

    decided(received, Verdict(ActKind.EXCUSED, ids_of(received, BUREAU, 2), "停电"))

    assert received.status().late == 0


def test_a_closed_task_ends_for_one_unit_or_for_all_from_its_period_on(received):
    with received.open() as ws:
        task, unit = ws.plan.task_numbered(18).id, ws.plan.unit_named(PINGTAN).id

    decided(received, Closure(task, unit, PERIOD, "任务已完成"))

    assert state_of(received).disposition is Disposition.CLOSED
    assert state_of(received, SHITI).disposition is Disposition.RECEIVED
    before = received.status(PERIOD.next())
    assert {one.name: one.exempt for one in before.units}[PINGTAN] == 1
    assert received.status(PERIOD.previous()).exempt == 0


def test_an_exempt_unit_owes_nothing_and_is_not_missing(received):
    with received.open() as ws:
        unit = ws.plan.unit_named("幺塘乡").id
        before = received.status()
        decide(ws, [Exempting(unit, (), PERIOD, PERIOD, "属开发区管辖")], WHO)
        row = next(one for one in grid(ws, PERIOD, UnitQuery(), TODAY).rows if one.unit == unit)

    after = received.status()
    assert before.expected - after.expected == after.exempt == 9
    assert {one.name: one.missing for one in after.units}["幺塘乡"] == 0
    assert {cell.light.label for cell in row.cells if cell.light} == {"免报"}
    assert received.status(PERIOD.next()).exempt == 0


def test_paper_lists_count_what_is_entered_and_leave_out_what_is_exempt(received, tmp_path):
    with received.open() as ws:
        units = {name: ws.plan.unit_named(name).id for name in ("幺塘乡", SHITI, "区委组织部")}
        task, exempt = ws.plan.task_numbered(17).id, ws.plan.task_numbered(21).id
        decide(ws, [Exempting(units["幺塘乡"], (), PERIOD), Exempting(units[SHITI], (exempt,), PERIOD)], WHO)
        body = ReportBody(Status.PROGRESSED, progress="检查3家。")
        enter_for(ws, units[SHITI], PERIOD, {task: body}, Provenance(Source.PHONE, ""), WHO)
        (only,) = ws.plan.assignments_of(units["区委组织部"])
        enter_for(ws, only.unit, PERIOD, {only.task: body}, Provenance(Source.PHONE, ""), WHO)
        print_missing(ws, PERIOD, tmp_path / "missing.xlsx")
        text = reminder_text(ws, PERIOD, TODAY)
    rows = CalamineWorkbook.from_path(tmp_path / "missing.xlsx").get_sheet_by_index(0).to_python()
    named = {str(row[1]): row for row in rows if len(row) > 4}

    assert named.keys().isdisjoint({"幺塘乡", "区委组织部"})
    assert named[SHITI][3:6] == [8.0, 2.0, 6.0]  # due, there, missing
    assert {"17", "21"}.isdisjoint(str(named[SHITI][6]).split("、"))
    assert "区级代录2项" in text
    assert "幺塘乡" not in text
    assert f"{SHITI}（缺6项）" in text


def test_an_extension_moves_the_date_of_one_unit(received):
    with received.open() as ws:
        unit = ws.plan.unit_named(SHITI).id

    decided(received, Extension(unit, PERIOD, date(2026, 10, 20), "汛情"))
    decided(received, Extension(unit, PERIOD, date(2026, 10, 25), "汛情"))

    due = {one.name: one.due for one in received.status().units}
    assert due[SHITI] == date(2026, 10, 25)
    assert due[PINGTAN] is None


def test_an_act_can_be_lifted_and_stays_in_the_ledger(received):
    (act,) = decided(received, Verdict(ActKind.RETURNED, ids_of(received), "误退")).acts

    decided(received, Lifting(act, "误点"))

    assert state_of(received).disposition is Disposition.RECEIVED
    with received.open() as ws, ws.database.read() as books:
        assert act in {one.id for one in books.acts.all()}


def test_a_unit_that_reports_on_paper_only_is_marked_so(received):
    with received.open() as ws:
        unit = ws.plan.unit_named(SHITI).id

    decided(received, ChannelChoice(unit, Channel.PAPER))
    assert [one.name for one in received.status().units if one.paper_only] == [SHITI]
    decided(received, ChannelChoice(unit, Channel.BUNDLE))
    assert not any(one.paper_only for one in received.status().units)


def test_a_settlement_names_every_head_and_holds_what_was_chosen(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "甲。", {18}), campaign.hand_in(PINGTAN_TOO, "乙。", {18}))
    (line,) = campaign.reports(conflicts=True)
    heads = tuple(head.revision for head in line.heads)

    part = decided(campaign, Settlement(heads[:1], take=heads[0]))
    done = decided(campaign, Settlement(heads, take=heads[1]))

    assert [one.reason for one in part.refused] == ["heads-changed"]
    (after,) = campaign.reports()
    assert [head.revision for head in after.heads] == [done.acts[0]]
    assert after.heads[0].body == line.heads[1].body
    assert after.heads[0].by == WHO
    assert campaign.status().conflicts == 0
    assert after.covered


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"decision": "accepted", "revisions": []}, "no-revision"),
        ({"decision": "accepted", "revisions": ["f" * 64]}, "unknown-revision"),
        ({"decision": "returned", "revisions": "this"}, "reason-missing"),
        ({"decision": "returned", "revisions": "this", "reason": "x", "fields": {"mood": "x"}}, "unknown-field"),
        ({"decision": "poem"}, "unknown-decision"),
        ({"decision": "accepted", "revisions": 5}, "shape"),
        ({"decision": "settled", "heads": "this", "take": "f"}, "no-difference"),
        ({"decision": "closed", "task": 99, "unit": None, "from": "2026Q3"}, "unknown-task"),
        ({"decision": "closed", "task": 18, "unit": "无此镇", "from": "2026Q3"}, "unknown-unit"),
        ({"decision": "closed", "task": 18, "unit": None, "from": "soon"}, "date"),
        ({"decision": "exempt", "unit": SHITI, "from": "2026Q3", "until": "2026Q1"}, "order"),
        ({"decision": "extended", "unit": SHITI, "period": "2026Q3", "due": "2026-13-01"}, "date"),
        ({"decision": "lifted", "act": "f" * 64}, "unknown-act"),
    ],
)
def test_a_decision_that_cannot_be_written_is_refused_with_its_place(received, tmp_path, entry, reason):
    (this,) = ids_of(received)
    entry = {key: [this] if value == "this" else value for key, value in entry.items()}
    file = tmp_path / "acts.json"
    good = {"decision": "accepted", "revisions": [this]}
    file.write_text(json.dumps({"acts": [entry, good]}), encoding="utf-8")
    with received.open() as ws:
        done = decide_from(ws, file, WHO)

    assert [(one.index, one.reason) for one in done.refused] == [(0, reason)]
    assert len(done.acts) == 1
    assert reason_of_refused_decision(reason).what
    assert state_of(received).disposition is Disposition.ACCEPTED


@pytest.mark.parametrize("text", ["", "[]", '{"acts": 5}', '{"acts": [1]}', '{"acts": [], "by": 5}', "{" * 2000])
def test_a_file_that_holds_no_decisions_is_refused_whole(received, tmp_path, text):
    file = tmp_path / "acts.json"
    file.write_text(text, encoding="utf-8")

    with received.open() as ws, pytest.raises(UnreadableDecisions):
        decide_from(ws, file)


def test_a_file_decides_as_agreed(received, tmp_path):
    (this,) = ids_of(received)
    acts = [
        {"decision": "returned", "revisions": [this], "reason": "缺附件", "fields": {"evidence": "请附检查记录"}},
        {"decision": "closed", "task": 21, "unit": SHITI, "from": "2026Q3"},
        {"decision": "exempt", "unit": "幺塘乡", "tasks": [18], "from": "2026Q3"},
        {"decision": "extended", "unit": SHITI, "period": "2026Q3", "due": "2026-10-20"},
        {"decision": "channel", "unit": SHITI, "channel": "paper"},
    ]
    file = tmp_path / "acts.json"
    file.write_text(json.dumps({"by": "审核人丁", "acts": acts}), encoding="utf-8")

    with received.open() as ws:
        done = decide_from(ws, file, WHO)

    assert (len(done.acts), done.refused) == (5, ())
    assert [one.by for one in state_of(received).returns] == ["审核人丁"]
    assert Period.parse("2026Q3") == PERIOD


def test_the_office_keeps_its_own_phrases_for_returns(campaign):
    with campaign.open() as ws:
        shipped = return_phrases(ws)
        keep_return_phrases(ws, ["请核对。", " ", "请核对。", *shipped[:1]])
        kept = return_phrases(ws)

    assert len(shipped) > 5
    assert kept == ("请核对。", shipped[0])
