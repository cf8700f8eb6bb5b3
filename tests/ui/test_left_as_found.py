"""What one test of the windows leaves behind, the next would pay for or be misled by."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from metrodesk.ui.theme import Appearance
from metrodesk.wording.catalogue import Language

windows = []


def test_a_window_that_no_event_loop_runs_for(qtbot, theme, translation):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    theme.use(Appearance.DARK)
    translation.use(Language.CHINESE)
    windows.append(window)


def test_it_is_gone_with_its_look_and_its_language_when_the_next_begins(look, languages):
    assert not any(isValid(one) for one in windows)
    assert look.appearance is Appearance.LIGHT
    assert languages.language is Language.ENGLISH
