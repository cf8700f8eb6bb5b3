"""The voucher of a period: from the unit's own records, as far as the way back is known."""

import pytest

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.revision import Kind, form_code
from metrodesk.errors import NothingSealed, UnfitTarget
from metrodesk.services import exporting
from metrodesk.services.receipts import acknowledge, receipt_codes
from metrodesk.services.sealing import seal
from metrodesk.services.vouchers import print_voucher
from tests.documents.pages import words
from tests.services.campaign import NAMES, OWN, PERIOD, PINGTAN, write


@pytest.fixture
def path(tmp_path):
    return tmp_path / "凭证.pdf"


def said(ws, path):
    """Print the voucher and return its words."""
    printed = print_voucher(ws, PERIOD, path)
    (page,) = words(path)
    assert printed.pages == 1
    return page


def test_a_voucher_follows_the_reports_on_their_way(campaign, path):
    campaign.write(PINGTAN)
    sealed = campaign.seal(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        before = said(ws, path)
        exporting.export(ws, campaign.stick())
        after = said(ws, path)

    assert form_code(sealed.submission).replace(" ", "") in before
    assert before.count("已定稿") == after.count("已导出") == 1 + 9
    assert "尚未导出" in before
    assert "第1号（" in after
    assert "含本期9项" in after


def test_what_the_newest_answer_said_is_on_it(campaign, path):
    campaign.hand_in(PINGTAN)
    told = [*Disposition]
    with campaign.open(PINGTAN) as ws:
        with ws.database.begin() as books:
            tasks = books.revisions.of(period=str(PERIOD), kind=Kind.TASK)
            ids = [(one.id, told[place % len(told)], one.subject.key) for place, one in enumerate(tasks)]
            books.receipts.replace(
                [Receipt(one, state, Kind.TASK, key, str(PERIOD), ws.device) for one, state, key in ids], []
            )
        page = said(ws, path)

    assert "已通过" in page
    assert "内容不一致" in page
    # the head's word, and the two of nine that were taken back and are to be sent again
    assert page.count("已定稿") == 1 + 2
    assert page.count("已导出") == 1
    assert page.count("“已回执”") == 1


def test_a_receipt_code_read_by_phone_counts_as_a_receipt(campaign, path):
    campaign.merge(campaign.hand_in(PINGTAN))
    with campaign.open() as ws:
        (given,) = [one for one in receipt_codes(ws) if one.unit_name == PINGTAN]
    with campaign.open(PINGTAN) as ws:
        acknowledge(ws, given.code)
        page = said(ws, path)

    assert page.count("已导出") == 1
    assert page.count("已回执") == 1 + 9 + 1


def test_a_district_that_reports_itself_looks_into_its_own_ledger(campaign, path):
    with campaign.open() as ws:
        write(ws, numbers={1})
        seal(ws, PERIOD, NAMES)
        before = said(ws, path)
        exporting.hand_over(ws)
        after = said(ws, path)

    assert OWN in before
    assert before.count("已定稿") == 2
    assert after.count("已回执") >= 2


def test_nothing_sealed_has_no_voucher_and_it_is_a_pdf(campaign, path):
    with campaign.open(PINGTAN) as ws:
        with pytest.raises(NothingSealed):
            print_voucher(ws, PERIOD, path)
        campaign.write(PINGTAN)
        campaign.seal(PINGTAN)
        with pytest.raises(UnfitTarget):
            print_voucher(ws, PERIOD, path.with_suffix(".xlsx"))
