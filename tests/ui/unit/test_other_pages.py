import pytest

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.report import Status
from metrodesk.domain.task import TaskId
from metrodesk.ui.unit import handed_in_page, pages
from metrodesk.ui.unit.destination_table import DestinationTable
from metrodesk.ui.unit.due_words import countdown, urgency
from metrodesk.ui.unit.handed_in_page import HandedInPage
from metrodesk.ui.unit.handed_in_table import HandedIn, handed_in_model
from metrodesk.ui.unit.overview_text_page import OverviewTextPage
from metrodesk.ui.unit.report_field import ReportField
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE
from tests.ui.unit.conftest import BEFORE, DUE, NOW, TODAY, commit, compose


def shown(page, qtbot):
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.loader.loaded):
        page.activate()
    return page


def stored_overview(path, period=NOW):
    from metrodesk.services.overview_text import overview_text
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(path, check=False) as ws:
        return overview_text(ws, period)


def test_the_overview_text_is_saved_as_it_is_typed(place, qtbot, desk):
    page = shown(OverviewTextPage(place), qtbot)
    compose(page.form.fields["situation"].edit, "zheng ti")
    assert place.autosave.is_settled

    with qtbot.waitSignal(place.autosave.saved):
        commit(page.form.fields["situation"].edit, "本季度总体平稳。")

    assert stored_overview(desk) == "本季度总体平稳。"
    page.deactivate()


def test_words_that_must_not_be_in_the_overview_are_told_as_they_are_typed(place, qtbot):
    page = OverviewTextPage(place)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.loader.loaded):
        page.activate()

    with qtbot.waitSignal(place.autosave.saved):
        page.form.fields["practices"].edit.put_text("联系13800001234，秘密★。")

    assert [row.finding.code for row in page.findings.rows()] == ["secret-mark", "mobile-number"]
    assert all(row.explanation.isHidden() for row in page.findings.rows())
    assert page.form.fields["practices"].edit.property("finding") == "error"


def test_the_overview_text_belongs_to_its_period(place, qtbot, desk):
    page = shown(OverviewTextPage(place), qtbot)
    commit(page.form.fields["situation"].edit, "本季度总体平稳。")

    with qtbot.waitSignal(page.loader.loaded):
        place.show_period(BEFORE)

    assert page.form.body.is_empty
    assert stored_overview(desk) == "本季度总体平稳。"
    page.deactivate()


def test_what_was_handed_in_shows_its_code(place, qtbot):
    place.show_period(BEFORE)
    page = shown(HandedInPage(place), qtbot)

    assert len(page.card.code.text().split()) == 6
    assert page.table.rowCount() > 0
    assert page.empty.isHidden()
    page.deactivate()


def test_a_period_without_anything_says_what_to_do(place, qtbot):
    page = shown(HandedInPage(place), qtbot)

    assert page.empty.isVisible()
    assert page.card.isHidden()
    page.deactivate()


def test_the_enrolment_request_can_be_saved_again(place, qtbot, monkeypatch, tmp_path):
    page = shown(HandedInPage(place), qtbot)
    assert page.enrolment.isVisible()
    monkeypatch.setattr(handed_in_page, "ask_for_folder", lambda *_: tmp_path)

    page.enrolment.save_asked.emit()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert len(list(tmp_path.glob("*.mdbundle"))) == 1
    page.deactivate()


def test_rows_of_what_was_handed_in(qtmodeltester, qapp):
    table = handed_in_model()
    sent = HandedIn(TaskId("t15"), 15, "民生计量专项检查", Status.PROGRESSED, True, False, None, 2)
    returned = HandedIn(TaskId("t16"), 16, "强化监管", Status.PROGRESSED, True, True, Disposition.RETURNED, 1)

    table.show([sent, returned])

    qtmodeltester.check(table)
    assert table.index(0, 2).data() != table.index(1, 2).data()
    assert [table.index(row, 2).data(LIGHT_ROLE) for row in range(2)] == ["blue", "yellow"]


def test_a_chosen_folder_stays_when_drives_come_and_go(qtmodeltester, qapp, tmp_path):
    from metrodesk.services.places import Destination

    table = DestinationTable()
    row = table.add_folder(tmp_path)
    table.show_drives([Destination(tmp_path / "stick", "U盘", True, 10**9, True)])

    qtmodeltester.check(table)
    assert row == 0
    assert [table.path(one) for one in range(2)] == [tmp_path / "stick", tmp_path]


@pytest.mark.parametrize(("days", "colour"), [(-10, "grey"), (-7, "blue"), (0, "blue"), (1, "red")])
def test_the_countdown_has_the_colours_of_the_lights(days, colour, qapp):
    from datetime import timedelta

    today = DUE + timedelta(days=days)

    assert urgency(DUE, today, is_done=False) == colour
    assert str(abs(days)) in countdown(DUE, today) or days == 0


def test_without_a_due_date_nothing_is_urgent(qapp):
    assert urgency(None, TODAY, is_done=False) == "grey"
    assert countdown(None, TODAY)


def test_every_page_is_listed_once(qapp):
    keys = [page.key for page in pages(leads=True)]

    assert len(keys) == len(set(keys))
    assert {"tasks", "hand_over", "chain", "leading"} <= set(keys)
    assert "leading" not in [page.key for page in pages()]


def test_a_district_that_reports_itself_needs_no_answers(qapp):
    keys = [page.key for page in pages(at_district=True, leads=True)]

    own = ["tasks", "overview_text", "incidents", "hand_over", "handed_in", "sheets", "corrections"]
    assert keys == [*own, "leading"]


def test_a_part_taken_over_is_marked_until_somebody_types_into_it(place, qtbot):
    page = shown(OverviewTextPage(place), qtbot)
    field = page.form.fields["plans"]
    with qtbot.waitSignal(place.autosave.saved):
        field.taken_over.emit("plans", "下季度培训。")

    assert (field.edit.text, page.form.taken, field.taken.isHidden()) == ("下季度培训。", ("plans",), False)
    with qtbot.waitSignal(place.autosave.saved):
        field.edit.put_text("下季度培训两次。")
    assert (page.form.taken, field.taken.isHidden()) == ((), True)
    page.deactivate()


def test_a_text_shows_the_limit_of_the_plan_or_none(qtbot):
    field = ReportField("progress", 3)
    qtbot.addWidget(field)
    field.show_text("检" * 301)
    assert "300" not in field.counter.text()

    field.limit = 300
    field.show_text("检" * 301)

    assert "300" in field.counter.text()
    assert field.counter.property("kind") == "over"
