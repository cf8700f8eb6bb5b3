from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialogButtonBox

from metrodesk.domain.figure import Figure
from metrodesk.domain.indicator import Comparison, Direction, RevisedTarget, Target
from metrodesk.domain.indicator_value import Judged
from metrodesk.domain.period import Period
from metrodesk.services.indicators import indicators
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.colours import DARK, LIGHT
from metrodesk.ui.indicators.page import IndicatorsPage
from metrodesk.ui.indicators.reading_dialog import ReadingDialog, offered
from metrodesk.ui.indicators.state import ReadingWish
from metrodesk.ui.indicators.target_dialog import TargetDialog
from metrodesk.ui.theme import Appearance
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.wording.catalogue import Language
from tests.services.measured import CENTRES, RANK, RATE, SHOPS, enter, with_indicators
from tests.ui.conftest import PERIOD, TODAY
from tests.ui.district.making import agreed, changed

YEAR = Period.parse("2025")


@pytest.fixture
def page(office, shown, translation):
    translation.use(Language.CHINESE)
    with open_workspace(office / "district") as ws:
        with_indicators(ws)
        enter(ws, "96.2", source="去年公报")
        enter(ws, "96.5", by="审核人乙")
    return shown(IndicatorsPage)


def test_a_row_says_in_words_what_its_chart_shows(page, qtmodeltester):
    qtmodeltester.check(page.table.states)
    first = page.table.states.index(0, 2)

    assert page.table.states.rowCount() == 4
    assert page.table.cells(0) == [
        "1",
        "强检计量器具检定覆盖率",
        "2020年 95% → 2030年 ≥98% → 2035年 ≥99%",
        "2025年 96.5%",
        "按进度",
    ]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("强检计量器具检定覆盖率: 按进度; 2025年 96.5%")
    assert page.counts.text() == "按进度1项　未填报3项"


def test_the_detail_leaves_the_table_room_for_its_charts(page, qtbot):
    page.resize(1150, 640)
    page.show()

    qtbot.waitUntil(lambda: page.table.columnWidth(2) > 180)


def test_the_chart_is_painted_in_the_colours_of_the_theme(page, theme):
    for appearance, colours in ((Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)):
        theme.use(appearance)
        picture = page.detail.chart.grab().toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}

        assert QColor(colours.accent).name() in seen  # a target
        assert colours.of_light("green").name() in seen  # the reading, on schedule


def test_what_was_entered_stands_beside_with_what_took_its_place(page):
    detail = page.detail

    assert "基期：2020年 95%" in detail.words.text()
    assert "目标：2030年 ≥98%，按进度　完成50.0%" in detail.words.text()
    assert {tuple(detail.table.cells(row)[1:]) for row in range(2)} == {
        ("96.5", "区统计公报；审核人乙", "有效"),
        ("96.2", "去年公报", "已替换"),
    }
    assert detail.chart.accessibleName().startswith("强检计量器具检定覆盖率: 按进度")


def test_a_figure_is_entered_and_shown_at_once(page, qtbot, monkeypatch):
    wish = ReadingWish("i02", YEAR, Figure(Decimal(4), "余"), "台账", ())
    monkeypatch.setattr(ReadingDialog, "ask", lambda *_: wish)
    page.table.go_to(1)

    with qtbot.waitSignal(page.loader.loaded):
        page.detail.enter.click()

    assert page.table.cells(1)[3:] == ["2025年 4余个", "尚未达到"]
    assert page.chosen().indicator.id == "i02"


def test_a_figure_is_taken_out_of_force(page, qtbot, monkeypatch):
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: "填错了")
    standing = next(row for row in range(2) if page.detail.table.cells(row)[3] == "有效")
    assert not page.detail.drop.isEnabled()
    page.detail.table.go_to(standing)

    with qtbot.waitSignal(page.loader.loaded):
        page.detail.drop.click()

    assert page.table.cells(0)[3:] == ["—", "未填报"]


def test_a_target_is_changed_with_its_reason(page, qtbot, monkeypatch, office):
    revised = RevisedTarget(Target(2030, "97", Comparison.AT_LEAST), date(2025, 1, 1), "区政府办通知")
    monkeypatch.setattr(TargetDialog, "ask", lambda *_: revised)

    shown = agreed(monkeypatch)
    changed(qtbot, page, page.detail.revise.click)

    ((words,), _), name = shown[0], page.chosen().indicator.name
    assert words.startswith(f"指标“{name}”：2030年目标值现为≥97")
    assert "2025-01-01起调整为2030年 ≥97%（区政府办通知）" in page.detail.words.text()
    with open_workspace(office / "district") as ws:
        assert ws.plan.indicators[0].revised == (revised,)


