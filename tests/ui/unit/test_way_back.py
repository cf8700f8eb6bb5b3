from datetime import date

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.services.deciding import decide
from metrodesk.services.overview_text import save_overview
from metrodesk.services.receipts import receipt_codes
from metrodesk.services.scheduling import set_period
from metrodesk.services.unit_status import unit_status
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.unit.computers_page import ComputersPage
from metrodesk.ui.unit.desk_page import DeskPage
from metrodesk.ui.unit.differing_page import DifferingPage
from metrodesk.ui.unit.hand_over_page import HandOverPage
from metrodesk.ui.unit.handed_in_page import HandedInPage
from metrodesk.ui.unit.incoming_page import IncomingPage
from metrodesk.ui.unit.leading_page import LeadingPage
from metrodesk.ui.unit.overview_text_page import OverviewTextPage
from metrodesk.wording.catalogue import Language
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO
from tests.ui.unit.way_back import (
    ACCEPTED,
    DIFFERING,
    EDITED,
    ELSEWHERE,
    ENTERED,
    HERE,
    REASON,
    REMARK,
    RETURNED,
    THERE,
    place_at,
    way_back,
    way_back_made,
)

__all__ = ["way_back", "way_back_made"]


@pytest.fixture(autouse=True)
def chinese(translation):
    translation.use(Language.CHINESE)


@pytest.fixture
def place(way_back, runner, qapp):
    """The township's workplace before anything was opened."""
    made = place_at(way_back.desk, runner)
    yield made
    runner.shutdown()


@pytest.fixture
def opened(way_back, place):
    """The same with the answer opened."""
    (done,) = way_back.campaign.open_answer(PINGTAN, way_back.answer)
    assert done.outcome == "opened"
    return place


def shown(page, qtbot):
    qtbot.addWidget(page)
    page.resize(1170, 680)
    page.show()
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        page.activate()
    return page


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def rows_of(model):
    return [model.row_at(row) for row in range(model.rowCount())]


def task_at(desk, number):
    with open_workspace(desk, check=False) as ws:
        return ws.plan.task_numbered(number).id


def show_report(page, qtbot, desk, number):
    task = task_at(desk, number)
    if page.pane.task != task:
        with qtbot.waitSignal(page.pane.shown, timeout=20_000):
            page.open_task(task)
    return page.pane


def test_opening_an_answer_says_what_it_brought_and_what_to_do(place, qtbot, way_back):
    page = shown(IncomingPage(place), qtbot)
    assert [one.page for one in rows_of(page.todo)] == ["receipt"]  # handed over, and nothing came back yet

    page.open_files([way_back.answer])

    qtbot.waitUntil(lambda: page.todo.rowCount() == 3, timeout=20_000)
    assert page.opened.rowCount() == 1
    assert "记录" in texts(page.opened, 2)[0]
    assert page.tabs.currentIndex() == 0
    assert [REASON in words and REMARK in words for words in texts(page.todo, 3)] == [True, False, False]
    page.deactivate()


def test_a_file_for_somebody_else_is_named_and_changes_nothing(place, qtbot, way_back):
    page = shown(IncomingPage(place), qtbot)
    other = next(one for one in way_back.answer.parent.iterdir() if one.name.startswith(BUREAU))

    page.open_files([other])

    qtbot.waitUntil(lambda: page.opened.rowCount() == 1, timeout=20_000)
    assert "未作" in texts(page.opened, 1)[0]
    assert texts(page.opened, 3)[0]
    assert [one.page for one in rows_of(page.todo)] == ["receipt"]
    page.deactivate()


def test_a_bundle_without_a_receipt_leads_to_the_field_for_the_code(place, qtbot, way_back):
    page = shown(IncomingPage(place), qtbot)
    assert page.receipts.isVisible()
    with way_back.campaign.open() as ws:
        (code,) = [one.code for one in receipt_codes(ws) if one.device == device_of(way_back.desk)]

    page.go_to_row(0)
    page.receipts.field.setText(code)
    page.receipts.enter.click()

    qtbot.waitUntil(lambda: page.todo.rowCount() == 0, timeout=20_000)
    assert page.receipts.isHidden()
    page.deactivate()


