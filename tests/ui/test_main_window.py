import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from metrodesk.domain.calendar import Calendar, PeriodDates
from metrodesk.domain.period import Period
from metrodesk.ui import entering
from metrodesk.ui.entering import period_to_show
from metrodesk.ui.last_words import LastWords
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.ui.theme import Appearance
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.wording.catalogue import Language
from tests.ui.conftest import TODAY


@pytest.fixture
def window(qtbot, runner, theme, translation, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
    translation.use(Language.CHINESE)
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made, before_close_func=lambda one: setattr(one, "_is_over", True))
    made.show()
    return made


@pytest.fixture
def opened(qtbot, window, office):
    window.open_workspace(office / "district")
    qtbot.waitUntil(lambda: window.shell is not None, timeout=10_000)
    return window


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=10_000)


def test_the_window_is_there_before_any_database_code_is_loaded():
    script = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from metrodesk.app import compose
app = QApplication([])
window = compose(app)
window.show()
heavy = {"sqlalchemy", "reportlab", "openpyxl", "alembic", "cryptography"} & set(sys.modules)
sys.exit(f"loaded too early: {heavy}" if heavy else 0)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_a_district_opens_on_its_overview(qtbot, opened):
    settle(qtbot, opened)

    assert opened.shell.front == "overview"
    assert "达川区市场监管局" in opened.windowTitle()


def test_every_page_of_a_district_is_in_sight_on_a_common_screen(qtbot, opened):
    rail = opened.shell.rail
    opened.resize(1366, 700)
    qtbot.waitUntil(lambda: not rail._room.verticalScrollBar().maximum())
    assert len(rail._buttons) > 17

    opened.resize(1366, 1400)

    qtbot.waitUntil(lambda: all(one.height() > 30 for one in rail._buttons.values()))
    settle(qtbot, opened)


def test_a_page_does_not_scroll_while_what_it_must_show_has_room(qtbot, opened):
    opened.resize(1366, 740)
    for key in ("proxy", "tasks"):
        opened.shell.go_to(key)
        settle(qtbot, opened)
        opened.shell.page.banner.say(Tone.DONE, "已完成。", "请逐项看一遍。")
        room = opened.shell._rooms[key]

        qtbot.waitUntil(lambda room=room: not room.verticalScrollBar().maximum())
        assert not opened.shell._below.verticalScrollBar().maximum()
    tabs = opened.shell._pages["proxy"].tabs
    assert tabs.heightForWidth(1100) < tabs.sizeHint().height()  # its tables would like more


def test_ctrl_and_a_number_goes_to_a_page(qtbot, opened):
    opened.activateWindow()
    with qtbot.waitActive(opened):
        pass
    qtbot.keyClick(opened, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)

    assert opened.shell.front == list(opened.shell._specs)[2]
    settle(qtbot, opened)


def test_ctrl_f_goes_to_the_search_field(qtbot, opened):
    settle(qtbot, opened)
    opened.activateWindow()
    with qtbot.waitActive(opened):
        pass
    qtbot.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.focusWidget() is opened.shell.page.search_field()


def test_every_page_of_the_rail_can_be_built_and_shown(qtbot, opened):
    for key in opened.shell._specs:
        opened.shell.go_to(key)
        settle(qtbot, opened)
        assert opened.shell.page.heading.text() or key not in {"overview", "receive", "units", "plan"}


def test_another_language_keeps_the_page_and_the_period(qtbot, opened):
    opened.shell.go_to("plan")
    settle(qtbot, opened)
    opened.place.show_period(Period.parse("2026Q2"))
    settle(qtbot, opened)
    chinese = opened.shell.page.heading.text()
    opened._use_language("en")
    settle(qtbot, opened)

    assert opened.shell.front == "plan"
    assert opened.place.period == Period.parse("2026Q2")
    assert opened.shell.page.heading.text() == "Plan" != chinese
    assert Settings().language is Language.ENGLISH


