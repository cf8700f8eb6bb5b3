import pytest

from metrodesk.ui.district.receiving_page import ReceivingPage
from metrodesk.ui.district.taken_table import numbers
from metrodesk.ui.workplace import Change


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
