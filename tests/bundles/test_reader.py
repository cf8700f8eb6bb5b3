import hashlib
import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.bundles.container import read_entry, read_index, write_container
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.head import DISTRICT, BundleType, Counts, Head, Refs, Sender
from metrodesk.bundles.key_ranges import rotated
from metrodesk.bundles.reader import open_bundle, open_stored
from metrodesk.bundles.roster import DistrictEntry
from metrodesk.bundles.signing import HEAD_TYPE, pae
from metrodesk.bundles.strict_json import dump, load
from metrodesk.bundles.trust import Trust, vouch
from metrodesk.bundles.trusted import Seen, Trusted, refuse_second
from metrodesk.bundles.writer import Contents
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason, RolledBack, TwoWithOneNumber, UnknownDevice
from tests.bundles.office import (
    CAMPAIGN,
    EPOCH,
    PHOTO,
    PINGTAN,
    PLAN,
    PLAN_VERSION,
    SHITI,
    Office,
    act_line,
    fixed_keys,
    revision_line,
    with_photo,
)


def refusal(path, trusted, identities=()) -> BundleRejected:
    with pytest.raises(BundleRejected) as refused:
        open_bundle(path, trusted, identities)
    return refused.value


def members_of(data: bytes) -> dict[str, bytes]:
    file = io.BytesIO(data)
    return {entry.name: read_entry(file, entry) for entry in read_index(file)}


def zipped(members: dict[str, bytes]) -> bytes:
    """Write members as a canonical container: every CRC is right."""
    out = io.BytesIO()
    write_container(list(members.items()), out)
    return out.getvalue()


def resigned(members: dict[str, bytes], signing, **changes) -> bytes:
    """Change keys of the head and sign it again: a dishonest but enrolled device."""
    head = dump({**load(members["head.json"]), **changes})
    return zipped({**members, "head.json": head, signing.member: signing.sign(pae(HEAD_TYPE, head))})


# -- what is taken ----------------------------------------------------------------------------


def test_a_report_is_read_as_it_was_written(office, tmp_path):
    with open_bundle(office.write(tmp_path / "a", contents=with_photo()), office.at_district()) as bundle:
        out = io.BytesIO()
        bundle.copy_attachment(bundle.attachments[0].sha256, out)
        assert out.getvalue() == PHOTO
        assert [found.line for found in bundle.revisions] == [revision_line()]
        assert bundle.revisions[0].id == hashlib.sha256(b"metrodesk-rev-v1\0" + revision_line()).hexdigest()
        assert bundle.id == hashlib.sha256(bundle.head_bytes).hexdigest()
        assert bundle.head.counts == Counts(1, 0, 1)
        assert bundle.device.unit == PINGTAN
        assert not bundle.encrypted


def test_an_encrypted_report_is_opened_by_its_receiver(office, tmp_path):
    plain, path = office.write(tmp_path / "plain"), tmp_path / "a"
    with plain.open("rb") as source, path.open("wb") as out:
        encrypt(source, out, office.entry.recipients)
    with open_bundle(path, office.at_district(), [office.daily.identity]) as bundle:
        assert bundle.encrypted
        assert open_bundle(plain, office.at_district()).id == bundle.id
    assert refusal(path, office.at_district(), [office.shiti.identity]).reason is Reason.ENCRYPTED


def test_the_district_s_answer_is_read_by_its_unit(office, tmp_path):
    contents = Contents(
        revisions=[revision_line(), revision_line(unit=SHITI)],
        acts=[act_line()],
        plan=PLAN,
        roster=office.roster.to_bytes(),
        trust=office.trust,
    )
    with open_bundle(office.write(tmp_path / "a", office.answer_head(), contents), office.at_pingtan()) as bundle:
        assert bundle.plan == PLAN
        assert bundle.device is None
        assert bundle.acts[0].id == hashlib.sha256(b"metrodesk-act-v1\0" + act_line()).hexdigest()


def test_an_outsider_verifies_with_nothing_but_the_roster(office, tmp_path):
    outsider = Trusted.of(office.roster)
    open_bundle(office.write(tmp_path / "a"), outsider).close()
    open_bundle(office.write(tmp_path / "b", office.answer_head()), outsider).close()


