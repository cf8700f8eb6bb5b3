from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from metrodesk.services.alarms import Alarm, Cause
from metrodesk.services.taking_back import ArrivedBundle, Kept, TakenBack
from metrodesk.ui.district.receiving_page import ReceivingPage
from metrodesk.ui.district.take_back_dialog import TakeBackDialog
from metrodesk.ui.district.taken_table import numbers
from metrodesk.ui.workplace import Change
from tests.ui.conftest import report


@pytest.fixture
def page(shown):
    return shown(ReceivingPage)


def take(qtbot, page, *paths):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.take(paths)


def lines(page):
    return {page.taken.row_at(row).file.name: page.taken.row_at(row) for row in range(page.taken.rowCount())}


def test_a_mixed_folder_gets_a_line_for_each_bundle_and_leaves_the_rest_alone(qtbot, page, office):
    take(qtbot, page, office / "in")

    found = lines(page)
    assert found["坏了.mdbundle"].outcome == "quarantined"
    assert "照片.jpg" not in found
    assert sorted(one.outcome for one in found.values()) == ["enrolment"] * 3 + ["quarantined"] + ["waiting"] * 3
    assert page.held.rowCount() == 1


def test_new_computers_are_confirmed_there_with_one_click_and_their_reports_follow(qtbot, page, office, place):
    take(qtbot, page, office / "in")
    assert page.requests.isVisibleTo(page)
    assert page.requests.model.rowCount() == 3

    told = []
    place.changed.connect(told.append)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.requests.confirm_all.click()

    assert not page.requests.isVisibleTo(page)
    assert [one.outcome for one in lines(page).values()] == ["merged"] * 3
    assert Change.LEDGER in told[0]


def test_only_the_chosen_computer_is_confirmed(qtbot, page, office):
    take(qtbot, page, office / "in")
    page.requests.table.go_to(1)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.requests.confirm_chosen.click()

    assert page.requests.model.rowCount() == 2


def test_the_same_folder_again_changes_nothing_and_says_so(qtbot, page, taken_in):
    take(qtbot, page, taken_in / "in")

    outcomes = {one.outcome for one in lines(page).values()}
    assert outcomes == {"already", "quarantined"}


def test_every_line_has_its_sentence(qtbot, page, office):
    take(qtbot, page, office / "in")

    for row in range(page.taken.rowCount()):
        assert page.taken.index(row, 3).data()
        assert page.taken.index(row, 4).data()


@pytest.mark.parametrize(("found", "said"), [((), ""), ((3,), "3"), ((1, 2, 3, 7), "1–3, 7"), ((2, 4, 5), "2, 4–5")])
def test_numbers_are_told_as_runs(found, said):
    assert numbers(found) == said


def test_a_preview_shows_what_would_change_and_writes_nothing(qtbot, taken_in, shown):
    page = shown(ReceivingPage)
    (folder := taken_in / "again").mkdir()
    report(taken_in / "平滩镇", folder, all_of_it=True, text="改过的进展：检查9家次。")
    before = page.arrived.model.rowCount()
    page.first.setChecked(True)
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.offer([folder])
    qtbot.waitUntil(lambda: page.preview.isVisibleTo(page))

    assert {page.preview.model.row_at(row).kind for row in range(page.preview.model.rowCount())} == {"changed"}
    assert "改过的进展" in "".join(one.text() for one in page.preview.detail.findChildren(QLabel))
    assert str(page.preview.model.rowCount()) in page.preview.heading.text()

    page.preview.drop.click()
    assert not page.preview.isVisibleTo(page)
    assert page.arrived.model.rowCount() == before


def test_what_was_previewed_is_taken_in_on_a_yes(qtbot, taken_in, shown):
    page = shown(ReceivingPage)
    (folder := taken_in / "again").mkdir()
    report(taken_in / "平滩镇", folder, all_of_it=True, text="改过的进展：检查9家次。")
    before = page.arrived.model.rowCount()
    page.first.setChecked(True)
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.offer([folder])
    qtbot.waitUntil(lambda: page.preview.isVisibleTo(page))
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.preview.take.click()

    assert page.arrived.model.rowCount() == before + 1


def test_a_bundle_is_taken_back_after_a_preview_and_put_back(qtbot, taken_in, shown, place, monkeypatch):
    place.take_over_as("办理人丁")
    page = shown(ReceivingPage)
    seen = []

    def yes(_parent, found, *_):
        seen.append(found)
        return (found.bundle,), "误接收"

    monkeypatch.setattr(TakeBackDialog, "ask", yes)
    page.arrived.table.go_to(0)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.arrived.take_back.click()
    qtbot.waitUntil(lambda: page.arrived.model.row_at(0).is_withdrawn, timeout=20_000)
    assert seen[0].removed

    page.arrived.table.go_to(0)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.arrived.put_back.click()
    assert not page.arrived.model.row_at(0).is_withdrawn


def test_the_dialog_offers_the_later_bundles_that_carry_the_same(qtbot):
    mine = ArrivedBundle("a" * 64, "u1", "平滩镇", "办公室1号", 1, 9, "2026-10-08T09:00", False, True)
    later = ArrivedBundle("b" * 64, "u1", "平滩镇", "办公室1号", 2, 9, "2026-10-09T09:00", False, True)
    found = TakenBack(mine.bundle, (), (Kept("r", (later.bundle,)),), (), (later.bundle,), "")
    dialog = TakeBackDialog(None, found, {mine.bundle: mine, later.bundle: later}, {})
    qtbot.addWidget(dialog)
    assert dialog.chosen() == (mine.bundle,)

    dialog.later.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.chosen() == (mine.bundle, later.bundle)


def test_a_grave_alarm_stands_at_the_top_with_what_to_do(qtbot, page):
    alarm = Alarm(Cause.REWOUND, "u1", "平滩镇", "办公室1号", (2,), ("a", "b"))
    page._tell_alarms(replace(page._state, alarms=(alarm,)))

    assert page.alarm_strip.isVisibleTo(page)
    assert "平滩镇" in page.alarm_strip.what.text()
    assert page.alarm_strip.next.text()