def test_which_way_is_better_is_said_in_the_window_and_undone(page, qtbot, monkeypatch):
    shown = agreed(monkeypatch)
    changed(qtbot, page, lambda: page.turn(Direction.LOWER))
    assert page.chosen().indicator.direction is Direction.LOWER
    assert not page.detail._choices[Direction.LOWER].isEnabled()
    ((words,), _) = shown[0]
    assert words.endswith("现为越低越好；原为越高越好。")

    changed(qtbot, page, page.banner._buttons[0].click)
    assert page.chosen().indicator.direction is Direction.HIGHER


def test_search_and_standing_narrow_the_table(page):
    page.text.setText("中心")
    assert [page.table.cells(row)[0] for row in range(page.table.states.rowCount())] == ["2"]
    page.text.clear()
    page.standing.setCurrentIndex(page.standing.findData("on_schedule"))
    assert page.table.states.rowCount() == 1
    page.text.setText("没有这一项")
    assert page._stack.currentIndex() == 1


def test_another_page_may_ask_for_one_of_them(page):
    page.show_about("i03")

    assert page.chosen().indicator.id == "i03"


def test_the_sheet_is_written_where_the_person_says(page, qtbot, monkeypatch, tmp_path):
    out = tmp_path / "指标.xlsx"
    monkeypatch.setattr(TargetFile, "ask", lambda *_: out)
    page.write(".xlsx")
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: "指标.xlsx" in page.banner.what.text())


def test_dachuan_says_that_its_document_has_none(shown, translation):
    translation.use(Language.CHINESE)
    page = shown(IndicatorsPage)

    assert page._stack.currentIndex() == 2
    assert page._stack.currentWidget().sentence.text() == "本文件没有定量指标。"
    assert not page.export.isEnabled()


def dialog(qtbot, indicator):
    made = ReadingDialog(None, indicator, PERIOD, TODAY)
    qtbot.addWidget(made)
    return made


def save(made):
    return made.buttons.button(QDialogButtonBox.StandardButton.Save)


def test_the_dialog_shows_what_was_understood_and_saves_only_with_a_source(qtbot, translation):
    translation.use(Language.CHINESE)
    made = dialog(qtbot, SHOPS)
    made.value.setText("120000家")
    assert made.understood.text() == "已换算为12万家，请看是否如此。"
    assert not save(made).isEnabled()

    made.source.setText("台账")
    assert save(made).isEnabled()
    assert made.wish() == ReadingWish("i04", made.time.currentData(), Figure(Decimal(12)), "台账", ())
    made.value.setText("很多")
    assert not save(made).isEnabled()


def test_a_target_in_words_is_judged_by_a_person(qtbot):
    made = dialog(qtbot, RANK)
    made.value.setText("国际前列")
    made.source.setText("复核")
    assert not save(made).isEnabled()

    made.reached.setChecked(True)
    assert made.wish().value == Judged("国际前列", reached=True)


def test_the_times_offered_have_begun_and_fit_the_indicator():
    times = [str(one) for one in offered(CENTRES, PERIOD, TODAY)]
    yearly = offered(replace(CENTRES, unit="项/年"), PERIOD, TODAY)

    assert times[:3] == ["2025", "2026", "2026Q3"]
    assert all(one.first_day <= TODAY for one in offered(CENTRES, PERIOD, TODAY))
    assert [one for one in yearly if len(str(one)) > 4] == []


def test_the_targets_dialog_says_what_is_wrong_before_it_saves(qtbot):
    made = TargetDialog(None, RATE, TODAY)
    qtbot.addWidget(made)
    assert (made.year.currentData(), made.at_least.isChecked()) == (2030, True)
    for text, why, fits in (("", "", False), ("国际前列", "通知", False), ("98", "通知", False), ("97", "", False)):
        made.value.setText(text)
        made.why.setText(why)
        assert save(made).isEnabled() is fits
        assert made.problem.text()

    made.why.setText("通知")
    assert save(made).isEnabled()
    assert made.revised().target == Target(2030, "97", Comparison.AT_LEAST)


def test_everything_is_read_and_laid_out_in_one_question(office, shown):
    """The page opens at once: one query, whatever the number of indicators."""
    with open_workspace(office / "district") as ws:
        with_indicators(ws, *(replace(CENTRES, id=f"i{at}", name=f"中心{at}") for at in range(60)))
        assert len(indicators(ws).rows) == 60
    page = shown(IndicatorsPage)

    assert page.table.states.rowCount() == 60
