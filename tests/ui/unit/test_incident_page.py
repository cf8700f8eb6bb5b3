import pytest

from metrodesk.domain.incident import IncidentBody
from metrodesk.ui.unit.incident_page import IncidentPage
from metrodesk.ui.widgets.confirm import ConfirmDialog

SEAL = IncidentBody("2026-10-07", "集镇加油站", "加油机铅封破损。", contact="市监所")


@pytest.fixture
def page(place, qtbot):
    page = IncidentPage(place)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.loader.loaded):
        page.activate()
    yield page
    page.deactivate()


def stored(path):
    from metrodesk.services.incidents import incidents
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(path, check=False) as ws:
        return incidents(ws)


def write(page, qtbot, body=SEAL):
    """Begin a matter and type all of it."""
    page.begin()
    with qtbot.waitSignals([page.place.autosave.saved, page.loader.loaded], timeout=20_000):
        for name in ("place", "contact"):
            page.form.lines[name].setText(getattr(body, name))
        page.form.texts["event"].edit.put_text(body.event)


def test_a_matter_is_saved_as_it_is_typed_and_begins_today(page, qtbot, desk):
    assert page._stack.currentIndex() == 0

    write(page, qtbot)

    (one,) = stored(desk)
    assert (one.body.happened, one.body.event, one.state) == ("2026-10-08", SEAL.event, "draft")
    assert page.table.rowCount() == 1


def test_sealing_says_that_it_can_go_out_at_once(page, qtbot, desk):
    write(page, qtbot)

    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.seal_button.click()

    assert stored(desk)[0].state == "sealed"
    assert page.export_button.isEnabled()
    assert page.banner.isVisible()


def test_giving_up_forgets_a_matter_that_never_was_sealed(page, qtbot, desk, monkeypatch):
    write(page, qtbot)
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: "")

    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.drop.click()

    assert stored(desk) == ()
    assert page._stack.currentIndex() == 0


def test_what_must_not_be_written_is_told_while_typing_and_stops_sealing(page, qtbot, desk):
    write(page, qtbot, SEAL.with_texts({"event": "当事人身份证51302119800101123X。"}))

    (row,) = page.findings.rows()
    assert (row.finding.code, row.explanation.isHidden()) == ("identity-number", True)
    assert page.form.texts["event"].edit.property("finding") == "error"
    with qtbot.waitSignal(page.strip.ended, timeout=20_000):
        page.seal_button.click()
    assert stored(desk)[0].state == "draft"