def test_a_bundle_is_kept_under_its_id_and_read_in_place(office, tmp_path):
    with open_bundle(office.write(tmp_path / "a"), office.at_district()) as bundle:
        kept = bundle.keep(tmp_path)
        assert kept.name == f"{bundle.id}.mdbundle"
        assert kept.read_bytes() == office.bundle_bytes()
        assert bundle.keep(tmp_path) == kept
    with open_stored(kept, office.at_district()) as stored:
        assert stored.id == bundle.id
    assert {path.name for path in tmp_path.iterdir()} == {"a", kept.name}


def test_a_large_bundle_leaves_no_copy_behind(office, tmp_path):
    photo = bytes(9_000_000)
    contents = Contents(revisions=[revision_line()], attachments={hashlib.sha256(photo).hexdigest(): photo})
    path, work = office.write(tmp_path / "a", contents=contents), tmp_path / "work"
    work.mkdir()
    with open_bundle(path, office.at_district(), work=work) as bundle:
        assert len(list(work.iterdir())) == 1
        path.write_bytes(b"the stick was changed meanwhile")
        out = io.BytesIO()
        bundle.copy_attachment(bundle.attachments[0].sha256, out)
        assert out.getvalue() == photo
    assert list(work.iterdir()) == []


def test_keys_of_later_versions_are_passed_over(office, tmp_path):
    line = dump({**load(revision_line()), "later": [1]})
    members = members_of(office.bundle_bytes(contents=Contents(revisions=[line])))
    path = tmp_path / "a"
    path.write_bytes(resigned(members, office.pingtan.signing, v=2, later={"x": None}))
    with open_bundle(path, office.at_district()) as bundle:
        assert b'"later"' in bundle.head_bytes
        assert bundle.revisions[0].line == line


# -- who wrote it -----------------------------------------------------------------------------


def test_an_unknown_device_is_named_as_it_claims(office, tmp_path):
    stranger = fixed_keys("stranger")
    head = office.head(keys=stranger, seq=4)
    error = refusal(office.write(tmp_path / "a", head, signers=[stranger.signing]), office.at_district())
    assert isinstance(error, UnknownDevice)
    assert (error.detail, error.unit, error.device, error.number) == ("unknown", PINGTAN, stranger.device, 4)


def test_a_device_that_claims_another_s_name_is_refused(office, tmp_path):
    path = office.write(tmp_path / "a", signers=[office.shiti.signing])
    assert refusal(path, office.at_district()).reason is Reason.SIGNATURE


def test_a_device_that_claims_another_unit_is_refused(office, tmp_path):
    path = office.write(tmp_path / "a", office.head(unit=SHITI), Contents(revisions=[revision_line(unit=SHITI)]))
    error = refusal(path, office.at_district())
    assert (error.reason, error.detail) == (Reason.CONTENT, "unit")


def test_a_line_of_another_unit_is_refused_with_the_whole_bundle(office, tmp_path):
    contents = Contents(revisions=[revision_line(), revision_line(unit=SHITI)])
    error = refusal(office.write(tmp_path / "a", contents=contents), office.at_district())
    assert (error.reason, error.detail, error.where) == (Reason.CONTENT, "scope", SHITI)


def test_a_unit_cannot_speak_as_the_district(office, tmp_path):
    head = office.answer_head(sender=Sender(DISTRICT, office.pingtan.device, EPOCH, 1))
    error = refusal(office.write(tmp_path / "a", head, signers=[office.pingtan.signing]), office.at_pingtan())
    assert error.reason is Reason.UNKNOWN_DEVICE


def test_a_stripped_signature_is_refused(office, tmp_path):
    members = members_of(office.bundle_bytes())
    del members[office.pingtan.signing.member]
    (tmp_path / "a").write_bytes(zipped(members))
    error = refusal(tmp_path / "a", office.at_district())
    assert (error.reason, error.detail) == (Reason.SIGNATURE, "missing")


def test_the_signature_of_another_bundle_does_not_fit(office, tmp_path):
    members = members_of(office.bundle_bytes())
    name = office.pingtan.signing.member
    members[name] = members_of(office.bundle_bytes(office.head(seq=2)))[name]
    (tmp_path / "a").write_bytes(zipped(members))
    error = refusal(tmp_path / "a", office.at_district())
    assert (error.reason, error.detail) == (Reason.SIGNATURE, "wrong")


