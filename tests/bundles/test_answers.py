"""Answers: what they say to their unit, and one file for all."""

import io
import json

import pytest

from metrodesk.bundles.answer_set import holds_answers, one_answer, read_answer_set, write_answer_set
from metrodesk.bundles.answer_sheet import (
    AnswerSheet,
    FormerEpoch,
    LedTask,
    LedUnit,
    Reached,
)
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.head import BundleType
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.writer import Contents
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.revision import Kind
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason
from tests.bundles.office import BUREAU, CAMPAIGN, EPOCH, PINGTAN, SHITI, revision_line

SHEET = AnswerSheet(
    unit=PINGTAN,
    full=True,
    dispositions=(
        Receipt("a" * 64, Disposition.RETURNED, Kind.TASK, "t15", "2026Q3", "d" * 32),
        Receipt("b" * 64, Disposition.RECEIVED, Kind.SUBMISSION, "", "2026Q3", "d" * 32),
    ),
    wanted=("c" * 64,),
    received=(Reached("d" * 32, EPOCH, 3, "e" * 64),),
    lead=(
        LedTask(
            "t15", "2026Q3", (LedUnit(SHITI, "f" * 64, "accepted", proxy=True), LedUnit(BUREAU, None, "", proxy=False))
        ),
    ),
    former=(FormerEpoch("00000000000000b2", 7),),
)

RECEIPT = json.loads(SHEET.to_bytes())["dispositions"][0]


def refused(work) -> BundleRejected:
    with pytest.raises(BundleRejected) as found:
        work()
    return found.value


def an_answer(office, path, sheet, **head):
    contents = Contents(revisions=[revision_line()], answer=sheet.to_bytes())
    return office.write(path, office.answer_head(**head), contents)


@pytest.fixture
def for_all(office, tmp_path):
    """One file with the answers of two units."""
    parts = {}
    for unit, keys in ((PINGTAN, office.pingtan), (SHITI, office.shiti)):
        plain = an_answer(office, tmp_path / f"{unit}.plain", AnswerSheet(unit), to=(unit,))
        parts[unit] = tmp_path / f"{unit}.age"
        with plain.open("rb") as source, parts[unit].open("wb") as out:
            encrypt(source, out, [keys.recipient, office.daily.recipient])
    path = tmp_path / "全部.mdbundle"
    with path.open("wb") as out:
        assert write_answer_set(CAMPAIGN, parts, out) == out.tell()
    return path


def test_a_sheet_is_read_as_it_was_written():
    assert AnswerSheet.from_bytes(SHEET.to_bytes()) == SHEET


def test_an_answer_brings_its_sheet(office, tmp_path):
    with open_bundle(an_answer(office, tmp_path / "a", SHEET), office.at_pingtan()) as bundle:
        assert bundle.answer == SHEET


def test_an_answer_of_the_first_version_has_none(office, tmp_path):
    with open_bundle(office.write(tmp_path / "a", office.answer_head()), office.at_pingtan()) as bundle:
        assert bundle.answer is None


def test_a_sheet_for_another_unit_refuses_the_bundle(office, tmp_path):
    path = an_answer(office, tmp_path / "a", AnswerSheet(SHITI))
    error = refused(lambda: open_bundle(path, office.at_pingtan()))
    assert (error.reason, error.detail) == (Reason.CONTENT, "unit")


def test_only_the_district_s_answer_may_carry_a_sheet(office, tmp_path):
    path = office.write(tmp_path / "a", contents=Contents(answer=SHEET.to_bytes()))
    error = refused(lambda: open_bundle(path, office.at_district()))
    assert (error.reason, error.detail) == (Reason.CONTENT, "sender_role")


@pytest.mark.parametrize(
    "change",
    [
        {"fmt": "metrodesk-roster"},
        {"unit": "../x"},
        {"full": "yes"},
        {"dispositions": None},
        {"dispositions": [RECEIPT] * 2},
        {"dispositions": [RECEIPT | {"disposition": "lost"}]},
        {"dispositions": [RECEIPT | {"revision": "A" * 64}]},
        {"wanted": ["c" * 63]},
        {"wanted": ["c" * 64, "a" * 64]},
        {"received": [SHEET.received[0].to_json() | {"number": -1}]},
        {"lead": [{"task": "t15", "period": "2026Q3", "units": [{"unit": SHITI}]}]},
        {"lead": [{"task": "t1", "period": "", "units": [LedUnit(SHITI, None, "returned", proxy=False).to_json()]}]},
        {"former": [{"epoch": "x", "number": 1}]},
    ],
)
def test_a_sheet_that_is_not_well_formed_is_refused(change):
    data = json.dumps(json.loads(SHEET.to_bytes()) | change).encode()
    assert refused(lambda: AnswerSheet.from_bytes(data)).reason is Reason.CONTENT


