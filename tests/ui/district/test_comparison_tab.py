import pytest
from PySide6.QtWidgets import QLabel

from metrodesk.ui.district.comparison_tab import ComparisonTab
from metrodesk.ui.district.findings_tab import FindingsTab
from metrodesk.ui.district.plan_page import PlanPage
from metrodesk.ui.widgets.target_file import TargetFile


@pytest.fixture
def page(office, shown):
    made = shown(PlanPage)
    made.tabs.setCurrentWidget(made.tab(ComparisonTab))
    return made


@pytest.fixture
def tab(page):
    return page.tab(ComparisonTab)


def words(tab):
    return [one.text() for one in tab.sides.findChildren(QLabel)]


def test_the_items_keep_the_rules_of_qts_models(tab, qtmodeltester):
    qtmodeltester.check(tab.model)

    assert tab.model.rowCount() == 15


def test_what_differs_is_marked_on_both_sides_and_told(tab):
    tab.table.go_to(4)
    said = words(tab)

    assert any("underline" in one and ">区域<" in one for one in said)
    assert any("underline" in one and ">地区<" in one for one in said)
    assert any("只在正文" in one or "Only in the text" in one for one in said)


def test_only_what_differs_can_be_shown(tab):
    tab.only.setChecked(True)

    assert tab.model.rowCount() == 14
    assert "加强计量技术运用" not in [tab.model.row_at(row).titles[0] for row in range(14)]


def test_an_item_leads_to_the_finding_that_settles_it(page, tab):
    tab.table.go_to(2)
    finding = tab.model.row_at(2).findings[0]
    tab.sides.finding_asked.emit(finding)
    findings = page.tab(FindingsTab)

    assert page.tabs.currentWidget() is findings
    assert findings.model.row_at(findings.table.currentIndex().row()) == finding


def test_the_comparison_is_written_where_the_person_says(qtbot, page, tab, tmp_path, monkeypatch):
    out = tmp_path / "对照.xlsx"
    monkeypatch.setattr(TargetFile, "ask", classmethod(lambda *_: out))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        tab.write(".xlsx")

    assert out.is_file()
