import pytest

from metrodesk.services.upkeep import digest
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.settings import Settings
from metrodesk.ui.upkeep.backup_page import BackupPage
from metrodesk.ui.workplace import Facts, Workplace
from tests.ui.conftest import PERIOD, done


@pytest.fixture
def page(qtbot, office, runner):
    facts = Facts(office / "district", True, "", "", False, "", "", (PERIOD,), PERIOD)
    made = BackupPage(Workplace(facts, runner, Settings()))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loader.loaded):
        made.activate()
    return made


def test_a_backup_is_made_read_back_and_listed(qtbot, page):
    assert page.model.rowCount() == 0
    done(qtbot, page, page.now.click)

    assert page.model.rowCount() == 1
    assert page.model.row_at(0).backup.file.is_file()


def test_with_a_second_place_every_backup_goes_there_too(qtbot, page, tmp_path):
    done(qtbot, page, lambda: page.name_second(tmp_path / "second"))
    assert str(tmp_path / "second") in page.second.note.text()

    done(qtbot, page, page.now.click)
    assert sorted(page.model.row_at(row).is_second for row in range(page.model.rowCount())) == [False, True]


def test_none_is_an_answer_and_is_asked_only_once(qtbot, page):
    done(qtbot, page, page.no_second.click)

    assert not page.no_second.isVisibleTo(page)


def test_a_check_says_that_everything_is_whole(qtbot, page):
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.check.click()

    assert "whole" in page.banner.what.text()


def test_rebuilding_gives_the_same_state_and_keeps_the_old_database(qtbot, page, office):
    with open_workspace(office / "district") as ws:
        before = digest(ws)
    done(qtbot, page, page.rebuild)

    with open_workspace(office / "district") as ws:
        assert digest(ws) == before
    assert list((office / "district").glob("*.before-rebuild"))