def test_a_sheet_of_a_later_version_asks_for_the_newer_program():
    data = json.dumps(json.loads(SHEET.to_bytes()) | {"v": 2}).encode()
    with pytest.raises(NeedsNewerProgram):
        AnswerSheet.from_bytes(data)


def test_keys_of_later_versions_are_passed_over():
    data = json.dumps(json.loads(SHEET.to_bytes()) | {"later": [1]}).encode()
    assert AnswerSheet.from_bytes(data) == SHEET


def test_one_file_for_all_gives_each_unit_its_own_part(office, for_all, tmp_path):
    assert holds_answers(for_all)
    assert read_answer_set(for_all).units == (PINGTAN, SHITI)
    with (
        one_answer(for_all, PINGTAN, work=tmp_path) as part,
        open_bundle(part, office.at_pingtan(), [office.pingtan.identity]) as bundle,
    ):
        assert bundle.answer.unit == PINGTAN
    assert not part.exists()


def test_a_key_finds_the_part_it_opens(office, for_all, tmp_path):
    with one_answer(for_all, None, [office.shiti.identity], tmp_path) as part:
        assert part.read_bytes() == (tmp_path / f"{SHITI}.age").read_bytes()
    error = refused(lambda: one_answer(for_all, None, [office.spare.identity], tmp_path).__enter__())
    assert error.reason is Reason.ENCRYPTED


def test_a_unit_without_a_part_is_told_the_file_is_not_for_it(for_all, tmp_path):
    error = refused(lambda: one_answer(for_all, BUREAU, work=tmp_path).__enter__())
    assert (error.reason, error.detail) == (Reason.NOT_ADDRESSED_HERE, "to")
    assert not list(tmp_path.glob("metrodesk-*"))


def test_a_bundle_is_given_as_it_is(office, tmp_path):
    path = office.write(tmp_path / "a")
    with one_answer(path, PINGTAN) as part:
        assert part == path
    assert not holds_answers(path)


@pytest.mark.parametrize("damage", ["cut", "flip", "unlisted", "plain", "extra"])
def test_a_file_for_all_that_is_not_whole_is_refused(office, for_all, tmp_path, damage):
    data = bytearray(for_all.read_bytes())
    if damage == "cut":
        for_all.write_bytes(data[:-5])
    elif damage == "flip":
        data[len(data) // 3] ^= 1
        for_all.write_bytes(data)
    else:
        part = tmp_path / "part"
        part.write_bytes(b"plain" if damage == "plain" else (tmp_path / f"{SHITI}.age").read_bytes())
        out = io.BytesIO()
        name = {"unlisted": "u5d1c0a09", "plain": PINGTAN, "extra": PINGTAN}[damage]
        write_answer_set(CAMPAIGN, {name: part}, out)
        found = out.getvalue()
        if damage == "unlisted":
            found = found.replace(b'"units":["u5d1c0a09"]', b'"units":["u5d1c0a08"]')
        if damage == "extra":
            found += b"x"
        for_all.write_bytes(found)
    with pytest.raises(BundleRejected), one_answer(for_all, PINGTAN, work=tmp_path):
        pass


def test_a_sync_bundle_is_for_the_sender_s_own_unit_alone(office, tmp_path):
    own = office.write(tmp_path / "a", office.head(type=BundleType.SYNC, to=(PINGTAN,)))
    open_bundle(own, office.at_pingtan()).close()
    strange = office.write(tmp_path / "b", office.head(type=BundleType.SYNC, to=(SHITI, PINGTAN)))
    error = refused(lambda: open_bundle(strange, office.at_pingtan()))
    assert (error.reason, error.detail) == (Reason.CONTENT, "receiver_role")
