"""Verdicts, closures and exemptions: what became of every revision received, exactly one state each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.act import ActKind
from metrodesk.domain.decisions import Decisions, answered_returns, disposition_of, known_histories, known_nodes
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin, counting, histories, state_digest
from metrodesk.domain.revision import Revision
from tests.domain.histories import CAMPAIGN, TEXTS, UNITS, act, bundle, ledgers, revision

PLACE = {"unit": "u1", "task": "t01", "period": "2026Q3"}


def body(text):
    return dict(revision(text=text).body)


def proxy(text, heads=(), kind=ActKind.PROXY, **more):
    return act(kind, heads=list(heads), body=body(text), source="paper", agreed="填报人甲", **PLACE, **more)


def answer(text, parents, answers, device="d1"):
    return Revision.compose(
        campaign=CAMPAIGN,
        subject=revision().subject,
        plan="p",
        parents=parents,
        device=device,
        by=revision().by,
        claimed="10:00",
        body=body(text),
        answers=answers,
    )


def states(revisions, acts, received=None, mapped=True):
    """What became of every revision, when all are carried by a bundle that counts unless said otherwise."""
    decided = Decisions.of(acts)
    counted = [one for one in revisions if received is None or one.id in received]
    found = histories(known_nodes(counted, decided.nodes))
    answered = answered_returns(counted)
    return [disposition_of(one, found.get(one.subject), decided, answered, mapped=mapped).value for one in revisions]


def history(revisions, acts):
    (found,) = known_histories(revisions, acts).values()
    return found


def test_the_first_state_that_applies_is_the_one():
    one, other, later = revision(text=TEXTS[0]), revision(text=TEXTS[1], device="d2"), None
    later = revision(text=TEXTS[2], parents=[one.id])
    accepted = act(ActKind.ACCEPTED, revisions=[later.id])
    returned = act(ActKind.RETURNED, revisions=[later.id], reason="数字与台账不符")
    closed = act(ActKind.CLOSED, task="t01", unit="", **{"from": "2026Q3"})

    assert states([one], []) == ["received"]
    assert states([one, later], []) == ["superseded", "received"]
    assert states([one, later], [accepted]) == ["superseded", "accepted"]
    assert states([one, later], [accepted, returned]) == ["superseded", "returned"]
    assert states([one, later], [accepted, returned, closed]) == ["superseded", "closed"]
    assert states([one, other, later], [accepted, returned, closed]) == ["superseded", "conflict", "conflict"]
    assert states([one, other, later], [accepted], mapped=False) == ["parked"] * 3
    assert states([one, later], [accepted], received={one.id}) == ["received", "withdrawn"]


def test_a_later_act_takes_the_place_of_an_earlier_one():
    one = revision()
    returned = act(ActKind.RETURNED, revisions=[one.id], reason="缺附件")
    accepted = act(ActKind.ACCEPTED, [returned.id], revisions=[one.id])
    lifted = act(ActKind.LIFTED, [accepted.id], reason="误点")

    assert states([one], [returned]) == ["returned"]
    assert states([one], [accepted, returned]) == ["accepted"]
    assert states([one], [accepted, returned, lifted]) == ["received"]


def test_a_revision_that_names_the_return_closes_it():
    one = revision(text=TEXTS[0])
    returned = act(ActKind.RETURNED, revisions=[one.id], reason="缺附件")
    answered = answer(TEXTS[1], [one.id], [returned.id])
    same_elsewhere = answer(TEXTS[0], [], [returned.id], device="d2")

    assert states([one, answered], [returned]) == ["superseded", "received"]
    assert states([one, same_elsewhere], [returned]) == ["received", "received"]


def test_a_task_is_closed_from_its_period_on_and_not_before():
    before, after = revision(), revision()
    closed = Decisions.of([act(ActKind.CLOSED, task="t01", unit="u1", **{"from": "2026Q4"})])

    assert not closed.is_closed(before.subject)
    later = Decisions.of([act(ActKind.CLOSED, task="t01", unit="u1", **{"from": "2026Q2"})])
    assert later.is_closed(after.subject)


@pytest.mark.parametrize(
    ("period", "task", "exempt"),
    [("2026Q2", "t01", False), ("2026Q3", "t01", True), ("2027Q1", "t01", True), ("2027Q2", "t01", False)],
)
def test_an_exemption_holds_from_one_period_to_another(period, task, exempt):
    acts = [act(ActKind.EXEMPT, unit="u1", tasks=["t01"], **{"from": "2026Q3", "until": "2027Q1"})]

    assert Decisions.of(acts).is_exempt("u1", task, period) is exempt
    assert not Decisions.of(acts).is_exempt("u2", task, period)
    assert not Decisions.of(acts).is_exempt("u1", "t02", period)


def test_an_exemption_without_tasks_is_for_all_of_them_and_without_an_end_for_good():
    acts = [act(ActKind.EXEMPT, unit="u1", tasks=[], **{"from": "2026Q3", "until": ""})]

    assert Decisions.of(acts).is_exempt("u1", "t99", "2035Q4")


# -- what the district enters for a unit (law 7) ---------------------------------------------


def test_what_the_district_enters_is_the_report_until_the_units_own_comes():
    entered = proxy(TEXTS[0])

    (head,) = history([], [entered]).heads

    assert (head.node.id, head.origin) == (entered.id, Origin.PROXY)


def test_the_units_own_report_that_says_the_same_retires_the_proxy():
    entered, own = proxy(TEXTS[0]), revision(text=TEXTS[0])

    found = history([own], [entered])

    assert found.head_ids == (own.id,)
    assert found.superseded == {entered.id}
    assert found.heads[0].origin is Origin.REVISION


@pytest.mark.parametrize("knows_of_it", [True, False])
def test_the_units_own_report_that_differs_is_listed_beside_the_proxy(knows_of_it):
    entered = proxy(TEXTS[0])
    own = revision(text=TEXTS[1], parents=[entered.id] if knows_of_it else [])

    found = history([own], [entered])

    assert found.is_conflict
    assert set(found.head_ids) == {entered.id, own.id}


def test_a_person_settles_between_the_proxy_and_the_units_own():
    entered, own = proxy(TEXTS[0]), revision(text=TEXTS[1])
    settled = act(ActKind.SETTLED, heads=[entered.id, own.id], body=body(TEXTS[1]), **PLACE)

    found = history([own], [entered, settled])

    assert found.head_ids == (settled.id,)


def test_an_amendment_rests_on_the_units_report_and_goes_with_it():
    own = revision(text=TEXTS[0])
    amended = proxy(TEXTS[1], [own.id], ActKind.AMEND, fields=["progress"])

    assert history([own], [amended]).head_ids == (amended.id,)
    assert known_histories([], [amended]) == {}
    assert state_digest([], [amended]) == state_digest([], [])


def test_an_earlier_report_that_said_the_same_does_not_retire_an_amendment():
    first = revision(text=TEXTS[0])
    second = revision(text=TEXTS[1], parents=[first.id])
    amended = proxy(TEXTS[0], [second.id], ActKind.AMEND)

    assert history([first, second], [amended]).head_ids == (amended.id,)


def test_what_a_unit_seals_after_confirming_goes_on_from_there():
    entered = proxy(TEXTS[0])
    confirmed = revision(text=TEXTS[0], parents=[entered.id])
    later = revision(text=TEXTS[2], parents=[confirmed.id])

    found = history([confirmed, later], [entered])

    assert found.head_ids == (later.id,)
    assert not found.is_conflict


@given(ledgers(), st.randoms(use_true_random=False))
def test_every_revision_received_has_exactly_one_state_whatever_the_order(ledger, random):
    counted = counting(ledger.bundles, ledger.acts)
    received = ledger.of(ledger.bundles)
    there = {one.id for one in ledger.of(counted)}
    shuffled = random.sample(ledger.acts, len(ledger.acts))

    found = states(received, ledger.acts, there)

    assert found == states(received, shuffled, there)
    for one, state in zip(received, found, strict=True):
        assert (Disposition(state) is Disposition.WITHDRAWN) == (one.id not in there)


@given(ledgers(), st.data())
def test_taking_a_bundle_back_leaves_every_other_revision_as_if_it_had_never_come(ledger, data):
    if not ledger.bundles:
        return
    wrong = data.draw(st.sampled_from(ledger.bundles))
    quiet = [one for one in ledger.acts if one.kind not in {ActKind.WITHDRAWN, ActKind.REINSTATED}]
    taken_back = act(ActKind.WITHDRAWN, bundle=wrong.id)
    without = [one for one in ledger.bundles if one is not wrong]

    ours, theirs = seen(ledger, ledger.bundles, [*quiet, taken_back]), seen(ledger, without, quiet)

    assert ours == theirs
    put_back = act(ActKind.REINSTATED, [taken_back.id], bundle=wrong.id)
    assert seen(ledger, ledger.bundles, [*quiet, taken_back, put_back]) == seen(ledger, ledger.bundles, quiet)


def seen(ledger, bundles, acts):
    """Heads, who wrote them, and the state of every revision that counts."""
    counted = ledger.of(counting(bundles, acts))
    decided, answered = Decisions.of(acts), answered_returns(counted)
    found = histories(known_nodes(counted, decided.nodes))
    heads = {key: [(head.ids, head.origin) for head in one.heads] for key, one in found.items()}
    told = {
        one.id: disposition_of(one, found.get(one.subject), decided, answered, mapped=True).value for one in counted
    }
    return heads, told


@given(ledgers())
def test_nothing_the_unit_or_the_district_wrote_is_lost(ledger):
    counted = ledger.of(counting(ledger.bundles, ledger.acts))
    nodes = known_nodes(counted, Decisions.of(ledger.acts).nodes)
    found = histories(nodes)

    for node in nodes:
        history = found[node.subject]
        assert (node.id in history.head_ids) != (node.id in history.superseded)
        assert history.heads


def test_bundles_of_two_units_do_not_meet():
    one, other = revision(UNITS[0]), revision(UNITS[1])

    assert states([one, other], [act(ActKind.ACCEPTED, revisions=[one.id])]) == ["accepted", "received"]
    assert bundle("b", [one]).revisions == {one.id}
