from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from metrodesk.domain.check import key_of
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.errors import PassphraseNeeded
from metrodesk.ui.passphrase import PassphraseDialog
from metrodesk.ui.unit import files, hand_over_page, step_export
from metrodesk.ui.unit.check_group import CheckLine
from metrodesk.ui.unit.hand_over_page import HandOverPage
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.workplace import Change
from tests.ui.unit.conftest import NOW, place_of, record, stored

DONE = ReportBody(Status.PROGRESSED, progress="检查集贸市场3家、加油站2家，发现问题均已整改。")


def show(place, qtbot):
    page = HandOverPage(place)
    qtbot.addWidget(page)
    page.resize(1160, 660)
    page.show()
    with qtbot.waitExposed(page):
        page.activate()
    qtbot.waitUntil(lambda: page.facts is not None)
    return page


@pytest.fixture
def page(place, qtbot):
    page = show(place, qtbot)
    yield page
    page.deactivate()


@pytest.fixture
def prints(monkeypatch, tmp_path):
    """Every print goes to one folder and is opened by nobody."""
    shown = []

    def choose(parent, title, proposal, kind):
        return tmp_path / proposal.name

    monkeypatch.setattr(files, "ask_where_to_save", choose)
    monkeypatch.setattr(hand_over_page, "open_with_system", lambda path: bool(shown.append(Path(path)) or True))
    return shown


def fill_in(page, qtbot, body=DONE, tasks=None):
    record(page.place.path, body, tasks=tasks)
    before = page.facts
    page.reload()
    qtbot.waitUntil(lambda: page.facts is not before)


def seal(page, qtbot):
    fill_in(page, qtbot)
    page.sealing.names["filler"].setEditText("填报人甲")
    page.sealing.names["reviewer"].setEditText("审核人乙")
    page.sealing.names["head"].setEditText("负责人丙")
    with qtbot.waitSignal(page.place.changed):
        page.sealing.seal.click()
    qtbot.waitUntil(lambda: page.facts.submission is not None)


def test_it_begins_at_the_step_that_is_next(page):
    assert page.stepper.current == "check"
    assert len(page.check.lines()) == len(page.facts.tasks)


def test_a_line_of_the_check_leads_to_the_field(page, qtbot):
    first = page.facts.tasks[0].task
    fill_in(page, qtbot, ReportBody(Status.NOT_STARTED), tasks=[first])

    with qtbot.waitSignal(page.place.page_asked) as told:
        page.check.lines()[0].jump.click()

    assert told.args == ["tasks", Jump(first, "reason")]


def test_the_review_print_is_saved_and_opened(page, qtbot, prints):
    fill_in(page, qtbot)

    page.review.print.click()

    qtbot.waitUntil(lambda: bool(prints), timeout=20_000)
    assert prints[0].read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: page.facts.step("review_print").state == "done")
    assert page.review.last.isVisibleTo(page.review)


def test_sealing_needs_the_name_of_who_filled_in(page, qtbot):
    fill_in(page, qtbot)
    page.sealing.names["filler"].setEditText("")
    assert not page.sealing.seal.isEnabled()

    page.sealing.names["filler"].setEditText("填报人甲")

    assert page.sealing.seal.isEnabled()


def test_a_report_with_errors_cannot_be_ticked(page, qtbot):
    first = page.facts.tasks[0].task
    fill_in(page, qtbot, ReportBody(Status.NOT_STARTED), tasks=[first])

    assert page.sealing.chosen == ()
    assert not page.sealing.seal.isEnabled()


def test_sealing_gives_the_code_and_goes_on_to_the_form(page, qtbot):
    seal(page, qtbot)

    assert page.facts.submission.covers == len(page.facts.tasks)
    assert page.form.code.text() == page.facts.submission.code
    assert page.facts.submission.names == Names("填报人甲", "审核人乙", "负责人丙")
    assert page.stepper.current == "form_print"


def test_the_names_are_remembered(page, qtbot, place):
    seal(page, qtbot)

    again = show(place, qtbot)

    assert again.sealing.names["reviewer"].currentText() == "审核人乙"
    again.deactivate()


def test_some_reports_can_wait(page, qtbot):
    fill_in(page, qtbot)
    page.sealing.names["filler"].setEditText("填报人甲")
    waiting = page.facts.tasks[0].task
    page.sealing._boxes[waiting].setChecked(False)
    with qtbot.waitSignal(page.place.changed):
        page.sealing.seal.click()

    qtbot.waitUntil(lambda: page.facts.submission is not None)
    assert page.facts.submission.covers == len(page.facts.tasks) - 1
    assert waiting not in page.facts.submission.tasks


