"""The district's daily key is lost, stolen or renewed: the root key from the safe vouches for the next."""

import pytest

from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.key_ranges import required_keys
from metrodesk.bundles.keys import load_keys
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle
from metrodesk.errors import BundleRejected, NotTheRootKey, NotTheSpareKey, PassphraseTooShort, WrongPassphrase
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.keyrings import KeyRole, key_file, unlock
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.rekeying import rekey
from metrodesk.services.requests import enrol
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage.bundle_notes import BundleNote
from tests.services.campaign import PINGTAN, SHITI, Campaign
from tests.services.test_workspaces import lose_the_commit

CODE = "保险柜里的那个口令"


@pytest.fixture
def office(tmp_path):
    """A district whose root and spare key lie in a folder, and 平滩镇 that has joined."""
    campaign = Campaign(tmp_path / "office")
    campaign.folder.mkdir()
    made = create_district(
        campaign.district, "dachuan-2024-3", "达川区市场监管局", keys_out=tmp_path / "safe", passphrase=CODE
    )
    with campaign.open() as ws:
        invitation = invite(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick("letters"), passphrase=CODE)
        first = invitation.invitations[0]
    joined = join(campaign.desk(), first.file, first.code, campaign.stick("requests"))
    with campaign.open() as ws:
        merge(ws, [joined.request], passphrase=CODE)
        enrol(ws)
    return campaign, made


def answered(ws, number, path, signing=None, **contents):
    """A plain answer of the district for 平滩镇, noted in its chain."""
    keys = unlock(ws, KeyRole.DISTRICT, CODE)
    with ws.database.read() as books:
        epoch, trust = books.meta.get("district_epoch"), books.contents.get(books.meta.get("trust"))
    unit = ws.plan.unit_named(PINGTAN).id
    head = Head(
        type=BundleType.ANSWER,
        campaign=ws.campaign,
        sender=Sender(DISTRICT, keys.device, epoch, number),
        to=(unit,),
        refs=Refs(ws.identity.plan, ws.roster.number),
        wall_claim="2026-10-08T09:00:00+08:00",
    )
    given = {"plan": ws.plan.to_bytes(), "roster": ws.roster.to_bytes(), "trust": trust, **contents}
    path.mkdir(exist_ok=True)
    built = build_bundle(head, Contents(**given), [signing or keys.signing], path)
    with ws.database.begin() as books:
        books.bundles.add(
            BundleNote(
                built.id, "out", "answer", unit, keys.device, epoch, number, None, built.path.name, built.size, ""
            ),
            [],
        )
    return built.path


def believed_by_the_unit(campaign: Campaign) -> Trusted:
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        trust = Trust.from_bytes(books.contents.get(books.meta.get("trust")))
        return Trusted.of(ws.roster, str(ws.own_unit().id), trust=trust)


def rekeyed(campaign, made, **options):
    with campaign.open() as ws:
        return rekey(ws, made.root_key, root_code=CODE, **{"passphrase": CODE, **options})


def test_units_believe_the_new_daily_key_through_the_root(office, tmp_path):
    campaign, made = office
    with campaign.open() as ws:
        old, old_keys = answered(ws, 1, tmp_path / "old"), unlock(ws, KeyRole.DISTRICT, CODE)
    done = rekeyed(campaign, made)
    assert (done.trust_number, done.old_key_reads) == (2, True)
    with campaign.open() as ws:
        new = answered(ws, 1, tmp_path / "new")
        forged = answered(ws, 2, tmp_path / "forged", old_keys.signing)
        bare = answered(ws, 3, tmp_path / "bare", trust=None)
        after = Trusted.of(ws.roster, str(ws.plan.unit_named(PINGTAN).id))

    before = believed_by_the_unit(campaign)

    for path in (old, new):
        open_bundle(path, before).close()
        open_bundle(path, after).close()
    for path in (forged, bare):
        with pytest.raises(BundleRejected):
            open_bundle(path, before)


def test_what_the_old_daily_key_signs_after_its_last_answer_is_refused(office, tmp_path):
    campaign, made = office
    with campaign.open() as ws:
        answered(ws, 1, tmp_path / "a")
        late = answered(ws, 2, tmp_path / "b")
        with ws.database.begin() as books:
            number, epoch = 2, books.meta.get("district_epoch")
        keys = unlock(ws, KeyRole.DISTRICT, CODE)
    rekeyed(campaign, made)
    with campaign.open() as ws:
        trusted = Trusted.of(ws.roster, str(ws.plan.unit_named(PINGTAN).id))
        open_bundle(late, trusted).close()
        head = Head(
            type=BundleType.ANSWER,
            campaign=ws.campaign,
            sender=Sender(DISTRICT, keys.device, epoch, number + 1),
            to=(ws.plan.unit_named(PINGTAN).id,),
            refs=Refs(ws.identity.plan, ws.roster.number),
            wall_claim="2026-10-08T09:00:00+08:00",
        )
        forged = build_bundle(head, Contents(), [keys.signing], tmp_path / "a").path
        with pytest.raises(BundleRejected, match="closed"):
            open_bundle(forged, trusted)


