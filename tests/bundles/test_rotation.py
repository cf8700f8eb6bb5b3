"""A new key for a device: proven by both keys, and the past stays proven for ever."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.head import DISTRICT, BundleType, Sender, bundle_id
from metrodesk.bundles.members import Members
from metrodesk.bundles.plain import stored_plain
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.rotation import MEMBER, Rotation
from metrodesk.bundles.signing import ED25519, PublicKey
from metrodesk.bundles.strict_json import dump, load
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents
from metrodesk.errors import BundleRejected, Reason, UnknownDevice
from tests.bundles.office import EPOCH, PINGTAN, Office, fixed_keys, revision_line

NEW = fixed_keys("pingtan, second key").signing
OTHER = "00000000000000b2"
LOW_ORDER = PublicKey(ED25519, bytes.fromhex("302a300506032b6570032100") + b"\1" + bytes(31))


def rotation(number=4, head=None, public=NEW.public, epoch=EPOCH, ends=None) -> Rotation:
    return Rotation(public, epoch, number, head, ends or {})


def rotate_bundle(office, path, sheet=None, signers=None, number=4):
    data = sheet if isinstance(sheet, bytes) else (sheet or rotation(number)).to_bytes()
    head = office.head(seq=number, type=BundleType.ROTATE)
    return office.write(path, head, Contents(rotation=data), signers or [office.pingtan.signing, NEW])


def test_a_rotation_signed_by_both_keys_names_the_new_one_and_itself(office, tmp_path):
    sheet = rotation(ends={OTHER: (2, "ab" * 32)})
    with open_bundle(rotate_bundle(office, tmp_path / "r", sheet), office.at_district()) as bundle:
        assert bundle.rotation == replace(sheet, head=bundle.id)
        assert bundle.revisions == ()


def test_a_later_bundle_brings_the_rotation_along(office, tmp_path):
    sheet = rotation(4, "ab" * 32)
    contents = Contents(revisions=[revision_line()], rotation=sheet.to_bytes())
    path = office.write(tmp_path / "b", office.head(seq=6), contents, [office.pingtan.signing, NEW])
    with open_bundle(path, office.at_district()) as bundle:
        assert bundle.rotation == sheet


@pytest.mark.parametrize("signer", ["old", "new"])
def test_a_rotation_that_only_one_key_signed_is_refused(office, tmp_path, signer):
    signers = [office.pingtan.signing if signer == "old" else NEW]
    with pytest.raises(BundleRejected) as refused:
        open_bundle(rotate_bundle(office, tmp_path / "r", signers=signers), office.at_district())
    assert refused.value.reason is Reason.SIGNATURE


@pytest.mark.parametrize(
    "sheet",
    [
        rotation(public=LOW_ORDER).to_bytes(),
        rotation(5).to_bytes(),
        rotation(3).to_bytes(),
        rotation(epoch=OTHER).to_bytes(),
        dump({**load(rotation().to_bytes()), "fmt": "metrodesk-request"}),
        dump({**load(rotation().to_bytes()), "public": "AAAA"}),
        b"{}",
    ],
)
def test_a_rotation_with_a_weak_key_or_another_place_is_refused(office, tmp_path, sheet):
    with pytest.raises(BundleRejected) as refused:
        open_bundle(rotate_bundle(office, tmp_path / "r", sheet), office.at_district())
    assert refused.value.reason is Reason.CONTENT


def test_a_rotation_without_its_sheet_is_refused(office, tmp_path):
    head = office.head(seq=4, type=BundleType.ROTATE)
    path = office.write(tmp_path / "r", head, Contents(), [office.pingtan.signing, NEW])
    with pytest.raises(BundleRejected, match=MEMBER):
        open_bundle(path, office.at_district())


def test_a_report_does_not_rotate_from_a_number_still_to_come(office, tmp_path):
    contents = Contents(revisions=[revision_line()], rotation=rotation(9).to_bytes())
    path = office.write(tmp_path / "b", office.head(seq=6), contents, [office.pingtan.signing, NEW])
    with pytest.raises(BundleRejected, match="rotation"):
        open_bundle(path, office.at_district())


def test_the_district_s_own_keys_are_not_replaced_by_a_rotation(office, tmp_path):
    contents = Contents(revisions=[revision_line()], rotation=rotation(0).to_bytes())
    path = office.write(tmp_path / "a", office.answer_head(seq=6), contents, [office.daily.signing, NEW])
    with pytest.raises(BundleRejected, match="rotation"):
        open_bundle(path, office.at_pingtan())


KEYS = [Office().pingtan.signing, *(fixed_keys(f"pingtan {number}").signing for number in (2, 3, 4))]
TURNS = (4, 8, 12)
LAST_GOOD, LAST = 14, 16


def signer_of(number: int):
    return KEYS[sum(1 for turn in TURNS if number > turn)]


def ten_years(office, folder):
    """Sixteen bundles of one device: three rotations, then two that a thief wrote."""
    found, previous = {}, None
    for number in range(1, LAST + 1):
        head = office.head(sender=Sender(PINGTAN, office.pingtan.device, EPOCH, number, previous))
        contents = Contents(revisions=[revision_line(period=f"{2016 + number // 2}Q3")])
        signers = [signer_of(number)]
        if number in TURNS:
            head = replace(head, type=BundleType.ROTATE)
            signers.append(signer_of(number + 1))
            contents = Contents(rotation=rotation(number, public=signers[1].public).to_bytes())
        found[number] = office.write(folder / f"{number}.mdbundle", head, contents, signers)
        plain = stored_plain(found[number])
        previous = bundle_id(Members(plain.file).head)
        plain.close()
    return found


@pytest.fixture(scope="module")
def decade(office, tmp_path_factory):
    """The bundles of ten years, and today's roster: three rotations and one revocation later."""
    files = ten_years(office, tmp_path_factory.mktemp("decade"))
    roster = office.roster
    for number in TURNS:
        with open_bundle(files[number], Trusted.of(roster, DISTRICT)) as bundle:
            turn = bundle.rotation
            ends = {turn.epoch: (turn.number, turn.head)}
            roster = roster.with_rotated(office.pingtan.device, ends, turn.epoch, turn.public)
    with open_bundle(files[LAST_GOOD], Trusted.of(roster, DISTRICT)) as last:
        return files, roster.with_cut(office.pingtan.device, {EPOCH: (LAST_GOOD, last.id)})


