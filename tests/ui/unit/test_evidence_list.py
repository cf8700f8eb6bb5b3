from datetime import datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from metrodesk.documents.evidence.evidence_file import prepare
from metrodesk.domain.report import Evidence
from metrodesk.services.bundle_size import BundleSize
from metrodesk.services.evidence import Pasted
from metrodesk.services.evidence_looks import Look
from metrodesk.ui.unit import evidence_list
from metrodesk.ui.unit.evidence_list import EvidenceList
from metrodesk.ui.unit.evidence_mime import as_pasted
from tests.documents.evidence_samples import screenshot

MOMENT = datetime(2026, 10, 8, 9, 15)  # noqa: DTZ001  the wall's

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


def test_dropped_files_are_asked_for_and_a_folder_too_so_that_it_is_spoken_of(files, qtbot, tmp_path):
    photo, folder = tmp_path / "照片.jpg", tmp_path / "folder"
    photo.write_bytes(b"1")
    folder.mkdir()

    with qtbot.waitSignal(files.files_chosen) as told:
        assert drop(files, photo, folder)

    assert told.args[0] == [photo, folder]


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


def pasted(text="", picture=None, raw=b""):
    mime = QMimeData()
    if text:
        mime.setText(text)
    if picture is not None:
        mime.setImageData(picture)
    if raw:
        mime.setData("image/png", raw)
    return mime


def test_a_picture_on_the_clipboard_is_evidence(files, qtbot):
    with qtbot.waitSignal(files.files_chosen) as told:
        files.offer(pasted(picture=QImage(20, 10, QImage.Format.Format_RGB32)))

    (offer,) = told.args[0]
    assert as_pasted(offer, MOMENT) == Pasted("Picture 2026-10-08 091500.png", as_pasted(offer, MOMENT).data)
    assert as_pasted(offer, MOMENT).data.startswith(b"\x89PNG")


def test_a_picture_keeps_the_bytes_its_program_wrote(files, qtbot):
    with qtbot.waitSignal(files.files_chosen) as told:
        files.offer(pasted(raw=screenshot()))

    assert told.args[0] == [screenshot()]


def test_copied_cells_are_text_although_they_bring_a_picture_of_themselves(files, qtbot):
    with qtbot.assertNotEmitted(files.files_chosen):
        files.offer(pasted("检查\t3", QImage(20, 10, QImage.Format.Format_RGB32)))


def test_what_was_done_to_a_file_stands_under_its_title(files):
    files.show_evidence([PHOTO])
    files.show_looks({PHOTO.sha256: Look(b"", 4_400_000, ("place", "details"))})

    said = files.rows()[0].said.text()
    assert "4.2 MB→224.6 kB" in said
    assert "已去除拍摄位置" in said


def test_a_small_picture_is_drawn_beside_the_title(files):
    files.show_evidence([PHOTO])
    files.show_looks({PHOTO.sha256: Look(prepare("a", screenshot()).data)})

    assert not files.rows()[0].picture.pixmap().isNull()


def test_a_title_is_typed_over_and_its_ending_stays(files, qtbot):
    files.show_evidence([PHOTO, TABLE])
    row = files.rows()[0]
    row.rename.click()
    row.title.setText("集贸市场/检查")

    with qtbot.waitSignal(files.edited):
        qtbot.keyClick(row.title, Qt.Key.Key_Return)

    assert [one.name for one in files.evidence] == ["集贸市场_检查.jpg", "台账.xlsx"]
    assert files.evidence[0].sha256 == PHOTO.sha256


def test_escape_leaves_the_title_as_it_was(files, qtbot):
    files.show_evidence([PHOTO])
    row = files.rows()[0]
    row.rename.click()
    row.title.setText("别的")

    with qtbot.assertNotEmitted(files.edited):
        qtbot.keyClick(row.title, Qt.Key.Key_Escape)

    assert row.title.isHidden()
    assert files.evidence == (PHOTO,)


def test_the_size_of_the_report_and_of_the_bundle_is_shown_and_what_a_mail_may_have(files):
    files.show_evidence([PHOTO, TABLE])
    files.show_weight(BundleSize(7, 24 << 20), 10)

    assert "236.3 kB" in files.sum.text()
    assert "24.0 MB" in files.weight.text()
    assert "10 MB" in files.weight.text()
    assert files.weight.property("kind") == "alert"
    files.show_weight(BundleSize(7, 24 << 20), 0)
    assert files.weight.property("kind") == "muted"
