"""回执码: twelve digits on the phone that stand for everything up to a bundle."""

import pytest

from metrodesk.bundles.codes import check_digit
from metrodesk.errors import ReceiptCodeMistyped, ReceiptCodeUnknown
from metrodesk.services.receipts import acknowledge, receipt_codes
from metrodesk.services.taking_back import take_back
from metrodesk.services.unit_status import unit_status
from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI, Campaign


def code_of(campaign: Campaign, name=PINGTAN) -> str:
    with campaign.open(name) as ws:
        device = ws.device
    with campaign.open() as ws:
        return next(one.code for one in receipt_codes(ws) if one.device == device)


def typed(campaign: Campaign, code, name=PINGTAN):
    with campaign.open(name) as ws:
        return acknowledge(ws, code)


def unconfirmed(campaign: Campaign, name=PINGTAN) -> int:
    with campaign.open(name) as ws:
        return unit_status(ws).unconfirmed


def test_a_code_acknowledges_everything_up_to_its_bundle(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}), campaign.hand_in(PINGTAN, "二。", {17}))
    code = code_of(campaign)
    campaign.hand_in(PINGTAN, "三。", {16})

    done = typed(campaign, code)

    assert len(code.replace(" ", "")) == 12
    assert (done.number, done.unconfirmed, unconfirmed(campaign)) == (2, 2, 2)
    assert campaign.export(PINGTAN, campaign.stick("b")).bundle.revisions == 2


def test_full_width_digits_and_hyphens_are_fine(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}))
    code = code_of(campaign).replace(" ", "-").translate(str.maketrans("0123456789", "０１２３４５６７８９"))

    assert typed(campaign, code).unconfirmed == 0


@pytest.mark.parametrize("place", range(12))
def test_every_single_wrong_digit_is_found(campaign, place):
    free = "00131415926"
    digits = [*free, check_digit(free)]
    digits[place] = str((int(digits[place]) + 1) % 10)

    with pytest.raises(ReceiptCodeMistyped):
        typed(campaign, "".join(digits))


def test_the_code_of_another_computer_is_none_of_this_one_s(campaign):
    campaign.merge(campaign.hand_in(PINGTAN_TOO, "", {18}), campaign.hand_in(PINGTAN, "", {17}))

    with pytest.raises(ReceiptCodeUnknown):
        typed(campaign, code_of(campaign, PINGTAN_TOO))
    assert unconfirmed(campaign) == 2


def test_the_next_answer_takes_the_place_of_what_was_typed(campaign):
    first = campaign.hand_in(PINGTAN, "", {18})
    campaign.merge(first)
    typed(campaign, code_of(campaign))
    with campaign.open() as ws, ws.database.read() as books:
        (note,) = [one for one in books.bundles.notes("in") if one.type == "report"]
    with campaign.open() as ws:
        take_back(ws, [note.bundle], "审核人乙")
    assert unconfirmed(campaign) == 0

    campaign.round()

    assert unconfirmed(campaign) == 2


def test_a_bundle_taken_back_has_no_code_any_more(campaign):
    campaign.merge(campaign.hand_in(SHITI, "", {18}))
    with campaign.open() as ws, ws.database.read() as books:
        before = len(receipt_codes(ws))
        (note,) = [one for one in books.bundles.notes("in") if one.type == "report"]
    with campaign.open() as ws:
        take_back(ws, [note.bundle], "审核人乙")
        assert (before, len(receipt_codes(ws))) == (1, 0)
