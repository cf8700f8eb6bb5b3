"""What is counted, set in the plan page: added, changed, retired, copied, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitKind
from metrodesk.services.planning import load_plan
from metrodesk.ui.district.catalogue_dialog import CatalogueDialog
from metrodesk.ui.district.measure_dialog import MeasureDialog
from metrodesk.ui.district.measures_tab import MeasuresTab
from metrodesk.ui.district.plan_page import PlanPage
from tests.ui.district.making import agreed, changed

EVENTS = "m18-events"
NEW = Measure("", TaskId("t18"), "解答咨询", "人次", MeasureKind.FLOW)


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


@pytest.fixture
def tab(office, shown):
    page = shown(PlanPage)
    page.tabs.setCurrentWidget(page.tab(MeasuresTab))
    return page.tab(MeasuresTab)


def names(tab):
    return [tab.model.row_at(at).measure.name for at in range(tab.model.rowCount())]


def choose(tab, measure):
    ids = [tab.model.row_at(at).measure.id for at in range(tab.model.rowCount())]
    tab.table.go_to(ids.index(measure))


def test_the_whole_catalogue_is_listed_and_can_be_narrowed_to_a_task(tab, qtmodeltester):
    qtmodeltester.check(tab.model)

    assert tab.model.rowCount() == 91
    tab.task.setCurrentIndex(18)
    assert names(tab) == ["计量宣传、科普活动", "发放宣传资料", "发布计量宣传稿件", "计量投诉举报办结率"]


def test_a_measure_is_added_retired_asked_for_again_and_taken_back(qtbot, tab, monkeypatch):
    page, previewed = tab.page, agreed(monkeypatch)
    assert not tab.back.isEnabled()
    monkeypatch.setattr(MeasureDialog, "ask", classmethod(lambda *_: NEW))
    changed(qtbot, page, tab.add)
    assert "解答咨询" in names(tab)
    assert page.banner.isVisibleTo(page)

    choose(tab, EVENTS)
    changed(qtbot, page, tab.retire_current)
    assert "计量宣传、科普活动" not in names(tab)
    tab.with_retired.setChecked(True)
    choose(tab, EVENTS)
    changed(qtbot, page, tab.retire_current)
    assert not tab.model.row_at(tab.table.selected_rows()[0]).measure.retired

    changed(qtbot, page, tab.go_back)
    assert [words for words, _ in previewed] == [
        ("第18项：新增数据项“解答咨询”（人次）。",),
        ("第18项：停用数据项“计量宣传、科普活动”。",),
        ("第18项：恢复数据项“计量宣传、科普活动”。",),
        ("第18项：停用数据项“计量宣传、科普活动”。",),
    ]
    choose(tab, EVENTS)
    assert tab.model.row_at(tab.table.selected_rows()[0]).measure.retired


def test_giving_up_changes_nothing(tab, monkeypatch):
    monkeypatch.setattr(MeasureDialog, "ask", classmethod(lambda *_: None))
    monkeypatch.setattr(CatalogueDialog, "ask", classmethod(lambda *_: ()))
    tab.change_current()
    tab.copy()

    assert not tab.page.strip.is_busy


@pytest.fixture
def dialog(qtbot, plan):
    def show(measure):
        made = MeasureDialog(None, plan, measure)
        qtbot.addWidget(made)
        return made

    return show


def saving(made):
    return made.buttons.button(made.buttons.StandardButton.Save).isEnabled()


def test_a_measure_comes_back_as_it_was_shown(dialog, plan):
    for one in (plan.measure("m01-verified-rate"), plan.measure(EVENTS), plan.measure("m19-funds")):
        made = dialog(one)
        assert made.measure() == one
        assert saving(made)


def test_what_is_wrong_is_said_and_cannot_be_saved(dialog, plan):
    made = dialog(replace(NEW, name=""))
    assert not saving(made)
    made.name.setText("发放宣传资料")
    assert not saving(made)
    assert made.problem.text()
    made.name.setText("解答咨询")
    assert saving(made)
    for box in made.asked.values():
        box.setChecked(False)
    assert not saving(made)
    made.asked[UnitKind.TOWN].setChecked(True)
    assert made.measure().asked_of == (UnitKind.TOWN,)


def test_a_ratio_asks_for_its_parts(dialog, plan):
    made = dialog(NEW)
    made.kind.setCurrentIndex(made.kind.findData(MeasureKind.RATIO.value))
    assert not saving(made)
    made.numerator.setText("办结")
    made.denominator.setText("受理")
    assert made.measure().parts == ("办结", "受理")
    assert saving(made)


def test_another_unit_is_said_to_be_another_figure(dialog, plan):
    made = dialog(plan.measure(EVENTS))
    assert made.problem.text() == ""
    made.unit.setCurrentText("次")

    assert made.problem.text()
    assert saving(made)


def test_the_catalogue_offers_what_the_plan_does_not_ask_for(qtbot, plan):
    others = tuple(one for one in plan.measures if one.task != "t18")
    made = CatalogueDialog(None, replace(plan, measures=others), plan.measures)
    qtbot.addWidget(made)
    assert made.list.count() == 4
    assert made.chosen() == ()
    made.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert [one.id for one in made.chosen()] == [EVENTS]

    made.target.setCurrentIndex(made.target.findData("t15"))
    assert [(one.id, one.task) for one in made.chosen()] == [("", "t15")]
    made.search.setText("资料")
    assert [made.list.item(at).isHidden() for at in range(4)] == [True, False, True, True]
