import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from metrodesk.bundles.codes import new_code
from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.settings import Settings
from metrodesk.ui.welcome.drill_form import DrillForm
from metrodesk.ui.welcome.joined_card import JoinedCard
from metrodesk.ui.welcome.joining_form import JoiningForm
from metrodesk.ui.welcome.opened_card import OpenedCard
from metrodesk.ui.welcome.opening_form import OpeningForm
from metrodesk.ui.welcome.recent_list import RecentList
from metrodesk.ui.welcome.welcome_page import WelcomePage
from metrodesk.ui.widgets.code_field import CodeField
from metrodesk.ui.widgets.text import button
from metrodesk.wording.catalogue import Language
from tests.services.campaign import cheaply_stretched


@pytest.fixture
def opening(qtbot, runner):
    form = OpeningForm(runner)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.strip.ended, timeout=10_000):
        form.begin()
    return form


@pytest.fixture
def joining(qtbot, runner):
    form = JoiningForm(runner)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.strip.ended, timeout=10_000):
        form.begin()
    return form


def test_a_plan_is_chosen_by_title_and_number_and_the_likely_own_unit_is_proposed(opening):
    assert "达川府发〔2024〕3号" in opening.plan.currentText()
    assert opening.unit.currentText() == "区市场监管局"
    assert not opening.start.isEnabled()


def test_the_work_is_opened_and_the_form_says_where_the_keys_lie(qtbot, opening, tmp_path):
    opening.office.setText("达川区市场监管局")
    opening.folder.show_path(tmp_path / "district")
    opening.keys.show_path(tmp_path / "safe")
    assert opening.start.isEnabled()
    with qtbot.waitSignal(opening.strip.ended, timeout=20_000):
        opening.start.click()

    card = opening.findChild(OpenedCard)
    assert (tmp_path / "district" / "metrodesk.db").is_file()
    assert len(list((tmp_path / "safe").iterdir())) == 3
    with qtbot.waitSignal(opening.open_asked) as blocker:
        card.open.click()
    assert blocker.args == [tmp_path / "district"]


def test_a_folder_that_is_not_empty_is_refused_with_a_sentence(qtbot, opening, tmp_path):
    (tmp_path / "文件.txt").touch()
    opening.office.setText("达川区市场监管局")
    opening.folder.show_path(tmp_path)
    opening.keys.show_path(tmp_path / "safe")
    with qtbot.waitSignal(opening.strip.ended, timeout=20_000):
        opening.start.click()

    assert opening.banner.isVisibleTo(opening)
    assert str(tmp_path) in opening.banner.what.text()
    assert opening.start.isEnabled()


def test_a_unit_joins_with_file_and_code_and_learns_what_to_do_now(qtbot, joining, office, tmp_path):
    from metrodesk.services.inviting import invite
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(office / "district") as ws:
        invited = invite(ws, [ws.plan.unit_named("百节镇").id], tmp_path / "files").invitations[0]
    joining.drop.dropped.emit((invited.file,))
    joining.code.setText(invited.code)
    joining.folder.show_path(tmp_path / "unit")
    joining.out.show_path(tmp_path / "stick")
    with qtbot.waitSignal(joining.strip.ended, timeout=20_000):
        qtbot.keyClick(joining.code, Qt.Key.Key_Return)

    card = joining.findChild(JoinedCard)
    assert "百节镇" in card.heading.text()
    assert list((tmp_path / "stick").glob("*.mdbundle"))
    with qtbot.waitSignal(joining.open_asked) as blocker:
        card.open.click()
    assert blocker.args == [tmp_path / "unit"]


def test_a_code_of_another_letter_is_told_and_nothing_is_left_behind(qtbot, joining, office, tmp_path):
    file = next((office / "invitations").glob("*开通文件*"))
    joining.file.show_path(file)
    joining.code.setText(new_code())
    joining.folder.show_path(tmp_path / "unit")
    joining.out.show_path(tmp_path / "stick")
    with qtbot.waitSignal(joining.strip.ended, timeout=20_000):
        joining.start.click()

    assert joining.banner.isVisibleTo(joining)
    assert not (tmp_path / "unit").exists()


@pytest.mark.parametrize(
    ("typed", "right"), [("", False), ("1234 5678", False), ("12345678901x", False), ("0" * 13, False)]
)
def test_a_code_that_cannot_be_right_is_told_while_it_is_typed(qtbot, typed, right):
    field = CodeField()
    qtbot.addWidget(field)
    field.setText(typed)

    assert field.is_right is right
    assert field.judgement


def test_a_code_groups_itself_and_one_wrong_digit_is_found(qtbot):
    field = CodeField()
    qtbot.addWidget(field)
    code = new_code()
    qtbot.keyClicks(field, code)
    assert field.text() == f"{code[:4]} {code[4:8]} {code[8:]}"
    assert field.is_right

    wrong = str((int(code[3]) + 1) % 10)
    field.setText(code[:3] + wrong + code[4:])
    assert not field.is_right


