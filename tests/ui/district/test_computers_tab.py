import pytest

from metrodesk.services.enrolling import devices
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district import computers_tab
from metrodesk.ui.district.computer_dialogs import RekeyDialog, RevokeDialog
from metrodesk.ui.district.computers_state import RekeyWish
from metrodesk.ui.district.units_page import UnitsPage
from tests.ui.conftest import done


@pytest.fixture
def page(taken_in, shown, place):
    place.take_over_as("办理人丁")
    made = shown(UnitsPage)
    made.tabs.setCurrentIndex(1)
    return made


def go_to(page, unit):
    model = page.computers.model
    page.computers.table.go_to(next(row for row in range(model.rowCount()) if model.row_at(row).unit_name == unit))


def state_of(office, unit):
    with open_workspace(office / "district") as ws:
        return next(one for one in devices(ws) if one.unit_name == unit)


def test_every_state_says_what_it_means_and_what_to_do(page, qtmodeltester):
    qtmodeltester.check(page.computers.model)
    go_to(page, "平滩镇")

    assert page.computers.words.text()
    assert page.computers.retire.isEnabled()


def test_a_computer_is_retired_and_says_up_to_which_number_it_counts(qtbot, page, taken_in, monkeypatch):
    monkeypatch.setattr(computers_tab.ConfirmDialog, "ask", lambda *_: "")
    go_to(page, "平滩镇")
    done(qtbot, page, page.computers.retire.click)

    assert state_of(taken_in, "平滩镇").state == "retired"
    go_to(page, "平滩镇")
    assert not page.computers.retire.isEnabled()


def test_revoking_shows_first_what_stops_counting(qtbot, page, taken_in, monkeypatch):
    dialog = RevokeDialog(page, state_of(taken_in, "平滩镇"), (1,))
    qtbot.addWidget(dialog)
    assert dialog.dropped.count() == 0
    dialog.number.setCurrentIndex(dialog.number.findData(0))
    assert dialog.dropped.count() == 1

    monkeypatch.setattr(RevokeDialog, "ask", lambda *_: 0)
    go_to(page, "平滩镇")
    done(qtbot, page, page.computers.revoke.click)
    assert (state_of(taken_in, "平滩镇").state, state_of(taken_in, "平滩镇").last_good) == ("revoked", 0)


def test_a_file_that_is_not_the_root_key_changes_nothing_and_says_why(qtbot, page, taken_in, monkeypatch):
    with open_workspace(taken_in / "district") as ws:
        before = ws.roster.district.keys
    (other := taken_in / "别的.key").write_bytes(b"no key at all")
    monkeypatch.setattr(RekeyDialog, "ask", lambda *_: RekeyWish(other, "", None))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.computers.rekey.click()
    qtbot.waitUntil(lambda: page.banner.isVisibleTo(page))

    with open_workspace(taken_in / "district") as ws:
        assert ws.roster.district.keys == before


def test_the_dialog_for_the_districts_key_gives_what_was_chosen(qtbot, page, tmp_path):
    dialog = RekeyDialog(page)
    qtbot.addWidget(dialog)
    assert dialog.wish() is None

    dialog.root.show_path(tmp_path / "root.key")
    dialog.code.setText("1234")
    assert dialog.wish() == RekeyWish(tmp_path / "root.key", "1234", None)


def test_a_unit_that_reports_on_paper_only_needs_no_enrolment_file(qtbot, page, place):
    names = {page.units.row_at(row).unit.name: row for row in range(page.units.rowCount())}
    page.unit_table.go_to(names["百节镇"])
    done(qtbot, page, page.mark_paper_only)
    assert page.units.row_at(names["百节镇"]).joined == "paper"

    page.unit_table.go_to(names["百节镇"])
    done(qtbot, page, page.mark_paper_only)
    assert page.units.row_at(names["百节镇"]).joined == "none"
