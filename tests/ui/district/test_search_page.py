import pytest
from PySide6.QtWidgets import QLabel

from metrodesk.domain.decision import Source
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.passage import Place
from metrodesk.domain.task import TaskId
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.search_documents import DocumentHit, DocumentKind, Part
from metrodesk.services.searching import ReportHit, keep_all_texts
from metrodesk.services.sought import Excerpt
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.chain.chain_page import ChainPage
from metrodesk.ui.district.clauses_tab import ClausesTab
from metrodesk.ui.district.overview_page import OverviewPage
from metrodesk.ui.district.plan_page import PlanPage
from metrodesk.ui.search.places import destination_of
from metrodesk.ui.search.plan_place import PlanPlace
from metrodesk.ui.search.search_page import SearchPage
from tests.ui.conftest import PERIOD


@pytest.fixture
def page(qtbot, taken_in, shown):
    """The page, once the reports are ready for searching."""
    with open_workspace(taken_in / "district") as ws:
        keep_all_texts(ws)
    return shown(SearchPage)


def look_for(qtbot, page, words):
    with qtbot.waitSignal(page.loader.loaded, timeout=10_000):
        page.text.setText(words)
    return [page.model.line_at(row) for row in range(page.model.rowCount())]


def test_the_places_keep_the_rules_of_qts_models(qtbot, page, qtmodeltester):
    look_for(qtbot, page, "计量")
    qtmodeltester.check(page.model)

    assert page.model.rowCount() > 10


def test_what_is_typed_is_found_kind_by_kind_with_the_words_marked(qtbot, page):
    lines = look_for(qtbot, page, "加油站2家")

    assert lines[0].hit is None
    assert {line.hit.unit_name for line in lines if line.hit is not None} == {"平滩镇", "石梯镇", "景市镇"}
    assert "underline" in page.beside.words.text()
    assert "加油站2家" in page.beside.words.text()


def test_a_report_opens_in_the_overview_in_its_period(qtbot, page, place):
    lines = look_for(qtbot, page, "加油站2家")
    hit = next(line.hit for line in lines if isinstance(line.hit, ReportHit))
    with qtbot.waitSignal(place.page_asked) as asked:
        page.open_hit(hit)

    assert asked.args == ["overview", (hit.subject.unit, TaskId(hit.subject.key))]
    assert place.period == PERIOD


def test_a_clause_opens_on_the_plans_page(qtbot, page, place, shown):
    lines = look_for(qtbot, page, "联席会议")
    with qtbot.waitSignal(place.page_asked) as asked:
        page.open_hit(next(line.hit for line in lines if line.hit is not None))

    assert asked.args == ["plan", PlanPlace(clause="a6")]
    plan = shown(PlanPage)
    plan.show_about(asked.args[1])
    clauses = plan.tab(ClausesTab)
    assert plan.tabs.currentWidget() is clauses
    assert clauses.model.row_at(clauses.table.currentIndex().row()).id == "a6"


def test_a_clause_of_another_document_opens_in_the_chain(qtbot, page, place, shown):
    lines = look_for(qtbot, page, "诚信计量分类监管")
    hits = [line.hit for line in lines if isinstance(line.hit, DocumentHit)]
    with qtbot.waitSignal(place.page_asked) as asked:
        page.open_hit(next(hit for hit in hits if hit.part.document == "国发〔2021〕37号"))

    assert asked.args == ["chain", Place("国发202137号", "a31")]
    chain = shown(ChainPage)
    chain.show_about(asked.args[1])
    assert chain.current == asked.args[1]
    assert chain.panel.own.heading.text() == "（三十一）推进诚信计量分类监管"


def test_at_a_unit_the_clauses_of_its_own_document_open_in_the_chain_too():
    part = Part(DocumentKind.CLAUSE, "p", "达川府发〔2024〕3号", "a6", "（六）", "联席会议", "联席会议", "a6")
    found = destination_of(
        DocumentHit(part, Excerpt("联席会议", ()), is_own=True), is_district=False, own_unit="平滩镇"
    )

    assert (found.page, found.about) == ("chain", Place("达川府发20243号", "a6"))


def test_the_paragraphs_of_a_unit_open_where_they_can_be_read(qtbot, page, place, taken_in, shown):
    with open_workspace(taken_in / "district") as ws:
        town = ws.plan.unit_named("百节镇").id
        given = Provenance(Source.PHONE, "填报人甲")
        enter_for(ws, town, PERIOD, {}, given, "办理人丁", OverviewBody(situation="全年联动检查集贸市场。"))
    lines = look_for(qtbot, page, "全年联动检查")
    with qtbot.waitSignal(place.page_asked) as asked:
        page.open_hit(next(line.hit for line in lines if isinstance(line.hit, ReportHit)))

    assert asked.args == ["overview", (town, TaskId(""))]
    overview = shown(OverviewPage)
    with qtbot.waitSignal(overview._cells.loaded):
        overview.show_about(asked.args[1])
    assert any("全年联动检查集贸市场。" in one.text() for one in overview.panel.findChildren(QLabel))


def test_nothing_found_and_nothing_typed_are_told_apart(qtbot, page):
    look_for(qtbot, page, "没有这样的词")
    nowhere = page.counts.text()
    look_for(qtbot, page, "")

    assert page.model.rowCount() == 0
    assert page.counts.text() != nowhere


def test_reports_of_an_older_program_are_made_ready_when_the_page_opens(qtbot, taken_in, place):
    with open_workspace(place.path) as ws, ws.database.begin() as books:
        books.texts.clear()
    page = SearchPage(place)
    qtbot.addWidget(page)
    page.text.setText("加油站2家")
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.activate()

    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=10_000)
