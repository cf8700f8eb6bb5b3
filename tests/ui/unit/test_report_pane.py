from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from metrodesk.domain.report import Evidence, ReportBody, Status
from metrodesk.domain.taking_over import SAME_AS_LAST_TIME, SAME_KEY
from metrodesk.domain.task import TaskId
from metrodesk.errors import DatabaseLocked
from metrodesk.ui.unit import draft_keeper
from metrodesk.ui.unit.report_pane import ReportPane
from tests.documents.evidence_samples import pdf, screenshot
from tests.ui.unit.conftest import LAST_TIME, commit, compose, record, stored

FIRST, SECOND = TaskId("t01"), TaskId("t06")


@pytest.fixture
def pane(place, qtbot):
    pane = ReportPane(place)
    qtbot.addWidget(pane)
    pane.resize(800, 640)
    pane.show()
    with qtbot.waitExposed(pane):
        pane.activateWindow()
    with qtbot.waitSignal(pane.shown):
        pane.open(FIRST)
    return pane


def progress(pane):
    return pane.form.fields["progress"].edit


def test_what_was_typed_is_saved_by_itself_within_a_second(pane, qtbot, desk, place):
    began = datetime.now().astimezone()
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "检查集贸市场5家。")
        assert 0 <= place.autosave._timer.remainingTime() < 1000

    assert stored(desk, FIRST).progress == "检查集贸市场5家。"
    hours = {moment.strftime("%H") for moment in (began, datetime.now().astimezone())}
    assert pane.mark.words.text().split()[-1][:2] in hours


def test_nothing_is_saved_while_syllables_are_composed(pane, qtbot, place, desk):
    with qtbot.assertNotEmitted(pane.keeper.saving, wait=0):
        compose(progress(pane), "jian cha")
    pane.keeper.save_now()

    assert place.autosave.is_settled
    assert stored(desk, FIRST) == ReportBody()


def test_who_types_without_a_pause_is_saved_while_typing(pane, qtbot, place, monkeypatch):
    monkeypatch.setattr(draft_keeper, "LONGEST_WAIT", 0)
    monkeypatch.setattr(place.autosave, "_delay", 10_000_000)  # no pause ever ends
    commit(progress(pane), "检")
    qtbot.waitUntil(lambda: pane.keeper._waiting.hasExpired(0))

    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "查")


def test_the_name_of_who_is_filling_in_goes_with_the_draft(pane, qtbot, place, desk):
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.workspaces import open_workspace

    place.take_over_as("填报人丁")
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "检查集贸市场5家。")

    with open_workspace(desk) as ws:
        one = task_list(ws, place.period, TaskFilter(only="draft"), place.today())[0]
    assert (one.task, one.filler) == (FIRST, "填报人丁")


def test_going_to_another_task_takes_nothing_along_and_loses_nothing(pane, qtbot, desk):
    commit(progress(pane), "检查集贸市场5家。")

    with qtbot.waitSignal(pane.shown):
        pane.open(SECOND)

    assert progress(pane).text == ""
    assert stored(desk, FIRST).progress == "检查集贸市场5家。"
    assert stored(desk, SECOND) == ReportBody()


def test_a_failed_save_is_told_kept_and_tried_again(pane, qtbot, monkeypatch, desk):
    from metrodesk.services import entry

    def fail(*_):
        raise DatabaseLocked("busy")

    with monkeypatch.context() as broken:
        broken.setattr(entry, "save_draft", fail)
        with qtbot.waitSignal(pane.keeper.failed):
            commit(progress(pane), "检查集贸市场5家。")
        assert not pane.mark.retry.isHidden()
        for task in (SECOND, FIRST):
            with qtbot.waitSignal(pane.shown):
                pane.open(task)
    assert progress(pane).text == "检查集贸市场5家。"

    with qtbot.waitSignal(pane.keeper.saved):
        pane.mark.retry.click()

    assert pane.mark.retry.isHidden()
    assert stored(desk, FIRST).progress == "检查集贸市场5家。"


def test_a_finding_leads_to_its_field(pane, qtbot):
    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.status.choose_status(Status.NOT_STARTED)
    row = next(row for row in pane.findings.rows() if row.finding.field == "reason")

    row.jump.click()

    assert pane.form.fields["reason"].edit.hasFocus()


def test_the_reason_is_asked_for_only_when_the_status_needs_one(pane):
    pane.form.status.choose_status(Status.PROGRESSED)
    assert pane.form.fields["reason"].isHidden()

    pane.form.status.choose_status(Status.NOT_STARTED)

    assert pane.form.fields["reason"].isVisible()
    assert pane.form.fields["next_steps"].isVisible()