def test_the_code_can_be_copied(page, qtbot):
    seal(page, qtbot)

    page.form.copy.click()

    assert QGuiApplication.clipboard().text() == page.facts.submission.code


def test_the_form_is_printed_with_the_code(page, qtbot, prints):
    seal(page, qtbot)

    page.form.print.click()

    qtbot.waitUntil(lambda: bool(prints), timeout=20_000)
    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "done")


def test_a_change_after_sealing_says_which_sheet_is_void(page, qtbot, prints):
    seal(page, qtbot)
    page.form.print.click()
    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "done", timeout=20_000)
    changed = ReportBody(Status.PROGRESSED, progress="检查集贸市场4家，发现问题均已整改。")

    fill_in(page, qtbot, changed, tasks=[page.facts.tasks[0].task])
    assert not page.form.void.isHidden()
    with qtbot.waitSignal(page.place.changed):
        page.sealing.seal.click()
    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "stale")

    assert not page.form.void.isHidden()
    assert page.facts.step("form_print").when[:10] in page.form.void.what.text()
    assert page.facts.sheet.code in page.form.void.what.text()


def test_the_correction_page_is_printed_beside_the_word_void(page, qtbot, prints):
    seal(page, qtbot)
    page.form.print.click()
    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "done", timeout=20_000)
    void = page.facts.sheet.code
    changed = ReportBody(Status.PROGRESSED, progress="检查集贸市场4家，发现问题均已整改。")
    fill_in(page, qtbot, changed, tasks=[page.facts.tasks[0].task])
    with qtbot.waitSignal(page.place.changed):
        page.sealing.seal.click()
    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "stale")

    page.form.void.findChildren(QPushButton)[0].click()

    qtbot.waitUntil(lambda: page.facts.step("form_print").state == "done", timeout=20_000)
    assert len(prints) == 2
    assert void in page.form.void.what.text()
    assert void != page.form.code.text()


def test_sealing_before_a_review_print_is_explained_and_not_forbidden(page, qtbot, prints):
    fill_in(page, qtbot)
    page.sealing.names["filler"].setEditText("填报人甲")
    assert not page.sealing.unreviewed.isHidden()
    assert page.sealing.seal.isEnabled()

    page.sealing.unreviewed.findChildren(QPushButton)[0].click()
    assert page.stepper.current == "review_print"
    page.review.print.click()
    qtbot.waitUntil(lambda: page.facts.step("review_print").state == "done", timeout=20_000)

    assert page.sealing.unreviewed.isHidden()


def test_a_name_alone_can_be_corrected_after_sealing(page, qtbot):
    seal(page, qtbot)
    before = page.facts.submission
    assert not page.sealing.seal.isEnabled()

    page.sealing.names["reviewer"].setEditText("审核人丁")
    assert not page.sealing.renamed.isHidden()
    with qtbot.waitSignal(page.place.changed):
        page.sealing.seal.click()

    qtbot.waitUntil(lambda: page.facts.submission.names.reviewer == "审核人丁")
    assert page.facts.submission.code != before.code


def test_after_a_correction_the_page_begins_at_sealing(page, qtbot, place):
    seal(page, qtbot)
    page.deactivate()
    changed = ReportBody(Status.PROGRESSED, progress="检查集贸市场4家，发现问题均已整改。")
    record(place.path, changed, tasks=[page.facts.tasks[0].task])

    again = show(place, qtbot)

    assert again.stepper.current == "seal"
    again.deactivate()


def test_the_stamp_is_ticked_and_can_be_unticked(page, qtbot):
    seal(page, qtbot)
    page.sign.done.click()
    qtbot.waitUntil(lambda: page.facts.step("sign").state == "done")

    page.sign.done.click()

    qtbot.waitUntil(lambda: page.facts.step("sign").state != "done")


def test_export_says_what_was_read_back(page, qtbot, tmp_path, monkeypatch):
    seal(page, qtbot)
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(step_export, "ask_for_folder", lambda *_: folder)
    page.bring_to_front("export")
    page.exporting._choose()

    page.exporting.export.click()

    qtbot.waitUntil(page.exporting.result.isVisible, timeout=20_000)
    file = next(folder.glob("*第1号.mdbundle"))
    assert str(file) in page.exporting.result.file.text()
    assert page.facts.submission.code in page.exporting.result.mail
    assert file.name in page.exporting.result.mail
    qtbot.waitUntil(lambda: page.facts.step("export").state == "done")


