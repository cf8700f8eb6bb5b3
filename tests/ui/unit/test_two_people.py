"""Two people at one desk: the note on a task, and the phrases they share."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from metrodesk.domain.task import TaskId
from metrodesk.ui.unit.phrases_dialog import PhrasesDialog
from metrodesk.ui.unit.report_pane import ReportPane
from tests.ui.unit.conftest import commit

FIRST, SECOND = TaskId("t01"), TaskId("t06")


@pytest.fixture
def pane(place, qtbot):
    pane = ReportPane(place)
    qtbot.addWidget(pane)
    pane.resize(800, 640)
    pane.show()
    with qtbot.waitExposed(pane):
        pane.activateWindow()
    with qtbot.waitSignal(pane.shown):
        pane.open(FIRST)
    return pane


def progress(pane):
    return pane.form.fields["progress"]


def wait_for_phrases(qtbot, pane, act):
    with qtbot.waitSignal(pane.phrases.book.changed):
        act()


def actions(pane):
    return [action for action in pane.phrases.menu_for(progress(pane)).actions() if not action.isSeparator()]


def test_a_note_waits_for_the_next_person_and_shows_only_where_it_is(pane, qtbot, place):
    place.take_over_as("填报人甲")
    pane.head.note.click()
    with qtbot.waitSignal(place.autosave.saved):
        commit(pane.note.edit, "等区水务局回数")
        place.autosave.flush()

    with qtbot.waitSignal(pane.shown):
        pane.open(SECOND)
    assert pane.note.isHidden()
    with qtbot.waitSignal(pane.shown):
        pane.open(FIRST)

    assert not pane.note.isHidden()
    assert pane.note.edit.text == "等区水务局回数"
    assert "填报人甲" in pane.note.written.text()


def test_a_note_is_no_part_of_the_report(pane, qtbot, place):
    pane.head.note.click()
    with qtbot.waitSignal(place.autosave.saved):
        commit(pane.note.edit, "等区水务局回数")
        place.autosave.flush()

    assert pane.form.body.is_empty
    assert not pane.foot.undo.isEnabled()


def test_marked_words_become_a_phrase_and_are_put_in_by_the_menu(pane, qtbot):
    commit(progress(pane).edit, "开展专项检查。")
    cursor = progress(pane).edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    progress(pane).edit.setTextCursor(cursor)
    wait_for_phrases(qtbot, pane, actions(pane)[-2].trigger)
    progress(pane).edit.moveCursor(QTextCursor.MoveOperation.End)

    wait_for_phrases(qtbot, pane, actions(pane)[0].trigger)

    assert progress(pane).edit.text == "开展专项检查。开展专项检查"
    assert pane.form.body.progress == "开展专项检查。开展专项检查"


def test_a_key_opens_the_phrases_of_the_text_with_the_focus(pane, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(pane.phrases, "open_menu", asked.append)
    pane.form.choose_by_key(3)
    pane.form.fields["reason"].edit.setFocus()

    qtbot.keyClick(pane.form.fields["reason"].edit, Qt.Key.Key_F7)

    assert asked == [pane.form.fields["reason"]]


def test_phrases_are_looked_after_in_a_window_of_their_own(pane, qtbot, monkeypatch):
    monkeypatch.setattr(PhrasesDialog, "ask", lambda *_: ("责令改正", "开展培训"))

    wait_for_phrases(qtbot, pane, pane.phrases.manage)

    assert pane.phrases.book.phrases == ("责令改正", "开展培训")


def test_the_window_of_phrases_gives_its_lines(qtbot):
    dialog = PhrasesDialog(["责令改正"])
    qtbot.addWidget(dialog)
    dialog.edit.setPlainText("责令改正\n\n 开展培训 ")

    assert dialog.phrases == ("责令改正", "开展培训")