def test_the_look_changes_without_building_anything_anew(qtbot, opened):
    settle(qtbot, opened)
    before = opened.shell
    opened._use_appearance("dark")

    assert opened.shell is before
    assert opened.palette().window().color().lightness() < 128
    assert Settings().appearance is Appearance.DARK


def test_page_and_period_are_those_of_last_time(qtbot, opened, office):
    opened.shell.go_to("units")
    opened.place.show_period(Period.parse("2026Q4"))
    settle(qtbot, opened)
    opened.close_workspace()
    assert opened.shell is None

    opened.open_workspace(office / "district")
    qtbot.waitUntil(lambda: opened.shell is not None, timeout=10_000)
    assert opened.shell.front == "units"
    assert opened.place.period == Period.parse("2026Q4")
    settle(qtbot, opened)


def test_a_workspace_that_is_opened_is_backed_up_once_that_day(qtbot, opened, office):
    folder = office / "district" / "backups"
    qtbot.waitUntil(lambda: len(list(folder.glob("*.db"))) == 1, timeout=20_000)

    opened.close_workspace()
    opened.open_workspace(office / "district")
    qtbot.waitUntil(lambda: opened.shell is not None, timeout=10_000)
    settle(qtbot, opened)
    assert len(list(folder.glob("*.db"))) == 1


def test_a_folder_that_is_no_workspace_is_told_and_the_welcome_page_stays(qtbot, window, tmp_path):
    window.open_workspace(tmp_path)
    qtbot.waitUntil(window._message.isVisible)

    assert window.shell is None
    assert str(tmp_path) in window._message.what.text()


def test_closing_saves_what_was_typed_first(qtbot, opened):
    settle(qtbot, opened)
    saved = threading.Event()
    opened.place.autosave.offer("draft", lambda tick: saved.set())
    opened._is_over = False
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible())

    assert saved.is_set()


def test_text_that_cannot_be_saved_is_not_lost_without_asking(qtbot, opened, monkeypatch):
    settle(qtbot, opened)
    asked = []
    monkeypatch.setattr(LastWords, "ask", classmethod(lambda cls, parent, error: asked.append(error) or False))

    def fail(tick):
        raise OSError

    opened.place.autosave.offer("draft", fail)
    opened.close()
    qtbot.waitUntil(lambda: bool(asked))
    assert opened.isVisible()

    opened.place.autosave.offer("draft", lambda tick: None)
    with qtbot.waitSignal(opened.place.autosave.settled):
        opened.place.autosave.flush()


@pytest.mark.parametrize(
    ("today", "due", "remembered", "shown"),
    [
        ("2026-10-08", None, "", "2026Q3"),
        ("2026-11-20", None, "", "2026Q4"),
        ("2026-11-20", "2026-11-25", "", "2026Q3"),
        ("2026-11-20", "2026-11-25", "2026Q4", "2026Q4"),
        ("2026-10-08", None, "not a period", "2026Q3"),
    ],
)
def test_the_period_to_begin_with_is_the_one_people_work_on(today, due, remembered, shown):
    from datetime import date

    periods = tuple(Period.parse(one) for one in ("2027Q1", "2026Q4", "2026Q3", "2026Q2"))
    dates = {Period.parse("2026Q3"): PeriodDates(None, date.fromisoformat(due))} if due else {}

    found = period_to_show(Calendar(dates=dates), date.fromisoformat(today), remembered, periods)
    assert str(found) == shown


def test_nothing_runs_the_event_loop_by_hand_and_nothing_sleeps():
    sources = [*Path("metrodesk/ui").rglob("*.py"), Path("metrodesk/app.py")]
    banned = ("process" + "Events", "time." + "sleep", "QSortFilter" + "ProxyModel", "ResizeTo" + "Contents")

    assert sources
    for path in sources:
        text = path.read_text(encoding="utf-8")
        assert not [word for word in banned if word in text], path
