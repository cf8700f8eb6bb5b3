"""The laws of the ledger, for all histories."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.act import ActKind
from metrodesk.domain.history import (
    Gap,
    Node,
    counting,
    gaps,
    histories,
    history_of,
    in_force,
    state_digest,
)
from tests.domain.histories import TEXTS, UNITS, Ledger, act, bundle, ledgers, revision, revision_graphs


def nodes_of(revisions):
    return [Node.of_revision(one) for one in revisions]


def seen(ledger: Ledger, bundles):
    """All that a district knows after these bundles: digest, heads and what they superseded."""
    counted = counting(bundles, ledger.acts)
    found = histories(nodes_of(ledger.of(counted)))
    return state_digest(bundles, ledger.acts), {key: (one.heads, one.superseded) for key, one in found.items()}


@given(ledgers(), st.randoms(use_true_random=False))
def test_the_ledger_is_the_same_in_whatever_order_bundles_arrive(ledger, random):
    shuffled = random.sample(ledger.bundles, len(ledger.bundles))
    acts = random.sample(ledger.acts, len(ledger.acts))

    assert seen(ledger, shuffled) == seen(ledger, ledger.bundles)
    assert state_digest(shuffled, acts) == state_digest(ledger.bundles, ledger.acts)


@given(ledgers(), st.data())
def test_a_bundle_that_arrives_again_changes_nothing(ledger, data):
    again = data.draw(st.lists(st.sampled_from(ledger.bundles), max_size=5)) if ledger.bundles else []

    assert seen(ledger, [*again, *ledger.bundles, *again]) == seen(ledger, ledger.bundles)


@given(revision_graphs(), st.data())
def test_the_state_does_not_tell_how_revisions_were_grouped_into_bundles(revisions, data):
    alone = [bundle(one.id[:8], [one], number=number) for number, one in enumerate(revisions, start=1)]
    cut = data.draw(st.integers(0, len(revisions)))
    cumulative = [bundle("one", revisions[:cut]), bundle("two", revisions, number=2)]

    assert state_digest(cumulative, []) == state_digest(alone, []) == state_digest([cumulative[1]], [])


@given(ledgers(), st.data())
def test_taking_a_bundle_back_is_as_if_it_never_came(ledger, data):
    if not ledger.bundles:
        return
    wrong = data.draw(st.sampled_from(ledger.bundles))
    quiet = [one for one in ledger.acts if one.kind not in {ActKind.WITHDRAWN, ActKind.REINSTATED}]
    taken_back = act(ActKind.WITHDRAWN, bundle=wrong.id)
    without = [one for one in ledger.bundles if one is not wrong]

    assert state_digest(ledger.bundles, [*quiet, taken_back]) == state_digest(without, quiet)


@given(ledgers(), st.data())
def test_a_bundle_put_back_counts_again(ledger, data):
    if not ledger.bundles:
        return
    wrong = data.draw(st.sampled_from(ledger.bundles))
    quiet = [one for one in ledger.acts if one.kind not in {ActKind.WITHDRAWN, ActKind.REINSTATED}]
    taken_back = act(ActKind.WITHDRAWN, bundle=wrong.id)
    put_back = act(ActKind.REINSTATED, [taken_back.id], bundle=wrong.id)

    assert state_digest(ledger.bundles, [*quiet, taken_back, put_back]) == state_digest(ledger.bundles, quiet)


@given(ledgers())
def test_every_value_sealed_is_current_superseded_or_one_side_of_a_listed_conflict(ledger):
    received = ledger.of(counting(ledger.bundles, ledger.acts))
    found = histories(nodes_of(received))

    for subject, history in found.items():
        sealed = {one.id for one in received if one.subject == subject}
        newest = set(history.head_ids)
        assert newest | history.superseded == sealed
        assert newest.isdisjoint(history.superseded)
        assert history.is_conflict or len(history.heads) == 1
    assert {one.subject for one in received} == set(found)


@given(revision_graphs())
def test_heads_are_those_a_slow_and_simple_search_finds(revisions):
    for subject, history in histories(nodes_of(revisions)).items():
        members = [one for one in revisions if one.subject == subject]
        newest = [one for one in members if not any(one.id in other.parents for other in members)]
        said = {one.body["progress"] for one in newest}

        assert set(history.head_ids) == {one.id for one in newest}
        assert history.is_conflict == (len(said) > 1)
        assert {head.node.body["progress"] for head in history.heads} == said
        for head in history.heads:
            assert head.node.id == min(head.ids)


@given(revision_graphs())
def test_a_revision_that_names_all_heads_settles_every_conflict(revisions):
    for subject, history in histories(nodes_of(revisions)).items():
        settled = revision(subject.unit, subject.key, "最终文字。", history.head_ids, claimed="23:59")

        after = history_of(subject, nodes_of([one for one in [*revisions, settled] if one.subject == subject]))

        assert after.head_ids == (settled.id,)
        assert not after.is_conflict


def test_equal_texts_from_two_devices_are_one_head_of_two_ids():
    one, other = revision(device="d1"), revision(device="d2")

    history = history_of(one.subject, nodes_of([one, other]))

    assert one.id != other.id
    assert not history.is_conflict
    assert history.heads[0].node.id == min(one.id, other.id)
    assert history.head_ids == tuple(sorted([one.id, other.id]))


def test_the_order_of_keys_makes_no_conflict_however_deep_they_lie():
    file = {"sha256": "a" * 64, "name": "照片.jpg", "size": 3}
    turned = dict(reversed(file.items()))
    one = revision(evidence=[file], measures={"m1": {"value": "3", "rounding": None}})
    other = revision(device="d2", measures={"m1": {"rounding": None, "value": "3"}}, evidence=[turned])

    assert not history_of(one.subject, nodes_of([one, other])).is_conflict


def test_different_texts_without_a_common_successor_are_a_conflict():
    one, other = revision(text=TEXTS[0]), revision(text=TEXTS[1], device="d2")

    history = history_of(one.subject, nodes_of([one, other]))

    assert history.is_conflict
    assert {head.node.body["progress"] for head in history.heads} == set(TEXTS[:2])


def test_a_parent_that_never_arrived_leaves_its_child_current():
    lost = revision(text=TEXTS[0])
    child = revision(text=TEXTS[1], parents=[lost.id])

    assert history_of(child.subject, nodes_of([child])).head_ids == (child.id,)


def test_a_replaced_act_is_not_in_force_and_not_in_the_state():
    first = act(ActKind.CUTOFF, period="2026Q3", bundles=[])
    second = act(ActKind.CUTOFF, [first.id], period="2026Q3", bundles=["b"])

    assert in_force([first, second]) == (second,)
    assert state_digest([], [first, second]) == state_digest([], [second])
    assert state_digest([], [first]) != state_digest([], [second])


def test_an_act_counts_only_while_what_it_speaks_of_is_there():
    one = revision()
    accepted = act(ActKind.ACCEPTED, revisions=[one.id])

    assert state_digest([], [accepted]) == state_digest([], [])
    assert state_digest([bundle("b", [one])], [accepted]) != state_digest([bundle("b", [one])], [])


def test_a_settlement_may_speak_of_an_earlier_settlement():
    one, other, later = revision(text=TEXTS[0]), revision(text=TEXTS[1], device="d2"), revision(text=TEXTS[2])
    received = [bundle("b", [one, other, later])]
    place = {"unit": "u1", "task": "t01", "period": "2026Q3", "body": {}}
    first = act(ActKind.SETTLED, heads=[one.id, other.id], **place)
    second = act(ActKind.SETTLED, by="丙", heads=[first.id, later.id], **place)

    assert state_digest(received, [first, second]) != state_digest(received, [first])
    assert state_digest([], [first, second]) == state_digest([], [])


def test_the_state_is_the_hash_of_sorted_lines_that_a_person_can_write_down():
    one, other = revision(), revision(UNITS[1])
    cutoff = act(ActKind.CUTOFF, period="2026Q3", bundles=[])
    withdrawn = act(ActKind.WITHDRAWN, bundle="none")
    lines = sorted([f"rev {one.id}\n", f"rev {other.id}\n", f"act {cutoff.id}\n"])

    digest = state_digest([bundle("b", [one]), bundle("c", [other, one])], [withdrawn, cutoff])

    assert digest == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_a_number_is_made_up_once_a_later_one_is_there_and_missing_otherwise():
    received = [bundle("a", [], number=1), bundle("c", [], number=4)]
    heard_of = [bundle("d", [], number=6)]

    assert gaps(received) == (Gap(UNITS[0], "d1", (), (2, 3)),)
    assert gaps(received, heard_of) == (Gap(UNITS[0], "d1", (5, 6), (2, 3)),)


def test_each_epoch_of_a_device_counts_its_own_numbers():
    received = [bundle("a", [], number=1), bundle("b", [], number=2), bundle("c", [], number=1, epoch="e2")]

    assert gaps(received) == ()
    assert gaps([bundle("c", [], number=2, epoch="e2")]) == (Gap(UNITS[0], "d1", (), (1,)),)


@given(st.sets(st.integers(1, 12)))
def test_gaps_are_the_numbers_below_the_highest_received(numbers):
    received = [bundle(str(one), [], number=one) for one in numbers]
    absent = tuple(one for one in range(1, max(numbers, default=0)) if one not in numbers)

    assert tuple(one for gap in gaps(received) for one in gap.made_up) == absent
