"""Dialogs, first forms and bad days' pages in a language twice as long, and on a small screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DatabaseDamaged, DiskFull, UnsafePlace, WorkspaceOccupied
from metrodesk.services.clock import ClockNotice, ClockTrouble
from metrodesk.services.keyrings import KeyRole
from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.district.computer_dialogs import RekeyDialog
from metrodesk.ui.district.decision_dialogs import CloseTaskDialog, ExemptDialog, ExtendDialog
from metrodesk.ui.district.return_dialog import ReturnDialog
from metrodesk.ui.district.unit_dialog import UnitDialog
from metrodesk.ui.passphrase import PassphraseDialog
from metrodesk.ui.settings import Settings
from metrodesk.ui.sheets.issue_dialog import IssueDialog
from metrodesk.ui.trouble.start_notes import ClockTroublePage, KeysMissing
from metrodesk.ui.trouble.workspace_trouble import WorkspaceTrouble
from metrodesk.ui.unit.phrases_dialog import PhrasesDialog
from metrodesk.ui.unit.rejoin_dialog import RejoinDialog
from metrodesk.ui.welcome.joining_form import JoiningForm
from metrodesk.ui.welcome.opening_form import OpeningForm
from metrodesk.ui.welcome.welcome_page import WelcomePage
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.workplace import Facts
from metrodesk.wording.catalogue import Language
from tests.ui.change_dialogs import CHANGES
from tests.ui.test_hands_and_eyes import unnamed
from tests.ui.test_translations import Doubled, expect_nothing_cut

PERIOD = Period.parse("2026Q3")
UNITS = [(UnitId("u1"), "平滩镇"), (UnitId("u2"), "区经信局")]
TASKS = [(TaskId("t01"), 1, "推动计量器具检定溯源")]
NOTICE = ClockNotice(ClockTrouble.BEFORE_RELEASE, "1970-01-01T08:00:00+08:00", "2026-11-01")
HERE = Path("工作库")
SCREEN, TITLE_BAR = 683, 40


def facts(*, is_district=False, clock=None, keys=()):
    return Facts(HERE, is_district, "达川区", "平滩镇", False, "方案", "3号", (PERIOD,), PERIOD, False, clock, keys)


DIALOGS = {
    "passphrase": lambda parent: PassphraseDialog(parent, was_wrong=True),
    "rejoin": RejoinDialog,
    "phrases": lambda parent: PhrasesDialog(["检查集贸市场"], parent),
    "rekey": RekeyDialog,
    "unit": lambda parent: UnitDialog(parent, None, (), (PERIOD,), PERIOD),
    "return": lambda parent: ReturnDialog(parent, "平滩镇 · 18", ("数据不全。",)),
    "exempt": lambda parent: ExemptDialog(parent, UNITS, [], [PERIOD]),
    "extend": lambda parent: ExtendDialog(parent, UNITS, PERIOD),
    "close": lambda parent: CloseTaskDialog(parent, UNITS, [], [PERIOD]),
    "issue": lambda parent: IssueDialog(parent, TASKS, ["村甲"], HERE, "平滩镇"),
    **CHANGES,
    "confirm": lambda parent: ConfirmDialog(parent, "办理", "要办理吗？", "说明", ["一", "二"], "办理", "原因"),
}
PAGES = {
    "damaged": lambda runner, _: WorkspaceTrouble(runner, HERE, DatabaseDamaged("x")),
    "full": lambda runner, _: WorkspaceTrouble(runner, HERE, DiskFull("x")),
    "occupied": lambda runner, _: WorkspaceTrouble(runner, HERE, WorkspaceOccupied(HERE)),
    "stick": lambda runner, _: WorkspaceTrouble(runner, HERE, UnsafePlace(HERE, "removable")),
    "clock": lambda runner, _: ClockTroublePage(runner, facts(clock=NOTICE)),
    "keys of a unit": lambda runner, _: KeysMissing(runner, facts(keys=(KeyRole.UNIT,))),
    "keys of a district": lambda runner, _: KeysMissing(runner, facts(is_district=True, keys=tuple(KeyRole))),
    "joining": lambda runner, _: JoiningForm(runner),
    "opening": lambda runner, _: OpeningForm(runner),
    "welcome": lambda runner, holder: WelcomePage(runner, AppearanceMenu(Language.ENGLISH, Settings(), holder)),
}


@pytest.fixture
def doubled(qapp):
    translator = Doubled()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def holder(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_cuts_long_words_and_every_control_in_it_is_named(qtbot, doubled, holder, name):
    dialog = DIALOGS[name](holder)
    qtbot.addWidget(dialog)
    dialog.resize(dialog.sizeHint().boundedTo(QSize(1366, 768)))
    dialog.show()

    expect_nothing_cut(qtbot, dialog)
    assert unnamed(dialog) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits_the_smallest_screen(qtbot, holder, name):
    dialog = DIALOGS[name](holder)
    qtbot.addWidget(dialog)

    assert dialog.minimumSizeHint().width() <= SCREEN
    assert dialog.minimumSizeHint().height() <= 768


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_a_plan_keeps_its_buttons_in_reach_on_a_screen_at_twice_the_size(qtbot, holder, name):
    dialog = CHANGES[name](holder)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(SCREEN, 0)
    (buttons,) = dialog.findChildren(QDialogButtonBox)

    assert buttons.mapTo(dialog, buttons.rect().bottomRight()).y() <= 768 / 2 - TITLE_BAR


@pytest.mark.parametrize("name", PAGES)
def test_no_page_of_a_bad_or_a_first_day_cuts_long_words(qtbot, doubled, runner, holder, name):
    page = PAGES[name](runner, holder)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()

    expect_nothing_cut(qtbot, page)
    assert unnamed(page) == []


@pytest.mark.parametrize("name", ["damaged", "full", "occupied", "stick", "clock", "keys of a unit", "welcome"])
def test_those_pages_scroll_on_a_small_screen(qtbot, runner, holder, name):
    page = PAGES[name](runner, holder)
    qtbot.addWidget(page)

    assert page.minimumSizeHint().width() <= SCREEN
    assert page.minimumSizeHint().height() <= 384