def test_a_failed_export_says_why_and_what_to_do(page, qtbot, tmp_path):
    seal(page, qtbot)
    page.exporting.add_folder(tmp_path / "gone")
    page.bring_to_front("export")

    page.exporting.export.click()

    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)
    assert page.banner.what.text()
    assert page.exporting.result.isHidden()
    assert not (tmp_path / "gone").exists()


def test_the_enrolment_request_goes_along_until_the_district_knows_the_computer(page, qtbot, tmp_path):
    seal(page, qtbot)
    (folder := tmp_path / "stick").mkdir()
    page.exporting.add_folder(folder)
    page.bring_to_front("export")
    assert page.exporting.request.isVisible()

    page.exporting.export.click()

    qtbot.waitUntil(page.exporting.result.isVisible, timeout=20_000)
    assert len(list(folder.iterdir())) == 2


def test_a_passphrase_is_asked_for_only_when_the_keys_want_one(page, qtbot, tmp_path, monkeypatch):
    from metrodesk.services import exporting

    given = []

    def export(ws, out, *, passphrase=None, **_):
        given.append(passphrase)
        if passphrase is None:
            raise PassphraseNeeded
        raise NotADirectoryError

    monkeypatch.setattr(exporting, "export", export)
    monkeypatch.setattr(PassphraseDialog, "ask", lambda *_: "计量2026")

    page.export(step_export.ExportChoice(tmp_path))

    qtbot.waitUntil(lambda: given == [None, "计量2026"])
    assert page.place.passphrase == "计量2026"


def test_a_passphrase_asked_for_is_no_failure_until_it_is_refused(page, qtbot, tmp_path, monkeypatch):
    from metrodesk.services import exporting

    told = []

    def export(*_, **__):
        raise PassphraseNeeded

    def refuse(*_):
        told.append(page.banner.isHidden())

    monkeypatch.setattr(exporting, "export", export)
    monkeypatch.setattr(PassphraseDialog, "ask", refuse)

    page.export(step_export.ExportChoice(tmp_path))

    qtbot.waitUntil(lambda: told == [True] and not page.banner.isHidden())


def test_at_the_district_reports_go_straight_into_the_ledger(campaign, runner, qtbot):
    from metrodesk.services.overview import status
    from metrodesk.services.workspaces import open_workspace

    place = place_of(campaign / "district", runner, district=True)
    page = show(place, qtbot)
    assert page.exporting is None
    seal(page, qtbot)

    page.direct.hand_over.click()

    qtbot.waitUntil(lambda: page.facts.step("export").state == "done", timeout=20_000)
    with open_workspace(campaign / "district") as ws:
        found = status(ws, NOW, place.today())
    assert found.reported == len(page.facts.tasks)
    page.deactivate()


def test_the_steps_can_be_walked_by_keys(page, qtbot):
    from PySide6.QtCore import Qt

    qtbot.keyClick(page.stepper.buttons["check"], Qt.Key.Key_Down)

    assert page.stepper.current == "review_print"
    assert page.review.isVisible()


def test_the_step_a_person_chose_stays_in_front(page, qtbot):
    seal(page, qtbot)
    page.stepper.buttons["seal"].click()

    fill_in(page, qtbot, ReportBody(Status.NOTHING_TO_REPORT))

    assert page.stepper.current == "seal"
    assert page.sealing.isVisible()


def test_a_finding_is_told_whole_where_there_is_room(qtbot):
    line = CheckLine("第6项 强化计量检测服务：尚未填报，请先选择本期状态。", Jump("t06", "progress"))
    qtbot.addWidget(line)
    line.resize(line.jump.sizeHint().width() + 120, 40)
    line.show()
    assert line.jump.text() == line.jump.words


SHORT = ReportBody(Status.PROGRESSED, progress="查一次")


def test_a_warning_is_explained_in_the_check_itself(page, qtbot):
    first = page.facts.tasks[0].task
    fill_in(page, qtbot, SHORT, tasks=[first])
    row, before = page.check.lines()[0], page.facts
    row.explanation.setText("本季度只安排了一次。")

    with qtbot.waitSignal(page.place.changed) as told:
        row.explanation.editingFinished.emit()
    qtbot.waitUntil(lambda: page.facts is not before)

    assert stored(page.place.path, first).explanations == {key_of(row.finding): "本季度只安排了一次。"}
    assert Change.BROUGHT in told.args[0]  # the report in front at the desk is read anew
    assert all(line is not row for line in page.check.lines())


