from datetime import date

import pytest

from metrodesk.domain.decision import Extension
from metrodesk.domain.disposition import Disposition
from metrodesk.services.phrases import return_phrases
from metrodesk.services.reports import reports
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district import deciding_acts
from metrodesk.ui.district.deciding_page import DecidingPage
from metrodesk.ui.district.deciding_state import Which
from metrodesk.ui.district.decision_dialogs import CloseTaskDialog, ExemptDialog, ExtendDialog
from metrodesk.ui.district.return_dialog import ReturnDialog, ReturnWish
from tests.ui.conftest import PERIOD, done

WHO = "办理人丁"


@pytest.fixture
def page(taken_in, shown, place):
    place.take_over_as(WHO)
    return shown(DecidingPage)


def show(qtbot, page, which):
    with qtbot.waitSignal(page.loader.loaded):
        page.which.setCurrentIndex(page.which.findData(which.value))


def state_of(office, unit, number):
    with open_workspace(office / "district") as ws:
        return next(one for one in reports(ws, PERIOD) if (one.unit_name, one.number) == (unit, number))


def chosen(page):
    (line,) = page.selected()
    return line.unit_name, line.number


def test_what_waits_for_a_decision_is_listed_first_and_counted(page, qtmodeltester):
    qtmodeltester.check(page.reports)

    found = [page.reports.row_at(row) for row in range(page.reports.rowCount())]
    assert {one.disposition for one in found} == {Disposition.RECEIVED}
    assert str(len(found)) in page.which.itemText(0)


def test_the_chosen_report_is_shown_beside_the_table_with_the_decisions_on_it(qtbot, page, taken_in, monkeypatch):
    wish = ReturnWish("请补充", {"progress": "数字与台账不符"}, ())
    monkeypatch.setattr(ReturnDialog, "ask", lambda *_: wish)
    monkeypatch.setattr(deciding_acts, "keep_phrases", lambda *_: None)
    unit, number = chosen(page)
    done(qtbot, page, page.give_back.click)
    show(qtbot, page, Which.RETURNED)
    qtbot.waitUntil(lambda: "数字与台账不符" in texts(page.panel))

    assert state_of(taken_in, unit, number).disposition is Disposition.RETURNED
    assert WHO in texts(page.panel)


def texts(widget):
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_accepting_writes_an_act_with_the_name_at_the_top(qtbot, page, taken_in):
    unit, number = chosen(page)
    done(qtbot, page, page.accept.click)

    assert state_of(taken_in, unit, number).disposition is Disposition.ACCEPTED
    assert page.lines.row_at(0).by == WHO


def test_nobody_decides_without_a_name(page, place):
    place.take_over_as("")
    page.accept.click()

    assert page.banner.isVisibleTo(page)
    assert not page.strip.is_busy


def test_everything_that_waits_is_accepted_at_once_after_a_preview(qtbot, page, monkeypatch):
    asked = []
    monkeypatch.setattr(deciding_acts.ConfirmDialog, "ask", lambda *given: asked.append(given) or "")
    waiting = sum(number for _, number in page.acts.state.acceptable)
    done(qtbot, page, page.accept_all.click)

    assert str(waiting) in asked[0][2]
    assert page.acts.state.acceptable == ()
    assert page.acts.state.counts[Which.ACCEPTED] == waiting


def test_a_cut_off_says_who_will_be_late_and_waits_for_a_yes(qtbot, page, monkeypatch):
    asked = []
    monkeypatch.setattr(deciding_acts.ConfirmDialog, "ask", lambda *given: asked.append(given))
    with qtbot.waitSignal(page.strip.ended):
        page.cutoff.click()
    qtbot.waitUntil(lambda: bool(asked))

    assert any("百节镇" in line for line in asked[0][4])
    assert page.lines.rowCount() == 0


def test_an_act_is_lifted_and_the_report_waits_again(qtbot, page, monkeypatch):
    before = page.reports.rowCount()
    done(qtbot, page, page.accept.click)
    assert page.reports.rowCount() == before - 1
    monkeypatch.setattr(deciding_acts.ConfirmDialog, "ask", lambda *_: "误点")
    page.act_table.go_to(0)
    done(qtbot, page, page.lift.click)

    assert page.reports.rowCount() == before
    assert page.lines.rowCount() == 0


def test_a_moved_due_date_is_listed_among_the_acts(qtbot, page, monkeypatch):
    unit = page.acts.state.units[0][0]
    monkeypatch.setattr(ExtendDialog, "ask", lambda *_: Extension(unit, PERIOD, date(2026, 11, 1), "机构改革"))
    done(qtbot, page, page.acts.extend)

    (row,) = [page.lines.index(0, column).data() for column in (4,)]
    assert row == "date 2026-11-01；机构改革" or "2026-11-01" in row


def test_a_phrase_goes_where_the_cursor_was_and_phrases_can_be_changed(qtbot, page, taken_in, monkeypatch):
    dialog = ReturnDialog(page, "平滩镇", ("请补充佐证材料。", "请核对。"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.go.isEnabled()
    dialog.fields["evidence"].setFocus()
    dialog._last = dialog.fields["evidence"]
    dialog._click(dialog.phrases.item(0))
    dialog.phrases.item(1).setText("请核对数字。")

    assert dialog.go.isEnabled()
    wish = dialog.wish()
    assert wish == ReturnWish("", {"evidence": "请补充佐证材料。"}, ("请补充佐证材料。", "请核对数字。"))
    monkeypatch.setattr(ReturnDialog, "ask", lambda *_: wish)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.give_back.click()
    with open_workspace(taken_in / "district") as ws:
        assert return_phrases(ws) == wish.phrases


def test_the_dialogs_give_what_was_entered(qtbot, page):
    state, periods = page.acts.state, [PERIOD]
    exempt = ExemptDialog(page, state.units, state.tasks, periods)
    extend = ExtendDialog(page, state.units, PERIOD)
    close = CloseTaskDialog(page, state.units, state.tasks, periods)
    for one in (exempt, extend, close):
        qtbot.addWidget(one)
    exempt.every.setChecked(False)
    exempt.tasks.item(2).setCheckState(exempt.tasks.item(0).checkState().Checked)

    assert (exempt.wish().unit, exempt.wish().tasks, exempt.wish().since, exempt.wish().until) == (
        state.units[0][0],
        (state.tasks[2].id,),
        PERIOD,
        None,
    )
    assert extend.wish().due > date(2026, 1, 1)
    assert (close.wish().task, close.wish().unit) == (state.tasks[0].id, None)


def test_filters_by_task_and_by_words_of_the_report(qtbot, page):
    number = page.reports.row_at(0).number
    with qtbot.waitSignal(page.loader.loaded):
        page.task.setCurrentIndex(number)
    assert {page.reports.row_at(row).number for row in range(page.reports.rowCount())} == {number}

    with qtbot.waitSignal(page.loader.loaded):
        page.text.setText("没有这样的文字")
    assert page.reports.rowCount() == 0


def test_beside_the_table_the_report_stands_before_the_official_text(qtbot, page):
    qtbot.waitUntil(lambda: "已接收" in texts(page.panel) or "Received" in texts(page.panel))

    line = page.selected()[0]
    content = next(one.content for one in page.acts.state.tasks if one.id == line.task)
    shown = texts(page.panel)
    assert shown.index(line.heads[0].body.progress) < shown.index(content)