def test_what_the_plan_changed_is_listed_until_it_was_read(opened, qtbot, way_back):
    campaign = way_back.campaign
    with campaign.open() as ws:
        set_period(ws, PERIOD, due=date(2026, 10, 20))
    (made,) = campaign.answer(PINGTAN).answers
    campaign.open_answer(PINGTAN, made.file)
    page = shown(IncomingPage(opened), qtbot)
    told = [one for one in rows_of(page.todo) if "2026-10-20" in one.words]
    assert len(told) == 1
    assert page.read_news.isVisible()

    page.read_news.click()

    qtbot.waitUntil(lambda: not any("2026-10-20" in one.words for one in rows_of(page.todo)), timeout=20_000)
    assert page.read_news.isHidden()
    page.deactivate()


def test_a_return_leads_to_its_field(opened, qtbot):
    page = shown(IncomingPage(opened), qtbot)

    with qtbot.waitSignal(opened.page_asked) as asked:
        page.go_to_row(0)

    key, jump = asked.args
    assert (key, jump.field) == ("tasks", "progress")
    page.deactivate()


def test_the_districts_words_stand_beside_the_field(opened, qtbot, way_back):
    page = shown(DeskPage(opened), qtbot)
    pane = show_report(page, qtbot, way_back.desk, RETURNED)

    assert REMARK in pane.form.fields["progress"].said.text()
    assert pane.form.fields["progress"].said.isVisible()
    assert pane.said.returned.reason.text() == REASON
    assert "区级经办人丁" in pane.said.returned.what.text()
    pane = show_report(page, qtbot, way_back.desk, EDITED)
    assert pane.said.isHidden()
    assert pane.form.fields["progress"].said.isHidden()
    page.deactivate()


def test_the_districts_words_stand_above_a_returned_overview_text(opened, qtbot, way_back):
    campaign = way_back.campaign
    with campaign.open(PINGTAN) as ws:
        save_overview(ws, PERIOD, OverviewBody("本季度总体平稳。"), "填报人甲")
    campaign.merge(campaign.hand_in(PINGTAN, "", numbers=[]))
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        with ws.database.read() as books:
            (text,) = books.revisions.of(unit=unit, kind=Kind.OVERVIEW)
        assert not decide(ws, [Verdict(ActKind.RETURNED, (text.id,), REASON, {})], "区级经办人丁").refused
    (file,) = [one.file for one in campaign.answer(PINGTAN).answers]
    campaign.open_answer(PINGTAN, file)

    page = shown(OverviewTextPage(opened), qtbot)

    assert page.form.body.situation == "本季度总体平稳。"
    assert page.returned.isVisible()
    assert page.returned.reason.text() == REASON
    with campaign.open(PINGTAN) as ws:
        save_overview(ws, PERIOD, OverviewBody("本季度检查市场3家，总体平稳。"), "填报人甲")
    campaign.seal(PINGTAN)
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        page.reload()
    assert page.returned.isHidden()
    page.deactivate()


def test_lists_and_filters_show_what_waits_for_an_answer(opened, qtbot):
    page = shown(DeskPage(opened), qtbot)
    table = page.list.table
    states = {one.number: one.state for one in map(table.summary, range(table.rowCount()))}
    lights = {one.number: one.light.value for one in map(table.summary, range(table.rowCount()))}
    assert (states[ACCEPTED], states[RETURNED], states[ENTERED]) == ("accepted", "returned", "proxy")
    assert (lights[RETURNED], lights[DIFFERING], lights[ENTERED]) == ("returned", "conflict", "proxy")
    assert page.facts.returned.isVisible()

    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        page.list.filter.setCurrentIndex(page.list.filter.findData("returned"))

    assert [table.summary(row).number for row in range(table.rowCount())] == [RETURNED]
    page.deactivate()


