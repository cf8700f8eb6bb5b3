"""表格收发: sheets are made for several, read back, gone over, and their sources stand in the page."""

import pytest

from metrodesk.domain.period import Period
from metrodesk.services.sheets import issue_sheet
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.sheets.issue_dialog import IssueDialog
from metrodesk.ui.sheets.review_dialog import Confirmed, SheetReviewDialog
from metrodesk.ui.sheets.sheet_work import file_name, untaken
from metrodesk.ui.unit.sheets_page import SheetsPage
from metrodesk.ui.widgets.inline_message import Tone
from tests.services.test_sheets import fill
from tests.ui.conftest import done

NOW = Period.parse("2026Q3")


@pytest.fixture
def page(qtbot, place):
    page = SheetsPage(place)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.loader.loaded):
        page.activate()
    return page


def test_a_sheet_is_written_for_each_name(qtbot, page, monkeypatch, tmp_path):
    def ask(parent, tasks, names, folder, stem):
        dialog = IssueDialog(parent, tasks, names, tmp_path, stem)
        qtbot.addWidget(dialog)
        assert not dialog.go.isEnabled()
        dialog.names.setPlainText("王家村\n\n 李家村 \n王家村")
        assert dialog.go.isEnabled()
        return dialog.wanted()

    monkeypatch.setattr(IssueDialog, "ask", ask)
    done(qtbot, page, page.issue)

    assert [page.sheets.row_at(at).name for at in range(page.sheets.rowCount())] == ["王家村", "李家村"]
    assert len(list(tmp_path.glob("平滩镇_*村.xlsx"))) == 2
    assert page.banner.property("tone") == Tone.DONE.value
    assert "王家村、李家村" in page.missing.text()


def test_a_sheet_that_came_back_is_never_written_over_by_a_new_one(tmp_path):
    came_back = tmp_path / "平滩镇_王家村.xlsx"
    assert untaken(came_back) == came_back
    came_back.write_bytes(b"filled in")
    (tmp_path / "平滩镇_王家村(2).xlsx").touch()

    assert untaken(came_back) == tmp_path / "平滩镇_王家村(3).xlsx"


def test_returned_sheets_go_into_the_drafts_and_their_sources_are_listed(qtbot, page, place, monkeypatch, tmp_path):
    with open_workspace(place.path) as ws:
        files = [issue_sheet(ws, NOW, None, name, tmp_path / f"{name}.xlsx").path for name in ("王家村", "李家村")]
    asked = []

    def ask(parent, batch, missing, *, keep):
        asked.append((missing, keep))
        return Confirmed({}, keep)

    monkeypatch.setattr(SheetReviewDialog, "ask", ask)
    fill(files[0], events="3")
    done(qtbot, page, lambda: page.read_files(files[:1]))

    assert asked == [(("王家村", "李家村"), False)]
    assert "李家村" in page.missing.text()
    assert "王家村" not in page.missing.text()
    said = [page.sources.row_at(at) for at in range(page.sources.rowCount())]
    assert ("王家村", "3场次") in [(source.sender, words) for source, _, words in said]


def test_giving_up_the_review_changes_nothing(qtbot, page, place, monkeypatch, tmp_path):
    with open_workspace(place.path) as ws:
        file = issue_sheet(ws, NOW, None, "王家村", tmp_path / "王家村.xlsx").path
    monkeypatch.setattr(SheetReviewDialog, "ask", lambda *_, keep: None)

    with qtbot.waitSignal(page.strip.ended):
        page.read_files([fill(file, events="3")])

    assert page.sources.rowCount() == 0
    assert page.banner.property("tone") == Tone.INFO.value


@pytest.mark.parametrize(
    ("name", "file"),
    [("王家村", "镇_王家村.xlsx"), ("a/b:c", "镇_a-b-c.xlsx"), ("", "镇.xlsx"), ("村" * 90, f"镇_{'村' * 58}.xlsx")],
)
def test_any_name_makes_a_file_name(name, file):
    assert file_name("镇", name) == file
