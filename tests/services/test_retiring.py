"""Computers that write no more: the last good number is a line nobody moves by sending earlier or later."""

import itertools
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trusted import Trusted
from metrodesk.errors import DeviceEnded, LastNumberUnfit, UnknownComputer
from metrodesk.services import enrolling, own_keys
from metrodesk.services.holding import quarantine
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.retiring import find_computer, retire, revoke
from metrodesk.services.rotating import rotate
from tests.services.campaign import PINGTAN, SHITI, Campaign, everybody_joined
from tests.services.test_rotating import bring_roster


@pytest.fixture
def files(campaign):
    """Numbers 1 to 4 of 石梯镇's computer."""
    return [campaign.hand_in(SHITI, text, {18}, campaign.stick("files")) for text in "一二三四"]


def state_of(campaign: Campaign, name=SHITI) -> enrolling.DeviceState:
    with campaign.open() as ws:
        return next(one for one in enrolling.devices(ws) if one.unit_name == name)


def progress_of(campaign: Campaign) -> str:
    found = [one for one in campaign.reports() if one.unit_name == SHITI]
    return found[0].heads[0].body.progress[-1] if found else ""


def test_a_retired_computer_keeps_all_it_handed_in_and_adds_nothing(campaign, files):
    campaign.merge(*files[:3])
    with campaign.open() as ws:
        ended = retire(ws, SHITI)
    assert (ended.unit_name, ended.ended, ended.last_number, ended.dropped) == (SHITI, "retired", 3, ())

    merged = campaign.merge(files[3])

    assert [(one.outcome, one.reason) for one in merged.bundles] == [("quarantined", "closed")]
    assert progress_of(campaign) == "三"
    state = state_of(campaign)
    assert (state.state, state.last_good, state.retired) == ("retired", 3, True)
    assert campaign.merge(files[1]).bundles[0].outcome == "already"


def test_a_last_file_still_on_its_way_is_waited_for(campaign, files):
    campaign.merge(files[0])
    with campaign.open() as ws:
        assert retire(ws, SHITI, 3).last_number == 3
    assert [one.outcome for one in campaign.merge(*files[1:]).bundles] == ["merged", "merged", "quarantined"]


def test_retiring_takes_nothing_back(campaign, files):
    campaign.merge(*files)
    with campaign.open() as ws:
        with pytest.raises(LastNumberUnfit) as refused:
            retire(ws, SHITI, 2)
        assert (refused.value.number, refused.value.taken) == (2, 4)
        retire(ws, SHITI)
        with pytest.raises(DeviceEnded):
            retire(ws, SHITI)


def test_revoking_takes_out_what_came_after_the_last_good_number(campaign, files):
    campaign.merge(*files)
    with campaign.open() as ws:
        ended = revoke(ws, SHITI, 2)
    assert (ended.ended, ended.last_number, len(ended.dropped)) == ("revoked", 2, 2)
    assert progress_of(campaign) == "二"
    assert (state_of(campaign).state, state_of(campaign).last_good) == ("revoked", 2)


def test_a_computer_that_never_sent_anything_can_be_revoked(campaign, files):
    with campaign.open() as ws:
        with pytest.raises(LastNumberUnfit):
            revoke(ws, SHITI, 2)
        assert revoke(ws, SHITI).last_number == 0
    assert campaign.merge(*files).refused == 4


def test_a_retired_computer_can_still_be_revoked_further_back(campaign, files):
    campaign.merge(*files)
    with campaign.open() as ws:
        retire(ws, SHITI)
        assert len(revoke(ws, SHITI, 1).dropped) == 3
    assert progress_of(campaign) == "一"


def test_another_bundle_with_the_last_good_number_is_refused(campaign, files, tmp_path):
    forked = campaign.copy(tmp_path / "forked")
    with campaign.open() as ws:
        campaign.merge(*files[:2])
        revoke(ws, SHITI, 2)
    with forked.open(SHITI) as ws, ws.database.read() as books:
        number = books.bundles.notes("out")[1]
    from tests.services.forgery import forge, head, line

    with campaign.open(SHITI) as ws:
        made = head(ws, 2)
        sender = made.sender.__class__(made.sender.unit, number.device, number.epoch, 2)
        fork = forge(ws, tmp_path / "fork.mdbundle", [line(ws)], head(ws, 2, sender=sender))
    taken = campaign.merge(fork).bundles[0]
    assert (taken.outcome, taken.reason) == ("quarantined", "forked")
    with campaign.open() as ws:
        assert [one.reason for one in quarantine(ws)] == ["forked"]