@pytest.mark.parametrize("payload_type", ["application/vnd.metrodesk.trust+json;v=1", ""])
def test_a_signature_made_for_something_else_does_not_fit(office, tmp_path, payload_type):
    members = members_of(office.bundle_bytes())
    signing = office.pingtan.signing
    members[signing.member] = signing.sign(pae(payload_type, members["head.json"]))
    (tmp_path / "a").write_bytes(zipped(members))
    assert refusal(tmp_path / "a", office.at_district()).reason is Reason.SIGNATURE


def test_a_changed_head_fails_its_signature_before_anything_else(office, tmp_path):
    members = members_of(office.bundle_bytes())
    members["head.json"] = members["head.json"].replace(b'"seq":1', b'"seq":2')
    (tmp_path / "a").write_bytes(zipped(members))
    assert refusal(tmp_path / "a", office.at_district()).reason is Reason.SIGNATURE


def test_both_signatures_are_needed_where_the_roster_asks_for_both(office, tmp_path):
    second = fixed_keys("second").signing
    device = office.roster.devices[0]
    both = replace(device, keys=(*device.keys, replace(device.keys[0], key=second.public)))
    trusted = Trusted.of(office.roster.with_device(both), DISTRICT)
    assert refusal(office.write(tmp_path / "a"), trusted).detail == "missing"
    signers = [office.pingtan.signing, second]
    open_bundle(office.write(tmp_path / "b", signers=signers), trusted).close()


def test_the_key_in_the_bundle_is_never_believed(office, tmp_path):
    """A stranger signs in the name of a device and sends the key along."""
    stranger = fixed_keys("stranger")
    path = office.write(tmp_path / "a", signers=[stranger.signing])
    assert refusal(path, office.at_district()).detail == "missing"


# -- ranges of numbers ------------------------------------------------------------------------


def test_a_revoked_device_is_believed_up_to_its_last_good_number(office, tmp_path):
    roster = office.roster.with_closed(office.pingtan.device, {EPOCH: (4, None)})
    trusted = Trusted.of(roster, DISTRICT)
    open_bundle(office.write(tmp_path / "a", office.head(seq=4)), trusted).close()
    error = refusal(office.write(tmp_path / "b", office.head(seq=5)), trusted)
    assert (error.reason, error.detail) == (Reason.UNKNOWN_DEVICE, "closed")
    other = replace(office.head().sender, epoch="00000000000000ff")
    assert refusal(office.write(tmp_path / "c", office.head(sender=other)), trusted).detail == "closed"


def test_a_forged_bundle_under_the_last_good_number_is_refused(office, tmp_path):
    path = office.write(tmp_path / "a", office.head(seq=4))
    with open_bundle(path, office.at_district()) as bundle:
        good = bundle.id
    trusted = Trusted.of(office.roster.with_closed(office.pingtan.device, {EPOCH: (4, good)}), DISTRICT)
    open_bundle(path, trusted).close()
    forged = office.write(tmp_path / "b", office.head(seq=4, wall_claim="2026-10-01T00:00:00+08:00"))
    assert refusal(forged, trusted).detail == "forked"


def test_after_a_rotation_each_key_signs_its_own_numbers(office, tmp_path):
    new = fixed_keys("rotated")
    device = office.roster.devices[0]
    keys = rotated(device.keys, {EPOCH: (4, None)}, EPOCH, new.public)
    trusted = Trusted.of(office.roster.with_device(replace(device, keys=keys)), DISTRICT)
    open_bundle(office.write(tmp_path / "a", office.head(seq=4)), trusted).close()
    open_bundle(office.write(tmp_path / "b", office.head(seq=5), signers=[new.signing]), trusted).close()
    assert refusal(office.write(tmp_path / "c", office.head(seq=5)), trusted).reason is Reason.SIGNATURE
    early = office.write(tmp_path / "d", office.head(seq=4), signers=[new.signing])
    assert refusal(early, trusted).reason is Reason.SIGNATURE


# -- for whom ---------------------------------------------------------------------------------


def test_a_bundle_of_another_campaign_is_not_for_here(office, tmp_path):
    elsewhere = Office(campaign="ffffffffffffffff", pingtan=fixed_keys("elsewhere"))
    error = refusal(elsewhere.write(tmp_path / "a"), office.at_district())
    assert (error.reason, error.detail) == (Reason.NOT_ADDRESSED_HERE, "campaign")


