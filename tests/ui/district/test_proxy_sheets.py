"""代录: a sheet from chat is entered for a unit, and the checks speak as at a unit's desk."""

import pytest

from metrodesk.domain.history import Origin
from metrodesk.domain.report import Status
from metrodesk.services.proxies import current_report
from metrodesk.services.sheets import issue_sheet
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.proxy_page import ProxyPage
from metrodesk.ui.door.files import Files
from metrodesk.ui.sheets.review_dialog import Confirmed, SheetReviewDialog
from metrodesk.ui.widgets.confirm import ConfirmDialog
from tests.services.test_sheets import TASK, TEXT, fill
from tests.ui.conftest import PERIOD, done

UNIT = "麻柳镇"


@pytest.fixture
def page(qtbot, taken_in, shown, place):
    place.take_over_as("审核人乙")
    page = shown(ProxyPage)
    with qtbot.waitSignal(page.loader.loaded):
        page.given.unit.setCurrentIndex(page.given.unit.findText(UNIT))
        page.given.unit.activated.emit(page.given.unit.currentIndex())
    return page


def test_a_sheet_from_chat_is_entered_for_a_unit(qtbot, page, place, monkeypatch, tmp_path):
    with open_workspace(place.path) as ws:
        unit, task = ws.plan.unit_named(UNIT).id, ws.plan.task_numbered(TASK).id
        file = fill(issue_sheet(ws, PERIOD, [task], "", tmp_path / "微信文件.xlsx", unit, filled=True).path, events="3")
    kept = []

    def ask(parent, batch, missing, *, keep):
        kept.append((batch.unit.name, keep))
        return Confirmed({}, keep)

    monkeypatch.setattr(SheetReviewDialog, "ask", ask)
    done(qtbot, page, lambda: page.sheets.read_files([file]))

    with open_workspace(place.path) as ws:
        report = current_report(ws, unit, task, PERIOD)
    assert kept == [(UNIT, True)]
    assert (report.body.progress, report.origin) == (TEXT, Origin.PROXY)
    (line,) = [page.entered.row_at(at) for at in range(page.entered.rowCount())]
    assert (line.source, line.files, line.by) == ("表格", 1, "审核人乙")


def test_a_sheet_dropped_elsewhere_is_read_at_its_unit(qtbot, page, place, monkeypatch, tmp_path):
    with open_workspace(place.path) as ws:
        file = issue_sheet(ws, PERIOD, None, "", tmp_path / "表.xlsx", ws.plan.unit_named("石梯镇").id).path
    asked = []
    monkeypatch.setattr(SheetReviewDialog, "ask", lambda *words, keep: asked.append(words[1].unit.name))

    page.show_about(Files((file,)))
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)

    assert asked == ["石梯镇"]
    assert page.given.unit.currentText() == "石梯镇"


def test_the_checks_run_as_one_types_for_a_unit(page):
    page.form.status.choose_status(Status.PROGRESSED)

    assert page.findings.isVisibleTo(page)
    assert {one.field for one in page.findings.findings} == {"progress"}


@pytest.mark.parametrize(("answer", "acts"), [(None, 0), ("", 1)])
def test_errors_are_named_before_they_are_entered(qtbot, page, monkeypatch, answer, acts):
    asked = []
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *words: asked.append(words[4]) or answer)
    page.form.status.choose_status(Status.PROGRESSED)

    if acts:
        done(qtbot, page, page.save)
    else:
        page.save()

    assert len(asked[0]) == 1
    assert page.entered.rowCount() == acts


def test_a_sheet_is_not_compared_with_what_was_typed_and_not_entered(page, tmp_path):
    page.form.status.choose_status(Status.PROGRESSED)

    page.sheets.read_files([tmp_path / "表.xlsx"])

    assert page.banner.isVisibleTo(page)
    assert page.strip.isHidden()
