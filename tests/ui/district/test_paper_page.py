import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from metrodesk.domain.revision import form_code, qr_text
from metrodesk.services.printing import print_form
from metrodesk.services.sealing import last_submission
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district import paper_page
from metrodesk.ui.district.paper_dialog import PlaceDialog
from metrodesk.ui.district.paper_page import PaperPage
from metrodesk.ui.district.paper_state import Placed
from metrodesk.ui.district.paper_tables import compared_model, difference_model
from metrodesk.ui.workplace import Change
from tests.ui.conftest import PERIOD, TODAY, TOWNS

TOWN = TOWNS[0]


@pytest.fixture
def page(shown, taken_in):
    return shown(PaperPage)


@pytest.fixture
def submission(taken_in):
    with open_workspace(taken_in / TOWN) as ws:
        return last_submission(ws, PERIOD).id


@pytest.fixture
def form(taken_in, tmp_path):
    with open_workspace(taken_in / TOWN) as ws:
        print_form(ws, PERIOD, tmp_path / "盖章扫描件.pdf")
    return tmp_path / "盖章扫描件.pdf"


def wait(qtbot, page, doing):
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        doing()


def typed(qtbot, page, text):
    """Type as a scanner does: characters, then Enter."""
    page.code.clear()
    qtbot.keyClicks(page.code, text)
    wait(qtbot, page, lambda: qtbot.keyClick(page.code, Qt.Key.Key_Return))


def rows(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_a_code_that_is_typed_is_answered_with_its_unit(qtbot, page, submission):
    typed(qtbot, page, form_code(submission))

    (row,) = rows(page.compared)
    assert row[:4] == ["Same as the data", TOWN, "2026年第三季度", form_code(submission)]
    assert TOWN in page.banner.what.text()
    assert page.differences.rowCount() == 0


def test_a_scanner_may_type_one_form_after_the_other(qtbot, page, submission):
    typed(qtbot, page, qr_text(submission).lower())
    qtbot.keyClicks(page.code, "1" * 24)
    wait(qtbot, page, lambda: qtbot.keyClick(page.code, Qt.Key.Key_Return))

    assert [row[0] for row in rows(page.compared)] == ["No data here", "Same as the data"]
    typed(qtbot, page, submission)
    assert [row[0] for row in rows(page.compared)] == ["Same as the data", "No data here"]


def test_fields_that_differ_are_shown_with_both_wordings(qtbot, page, submission, taken_in, place):
    from metrodesk.domain.report import Names, ReportBody, Status
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.entry import save_draft
    from metrodesk.services.exporting import export
    from metrodesk.services.merging import merge
    from metrodesk.services.sealing import seal

    with open_workspace(taken_in / TOWN) as ws:
        task = task_list(ws, PERIOD, TaskFilter(), TODAY)[0].task
        save_draft(ws, task, PERIOD, ReportBody(Status.PROGRESSED, progress="改过的文字，检查9家。"), "填报人甲")
        seal(ws, PERIOD, Names("填报人甲", "审核人乙", "负责人丙"))
        export(ws, taken_in / "in")
    with open_workspace(taken_in / "district") as ws:
        merge(ws, [taken_in / "in"])

    typed(qtbot, page, submission)

    ((task_name, field, paper, data),) = rows(page.differences)
    assert task_name
    assert (field, data) == ("进展情况", "改过的文字，检查9家。")
    assert paper != data
    assert "1" in page.banner.what.text()


def test_scans_that_are_dropped_are_read_and_one_bad_file_stops_none(qtbot, page, form, tmp_path):
    (tmp_path / "风景.jpg").write_bytes(b"no picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (tmp_path / "风景.jpg", form)])
    copy, left, no_keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area = page.findChild(paper_page.DropArea)

    wait(qtbot, page, lambda: area.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, no_keys)))

    assert [(row[0], row[1], row[5]) for row in rows(page.compared)] == [
        ("Not readable", "", "风景.jpg"),
        ("Same as the data", TOWN, "盖章扫描件.pdf"),
    ]
    assert "风景.jpg" in page.banner.what.text()


def test_paper_registered_is_told_and_leaves_the_list(qtbot, page, submission, place):
    before = page.data.rowCount()
    typed(qtbot, page, submission)
    told = []
    place.changed.connect(told.append)
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.registering.click()

    assert rows(page.compared)[0][4] == "2026-10-08"
    assert page.data.rowCount() == before - 1
    assert TOWN in page.banner.what.text()
    assert told == [frozenset({Change.LEDGER})]


def test_paper_whose_file_has_not_come_is_placed_by_the_person(qtbot, page, monkeypatch):
    typed(qtbot, page, "1" * 24)
    unit = next(one for one, name in page._state.units if name == TOWN)
    monkeypatch.setattr(PlaceDialog, "ask", lambda *_: None)
    page.registering.click()
    assert page.papers.rowCount() == 0

    monkeypatch.setattr(PlaceDialog, "ask", lambda *_: Placed(unit, PERIOD))
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.registering.click()

    assert rows(page.papers)[0][:3] == [TOWN, " ".join(["1111"] * 6), "2026-10-08"]


def test_what_is_no_code_is_said_and_the_field_stays(qtbot, page):
    typed(qtbot, page, "1234")

    assert page.banner.isVisibleTo(page)
    assert page.code.text() == "1234"
    assert page.compared.rowCount() == 0
    assert not page.registering.isEnabled()


def test_the_lists_copy_as_cells_and_are_exported(qtbot, page, tmp_path, monkeypatch):
    page.data_table.copy_all()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 1 + page.data.rowCount() == 1 + len(TOWNS)

    monkeypatch.setattr(paper_page.TargetFile, "ask", lambda *_: tmp_path / "名单.xlsx")
    wait(qtbot, page, page.export.click)
    _, data = openpyxl.load_workbook(tmp_path / "名单.xlsx").worksheets
    assert {data.cell(row, 2).value for row in range(5, 8)} == set(TOWNS)


def test_the_field_has_the_focus_for_the_scanner_and_no_input_method(qtbot, page):
    page.show()
    page.activate()

    assert page.focusWidget() is page.code
    assert not page.code.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_unit_must_be_one_of_the_list(qtbot, page, place):
    dialog = PlaceDialog(page, "1111", page._state.units, place.facts.periods, PERIOD)
    qtbot.addWidget(dialog)
    assert not dialog._save.isEnabled()

    dialog.unit.setCurrentText(TOWN)
    assert dialog._save.isEnabled()
    assert dialog.placed() == Placed(next(one for one, name in page._state.units if name == TOWN), PERIOD)
    dialog.unit.setCurrentText("不存在镇")
    assert not dialog._save.isEnabled()


def test_the_models_are_sound(qtmodeltester, page):
    for model in (compared_model(), difference_model(), page.papers, page.data):
        qtmodeltester.check(model)