def test_files_for_a_lost_daily_key_are_read_with_the_spare_key(office):
    campaign, made = office
    file = campaign.hand_in(PINGTAN, "一", {18})
    with campaign.open() as ws:
        key_file(ws.identity.workspace, KeyRole.DISTRICT).unlink()
    phrase = "办公电脑上的新口令"
    done = rekeyed(campaign, made, passphrase=phrase)
    assert not done.old_key_reads

    with campaign.open() as ws:
        assert merge(ws, [file], passphrase=phrase).bundles[0].reason == "encrypted"
        with pytest.raises(NotTheSpareKey):
            rekey(ws, made.root_key, root_code=CODE, spare=made.root_key, passphrase=CODE)
        again = merge(ws, [file], identity=made.spare_key, identity_code=CODE, passphrase=phrase)
        assert again.bundles[0].outcome == "merged"


def test_what_waits_is_read_with_the_spare_key_at_once(office):
    campaign, made = office
    file = campaign.hand_in(PINGTAN, "一", {18})
    with campaign.open() as ws:
        key_file(ws.identity.workspace, KeyRole.DISTRICT).unlink()
    rekeyed(campaign, made)
    with campaign.open() as ws:
        merge(ws, [file], passphrase=CODE)
    assert [one.outcome for one in rekeyed(campaign, made, spare=made.spare_key).merged] == ["merged"]


def test_with_the_old_key_at_hand_its_files_are_still_read_and_the_spare_stays(office):
    campaign, made = office
    file = campaign.hand_in(PINGTAN, "一", {18})
    spare = load_keys(made.spare_key, CODE).recipient
    for _ in range(2):
        rekeyed(campaign, made)
    with campaign.open() as ws:
        assert merge(ws, [file], passphrase=CODE).bundles[0].outcome == "merged"
        assert ws.roster.district.recipients[1:] == (spare,)


def test_letters_issued_before_and_after_open_the_work(office):
    campaign, made = office
    with campaign.open() as ws:
        before = invite(ws, [ws.plan.unit_named(SHITI).id], campaign.stick("before"), passphrase=CODE).invitations[0]
    rekeyed(campaign, made)
    with campaign.open() as ws:
        after = invite(ws, [ws.plan.unit_named("大树镇").id], campaign.stick("after"), passphrase=CODE).invitations[0]
    asked = [
        join(campaign.folder / name, one.file, one.code, campaign.stick(name)).request
        for name, one in (("b", before), ("a", after))
    ]
    with campaign.open() as ws:
        outcomes = [one.outcome for one in merge(ws, asked, passphrase=CODE).bundles]
    assert outcomes == ["enrolment", "enrolment"]


def test_another_root_key_or_a_wrong_code_changes_nothing(office, tmp_path):
    campaign, made = office
    other = create_district(tmp_path / "other", "dachuan-2024-3", "另一局", keys_out=tmp_path / "o", passphrase=CODE)
    with campaign.open() as ws:
        before = ws.roster, unlock(ws, KeyRole.DISTRICT, CODE).public
        with pytest.raises(NotTheRootKey) as refused:
            rekey(ws, other.root_key, root_code=CODE, passphrase=CODE)
        assert (refused.value.expected, refused.value.found) == (made.fingerprint, other.fingerprint)
        with pytest.raises(WrongPassphrase):
            rekey(ws, made.root_key, root_code="不是那个口令呀不是", passphrase=CODE)
        with pytest.raises(PassphraseTooShort):
            rekey(ws, made.root_key, root_code=CODE, passphrase="短")
        assert (ws.roster, unlock(ws, KeyRole.DISTRICT, CODE).public) == before


def test_a_rekeying_whose_commit_was_cut_off_holds_after_the_next_start(office):
    campaign, made = office
    done = lose_the_commit(campaign, None, lambda ws: rekey(ws, made.root_key, root_code=CODE, passphrase=CODE))
    with open_workspace(campaign.district) as ws:
        with ws.database.read() as books:
            trust = Trust.from_bytes(books.contents.get(books.meta.get("trust")))
            epoch = books.meta.get("district_epoch")
        assert trust.district == ws.roster.district
        assert trust.number == done.trust_number
        key = unlock(ws, KeyRole.DISTRICT, CODE).public
        assert required_keys(ws.roster.district.keys, epoch, 1) == (key,)
