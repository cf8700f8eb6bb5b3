import pytest
from PySide6.QtWidgets import QDialog

from metrodesk.domain.unit import UnitKind
from metrodesk.ui.district import unit_dialog
from metrodesk.ui.district.unit_dialog import UnitDialog
from metrodesk.ui.district.units_page import UnitsPage
from metrodesk.ui.district.units_state import UnitWish


@pytest.fixture
def page(office, shown):
    return shown(UnitsPage)


def row_of(page, name):
    return next(row for row in range(page.units.rowCount()) if page.units.row_at(row).unit.name == name)


def test_the_roster_keeps_the_rules_of_qts_models(page, qtmodeltester):
    qtmodeltester.check(page.units)

    assert page.units.rowCount() > 50
    assert page.units.row_at(row_of(page, "平滩镇")).joined == "invited"
    assert page.units.row_at(row_of(page, "区市场监管局")).joined == "enrolled"


def test_searching_finds_a_unit_by_its_other_name(qtbot, page):
    with qtbot.waitSignal(page.units.modelReset):
        page.text.setText("区市场监督管理局")

    assert [page.units.row_at(row).unit.name for row in range(page.units.rowCount())] == ["区市场监管局"]


def test_selected_units_get_a_file_and_a_letter_each(qtbot, page, tmp_path):
    unit = page.units.row_at(row_of(page, "百节镇")).unit.id
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.invite_into([unit], tmp_path / "out")

    made = page.invitations.row_at(0)
    assert made.file.is_file()
    assert made.letter.is_file()
    assert page.tabs.isTabVisible(2)
    assert page.units.row_at(row_of(page, "百节镇")).joined == "invited"


def test_with_nothing_selected_no_file_is_made(page):
    page.invite_selected()

    assert page.banner.isVisibleTo(page)
    assert page.invitations.rowCount() == 0


def test_a_renamed_unit_keeps_its_old_name_and_its_place(qtbot, page, monkeypatch):
    row = row_of(page, "平滩镇")
    before = page.units.row_at(row)

    def ask(cls, parent, asked, groups):
        dialog = cls(parent, asked, groups)
        dialog.name.setText("平滩新镇")
        return dialog.wish()

    monkeypatch.setattr(UnitDialog, "ask", classmethod(ask))
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.change(row)

    after = page.units.row_at(row)
    assert after.unit.id == before.unit.id
    assert after.unit.name == "平滩新镇"
    assert "平滩镇" in after.unit.aliases
    assert after.groups == before.groups or {one.id for one in after.groups} == {one.id for one in before.groups}


def test_a_new_unit_of_a_group_owes_what_the_group_owes(qtbot, page, monkeypatch):
    town = page.units.row_at(row_of(page, "平滩镇"))
    groups = frozenset(group.id for group in town.groups)
    wish = UnitWish(None, "新设镇", UnitKind.TOWN, (), groups, "")
    monkeypatch.setattr(unit_dialog.UnitDialog, "ask", classmethod(lambda *_: wish))
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.add()

    assert page.units.row_at(row_of(page, "新设镇")).tasks == town.tasks


def test_a_unit_without_a_name_cannot_be_saved(qtbot, page):
    dialog = UnitDialog(page, None, page._groups)
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    assert not save.isEnabled()

    dialog.name.setText("新设镇")
    assert save.isEnabled()
    assert dialog.result() != QDialog.DialogCode.Accepted
