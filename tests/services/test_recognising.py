"""One door: whatever is dropped or lies on a stick is told by its content, in one sentence."""

import json
import os
import shutil
import zipfile
from email.message import EmailMessage
from itertools import product
from pathlib import Path

import pytest
from openpyxl import Workbook
from PIL import Image

from metrodesk.documents.sheets.entry_sheet import FORMAT, Issued
from metrodesk.services.archiving import archive
from metrodesk.services.found import Found, NextStep, Sort
from metrodesk.services.inviting import invite
from metrodesk.services.printing import print_form
from metrodesk.services.recognising import recognise
from metrodesk.wording.finds import words_of_find
from tests.services.campaign import OWN, PERIOD, PINGTAN, PINGTAN_TOO, SHITI


def told(campaign, who, *paths):
    """Return what one computer says of files, by name."""
    with campaign.open(who) as ws:
        return {one.file.name: one for one in recognise(ws, list(paths))}


def only(found):
    (one,) = found.values()
    return one


def test_reports_are_taken_in_at_the_district_and_handed_on_elsewhere(campaign):
    file = campaign.hand_in(PINGTAN)

    at_district, at_home = only(told(campaign, None, file)), only(told(campaign, PINGTAN, file))
    at_neighbour = only(told(campaign, SHITI, file))

    assert (at_district.sort, at_district.step, at_district.fate) == (Sort.REPORT, NextStep.TAKE_IN, "mine")
    assert (at_district.unit, at_district.period, at_district.number) == (PINGTAN, PERIOD, 1)
    assert (at_home.sort, at_home.step, at_home.fate) == (Sort.REPORT, NextStep.NOTHING, "own")
    assert (at_neighbour.sort, at_neighbour.step) == (Sort.LOCKED, NextStep.NOTHING)


def test_an_answer_is_opened_by_its_unit_and_named_at_another(campaign):
    campaign.merge(campaign.hand_in(PINGTAN))
    (made,) = campaign.answer(PINGTAN).answers
    (alone,) = campaign.answer(PINGTAN, one_file=True, out=campaign.stick("one")).answers

    mine, other = only(told(campaign, PINGTAN, made.file)), only(told(campaign, SHITI, alone.file))

    assert (mine.sort, mine.step, mine.fate) == (Sort.ANSWER, NextStep.OPEN, "mine")
    assert (other.step, other.fate) == (NextStep.NOTHING, "other_unit")
    assert words_of_find(other).what == f"这是发给{PINGTAN}的下发包，本机是{SHITI}，未作改动。"
    assert only(told(campaign, None, made.file)).fate == "own"


def test_one_file_for_all_is_opened_by_whoever_has_a_part_in_it(campaign):
    (made, *_) = campaign.answer(PINGTAN, SHITI, one_file=True).answers

    assert only(told(campaign, PINGTAN, made.file)).step is NextStep.OPEN
    assert only(told(campaign, "区经信局", made.file)).fate == "other_unit"
    assert only(told(campaign, None, made.file)).fate == "own"


def test_without_a_workspace_an_enrolment_file_leads_to_joining(campaign):
    with campaign.open() as ws:
        invited = invite(ws, [ws.plan.unit_named("景市镇").id], campaign.stick("invitations"))
    file = invited.invitations[0].file

    (alone,) = recognise(None, [file])

    assert (alone.sort, alone.step) == (Sort.INVITATION, NextStep.JOIN)
    assert only(told(campaign, PINGTAN, file)).step is NextStep.NOTHING
    assert only(told(campaign, None, file)).fate == "own"
    (locked,) = recognise(None, [campaign.hand_in(PINGTAN)])
    assert (locked.sort, locked.fate) == (Sort.LOCKED, "no_workspace")


