import pytest

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.report import Names
from metrodesk.services.exporting import hand_over
from metrodesk.services.incident_reports import incident_reports
from metrodesk.services.incidents import save_incident, seal_incident
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.incident_notice import IncidentNotice
from metrodesk.ui.district.incident_reports_page import IncidentReportsPage
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.workplace import Change


def report(office, incident="i1", event="加油机铅封破损。"):
    """Report a matter of the district's own unit, which goes straight into the ledger."""
    with open_workspace(office / "district", check=False) as ws:
        save_incident(ws, incident, IncidentBody("2026-10-07", "城区", event, contact="办公室"), "甲")
        seal_incident(ws, incident, Names("甲"))
        hand_over(ws)


def in_ledger(office):
    with open_workspace(office / "district", check=False) as ws:
        return incident_reports(ws)


@pytest.fixture
def page(office, shown, place):
    report(office)
    place.take_over_as("经办人乙")
    return shown(IncidentReportsPage)


def test_a_matter_is_listed_until_somebody_marks_it_as_seen(page, qtbot, office):
    assert page.model.rowCount() == 1
    assert "1" in page.heading.text()

    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.seen.click()

    (line,) = in_ledger(office)
    assert (line.disposition, line.seen_by) == (Disposition.ACCEPTED, "经办人乙")


def test_an_answer_is_kept_with_the_act(page, qtbot, office, monkeypatch):
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: "请续报")

    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.reply.click()

    assert in_ledger(office)[0].words == "请续报"


def test_the_notice_comes_again_only_with_another_matter(office, place, qtbot):
    notice = IncidentNotice(place)
    qtbot.addWidget(notice)
    with qtbot.waitSignal(notice._loader.loaded):
        notice.begin()
    assert notice.isHidden()

    def look():
        with qtbot.waitSignal(notice._loader.loaded):
            place.tell(frozenset({Change.LEDGER}))
        return not notice.isHidden()

    report(office)
    assert look()
    notice.message.dismiss()
    assert not look()
    report(office, "i2", "公平秤被毁。")
    assert look()
