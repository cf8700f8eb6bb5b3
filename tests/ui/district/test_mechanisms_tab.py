from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.mechanisms_tab import MechanismsTab
from metrodesk.ui.district.plan_page import PlanPage
from metrodesk.ui.offered_pages import OfferedPages
from metrodesk.ui.rail import Rail
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.workplace import Change
from metrodesk.ui.workspace_pages import groups_of

HERE = {"breaking_down", "joint_meeting", "budget", "outreach", "tracking", "assessment"}
NINTH = {"quality_assessment", "circular", "important_matters"}


@pytest.fixture
def page(office, shown, place):
    place.take_over_as("办理人丁")
    made = shown(PlanPage)
    made.tabs.setCurrentWidget(made.tab(MechanismsTab))
    return made


@pytest.fixture
def tab(page):
    return page.tab(MechanismsTab)


def offers(tab):
    return [tab.model.row_at(row) for row in range(tab.model.rowCount())]


def choose(tab, kind):
    tab.table.go_to([one.kind for one in offers(tab)].index(kind))


def test_what_dachuan_prescribes_stands_first(tab, qtmodeltester):
    qtmodeltester.check(tab.model)

    assert {one.kind.value for one in offers(tab)[:9]} == HERE | NINTH
    assert len(offers(tab)) == len(MechanismKind)


def test_the_sentence_stands_beside_with_its_words_marked(page, tab):
    choose(tab, MechanismKind.CIRCULAR)
    said = [one.text() for one in page.official.findChildren(QLabel)]

    assert any("underline" in one and "情况通报制度" in one and "重要情况及时报告" in one for one in said)
    assert not tab.take.isEnabled()


def test_an_option_is_taken_after_asking_and_given_up_again(qtbot, page, tab, place, monkeypatch):
    monkeypatch.setattr(ConfirmDialog, "ask", classmethod(lambda *_: ""))
    for options in (("commending",), ()):
        choose(tab, MechanismKind.COMMENDING)
        with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
            tab.switch_current()
        with open_workspace(place.path) as ws:
            assert ws.plan.options == options


def test_the_rail_lists_no_page_of_a_mechanism_that_is_not_offered(qtbot, office, place):
    rail = Rail(groups_of(place.facts))
    qtbot.addWidget(rail)
    listed = lambda: [rail._buttons[key].isHidden() for key in ("incidents", "incident_reports")]  # noqa: E731

    assert listed() == [False, False]
    rail.withhold({MechanismKind.IMPORTANT_MATTERS})
    assert listed() == [True, True]


def test_the_rail_follows_the_plan(qtbot, office, place):
    place.facts = replace(place.facts, withheld=frozenset({MechanismKind.IMPORTANT_MATTERS}))
    rail = Rail(groups_of(place.facts))
    qtbot.addWidget(rail)
    offered = OfferedPages(place, rail, rail)
    hidden = rail._buttons["incident_reports"].isHidden
    assert hidden()

    with qtbot.waitSignal(offered._loader.loaded, timeout=10_000):
        place.tell(frozenset({Change.PLAN}))
    assert not hidden()
