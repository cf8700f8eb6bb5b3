"""One door: files dropped anywhere in the window are named, and led to the page that deals with them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from metrodesk.paths import resource
from metrodesk.ui.door.door import Door
from metrodesk.ui.door.drops import takes_files
from metrodesk.ui.door.found_panel import FoundPanel
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from tests.ui.conftest import TOWNS


@pytest.fixture
def window(qtbot, runner, theme, translation):
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitUntil(lambda: made._door is not None)
    yield made
    made.close()


def open_in(window, qtbot, path, page):
    window.open_workspace(path)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=20_000)
    window.shell.go_to(page)
    qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading, timeout=20_000)


def drop(window, widget, *paths):
    """Let files go over a widget, as the system tells the window of it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    middle = QPointF(widget.mapTo(window, widget.rect().center()))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(middle, Qt.DropAction.CopyAction, data, left, none)
    QCoreApplication.sendEvent(window.windowHandle(), event)


def shown(window, qtbot) -> FoundPanel:
    panel = window._door.panel
    qtbot.waitUntil(lambda: bool(panel.found), timeout=20_000)
    return panel


def bundle(office, town) -> Path:
    return next(one for one in (office / "in").glob("*.mdbundle") if town in one.name and "号" in one.name)


def test_an_enrolment_file_on_the_first_page_leads_to_joining(window, qtbot, office):
    file = next((office / "invitations").glob("*.mdbundle"))

    drop(window, window._stack, file)
    panel = shown(window, qtbot)
    assert panel.steps == ("join",)
    panel._buttons[0].click()

    from metrodesk.ui.welcome.joining_form import JoiningForm

    (form,) = window.findChildren(JoiningForm)
    assert form.file.path == file


def test_an_official_text_on_the_first_page_leads_to_reading_it(window, qtbot):
    from metrodesk.ui.welcome.reading_form import ReadingForm

    drop(window, window._stack, resource("documents", "dachuan-2024-3.txt"))
    panel = shown(window, qtbot)
    assert panel.steps == ("read",)
    assert "达川府发〔2024〕3号" in panel.heading.text()
    panel._buttons[0].click()

    (form,) = window.findChildren(ReadingForm)
    qtbot.waitUntil(lambda: form.view.read is not None, timeout=20_000)
    assert form.view.read.path.name == "dachuan-2024-3.txt"


def test_a_photo_is_named_even_where_no_workspace_is_open(window, qtbot, office):
    drop(window, window._stack, office / "in" / "照片.jpg")

    assert shown(window, qtbot).steps == ()
    assert "照片.jpg" in window._door.panel.heading.text()


def test_a_bundle_dropped_on_any_page_of_the_district_leads_to_taking_in(window, qtbot, office):
    open_in(window, qtbot, office / "district", "plan")
    drop(window, window.shell.page, bundle(office, TOWNS[0]))
    panel = shown(window, qtbot)
    assert panel.steps == ("take_in",)

    panel._buttons[0].click()

    assert window.shell.front == "receive"
    page = window.shell.page
    qtbot.waitUntil(lambda: page.taken.rowCount() == 1, timeout=20_000)
    assert panel.isHidden()


def test_on_the_page_for_taking_in_bundles_go_in_at_once_and_other_files_get_a_line(window, qtbot, office):
    open_in(window, qtbot, office / "district", "receive")

    drop(window, window.shell.page, office / "in")

    panel = shown(window, qtbot)
    qtbot.waitUntil(lambda: window.shell.page.taken.rowCount() > 0, timeout=20_000)
    names = {panel.model.row_at(row).file.name for row in range(panel.model.rowCount())}
    assert names == {"坏了.mdbundle", "照片.jpg"}
    assert not panel.isHidden()


def test_a_file_dropped_on_a_text_field_does_not_become_text(window, qtbot, office):
    open_in(window, qtbot, office / TOWNS[0], "tasks")
    page = window.shell.page
    qtbot.waitUntil(lambda: page.pane.page is not None, timeout=20_000)
    field = next(one for one in page.findChildren(QPlainTextEdit) if one.isVisible())
    before = field.toPlainText()

    drop(window, field.viewport(), office / "in" / "照片.jpg")

    assert shown(window, qtbot).found[0].file.name == "照片.jpg"
    assert field.toPlainText() == before


def test_what_takes_files_for_its_own_purpose_goes_on_getting_them(qtbot):
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from metrodesk.ui.widgets.drop_area import DropArea

    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    own, door, field = DropArea("file", "证据"), DropArea("receive", "来件"), QLineEdit()
    door.is_door = True
    for one in (own, door, field):
        column.addWidget(one)
    window.resize(400, 400)
    window.show()

    taken = {one: takes_files(window, QPointF(one.mapTo(window, one.rect().center()))) for one in (own, door, field)}

    assert taken == {own: True, door: False, field: False}


def test_a_picture_goes_to_the_task_in_front_as_evidence(window, qtbot, office, tmp_path):
    from PIL import Image

    Image.new("RGB", (40, 40), "red").save(tmp_path / "现场.png")
    open_in(window, qtbot, office / TOWNS[0], "tasks")
    page = window.shell.page
    qtbot.waitUntil(lambda: page.pane.page is not None, timeout=20_000)
    with qtbot.waitSignal(page.pane.form.files_chosen) as told:
        window._door.take_step("attach", (tmp_path / "现场.png",))

    assert told.args == [[tmp_path / "现场.png"]]


def test_leaving_the_workspace_takes_the_panel_away(window, qtbot, office):
    open_in(window, qtbot, office / "district", "plan")
    drop(window, window.shell.page, bundle(office, TOWNS[0]))
    panel = shown(window, qtbot)

    window.close_workspace()

    assert panel.isHidden()


def test_files_offered_later_take_the_place_of_those_before(qtbot, runner, office):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    door = Door(window, window, runner)

    door.offer((office / "in" / "坏了.mdbundle",))
    door.offer((office / "in" / "照片.jpg",))

    qtbot.waitUntil(lambda: bool(door.panel.found), timeout=20_000)
    assert [one.file.name for one in door.panel.found] == ["照片.jpg"]


def test_the_panel_lies_over_the_page_and_moves_nothing_in_it(window, qtbot, office):
    open_in(window, qtbot, office / "district", "plan")
    before = window.shell.geometry()

    drop(window, window.shell.page, office / "in")
    panel = shown(window, qtbot)

    assert window.shell.geometry() == before
    assert panel.isVisible()
    assert panel.width() > window.width() // 2
    assert panel.geometry().bottom() < window.height()
    assert panel._buttons[0].geometry().top() >= panel.table.geometry().bottom()
