from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from metrodesk.domain.period import Period
from metrodesk.ui.district.clauses_tab import ClausesTab
from metrodesk.ui.district.findings_tab import FindingsTab
from metrodesk.ui.district.periods_tab import PeriodsTab
from metrodesk.ui.district.plan_dialogs import CutOffQuestion, Dates, DatesDialog
from metrodesk.ui.district.plan_page import PlanPage
from metrodesk.ui.district.plan_state import read_plan
from metrodesk.ui.district.tasks_tab import CATEGORY, ITEM, TasksTab
from metrodesk.ui.reading.settle_dialog import Answer, Choice, SettleDialog
from tests.ui.district.making import agreed, changed


@pytest.fixture
def page(office, shown):
    return shown(PlanPage)


def words_beside(page):
    return [one.text() for one in page.official.findChildren(QLabel)]


def wait_for_new_version(qtbot, page, act):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        act()


@pytest.mark.parametrize("kind", [TasksTab, ClausesTab, FindingsTab, PeriodsTab])
def test_each_table_keeps_the_rules_of_qts_models(page, qtmodeltester, kind):
    model = page.tab(kind).model
    qtmodeltester.check(model)

    assert model.rowCount() > 0


def test_a_task_stands_beside_its_official_text(page):
    tasks = page.tab(TasksTab)
    tasks.table.go_to(14)
    task = tasks.model.row_at(14).task

    assert task.number == 15
    assert task.content in words_beside(page)
    assert any(cell in "\n".join(words_beside(page)) for cell in task.printed if cell)


def test_the_column_of_categories_is_there_only_where_the_document_has_some(page):
    tasks = page.tab(TasksTab)
    today = page.place.today()
    state = page.place.work(lambda ws, tick: read_plan(ws, today, tick))(lambda *_: None)
    width = tasks.table.columnWidth(ITEM)
    assert not tasks.table.isColumnHidden(CATEGORY)

    bare = [replace(one, task=replace(one.task, category="")) for one in state.tasks]
    tasks.show_plan(replace(state, tasks=tuple(bare)))
    assert tasks.table.isColumnHidden(CATEGORY)
    assert tasks.table.columnWidth(ITEM) > width


def test_a_finding_is_settled_once_and_the_plan_has_a_new_version(qtbot, page, monkeypatch):
    findings = page.tab(FindingsTab)
    page.tabs.setCurrentWidget(findings)
    before = rows_of(findings)
    title = findings.title()
    findings.table.go_to(0)
    monkeypatch.setattr(SettleDialog, "ask", lambda *_: Answer(Choice.OTHER, "按附表执行", "办理人丁", "以附表为准"))

    wait_for_new_version(qtbot, page, findings.settle_current)

    after = rows_of(findings)
    settled = next(one for one in after if one.message == before[0].message and one.where == before[0].where)
    assert settled.settlement == "采用：按附表执行。理由：以附表为准（办理人丁）"
    assert page.tabs.tabText(page.tabs.currentIndex()) == findings.title() != title
    assert after[0] == before[1], "the next open one follows where the settled one was"


def test_what_is_to_be_settled_stands_above_what_was(page):
    stands = [bool(one.settled) for one in rows_of(page.tab(FindingsTab))]

    assert stands == sorted(stands)
    assert set(stands) == {True, False}


def rows_of(findings):
    return [findings.model.row_at(row) for row in range(findings.model.rowCount())]


def test_giving_up_on_a_settlement_changes_nothing(page, monkeypatch):
    findings = page.tab(FindingsTab)
    findings.table.go_to(0)
    monkeypatch.setattr(SettleDialog, "ask", classmethod(lambda *_: None))
    findings.settle_current()

    assert not page.strip.is_busy


def test_a_period_gets_its_dates(qtbot, page, monkeypatch):
    periods = page.tab(PeriodsTab)
    row = next(at for at in range(periods.model.rowCount()) if periods.model.row_at(at).due is None)
    period = periods.model.row_at(row).period
    periods.table.go_to(row)
    due = date(period.last_day.year + 1, 1, 10)
    monkeypatch.setattr(DatesDialog, "ask", classmethod(lambda *_: Dates(period.last_day, due)))
    shown = agreed(monkeypatch)
    changed(qtbot, page, periods.date_current)

    assert periods.model.row_at(row).due == due
    assert due.isoformat() in shown[0][0][0]


def test_a_period_is_cut_off_only_after_asking(qtbot, page, monkeypatch):
    periods = page.tab(PeriodsTab)
    rows = [periods.model.row_at(at).period for at in range(periods.model.rowCount())]
    periods.table.go_to(rows.index(Period.parse("2026Q3")))
    monkeypatch.setattr(CutOffQuestion, "ask", classmethod(lambda *_: False))
    periods.cut_current()
    assert not page.strip.is_busy

    monkeypatch.setattr(CutOffQuestion, "ask", classmethod(lambda *_: True))
    wait_for_new_version(qtbot, page, periods.cut_current)
    assert page.banner.isVisibleTo(page)


def test_the_dialogs_give_back_what_is_in_their_fields(qtbot, page):
    row = page.tab(PeriodsTab).model.row_at(0)
    dialog = DatesDialog(page, row)
    qtbot.addWidget(dialog)
    assert dialog.dates() == Dates(row.as_of, row.due)

    dialog.is_due.setChecked(True)
    assert dialog.dates().due is not None