def test_ten_year_old_bundles_are_proven_by_today_s_roster(office, decade):
    files, roster = decade
    for number, path in files.items():
        if number <= LAST_GOOD:
            open_bundle(path, Trusted.of(roster, DISTRICT)).close()
            continue
        with pytest.raises(UnknownDevice) as refused:
            open_bundle(path, Trusted.of(roster, DISTRICT))
        assert refused.value.detail == "closed"
    assert roster.device(office.pingtan.device).fingerprint == office.pingtan.public.fingerprint


@pytest.mark.parametrize("number", [*TURNS, LAST_GOOD])
def test_another_bundle_with_the_last_number_of_a_key_is_refused(office, decade, tmp_path, number):
    _, roster = decade
    contents = Contents(revisions=[revision_line(body={"status": "progressed", "progress": "另一份。"})])
    path = office.write(tmp_path / "fork", office.head(seq=number), contents, [signer_of(number)])
    with pytest.raises(UnknownDevice) as refused:
        open_bundle(path, Trusted.of(roster, DISTRICT))
    assert refused.value.detail == "forked"


@given(number=st.integers(1, LAST), key=st.integers(0, 3))
def test_each_number_is_signed_by_the_key_of_its_time_alone(office, decade, tmp_path_factory, number, key):
    _, roster = decade
    path = office.write(tmp_path_factory.getbasetemp() / "one", office.head(seq=number), None, [KEYS[key]])
    proven = number <= LAST_GOOD and number not in (*TURNS, LAST_GOOD) and KEYS[key] is signer_of(number)
    try:
        open_bundle(path, Trusted.of(roster, DISTRICT)).close()
    except BundleRejected:
        assert not proven
    else:
        assert proven