def test_typing_here_is_kept_when_an_answer_speaks_of_the_same_field(place, qtbot, way_back):
    way_back.campaign.write(PINGTAN, "本机又补充。", numbers=[RETURNED])
    way_back.campaign.open_answer(PINGTAN, way_back.answer)
    page = shown(DeskPage(place), qtbot)
    pane = show_report(page, qtbot, way_back.desk, RETURNED)
    columns = pane.said.columns
    assert columns.isVisible()
    assert "本机又补充。" in pane.form.body.progress
    assert ("progress", "district") not in columns.buttons  # a remark is no text to take over

    columns.buttons["progress", "base"].click()

    assert pane.form.body.progress.endswith(HERE)
    assert columns.isHidden()
    page.deactivate()


def test_a_report_in_front_shows_an_answer_that_is_opened_meanwhile(place, qtbot, way_back):
    desk = shown(DeskPage(place), qtbot)
    pane = show_report(desk, qtbot, way_back.desk, RETURNED)
    assert pane.said.isHidden()
    pane.form.fields["progress"].edit.put_text("正在填写的文字。")
    desk.deactivate()
    page = shown(IncomingPage(place), qtbot)
    page.open_files([way_back.answer])
    qtbot.waitUntil(lambda: page.todo.rowCount() == 3, timeout=20_000)
    page.deactivate()

    with qtbot.waitSignal(pane.shown, timeout=20_000):
        desk.activate()

    assert pane.said.returned.isVisible()
    assert pane.form.body.progress == "正在填写的文字。"
    desk.deactivate()


def test_sealing_a_new_version_answers_the_return(opened, qtbot, way_back):
    way_back.campaign.write(PINGTAN, "已补正。", numbers=[RETURNED])
    way_back.campaign.seal(PINGTAN)

    page = shown(DeskPage(opened), qtbot)

    assert page.facts.returned.isHidden()
    assert show_report(page, qtbot, way_back.desk, RETURNED).said.isHidden()
    page.deactivate()


def test_what_the_district_entered_is_confirmed_with_one_button(opened, qtbot, way_back):
    page = shown(DeskPage(opened), qtbot)
    pane = show_report(page, qtbot, way_back.desk, ENTERED)
    assert pane.said.entered.isVisible()
    assert "电话" in pane.said.entered.what.text()

    pane.said.entered.confirm.click()

    qtbot.waitUntil(pane.said.isHidden, timeout=20_000)
    assert page.banner.isVisible()
    with open_workspace(way_back.desk, check=False) as ws, ws.database.read() as books:
        own = [one for one in books.revisions.of(unit=ws.own_unit().id) if ws.plan.tasks and one.subject.key]
        assert TaskId(task_at(way_back.desk, ENTERED)) in {one.subject.key for one in own}
    page.deactivate()


def test_objecting_leads_to_the_text(opened, qtbot, way_back):
    page = shown(DeskPage(opened), qtbot)
    pane = show_report(page, qtbot, way_back.desk, ENTERED)

    pane.said.entered.object.click()

    assert pane.form.fields["progress"].edit.hasFocus() or pane.focusWidget() is pane.form.fields["progress"].edit
    page.deactivate()


def test_every_report_says_how_far_it_has_come(opened, qtbot):
    page = shown(HandedInPage(opened), qtbot)
    steps = {page.table.row_at(row).number: page.table.index(row, 2).data() for row in range(page.table.rowCount())}

    assert steps[ACCEPTED] == "已定稿 → 已导出 → 已回执 → 已通过"
    assert steps[RETURNED].endswith("已退回")
    assert steps[EDITED] == "已定稿 → 已导出 → 已回执"
    assert steps[ENTERED] == "区级代录 → 待确认"
    assert page.bundles.row_at(0).receipt == "answer"
    page.deactivate()


