import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from metrodesk.domain.report import Evidence
from metrodesk.ui.unit import evidence_list
from metrodesk.ui.unit.evidence_list import EvidenceList

PHOTO = Evidence("a" * 64, "检查照片.jpg", "image/jpeg", 230_000)
TABLE = Evidence("b" * 64, "台账.xlsx", "application/vnd.ms-excel", 12_000)


@pytest.fixture
def files(qtbot):
    widget = EvidenceList()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def drop(widget, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(widget.rect().center(), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    place = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QDropEvent(place, copy, mime, left, none))
    return enter.isAccepted()


def test_dropped_files_are_asked_for_and_folders_are_not(files, qtbot, tmp_path):
    photo, folder = tmp_path / "照片.jpg", tmp_path / "folder"
    photo.write_bytes(b"1")
    folder.mkdir()

    with qtbot.waitSignal(files.files_chosen) as told:
        assert drop(files, photo, folder)

    assert told.args[0] == [photo]


def test_a_drop_without_files_is_not_taken(files, tmp_path):
    assert not drop(files, tmp_path / "absent.jpg")


def test_files_can_be_chosen_by_dialog(files, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(evidence_list, "ask_for_files", lambda *_: [tmp_path / "台账.xlsx"])

    with qtbot.waitSignal(files.files_chosen) as told:
        files.add.click()

    assert told.args[0] == [tmp_path / "台账.xlsx"]


def test_the_same_file_is_not_listed_twice(files, qtbot):
    files.show_evidence([PHOTO])

    with qtbot.waitSignal(files.edited):
        files.take_in([PHOTO, TABLE])

    assert files.evidence == (PHOTO, TABLE)


def test_a_file_can_be_taken_off(files, qtbot):
    files.show_evidence([PHOTO, TABLE])

    with qtbot.waitSignal(files.edited):
        files.rows()[0].removed.emit(PHOTO)

    assert files.evidence == (TABLE,)
    assert len(files.rows()) == 1
