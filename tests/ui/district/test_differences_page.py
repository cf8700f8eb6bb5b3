import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.proposal import FieldRow, Side
from metrodesk.services.reports import reports
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.differences.field_choice import FieldChoice
from metrodesk.ui.differences.words import name_of, said
from metrodesk.ui.district.differences_page import DifferencesPage
from metrodesk.wording.findings import field_name
from metrodesk.wording.rules import rule_name
from tests.ui.conftest import PERIOD, TEXT


@pytest.fixture
def page(differing, shown):
    return shown(DifferencesPage)


def rows(page):
    return {row.field: row for row in page.view.sheet.rows}


def side_with(row, words):
    return next(one for one in row.sides if words in str(one.value))


def settle(qtbot, page):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.view.settle.click()


def test_only_fields_that_differ_are_shown_and_what_one_side_left_empty_is_filled(page):
    assert set(rows(page)) == {"progress", "problems"}
    assert rows(page)["problems"].value == "缺检定设备。"
    assert rows(page)["progress"].is_open


def test_nothing_can_be_settled_while_a_field_waits_for_a_choice(page):
    assert not page.view.settle.isEnabled()

    side_with(rows(page)["progress"], TEXT).choice.click()

    assert page.view.settle.isEnabled()


def test_what_was_taken_and_written_becomes_the_report(qtbot, page, differing, place):
    place.take_over_as("办理人丁")
    side_with(rows(page)["progress"], "5家次").choice.click()
    rows(page)["problems"].cell.edit.put_text("缺检定设备，已报区局。")
    settle(qtbot, page)

    with open_workspace(differing / "district") as ws:
        (line,) = [one for one in reports(ws, PERIOD) if one.heads[0].body.problems]
        acts = [act for act in acts_of(ws) if act.kind is ActKind.SETTLED]
    assert line.heads[0].body.progress == "电话报告：检查5家次。"
    assert line.heads[0].body.problems == "缺检定设备，已报区局。"
    assert [act.by for act in acts] == ["办理人丁"]
    assert page.view.model.rowCount() == 0


def test_settling_without_a_name_asks_for_it_at_the_top(qtbot, page, place):
    side_with(rows(page)["progress"], TEXT).choice.click()

    with qtbot.waitSignal(place.filler_asked):
        page.view.settle.click()

    assert page.banner.isVisibleTo(page)
    assert page.view.model.rowCount() == 1


def acts_of(ws):
    with ws.database.read() as books:
        return books.acts.all()


def test_one_version_can_be_taken_as_a_whole(page):
    page.view.sheet.take_version(0)

    assert page.view.sheet.open_count == 0
    first = page.view.model.row_at(0).versions[0].body
    assert {row.field: row.value for row in page.view.sheet.rows} == {
        field: first[field] for field in ("progress", "problems")
    }


def test_a_status_is_shown_in_its_word_and_a_written_text_unmarks_the_versions(qtbot):
    sides = (Side("a", "检查3家次。", changed=True), Side("b", "检查4家次。", changed=True))
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    row = FieldChoice(FieldRow("progress", "", sides, "检查3家次。", is_open=True), {}, parent)
    row.take(row.sides[1])
    row.cell.edit.put_text("检查7家次。")

    assert not any(one.choice.isChecked() for one in row.sides)
    assert row.value == "检查7家次。"
    assert said("percent", 40) == "40%"
    assert name_of("measures.m1").endswith("m1")
    assert field_name("progress") in name_of("explanations.progress-short:progress")
    assert field_name("measures") in name_of("explanations.part-of-whole:measures.a:b")
    assert rule_name("progress-short") in name_of("explanations.progress-short")
