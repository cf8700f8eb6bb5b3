"""The correction page: with the sheet that was printed before it says what is sealed now."""

import pytest

from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import form_code, qr_text
from metrodesk.errors import CorrectionTooLong, NothingSealed, NothingToCorrect
from metrodesk.services import entry, handing, sealing
from metrodesk.services.correcting import print_correction, printed_sheet
from metrodesk.services.handing import StepName, StepState
from metrodesk.services.printing import print_form
from tests.documents.pages import codes, pictures, squeezed, words
from tests.services.campaign import NAMES, PERIOD, PINGTAN, write

NUMBER = 18


@pytest.fixture
def path(tmp_path):
    return tmp_path / "更正页.pdf"


@pytest.fixture
def stamped(campaign, tmp_path):
    """A township whose form is printed."""
    with campaign.open(PINGTAN) as ws:
        write(ws)
        sealing.seal(ws, PERIOD, NAMES)
        print_form(ws, PERIOD, tmp_path / "表.pdf")
        yield ws


def change(ws, text, names=NAMES):
    task = next(one for one in ws.plan.tasks if one.number == NUMBER)
    entry.save_draft(ws, task.id, PERIOD, ReportBody(Status.PROGRESSED, progress=text), "填报人甲")
    return sealing.seal(ws, PERIOD, names)


def test_the_page_has_old_and_new_wording_both_codes_and_the_proof_of_what_holds(stamped, path):
    before = printed_sheet(stamped, PERIOD)
    sealed = change(stamped, "第18项：检查集贸市场4家、加油站2家。")

    printed = print_correction(stamped, PERIOD, path, reason="家数统计有误")
    (page,) = words(path)

    assert printed.pages == 1
    assert printed.code == form_code(sealed.submission)
    for said in (
        before.code,
        sealed.code,
        "单独使用作废",
        "第18项：检查集贸市场3家、加油站2家。",
        "第18项：检查集贸市场4家、加油站2家。",
        "更正原因：家数统计有误",
        "单位负责人：单位负责人丙",
        "单位（盖章）",
    ):
        assert squeezed(said) in page
    assert "第16项" not in page
    assert codes(pictures(path)[0]) == [qr_text(sealed.submission)]


def test_the_sheet_with_its_correction_page_counts_as_the_printed_form_until_the_next_change(stamped, path):
    change(stamped, "检查集贸市场4家。")
    assert state(stamped) is StepState.STALE

    print_correction(stamped, PERIOD, path)
    assert state(stamped) is StepState.DONE

    change(stamped, "检查集贸市场5家。")
    assert state(stamped) is StepState.STALE
    print_correction(stamped, PERIOD, path)
    (page,) = words(path)
    assert squeezed("检查集贸市场3家") in page  # of the sheet that is on paper, not of the page before
    assert squeezed("检查集贸市场4家") not in page


def state(ws):
    return next(one for one in handing.steps(ws, PERIOD) if one.name is StepName.FORM_PRINT).state


def test_a_corrected_name_stands_on_the_page_and_changes_no_report(stamped, path):
    with stamped.database.read() as books:
        before = {one.id for one in books.revisions.of(period=str(PERIOD)) if one.covers == ()}

    sealed = sealing.seal(stamped, PERIOD, Names("填报人甲", "审核人丁", "单位负责人丙"))

    with stamped.database.read() as books:
        after = {one.id for one in books.revisions.of(period=str(PERIOD)) if one.covers == ()}
    assert sealed.revisions == ()
    assert before == after
    print_correction(stamped, PERIOD, path)
    (page,) = words(path)
    assert "审核人审核人乙审核人丁" in page


def test_a_sheet_that_still_holds_needs_no_correction(stamped, path):
    with pytest.raises(NothingToCorrect):
        print_correction(stamped, PERIOD, path)


def test_nothing_sealed_cannot_be_corrected(campaign, path):
    with campaign.open(PINGTAN) as ws, pytest.raises(NothingSealed):
        print_correction(ws, PERIOD, path)


def test_a_sheet_printed_elsewhere_is_that_of_the_submission_before(campaign, path):
    with campaign.open(PINGTAN) as ws:
        write(ws)
        first = sealing.seal(ws, PERIOD, NAMES)
        change(ws, "检查集贸市场4家。")

        print_correction(ws, PERIOD, path)

    assert squeezed(first.code) in words(path)[0]


def test_of_long_texts_only_what_is_near_the_change_is_printed(stamped, path):
    long = "检查集贸市场并督促整改。" * 150
    change(stamped, f"{long}共3家。{long}")
    print_form(stamped, PERIOD, path.with_name("表.pdf"))
    change(stamped, f"{long}共4家。{long}")

    print_correction(stamped, PERIOD, path)
    (page,) = words(path)

    assert "……" in page
    assert "共4家" in page
    assert page.count("督促整改") < 40


def test_what_does_not_fit_on_one_page_is_a_new_form(stamped, path):
    write(stamped, text="督促整改并复查。" * 60)
    sealing.seal(stamped, PERIOD, NAMES)
    write(stamped, text="另行通报有关乡镇。" * 200)
    sealing.seal(stamped, PERIOD, NAMES)

    with pytest.raises(CorrectionTooLong):
        print_correction(stamped, PERIOD, path)
    assert not path.exists()


def test_the_reasons_of_all_corrections_since_the_print_stand_on_the_page(stamped, path):
    for count, reason in ((4, "统计有误"), (5, "统计有误"), (6, "漏报一家")):
        task = next(one for one in stamped.plan.tasks if one.number == NUMBER)
        said = ReportBody(Status.PROGRESSED, progress=f"检查集贸市场{count}家。")
        entry.save_draft(stamped, task.id, PERIOD, said, "填报人甲")
        sealing.seal(stamped, PERIOD, NAMES, correction=reason)

    print_correction(stamped, PERIOD, path)

    (page,) = words(path)
    assert squeezed("更正原因：统计有误；漏报一家") in page
