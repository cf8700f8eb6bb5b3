"""The plan page changes tasks, periods and versions: shown first, made after a yes, and taken back again."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt

from metrodesk.domain.calendar import DueRule, Weekend
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.task import Milestone
from metrodesk.services import plan_making
from metrodesk.services.plan_edits import tasking
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.newer_text import Chosen, SinceDialog
from metrodesk.ui.district.periods_tab import PeriodsTab
from metrodesk.ui.district.plan_page import PlanPage
from metrodesk.ui.district.tasks_tab import TasksTab
from metrodesk.ui.district.versions_tab import VersionsTab
from metrodesk.ui.making.calendar_dialogs import KindDialog, RuleDialog
from metrodesk.ui.making.change_preview import ChangePreview
from metrodesk.ui.making.change_work import Proposed
from metrodesk.ui.making.milestone_dialog import MilestoneDialog, quarter_end_after
from metrodesk.ui.making.task_dialogs import AssignDialog, EndTaskDialog, TaskDialog
from metrodesk.ui.making.when_fields import periods_around
from tests.ui.conftest import PERIOD, TODAY
from tests.ui.district.making import agreed, answered, changed


@pytest.fixture
def page(office, shown):
    return shown(PlanPage)


@pytest.fixture
def tasks(page):
    return page.tab(TasksTab)


def tick(checks, name, column, state=Qt.CheckState.Checked):
    """Tick a unit's box."""
    row = next(at for at, one in enumerate(checks._units) if one.name == name)
    checks.table.item(row, column + 1).setCheckState(state)


def test_who_answers_is_changed_from_a_period_on_and_undone(qtbot, page, tasks, monkeypatch):
    tasks.table.go_to(14)
    before = tasks.model.row_at(14)
    shown = agreed(monkeypatch)

    def fill(dialog):
        tick(dialog.units, "区财政局", 0)
        assert dialog.since.since == Period.parse("2026Q4")

    answered(monkeypatch, AssignDialog, fill)
    changed(qtbot, page, tasks.assign)

    after = tasks.model.row_at(14)
    assert after.leads == f"{before.leads}、区财政局"
    assert shown[0] == (("第15项：牵头部门增加区财政局。",), Period.parse("2026Q4"))
    assert page.banner.isVisibleTo(page)
    (undo,) = page.banner._buttons
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        undo.click()
    assert tasks.model.row_at(14).leads == before.leads


def test_a_unit_leads_or_answers_but_not_both(qtbot, page, tasks):
    plan, task = tasks._plan, tasks._plan.tasks[0]
    around = periods_around(plan.calendar, TODAY)
    dialog = AssignDialog(page, plan, task, around, PERIOD)
    qtbot.addWidget(dialog)
    name = plan.unit(task.leads[0]).name
    tick(dialog.units, name, 1)

    assert task.leads[0] in dialog.units.chosen(1)
    assert task.leads[0] not in dialog.units.chosen(0)
    dialog.units.field.setText("没有这样的单位")
    assert all(dialog.units.table.isRowHidden(row) for row in range(dialog.units.table.rowCount()))


def test_nothing_is_changed_without_a_yes_or_without_a_name(qtbot, page, tasks, monkeypatch):
    answered(monkeypatch, EndTaskDialog, lambda _: None)
    tasks.table.go_to(0)
    tasks.end()
    assert not page.strip.is_busy
    assert page.banner.isVisibleTo(page)

    page.place.take_over_as("办理人丁")
    monkeypatch.setattr(ChangePreview, "ask", classmethod(lambda *_: None))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        tasks.end()
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        page.reload()
    assert tasks.model.row_at(0).task.until is None


def test_a_task_is_added_reworded_and_ended(qtbot, page, tasks, monkeypatch):
    shown = agreed(monkeypatch)
    answered(monkeypatch, TaskDialog, lambda dialog: dialog.item.setText("计量惠民"))
    changed(qtbot, page, tasks.add)
    assert tasks.model.row_at(tasks.model.rowCount() - 1).task.item == "计量惠民"

    tasks.table.go_to(tasks.model.rowCount() - 1)
    answered(monkeypatch, TaskDialog, lambda dialog: dialog.content.setPlainText("下乡检定民用器具。"))
    changed(qtbot, page, tasks.reword)
    assert tasks.model.row_at(tasks.model.rowCount() - 1).task.content == "下乡检定民用器具。"

    answered(monkeypatch, EndTaskDialog, lambda dialog: dialog.day.setDate(QDate(2026, 12, 31)))
    changed(qtbot, page, tasks.end)
    assert tasks.model.row_at(tasks.model.rowCount() - 1).task.until == date(2026, 12, 31)
    assert [len(words) for words, _ in shown] == [1, 1, 1]


def test_milestones_are_set_and_their_order_is_watched(qtbot, page, tasks, monkeypatch):
    agreed(monkeypatch)
    tasks.table.go_to(3)

    def fill(dialog):
        dialog.add_next()
        dialog.add_next()
        dialog.lines[1].percent.setValue(10)
        assert not dialog.is_ready()
        dialog.lines[1].percent.setValue(60)

    answered(monkeypatch, MilestoneDialog, fill)
    changed(qtbot, page, tasks.set_milestones)

    expected = (Milestone(date(2026, 12, 31), 25), Milestone(date(2027, 3, 31), 60))
    assert tasks.model.row_at(3).task.milestones == expected
    assert quarter_end_after(date(2026, 12, 31)) == date(2027, 3, 31)


