"""What came back on one page: changes of the plan until they were read, and bundles without a receipt."""

from metrodesk.domain.plan_change import ChangeOf
from metrodesk.services.plan_news import note_read, plan_news
from metrodesk.services.receipts import acknowledge, receipt_codes
from metrodesk.services.scheduling import set_period
from metrodesk.services.unconfirmed import unconfirmed
from tests.services.campaign import PERIOD, PINGTAN
from tests.services.test_reminding import DUE, LATER


def test_dates_that_moved_are_told_until_somebody_has_read_them(campaign):
    with campaign.open(PINGTAN) as ws:
        assert plan_news(ws) == ()
    with campaign.open() as ws:
        set_period(ws, PERIOD, due=DUE)
    campaign.round(PINGTAN)
    with campaign.open() as ws:
        set_period(ws, PERIOD, due=LATER)
    campaign.round(PINGTAN)

    with campaign.open(PINGTAN) as ws:
        (change,) = plan_news(ws)  # both changes as one: what was read last against what holds now
        assert (change.what, change.before, change.after) == (ChangeOf.DUE, "", LATER.isoformat())

        note_read(ws)

        assert plan_news(ws) == ()


def test_an_answer_that_brings_the_same_plan_is_no_news(campaign):
    campaign.merge(campaign.hand_in(PINGTAN))
    campaign.round(PINGTAN)

    with campaign.open(PINGTAN) as ws:
        assert plan_news(ws) == ()


def test_a_bundle_waits_for_its_receipt_until_a_code_or_an_answer_comes(campaign):
    campaign.merge(campaign.hand_in(PINGTAN))
    with campaign.open(PINGTAN) as ws:
        found = unconfirmed(ws)
        assert found.numbers == (1,)
        assert found.reports == len(ws.plan.assignments_of(ws.own_unit().id))
    with campaign.open() as ws:
        (code,) = [one.code for one in receipt_codes(ws) if one.unit_name == PINGTAN]

    with campaign.open(PINGTAN) as ws:
        acknowledge(ws, code)
        assert unconfirmed(ws).numbers == ()

    campaign.hand_in(PINGTAN, "又报。")
    with campaign.open(PINGTAN) as ws:
        assert unconfirmed(ws).numbers == (2,)
    campaign.round(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        found = unconfirmed(ws)
        assert found.numbers == (2,)  # the answer was written before the second bundle came
        assert sum(found.states.values()) == 0 or found.states
