"""The page that walks the chain both ways, at a district and at a unit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from metrodesk.domain.link import LinkState
from metrodesk.domain.passage import Place
from metrodesk.services import chain as chains
from metrodesk.ui.chain.chain_page import ChainPage
from metrodesk.ui.chain.why_dialog import WhyDialog
from metrodesk.ui.widgets.target_file import TargetFile
from tests.domain.chains import PROVINCE, PROVINCE_KEY, SENTENCE, STATE, STATE_KEY
from tests.ui.conftest import done
from tests.ui.district.conftest import place, shown, taken_in

__all__ = ["place", "shown", "taken_in"]


@pytest.fixture(autouse=True)
def two_papers_above(monkeypatch):
    monkeypatch.setattr(chains, "shipped_plans", lambda: (STATE, PROVINCE))


@pytest.fixture
def page(taken_in, shown, monkeypatch):
    monkeypatch.setattr(WhyDialog, "ask", classmethod(lambda *_: "逐字相同。"))
    return shown(ChainPage)


def choose(qtbot, page, place):
    with qtbot.waitSignal(page._reports.loaded):
        page.choose(place)


def column(page, key):
    return next(one for one in page.columns if one.column.key == key)


def texts(page, key):
    rows = column(page, key).rows
    return [rows.row_at(at).text for at in range(rows.rowCount())]


def links(page):
    model = page.panel.model
    return [model.row_at(at) for at in range(model.rowCount())]


def front(page, find):
    """Bring the first link to the front for which `find` is true."""
    at = next(at for at, row in enumerate(links(page)) if find(row))
    page.panel.table.go_to(at)
    return page.panel.row


def is_province(row):
    return row.other == Place(PROVINCE_KEY, "a1")


def test_the_columns_go_from_the_state_to_the_units_with_the_missing_paper_between(page):
    assert [one.column.key for one in page.columns] == ["national", "province", "city", "district", "tasks", "units"]
    assert column(page, "city").column.is_missing
    assert texts(page, "city")[0].startswith("达市府发〔2023〕14号")


@pytest.mark.parametrize("key", ["national", "tasks", "units"])
def test_each_list_keeps_the_rules_of_qts_models(qtbot, page, qtmodeltester, key):
    choose(qtbot, page, page.state.chain.place("t20"))
    qtmodeltester.check(column(page, key).rows)

    assert column(page, key).rows.rowCount() > 0


def test_a_proposal_shows_both_texts_with_the_shared_phrase_marked(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t20"))
    row = front(page, is_province)

    assert (row.light, row.phrase) == ("yellow", SENTENCE)
    assert page.panel.own.marked == page.panel.other.marked == 1
    assert SENTENCE in page.panel.other.text.toPlainText()


def test_only_the_phrase_is_marked_also_after_another_text_was_shown(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t20"))
    front(page, is_province)
    choose(qtbot, page, page.state.chain.place("t20"))
    cursor = page.panel.own.text.textCursor()
    cursor.setPosition(1)

    assert not cursor.charFormat().fontUnderline()


def test_confirming_asks_why_and_joins_the_columns(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t20"))
    front(page, is_province)
    done(qtbot, page, page.panel.confirm.click)

    row = next(row for row in links(page) if is_province(row))
    assert (row.link.state, row.link.why, row.light) == (LinkState.CONFIRMED, "逐字相同。", "green")
    assert texts(page, "province") == ["（一）依法治理"]
    assert "（二）加强计量执法体系建设" in texts(page, "national")


@pytest.mark.parametrize("name", ["reject", "none"])
def test_what_is_not_one_is_not_proposed_again_until_it_is_taken_back(qtbot, page, name):
    choose(qtbot, page, page.state.chain.place("t20"))
    front(page, is_province)
    done(qtbot, page, getattr(page.panel, name).click)

    assert not [row for row in links(page) if row.proposal and row.proposal.upper.paper == PROVINCE_KEY]
    front(page, lambda row: row.link is not None and row.link.state in {LinkState.REJECTED, LinkState.NONE})
    done(qtbot, page, page.panel.back.click)
    assert [row for row in links(page) if row.proposal and is_province(row)]


def test_nothing_is_settled_without_a_reason(qtbot, page, monkeypatch):
    monkeypatch.setattr(WhyDialog, "ask", classmethod(lambda *_: None))
    choose(qtbot, page, page.state.chain.place("t20"))
    version = page.state.chain.plan.version
    front(page, is_province)
    page.panel.confirm.click()

    assert page.state.chain.plan.version == version
    dialog = WhyDialog(page, "为什么？", "甲", "")
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    assert not save.isEnabled()
    dialog.text.setPlainText("因为")
    assert save.isEnabled()


def test_a_clause_of_the_state_leads_down_to_the_towns_and_what_they_reported(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t18"))
    front(page, lambda row: row.proposal is not None or row.other == Place(page.state.chain.own, "a5.4"))
    clause = Place(page.state.chain.own, "a5.4")
    choose(qtbot, page, clause)

    assert [one[:3] for one in texts(page, "tasks")] == ["16.", "17.", "18."]
    town = next(one for one in texts(page, "units") if one.startswith("石梯镇"))
    assert "2026" in town
    assert "检查集贸市场3家" in town


def test_choosing_a_unit_shows_its_last_report_whole(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t18"))
    units = column(page, "units")
    at = next(at for at, text in enumerate(texts(page, "units")) if text.startswith("石梯镇"))
    units.list.setCurrentIndex(units.rows.index(at, 0))

    assert page.panel.other.heading.text() == "石梯镇"
    assert "整改问题5处" in page.panel.other.text.toPlainText()


def test_the_arrows_go_up_and_down_and_from_column_to_column(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t20"))
    tasks = column(page, "tasks").list
    with qtbot.waitSignal(page._reports.loaded):
        QTest.keyClick(tasks, Qt.Key.Key_Down)
    assert page.current.part == "t21"
    page.show()
    with qtbot.waitSignal(page._reports.loaded):
        QTest.keyClick(tasks, Qt.Key.Key_Left)
    assert page.current == page.state.chain.place("a5.6")


def test_every_list_says_what_it_is(page):
    assert all(one.accessibleName() for one in page.findChildren(QListView))
    assert page.panel.table.accessibleName()


def test_all_clauses_can_be_seen_beside_the_path(qtbot, page):
    choose(qtbot, page, page.state.chain.place("t20"))
    page.only_path.setChecked(False)

    assert len(texts(page, "national")) == len(STATE.clauses)


def test_another_page_opens_it_at_a_task(qtbot, page):
    with qtbot.waitSignal(page._reports.loaded):
        page.activate("t12")

    assert page.current == page.state.chain.place("t12")


def test_the_state_says_that_it_is_the_top(qtbot, page):
    choose(qtbot, page, Place(STATE_KEY, "a2"))

    assert "top of the chain" in page.panel.hint.text()
    assert not page.panel.confirm.isEnabled()


def test_a_plan_whose_upper_papers_are_not_at_hand_shows_them_as_missing(qtbot, page, monkeypatch):
    monkeypatch.setattr(chains, "shipped_plans", tuple)
    with qtbot.waitSignal(page._reports.loaded):
        page.reload()
    choose(qtbot, page, page.state.chain.place("t20"))

    assert {row.other.paper for row in links(page) if row.other is not None} <= {page.state.chain.own}
    assert [one.column.is_missing for one in page.columns[:2]] == [True, True]


def test_another_page_opens_it_at_a_clause_of_any_paper(qtbot, page):
    with qtbot.waitSignal(page._reports.loaded):
        page.activate(Place(PROVINCE_KEY, "a2"))

    assert page.current == Place(PROVINCE_KEY, "a2")


def test_a_paper_that_does_not_belong_to_the_chain_is_told(page):
    before = page.current
    page.activate(Place("渝府发202233号", "a1"))

    assert page.current == before
    assert "does not belong to the chain" in page.banner.what.text()


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx"])
def test_the_list_of_all_tasks_is_written_where_the_person_says(qtbot, page, monkeypatch, tmp_path, suffix):
    out = tmp_path / f"上级依据{suffix}"
    monkeypatch.setattr(TargetFile, "ask", classmethod(lambda *_: out))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.write(suffix)

    assert out.is_file()
    assert str(out) in page.banner.what.text()


def test_a_missing_paper_is_read_beside_its_text_and_kept(qtbot, page, tmp_path):
    file = tmp_path / "14.txt"
    file.write_text(
        f"达州市人民政府\n关于计量工作的方案\n达市府发〔2023〕14号\n\n（一）执法。{SENTENCE}。\n", encoding="utf-8"
    )
    assert [one.text() for one in page.papers.menu.actions()] == ["Read 达市府发〔2023〕14号 in from a file…"]
    page.papers.read(file, "达市府发〔2023〕14号")
    qtbot.waitUntil(lambda: page.papers.view.read is not None)
    assert (page.papers.isHidden(), page.split.isHidden()) == (False, True)

    done(qtbot, page, lambda: page.papers._use(page.papers.view.read))
    qtbot.waitUntil(lambda: bool(page.state.chain.plan.papers))

    assert not page.split.isHidden()
    assert [one.text() for one in page.papers.menu.actions()] == ["Take 达市府发〔2023〕14号 out again…"]
    choose(qtbot, page, page.state.chain.place("t20"))
    assert front(page, lambda row: row.paper == "达市府发〔2023〕14号").proposal is not None
