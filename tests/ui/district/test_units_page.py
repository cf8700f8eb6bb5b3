from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from metrodesk.domain.decisions import Exemption
from metrodesk.domain.period import Period
from metrodesk.domain.unit import Unit, UnitKind
from metrodesk.ui.district import unit_dialog
from metrodesk.ui.district.unit_dialog import UnitDialog
from metrodesk.ui.district.units_page import UnitsPage
from metrodesk.ui.district.units_state import UnitWish
from metrodesk.ui.district.units_tables import exempt_words
from metrodesk.ui.making.body_dialogs import EndDialog, MembersDialog, RenameDialog
from metrodesk.ui.making.exempt_dialog import ExemptManyDialog
from metrodesk.ui.making.merge_dialogs import MergeDialog, SplitDialog
from metrodesk.ui.widgets.table import select_rows
from tests.ui.conftest import PERIOD
from tests.ui.district.making import agreed, answered, changed


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
    page.unit_table.go_to(row)
    agreed(monkeypatch)
    answered(monkeypatch, RenameDialog, lambda dialog: dialog.name.setText("平滩新镇"))
    changed(qtbot, page, page.bodies.rename)

    after = page.units.row_at(row)
    assert after.unit.id == before.unit.id
    assert after.unit.name == "平滩新镇"
    assert [(one.name, one.until) for one in after.unit.history.former] == [("平滩镇", date(2026, 9, 30))]
    assert page.units.index(row, 6).data().endswith("平滩镇 (until 2026-09-30)")
    assert {one.id for one in after.groups} == {one.id for one in before.groups}


def test_a_new_unit_of_a_group_owes_what_the_group_owes(qtbot, page, monkeypatch):
    town = page.units.row_at(row_of(page, "平滩镇"))
    groups = frozenset(group.id for group in town.groups)
    wish = UnitWish(None, "新设镇", UnitKind.TOWN, (), groups, "")
    agreed(monkeypatch)
    monkeypatch.setattr(unit_dialog.UnitDialog, "ask", classmethod(lambda *_: wish))
    changed(qtbot, page, page.add)

    assert page.units.row_at(row_of(page, "新设镇")).tasks == town.tasks


def test_a_units_words_and_groups_change_together_as_one_version(qtbot, page, monkeypatch):
    row = row_of(page, "平滩镇")
    shown = agreed(monkeypatch)

    def ask(cls, *given):
        dialog = cls(*given)
        dialog.remark.setText("新的备注")
        for box, _ in dialog._boxes:
            box.setChecked(False)
        return dialog.wish()

    monkeypatch.setattr(UnitDialog, "ask", classmethod(ask))
    changed(qtbot, page, lambda: page.change(row))

    after = page.units.row_at(row)
    assert (after.unit.remark, after.groups) == ("新的备注", ())
    assert len(shown[0][0]) > 1
    assert shown[0][1] == Period.parse("2026Q4")


def test_units_are_merged_and_split_with_a_day(qtbot, page, monkeypatch):
    shown = agreed(monkeypatch)
    page.unit_table.clearSelection()
    select_rows(page.unit_table, [row_of(page, "平滩镇"), row_of(page, "石梯镇")])

    def fill(dialog):
        assert len(dialog.parts.chosen()) == 2
        assert not dialog.is_ready()
        dialog.name.setText("平石镇")

    answered(monkeypatch, MergeDialog, fill)
    changed(qtbot, page, page.bodies.merge)
    merged = page.units.row_at(row_of(page, "平石镇")).unit
    assert page.units.row_at(row_of(page, "石梯镇")).unit.history.heirs == (merged.id,)
    assert shown[0][1] == Period.parse("2026Q4")

    page.unit_table.go_to(row_of(page, "景市镇"))
    answered(monkeypatch, SplitDialog, lambda dialog: dialog.names.setPlainText("景东镇、景西镇"))
    changed(qtbot, page, page.bodies.split)
    assert len(page.units.row_at(row_of(page, "景市镇")).unit.history.heirs) == 2


