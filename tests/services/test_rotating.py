"""A computer's key is replaced while the old one is at hand; no order of files matters."""

import itertools
import json

import pytest

from metrodesk.bundles.members import Members
from metrodesk.bundles.plain import take_plain
from metrodesk.errors import DeviceEnded
from metrodesk.services import enrolling, own_keys
from metrodesk.services.keyrings import KeyRole, key_file, unlock
from metrodesk.services.merging import merge
from metrodesk.services.retiring import retire
from metrodesk.services.rotating import follow_roster, rotate
from metrodesk.services.workspaces import roster_in
from tests.services.campaign import OWN, PERIOD, PINGTAN, SHITI, Campaign
from tests.services.forgery import forge, head, line


def rotated(campaign: Campaign, name=PINGTAN, out=None):
    with campaign.open(name) as ws:
        return rotate(ws, out or campaign.stick())


def device_of(campaign: Campaign, name=PINGTAN) -> enrolling.DeviceState:
    with campaign.open(name) as ws:
        own = ws.device
    with campaign.open() as ws:
        return next(one for one in enrolling.devices(ws) if one.device == own)


def bring_roster(campaign: Campaign, name=PINGTAN) -> bool:
    """Let a unit see the district's roster, as its next answer does."""
    with campaign.open() as ws, ws.database.read() as books:
        data = roster_in(books).to_bytes()
    with campaign.open(name) as ws:
        with ws.database.begin() as books:
            books.meta.set(roster=books.contents.add("roster", data))
        return follow_roster(ws)


def signatures(file, campaign):
    """How many keys signed a file for the district."""
    with campaign.open() as ws:
        plain = take_plain(file, unlock(ws, KeyRole.DISTRICT, None).identities, None)
    try:
        return len([name for name in Members(plain.file).entries if name.startswith("sig/")])
    finally:
        plain.close()


def test_the_district_adopts_a_rotation_on_its_own_and_the_unit_lets_the_old_key_go(campaign):
    campaign.merge(campaign.hand_in(text="一"))
    done = rotated(campaign)
    assert (done.number, done.repeated, done.file.name) == (2, False, "平滩镇_密钥更换_第2号.mdbundle")
    with campaign.open(PINGTAN) as ws:
        assert own_keys.own_device(ws).state == "rotating"

    merged = campaign.merge(done.file)

    assert [(one.outcome, one.facts["rotated"]) for one in merged.bundles] == [("merged", done.fingerprint)]
    state = device_of(campaign)
    assert (state.state, state.key, state.last_good) == ("rotating", done.fingerprint, None)
    both = campaign.hand_in(text="二")
    assert signatures(both, campaign) == 2
    assert bring_roster(campaign)
    assert not bring_roster(campaign)
    with campaign.open(PINGTAN) as ws:
        assert own_keys.own_device(ws).state == "in-use"
        assert own_keys.own_device(ws).fingerprint == done.fingerprint
    one = campaign.hand_in(text="三")
    assert signatures(one, campaign) == 1
    assert [taken.outcome for taken in campaign.merge(both, one).bundles] == ["merged", "merged"]
    assert device_of(campaign).state == "in-use"


def test_asking_twice_writes_the_same_rotation_again(campaign):
    first = rotated(campaign)
    again = rotated(campaign, out=campaign.stick("other"))
    assert (again.bundle, again.number, again.repeated) == (first.bundle, first.number, True)
    assert again.fingerprint == first.fingerprint


def ledger(campaign: Campaign):
    """What of the district's state must not depend on the order of files."""
    with campaign.open() as ws, ws.database.read() as books:
        counting = sorted(one.id for one in books.bundles.vouched() if one.number != 2)
    return counting, keys_on_roster(campaign), [one.heads[0].revision for one in campaign.reports()]


@pytest.fixture
def files(campaign):
    """Numbers 1 to 4 of a computer; 2 is the rotation, 3 and 4 are signed with both keys."""
    out = campaign.stick("files")
    one = campaign.hand_in(text="一", out=out)
    two = rotated(campaign, out=out).file
    return [one, two, campaign.hand_in(text="三", out=out), campaign.hand_in(text="四", out=out)]


def test_every_order_of_the_files_gives_one_state(campaign, files, tmp_path):
    states = []
    for number, order in enumerate(itertools.permutations(files)):
        again = campaign.copy(tmp_path / f"order-{number}")
        for file in order:
            assert again.merge(file).refused == 0
        assert again.merge(files[1]).bundles[0].outcome == "already"
        states.append(ledger(again))
    assert all(state == states[0] for state in states)
    assert len(states[0][1]) == 3


