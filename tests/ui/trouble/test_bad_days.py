"""Bad days in the real window, with real files: told on a page, mended by its buttons, nothing lost."""

import os
import re
from datetime import datetime, timedelta, timezone

import pytest

from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.report import ReportBody, Status
from metrodesk.errors import DiskFull
from metrodesk.services import clock, entry
from metrodesk.services.backing_up import back_up
from metrodesk.services.desk import TaskQuery, task_list
from metrodesk.services.keyrings import KeyRole, key_file
from metrodesk.services.layout import DATABASE
from metrodesk.services.occupying import Occupancy
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui import entering
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.ui.trouble.start_notes import ClockTroublePage, KeysMissing
from metrodesk.ui.trouble.workspace_trouble import WorkspaceTrouble
from metrodesk.ui.unit.draft_keeper import DraftKeeper
from metrodesk.wording.catalogue import Language
from tests.ui.conftest import PERIOD, TODAY

TOWN = "景市镇"
TYPED = "未定稿的草稿：检查3家。"


@pytest.fixture
def window(qtbot, runner, theme, translation, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
    translation.use(Language.CHINESE)
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made, before_close_func=lambda one: setattr(one, "_is_over", True))
    made.show()
    yield made
    made._entrance.leave()


@pytest.fixture
def town(office):
    """A town's workspace with a draft and a copy of its database."""
    with open_workspace(office / TOWN) as ws:
        task = task_list(ws, PERIOD, TaskQuery(), TODAY)[1].task
        entry.save_draft(ws, task, PERIOD, ReportBody(Status.PROGRESSED, progress=TYPED), "填报人甲")
        back_up(ws)
    return office / TOWN


def open_in(qtbot, window, path):
    window.open_workspace(path)
    qtbot.waitUntil(lambda: window.shell is not None and not window.shell.page.loader.is_loading, timeout=15_000)


def page_of(qtbot, window, kind):
    qtbot.waitUntil(lambda: isinstance(window._troubles.page, kind), timeout=15_000)
    page = window._troubles.page
    qtbot.waitUntil(lambda: bool(page.ways) and page.ways[0].isEnabled(), timeout=15_000)
    return page


def titles(page):
    return [re.sub(r"\(\w\)$", "", one.accessibleName()) for one in page.ways]


def way(page, word):
    return next(one for one in page.ways if word in one.accessibleName())


def texts(path):
    with open_workspace(path) as ws, ws.database.read() as books:
        return [one.body.get("progress") for one in books.drafts.all(ws.own_unit().id)]


def scribble(path):
    data = bytearray((path / DATABASE).read_bytes())
    for place in range(4096, len(data), 4096):
        data[place : place + 200] = b"\xa5" * 200
    (path / DATABASE).write_bytes(data)


def cut(path):
    os.truncate(path / DATABASE, 5000)


def gone(path):
    (path / DATABASE).unlink()


@pytest.mark.parametrize("harm", [scribble, cut, gone])
def test_a_damaged_database_is_mended_by_one_button_and_the_drafts_are_there(qtbot, window, town, harm):
    harm(town)
    window.open_workspace(town)
    page = page_of(qtbot, window, WorkspaceTrouble)
    assert page.what.text()
    assert page.next.text()
    assert "不会丢失" in page.safe.text()

    way(page, "修复").click()
    qtbot.waitUntil(lambda: titles(page) == ["打开工作库"], timeout=30_000)
    page.ways[0].click()

    qtbot.waitUntil(lambda: window.shell is not None, timeout=15_000)
    assert TYPED in texts(town)


def test_a_copy_can_be_gone_back_to_and_the_damaged_database_is_kept(qtbot, window, town):
    cut(town)
    window.open_workspace(town)
    page = page_of(qtbot, window, WorkspaceTrouble)
    qtbot.waitUntil(lambda: any("备份" in one for one in titles(page)), timeout=10_000)

    way(page, "备份").click()
    qtbot.waitUntil(lambda: titles(page) == ["打开工作库"], timeout=30_000)

    assert texts(town) == [TYPED]
    assert (town / "metrodesk.db.damaged").stat().st_size == 5000