def test_what_a_zip_or_a_letter_wraps_is_named_and_the_wrapper_is_what_is_opened(campaign):
    file = campaign.hand_in(PINGTAN)
    packed = file.with_name("报送.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(file, file.name)
    letter = EmailMessage()
    letter["Subject"] = "reports"
    letter.set_content("见附件")
    letter.add_attachment(file.read_bytes(), maintype="application", subtype="octet-stream", filename="a.mdbundle")
    mailed = file.with_name("来信.eml")
    mailed.write_bytes(letter.as_bytes())

    with campaign.open() as ws:
        found = recognise(ws, [packed, mailed])

    assert {one.sort for one in found} == {Sort.REPORT}
    assert {one.path for one in found} == {packed, mailed}
    assert {one.step for one in found} == {NextStep.TAKE_IN}


def test_a_stick_is_shown_by_unit_and_period_newest_first_and_each_other_file_has_a_line(campaign):
    campaign.hand_in(PINGTAN, period=PERIOD.previous())
    campaign.hand_in(SHITI)
    campaign.hand_in(PINGTAN, "又一次。")
    stick = campaign.stick()
    (stick / "说明.txt").write_text("请查收", encoding="utf-8")
    (stick / "空.docx").write_bytes(b"")
    Image.new("RGB", (8, 8), "red").save(stick / "现场.jpg")

    with campaign.open() as ws:
        found = recognise(ws, [stick])

    ours = [(one.unit, one.period) for one in found if one.is_ours]
    assert ours == [(PINGTAN, PERIOD), (PINGTAN, PERIOD.previous()), (SHITI, PERIOD)]
    assert {one.sort for one in found[3:]} == {Sort.OTHER, Sort.EMPTY, Sort.PICTURE}
    assert len(found) == 6


def test_nothing_is_ever_written_to_the_stick(campaign):
    campaign.hand_in(PINGTAN)
    stick = campaign.stick()
    with zipfile.ZipFile(stick / "报送.zip", "w") as archive:
        archive.write(next(stick.glob("*.mdbundle")), "a.mdbundle")
    before = {one: (one.stat().st_mtime_ns, one.read_bytes()) for one in stick.iterdir()}
    stick.chmod(0o555)
    folder = stick.stat().st_mtime_ns
    try:
        for who in (None, PINGTAN, SHITI):
            assert told(campaign, who, stick)
    finally:
        stick.chmod(0o755)

    assert {one: (one.stat().st_mtime_ns, one.read_bytes()) for one in stick.iterdir()} == before
    assert stick.stat().st_mtime_ns == folder


def test_a_printed_form_is_known_by_its_code(campaign, tmp_path):
    campaign.write(PINGTAN, numbers={18})
    campaign.seal(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        print_form(ws, PERIOD, tmp_path / "正式表.pdf")
    form = tmp_path / "正式表.pdf"

    assert only(told(campaign, PINGTAN, form)).fate == "equal"
    assert only(told(campaign, None, form)).fate == "unknown"
    assert only(told(campaign, None, form)).step is NextStep.COMPARE

    campaign.write(PINGTAN, "又改。", numbers={18})
    campaign.seal(PINGTAN)
    assert only(told(campaign, PINGTAN, form)).fate == "older"


SORTS = {
    "备份.zip": Sort.BACKUP,
    "plan.json": Sort.PLAN,
    "文件.txt": Sort.OFFICIAL_TEXT,
    "坏.json": Sort.OTHER,
    "钥匙": Sort.KEYS,
    "石梯镇工作库": Sort.WORKSPACE,
}


def test_backups_keys_plans_texts_and_workspaces_are_named(campaign, tmp_path, data_folder):
    with campaign.open(PINGTAN) as ws:
        archive(ws, tmp_path / "备份.zip")
        plan = ws.plan
    (tmp_path / "plan.json").write_bytes(plan.to_bytes())
    (tmp_path / "文件.txt").write_text(
        "达川区人民政府关于进一步加强计量工作的实施意见\n达川府发〔2024〕3号\n一、总体要求\n加强计量。\n", "utf-8"
    )
    (tmp_path / "坏.json").write_text(json.dumps({"a": 1}), "utf-8")
    shutil.copy(next(data_folder.rglob("*.key")), tmp_path / "钥匙")
    shutil.copytree(campaign.desk(SHITI), tmp_path / "石梯镇工作库")

    found = told(campaign, None, *[one for one in tmp_path.iterdir() if one.name in SORTS])

    assert {name: one.sort for name, one in found.items()} == SORTS
    assert found["plan.json"].step is NextStep.ADOPT
    assert found["文件.txt"].step is NextStep.READ
    assert words_of_find(found["文件.txt"]).what == "这是政府文件原文，达川府发〔2024〕3号。"


def test_a_breakdown_in_a_workbook_is_read_at_the_district_and_attached_at_a_unit(campaign, tmp_path):
    book = Workbook()
    for row in (
        ("序号", "任务事项", "工作内容", "完成时限", "牵头部门"),
        (1, "检查", "检查集贸市场。", "持续推进", "区市场监管局"),
    ):
        book.active.append(row)
    book.save(tmp_path / "清单.xlsx")

    assert only(told(campaign, None, tmp_path / "清单.xlsx")).step is NextStep.READ
    assert only(told(campaign, PINGTAN, tmp_path / "清单.xlsx")).step is NextStep.ATTACH


def test_a_damaged_bundle_says_what_is_the_matter(campaign):
    file = campaign.hand_in(PINGTAN, out=campaign.stick())
    file.write_bytes(file.read_bytes()[:-40])

    found = only(told(campaign, None, file))

    assert found.sort is Sort.BROKEN
    assert found.step is NextStep.NOTHING
    assert words_of_find(found).next


def test_the_other_computers_file_is_opened_and_the_own_one_is_not(campaign):
    from metrodesk.services.syncing import sync

    campaign.round(PINGTAN)
    campaign.round(PINGTAN_TOO)
    campaign.write(PINGTAN)
    campaign.seal(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        made = sync(ws, campaign.stick("sync"))

    assert only(told(campaign, PINGTAN_TOO, made.file)).step is NextStep.OPEN
    assert only(told(campaign, PINGTAN, made.file)).fate == "own"


FATES = ("", "mine", "own", "elsewhere", "other_unit", "other_work", "no_workspace", "equal", "older", "unknown")


@pytest.mark.parametrize(("sort", "fate"), list(product(Sort, FATES)))
def test_every_find_has_its_sentence(tmp_path, sort, fate):
    facts = dict.fromkeys(("whose", "sender", "own", "code", "name", "title", "number", "detail"), OWN)
    found = Found(tmp_path / "a", tmp_path / "a", sort, NextStep.NOTHING, fate, OWN, PERIOD, 3, facts=facts)

    words = words_of_find(found)

    assert words.what
    assert "{" not in words.what + words.next


@pytest.mark.skipif("os.name == 'nt'")
def test_a_pipe_among_the_files_is_not_waited_for(campaign):
    os.mkfifo(campaign.stick() / "管道")

    assert told(campaign, None, campaign.stick() / "管道")["管道"].sort is Sort.UNREADABLE


def test_a_folder_that_cannot_be_looked_into_stops_nothing(campaign, monkeypatch):
    (closed := campaign.stick() / "lost+found").mkdir()
    file = campaign.stick() / "说明.txt"
    file.write_text("请查收", encoding="utf-8")
    look = Path.is_file

    def refused(path):
        if path.parent == closed:
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(Path, "is_file", refused)

    assert file.name in told(campaign, PINGTAN, campaign.stick())


def test_a_hidden_sheet_with_a_version_that_is_no_number_is_nobodys():
    rows = (("format", FORMAT, ""), ("sheet", "a1", ""))

    assert Issued.of([*rows, ("version", "1", "")]) is not None
    assert Issued.of([*rows, ("version", "²", "")]) is None
