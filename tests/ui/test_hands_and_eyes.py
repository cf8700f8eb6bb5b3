"""Keyboards, screen readers, input methods and small screens, over every page of both sides."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
)

from metrodesk.ui import entering
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.welcome.joining_form import JoiningForm
from metrodesk.ui.welcome.opening_form import OpeningForm
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from metrodesk.wording.catalogue import Language
from tests.ui.conftest import TODAY

WORKSPACES = ["district", "平滩镇"]
SMALL_SCREEN = (683, 384)  # 1366×768 at 200 %
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)


@pytest.fixture
def window(qtbot, runner, theme, translation, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
    translation.use(Language.CHINESE)
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made, before_close_func=lambda one: setattr(one, "_is_over", True))
    made.resize(1366, 768)
    made.show()
    yield made
    made._entrance.leave()


@pytest.fixture(params=WORKSPACES)
def opened(request, qtbot, window, office):
    window.open_workspace(office / request.param)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=15_000)
    return window


def walk(qtbot, window):
    for key in tuple(window.shell._specs):
        window.shell.go_to(key)
        qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=15_000)
        yield key, window.shell.page


def controls(widget):
    """Everything a person can work with, hidden parts too: they are shown sooner or later."""
    found = [one for kind in CONTROLS for one in widget.findChildren(kind)]
    return [one for one in found if is_own(one)]


def is_own(one):
    """Whether a control is one of ours, and no part that Qt puts inside a composite."""
    if one.objectName().startswith("qt_") or isinstance(one, QHeaderView):
        return False
    if isinstance(one, QAbstractButton) and isinstance(one.parent(), QTableView | QLineEdit | QTabBar):
        return False
    above = one.parent()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox | QDialogButtonBox):
            return False
        above = above.parent()
    return True


def name_of(one):
    interface = QAccessible.queryAccessibleInterface(one)
    text = interface.text(QAccessible.Text.Name) if interface is not None and interface.isValid() else ""
    return re.sub(r"\(?&?\w?\)", "", text).strip()


def unnamed(widget):
    return [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in controls(widget) if not name_of(one)]


def test_every_control_of_every_page_is_named_for_screen_readers(qtbot, opened):
    found = {key: unnamed(page) for key, page in walk(qtbot, opened)}
    found["shell"] = unnamed(opened.shell.header) + unnamed(opened.shell.rail) + unnamed(opened.shell.notices)

    assert {key: one for key, one in found.items() if one} == {}


@pytest.mark.parametrize("form", [JoiningForm, OpeningForm])
def test_every_control_of_the_first_forms_is_named(qtbot, window, runner, form):
    made = form(runner)
    qtbot.addWidget(made)

    assert unnamed(made) == []
    assert unnamed(window) == []


def test_a_narrow_window_keeps_the_names_of_its_pages_and_of_whose_work_it_is(qtbot, opened):
    header = opened.shell.header
    opened.resize(*SMALL_SCREEN)
    qtbot.waitUntil(lambda: header.width() > 600)
    buttons = opened.shell.rail.findChildren(QAbstractButton)

    assert all(name_of(one) for one in buttons)
    assert [one for one in buttons if one.text()] == []
    assert [one.text() for one in header.findChildren(QLabel) if one.buddy() is not None and one.isVisible()] == []
    assert header.findChildren(ElidedLabel)[0].width() > 90


def reachable(page):
    """The controls Tab comes to from the first to the last of a page."""
    found, one = set(), page
    for _ in range(50_000):
        one = one.nextInFocusChain()
        found.add(one)
        if one is page:
            break
    return found


def test_tab_comes_to_every_control_in_sight(qtbot, opened):
    for key, page in walk(qtbot, opened):
        chain = reachable(opened)
        for one in controls(page):
            if not one.isVisible() or not one.isEnabled():
                continue
            reaches = one.focusPolicy() & Qt.FocusPolicy.TabFocus or one.focusProxy() is not None
            assert reaches or is_spoken_for(one), (key, type(one).__name__, name_of(one))
            assert one in chain or not reaches, (key, name_of(one))


def is_spoken_for(one):
    """Whether a control without a place in the order of tabs is reached otherwise.

    A radio button is reached with the arrows from its neighbour, a quoted text by its buttons.
    """
    return isinstance(one, QAbstractButton) and one.isCheckable() and one.group() is not None


def compose(widget, text="nihao"):
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def fields(page):
    found = [one for kind in (QLineEdit, QPlainTextEdit, QTextEdit) for one in page.findChildren(kind)]
    return [one for one in found if is_own(one) and one.isEnabled() and not one.isReadOnly() and one.isVisible()]


def test_what_is_being_composed_is_saved_searched_and_committed_nowhere(qtbot, opened, monkeypatch):
    done = []
    monkeypatch.setattr(opened.place.autosave, "offer", lambda *_: done.append("autosave"))
    tried = 0
    for key, page in walk(qtbot, opened):
        monkeypatch.setattr(opened.place.runner, "start", lambda _, at=key: done.append(f"job at {at}"))
        for field in fields(page):
            before = text_of(field)
            field.setFocus()
            compose(field)
            compose(field, "nihaoma")
            assert text_of(field) == before, (key, field.accessibleName())
            compose(field, "")
            tried += 1
        monkeypatch.undo()
        monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
        monkeypatch.setattr(opened.place.autosave, "offer", lambda *_: done.append("autosave"))

    assert done == []
    assert tried >= 4


def text_of(field):
    if isinstance(field, QLineEdit):
        return field.text()
    return field.text if isinstance(field, ReportText) else "".join(line_of(block) for block in blocks(field))


def blocks(field):
    block = field.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def line_of(block):
    """The text of a line without what is being composed in it."""
    return block.text()


def test_every_page_can_be_used_on_a_small_screen_at_twice_the_size(qtbot, opened):
    opened.resize(*SMALL_SCREEN)
    for key, page in walk(qtbot, opened):
        assert opened.width() <= SMALL_SCREEN[0], key
        assert opened.height() <= SMALL_SCREEN[1], key
        qtbot.waitUntil(lambda at=key: needs_no_more_than_a_small_screen(opened, at))
        room = opened.shell._rooms[key]
        fits = page.width() <= room.viewport().width() or room.horizontalScrollBar().maximum() > 0
        assert fits, key


def needs_no_more_than_a_small_screen(window, key):
    """Fail while a window asks for more room; the rail folds a moment after the window got narrow."""
    asked = window.minimumSizeHint()
    assert asked.width() <= SMALL_SCREEN[0], key
    assert asked.height() <= SMALL_SCREEN[1], key


def test_the_first_page_fits_that_screen_too(qtbot, window):
    window.resize(*SMALL_SCREEN)

    assert window.width() <= SMALL_SCREEN[0]
    assert window.height() <= SMALL_SCREEN[1]


def test_nothing_in_a_table_is_told_by_colour_alone(qtbot, opened):
    seen = 0
    for key, page in walk(qtbot, opened):
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if model is None or isinstance(view.parent(), QComboBox):
                continue
            for row in range(min(model.rowCount(), 40)):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    if index.data(LIGHT_ROLE):
                        seen += 1
                        assert index.data() or index.data(Qt.ItemDataRole.AccessibleTextRole), (key, row, column)
    assert seen
