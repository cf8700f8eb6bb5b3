"""The figures by keyboard: typed, understood, confirmed, mended, taken over, pasted and copied."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from metrodesk.domain.check import Finding, Severity
from metrodesk.domain.figure import Counted, Figure, Rate
from metrodesk.domain.pasted import cells_of
from metrodesk.domain.period import Period
from metrodesk.services.measures import MeasureRow
from metrodesk.ui.unit.measures_model import LOOK_ROLE, At, Look
from metrodesk.ui.unit.measures_table import MeasuresTable
from metrodesk.ui.unit.paste_preview import PastePreview
from tests.domain.measures import FINES, MARKETS, PASSED, POINTS
from tests.domain.test_figure import figures
from tests.ui.unit.conftest import commit, compose

BEFORE, NOW = Period.parse("2026Q2"), Period.parse("2026Q3")
Key = Qt.Key


def counted(value, rounding="", *, total=False):
    return Counted(Figure(Decimal(value), rounding), total)


ROWS = (
    MeasureRow(MARKETS, NOW, ((Period.parse("2026Q1"), counted(12)), (BEFORE, counted(28, "余")))),
    MeasureRow(PASSED, NOW, ((BEFORE, Rate(Figure(Decimal(180)), Figure(Decimal(200)))),)),
    MeasureRow(FINES, NOW, ((BEFORE, counted(23000, total=True)),)),
    MeasureRow(POINTS, NOW, ((BEFORE, counted(31)),)),
)


@pytest.fixture
def table(qtbot):
    table = MeasuresTable()
    qtbot.addWidget(table)
    table.resize(760, 420)
    table.show_measures(ROWS, {})
    table.show()
    with qtbot.waitExposed(table):
        table.activateWindow()
    table.go_to()
    qtbot.waitUntil(table.view.hasFocus)
    return table


def line_typed_into(table):
    return table.view.line_typed_into()


def type_text(qtbot, table, text, key=None):
    """Type by an input method into the cell in front; end with a key."""
    commit(table.view, text)
    if key is not None:
        press(qtbot, table, key)


def press(qtbot, table, key):
    editor = line_typed_into(table)
    qtbot.keyClick(editor or table.view, key)
    if editor is not None:
        qtbot.waitUntil(lambda: line_typed_into(table) is not editor)


def in_front(table):
    index = table.view.currentIndex()
    return index.row(), index.column()


def shown(table, line, column):
    return table.model.index(line, column).data()


def look(table, line, column=At.PERIOD):
    return table.model.index(line, column).data(LOOK_ROLE)


def test_typing_and_enter_fill_the_lines_downwards(table, qtbot):
    for text in ("12", "180", "200"):
        type_text(qtbot, table, text, Key.Key_Return)

    assert table.measures == {
        MARKETS.id: {"value": "12"},
        PASSED.id: {"numerator": "180", "denominator": "200"},
    }
    assert in_front(table) == (3, At.TOTAL)


def test_the_computed_figure_follows_while_typing(table, qtbot):
    type_text(qtbot, table, "15")
    assert (shown(table, 0, At.TOTAL), table.told.text().count("2026")) == ("约55", 3)

    table.go_to(FINES.id)
    type_text(qtbot, table, "30000")
    assert (shown(table, 3, At.PERIOD), shown(table, 3, At.PREVIOUS)) == ("7,000", "23,000")


def test_what_was_converted_waits_for_one_more_enter(table, qtbot):
    type_text(qtbot, table, "2000万", Key.Key_Return)
    assert (in_front(table), table.measures) == ((0, At.PERIOD), {MARKETS.id: {"typed": ["2000万"]}})
    assert "20,000,000" in table.told.text()
    assert table.view.accessibleDescription() == table.told.text()
    assert look(table, 0) == Look.ASK

    press(qtbot, table, Key.Key_Return)
    assert table.measures == {MARKETS.id: {"value": "20000000"}}
    assert (shown(table, 0, At.PERIOD), in_front(table)) == ("20,000,000", (1, At.PERIOD))


def test_what_is_no_figure_stays_as_typed_with_a_sentence(table, qtbot):
    type_text(qtbot, table, "二十", Key.Key_Tab)
    assert (shown(table, 0, At.PERIOD), shown(table, 0, At.TOTAL)) == ("二十", "")
    assert "二十" in shown(table, 0, At.REMARK)
    assert look(table, 0) == Look.MEND

    again = MeasuresTable()
    qtbot.addWidget(again)
    again.show_measures(ROWS, table.measures)
    assert shown(again, 0, At.PERIOD) == "二十"


def test_nothing_is_taken_while_syllables_are_composed(table, qtbot):
    with qtbot.assertNotEmitted(table.edited):
        compose(table.view, "er shi")
    assert table.measures == {}

    commit(table.view, "20")
    assert table.measures == {MARKETS.id: {"value": "20"}}


def test_escape_goes_back_to_what_stood_there(table, qtbot):
    table.show_measures(ROWS, {MARKETS.id: {"value": "7"}})
    table.go_to()
    type_text(qtbot, table, "99")
    press(qtbot, table, Key.Key_Escape)

    assert table.measures == {MARKETS.id: {"value": "7"}}


def test_tab_goes_through_what_is_filled_in_and_out_again(table, qtbot):
    after = QPushButton("after")
    table.layout().addWidget(after)
    places = [in_front(table)]
    for _ in range(3):
        press(qtbot, table, Key.Key_Tab)
        places.append(in_front(table))

    assert places == [(0, At.PERIOD), (1, At.PERIOD), (2, At.PERIOD), (3, At.TOTAL)]
    press(qtbot, table, Key.Key_Backtab)
    assert in_front(table) == (2, At.PERIOD)
    for _ in range(3):
        press(qtbot, table, Key.Key_Tab)
    assert not table.view.hasFocus()


def test_the_arrows_leave_a_line_that_is_typed_into(table, qtbot):
    type_text(qtbot, table, "12", Key.Key_Down)
    assert (in_front(table), table.measures) == ((1, At.PERIOD), {MARKETS.id: {"value": "12"}})


def test_a_blank_cell_is_no_zero_and_a_zero_is_one(table, qtbot):
    type_text(qtbot, table, "0", Key.Key_Return)
    assert table.measures == {MARKETS.id: {"value": "0"}}

    table.go_to()
    press(qtbot, table, Key.Key_Delete)
    assert table.measures == {}

    table.zero.click()
    assert table.measures == {MARKETS.id: {"value": "0"}}


def test_not_applicable_asks_for_its_reason(table, qtbot):
    table.not_applicable.click()
    assert in_front(table) == (0, At.REMARK)
    assert look(table, 0, At.REMARK) == Look.MEND

    type_text(qtbot, table, "辖区没有集贸市场", Key.Key_Return)
    assert table.measures == {MARKETS.id: {"not_applicable": "辖区没有集贸市场"}}
    assert in_front(table) == (1, At.PERIOD)


def test_last_figures_are_taken_over_into_blank_cells_and_marked_until_touched(table, qtbot):
    type_text(qtbot, table, "12", Key.Key_Return)
    table.take.click()
    assert table.measures == {
        MARKETS.id: {"value": "12"},
        PASSED.id: {"numerator": "180", "denominator": "200"},
        FINES.id: {"value": "23000", "total": True},
        POINTS.id: {"value": "31"},
    }
    assert table.taken == {f"measures.{one.id}" for one in (PASSED, FINES, POINTS)}

    table.go_to(POINTS.id)
    type_text(qtbot, table, "32", Key.Key_Return)
    assert table.taken == {f"measures.{one.id}" for one in (PASSED, FINES)}


def test_a_running_total_of_last_year_is_not_taken_over(table):
    last_year = MeasureRow(FINES, Period.parse("2027Q1"), ((Period.parse("2026Q4"), counted(23000, total=True)),))
    table.show_measures([last_year], {})
    table.take_over()

    assert table.measures == {}


def test_one_pasted_cell_goes_in_as_if_typed(table, qapp):
    qapp.clipboard().setText("12\r\n")
    table.paste.click()

    assert table.measures == {MARKETS.id: {"value": "12"}}


def test_a_pasted_block_is_shown_before_it_is_put_in(table, qapp, monkeypatch):
    asked = []

    def ask(parent, block, figures, start):
        asked.append((block, start))
        return PastePreview(parent, block, figures, start).entries()

    monkeypatch.setattr(PastePreview, "ask", ask)
    qapp.clipboard().setText("12\n180\n200\n2万\n二十")
    table.paste.click()

    assert asked == [(cells_of("12\n180\n200\n2万\n二十"), 0)]
    assert table.measures == {
        MARKETS.id: {"value": "12"},
        PASSED.id: {"numerator": "180", "denominator": "200"},
    }


def test_the_preview_asks_about_what_is_not_sure(table):
    block = cells_of("罚没款\t2.5万元\n检查集贸市场\t20或21\n监测点位\t31")
    preview = PastePreview(table, block, table.model.figures, 0)
    ticks = [line.tick.isChecked() for line in preview.lines]
    assert (ticks, preview.go.isEnabled()) == ([False, False, False], False)

    fines, markets, points = preview.lines
    fines.tick.setChecked(True)
    markets.tick.setChecked(True)
    points.target.setCurrentIndex(5)
    assert points.tick.isChecked()
    assert {one: entry.stored for one, entry in preview.entries().items()} == {
        FINES.id: {"value": "25000", "total": True},
        MARKETS.id: {"typed": ["20或21"]},
        POINTS.id: {"value": "31"},
    }


def test_the_preview_leaves_open_where_a_cell_goes_until_a_person_says_so(table):
    for text in ("检查集贸市场\t12\t15", "集贸市场检查数\t12"):
        (line,) = PastePreview(table, cells_of(text), table.model.figures, 0).lines
        assert (line.tick.isChecked(), line.tick.isEnabled(), bool(line.words.text())) == (False, True, True)


def test_a_pasted_total_that_does_not_fit_is_spoken_of(table):
    block = cells_of("数据项\t本期\t累计\n检查集贸市场\t15\t60")
    (line,) = PastePreview(table, block, table.model.figures, 0).lines

    assert not line.tick.isChecked()
    assert "60" in line.words.text()
    assert "55" in line.words.text()


def test_the_copied_table_pastes_back_as_the_same(table, qtbot, qapp, monkeypatch):
    before = {
        MARKETS.id: {"value": "1940", "rounding": "余"},
        PASSED.id: {"numerator": "18", "denominator": "20"},
        FINES.id: {"value": "30000", "total": True},
        POINTS.id: {"value": "0"},
    }
    table.show_measures(ROWS, before)
    table.copy.click()
    assert "强检计量器具受检率：应检" in qapp.clipboard().text()
    assert "1940余" in qapp.clipboard().text()

    monkeypatch.setattr(PastePreview, "ask", lambda *args: PastePreview(*args).entries())
    table.show_measures(ROWS, {})
    table.view.paste()
    assert table.measures == before


def test_chosen_cells_are_copied_as_cells(table, qapp):
    table.show_measures(ROWS, {MARKETS.id: {"value": "12"}})
    table.view.go_to_line(0)
    table.view.copy()

    assert qapp.clipboard().text() == "12"
    assert "<td>12</td>" in qapp.clipboard().mimeData().html()


def test_findings_colour_the_figures_they_speak_of(table):
    table.mark_findings([Finding(MARKETS.task, f"measures.{MARKETS.id}", "figure-missing", Severity.ERROR)])
    assert (look(table, 0), look(table, 1)) == (Look.ASK, Look.ENTER)


def test_a_screen_reader_is_told_what_and_where(table):
    told = table.model.index(0, At.TOTAL).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in told for word in ("检查集贸市场", "家次", "40"))
    assert all(QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in table.tab_parts())


def test_no_line_of_a_long_remark_is_cut(table, qtbot):
    long = replace(POINTS, note="危险化学品、煤矿、建筑施工、城镇燃气、商超、交易市场等领域在用的" * 3)
    table.show_measures([MeasureRow(long, NOW)], {})
    index = table.model.index(0, At.REMARK)
    width = table.view.columnWidth(At.REMARK) - 22
    lines = table.view.fontMetrics().boundingRect(0, 0, width, 1000, int(Qt.TextFlag.TextWordWrap), index.data())

    assert table.view.rowHeight(0) >= lines.height()
    assert table.view.height() >= table.view.horizontalHeader().height() + table.view.rowHeight(0)


def test_without_measures_there_is_no_table(table):
    table.show_measures((), {"other": {"value": "1"}})
    assert table.isHidden()
    assert table.measures == {"other": {"value": "1"}}


def test_the_model_keeps_qts_rules(table, qtmodeltester):
    qtmodeltester.check(table.model)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(figure=figures)
def test_what_a_cell_shows_or_copies_is_typed_back_as_the_same_figure(table, figure):
    from metrodesk.ui.widgets.table import COPY_ROLE

    stored = {POINTS.id: Counted(figure).to_json()}
    table.show_measures(ROWS, stored)
    index = table.model.index(4, At.PERIOD)
    for role in (Qt.ItemDataRole.DisplayRole, COPY_ROLE):
        text = index.data(role)
        table.show_measures(ROWS, {})
        table.model.setData(index, text)
        if table.model.figures.entry(4).doubt(0) is not None:
            table.view.go_to_line(4)
            table.view.enter()
        assert table.measures == stored
