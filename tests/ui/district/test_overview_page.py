import pytest
from PySide6.QtGui import QGuiApplication

from metrodesk.domain.period import Period
from metrodesk.ui.district import overview_output
from metrodesk.ui.district.overview_page import OverviewPage
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from tests.ui.conftest import TEXT


@pytest.fixture
def page(taken_in, shown):
    return shown(OverviewPage)


def duties_of(page, unit):
    model = page.model
    row = next(row for row in range(model.rowCount()) if model.unit_at(row).name == unit)
    return [model.index(row, at) for at in range(model.columnCount()) if model.index(row, at).data()]


def first_of(page, unit):
    return duties_of(page, unit)[0]


def test_the_grid_keeps_the_rules_of_qts_models(page, qtmodeltester):
    qtmodeltester.check(page.model)

    assert page.model.columnCount() == 21


def test_the_counts_are_those_of_the_ledger(page):
    expected, reported = int(page.counts.expected.text()), int(page.counts.reported.text())
    rows = [page.model.unit_at(row) for row in range(page.model.rowCount())]

    assert (expected, reported) == (sum(row.expected for row in rows), sum(row.reported for row in rows))
    assert reported > 0
    assert int(page.counts.missing.text()) == expected - reported


def test_every_cell_with_a_light_has_a_word_and_a_sentence(page):
    model = page.model
    lights = 0
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if index.data(LIGHT_ROLE) is not None:
                lights += 1
                assert index.data()
                assert model.unit_at(row).name in model.data(index, 3)
    assert lights == sum(model.unit_at(row).expected for row in range(model.rowCount()))


def test_searching_leaves_the_units_that_fit(qtbot, page):
    with qtbot.waitSignal(page.model.modelReset):
        page.text.setText("石梯")

    assert [page.model.unit_at(row).name for row in range(page.model.rowCount())] == ["石梯镇"]


def test_a_search_nobody_fits_offers_all_units_again(qtbot, page):
    with qtbot.waitSignal(page.model.modelReset):
        page.text.setText("没有这个单位")
    assert page.model.rowCount() == 0
    assert page._stack.currentIndex() == 1

    with qtbot.waitSignal(page.model.modelReset):
        page._clear_filters()
    assert page.model.rowCount() > 40


def test_only_units_with_something_missing_can_be_shown(qtbot, page):
    with qtbot.waitSignal(page.model.modelReset):
        page.handed.setCurrentIndex(page.handed.findData("missing"))

    names = {page.model.unit_at(row).name for row in range(page.model.rowCount())}
    assert "景市镇" in names
    assert "平滩镇" not in names


def test_a_cell_opens_the_report_with_its_official_text(qtbot, page):
    with qtbot.waitSignal(page._cells.loaded) as blocker:
        page.view.setCurrentIndex(duties_of(page, "平滩镇")[2])

    state = blocker.args[0]
    assert state.report.task == state.task.id
    assert state.unit_name == "平滩镇"
    assert TEXT in state.report.heads[0].body.progress
    assert state.report.heads[0].by == "填报人甲"
    assert state.task.content
    assert page.panel.isVisibleTo(page)


def test_a_cell_nobody_reported_on_shows_the_official_text_alone(qtbot, page):
    with qtbot.waitSignal(page._cells.loaded) as blocker:
        page.view.setCurrentIndex(first_of(page, "百节镇"))

    assert blocker.args[0].report is None
    assert page.panel.unit.text() == "百节镇"


def test_the_names_of_missing_units_go_to_the_clipboard(qtbot, page):
    page.output.copy_missing()
    with qtbot.waitSignal(page.strip.ended):
        pass

    names = QGuiApplication.clipboard().text().splitlines()
    assert "景市镇" in names
    assert "平滩镇" not in names


def test_the_reminder_names_units_and_no_persons(qtbot, page):
    page.output.copy_reminder()
    with qtbot.waitSignal(page.strip.ended):
        pass

    text = QGuiApplication.clipboard().text()
    assert "2026年第三季度" in text
    assert "景市镇" in text
    assert "填报人甲" not in text


@pytest.mark.parametrize("what", ["summary", "missing"])
@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_lists_are_written_where_the_person_says(qtbot, page, tmp_path, monkeypatch, what, suffix):
    out = tmp_path / f"表{suffix}"
    monkeypatch.setattr(overview_output.TargetFile, "ask", classmethod(lambda *_: out))
    page.output.write(what, suffix)
    with qtbot.waitSignal(page.strip.ended):
        pass

    assert out.stat().st_size > 1000
    assert str(out) in page.banner.what.text()


def test_another_period_shows_its_own_counts(qtbot, page, place):
    with qtbot.waitSignal(page.model.modelReset):
        place.show_period(Period.parse("2026Q2"))

    assert page.counts.reported.text() == "0"


def test_a_unit_copies_with_its_counts(page):
    page.text.clear()
    row = first_of(page, "平滩镇").row()
    cells = page.view.cells(row)

    assert cells[0] == "平滩镇"
    assert cells[1] == cells[2]
    assert len(cells) == len(page.view.headings())