def test_a_known_device_writing_for_another_campaign_is_not_for_here(office, tmp_path):
    contents = Contents(revisions=[revision_line(campaign="f" * 16)])
    path = office.write(tmp_path / "a", office.head(campaign="f" * 16), contents)
    assert refusal(path, office.at_district()).detail == "campaign"


def test_a_drill_is_not_for_the_real_work_nor_the_reverse(office, tmp_path):
    drill = Office(drill=True)
    error = refusal(drill.write(tmp_path / "a"), office.at_district())
    assert (error.reason, error.detail) == (Reason.NOT_ADDRESSED_HERE, "drill")
    assert refusal(office.write(tmp_path / "b"), drill.at_district()).detail == "real"


def test_a_stranger_to_the_roster_still_says_that_it_is_of_a_drill(office, tmp_path):
    """Its keys are not known here: it must not pass for a forged one, trust.json and all."""
    keys = {name: fixed_keys(f"drill {name}") for name in ("root", "daily", "spare", "pingtan", "shiti")}
    drill = Office(campaign="f" * 32, drill=True, **keys)
    contents = Contents(trust=drill.trust)
    report, answer = drill.write(tmp_path / "a"), drill.write(tmp_path / "b", drill.answer_head(), contents)

    assert refusal(report, office.at_district()).detail == "drill"
    assert refusal(answer, replace(office.at_pingtan(), root=office.root.public)).detail == "drill"
    assert refusal(office.write(tmp_path / "c", office.answer_head()), drill.at_pingtan()).detail == "real"


def test_a_bundle_for_another_unit_is_not_for_here(office, tmp_path):
    error = refusal(office.write(tmp_path / "a", office.answer_head(to=(SHITI,))), office.at_pingtan())
    assert (error.reason, error.detail, error.where) == (Reason.NOT_ADDRESSED_HERE, "to", SHITI)


def test_a_report_is_not_for_a_unit(office, tmp_path):
    assert refusal(office.write(tmp_path / "a"), office.at_pingtan()).reason is Reason.NOT_ADDRESSED_HERE


@pytest.mark.parametrize("kind", [BundleType.ANSWER, BundleType.INVITE])
def test_a_unit_cannot_send_what_only_the_district_sends(office, tmp_path, kind):
    error = refusal(office.write(tmp_path / "a", office.head(type=kind)), office.at_district())
    assert (error.reason, error.detail) == (Reason.CONTENT, "sender_role")


@pytest.mark.parametrize("kind", [BundleType.REPORT, BundleType.ENROL, BundleType.SYNC, BundleType.ROTATE])
def test_the_district_cannot_send_what_only_units_send(office, tmp_path, kind):
    error = refusal(office.write(tmp_path / "a", office.answer_head(type=kind)), office.at_pingtan())
    assert (error.reason, error.detail) == (Reason.CONTENT, "sender_role")


def test_a_sync_for_the_district_is_refused(office, tmp_path):
    error = refusal(office.write(tmp_path / "a", office.head(type=BundleType.SYNC)), office.at_district())
    assert error.detail == "receiver_role"


# -- versions ---------------------------------------------------------------------------------


def test_a_later_format_asks_for_a_newer_program_whatever_else_it_says(office, tmp_path):
    head = b'{"fmt":"metrodesk-bundle","v":9,"min_reader":9,"type":"hologram"}'
    (tmp_path / "a").write_bytes(zipped({"head.json": head}))
    error = refusal(tmp_path / "a", office.at_district())
    assert isinstance(error, NeedsNewerProgram)
    assert error.min_reader == 9


def test_a_line_of_a_later_version_asks_for_a_newer_program(office, tmp_path):
    path = office.write(tmp_path / "a", contents=Contents(revisions=[revision_line(v=2)]))
    assert refusal(path, office.at_district()).reason is Reason.NEEDS_NEWER_PROGRAM


def test_a_newer_answer_with_an_older_roster_is_a_rollback(office, tmp_path):
    path = office.write(tmp_path / "a", office.answer_head(seq=9))
    error = refusal(path, office.at_pingtan(seen=Seen(EPOCH, 8, roster=4)))
    assert isinstance(error, RolledBack)
    assert (error.what, error.seen, error.found) == ("roster", 4, 3)
    open_bundle(path, office.at_pingtan(seen=Seen(EPOCH, 8, roster=3))).close()
    open_bundle(path, office.at_pingtan(seen=Seen(EPOCH, 10, roster=4))).close()


