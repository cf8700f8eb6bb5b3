"""Answers across the changes of keys on either side."""

from metrodesk.bundles.trust import Trust
from metrodesk.services.answering import answer
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.merging import merge
from metrodesk.services.rotating import rotate
from tests.services.campaign import PINGTAN, Campaign
from tests.services.test_rekeying import CODE, office, rekeyed

__all__ = ["office"]


def answered(campaign: Campaign):
    with campaign.open() as ws:
        done = answer(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick("answers"), passphrase=CODE)
    return done.answers[0].file


def trust_at(campaign: Campaign) -> Trust:
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        return Trust.from_bytes(books.contents.get(books.meta.get("trust")))


def test_a_new_daily_key_comes_with_the_next_answer(office):
    campaign, made = office
    before = answered(campaign)
    rekeyed(campaign, made)
    after = answered(campaign)

    assert [one.outcome for one in campaign.open_answer(PINGTAN, after, before)] == ["opened", "older"]
    assert trust_at(campaign).number == 2
    assert [one.outcome for one in campaign.open_answer(PINGTAN, answered(campaign))] == ["opened"]


def test_a_computer_lets_its_old_key_go_when_the_answer_shows_the_new_one(office):
    campaign, _ = office
    campaign.open_answer(PINGTAN, answered(campaign))
    with campaign.open(PINGTAN) as ws:
        file = rotate(ws, campaign.stick("rotation")).file
        assert unlock(ws, KeyRole.UNIT, None).following is not None
    with campaign.open() as ws:
        merge(ws, [file], passphrase=CODE)

    (opened,) = campaign.open_answer(PINGTAN, answered(campaign))

    with campaign.open(PINGTAN) as ws:
        assert unlock(ws, KeyRole.UNIT, None).following is None
    assert opened.outcome == "opened"