def test_a_revocation_and_the_bundles_give_one_state_in_any_order(campaign, files, tmp_path):
    """The revocation speaks of number 2, which must be here; every other file may come before or after it."""
    states = set()
    for number, order in enumerate(itertools.permutations([0, 2, 3, "revoke"])):
        again = campaign.copy(tmp_path / f"order-{number}")
        again.merge(files[1])
        for step in order:
            if step == "revoke":
                with again.open() as ws:
                    revoke(ws, SHITI, 2)
            else:
                again.merge(files[step])
        with again.open() as ws, ws.database.read() as books:
            counting = tuple(sorted(one.id for one in books.bundles.vouched()))
        states.add((counting, progress_of(again), state_of(again).last_good))
    assert len(states) == 1
    assert next(iter(states))[1:] == ("二", 2)


def test_a_computer_is_found_by_every_name_it_has(campaign):
    with campaign.open() as ws:
        device = next(one for one in ws.roster.devices if ws.roster.unit(one.unit).name == SHITI)
        for name in (device.id, device.fingerprint, device.fingerprint.upper(), "石梯镇/办公室1号", " 石梯镇 "):
            assert find_computer(ws, name) == device
        assert find_computer(ws, "平滩镇/办公室2号").label == "办公室2号"
        for name in ("平滩镇", "石梯镇/办公室9号", "罗江镇", "", "abcd"):
            with pytest.raises(UnknownComputer) as unknown:
                find_computer(ws, name)
            assert len(unknown.value.choices) == {"平滩镇": 2, "石梯镇/办公室9号": 1}.get(name, 0)


def test_of_two_computers_the_one_in_use_is_meant(campaign):
    with campaign.open() as ws:
        retire(ws, "平滩镇/办公室1号")
        assert find_computer(ws, PINGTAN).label == "办公室2号"


def test_a_revocation_reaches_behind_a_rotation(campaign, files):
    campaign.merge(*files)
    with campaign.open(SHITI) as ws:
        campaign.merge(rotate(ws, campaign.stick()).file)
    with campaign.open() as ws:
        assert len(revoke(ws, SHITI, 3).dropped) == 2
    bring_roster(campaign, SHITI)
    with campaign.open(SHITI) as ws:
        assert own_keys.own_device(ws).state == "revoked"
    assert progress_of(campaign) == "三"


STEPS = st.lists(st.sampled_from(["report", "rotate", "report", "restart"]), min_size=2, max_size=7)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, revoked=st.booleans())
def test_every_bundle_that_counts_is_proven_by_today_s_roster(founded, data_folder, tmp_path_factory, steps, revoked):
    """Years of reports, rotations and a revocation: what the ledger counts, an outsider can prove."""
    folder = tmp_path_factory.mktemp("years") / "campaign"
    shutil.copytree(founded.folder / "data", data_folder, dirs_exist_ok=True)
    campaign = everybody_joined(founded.folder).copy(folder)
    number = 0
    for at, step in enumerate(steps):
        if step == "restart":
            bring_roster(campaign, SHITI)
            continue
        number += 1
        if step == "rotate":
            with campaign.open(SHITI) as ws:
                campaign.merge(rotate(ws, campaign.stick()).file)
        else:
            campaign.merge(campaign.hand_in(SHITI, f"{at}", {18}))
    with campaign.open() as ws:
        if revoked and number > 1:
            revoke(ws, SHITI, number - 1)
        keys, trusted = unlock(ws, KeyRole.DISTRICT, None), Trusted.of(ws.roster)
        with ws.database.read() as books:
            unvouched, notes = books.bundles.unvouched(), books.bundles.notes("in")
        for note in notes:
            stored = ws.path / "bundles" / note.file_name
            if note.bundle in unvouched:
                with pytest.raises(Exception, match="unknown_device"):
                    open_bundle(stored, trusted, keys.identities)
            else:
                open_bundle(stored, trusted, keys.identities).close()
