"""At a unit's desk: drafts, checks, sealing and handing over."""

import json
from dataclasses import replace

import pytest

from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.progress import Light
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import form_code
from metrodesk.domain.task import Role
from metrodesk.errors import NothingToExport, NothingToSeal, StoppedByFindings, TaskNotAssigned, UnknownTask
from metrodesk.services import checking, desk, entry, exporting, recording, sealing
from metrodesk.services.desk import TaskFilter
from metrodesk.services.overview_text import overview_text, save_overview
from metrodesk.services.unit_status import unit_status
from tests.services.campaign import NAMES, PERIOD, PINGTAN, TODAY, write

NEXT = PERIOD.next()
BODY = ReportBody(Status.PROGRESSED, progress="本季度检查集贸市场12家。")


@pytest.fixture
def ws(campaign):
    with campaign.open(PINGTAN) as opened:
        yield opened


@pytest.fixture
def task(ws):
    return ws.plan.task_numbered(18).id


def listed(ws, **query):
    return [one.number for one in desk.task_list(ws, PERIOD, TaskFilter(**query), TODAY)]


def test_a_desk_shows_exactly_the_tasks_the_plan_gives_its_unit(ws):
    assert listed(ws) == [ws.plan.task(one.task).number for one in ws.plan.assignments_of(ws.own_unit().id)]
    assert desk.desk(ws, PERIOD, TODAY).tasks == 9


def test_a_draft_is_there_again_when_the_workspace_is_opened_anew(campaign, task):
    with campaign.open(PINGTAN) as ws:
        entry.save_draft(ws, task, PERIOD, BODY, "填报人甲")
    with campaign.open(PINGTAN) as ws:
        page = entry.open_report(ws, task, PERIOD)
        shown = desk.desk(ws, PERIOD, TODAY)

    assert (page.body, page.filler, page.sealed) == (BODY, "填报人甲", False)
    assert (shown.filler, shown.done, shown.drafts) == ("填报人甲", 1, 1)


def test_a_draft_emptied_again_is_no_draft_any_more(ws, task):
    entry.save_draft(ws, task, PERIOD, BODY, "甲")
    saved = entry.save_draft(ws, task, PERIOD, ReportBody(), "甲")

    assert not saved.changed
    assert desk.desk(ws, PERIOD, TODAY).drafts == 0


def test_half_a_character_from_a_broken_paste_can_be_saved_and_sealed(ws, task):
    entry.save_draft(ws, task, PERIOD, replace(BODY, progress=BODY.progress + "\ud83d", reason="\udc00"), "甲")
    sealing.seal(ws, PERIOD, NAMES)

    assert entry.open_report(ws, task, PERIOD).body.progress.endswith("。\ufffd")


def test_a_task_of_others_cannot_be_reported_on(ws):
    theirs = next(one.id for one in ws.plan.tasks if one.number not in listed(ws))

    with pytest.raises(TaskNotAssigned):
        entry.save_draft(ws, theirs, PERIOD, BODY, "甲")
    with pytest.raises(UnknownTask):
        entry.open_report(ws, "t99", PERIOD)


def test_the_list_is_filtered_and_sorted_as_asked(ws, task):
    write(ws, numbers={16})
    entry.save_draft(ws, task, PERIOD, replace(BODY, status=Status.NOT_STARTED), "甲")

    assert listed(ws, only="draft") == [16, 18]
    assert listed(ws, only="findings") == [18]
    assert set(listed(ws, only="open")) == set(listed(ws)) - {16}
    assert listed(ws, sort="number", descending=True) == sorted(listed(ws), reverse=True)
    assert listed(ws, text="18") == [18]
    assert listed(ws, text="%") == []
    assert listed(ws, role=Role.LEAD) + listed(ws, role=Role.RESPONSIBLE) == sorted(listed(ws))


