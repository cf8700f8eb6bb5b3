"""Passphrase forgotten, key file gone, PC dead: new keys, nothing lost, and a person on the phone."""

import shutil

import pytest

from metrodesk.bundles.keys import load_keys
from metrodesk.errors import KeyFileMissing, PassphraseTooShort, WrongPassphrase
from metrodesk.services import enrolling, exporting, own_keys, sealing
from metrodesk.services.enrolling import confirm
from metrodesk.services.holding import quarantine
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.keyrings import KeyRole, keep_again, key_file, unlock
from metrodesk.services.rejoining import rejoin
from metrodesk.services.requests import requests
from metrodesk.services.retiring import retire
from metrodesk.services.rotating import rotate
from tests.services.campaign import NAMES, OWN, PERIOD, SHITI, Campaign, write
from tests.services.test_rotating import bring_roster


def rejoined(campaign: Campaign, name=SHITI, **options):
    with campaign.open(name) as ws:
        return rejoin(ws, campaign.stick(), **options)


def texts(campaign: Campaign, name=SHITI):
    return [one.heads[0].body.progress for one in campaign.reports() if one.unit_name == name]


def waiting(campaign: Campaign):
    with campaign.open() as ws:
        return requests(ws)


def test_new_keys_carry_on_what_the_lost_ones_left_unsent(campaign):
    campaign.merge(campaign.hand_in(SHITI, "送到的", {18}))
    campaign.hand_in(SHITI, "没送到的", {19}, campaign.stick("lost"))
    campaign.write(SHITI, "还没定稿的", {21})
    with campaign.open(SHITI) as ws:
        key_file(ws.identity.workspace, KeyRole.UNIT).unlink()
        assert own_keys.own_device(ws).state == "key-missing"
        with pytest.raises(KeyFileMissing):
            exporting.export(ws, campaign.stick())
    made = rejoined(campaign)
    assert made.label == "办公室2号"
    campaign.seal(SHITI)
    bundle = campaign.export(SHITI).bundle.file

    merged = campaign.merge(made.request, bundle)

    assert [one.outcome for one in merged.bundles] == ["enrolment", "waiting"]
    assert [(one.verified, one.problem, one.fingerprint) for one in waiting(campaign)] == [
        (False, "no-code", made.fingerprint)
    ]
    with campaign.open() as ws:
        assert confirm(ws).enrolled == ()
        taken = confirm(ws, [made.fingerprint])
    assert [one.outcome for one in taken.merged] == ["merged"]
    assert [text.rpartition("。")[2] for text in texts(campaign)] == ["送到的", "没送到的", "还没定稿的"]
    with campaign.open() as ws:
        retire(ws, "石梯镇/办公室1号")
        states = [(one.label, one.state) for one in enrolling.devices(ws) if one.unit_name == SHITI]
    assert states == [("办公室1号", "retired"), ("办公室2号", "in-use")]
    bring_roster(campaign, SHITI)
    with campaign.open(SHITI) as ws:
        assert own_keys.own_device(ws).state == "in-use"


def test_a_forgotten_passphrase_keeps_the_old_key_file_under_another_name(campaign, data_folder):
    with campaign.open(SHITI) as ws:
        path = key_file(ws.identity.workspace, KeyRole.UNIT)
        from metrodesk.bundles.keys import save_keys

        old = load_keys(path)
        save_keys(path, old, passphrase="忘了的口令不再想起")
        with pytest.raises(WrongPassphrase):
            unlock(ws, KeyRole.UNIT, "别的什么口令试一试")
        with pytest.raises(PassphraseTooShort):
            rejoin(ws, campaign.stick(), passphrase="短")
        assert load_keys(path, "忘了的口令不再想起").device == old.device
        made = rejoin(ws, campaign.stick(), passphrase="这回记住了的新口令")
        assert unlock(ws, KeyRole.UNIT, "这回记住了的新口令").device == made.device
    former = list(path.parent.glob("*.former"))
    assert [load_keys(one, "忘了的口令不再想起").device for one in former] == [old.device]


