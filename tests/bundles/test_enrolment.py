import io
from dataclasses import replace

import pytest

from metrodesk.bundles.bech32 import encode_bech32
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.enrolment import Asking, open_request, write_request
from metrodesk.bundles.head import DISTRICT, BundleType
from metrodesk.bundles.invitation import open_invitation, write_invitation
from metrodesk.bundles.invitation_secret import FOR_INVITE, FOR_REQUEST, InvitationSecret, MacSigner
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.signing import HEAD_TYPE, pae
from metrodesk.bundles.stretching import Cost
from metrodesk.bundles.strict_json import dump, load
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents
from metrodesk.errors import (
    BundleRejected,
    InvalidCode,
    InvitationNotGenuine,
    Reason,
    RequestRejected,
    UnknownDevice,
    WeakKey,
)
from tests.bundles.office import CAMPAIGN, CHEAP, CLAIM, EPOCH, PINGTAN, PLAN, SHITI, Office, fixed_keys, revision_line
from tests.bundles.test_reader import members_of, zipped

CODE = "3141 5926 5352"
NEW = fixed_keys("new pc")


@pytest.fixture
def invite(office, tmp_path):
    """The 开通文件 of 平滩镇."""
    return invitation_of(office, tmp_path / "invite")


def invitation_of(office, folder, secret=None, **changes):
    folder.mkdir()
    given = {"epoch": EPOCH, "plan": PLAN, "roster": office.roster, "trust": office.trust, "wall_claim": CLAIM}
    return write_invitation(secret or office.secret(), office.daily, folder, **{**given, **changes}).path


@pytest.fixture
def request_file(invite, tmp_path):
    """The request of a new PC in 平滩镇, as yet unencrypted."""
    (tmp_path / "request").mkdir()
    invitation = open_invitation(invite, CODE)
    return write_request(
        Asking.by_invitation(invitation), NEW, tmp_path / "request", epoch=EPOCH, label="办公室1号", wall_claim=CLAIM
    ).path


def finder(*secrets):
    return {secret.id: secret for secret in secrets}.get


def test_the_code_opens_the_invitation(office, invite):
    invitation = open_invitation(invite, CODE)
    assert (invitation.unit, invitation.unit_name, invitation.campaign) == (PINGTAN, "平滩镇", CAMPAIGN)
    assert invitation.plan == PLAN
    assert invitation.roster == office.roster
    assert invitation.fingerprint == office.root.public.fingerprint
    assert not invitation.passphrase_demanded


def test_a_campaign_can_demand_a_passphrase(office, tmp_path):
    path = invitation_of(office, tmp_path / "invite", passphrase_demanded=True)
    assert open_invitation(path, CODE).passphrase_demanded


def test_a_mistyped_code_is_told_from_a_wrong_one(invite):
    with pytest.raises(InvalidCode):
        open_invitation(invite, "3141 5926 5325")
    with pytest.raises(InvitationNotGenuine):
        open_invitation(invite, "2718 2818 2845")


def test_an_invitation_swapped_for_a_false_district_s_is_refused(invite, tmp_path):
    """The thief has the stick, so also the half in the file, but not the letter."""
    false = Office(root=fixed_keys("false root"), daily=fixed_keys("false daily"))
    guessed = InvitationSecret.of("00000000000000f1", PINGTAN, bytes(range(32)), "271828182845", CHEAP)
    path = invitation_of(false, tmp_path / "false", guessed)
    assert open_invitation(path, "2718 2818 2845").fingerprint != open_invitation(invite, CODE).fingerprint
    with pytest.raises(InvitationNotGenuine):
        open_invitation(path, CODE)


@pytest.mark.parametrize("name", ["data/roster.json", "data/trust.json", "data/plan.json"])
def test_an_altered_invitation_is_refused(invite, name):
    members = members_of(invite.read_bytes())
    invite.write_bytes(zipped({**members, name: members[name] + b" "}))
    with pytest.raises(BundleRejected) as refused:
        open_invitation(invite, CODE)
    assert refused.value.detail == "size"


def test_an_invitation_with_an_altered_head_is_refused(invite):
    members = members_of(invite.read_bytes())
    members["head.json"] = members["head.json"].replace(PINGTAN.encode(), SHITI.encode())
    invite.write_bytes(zipped(members))
    with pytest.raises(InvitationNotGenuine):
        open_invitation(invite, CODE)


def test_an_invitation_needs_the_daily_key_s_signature_too(office, invite):
    members = members_of(invite.read_bytes())
    del members[office.daily.signing.member]
    invite.write_bytes(zipped(members))
    with pytest.raises(BundleRejected) as refused:
        open_invitation(invite, CODE)
    assert refused.value.reason is Reason.SIGNATURE


