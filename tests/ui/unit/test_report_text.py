import pytest
from PySide6.QtCore import QMimeData

from metrodesk.ui.unit.report_text import ReportText
from tests.ui.unit.conftest import commit, compose


@pytest.fixture
def text(qtbot):
    widget = ReportText()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_what_is_still_being_composed_is_no_text(text, qtbot):
    with qtbot.assertNotEmitted(text.edited):
        compose(text, "jian cha")

    assert text.text == ""


def test_what_an_input_method_commits_is_told_once(text, qtbot):
    told = []
    text.edited.connect(lambda: told.append(text.text))
    compose(text, "jian")

    commit(text, "检查𠮷田")

    assert told == ["检查𠮷田"]


def test_showing_a_text_is_no_edit(text, qtbot):
    with qtbot.assertNotEmitted(text.edited):
        text.show_text("上季度")

    assert not text.document().isUndoAvailable()


def test_a_text_put_in_from_elsewhere_can_be_undone(text, qtbot):
    commit(text, "本季度")
    with qtbot.waitSignal(text.edited):
        text.put_text("上季度")
    assert text.text == "上季度"

    text.undo()

    assert text.text == "本季度"


def test_it_grows_with_its_text(text, qtbot):
    before = text.height()

    text.show_text("\n".join(["一行"] * 12))

    assert text.height() > before
    qtbot.waitUntil(lambda: not text.verticalScrollBar().isVisible())


def test_a_long_text_put_into_a_low_box_gets_the_height_it_needs_and_no_more(text, qtbot):
    text.resize(190, text.height())

    text.show_text("本季度组织检查3家次，登记在用计量器具102台件，开展宣传1场次。" * 3)

    assert not text.verticalScrollBar().isVisible()
    assert text.height() == text.minimumSizeHint().height()


def test_only_a_very_long_text_scrolls(text, qtbot):
    text.show_text("\n".join(["一行"] * 40))
    qtbot.waitUntil(lambda: text.verticalScrollBar().isVisible())

    text.show_text("一行")

    qtbot.waitUntil(lambda: not text.verticalScrollBar().isVisible())


def test_formatting_is_left_behind_when_pasting(text):
    mime = QMimeData()
    mime.setHtml("<b>检查</b>")
    mime.setText("检查")

    text.insertFromMimeData(mime)

    assert text.text == "检查"
