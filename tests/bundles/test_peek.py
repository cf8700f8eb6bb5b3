import io

import pytest

from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.peek import peek, roster_in
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents
from metrodesk.errors import BundleRejected, Reason
from tests.bundles.office import PINGTAN, PLAN


def encrypted(office, path):
    with path.open("wb") as out:
        encrypt(io.BytesIO(office.bundle_bytes()), out, office.entry.recipients)
    return path


def test_a_bundle_says_what_it_claims_to_be(office, tmp_path):
    glimpse = peek(office.write(tmp_path / "photo.jpg"))
    assert (glimpse.head.type, glimpse.head.sender.unit, glimpse.head.sender.seq) == ("report", PINGTAN, 1)
    assert not glimpse.encrypted


def test_an_encrypted_bundle_is_recognised_and_opened_by_its_reader(office, tmp_path):
    path = encrypted(office, tmp_path / "a")
    assert peek(path, [office.daily.identity]).encrypted
    with pytest.raises(BundleRejected) as refused:
        peek(path)
    assert refused.value.reason is Reason.ENCRYPTED


def test_an_outsider_s_roster_is_a_file_or_a_bundle_that_carries_one(office, tmp_path):
    (tmp_path / "roster.json").write_bytes(office.roster.to_bytes())
    contents = Contents(plan=PLAN, roster=office.roster.to_bytes(), trust=office.trust)
    answer = office.write(tmp_path / "answer", office.answer_head(), contents)
    from_file, no_trust = roster_in(tmp_path / "roster.json")
    from_bundle, trust = roster_in(answer)
    assert from_file == from_bundle == office.roster
    assert no_trust is None
    assert trust.fingerprint == office.root.public.fingerprint
    open_bundle(office.write(tmp_path / "report"), Trusted.of(from_bundle, trust=trust)).close()


def test_a_bundle_without_a_roster_is_none(office, tmp_path):
    with pytest.raises(BundleRejected, match="missing"):
        roster_in(office.write(tmp_path / "a"))