def test_an_invitation_whose_trust_and_roster_differ_is_refused(office, tmp_path):
    other = replace(office.roster, district=Office(daily=fixed_keys("false daily")).entry)
    path = invitation_of(office, tmp_path / "invite", roster=other)
    with pytest.raises(BundleRejected) as refused:
        open_invitation(path, CODE)
    assert refused.value.detail == "trust"


def test_an_invitation_that_would_take_all_memory_is_refused(office, tmp_path):
    greedy = replace(office.secret(), cost=Cost(memory_kib=1 << 30))
    path = invitation_of(office, tmp_path / "invite", greedy)
    with pytest.raises(BundleRejected):
        open_invitation(path, CODE)


def test_a_report_is_no_invitation(office, tmp_path):
    with pytest.raises(BundleRejected) as refused:
        open_invitation(office.write(tmp_path / "a"), CODE)
    assert (refused.value.reason, refused.value.detail) == (Reason.CONTENT, "type")


def test_an_invitation_is_an_ordinary_bundle_of_the_district(office, invite):
    with open_bundle(invite, office.at_pingtan()) as bundle:
        assert bundle.head.type is BundleType.INVITE


def test_the_district_keeps_its_secret_as_json(office):
    secret = office.secret()
    assert InvitationSecret.from_json(load(dump(secret.to_json()))) == secret
    assert secret.printed_code == CODE
    assert secret.code not in repr(secret)


def test_two_invitations_share_nothing():
    first, second = (InvitationSecret.new(PINGTAN, CHEAP) for _ in range(2))
    assert first.id != second.id
    assert first.half != second.half
    assert first.key != second.key


# -- the request ------------------------------------------------------------------------------


def test_a_verified_request_gives_the_roster_s_entry(office, request_file, tmp_path):
    path = tmp_path / "request.mdbundle"
    with request_file.open("rb") as plain, path.open("wb") as out:
        encrypt(plain, out, office.entry.recipients)
    request = open_request(path, CAMPAIGN, finder(office.secret()), [office.daily.identity])
    assert request.vouched
    assert request.fingerprint == NEW.public.fingerprint
    device = request.device()
    assert (device.id, device.unit, device.label) == (NEW.device, PINGTAN, "办公室1号")
    trusted = Trusted.of(office.roster.with_device(device), DISTRICT)
    report = office.write(tmp_path / "a", office.head(keys=NEW), signers=[NEW.signing])
    open_bundle(report, trusted).close()


def test_bundles_that_came_with_the_request_wait_for_it(office, request_file, tmp_path):
    report = office.write(tmp_path / "a", office.head(keys=NEW), signers=[NEW.signing])
    for path, number in ((report, 1), (request_file, 0)):
        with pytest.raises(UnknownDevice) as waiting:
            open_bundle(path, office.at_district())
        assert (waiting.value.unit, waiting.value.device, waiting.value.number) == (PINGTAN, NEW.device, number)


def test_a_request_with_the_invitation_s_own_mac_is_refused(office, request_file):
    """What proves the invitation cannot be sent back as proof of a request."""
    members = members_of(request_file.read_bytes())
    secret = office.secret()
    wrong = MacSigner(secret.id, secret.key, FOR_INVITE)
    head = members["head.json"]
    right = MacSigner(secret.id, secret.key, FOR_REQUEST)
    message = pae(HEAD_TYPE, head)
    assert right.sign(message) == members[right.member]
    request_file.write_bytes(zipped({**members, right.member: wrong.sign(message)}))
    with pytest.raises(RequestRejected, match="mac"):
        open_request(request_file, CAMPAIGN, finder(secret))


@pytest.mark.parametrize(
    ("secrets", "detail"),
    [
        ([], "invitation"),
        ([replace(Office().secret(), unit=SHITI)], "unit"),
        ([replace(Office().secret(), key=bytes(32))], "mac"),
    ],
)
def test_a_request_that_fits_no_invitation_says_why(request_file, secrets, detail):
    with pytest.raises(RequestRejected, match=detail):
        open_request(request_file, CAMPAIGN, finder(*secrets))


def test_a_request_without_a_code_waits_for_the_phone(office, tmp_path):
    built = write_request(
        Asking.by_roster(office.roster, PINGTAN), NEW, tmp_path, epoch=EPOCH, label="办公室1号", wall_claim=CLAIM
    )
    request = open_request(built.path, CAMPAIGN, finder())
    assert not request.vouched
    assert request.invitation is None


def test_a_request_for_another_campaign_is_not_for_here(office, request_file):
    with pytest.raises(BundleRejected) as refused:
        open_request(request_file, "f" * 16, finder(office.secret()))
    assert refused.value.reason is Reason.NOT_ADDRESSED_HERE