@pytest.mark.parametrize("lost", [{1}, {0, 1}, {1, 2}, {1, 3}])
def test_a_lost_rotation_is_made_up_by_any_later_bundle(campaign, files, tmp_path, lost):
    whole, partly = campaign.copy(tmp_path / "whole"), campaign.copy(tmp_path / "partly")
    whole.merge(*files)
    partly.merge(*(file for place, file in enumerate(files) if place not in lost))
    assert ledger(partly)[1:][0] == ledger(whole)[1:][0]


@pytest.mark.parametrize("forged_first", [True, False])
def test_what_the_old_key_alone_signs_after_the_rotation_never_counts(campaign, tmp_path, forged_first):
    campaign.merge(campaign.hand_in(text="一"))
    with campaign.open(PINGTAN) as ws:
        old, epoch = unlock(ws, KeyRole.UNIT, None), epoch_of(ws)
        made = head(ws, 3)
        sender = made.sender.__class__(made.sender.unit, made.sender.device, epoch, 3)
        forged = forge(ws, tmp_path / "forged.mdbundle", [line(ws)], head(ws, 3, sender=sender), old)
    rotation = rotated(campaign).file
    for file in (forged, rotation) if forged_first else (rotation, forged):
        campaign.merge(file)
    with campaign.open() as ws, ws.database.read() as books:
        assert {one.number for one in books.bundles.vouched() if one.epoch == epoch} == {1, 2}


def epoch_of(ws):
    with ws.database.read() as books:
        return books.meta.get("unit_epoch")


def test_a_second_rotation_follows_the_first(campaign):
    for text in ("一", "二", "三"):
        campaign.merge(campaign.hand_in(text=text), rotated(campaign).file)
        assert bring_roster(campaign)
    last = campaign.hand_in(text="四")
    assert campaign.merge(last).refused == 0
    assert len({item.key for item in keys_on_roster(campaign)}) == 4


def keys_on_roster(campaign, name=PINGTAN):
    with campaign.open(name) as ws:
        own = ws.device
    with campaign.open() as ws:
        return ws.roster.device(own).keys


def test_a_bundle_of_the_new_key_alone_waits_for_the_rotation(campaign, tmp_path):
    rotation = rotated(campaign).file
    restored = campaign.copy(tmp_path / "restored-district")
    campaign.merge(rotation)
    assert bring_roster(campaign)
    alone = campaign.hand_in(text="新")

    assert [(one.outcome, one.reason) for one in restored.merge(alone).bundles] == [("quarantined", "signature")]
    outcomes = [(one.file.name, one.outcome) for one in restored.merge(rotation).bundles]

    assert outcomes == [(rotation.name, "merged"), (alone.name, "merged")]


@pytest.mark.parametrize("forgotten", [False, True])
def test_a_rotation_of_a_restored_workspace_leaves_nothing_behind_that_was_received(
    campaign, tmp_path, data_folder, forgotten
):
    from tests.services.test_copies import back_up, restore

    campaign.merge(campaign.hand_in(text="一"))
    back_up(campaign, tmp_path / "backup")
    campaign.merge(campaign.hand_in(text="二"))
    restore(campaign, tmp_path / "backup")
    if forgotten:
        (data_folder / "installations.json").unlink()
    campaign.merge(campaign.hand_in(text="另"))
    before = campaign.merge().state
    rotation = rotated(campaign)

    after = campaign.merge(rotation.file)

    with campaign.open() as ws, ws.database.read() as books:
        assert books.bundles.unvouched() == frozenset()
    assert before != after.state
    assert campaign.merge(campaign.hand_in(text="后")).refused == 0


def test_the_office_s_own_computer_rotates_at_once(campaign):
    with campaign.open() as ws:
        done = rotate(ws, campaign.stick())
        assert done.file is None
        assert own_keys.own_device(ws).state == "in-use"
        assert own_keys.own_device(ws).fingerprint == done.fingerprint
        from metrodesk.services import exporting, sealing
        from tests.services.campaign import NAMES, write

        write(ws, "本局")
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
    assert any(one.unit_name == OWN for one in campaign.reports())


def test_a_retired_computer_does_not_rotate(campaign):
    own = device_of(campaign).device
    with campaign.open() as ws:
        retire(ws, own)
    bring_roster(campaign)
    with campaign.open(PINGTAN) as ws:
        assert own_keys.own_device(ws).state == "retired"
        with pytest.raises(DeviceEnded):
            rotate(ws, campaign.stick())


def test_a_rotation_keeps_the_passphrase_that_protects_the_keys(campaign):
    with campaign.open(SHITI) as ws:
        path = key_file(ws.identity.workspace, KeyRole.UNIT)
        from metrodesk.bundles.keys import load_keys, save_keys

        save_keys(path, load_keys(path), passphrase="一个口令共八个字呢")
        done = rotate(ws, campaign.stick(), passphrase="一个口令共八个字呢")
        assert json.loads(path.read_bytes())["protection"] == "passphrase"
    with campaign.open() as ws:
        merge(ws, [done.file])