def test_recent_workspaces_open_with_enter_and_are_forgotten_with_delete(qtbot, runner, office):
    recent = RecentList(runner)
    qtbot.addWidget(recent)
    from metrodesk.services.recents import remember
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(office / "district") as ws:
        remember(ws)
    with qtbot.waitSignal(recent.loader.loaded):
        recent.reload()
    recent.show()
    recent.list.setCurrentRow(0)
    with qtbot.waitSignal(recent.open_asked) as blocker:
        qtbot.keyClick(recent.list, Qt.Key.Key_Return)
    assert blocker.args == [office / "district"]

    count = recent.list.count()
    with qtbot.waitSignal(recent.loader.loaded):
        recent.forget_current()
    assert recent.list.count() == count - 1
    assert (office / "district").is_dir()


def test_enter_alone_opens_the_workspace_opened_last(qtbot, runner, office):
    from metrodesk.services.recents import remember
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(office / "district") as ws:
        remember(ws)
    holder = QWidget()
    page = WelcomePage(runner, AppearanceMenu(Language.CHINESE, Settings(), holder), holder)
    qtbot.addWidget(holder)
    with qtbot.waitSignal(page.recent.loader.loaded), qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    qtbot.waitUntil(lambda: holder.focusWidget() is page.recent.list)

    with qtbot.waitSignal(page.open_asked) as opened:
        qtbot.keyClick(page.recent.list, Qt.Key.Key_Return)
    assert opened.args == [office / "district"]


def test_the_trial_run_opens_ready_made_and_is_the_same_one_next_time(qtbot, runner, monkeypatch, tmp_path):
    from metrodesk.services import recents

    monkeypatch.setattr(recents, "default_place", lambda: tmp_path)
    parent = AppearanceMenuParent(qtbot)
    page = WelcomePage(runner, AppearanceMenu(Language.ENGLISH, Settings(), parent.widget))
    qtbot.addWidget(page)
    page.drill_tile.click()
    form = page.findChild(DrillForm)
    qtbot.waitUntil(form.district.isEnabled)
    with qtbot.waitSignal(page.open_asked, timeout=60_000) as blocker:
        form.district.click()

    district = blocker.args[0]
    assert (district / "metrodesk.db").is_file()
    with qtbot.waitSignal(page.open_asked, timeout=60_000) as blocker:
        form.unit.click()
    assert blocker.args[0].parent == district.parent
    assert "三里坪街道" in blocker.args[0].name


def test_the_trial_run_is_on_the_plan_that_was_chosen(qtbot, runner, monkeypatch, tmp_path):
    from metrodesk.services import recents
    from metrodesk.services.workspaces import open_workspace

    monkeypatch.setattr(recents, "default_place", lambda: tmp_path)
    form = DrillForm(runner)
    qtbot.addWidget(form)
    form.begin()
    qtbot.waitUntil(lambda: form.plan.count() == 5)
    assert form.plan.currentData() == "dachuan-2024-3"
    form.plan.setCurrentIndex(form.plan.findData("sichuan-2023-2"))
    with qtbot.waitSignal(form.open_asked, timeout=60_000) as blocker, cheaply_stretched():
        form.unit.click()

    assert (blocker.args[0].name, blocker.args[0].parent.name) == ("成都市试填", "试填_川府发〔2023〕2号")
    form.begin()
    qtbot.waitUntil(lambda: form.plan.currentData() == "sichuan-2023-2")  # the plan in use is proposed
    with open_workspace(blocker.args[0]) as ws:
        assert (ws.drill, ws.title, ws.plan.id) == (True, "四川省市场监管局（试填）", "sichuan-2023-2")


class AppearanceMenuParent:
    def __init__(self, qtbot):
        from PySide6.QtWidgets import QWidget

        self.widget = QWidget()
        qtbot.addWidget(self.widget)


def test_a_folder_typed_by_hand_stays_when_the_name_is_typed_after_it(qtbot, opening, tmp_path):
    opening.folder.field.clear()
    qtbot.keyClicks(opening.folder.field, str(tmp_path / "place"))
    opening.office.setText("达川区市场监管局")
    assert opening.folder.path == tmp_path / "place"
    assert "达川区市场监管局" in str(opening.keys.path)


def test_the_keys_on_the_tiles_open_the_forms_and_the_first_tile_has_the_focus(qtbot, runner):
    holder = QWidget()
    page = WelcomePage(runner, AppearanceMenu(Language.CHINESE, Settings(), holder), holder)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    assert holder.focusWidget() is page.join_tile
    qtbot.keyClick(holder, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.findChild(OpeningForm) is not None)
    qtbot.waitUntil(lambda: not page.findChild(OpeningForm).strip.isVisible(), timeout=10_000)


def test_the_language_switch_names_the_other_language_and_one_press_chooses_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    menu = AppearanceMenu(Language.CHINESE, Settings(), holder)
    assert menu.language_button.text() == "English"
    with qtbot.waitSignal(menu.language_chosen) as blocker:
        menu.language_button.click()
    assert blocker.args == [Language.ENGLISH.value]


def test_enter_presses_the_button_that_has_the_focus(qtbot):
    pressed = button("加入")
    qtbot.addWidget(pressed)
    with qtbot.waitSignal(pressed.clicked):
        qtbot.keyClick(pressed, Qt.Key.Key_Return)