def hand_made(office, sheet_changes, signers=None, **head_changes) -> bytes:
    """Write a request whose sheet says something else; its MAC is that of the true code."""
    sheet = {
        "fmt": "metrodesk-request",
        "v": 1,
        "invite": office.secret().id,
        "unit": PINGTAN,
        "label": "办公室1号",
        "keys": [{"alg": "ed25519", "public": str(NEW.public)}],
        "recipient": NEW.recipient,
    }
    mac = MacSigner(office.secret().id, office.secret().key, FOR_REQUEST)
    head = office.head(**{"keys": NEW, "seq": 0, "type": BundleType.ENROL, **head_changes})
    contents = Contents(request=dump({**sheet, **sheet_changes}))
    return office.bundle_bytes(head, contents, [*(signers or [NEW.signing]), mac])


def test_the_hand_made_request_without_changes_is_taken(office, tmp_path):
    (tmp_path / "a").write_bytes(hand_made(office, {}))
    assert open_request(tmp_path / "a", CAMPAIGN, finder(office.secret())).vouched


IDENTITY_KEY = "MCowBQYDK2VwAyEAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"keys": [{"alg": "ed25519", "public": IDENTITY_KEY}]}, WeakKey),
        ({"keys": [{"alg": "sm2", "public": str(NEW.public)}]}, WeakKey),
        ({"keys": [{"alg": "ed25519", "public": "AAAA"}]}, WeakKey),
        ({"keys": []}, RequestRejected),
        ({"keys": [{"alg": "ed25519", "public": str(fixed_keys("shiti").public)}]}, RequestRejected),
        ({"recipient": encode_bech32("age", bytes(32))}, WeakKey),
        ({"recipient": "age1nonsense"}, WeakKey),
        ({"unit": SHITI}, RequestRejected),
        ({"unit": None}, BundleRejected),
        ({"fmt": "metrodesk-invite"}, BundleRejected),
        ({"v": 2}, BundleRejected),
        ({"label": 7}, BundleRejected),
    ],
)
def test_a_request_with_weak_keys_or_another_s_is_refused(office, tmp_path, changes, error):
    (tmp_path / "a").write_bytes(hand_made(office, changes))
    with pytest.raises(error):
        open_request(tmp_path / "a", CAMPAIGN, finder(office.secret()))


def test_a_request_must_be_signed_with_the_key_it_brings(office, tmp_path):
    (tmp_path / "a").write_bytes(hand_made(office, {}, signers=[fixed_keys("shiti").signing]))
    with pytest.raises(RequestRejected, match="possession"):
        open_request(tmp_path / "a", CAMPAIGN, finder(office.secret()))


@pytest.mark.parametrize("change", [{"seq": 1}, {"keys": fixed_keys("shiti")}])
def test_a_request_is_number_nought_of_its_own_device(office, tmp_path, change):
    (tmp_path / "a").write_bytes(hand_made(office, {}, **change))
    with pytest.raises(RequestRejected, match="possession"):
        open_request(tmp_path / "a", CAMPAIGN, finder(office.secret()))


@pytest.mark.parametrize("change", [{"type": BundleType.REPORT}, {"to": (PINGTAN,)}, {"unit": DISTRICT}])
def test_something_else_is_no_request(office, tmp_path, change):
    (tmp_path / "a").write_bytes(hand_made(office, {}, **change))
    with pytest.raises(BundleRejected):
        open_request(tmp_path / "a", CAMPAIGN, finder(office.secret()))


def test_every_flipped_bit_of_a_request_is_refused(office, request_file):
    data, find = request_file.read_bytes(), finder(office.secret())
    for at in range(0, len(data) * 8, 31):
        hurt = bytearray(data)
        hurt[at // 8] ^= 1 << at % 8
        request_file.write_bytes(hurt)
        with pytest.raises(BundleRejected):
            open_request(request_file, CAMPAIGN, find)


def test_joining_needs_one_file_and_one_code(office, tmp_path):
    """From a fresh invitation to a report in the district's hands."""
    secret = InvitationSecret.new(PINGTAN, CHEAP)
    invitation = open_invitation(invitation_of(office, tmp_path / "invite", secret), secret.printed_code)
    built = write_request(
        Asking.by_invitation(invitation), NEW, tmp_path, epoch=EPOCH, label="办公室1号", wall_claim=CLAIM
    )
    request = open_request(built.path, CAMPAIGN, finder(secret))
    roster = office.roster.with_device(request.device())
    head = office.head(keys=NEW, prev=built.id)
    out = io.BytesIO(office.bundle_bytes(head, Contents(revisions=[revision_line()]), [NEW.signing]))
    (tmp_path / "report").write_bytes(out.getvalue())
    with open_bundle(tmp_path / "report", Trusted.of(roster, DISTRICT)) as bundle:
        assert bundle.head.sender.prev == built.id
        assert bundle.device.label == "办公室1号"