def test_the_rule_for_due_days_shows_weekends_and_february_before_it_holds(qtbot, page, monkeypatch):
    periods = page.tab(PeriodsTab)
    agreed(monkeypatch)
    seen = []

    def fill(dialog):
        dialog.months.setCurrentIndex(2)
        dialog.day.setCurrentIndex(29)
        dialog.weekend.setCurrentIndex(dialog.weekend.findData(Weekend.AFTER.value))
        seen.append(dialog.next_days.text())

    answered(monkeypatch, RuleDialog, fill)
    changed(qtbot, page, periods.change_rule)

    assert periods._plan.calendar.rule == DueRule(2, 30, Weekend.AFTER)
    assert "2027-03-01" in seen[0].splitlines()[0]  # 28 February 2027 is a Sunday
    assert len(seen[0].splitlines()) == 4


def test_reporting_goes_over_to_another_kind_of_period_with_a_day(qtbot, page, monkeypatch):
    periods = page.tab(PeriodsTab)
    agreed(monkeypatch)

    def fill(dialog):
        dialog.kind.setCurrentIndex(dialog.kind.findData(PeriodKind.HALF.value))
        assert dialog.first.itemData(0) == Period.parse("2026H2")
        assert dialog.first.currentData() == Period.parse("2027H1")  # not one that has begun

    answered(monkeypatch, KindDialog, fill)
    changed(qtbot, page, periods.change_kind)

    calendar = periods._plan.calendar
    assert calendar.kind is PeriodKind.HALF
    assert calendar.kind_on(TODAY) is PeriodKind.QUARTER


def test_versions_are_listed_with_what_changed_and_one_goes_back(qtbot, page, tasks, monkeypatch):
    agreed(monkeypatch)
    answered(monkeypatch, TaskDialog, lambda dialog: dialog.item.setText("计量惠民"))
    changed(qtbot, page, tasks.add)
    versions = page.tab(VersionsTab)
    with qtbot.waitSignal(versions.model.modelReset, timeout=20_000):
        page.tabs.setCurrentWidget(versions)

    newest, before = versions.model.row_at(0), versions.model.row_at(1)
    assert (newest.number, newest.by, newest.why) == (before.number + 1, "办理人丁", "按区政府通知")
    assert len(newest.differences) == 1
    versions.table.go_to(1)
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        versions.back.click()
    assert "计量惠民" not in [tasks.model.row_at(at).task.item for at in range(tasks.model.rowCount())]
    qtbot.waitUntil(lambda: versions.model.row_at(0).number == newest.number + 1, timeout=20_000)


def test_what_somebody_else_changed_meanwhile_is_kept_and_shown(qtbot, page, tasks, office, monkeypatch):
    def ask(*_):
        with open_workspace(office / "district") as ws:
            plan_making.make(ws, tasking(replace(ws.plan.tasks[3], remark="乙改")))
        return ""

    monkeypatch.setattr(ChangePreview, "ask", classmethod(ask))
    answered(monkeypatch, TaskDialog, lambda dialog: dialog.remark.setText("甲改"))
    tasks.table.go_to(2)
    changed(qtbot, page, tasks.reword)

    assert [tasks.model.row_at(at).task.remark for at in (2, 3)] == ["", "乙改"]
    assert "别人刚处理过" in page.banner.what.text()
    assert page.banner.isVisibleTo(page)


def test_the_preview_says_what_changes_and_from_when(qtbot, page, tasks):
    from metrodesk.domain.plan_difference import differences
    from metrodesk.domain.task_editing import task_ended

    plan = tasks._plan
    after = task_ended(plan, plan.tasks[0].id, date(2026, 9, 30))
    dialog = ChangePreview(page, Proposed(differences(plan, after), PERIOD))
    qtbot.addWidget(dialog)

    assert dialog.list.count() == 1
    assert dialog.why.text() == ""


def test_a_newer_text_is_compared_and_becomes_the_next_version(qtbot, page, tasks, office, tmp_path, monkeypatch):
    from metrodesk.paths import resource
    from metrodesk.services.newer_text import settled_in
    from metrodesk.ui.door.files import Files

    text = resource("documents", "dachuan-2024-3.txt").read_text(encoding="utf-8")
    newer = tmp_path / "修订.txt"
    newer.write_text(text.replace("着眼产品对外贸易需要", "着眼产品进出口贸易需要"), encoding="utf-8")
    agreed_to, before = agreed(monkeypatch), tasks.model.row_at(8).task
    answered(monkeypatch, MilestoneDialog, lambda dialog: dialog.add_next())
    tasks.table.go_to(8)
    changed(qtbot, page, tasks.set_milestones)
    page.activate(Files((newer,)))
    part = page._newer
    qtbot.waitUntil(lambda: part.view.read is not None, timeout=20_000)
    assert page._stack.currentWidget() is part
    monkeypatch.setattr(SinceDialog, "ask", classmethod(lambda *_: Chosen(Period.parse("2027Q1"))))
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        part.view.use.click()

    after = tasks.model.row_at(8).task
    assert "进出口贸易" in after.content
    assert (after.id, len(after.milestones)) == (before.id, 1)
    assert agreed_to[1][1] == Period.parse("2027Q1")
    assert any("进出口贸易" in words for words in agreed_to[1][0])
    assert page._stack.currentIndex() == 0
    with open_workspace(office / "district") as ws:
        assert settled_in(ws).decisions == part.view.read.settlement.decisions


def test_a_plan_in_a_file_is_compared_before_it_holds(qtbot, page, tasks, tmp_path, monkeypatch):
    from metrodesk.ui.door.files import Files

    plan = tasks._plan
    first = replace(plan.tasks[0], remark="另有通知")
    (tmp_path / "方案.json").write_bytes(replace(plan, tasks=(first, *plan.tasks[1:])).to_bytes())
    shown = agreed(monkeypatch)
    changed(qtbot, page, lambda: page.activate(Files((tmp_path / "方案.json",))))

    assert len(shown[0][0]) == 1
    assert tasks.model.row_at(0).task.remark == "另有通知"