def test_another_workspace_can_be_chosen_instead(qtbot, window, town):
    cut(town)
    window.open_workspace(town)
    page = page_of(qtbot, window, WorkspaceTrouble)
    qtbot.waitUntil(lambda: any("其他" in one for one in titles(page)), timeout=10_000)

    way(page, "其他").click()

    assert window._troubles.page is None
    assert window.shell is None


@pytest.fixture
def working(qtbot, window, town):
    open_in(qtbot, window, town)
    return window


def type_while_full(qtbot, working, monkeypatch, text="磁盘满时打的字。"):
    """Let every save fail as a full disk makes it fail, and type."""
    real = entry.save_draft

    def full(*_args, **_more):
        raise DiskFull("database or disk is full")

    monkeypatch.setattr(entry, "save_draft", full)
    keeper = DraftKeeper.of(working.place)
    with open_workspace(working.place.path) as ws:
        task = task_list(ws, PERIOD, TaskQuery(), TODAY)[2].task
    keeper.keep(task, DraftState(ReportBody(Status.PROGRESSED, progress=text)), Steps())
    keeper.save_now()
    return lambda: monkeypatch.setattr(entry, "save_draft", real)


def test_a_full_disk_has_a_page_and_what_was_typed_is_saved_once_there_is_room(qtbot, working, monkeypatch):
    back_on = type_while_full(qtbot, working, monkeypatch)
    page = page_of(qtbot, working, WorkspaceTrouble)
    assert "硬盘" in page.what.text()
    shell = working.shell

    back_on()
    way(page, "再试").click()

    qtbot.waitUntil(lambda: working._troubles.page is None, timeout=10_000)
    assert working.shell is shell
    assert "磁盘满时打的字。" in texts(working.place.path)


def test_what_cannot_be_saved_is_written_elsewhere(qtbot, working, monkeypatch, tmp_path):
    from metrodesk.ui.trouble import workspace_trouble

    back_on = type_while_full(qtbot, working, monkeypatch)
    page = page_of(qtbot, working, WorkspaceTrouble)
    dialog = workspace_trouble.QFileDialog
    monkeypatch.setattr(dialog, "getSaveFileName", staticmethod(lambda *_: (str(tmp_path / "文字.txt"), "")))

    way(page, "另存").click()
    qtbot.waitUntil((tmp_path / "文字.txt").is_file, timeout=10_000)

    assert "磁盘满时打的字。" in (tmp_path / "文字.txt").read_text(encoding="utf-8-sig")
    back_on()


def test_whoever_goes_on_is_not_asked_again_until_something_was_saved(qtbot, working, monkeypatch):
    back_on = type_while_full(qtbot, working, monkeypatch)
    page = page_of(qtbot, working, WorkspaceTrouble)
    way(page, "返回").click()
    assert working._troubles.page is None

    with qtbot.waitSignal(working.place.autosave.failed):
        working.place.autosave.flush()
    assert working._troubles.page is None
    back_on()
    with qtbot.waitSignal(working.place.autosave.saved):
        working.place.autosave.flush()


def test_room_is_made_by_letting_older_copies_go(qtbot, working, monkeypatch):
    path = working.place.path
    newest = next((path / "backups").glob("*.db"))
    older = newest.with_name("metrodesk-20260101-080000.db")
    older.write_bytes(newest.read_bytes())
    back_on = type_while_full(qtbot, working, monkeypatch)
    page = page_of(qtbot, working, WorkspaceTrouble)
    qtbot.waitUntil(lambda: any("腾出" in one for one in titles(page)), timeout=10_000)

    way(page, "腾出").click()

    qtbot.waitUntil(lambda: not older.exists(), timeout=10_000)
    assert newest.exists()
    back_on()