def test_the_check_shows_what_is_asked_for(page, qtbot):
    first, second, *_ = (one.task for one in page.facts.tasks)
    fill_in(page, qtbot, SHORT, tasks=[first])
    fill_in(page, qtbot, ReportBody(Status.NOT_STARTED), tasks=[second])
    shown = {}
    for at in range(page.check.which.count()):
        page.check.which.setCurrentIndex(at)
        page.check.which.activated.emit(at)
        shown[page.check.which.itemData(at)] = len(page.check.lines())

    others = len(page.facts.tasks) - 2
    assert shown == {
        "open": others + 2,
        "errors": 1,
        "warnings": 1,
        "explained": 0,
        "empty": others,
        "all": others + 2,
    }


def test_f4_goes_from_line_to_line_and_round(page, qtbot):
    first, second, *_ = (one.task for one in page.facts.tasks)
    fill_in(page, qtbot, SHORT, tasks=[first])
    fill_in(page, qtbot, ReportBody(Status.NOT_STARTED), tasks=[second])
    with qtbot.waitActive(page):
        page.activateWindow()
    lines = page.check.lines()

    page.check.go_to_next()
    assert lines[0].explanation.hasFocus()
    page.check.go_to_next()
    assert lines[1].jump.hasFocus()
    for _ in lines[1:]:
        page.check.go_to_next()

    assert lines[0].explanation.hasFocus()


def test_accepted_explanations_are_all_taken_in_one_click(page, qtbot):
    (first, second), key = (one.task for one in page.facts.tasks[:2]), "progress-short:progress"
    fill_in(page, qtbot, SHORT, tasks=[first, second])
    told = tuple(replace(one, accepted={key: "按计划一次。"}) for one in page.facts.checked)
    assert page.check.take_all.isHidden()
    page.check.show_facts(replace(page.facts, checked=told))
    assert not page.check.take_all.isHidden()
    before = page.facts

    page.check.take_all.click()
    qtbot.waitUntil(lambda: page.facts is not before)

    assert stored(page.place.path, second).explanations == {key: "按计划一次。"}
    assert page.check.take_all.isHidden()


def test_after_a_year_without_an_answer_the_person_chooses_the_evidence(page, qtbot, tmp_path, monkeypatch):
    from metrodesk.errors import LargeWithoutAnswer
    from metrodesk.services import exporting

    asked = []

    def export(ws, out, *, evidence=None, **_):
        asked.append(evidence)
        raise LargeWithoutAnswer(300 << 20, 40)

    monkeypatch.setattr(exporting, "export", export)
    page.export(step_export.ExportChoice(tmp_path))
    qtbot.waitUntil(lambda: len(page.banner.findChildren(QPushButton)) == 2, timeout=20_000)
    assert "--evidence" not in page.banner.next.text()

    page.banner.findChildren(QPushButton)[0].click()

    qtbot.waitUntil(lambda: asked == [None, "newest"], timeout=20_000)


def test_an_export_in_parts_names_every_file(page, qtbot, tmp_path):
    from metrodesk.services.exporting import Exported, ExportedBundle

    parts = tuple(
        ExportedBundle(tmp_path / f"平滩镇_{number}.mdbundle", "a" * 64, number, 3, 2, 1000, past_cache=True)
        for number in (4, 5)
    )

    page._say_exported(Exported(parts[0], parts, repeated=False))

    assert all(one.file.name in page.exporting.result.file.text() for one in parts)
    assert "4–5" in page.exporting.result.headline.text()
    assert all(one.file.name in page.exporting.result.mail for one in parts)


def written(tmp_path, size=1000, past_cache=True):
    from metrodesk.services.exporting import Exported, ExportedBundle

    bundle = ExportedBundle(tmp_path / "平滩镇_第4号.mdbundle", "a" * 64, 4, 3, 2, size, past_cache=past_cache)
    return Exported(bundle, (bundle,), repeated=False)


def test_files_no_larger_than_a_mail_takes_are_written_only_when_asked_for(page, qtbot, tmp_path):
    page.exporting.add_folder(tmp_path)
    page.exporting.mail.setCurrentIndex(page.exporting.mail.findData(10))
    with qtbot.waitSignal(page.exporting.export_asked) as asked:
        page.exporting._ask()
    assert asked.args[0].max_bytes is None

    page.exporting.in_parts.setChecked(True)
    with qtbot.waitSignal(page.exporting.export_asked) as asked:
        page.exporting._ask()

    assert asked.args[0].max_bytes == 10 << 20