def test_joining_again_that_fails_half_way_leaves_the_old_keys_in_their_place(campaign, monkeypatch):
    with campaign.open(SHITI) as ws:
        before = unlock(ws, KeyRole.UNIT, None).device

        def stop(*_args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("metrodesk.services.rejoining._become", stop)
        with pytest.raises(OSError, match="space"):
            rejoin(ws, campaign.stick())
        assert unlock(ws, KeyRole.UNIT, None).device == before == ws.device


def test_a_request_that_cannot_be_written_can_be_written_again(campaign, tmp_path):
    from metrodesk.errors import ExportFailed
    from metrodesk.services.joining import save_request

    (tmp_path / "stick").write_text("not a folder")
    with campaign.open(SHITI) as ws:
        with pytest.raises((ExportFailed, OSError)):
            rejoin(ws, tmp_path / "stick")
        again = save_request(ws, campaign.stick())
    assert campaign.merge(again).bundles[0].outcome == "enrolment"


def test_the_office_s_own_computer_enrols_itself_again(campaign):
    with campaign.open() as ws:
        key_file(ws.identity.workspace, KeyRole.UNIT).unlink()
        made = rejoin(ws, campaign.stick())
        assert made.request is None
        write(ws, "本局")
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
        states = [one.state for one in enrolling.devices(ws) if one.unit_name == OWN]
    assert states == ["retired", "in-use"]
    assert texts(campaign, OWN)


def test_a_rotation_under_way_is_forgotten_with_the_lost_key(campaign):
    with campaign.open(SHITI) as ws:
        rotate(ws, campaign.stick())
        made = rejoin(ws, campaign.stick())
        assert own_keys.own_device(ws).state == "waiting"
        assert len(unlock(ws, KeyRole.UNIT, None).signers) == 1
    file = campaign.hand_in(SHITI, "新", {18})
    campaign.merge(made.request, file)
    with campaign.open() as ws:
        assert [one.outcome for one in confirm(ws, [made.fingerprint]).merged] == ["merged"]


@pytest.fixture
def spent(campaign):
    """大树镇 has joined and was confirmed; its letter is used again on a new PC."""
    with campaign.open() as ws:
        invitation = invite(ws, [ws.plan.unit_named("大树镇").id], campaign.stick("letters")).invitations[0]
    first = join(campaign.desk("大树镇"), invitation.file, invitation.code, campaign.stick("first"))
    campaign.merge(first.request)
    with campaign.open() as ws:
        confirm(ws)
    shutil.rmtree(campaign.desk("大树镇"))
    second = join(campaign.desk("大树镇"), invitation.file, invitation.code, campaign.stick("second"))
    return first, second


def test_a_spent_letter_asks_again_and_only_the_phone_confirms(campaign, spent):
    first, second = spent
    bundle = campaign.hand_in("大树镇", "新电脑", {18}, campaign.stick("second"))

    merged = campaign.merge(bundle, second.request)

    assert {one.file: (one.outcome, one.reason) for one in merged.bundles} == {
        second.request: ("quarantined", "invitation-spent"),
        bundle: ("waiting", "waiting"),
    }
    assert merged.bundles[1].facts["first"] == first.fingerprint
    assert [(one.verified, one.problem) for one in waiting(campaign)] == [(False, "invitation-spent")]
    with campaign.open() as ws:
        assert confirm(ws).enrolled == ()
        done = confirm(ws, [second.fingerprint])
        assert [one.device for one in done.enrolled] == [second.device]
        assert sorted(one.outcome for one in done.merged) == ["already", "merged"]
        assert quarantine(ws) == ()
    assert texts(campaign, "大树镇")[0].endswith("新电脑")
    assert campaign.merge(second.request).bundles[0].outcome == "already"
    assert waiting(campaign) == ()


def test_a_spent_letter_that_comes_twice_is_listed_once(campaign, spent):
    _, second = spent
    for _ in range(2):
        assert campaign.merge(second.request).bundles[0].reason == "invitation-spent"
    assert len(waiting(campaign)) == 1


def test_a_unit_s_second_letter_makes_a_second_computer(campaign):
    with campaign.open() as ws:
        invitation = invite(ws, [ws.plan.unit_named(SHITI).id], campaign.stick("letters")).invitations[0]
    joined = join(campaign.folder / "second", invitation.file, invitation.code, campaign.stick())
    campaign.merge(joined.request)
    with campaign.open() as ws:
        assert [one.device for one in confirm(ws).enrolled] == [joined.device]
        labels = [one.label for one in enrolling.devices(ws) if one.unit_name == SHITI]
    assert labels == ["办公室1号", "办公室2号"]


def test_saving_keys_again_needs_no_passphrase_where_the_account_opens_them(campaign):
    with campaign.open(SHITI) as ws:
        keys = unlock(ws, KeyRole.UNIT, None)
        keep_again(ws, KeyRole.UNIT, keys.rotating(), "不需要的口令在这里")
        assert len(unlock(ws, KeyRole.UNIT, None).signers) == 2