def test_a_database_damaged_while_one_works_is_mended_without_leaving(qtbot, working, town):
    shell = working.shell
    (town / DATABASE).write_bytes(b"no database any more" * 500)
    for suffix in ("-wal", "-shm"):
        (town / f"{DATABASE}{suffix}").unlink(missing_ok=True)
    shell.page.reload()
    page = page_of(qtbot, working, WorkspaceTrouble)

    way(page, "修复").click()
    qtbot.waitUntil(lambda: len(page.ways) == 1, timeout=30_000)
    page.ways[0].click()

    assert working.shell is shell
    assert TYPED in texts(town)
    qtbot.waitUntil(lambda: not shell.page.loader.is_loading, timeout=15_000)


def test_a_workspace_another_window_has_open_says_so_and_can_be_tried_again(qtbot, window, town):
    other = Occupancy(town)
    window.open_workspace(town)
    page = page_of(qtbot, window, WorkspaceTrouble)
    assert window.shell is None

    other.release()
    page.ways[0].click()

    qtbot.waitUntil(lambda: window.shell is not None, timeout=15_000)


def test_a_workspace_left_can_be_opened_by_another_window(qtbot, working, town):
    working.close_workspace()

    Occupancy(town).release()


def test_a_clock_of_1970_is_told_on_a_page_and_the_period_is_a_sensible_one(qtbot, window, town, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: datetime(1970, 1, 1, tzinfo=UTC8).date())
    monkeypatch.setattr(clock, "_now", lambda: datetime(1970, 1, 1, 8, tzinfo=UTC8))
    window.open_workspace(town)
    page = page_of(qtbot, window, ClockTroublePage)

    assert "1970-01-01" in page.what.text()
    assert window.place.period.year == 2026
    way(page, "再看").click()
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)  # still wrong
    way(page, "继续").click()
    assert window._troubles.page is None
    assert window.shell is not None
    qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=15_000)


def test_a_clock_that_was_set_right_opens_the_workspace_as_usual(qtbot, window, town, monkeypatch):
    monkeypatch.setattr(clock, "_now", lambda: datetime(1970, 1, 1, 8, tzinfo=UTC8))
    window.open_workspace(town)
    page = page_of(qtbot, window, ClockTroublePage)
    monkeypatch.setattr(clock, "_now", lambda: datetime(2026, 12, 1, 8, tzinfo=UTC8))

    way(page, "再看").click()

    qtbot.waitUntil(lambda: window._troubles.page is None and window.shell is not None, timeout=15_000)
    qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=15_000)


@pytest.fixture
def keyless(town):
    """A town whose key file was moved away, and where it is now."""
    with open_workspace(town) as ws:
        file = key_file(ws.identity.workspace, KeyRole.UNIT)
    return file, file.rename(file.with_name("saved.key"))


def test_a_missing_key_file_is_told_at_once_and_taken_back_from_a_copy(qtbot, window, town, keyless):
    there, saved = keyless
    window.open_workspace(town)
    page = page_of(qtbot, window, KeysMissing)
    assert len(page.ways) == 3

    page.take_back(saved)

    qtbot.waitUntil(lambda: window._troubles.page is None and there.is_file(), timeout=15_000)
    qtbot.waitUntil(lambda: window.shell is not None and not window.shell.page.loader.is_loading, timeout=15_000)


def test_keys_of_another_workspace_are_not_taken(qtbot, window, town, keyless, office):
    with open_workspace(office / "district") as ws:
        foreign = key_file(ws.identity.workspace, KeyRole.UNIT)
    window.open_workspace(town)
    page = page_of(qtbot, window, KeysMissing)

    page.take_back(foreign)

    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)
    assert not keyless[0].exists()


def test_without_keys_one_can_join_again_from_the_page(qtbot, window, town, keyless):
    window.open_workspace(town)
    page = page_of(qtbot, window, KeysMissing)

    way(page, "重新").click()

    assert window.shell.front == "computers"
    qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=15_000)


UTC8 = timezone(timedelta(hours=8))