def test_a_field_folded_away_opens_on_demand(pane):
    assert pane.form.fields["problems"].isHidden()

    pane.form.openers["problems"].click()

    assert pane.form.fields["problems"].edit.hasFocus()
    assert pane.form.openers["problems"].isHidden()


def test_the_number_keys_choose_a_status_from_anywhere_in_the_report(pane, qtbot):
    progress(pane).setFocus()

    qtbot.keyClick(progress(pane), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert pane.form.body.status is Status.NOTHING_TO_REPORT


def test_nothing_to_report_is_one_click(pane, qtbot, desk):
    with qtbot.waitSignal(pane.keeper.saved):
        pane.nothing.click()

    assert stored(desk, FIRST).status is Status.NOTHING_TO_REPORT
    assert not pane.findings.findings


def test_same_as_last_time_is_one_click_and_leaves_nothing_to_explain(pane, qtbot, desk):
    with qtbot.waitSignal(pane.keeper.saved):
        pane.same.click()

    body = stored(desk, FIRST)
    assert LAST_TIME in body.progress
    assert body.status is Status.PROGRESSED
    assert body.explanations == {SAME_KEY: SAME_AS_LAST_TIME}
    assert not [one for one in pane.findings.findings if one.is_open]


def test_one_field_of_last_time_can_be_taken_over_and_taken_back(pane):
    pane.form.fields["progress"].previous.take.click()
    assert LAST_TIME in pane.form.body.progress

    pane.undo()

    assert pane.form.body.progress == ""


def test_an_explanation_is_saved_with_the_draft(pane, qtbot, desk):
    pane.form.status.choose_status(Status.PROGRESSED)
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "已推进")
    warning = pane.findings.rows()[0]

    with qtbot.waitSignal(pane.keeper.saved):
        commit(warning.explanation, "本季度工作较少")

    assert list(stored(desk, FIRST).explanations.values()) == ["本季度工作较少"]


def test_evidence_is_taken_into_the_workspace_and_saved(pane, qtbot, desk, tmp_path):
    from metrodesk.services.evidence import evidence_path
    from metrodesk.services.workspaces import open_workspace

    paper = tmp_path / "检查台账.pdf"
    paper.write_bytes(pdf())

    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.evidence.files_chosen.emit([paper])

    found = stored(desk, FIRST).evidence[0]
    assert found.name == "检查台账.pdf"
    with open_workspace(desk) as ws:
        assert evidence_path(ws, found.sha256).read_bytes() == paper.read_bytes()


def test_evidence_that_cannot_be_taken_is_told_in_the_pane(pane, qtbot, tmp_path):
    pane.form.evidence.files_chosen.emit([tmp_path / "gone.pdf"])

    qtbot.waitUntil(pane.banner.isVisible)
    assert pane.banner.what.text()


def test_a_draft_goes_back_to_what_is_sealed(pane, qtbot, desk, place):
    from metrodesk.domain.report import Names
    from metrodesk.services.sealing import seal
    from metrodesk.services.workspaces import open_workspace

    record(desk, ReportBody(Status.PROGRESSED, progress="定稿时的文字：检查3家。"))
    with open_workspace(desk) as ws:
        seal(ws, place.period, Names("填报人甲"))
    with qtbot.waitSignal(pane.shown):
        pane.open_again()
    with qtbot.waitSignal(pane.keeper.saved):
        commit(progress(pane), "后来的文字。")

    with qtbot.waitSignal(pane.shown):
        pane.revert.click()

    assert progress(pane).text == "定稿时的文字：检查3家。"


def test_evidence_is_opened_under_its_own_name(pane, qtbot, monkeypatch, tmp_path):
    from metrodesk.ui.unit import evidence_desk

    shown = []
    monkeypatch.setattr(evidence_desk, "open_with_system", lambda path: shown.append(Path(path)))
    paper = tmp_path / "检查台账.pdf"
    paper.write_bytes(pdf())
    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.evidence.files_chosen.emit([paper])

    pane.form.evidence.rows()[0].opened.emit(pane.form.evidence.evidence[0])

    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].name == "检查台账.pdf"
    assert shown[0].read_bytes() == paper.read_bytes()


def test_tab_goes_through_the_form_as_it_is_read(pane, qtbot):
    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.status.choose_status(Status.NOT_STARTED)
    pane.official.more.setFocus()
    visited = []
    for _ in range(6):
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
        visited.append(pane.focusWidget())

    chosen = next(button for button in pane.form.status.buttons() if button.isChecked())
    assert visited == [
        chosen,
        pane.form.fields["reason"].edit,
        pane.form.fields["reason"].phrases,
        progress(pane),
        pane.form.fields["progress"].phrases,
        pane.form.fields["progress"].previous.take,
    ]


