import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.report import Status, choices
from metrodesk.ui.unit.status_choice import StatusChoice
from metrodesk.wording.words import word

CONTINUOUS = choices(continuous=True, closes_year=False)


@pytest.fixture
def choice(qtbot):
    widget = StatusChoice(word)
    qtbot.addWidget(widget)
    widget.offer(CONTINUOUS, None)
    widget.resize(600, 80)
    widget.show()
    with qtbot.waitExposed(widget):
        widget.activateWindow()
    return widget


def test_digits_choose(choice, qtbot):
    choice.take_focus()

    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.buttons()[0], Qt.Key.Key_2)

    assert told.args == [Status.NOTHING_TO_REPORT]
    assert choice.status is Status.NOTHING_TO_REPORT


def test_showing_a_status_is_no_choice(choice, qtbot):
    with qtbot.assertNotEmitted(choice.chosen):
        choice.offer(CONTINUOUS, Status.NOT_STARTED)

    assert choice.status is Status.NOT_STARTED


def test_nothing_is_chosen_when_nothing_was_said(choice):
    choice.show_status(Status.PROGRESSED)

    choice.show_status(None)

    assert choice.status is None


def test_another_kind_of_deadline_offers_other_statuses(choice):
    choice.offer(choices(continuous=False, closes_year=False), Status.BEHIND)

    assert [button.text() for button in choice.buttons()] == [word(one) for one in choice.offered]
    assert Status.ON_SCHEDULE in choice.offered
    assert choice.status is Status.BEHIND


def test_every_choice_has_a_name_for_the_ear(choice):
    assert all(button.accessibleName() for button in choice.buttons())
