import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QFileDialog

from metrodesk.errors import BackupNotWritten
from metrodesk.paths import data_folder as user_data
from metrodesk.services import clock
from metrodesk.services.backing_up import backups, is_second_place_asked, second_place
from metrodesk.services.layout import BACKUPS
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.jobs import Job
from metrodesk.ui.notices import Noticed, Notices
from tests.ui.unit.conftest import place_of

TOWN = "平滩镇"
QUIET_HERE = 50  # milliseconds


@pytest.fixture
def place(qapp, office, runner):
    made = place_of(office / TOWN, runner)
    yield made
    runner.shutdown()


@pytest.fixture
def notices(qtbot, place):
    made = Notices(place, quiet=QUIET_HERE)
    qtbot.addWidget(made)
    return made


def test_the_day_is_backed_up_and_a_second_place_is_asked_for(qtbot, notices, office):
    notices.begin()

    qtbot.waitUntil(lambda: not notices.backup.isHidden(), timeout=20_000)
    assert notices.clock.isHidden()
    qtbot.waitUntil(lambda: len(backups(office / TOWN / BACKUPS)) == 1, timeout=20_000)


def test_the_copy_of_the_day_waits_until_the_pages_have_what_they_asked_for(qtbot, notices, place, office):
    order = []
    asked = Job(lambda _: order.append(len(backups(office / TOWN / BACKUPS))))
    notices.begin()
    for _ in range(3):  # each question begins the quiet anew
        notices._quiet.timeout.emit()
        place.runner.start(Job(lambda _: None))

    place.runner.start(asked)

    qtbot.waitUntil(lambda: len(backups(office / TOWN / BACKUPS)) == 1, timeout=20_000)
    assert order == [0]


def test_each_question_of_a_page_begins_the_quiet_anew(qtbot, notices, place, monkeypatch):
    begun = []
    notices._quiet.setInterval(60_000)
    notices.begin()
    monkeypatch.setattr(notices._quiet, "start", lambda: begun.append(True))

    with qtbot.waitSignal((asked := Job(lambda _: None)).finished):
        place.runner.start(asked)

    assert begun


def test_a_copy_that_cannot_be_written_is_told_with_what_to_do(qtbot, notices, monkeypatch, tmp_path):
    from metrodesk.services import backing_up

    def full(*_):
        raise BackupNotWritten(tmp_path, "full")

    monkeypatch.setattr(backing_up, "back_up_today", full)
    notices.begin()

    qtbot.waitUntil(lambda: str(tmp_path) in notices.backup.what.text(), timeout=20_000)
    assert notices.backup.next.text()


def test_a_trial_run_asks_for_no_second_place(qtbot, notices, place):
    place.facts = replace(place.facts, drill=True)
    notices._show(Noticed(None, is_place_asked=False))

    assert notices.backup.isHidden()


def test_a_second_place_gets_its_copy_at_once(qtbot, notices, office, tmp_path, monkeypatch):
    notices.begin()
    qtbot.waitUntil(lambda: not notices.backup.isHidden(), timeout=20_000)
    (tmp_path / "other").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "other"))

    notices.ask_for_place()

    qtbot.waitUntil(lambda: str(tmp_path / "other") in notices.backup.what.text(), timeout=20_000)
    assert list((tmp_path / "other").rglob("metrodesk-*.db"))


def test_who_wants_no_second_place_is_not_asked_again(qtbot, notices, office, place):
    notices.begin()
    qtbot.waitUntil(lambda: not notices.backup.isHidden(), timeout=20_000)

    notices.refuse_place()

    qtbot.waitUntil(notices.backup.isHidden, timeout=20_000)
    assert notices.isHidden()
    with open_workspace(office / TOWN, check=False) as ws:
        assert is_second_place_asked(ws)
        assert second_place(ws) is None


def test_a_wrong_clock_is_told_until_a_person_says_it_is_right(qtbot, notices, monkeypatch):
    user_data().mkdir(parents=True, exist_ok=True)
    (user_data() / clock.FILE).write_text(json.dumps({"last_run": "2027-06-01T09:00:00+08:00"}), encoding="utf-8")
    monkeypatch.setattr(clock, "_now", lambda: datetime(2026, 12, 1, 9, tzinfo=UTC))
    notices.begin()
    qtbot.waitUntil(lambda: not notices.clock.isHidden(), timeout=20_000)
    assert "2026-12-01" in notices.clock.what.text()

    notices.trust_clock()

    qtbot.waitUntil(lambda: "2026-12-01" in (user_data() / clock.FILE).read_text(encoding="utf-8"), timeout=20_000)
    assert notices.clock.isHidden()


def test_the_due_date_is_reminded_of_and_the_days_can_be_set(qtbot, notices, monkeypatch):
    from datetime import date

    from metrodesk.ui.unit.reminder_dialog import ReminderDialog, Reminding
    from tests.ui.conftest import TODAY

    period = notices.due
    notices.begin()
    qtbot.waitUntil(lambda: period.reminder is not None, timeout=20_000)
    assert not period.reminder.is_due(TODAY)  # everything went out when the office was made
    monkeypatch.setattr(ReminderDialog, "ask", lambda *_: Reminding(60, date(2027, 1, 20)))
    monkeypatch.setattr(type(notices.due._place), "today", lambda _: date(2026, 12, 28))

    notices._place.reminder_asked.emit(None)

    qtbot.waitUntil(lambda: not period.isHidden(), timeout=20_000)
    assert "2027-01-20" in period.what.text()
    assert period.next.text()
    assert not notices.isHidden()


def test_a_stick_that_was_plugged_in_is_offered_and_forgotten_when_it_goes(qtbot, notices, place, tmp_path):
    from metrodesk.services.places import Destination

    stick = Destination(tmp_path, "U盘", removable=True, free=1, writable=True)
    place.drives.came.emit(stick)
    assert "U盘" in notices.stick.what.text()
    with qtbot.waitSignal(place.files_offered) as told:
        notices._look_at_stick()
    assert told.args == [(tmp_path,)]
    place.drives.came.emit(stick)

    place.drives.changed.emit(())

    assert notices.stick.isHidden()