def test_evidence_that_arrives_after_its_report_was_left_lands_there_all_the_same(pane, qtbot, place, desk):
    paper = Evidence("a" * 64, "检查台账.pdf", "application/pdf", 1234)
    with qtbot.waitSignal(pane.shown):
        pane.open(SECOND)

    with qtbot.waitSignal(place.changed):
        pane._evidence.taken.emit(FIRST, place.period, (paper,))

    assert stored(desk, FIRST).evidence == (paper,)
    assert pane.form.body.evidence == ()


def test_after_a_status_by_its_key_typing_goes_on_in_the_field_it_needs(pane, qtbot):
    qtbot.keyClick(pane, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert pane.form.fields["reason"].edit.hasFocus()
    qtbot.keyClick(pane, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert progress(pane).hasFocus()


def test_a_figure_that_was_typed_is_saved_with_the_draft_and_comes_back(pane, qtbot, desk):
    table = pane.form.measures
    first, second = (line.measure.id for line in table.model.figures.lines)
    with qtbot.waitSignal(pane.keeper.saved):
        table.go_to()
        commit(table.view, "１２余")
    with qtbot.waitSignal(pane.keeper.saved):
        table.go_to(second)
        commit(table.view, "2000万")
    for task in (SECOND, FIRST):
        with qtbot.waitSignal(pane.shown):
            pane.open(task)

    assert stored(desk, FIRST).measures == {first: {"value": "12", "rounding": "余"}, second: {"typed": ["2000万"]}}
    assert table.model.index(1, 1).data() == "2000万"


def test_a_finding_about_a_figure_leads_to_its_cell(pane, qtbot):
    table = pane.form.measures
    second = table.model.figures.lines[1].measure.id
    table.go_to(second)
    with qtbot.waitSignal(pane.keeper.saved):
        commit(table.view, "二十")
    progress(pane).setFocus()
    row = next(row for row in pane.findings.rows() if row.finding.field == f"measures.{second}")

    row.jump.click()

    assert table.view.hasFocus()
    assert table.view.currentIndex().row() == 1


def test_a_picture_and_files_pasted_into_a_text_become_evidence_and_the_text_stays(pane, qtbot, desk, tmp_path, qapp):
    (paper := tmp_path / "通知.pdf").write_bytes(pdf())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paper)), QUrl.fromLocalFile(str(tmp_path))])
    qapp.clipboard().setMimeData(mime)

    with qtbot.waitSignal(pane.keeper.saved):
        progress(pane).paste()

    assert [one.name for one in stored(desk, FIRST).evidence] == ["通知.pdf"]
    assert "通知" not in progress(pane).text
    qtbot.waitUntil(pane.banner.isVisible)
    assert tmp_path.name in pane.banner.what.text()  # the folder beside it was not taken, and that is said


def test_ctrl_v_anywhere_in_the_report_attaches_a_picture(pane, qtbot, desk, qapp):
    mime = QMimeData()
    mime.setData("image/png", screenshot())
    qapp.clipboard().setMimeData(mime)
    pane.form.evidence.add.setFocus()

    with qtbot.waitSignal(pane.keeper.saved):
        qtbot.keyClick(pane.form.evidence.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    (found,) = stored(desk, FIRST).evidence
    assert found.type == "image/png"
    qtbot.waitUntil(lambda: not pane.form.evidence.rows()[0].picture.pixmap().isNull())
    qtbot.waitUntil(lambda: pane.form.evidence.has_weight)


def test_one_figure_taken_from_elsewhere_leaves_the_others(pane, qtbot, desk):
    table = pane.form.measures
    first, second = (line.measure.id for line in table.model.figures.lines)
    with qtbot.waitSignal(pane.keeper.saved):
        table.go_to()
        commit(table.view, "12")
    with qtbot.waitSignal(pane.keeper.saved):
        pane.form.take_value(f"measures.{second}", {"value": "30"})

    assert stored(desk, FIRST).measures == {first: {"value": "12"}, second: {"value": "30"}}
    assert table.model.index(1, 1).data() == "30"


def test_a_task_of_no_category_has_no_gap_under_its_name(pane):
    head, page = pane.head, pane.page
    head.show_page(replace(page, task=replace(page.task, category="")))

    assert head.part.text().count(" · ") == 1
