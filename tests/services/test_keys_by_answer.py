"""Keys that changed reach the other side by the files that travel anyway."""

import itertools

import pytest

from metrodesk.bundles.trust import Trust
from metrodesk.services import own_keys, syncing
from metrodesk.services.enrolling import confirm
from metrodesk.services.keyrings import KeyRole, key_file, unlock
from metrodesk.services.opening import create_district
from metrodesk.services.rejoining import rejoin
from metrodesk.services.rekeying import rekey
from metrodesk.services.retiring import retire
from metrodesk.services.rotating import rotate
from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI, Campaign
from tests.services.test_rekeying import CODE, office

__all__ = ["office"]


def trust_number(campaign: Campaign, name=PINGTAN) -> int:
    with campaign.open(name) as ws, ws.database.read() as books:
        return Trust.from_bytes(books.contents.get(books.meta.get("trust"))).number


def test_the_next_answer_ends_a_rotation(campaign):
    with campaign.open(SHITI) as ws:
        done = rotate(ws, campaign.stick())
    campaign.merge(done.file)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        own = own_keys.own_device(ws)
        assert (own.state, own.fingerprint) == ("in-use", done.fingerprint)
        assert len(unlock(ws, KeyRole.UNIT, None).signers) == 1
    assert campaign.merge(campaign.hand_in(SHITI, "后", {18})).refused == 0


def test_an_answer_from_before_the_rotation_changes_nothing(campaign):
    (before,) = campaign.answer(SHITI).answers
    with campaign.open(SHITI) as ws:
        campaign.merge(rotate(ws, campaign.stick()).file)
    campaign.open_answer(SHITI, before.file)
    with campaign.open(SHITI) as ws:
        assert own_keys.own_device(ws).state == "rotating"
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        assert own_keys.own_device(ws).state == "in-use"


def test_the_unit_s_other_computer_learns_of_the_new_key_with_its_own_answer(campaign):
    campaign.round(PINGTAN, PINGTAN_TOO)
    campaign.hand_in(PINGTAN, "同步", {18})
    with campaign.open(PINGTAN) as ws:
        campaign.merge(rotate(ws, campaign.stick()).file)
    campaign.round(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        synced = syncing.sync(ws, campaign.stick("sync"))
    (refused,) = campaign.open_answer(PINGTAN_TOO, synced.file)
    assert (refused.outcome, refused.reason, refused.facts["detail"]) == ("refused", "signature", "missing")
    campaign.round(PINGTAN_TOO)
    assert [one.outcome for one in campaign.open_answer(PINGTAN_TOO, synced.file)] == ["sync"]


def test_a_computer_that_joined_again_reads_the_next_answer_and_the_old_one_does_not(campaign):
    with campaign.open(SHITI) as ws:
        old = ws.device
        made = rejoin(ws, campaign.stick())
    campaign.merge(made.request)
    with campaign.open() as ws:
        confirm(ws, [made.fingerprint])
        retire(ws, old)
    campaign.round(SHITI)
    with campaign.open(SHITI) as ws:
        own = own_keys.own_device(ws)
    assert (own.state, own.label) == ("in-use", "办公室2号")


@pytest.mark.parametrize("lost", [True, False], ids=["lost", "at hand"])
def test_units_take_the_new_daily_key_with_their_next_answer(office, lost):
    campaign, made = office
    with campaign.open() as ws:
        if lost:
            key_file(ws.identity.workspace, KeyRole.DISTRICT).unlink()
        rekey(ws, made.root_key, root_code=CODE, passphrase=CODE)
    (answer,) = campaign.answer(PINGTAN, passphrase=CODE).answers

    (opened,) = campaign.open_answer(PINGTAN, answer.file)

    assert opened.outcome == "opened"
    assert trust_number(campaign) == 2
    file = campaign.hand_in(PINGTAN, "新", {18})
    assert campaign.merge(file, passphrase=CODE).refused == 0


def test_answers_of_both_daily_keys_give_one_state_in_any_order(office, tmp_path):
    campaign, made = office
    answers = list(campaign.answer(PINGTAN, passphrase=CODE).answers)
    for _ in range(2):
        with campaign.open() as ws:
            rekey(ws, made.root_key, root_code=CODE, passphrase=CODE)
        answers += campaign.answer(PINGTAN, passphrase=CODE).answers
    states = set()
    for number, order in enumerate(itertools.permutations(answers)):
        again = campaign.copy(tmp_path / f"order-{number}")
        for one in order:
            again.open_answer(PINGTAN, one.file)
        with again.open(PINGTAN) as ws:
            states.add((trust_number(again), ws.roster.number, ws.roster.district.keys))
    assert len(states) == 1
    assert next(iter(states))[0] == 3


def test_a_stranger_s_root_brings_no_daily_key(office, tmp_path):
    campaign, _ = office
    stranger = Campaign(tmp_path / "stranger")
    stranger.folder.mkdir()
    create_district(stranger.district, "dachuan-2024-3", "另一局", keys_out=tmp_path / "o", passphrase=CODE)
    with stranger.open() as ws:
        trust = ws.identity.trust
        with ws.database.read() as books:
            data = books.contents.get(trust)
    with campaign.open() as ws, ws.database.begin() as books:
        books.meta.set(trust=books.contents.add("trust", data))
    (answer,) = campaign.answer(PINGTAN, passphrase=CODE).answers
    (opened,) = campaign.open_answer(PINGTAN, answer.file)
    assert (opened.outcome, opened.reason) == ("refused", "signature")
    assert trust_number(campaign) == 1
