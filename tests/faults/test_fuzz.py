"""Bundles spoiled in thousands of ways: none is taken, and only the reader's own refusal is raised."""

import io
from random import Random

import pytest

from metrodesk.bundles.encryption import decrypt
from metrodesk.bundles.strict_json import MAX_DEPTH, load_object
from metrodesk.errors import BundleRejected, MalformedRevision, Reason
from tests.bundles.office import Office, revision_line
from tests.bundles.test_reader import members_of
from tests.faults.fuzz import Fuzzer, bounded, place_in
from tests.faults.hostile_json import TRAPS
from tests.faults.mutations import MUTATIONS
from tests.faults.specimens import packed, specimens, zipped

SAMPLE = 4000


@pytest.fixture(scope="module")
def kinds():
    return specimens()


def test_a_sample_of_spoiled_files_is_refused_within_bounded_time_and_memory():
    fuzzer = Fuzzer()
    with bounded():
        for number in range(SAMPLE):
            fuzzer.run(number)

    assert fuzzer.found.wrong == []
    assert sum(fuzzer.found.outcomes.values()) == SAMPLE
    assert len({fuzzer.case(number)[1] for number in range(300)}) == len(MUTATIONS)


def test_the_unspoiled_files_are_taken_also_when_packed_anew(kinds):
    for one in kinds.values():
        one.read(one.data)
        if one.name != "age":
            one.read(packed(one.head, dict(one.files), one.signers))


def test_a_case_is_the_same_file_whenever_it_is_made():
    first, second = Fuzzer(), Fuzzer()
    cases = [number for number in range(200) if first.case(number)[0] != "age"]  # encryption is random

    assert [first.case(number) for number in reversed(cases)] == [second.case(number) for number in reversed(cases)]


def test_a_run_goes_on_where_it_stopped(tmp_path):
    (tmp_path / "place").write_text("20000")

    assert (place_in(tmp_path / "place"), place_in(tmp_path / "none"), place_in(None)) == (20_000, 0, 0)


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_in_json_is_one_that_the_loader_refuses(trap):
    for number in range(200):
        text = trap(Random(number), b'{"a":1,"b":{"c":"x"}}')
        with pytest.raises(BundleRejected):
            load_object(text)


def test_depth_is_refused_one_past_the_limit_only():
    assert load_object(b'{"a":' * MAX_DEPTH + b"1" + b"}" * MAX_DEPTH)
    with pytest.raises(BundleRejected):
        load_object(b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1))


def test_a_wrong_case_is_kept_as_a_file_to_look_at(tmp_path):
    fuzzer = Fuzzer(keep=tmp_path)
    fuzzer.wrong(7, "report", "flipped", "taken", b"spoiled")

    assert (tmp_path / "7.mdbundle").read_bytes() == b"spoiled"
    assert fuzzer.found.wrong == ["7: report, flipped: taken"]


# -- what the fuzzer found once -------------------------------------------------------------------


@pytest.mark.parametrize("status", [[], {}, ["progressed"], True, 1])
def test_a_status_that_is_no_text_is_a_malformed_line(kinds, status):
    one = kinds["report"]
    files = {**one.files, "data/revisions.jsonl": revision_line(body={"status": status}) + b"\n"}
    head = {**one.head, "counts": {"revisions": 1, "acts": 0, "attachments": 0}}

    with pytest.raises(MalformedRevision):
        one.read(packed(head, files, one.signers))


@pytest.mark.parametrize("name", ["report", "answer", "invitation", "request"])
def test_a_member_of_sig_that_belongs_to_no_listed_key_is_refused(kinds, name):
    one = kinds[name]
    for extra in ("sig/" + "0" * 64 + ".ed25519", "sig/zz.hmac-sha256", "sig/a.sm2"):
        with pytest.raises(BundleRejected) as refused:
            one.read(zipped({**one.files, extra: b"hidden"}))
        assert refused.value.detail == "files"


def test_a_signature_with_something_behind_it_is_refused(kinds):
    one = kinds["report"]
    (name,) = (name for name in members_of(one.data) if name.startswith("sig/"))

    with pytest.raises(BundleRejected):
        one.read(zipped({**one.files, name: one.files[name] + bytes(100_000)}))


@pytest.mark.parametrize("stanzas", [201, 2000])
def test_an_encrypted_file_with_more_readers_than_any_honest_one_is_refused_at_once(kinds, stanzas):
    data = kinds["age"].data
    end = data.index(b"\n---")
    crowd = (b"\n-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43) * stanzas
    out = io.BytesIO()

    with pytest.raises(BundleRejected) as refused:
        decrypt(io.BytesIO(data[:end] + crowd + data[end:]), out, [Office().daily.identity])

    assert (refused.value.reason, refused.value.detail) == (Reason.CONTAINER, "age_header")
    assert refused.value.__cause__ is None  # no key was tried