def test_a_corrected_report_stands_where_its_newest_version_stands(opened, qtbot, way_back):
    with open_workspace(way_back.desk, check=False) as ws:
        before = {one.revision for one in unit_status(ws, PERIOD).revisions}
    way_back.campaign.write(PINGTAN, "已核对。", numbers=[RETURNED])
    way_back.campaign.seal(PINGTAN)

    page = shown(HandedInPage(opened), qtbot)

    with open_workspace(way_back.desk, check=False) as ws:
        states = [one for one in unit_status(ws, PERIOD).revisions if one.task == task_at(way_back.desk, RETURNED)]
    assert [one.newest for one in states if one.revision in before] == [False]
    assert [one.newest for one in states if one.revision not in before] == [True]
    row = next(one for one in rows_of(page.table) if one.number == RETURNED)
    assert (row.disposition, row.is_acknowledged, row.versions) == (None, False, 2)
    page.deactivate()


def test_a_correction_is_handed_in_together_with_what_was_accepted_before(opened, qtbot, way_back):
    way_back.campaign.write(PINGTAN, "已核对。", numbers=[RETURNED])
    page = shown(HandOverPage(opened), qtbot)
    before = page.sealing.summary.text()

    sealed = way_back.campaign.seal(PINGTAN)

    assert f"{sealed.covers}/{sealed.of}" in before
    page.deactivate()


def test_a_receipt_code_is_judged_while_it_is_typed_and_acknowledges(place, qtbot, way_back):

    with way_back.campaign.open() as ws:
        (code,) = [one.code for one in receipt_codes(ws) if one.device == device_of(way_back.desk)]
    page = shown(HandedInPage(place), qtbot)
    assert not page.receipts.enter.isEnabled()
    page.receipts.field.setText(code[:-1] + str((int(code[-1]) + 1) % 10))
    assert "不对" in page.receipts.judgement.text()
    assert not page.receipts.enter.isEnabled()

    page.receipts.field.setText(code)
    page.receipts.enter.click()

    qtbot.waitUntil(lambda: page.bundles.row_at(0).receipt == "code", timeout=20_000)
    assert page.receipts.field.text() == ""
    page.deactivate()


def device_of(desk):
    with open_workspace(desk, check=False) as ws:
        return ws.device


def test_the_voucher_is_written_where_the_person_wants_it(opened, qtbot, monkeypatch, tmp_path):
    from metrodesk.ui.unit import files, handed_in_page

    page = shown(HandedInPage(opened), qtbot)
    monkeypatch.setattr(files, "ask_where_to_save", lambda *_: tmp_path / "凭证")
    monkeypatch.setattr(handed_in_page, "open_with_system", lambda _: True)

    page.card.voucher_asked.emit()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert (tmp_path / "凭证.pdf").read_bytes().startswith(b"%PDF")
    page.deactivate()


def test_a_choice_between_two_computers_becomes_the_draft_and_sealing_settles(opened, qtbot, way_back):
    page = shown(DifferingPage(opened), qtbot)
    assert page.view.model.rowCount() == 1
    found = page.view.model.row_at(0)
    at = next(at for at, one in enumerate(found.versions) if one.body["progress"].endswith(ELSEWHERE))
    page.view.sheet.take_version(at)

    page.view.settle.click()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    way_back.campaign.seal(PINGTAN)
    page.reload()
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 0, timeout=20_000)
    with way_back.campaign.open(PINGTAN) as ws:
        from metrodesk.services.entry import open_report

        body = open_report(ws, ws.plan.task_numbered(DIFFERING).id, PERIOD).body
    assert body.progress.endswith(ELSEWHERE)
    page.deactivate()


def test_before_the_form_is_printed_it_is_said_what_lies_elsewhere(place, qtbot, way_back):
    campaign = way_back.campaign
    (answer,) = campaign.answer("平滩镇", out=campaign.stick("second")).answers
    campaign.hand_in(PINGTAN_TOO, "更多。", numbers=[THERE], out=campaign.stick("late"))
    campaign.open_answer(PINGTAN, answer.file)
    page = shown(HandOverPage(place), qtbot)
    assert page.form.elsewhere.isHidden()  # the answer brought what the district had
    found = page.facts.elsewhere
    from dataclasses import replace

    page.form.show_facts(replace(page.facts, elsewhere=replace(found, here=5, there=4)))
    page.bring_to_front("form_print")

    assert page.form.elsewhere.isVisible()
    assert "本表含5条，另一台电脑4条未取回" in page.form.elsewhere.what.text()
    page.deactivate()


