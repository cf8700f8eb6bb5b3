"""What a unit's next answer would tell it, before it is written."""

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Exempting, Verdict
from metrodesk.services.answering import answer
from metrodesk.services.deciding import accept_all, decide
from metrodesk.services.outlook import issued, outlook
from tests.services.campaign import BUREAU, OWN, PERIOD, PINGTAN, SHITI

WHO = "审核人乙"


def of(ws, unit):
    return next(one for one in outlook(ws) if one.name == unit)


def test_before_the_first_answer_everything_is_new(received):
    with received.open() as ws:
        accept_all(ws, PERIOD, [ws.plan.unit_named(PINGTAN).id], WHO)
        found = of(ws, PINGTAN)

    assert found.accepted == 9
    assert found.receipts > 9  # the submission too
    assert found.is_plan_new
    assert found.number == 0


def test_what_an_answer_told_is_no_news_any_more(received):
    with received.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        accept_all(ws, PERIOD, [unit], WHO)
        answer(ws, [unit], received.stick("down"))
        found = of(ws, PINGTAN)

        assert not found.has_news
        assert found.number == 1
        assert of(ws, SHITI).has_news
        assert [(one.unit_name, one.number) for one in issued(ws)] == [(PINGTAN, 1)]


def test_a_return_and_an_exemption_since_then_are_news(received):
    with received.open() as ws:
        unit = ws.plan.unit_named(SHITI).id
        answer(ws, [unit], received.stick("down"))
        (line,) = [one for one in received.reports() if one.unit_name == SHITI]
        ids = tuple(head.revision for head in line.heads)
        decide(ws, [Verdict(ActKind.RETURNED, ids, "请补充"), Exempting(unit, (), PERIOD)], WHO)
        found = of(ws, SHITI)

    assert (found.returned, found.other, found.receipts, found.is_plan_new) == (1, 1, 0, False)


def test_a_unit_without_a_computer_and_the_own_one_are_told_apart(received):
    with received.open() as ws:
        assert of(ws, OWN).is_own
        assert of(ws, BUREAU).computers == 1
        assert any(one.computers == 0 and not one.is_own for one in outlook(ws))