def test_sealing_makes_one_line_for_each_changed_report_and_one_submission(ws, task):
    write(ws)
    sealed = sealing.seal(ws, PERIOD, NAMES)
    last = sealing.last_submission(ws, PERIOD)

    assert len(sealed.revisions) == sealed.covers == sealed.of == 9
    assert (last.id, last.names, last.covers, last.newer_drafts) == (sealed.submission, NAMES, 9, 0)
    assert sealed.code == form_code(sealed.submission) == last.code == desk.desk(ws, PERIOD, TODAY).code
    assert desk.desk(ws, PERIOD, TODAY).drafts == 0


def test_sealing_again_without_a_change_is_refused_and_with_another_name_is_not(ws):
    write(ws)
    first = sealing.seal(ws, PERIOD, NAMES)

    with pytest.raises(NothingToSeal):
        sealing.seal(ws, PERIOD, NAMES)
    second = sealing.seal(ws, PERIOD, Names("填报人甲", "审核人乙", "单位负责人丁"))

    assert second.revisions == ()
    assert second.code != first.code
    assert sealing.last_submission(ws, PERIOD).id == second.submission


def test_a_report_changed_after_sealing_names_what_it_replaces(ws, task):
    write(ws)
    first = {one.task: one.revision for one in sealing.seal(ws, PERIOD, NAMES).revisions}
    entry.save_draft(ws, task, PERIOD, BODY, "甲")
    changed = sealing.seal(ws, PERIOD, NAMES)

    assert [one.task for one in changed.revisions] == [task]
    assert changed.covers == 9
    with ws.database.read() as books:
        line = books.revisions.get([changed.revisions[0].revision]).popitem()[1]
        submission = books.revisions.get([changed.submission]).popitem()[1]
    assert line.parents == (first[task],)
    assert submission.covers == {line.id, *(one for key, one in first.items() if key != task)}


def test_going_back_to_the_sealed_words_is_no_change(ws, task):
    entry.save_draft(ws, task, PERIOD, BODY, "甲")
    sealing.seal(ws, PERIOD, NAMES)
    entry.save_draft(ws, task, PERIOD, replace(BODY, progress="另一段文字。"), "甲")
    back = entry.save_draft(ws, task, PERIOD, replace(BODY, progress=BODY.progress + " \n"), "甲")

    assert not back.changed
    assert desk.desk(ws, PERIOD, TODAY).sealed == 1


def test_one_error_anywhere_stops_the_whole_and_nothing_is_written(campaign, ws, task):
    write(ws, numbers={16})
    entry.save_draft(ws, task, PERIOD, replace(BODY, status=Status.NOT_STARTED), "甲")

    with pytest.raises(StoppedByFindings) as stopped:
        sealing.seal(ws, PERIOD, NAMES)

    assert stopped.value.findings == ((task, "reason", "reason-missing"),)
    assert sealing.last_submission(ws, PERIOD) is None
    assert list((campaign.desk(PINGTAN) / "journal").iterdir()) == []
    assert sealing.seal(ws, PERIOD, NAMES, [ws.plan.task_numbered(16).id]).covers == 1


def test_a_sealed_report_emptied_again_is_an_error_not_silently_passed_over(ws, task):
    write(ws, numbers={16})
    entry.save_draft(ws, task, PERIOD, BODY, "甲")
    sealing.seal(ws, PERIOD, NAMES)
    entry.save_draft(ws, task, PERIOD, ReportBody(), "甲")

    assert [(one.task, one.code) for one in checking.findings(ws, PERIOD)] == [(task, "status-missing")]
    with pytest.raises(StoppedByFindings):
        sealing.seal(ws, PERIOD, NAMES)


def test_nothing_entered_is_nothing_to_seal_or_export(ws):
    with pytest.raises(NothingToSeal):
        sealing.seal(ws, PERIOD, NAMES)
    with pytest.raises(NothingToExport):
        exporting.export(ws, ws.path)


def test_last_periods_words_stand_beside_the_new_ones(ws, task):
    entry.save_draft(ws, task, PERIOD, replace(BODY, explanations={"a": "b"}), "甲")
    sealing.seal(ws, PERIOD, NAMES)
    page = entry.open_report(ws, task, NEXT)

    assert (page.previous, page.previous_period) == (replace(BODY, explanations={"a": "b"}), PERIOD)
    assert page.body.is_empty