def test_a_newer_answer_with_an_older_plan_is_a_rollback(office, tmp_path):
    contents = Contents(plan=PLAN, roster=office.roster.to_bytes())
    path = office.write(tmp_path / "a", office.answer_head(seq=9), contents)
    error = refusal(path, office.at_pingtan(seen=Seen(EPOCH, 8, roster=3, plan_number=2)))
    assert (error.reason, error.detail) == (Reason.ROLLBACK, "plan")


def test_two_bundles_with_one_number_are_told_apart_by_their_ids(office):
    head = office.head()
    refuse_second(head, "a", None)
    refuse_second(head, "a", "a")
    with pytest.raises(TwoWithOneNumber):
        refuse_second(head, "a", "b")


def test_a_root_signed_trust_brings_a_new_daily_key_along(office, tmp_path):
    new = fixed_keys("daily 2")
    keys = rotated(office.entry.keys, {EPOCH: (5, None)}, EPOCH, new.public)
    entry = DistrictEntry(office.daily.device, keys, office.entry.recipients)
    signers, head = [new.signing], office.answer_head(seq=6)
    knows_root = office.at_pingtan(trust=Trust.from_bytes(office.trust))
    path = office.write(tmp_path / "a", head, Contents(trust=vouch(office.root.signing, CAMPAIGN, 2, entry)), signers)
    open_bundle(path, knows_root).close()
    assert refusal(path, office.at_pingtan()).reason is Reason.SIGNATURE
    forged = vouch(fixed_keys("stranger").signing, CAMPAIGN, 2, entry)
    assert refusal(office.write(tmp_path / "b", head, Contents(trust=forged), signers), knows_root).detail == "root"


def test_an_old_trust_brings_no_old_daily_key_back(office, tmp_path):
    """The old daily key was stolen; its trust.json is replayed to a unit that knows better."""
    new = fixed_keys("daily 2")
    keys = rotated(office.entry.keys, {EPOCH: (5, None)}, EPOCH, new.public)
    entry = DistrictEntry(office.daily.device, keys, office.entry.recipients)
    newer = Trust.from_bytes(vouch(office.root.signing, CAMPAIGN, 2, entry))
    trusted = Trusted.of(replace(office.roster, district=entry), PINGTAN, trust=newer)
    path = office.write(tmp_path / "a", office.answer_head(seq=6), Contents(trust=office.trust))
    assert refusal(path, trusted).reason is Reason.SIGNATURE


# -- what is inside ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["data/revisions.jsonl", f"data/att/{hashlib.sha256(PHOTO).hexdigest()}"])
def test_an_altered_file_is_named(office, tmp_path, name):
    members = members_of(office.bundle_bytes(contents=with_photo()))
    members[name] = bytes([members[name][0] ^ 1]) + members[name][1:]
    (tmp_path / "a").write_bytes(zipped(members))
    error = refusal(tmp_path / "a", office.at_district())
    assert (error.reason, error.detail, error.where) == (Reason.CONTENT, "hash", name)


def test_a_tampered_list_of_sums_is_refused_even_if_its_hash_is_right(office, tmp_path):
    members = members_of(office.bundle_bytes())
    sums = members["sha256sums.txt"].replace(b"  data", b" *data")
    files = load(members["head.json"])["files"]
    for line in files:
        if line["path"] == "sha256sums.txt":
            line.update(size=len(sums), sha256=hashlib.sha256(sums).hexdigest())
    members["sha256sums.txt"] = sums
    (tmp_path / "a").write_bytes(resigned(members, office.pingtan.signing, files=files))
    assert refusal(tmp_path / "a", office.at_district()).detail == "sums"


