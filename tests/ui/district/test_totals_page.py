"""What the figures come to, in the district's window: narrowed, unit by unit, copied and written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.decision import Source
from metrodesk.domain.measure_total import Gap, MeasureTotal, Share
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.unit import FormerName, UnitKind
from metrodesk.services.planning import load_plan
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.totals import Totals
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.totals_page import TotalsPage
from metrodesk.ui.district.totals_side import TotalsSide
from metrodesk.ui.district.totals_state import TOWNSHIPS, TotalsWish, covering, lines_of
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.wording.catalogue import Language, set_language
from metrodesk.wording.totals import share_words
from tests.ui.conftest import PERIOD

SAID = {
    "平滩镇": {"m18-events": {"value": "40", "rounding": "余"}},
    "石梯镇": {"m18-events": {"value": "3"}, "m18-leaflets": {"not_applicable": "由区里印发"}},
    "区市场监管局": {
        "m18-events": {"value": "5"},
        "m18-complaints-closed": {"numerator": "18", "denominator": "20"},
    },
}


@pytest.fixture
def page(office, shown):
    with open_workspace(office / "district") as ws:
        task = ws.plan.task_numbered(18).id
        for name, measures in SAID.items():
            body = ReportBody(Status.PROGRESSED, progress="组织宣传活动。", measures=measures)
            unit = ws.plan.unit_named(name).id
            enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PAPER, "填报人甲"), "审核人乙")
    return shown(TotalsPage)


def cells(page):
    return [page.table.cells(row) for row in range(page.model.rowCount())]


def test_the_sums_stand_with_their_units_and_who_is_missing(page, qtmodeltester):
    qtmodeltester.check(page.model)
    assert page.model.rowCount() == 91
    page.only.setChecked(True)

    rows = {row[1]: row[2:] for row in cells(page)}
    assert set(rows) == {"计量宣传、科普活动", "发放宣传资料", "计量投诉举报办结率"}
    assert rows["计量宣传、科普活动"][:4] == ["场次", "约48", "约48", "3/35"]
    assert rows["计量宣传、科普活动"][4].startswith("含约数；未报32家：")
    assert "区级代录、代改3家：区市场监管局、石梯镇、平滩镇" in rows["计量宣传、科普活动"][4]


def test_a_rate_is_short_in_the_window_and_whole_on_the_clipboard(page):
    page.text.setText("办结率")
    index = page.model.index(0, 3)

    assert index.data(Qt.ItemDataRole.DisplayRole) == "90.0%"
    assert page.table.cells(0)[3] == "90.0%（18/20）"


def test_the_units_of_a_measure_stand_beside_it(page):
    page.text.setText("科普活动")
    side = page.side

    assert [side.table.cells(row)[:3] for row in range(3)] == [
        ["区市场监管局", "5", "5"],
        ["石梯镇", "3", "3"],
        ["平滩镇", "40余", "40余"],
    ]
    assert "约48场次" in side.sums.text()
    assert "镇：约43场次" in side.groups.text()
    assert side.model.rowCount() == 35


def test_townships_and_bureaus_are_totals_of_their_own(page):
    page.text.setText("科普活动")
    page.kinds.setCurrentIndex(1)
    assert cells(page)[0][3:6] == ["约43", "约43", "2/33"]
    page.kinds.setCurrentIndex(2)
    assert cells(page)[0][3:6] == ["5", "5", "1/2"]


def test_a_task_is_chosen_and_nothing_found_is_said(page):
    page.task.setCurrentIndex(15)
    assert {row[0] for row in cells(page)} == {"15"}
    page.text.setText("没有这一项")
    assert page._stack.currentIndex() == 1
    assert not page.side.isVisibleTo(page)


def test_the_year_is_asked_anew(qtbot, page):
    page.text.setText("科普活动")
    page.stretch.setCurrentIndex(page.stretch.findData("2026"))
    with qtbot.waitSignal(page.loader.loaded):
        page.stretch.activated.emit(page.stretch.currentIndex())

    assert page._found.period == Period.parse("2026")
    assert cells(page)[0][3] == "约48"


def test_totals_are_written_where_the_person_says(qtbot, page, tmp_path, monkeypatch):
    out = tmp_path / "数据汇总.xlsx"
    monkeypatch.setattr(TargetFile, "ask", classmethod(lambda *_: out))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.write(".xlsx")

    assert out.is_file()
    assert page.banner.isVisibleTo(page)


def test_longer_stretches_hold_the_period():
    assert [str(one) for one in covering(Period.parse("2026-09"))] == ["2026-09", "2026Q3", "2026H2", "2026"]
    assert [str(one) for one in covering(Period.parse("2026"))] == ["2026"]


def test_a_measure_no_unit_of_the_kind_is_asked_for_is_not_listed():
    plan = load_plan("dachuan-2024-3")
    bureau = next(unit for unit in plan.units if unit.kind is UnitKind.DEPARTMENT)
    found = Totals(PERIOD, plan, (MeasureTotal(plan.measures[0], (Share(bureau.id, None, None),)),))

    assert lines_of(found, TotalsWish()) != ()
    assert lines_of(found, TotalsWish(kinds=TOWNSHIPS)) == ()


def test_a_unit_that_was_renamed_later_stands_under_the_name_of_the_period(qtbot):
    plan = load_plan("dachuan-2024-3")
    town = plan.unit_named("平滩镇")
    history = replace(town.history, former=(FormerName("平滩乡", until=PERIOD.last_day),))
    plan = replace(plan, units=tuple(replace(one, history=history) if one is town else one for one in plan.units))
    found = Totals(PERIOD, plan, (MeasureTotal(plan.measures[0], (Share(town.id, None, None, Gap.MISSING),)),))
    (line,) = lines_of(found, TotalsWish())
    side = TotalsSide()
    qtbot.addWidget(side)
    side.show_line(line, found)

    assert "平滩乡" in line.note
    assert side.table.cells(0)[0] == "平滩乡"


def test_a_plan_that_counts_nothing_says_so_and_where_figures_are_set(qtbot, page):
    nothing = replace(page._found, rows=())
    page.text.setText("没有这一项")
    assert (page._stack.currentIndex(), page.empty.hint.text()) == (1, "")
    page.show_state(nothing)

    assert "no figures" in page.empty.sentence.text()
    assert "Measures" in page.empty.hint.text()


def test_english_windows_say_of_a_sum_what_the_paper_says(page, translation):
    set_language(Language.ENGLISH)
    page.only.setChecked(True)
    notes = {row[1]: row[6] for row in cells(page)}

    assert notes["计量宣传、科普活动"].startswith("rounded figures among them; not reported (32): ")
    entered = [share_words(one) for row in page._found.rows for one in row.shares if one.by_district]
    assert entered[0] == "entered or corrected by the district"
    assert not any(word in str(notes) for word in ("未报", "区级", "含约数"))