def test_a_group_loses_a_member_and_a_unit_ends(qtbot, page, monkeypatch):
    agreed(monkeypatch)
    unit = page.units.row_at(row_of(page, "平滩镇")).unit
    group = next(at for at, one in enumerate(page._groups) if unit.id in one.members)

    def fill(dialog):
        dialog.group.setCurrentIndex(group)
        row = next(at for at, one in enumerate(dialog.members._units) if one.id == unit.id)
        dialog.members.table.item(row, 1).setCheckState(Qt.CheckState.Unchecked)

    answered(monkeypatch, MembersDialog, fill)
    changed(qtbot, page, page.bodies.change_members)
    assert page._groups[group].id not in [one.id for one in page.units.row_at(row_of(page, "平滩镇")).groups]

    page.unit_table.go_to(row_of(page, "石梯镇"))
    answered(monkeypatch, EndDialog, lambda _: None)
    changed(qtbot, page, page.bodies.end)
    assert page.units.row_at(row_of(page, "石梯镇")).unit.history.until == date(2026, 9, 30)
    assert page.units.index(row_of(page, "石梯镇"), 3).data() == "ended on 2026-09-30"


def test_the_five_that_may_belong_to_the_development_zone_are_exempted_at_once(qtbot, page, office, monkeypatch):
    from metrodesk.services.standing import decisions_in
    from metrodesk.services.workspaces import open_workspace

    asked = []
    answered(monkeypatch, ExemptManyDialog, lambda dialog: asked.append(dialog.units.chosen()), "exemptions")
    changed(qtbot, page, page.bodies.exempt)

    with open_workspace(office / "district") as ws, ws.database.read() as books:
        decided, task = decisions_in(books), ws.plan.tasks[0].id
        names = [ws.plan.unit(unit).name for unit in asked[0]]
        exempt = [unit for unit in asked[0] if decided.is_exempt(unit, task, "2026Q4")]
    assert names == ["石板街道", "斌郎街道", "河市镇", "金垭镇", "幺塘乡"]
    assert len(exempt) == 5


def test_a_unit_added_by_mistake_is_taken_out_and_one_of_the_document_is_not(qtbot, page, monkeypatch):
    wish = UnitWish(None, "错加镇", UnitKind.TOWN, (), frozenset(), "")
    monkeypatch.setattr(UnitDialog, "ask", classmethod(lambda *_: wish))
    shown = agreed(monkeypatch)
    changed(qtbot, page, page.add)
    page.unit_table.go_to(row_of(page, "错加镇"))
    changed(qtbot, page, page.bodies.take_out)

    assert shown[1] == (("删除单位“错加镇”。",), None)
    assert "错加镇" not in [page.units.row_at(at).unit.name for at in range(page.units.rowCount())]
    page.unit_table.go_to(row_of(page, "平滩镇"))
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.bodies.take_out()
    assert len(shown) == 2
    assert page.banner.isVisibleTo(page)


def test_units_that_are_exempt_are_marked_and_not_proposed_again(qtbot, page, monkeypatch):
    answered(monkeypatch, ExemptManyDialog, lambda _: None, "exemptions")
    changed(qtbot, page, page.bodies.exempt)
    marks = [page.units.row_at(at).unit.name for at in range(page.units.rowCount()) if page.units.index(at, 4).data()]
    assert marks == ["石板街道", "斌郎街道", "河市镇", "金垭镇", "幺塘乡"]
    assert page.units.index(row_of(page, "幺塘乡"), 4).data() == "from 2026年第四季度 on"

    asked = []
    monkeypatch.setattr(ExemptManyDialog, "ask", classmethod(lambda *given: asked.append(given[2:4]) or ()))
    page.bodies.exempt()
    ((units, already),) = asked
    assert set(already) == set(marks)
    assert not set(marks) & {one.name for one in units}


def test_a_reason_is_proposed_only_where_the_roster_speaks_of_the_zone(qtbot):
    period = Period.parse("2026Q3")
    bureau, town = (
        Unit("u1", "县经信局", UnitKind.DEPARTMENT),
        Unit("u2", "河市镇", UnitKind.TOWN, remark="由开发区托管"),
    )
    dialogs = [ExemptManyDialog(None, [one], {}, (), (period,), period) for one in (bureau, town)]
    for one in dialogs:
        qtbot.addWidget(one)

    assert [bool(one.reason.text()) for one in dialogs] == [False, True]
    assert dialogs[0].reason.placeholderText()


def test_exemptions_are_said_with_their_first_and_last_period():
    act = None
    whole = Exemption(act, "u", frozenset(), "2026Q3", "")
    ended = Exemption(act, "u", frozenset(), "2025Q1", "2025Q2")

    assert exempt_words((whole, ended)) == "2025年第一季度 to 2025年第二季度、from 2026年第三季度 on"


def test_a_unit_without_a_name_cannot_be_saved(qtbot, page):
    dialog = UnitDialog(page, None, page._groups, (PERIOD,), PERIOD)
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    assert not save.isEnabled()

    dialog.name.setText("新设镇")
    assert save.isEnabled()
    assert dialog.result() != QDialog.DialogCode.Accepted