def test_a_hidden_file_and_a_missing_one_are_refused(office, tmp_path):
    members = members_of(office.bundle_bytes())
    (tmp_path / "a").write_bytes(zipped({**members, "data/plan.json": PLAN}))
    assert refusal(tmp_path / "a", office.at_district()).where == "data/plan.json"
    del members["data/revisions.jsonl"]
    (tmp_path / "b").write_bytes(zipped(members))
    assert refusal(tmp_path / "b", office.at_district()).where == "data/revisions.jsonl"


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ({"counts": {"revisions": 2, "acts": 0, "attachments": 0}}, "counts"),
        ({"files": []}, "files"),
        ({"type": "hologram"}, "type"),
        ({"from": {}}, "field"),
        ({"to": "district"}, "field"),
        ({"refs": {"plan": "x", "roster": 1}}, "field"),
        ({"fmt": "other"}, "format"),
        ({"campaign": "Ä"}, "field"),
        ({"min_reader": "1"}, "field"),
    ],
)
def test_a_head_that_says_something_else_is_refused(office, tmp_path, change, detail):
    members = members_of(office.bundle_bytes())
    (tmp_path / "a").write_bytes(resigned(members, office.pingtan.signing, **change))
    error = refusal(tmp_path / "a", office.at_district())
    assert (error.reason, error.detail) == (Reason.CONTENT, detail)


def test_an_attachment_must_bear_its_own_hash(office, tmp_path):
    members = members_of(office.bundle_bytes(contents=with_photo()))
    old, new = f"data/att/{hashlib.sha256(PHOTO).hexdigest()}", "data/att/" + "0" * 64
    members[new] = members.pop(old)
    sums = members["sha256sums.txt"].replace(old.encode(), new.encode())
    members["sha256sums.txt"] = sums
    files = load(members["head.json"])["files"]
    for line in files:
        if line["path"] == old:
            line["path"] = new
        if line["path"] == "sha256sums.txt":
            line["sha256"] = hashlib.sha256(sums).hexdigest()
    (tmp_path / "a").write_bytes(resigned(members, office.pingtan.signing, files=files))
    assert refusal(tmp_path / "a", office.at_district()).detail == "name"


