"""Bundles written by released versions are read for ever, and written the same today."""

import json

import pytest

from metrodesk.bundles.enrolment import open_request
from metrodesk.bundles.invitation import open_invitation
from metrodesk.bundles.invitation_secret import InvitationSecret
from metrodesk.bundles.keys import load_identities
from metrodesk.bundles.peek import roster_in
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trusted import Trusted
from tests.golden import make_bundles
from tests.golden.make_bundles import FOLDER


@pytest.fixture(scope="module")
def expected():
    return json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def outsider() -> Trusted:
    return Trusted.of(roster_in(FOLDER / "roster.json")[0])


@pytest.mark.parametrize("name", ["report", "report-encrypted"])
def test_today_s_reader_opens_a_report_of_version_1(expected, outsider, name):
    identities = load_identities(FOLDER / "district.agekey")
    with open_bundle(FOLDER / f"{name}.mdbundle", outsider, identities) as bundle:
        assert bundle.id == expected["ids"]["report"]
        assert [found.line.decode() for found in bundle.revisions] == expected["revisions"]
        assert len(bundle.attachments) == 1


def test_today_s_reader_opens_an_answer_of_version_1(expected, outsider):
    with open_bundle(FOLDER / "answer.mdbundle", outsider) as bundle:
        assert bundle.id == expected["ids"]["answer"]
        assert len(bundle.acts) == 1
        assert bundle.roster == (FOLDER / "roster.json").read_bytes()


def test_today_s_reader_opens_an_invitation_of_version_1(expected):
    invitation = open_invitation(FOLDER / "invitation.mdbundle", expected["code"])
    assert invitation.bundle == expected["ids"]["invitation"]
    assert invitation.unit == expected["unit"]
    assert invitation.passphrase_demanded


def test_today_s_reader_opens_a_request_of_version_1(expected):
    secret = InvitationSecret.from_json(expected["secret"])
    request = open_request(FOLDER / "request.mdbundle", outsider_campaign(), {secret.id: secret}.get)
    assert request.bundle == expected["ids"]["request"]
    assert request.vouched
    assert request.label == "办公室2号"


def outsider_campaign() -> str:
    return roster_in(FOLDER / "roster.json")[0].campaign


@pytest.mark.parametrize("name", ["report", "answer", "invitation"])
def test_today_s_writer_writes_the_same_bytes(tmp_path, name):
    built = getattr(make_bundles, f"build_{name}")(tmp_path)
    assert built.path.read_bytes() == (FOLDER / f"{name}.mdbundle").read_bytes()


def test_today_s_writer_writes_the_same_request(tmp_path):
    built = make_bundles.build_request(tmp_path, FOLDER / "invitation.mdbundle")
    assert built.path.read_bytes() == (FOLDER / "request.mdbundle").read_bytes()
