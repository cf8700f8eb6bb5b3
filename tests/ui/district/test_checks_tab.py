"""How reports are checked, set in the plan page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.task import TaskId
from metrodesk.services.planning import load_plan
from metrodesk.ui.district.check_dialog import CheckDialog
from metrodesk.ui.district.checks_tab import ChecksTab
from metrodesk.ui.district.plan_page import PlanPage
from tests.ui.district.making import agreed, changed

LIMIT = CheckSetting("figure-range", TaskId("t18"), "warning", {"measure": "m18-events", "most": "100"})


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


@pytest.fixture
def tab(office, shown):
    page = shown(PlanPage)
    page.tabs.setCurrentWidget(page.tab(ChecksTab))
    return page.tab(ChecksTab)


def row_of(tab, code):
    rows = [tab.model.row_at(at).row for at in range(tab.model.rowCount())]
    at = next(at for at, row in enumerate(rows) if row.rule.code == code)
    tab.table.go_to(at)
    return rows[at]


def saving(made):
    return made.buttons.button(made.buttons.StandardButton.Save).isEnabled()


def test_all_checks_are_listed_and_those_the_plan_sets_alone(tab, qtmodeltester):
    qtmodeltester.check(tab.model)
    tab.only_set.setChecked(True)

    assert tab.model.rowCount() == 5
    tab.task.setCurrentIndex(19)
    assert [tab.model.row_at(at).row.rule.code for at in range(2)] == ["part-of-whole", "unusual-change"]


def test_a_check_is_set_for_a_task_and_goes_back_to_what_is_usual(qtbot, tab, monkeypatch):
    page, previewed = tab.page, agreed(monkeypatch)
    tab.task.setCurrentIndex(18)
    row_of(tab, "evidence-missing")
    asked = []

    def harder(_, __, plan, draft, before):
        asked.append((draft, before))
        return replace(draft, severity="error", values={"least": "2"})

    monkeypatch.setattr(CheckDialog, "ask", classmethod(harder))
    changed(qtbot, page, tab.change_current)
    row = row_of(tab, "evidence-missing")
    assert (row.severity, row.values["least"], row.setting.task) == (Severity.ERROR, "2", "t18")
    assert asked == [(CheckSetting("evidence-missing", TaskId("t18"), "off", {}), None)]
    assert tab.reset.isEnabled()

    changed(qtbot, page, tab.reset_current)
    assert row_of(tab, "evidence-missing").severity is Severity.OFF
    assert not tab.reset.isEnabled()
    ((words,), since), _ = previewed
    assert words == "第18项：校验“有进展须附佐证材料”现为错误（不能定稿），不少于：2；原为按通常设置。"
    assert since is None


def test_a_check_of_a_measure_is_added_under_its_task(qtbot, tab, monkeypatch):
    agreed(monkeypatch)
    assert not tab.new.isEnabled()
    tab.task.setCurrentIndex(18)
    monkeypatch.setattr(CheckDialog, "ask_new", classmethod(lambda *_: LIMIT))
    changed(qtbot, tab.page, tab.add)

    assert row_of(tab, "figure-range").setting == LIMIT


@pytest.fixture
def dialog(qtbot, plan):
    def show(draft, before=None, **options):
        made = CheckDialog(None, plan, draft, before, **options)
        qtbot.addWidget(made)
        return made

    return show


def test_every_setting_that_ships_comes_back_as_it_was_shown(dialog, plan):
    for one in plan.checks:
        made = dialog(one, one)
        assert made.setting() == one
        assert saving(made)


def test_a_new_check_names_measures_and_numbers_before_it_can_be_saved(dialog):
    made = dialog(CheckSetting("figure-range", TaskId("t18"), "warning"), new=True)
    assert not saving(made)
    measure, most = made._values.fields["measure"], made._values.fields["most"]
    measure.setCurrentIndex(measure.findData("m18-events"))
    assert not saving(made)
    most.setText("100")
    assert saving(made)
    assert made.setting() == LIMIT
    most.setText("一百")
    assert not saving(made)
    assert made.problem.text()


def test_a_sum_ticks_its_parts(dialog):
    made = dialog(CheckSetting("figure-range", TaskId("t15"), "error"), new=True)
    made.check.setCurrentIndex(made.check.findData("sum-of-parts"))
    whole, parts = made._values.fields["whole"], made._values.fields["parts"]
    whole.setCurrentIndex(1)
    for at in (1, 2):
        parts.item(at).setCheckState(Qt.CheckState.Checked)

    assert saving(made)
    assert made.setting().values == {
        "whole": "m15-checked-markets",
        "parts": "m15-checked-stations m15-checked-shops",
        "compare": "equal",
    }
    parts.item(0).setCheckState(Qt.CheckState.Checked)
    assert not saving(made)


def test_a_check_of_every_figure_can_be_set_for_one(dialog):
    made = dialog(CheckSetting("figure-range", TaskId("t18"), "warning"), new=True)
    made.check.setCurrentIndex(made.check.findData("figure-missing"))
    assert not saving(made)
    made._values.fields["measure"].setCurrentIndex(1)

    assert saving(made)
    assert made.setting().values == {"measure": "m18-events"}


def test_a_check_for_all_figures_does_not_ask_which(dialog):
    made = dialog(CheckSetting("unusual-change", None, "warning", {}))

    assert set(made._values.fields) == {"times", "least"}
    assert saving(made)