LINE = load(revision_line())
BAD_LINES = {
    "not JSON": b"hello",
    "a list": b"[]",
    "blanks": revision_line().replace(b'"v":1', b'"v": 1'),
    "an empty line": b"",
    "a carriage return": revision_line() + b"\r",
    "a double key": revision_line().replace(b'"v":1', b'"v":1,"v":1'),
    "a fraction": dump({**LINE, "body": {}}).replace(b"{}", b'{"x":1.5}'),
    "NaN": dump({**LINE, "body": {}}).replace(b"{}", b'{"x":NaN}'),
    "a huge number": dump({**LINE, "body": {}}).replace(b"{}", b'{"x":1' + b"0" * 400 + b"}"),
    "many brackets": dump({**LINE, "body": {}}).replace(b"{}", b'{"x":' + b"[" * 5000 + b"]" * 5000 + b"}"),
    "a lone surrogate": dump({**LINE, "body": {}}).replace(b"{}", b'{"x":"\\ud800"}'),
    "an unknown kind": revision_line(kind="gossip"),
    "no kind": dump({key: value for key, value in LINE.items() if key != "kind"}),
    "no body": revision_line(body=None),
    "a unit that is no id": revision_line(unit="平滩镇"),
    "version nought as text": revision_line(v="1"),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_one_malformed_line_refuses_the_whole_bundle(office, tmp_path, name):
    contents = Contents(revisions=[revision_line(), BAD_LINES[name]])
    assert refusal(office.write(tmp_path / "a", contents=contents), office.at_district()).reason is Reason.CONTENT


def test_a_line_of_another_campaign_refuses_the_whole_bundle(office, tmp_path):
    contents = Contents(revisions=[revision_line(campaign="f" * 16)])
    assert refusal(office.write(tmp_path / "a", contents=contents), office.at_district()).detail == "campaign"


def test_the_same_line_twice_is_refused(office, tmp_path):
    contents = Contents(revisions=[revision_line(), revision_line()])
    assert refusal(office.write(tmp_path / "a", contents=contents), office.at_district()).detail == "twice"


def test_the_last_line_must_end(office, tmp_path):
    out = office.bundle_bytes()
    members = members_of(out)
    data = members["data/revisions.jsonl"] = revision_line()
    files = load(members["head.json"])["files"]
    for line in files:
        if line["path"] == "data/revisions.jsonl":
            line.update(size=len(data), sha256=hashlib.sha256(data).hexdigest())
    sums = b"".join(f"{f['sha256']}  {f['path']}\n".encode() for f in files if f["path"].startswith("data/"))
    for line in files:
        if line["path"] == "sha256sums.txt":
            line.update(size=len(sums), sha256=hashlib.sha256(sums).hexdigest())
    members["sha256sums.txt"] = sums
    (tmp_path / "a").write_bytes(resigned(members, office.pingtan.signing, files=files))
    assert refusal(tmp_path / "a", office.at_district()).detail == "line_end"


@pytest.mark.parametrize("extra", [{"acts": [act_line()]}, {"plan": PLAN}, {"trust": b"{}"}])
def test_a_unit_sends_no_acts_plan_or_trust(office, tmp_path, extra):
    path = office.write(tmp_path / "a", contents=Contents(revisions=[revision_line()], **extra))
    assert refusal(path, office.at_district()).detail == "sender_role"


def test_an_old_plan_beside_a_new_roster_is_refused(office, tmp_path):
    path = office.write(tmp_path / "a", office.answer_head(), Contents(plan=b"{}", roster=office.roster.to_bytes()))
    assert refusal(path, office.at_pingtan()).detail == "refs"


@pytest.mark.parametrize("refs", [Refs(PLAN_VERSION, 4), Refs("0" * 64, 3)])
def test_a_roster_that_is_not_the_one_the_head_names_is_refused(office, tmp_path, refs):
    path = office.write(tmp_path / "a", office.answer_head(refs=refs), Contents(roster=office.roster.to_bytes()))
    assert refusal(path, office.at_pingtan()).detail == "refs"


# -- files that are something else ------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04", b"%PDF-1.7", bytes(1000), b"age-encryption.org/v1\n"])
def test_a_file_that_is_something_else_is_no_container(office, tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    error = refusal(tmp_path / "a", office.at_district(), [office.daily.identity])
    assert error.reason is Reason.CONTAINER


def test_a_file_past_the_limit_is_not_even_read(office, tmp_path):
    with (tmp_path / "a").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(600 << 20)
    with pytest.raises(BundleRejected, match="file_size"):
        open_bundle(tmp_path / "a", office.at_district(), work=tmp_path / "no room for a copy")


def test_a_missing_file_is_an_error_of_the_medium(office, tmp_path):
    with pytest.raises(FileNotFoundError):
        open_bundle(tmp_path / "nothing", office.at_district())


HEADS = st.builds(
    Head,
    type=st.sampled_from(BundleType),
    campaign=st.just(CAMPAIGN),
    sender=st.builds(
        Sender, st.just(PINGTAN), st.just("0" * 32), st.just(EPOCH), st.integers(0, 10**9),
        st.none() | st.just("a" * 64), st.none() | st.sampled_from(["copied", "restored"]),
    ),
    to=st.lists(st.sampled_from([DISTRICT, PINGTAN, SHITI]), max_size=3).map(tuple),
    refs=st.builds(Refs, st.just(PLAN_VERSION), st.integers(0, 99)),
    wall_claim=st.text(st.characters(codec="utf-8"), max_size=20),
    drill=st.booleans(),
    clock_suspect=st.booleans(),
)  # fmt: skip


@given(HEADS)
def test_a_head_is_read_as_it_was_written(head):
    assert Head.from_bytes(head.to_bytes()) == head


LINES = st.lists(
    st.builds(lambda text, task: revision_line(task=task, body={"progress": text}),
              st.text(st.characters(codec="utf-8"), max_size=50), st.sampled_from(["t01", "t02"])),
    max_size=5, unique=True,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.lists(st.binary(max_size=100), max_size=3, unique=True))
def test_any_report_comes_back_byte_for_byte(office, tmp_path, lines, files):
    attachments = {hashlib.sha256(data).hexdigest(): data for data in files}
    path = office.write(tmp_path / "a", contents=Contents(revisions=lines, attachments=attachments))
    with open_bundle(path, office.at_district()) as bundle:
        assert [found.line for found in bundle.revisions] == lines
        for name, data in attachments.items():
            out = io.BytesIO()
            bundle.copy_attachment(name, out)
            assert out.getvalue() == data


def test_the_wall_clock_is_only_a_claim(office, tmp_path):
    for claim in ("1970-01-01T00:00:00+08:00", "2099-12-31T23:59:59+08:00", "gestern"):
        with open_bundle(office.write(tmp_path / "a", office.head(wall_claim=claim)), office.at_district()) as bundle:
            assert bundle.head.wall_claim == claim
