from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from metrodesk.domain.period import Period
from metrodesk.ui.district.plan_dialogs import CutOffQuestion, Dates, DatesDialog, SettlementDialog
from metrodesk.ui.district.plan_page import PlanPage


@pytest.fixture
def page(office, shown):
    return shown(PlanPage)


def words_beside(page):
    return [one.text() for one in page.official.findChildren(QLabel)]


def wait_for_new_version(qtbot, page, act):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        act()


@pytest.mark.parametrize("name", ["tasks", "clauses", "findings", "periods"])
def test_each_table_keeps_the_rules_of_qts_models(page, qtmodeltester, name):
    model = getattr(page, name)
    qtmodeltester.check(model)

    assert model.rowCount() > 0


def test_a_task_stands_beside_its_official_text(page):
    page.task_table.go_to(14)
    task = page.tasks.row_at(14).task

    assert task.number == 15
    assert task.content in words_beside(page)
    assert any(cell in "\n".join(words_beside(page)) for cell in task.printed if cell)


def test_a_finding_is_settled_once_and_the_plan_has_a_new_version(qtbot, page, monkeypatch):
    page.tabs.setCurrentIndex(2)
    row = next(row for row in range(page.findings.rowCount()) if not page.findings.row_at(row).settled)
    before, version = len(page._plan.open_findings), page._plan.version
    page.finding_table.go_to(row)
    monkeypatch.setattr(SettlementDialog, "ask", classmethod(lambda *_: "按附表执行"))
    wait_for_new_version(qtbot, page, page.settle_current)

    assert len(page._plan.open_findings) == before - 1
    assert page._plan.version != version
    assert page.findings.row_at(row).settlement == "按附表执行"


def test_giving_up_on_a_settlement_changes_nothing(page, monkeypatch):
    page.finding_table.go_to(0)
    monkeypatch.setattr(SettlementDialog, "ask", classmethod(lambda *_: None))
    page.settle_current()

    assert not page.strip.is_busy


def test_a_period_gets_its_dates(qtbot, page, monkeypatch):
    row = next(at for at in range(page.periods.rowCount()) if page.periods.row_at(at).due is None)
    period = page.periods.row_at(row).period
    page.period_table.go_to(row)
    due = date(period.last_day.year + 1, 1, 10)
    monkeypatch.setattr(DatesDialog, "ask", classmethod(lambda *_: Dates(period.last_day, due)))
    wait_for_new_version(qtbot, page, page.date_current)

    assert page._plan.calendar.due(period) == due


def test_a_period_is_cut_off_only_after_asking(qtbot, page, monkeypatch):
    row = next(at for at in range(page.periods.rowCount()) if page.periods.row_at(at).period == Period.parse("2026Q3"))
    page.period_table.go_to(row)
    monkeypatch.setattr(CutOffQuestion, "ask", classmethod(lambda *_: False))
    page.cut_current()
    assert not page.strip.is_busy

    monkeypatch.setattr(CutOffQuestion, "ask", classmethod(lambda *_: True))
    wait_for_new_version(qtbot, page, page.cut_current)
    assert page.banner.isVisibleTo(page)


def test_the_dialogs_give_back_what_is_in_their_fields(qtbot, page):
    row = page.periods.row_at(0)
    dialog = DatesDialog(page, row)
    qtbot.addWidget(dialog)
    assert dialog.dates() == Dates(row.as_of, row.due)

    dialog.is_due.setChecked(True)
    assert dialog.dates().due is not None