def test_periods_of_another_kind_are_not_last_period(ws, task):
    entry.save_draft(ws, task, Period.parse("2026-08"), BODY, "甲")
    sealing.seal(ws, Period.parse("2026-08"), NAMES)

    assert entry.open_report(ws, task, PERIOD).previous is None


def test_every_bundle_carries_all_that_was_not_acknowledged(campaign, ws):
    write(ws)
    sealing.seal(ws, PERIOD, NAMES)
    first = exporting.export(ws, campaign.stick())
    write(ws, period=NEXT)
    sealing.seal(ws, NEXT, NAMES)
    second = exporting.export(ws, campaign.stick())

    assert (first.bundle.number, first.bundle.revisions) == (1, 10)
    assert (second.bundle.number, second.bundle.revisions) == (2, 20)
    assert first.bundle.file.name == "平滩镇_2026年第三季度_第1号.mdbundle"
    assert second.bundle.file.name == "平滩镇_2026年第四季度_第2号.mdbundle"
    states = unit_status(ws, NEXT)
    assert (len(states.revisions), states.sealed_not_exported, states.drafts) == (9, 0, 0)


def test_the_light_of_a_task_follows_from_what_was_handed_in(campaign, ws, task):
    def light():
        return next(one.light for one in desk.task_list(ws, PERIOD, TaskFilter(), TODAY) if one.task == task)

    assert light() is Light.OPEN
    write(ws, numbers={18})
    sealing.seal(ws, PERIOD, NAMES)
    assert light() is Light.OPEN
    exporting.export(ws, campaign.stick())
    assert light() is Light.REPORTED


def test_the_units_own_paragraphs_travel_with_the_submission(campaign, ws):
    save_overview(ws, PERIOD, OverviewBody("本季度总体平稳。\n"), "甲")
    write(ws, numbers={18})
    sealing.seal(ws, PERIOD, NAMES)
    save_overview(ws, PERIOD, OverviewBody("本季度总体平稳。"), "甲")

    assert overview_text(ws, PERIOD) == "本季度总体平稳。"
    with pytest.raises(NothingToSeal):
        sealing.seal(ws, PERIOD, NAMES)
    assert exporting.export(ws, campaign.stick()).bundle.revisions == 3


def test_a_record_that_breaks_at_the_overview_leaves_no_report_behind(ws, tmp_path, monkeypatch):
    file = tmp_path / "reports.json"
    entries = [{"task": 18, "status": "progressed", "progress": "检查12家。"}]
    file.write_text(json.dumps({"reports": entries, "overview": "总体平稳。"}), encoding="utf-8")

    def full(*_):
        raise TimeoutError

    with monkeypatch.context() as broken:
        broken.setattr(recording, "save_overview_in", full)
        with pytest.raises(TimeoutError):
            recording.record(ws, PERIOD, file)
    assert desk.desk(ws, PERIOD, TODAY).drafts == 0

    recording.record(ws, PERIOD, file)
    assert desk.desk(ws, PERIOD, TODAY).drafts == 1
    assert overview_text(ws, PERIOD) == "总体平稳。"


def test_the_list_can_be_narrowed_to_one_status_whether_drafted_or_sealed(ws, task):
    write(ws, numbers={16})
    sealing.seal(ws, PERIOD, NAMES)
    entry.save_draft(ws, task, PERIOD, ReportBody(Status.NOT_STARTED, reason="待统一部署"), "甲")

    assert listed(ws, status=Status.PROGRESSED.value) == [16]
    assert listed(ws, status=Status.NOT_STARTED.value) == [18]


def test_a_draft_of_what_nobody_sealed_is_compared_with_nothing(ws, task):
    entry.save_draft(ws, task, PERIOD, BODY, "甲")

    assert entry.open_report(ws, task, PERIOD).three_way == ()