def test_a_file_for_the_other_computer_is_written_and_opened_there(opened, qtbot, way_back, monkeypatch, tmp_path):
    from metrodesk.ui.unit import computers_page

    page = shown(ComputersPage(opened), qtbot)
    assert page.computers.rowCount() == 2
    monkeypatch.setattr(computers_page, "ask_for_folder", lambda *_: tmp_path)

    way_back.campaign.open_answer(PINGTAN_TOO, way_back.answer)  # names this computer to the other
    page.sync.sync.click()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    (file,) = tmp_path.glob("*.mdbundle")
    (done,) = way_back.campaign.open_answer(PINGTAN_TOO, file)
    assert done.outcome == "sync"
    page.deactivate()


def test_replacing_the_key_says_what_to_hand_to_the_district(opened, qtbot, monkeypatch, tmp_path):
    from metrodesk.ui.unit import computers_page

    page = shown(ComputersPage(opened), qtbot)
    monkeypatch.setattr(computers_page, "ask_for_folder", lambda *_: tmp_path)

    page.own.rotate.click()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    (file,) = tmp_path.glob("*.mdbundle")
    assert str(file) in page.banner.next.text()
    qtbot.waitUntil(lambda: "rotating" in {one.state for one in rows_of(page.computers)}, timeout=20_000)
    page.deactivate()


def test_joining_again_makes_new_keys_and_says_the_code(opened, qtbot, monkeypatch, tmp_path):
    from metrodesk.ui.unit import computers_page
    from metrodesk.ui.unit.rejoin_dialog import RejoinDialog, Rejoining

    page = shown(ComputersPage(opened), qtbot)
    before = page.own.code.text()
    monkeypatch.setattr(computers_page, "ask_for_folder", lambda *_: tmp_path)
    monkeypatch.setattr(RejoinDialog, "ask", lambda *_: Rejoining("办公室9号", None))

    page.own.rejoin.click()

    qtbot.waitUntil(lambda: page.own.code.text() != before, timeout=20_000)
    assert page.banner.isVisible()
    assert len(list(tmp_path.glob("*.mdbundle"))) == 1
    page.deactivate()


def test_a_lead_reads_counts_and_quotes_its_units(way_back, runner, qtbot, qapp):
    campaign = way_back.campaign
    answer = next(one for one in way_back.answer.parent.iterdir() if one.name.startswith(BUREAU))
    campaign.open_answer(BUREAU, answer)
    place = place_at(campaign.desk(BUREAU), runner, BUREAU)
    page = shown(LeadingPage(place), qtbot)
    assert page.tasks.rowCount() > 0
    row = next(row for row in range(page.tasks.rowCount()) if any(one.body for one in page.tasks.row_at(row).reports))
    page.task_view.go_to(row)
    task = page.tasks.row_at(row)
    assert all(name in page.counts.text() for name in task.missing)
    at = next(at for at, one in enumerate(task.reports) if one.body is not None)
    page.report_view.go_to(at)
    assert task.reports[at].body.progress in page.text.toPlainText()

    page.take.click()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    with campaign.open(BUREAU) as ws:
        from metrodesk.services.entry import open_report

        body = open_report(ws, task.task, PERIOD).body
    assert task.reports[at].unit_name in body.progress
    page.deactivate()


def test_the_text_of_a_unit_and_the_buttons_below_it_do_not_overlap(way_back, runner, qtbot, qapp):
    answer = next(one for one in way_back.answer.parent.iterdir() if one.name.startswith(BUREAU))
    way_back.campaign.open_answer(BUREAU, answer)
    page = shown(LeadingPage(place_at(way_back.campaign.desk(BUREAU), runner, BUREAU)), qtbot)

    qtbot.waitUntil(lambda: page.text.geometry().bottom() < page.take.geometry().top())
    assert page.take.geometry().bottom() <= page.take.parentWidget().height()
    page.deactivate()
