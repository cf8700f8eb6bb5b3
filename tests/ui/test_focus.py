import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from metrodesk.ui.focus import FocusKeeper


@pytest.fixture
def window(qtbot):
    """A rail's button before a page that has a field, a list and a button."""
    window, page = QWidget(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(rail := QPushButton("总览"))
    column.addWidget(page)
    within = QVBoxLayout(page)
    within.addWidget(field := QLineEdit())
    within.addWidget(rows := QListWidget())
    within.addWidget(done := QPushButton("接收"))
    window.rail, window.field, window.rows, window.done = rail, field, rows, done
    window.keeper = FocusKeeper(page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("how", ["hide", "grey"])
def test_a_button_that_goes_away_leaves_the_keyboard_in_the_page(window, qtbot, how):
    window.done.setFocus()

    window.done.hide() if how == "hide" else window.done.setEnabled(False)

    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.rows)


def test_leaving_the_page_by_a_key_is_left_alone(window, qtbot):
    window.done.setFocus()
    after = QTimer(window)  # started behind the keeper's own, so it has had its turn

    with qtbot.waitSignal(after.timeout):
        window.rail.setFocus()
        after.start(0)

    assert QApplication.focusWidget() is window.rail
