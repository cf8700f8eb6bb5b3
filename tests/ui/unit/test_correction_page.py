import pytest
from PySide6.QtWidgets import QPushButton

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.services.sealing import seal
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.unit import correction_page
from metrodesk.ui.unit.correction_page import CorrectionPage
from metrodesk.ui.unit.period_notice import PeriodNotice
from tests.documents.pages import squeezed, words
from tests.ui.unit.conftest import BEFORE, NOW, record, stored

LONGER = Period.parse("2026H1")


@pytest.fixture
def handed_in(desk):
    """The township's workspace with this quarter handed in after the last one."""
    record(desk, ReportBody(Status.PROGRESSED, progress="本季度检查市场三家。"))
    with open_workspace(desk, check=False) as ws:
        seal(ws, NOW, Names("填报人甲"))
    return desk


@pytest.fixture
def page(place, qtbot, handed_in):
    record(handed_in, ReportBody(Status.PROGRESSED, progress="上季度检查市场四家，前次漏报一家。"), BEFORE, {"t16"})
    place.show_period(BEFORE)
    page = CorrectionPage(place)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.loader.loaded):
        page.activate()
    yield page
    page.deactivate()


@pytest.fixture
def notice(place, qtbot, handed_in):
    made = PeriodNotice(place)
    qtbot.addWidget(made)
    return made


def test_what_changed_and_the_void_sheet_stand_there_before_sealing(page):
    assert page.reports.rowCount() == 1
    assert "16" in page.reports.index(0, 0).data()
    assert page.sheets.rowCount() == 1
    assert len(page.sheets.index(0, 1).data().split()) == 6


def test_without_a_reason_nothing_can_be_sealed(page):
    assert not page.seal_button.isEnabled()

    page.reason.put_text("漏报一家")

    assert page.seal_button.isEnabled()


def test_the_sealed_correction_bears_the_reason_and_the_names_of_before(page, qtbot, handed_in):
    page.reason.put_text("漏报一家")
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.seal_button.click()

    with open_workspace(handed_in, check=False) as ws, ws.database.read() as books:
        made = [one for one in books.revisions.of(period=str(BEFORE)) if one.correction]
    assert {one.correction for one in made} == {"漏报一家"}
    assert {one.by.reviewer for one in made} == {"审核人乙"}
    assert page.reports.rowCount() == 0


def test_the_page_that_sealed_a_correction_prints_the_correction_page_at_once(page, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "更正页.pdf"
    monkeypatch.setattr(correction_page, "ask_for_print", lambda *_: target)
    monkeypatch.setattr(correction_page, "open_with_system", lambda _: True)
    page.reason.put_text("漏报一家")
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.seal_button.click()
    (first, *_) = page.banner.findChildren(QPushButton)

    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        first.click()

    assert squeezed("更正原因：漏报一家") in words(target)[0]
    assert target.name in page.banner.what.text()


def test_a_past_period_is_told_above_every_page_and_the_newest_is_not(notice, place, qtbot):
    with qtbot.waitSignal(notice._loader.loaded):
        notice.begin()
    assert notice.isHidden()

    with qtbot.waitSignal(notice._loader.loaded):
        place.show_period(BEFORE)

    assert not notice.isHidden()
    assert "第二季度" in notice.message.what.text()


def test_a_longer_period_is_composed_when_the_person_says_so(notice, place, qtbot, handed_in):
    place.show_period(LONGER)
    qtbot.waitUntil(lambda: not notice.isHidden(), timeout=20_000)
    assert stored(handed_in, "t16", LONGER).is_empty
    assert "第一季度" in notice.message.next.text()

    (go,) = (one for one in notice.message.findChildren(QPushButton) if one.property("kind") == "primary")
    go.click()

    qtbot.waitUntil(lambda: stored(handed_in, "t16", LONGER).progress.startswith("第二季度："), timeout=20_000)