def test_a_bundle_too_large_for_a_mail_is_offered_in_parts(page, qtbot, tmp_path):
    page.exporting.add_folder(tmp_path)
    page.exporting.mail.setCurrentIndex(page.exporting.mail.findData(20))
    page._say_exported(written(tmp_path, 21 << 20))
    letter = page.exporting.result.letter
    assert not letter.split.isHidden()

    with qtbot.waitSignal(page.exporting.export_asked) as asked:
        letter.split.click()

    assert asked.args[0].max_bytes == 20 << 20
    page._say_exported(written(tmp_path, 19 << 20))
    assert letter.split.isHidden()


def test_subject_text_and_files_of_a_mail_are_copied_each_by_itself(page, tmp_path):
    page.exporting.add_folder(tmp_path)
    page._say_exported(written(tmp_path))
    letter, clipboard = page.exporting.result.letter, QGuiApplication.clipboard()

    letter.copy_subject.click()
    assert clipboard.text() == letter.subject
    letter.copy_text.click()
    assert clipboard.text() == letter.text
    letter.copy_files.click()
    assert [Path(one.toLocalFile()).name for one in clipboard.mimeData().urls()] == ["平滩镇_第4号.mdbundle"]


def test_for_a_disc_a_new_folder_holds_the_bundle_and_nothing_else(page, qtbot, tmp_path, monkeypatch):
    seal(page, qtbot)
    monkeypatch.setattr(step_export, "ask_for_folder", lambda *_: tmp_path)
    page.exporting._choose_for_disc()
    page.exporting.request.setChecked(False)
    page.bring_to_front("export")

    page.exporting.export.click()

    qtbot.waitUntil(page.exporting.result.isVisible, timeout=20_000)
    made = page.exporting.folder
    assert made.parent == tmp_path
    assert [one.suffix for one in made.iterdir()] == [".mdbundle"]
    assert page.exporting.result.letter.isHidden()


def test_a_drive_is_let_go_of_only_where_the_system_allows_and_says_so(page, qtbot, tmp_path, monkeypatch):
    from metrodesk.services import ejecting
    from metrodesk.services.places import Destination

    let_go = []
    monkeypatch.setattr(ejecting, "eject", let_go.append)
    monkeypatch.setattr(hand_over_page, "drive_can_be_ejected", lambda _: True)
    page.exporting.show_drives((Destination(tmp_path, "U盘", removable=True, free=1 << 30, writable=True),))
    page._say_exported(written(tmp_path, past_cache=False))
    before = page.exporting.result.removal.text()

    page.exporting.result.eject.click()

    qtbot.waitUntil(lambda: let_go == [tmp_path])
    qtbot.waitUntil(lambda: page.exporting.result.removal.text() != before)
    assert page.exporting.result.eject.isHidden()


def test_a_drive_that_comes_is_listed_and_one_that_goes_disappears(page, qtbot, tmp_path, monkeypatch):
    from metrodesk.services import places

    there = (places.Destination(tmp_path, "U盘", removable=True, free=1 << 30, writable=True),)
    found = iter([(), there, ()])
    monkeypatch.setattr(places, "destinations", lambda: next(found))
    watch = page.place.drives
    page.bring_to_front("export")
    qtbot.waitUntil(lambda: watch.drives == ())
    qtbot.waitUntil(lambda: not watch._looking)

    with qtbot.waitSignals([watch.came, watch.changed]):
        watch.look()
    assert page.exporting.folder == tmp_path
    assert page.exporting.target == "drive"
    qtbot.waitUntil(lambda: not watch._looking)

    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert page.exporting.folder is None


def test_a_name_taken_off_the_list_is_proposed_no_more(page, qtbot, place):
    from metrodesk.ui.unit.people_dialog import PeopleDialog

    seal(page, qtbot)
    qtbot.waitUntil(lambda: place.people.names("reviewer") == ("审核人乙",))
    dialog = PeopleDialog(place)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 3
    dialog.list.setCurrentRow(1)

    with qtbot.waitSignal(place.people.changed):
        dialog.take_off()

    assert place.people.names("reviewer") == ()
    assert dialog.list.count() == 2
    assert page.sealing.names["reviewer"].findText("审核人乙") < 0
