"""Taking a bundle back is as if it had never come; what others carry stays."""

import itertools
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.errors import DecisionRefused
from metrodesk.services.deciding import decide
from metrodesk.services.dispositions import dispositions
from metrodesk.services.taking_back import arrived, preview, put_back, take_back
from tests.services.campaign import PERIOD, PINGTAN, SHITI, Campaign

WHO = "审核人乙"


def ids(campaign):
    with campaign.open() as ws:
        return {one.number: one.bundle for one in reversed(arrived(ws)) if one.unit_name == PINGTAN}


@pytest.fixture
def three(campaign):
    """A campaign with three cumulative bundles of 平滩镇, of which the last two came."""
    campaign.hand_in(PINGTAN, "一。", {18})
    campaign.merge(campaign.hand_in(PINGTAN, "二。", {18}), campaign.hand_in(PINGTAN, "三。", {18}))
    return campaign


def test_the_preview_names_what_goes_and_what_other_bundles_keep(three):
    numbers, before = ids(three), three.status()
    with three.open() as ws:
        second, third = preview(ws, numbers[2]), preview(ws, numbers[3])

    assert (len(second.removed), len(second.kept)) == (0, 4)
    assert {one.also_in for one in second.kept} == {(numbers[3],)}
    assert second.later == (numbers[3],)
    assert (len(third.removed), len(third.kept)) == (2, 4)
    assert [(one.task, one.period) for one in third.reports] == [(three.reports()[0].task, "2026Q3")]
    assert three.status() == before


def test_what_only_this_bundle_carried_is_gone_and_its_predecessor_current_again(three):
    with three.open() as ws:
        (done,) = take_back(ws, [ids(three)[3]], WHO, "误收")
        unit = ws.plan.unit_named(PINGTAN).id
        with ws.database.read() as books:
            states = dispositions(books, ws.timeline, unit)

    (line,) = three.reports()
    assert line.heads[0].body.progress.endswith("二。")
    assert {states[one] for one in done.removed} == {Disposition.WITHDRAWN}
    assert done.state == three.status().state


def test_taking_later_bundles_back_too_removes_all_of_it(three):
    numbers = ids(three)
    with three.open() as ws:
        take_back(ws, [numbers[2], *preview(ws, numbers[2]).later], WHO)

    assert three.reports() == ()
    assert three.status().reported == 0


def test_acts_on_what_is_gone_stand_no_more_and_stand_again_when_it_is_back(three):
    (line,) = three.reports()
    with three.open() as ws:
        decide(ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "请补充")], WHO)
        before = three.status()
        take_back(ws, [ids(three)[3]], WHO)
        between = three.status()
        put_back(ws, ids(three)[3], WHO)

    assert (before.returned, between.returned) == (1, 0)
    assert three.status() == before


def test_a_bundle_that_came_back_on_a_stick_stays_taken_back(three):
    with three.open() as ws:
        take_back(ws, [ids(three)[3]], WHO)
    before = three.status()

    merged = three.merge(three.stick())

    assert {one.outcome for one in merged.bundles} == {"already", "merged"}
    assert three.status().units == before.units
    assert [one.is_withdrawn for one in listed(three)] == [False, True, False]


def listed(campaign):
    with campaign.open() as ws:
        return arrived(ws)


@pytest.mark.parametrize(("name", "reason"), [("ffff", "unknown-bundle"), ("", "unknown-bundle")])
def test_what_is_no_bundle_here_cannot_be_taken_back(three, name, reason):
    with three.open() as ws, pytest.raises(DecisionRefused) as caught:
        take_back(ws, [name], WHO)
    assert caught.value.reason == reason


def test_taking_back_twice_and_putting_back_what_counts_are_told(three):
    bundle = ids(three)[3]
    with three.open() as ws:
        with pytest.raises(DecisionRefused) as first:
            put_back(ws, bundle, WHO)
        take_back(ws, [bundle], WHO)
        with pytest.raises(DecisionRefused) as second:
            take_back(ws, [bundle], WHO)
        put_back(ws, bundle[:12], WHO)
        take_back(ws, [bundle], WHO)
        put_back(ws, bundle, WHO)

    assert (first.value.reason, second.value.reason) == ("not-taken-back", "taken-back-already")


def test_any_taking_back_gives_the_state_of_a_ledger_where_those_never_came(campaign, tmp_path, founded):
    files = [
        campaign.hand_in(PINGTAN, "一。", {18, 16}),
        campaign.hand_in(SHITI, "", {18}),
        campaign.hand_in(PINGTAN, "二。", {18}),
        campaign.hand_in(PINGTAN, "三。", {17}),
    ]

    number = itertools.count()

    def district(name):
        place = Campaign(tmp_path / f"{name}-{next(number)}")
        place.folder.mkdir()
        shutil.copytree(founded.district, place.district)
        return place

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.sets(st.integers(0, 3), min_size=1), st.permutations(range(4)))
    def law(wrong, order):
        ours, theirs = district("ours"), district("theirs")
        ours.merge(*(files[one] for one in order))
        theirs.merge(*(files[one] for one in range(4) if one not in wrong))
        with ours.open() as ws:
            by_number = {(one.unit_name, one.number): one.bundle for one in arrived(ws)}
            names = [(PINGTAN, 1), (SHITI, 1), (PINGTAN, 2), (PINGTAN, 3)]
            take_back(ws, [by_number[names[one]] for one in wrong], WHO)

        assert ours.status(PERIOD).state == theirs.status(PERIOD).state
        assert shown(ours) == shown(theirs)

    law()


def shown(campaign):
    return [
        (one.unit_name, one.number, one.disposition, one.covered, [head.revision for head in one.heads])
        for one in campaign.reports()
    ]


def test_what_a_bundle_taken_back_carries_keeps_nothing(three):
    numbers = ids(three)
    with three.open() as ws:
        take_back(ws, [numbers[2]], WHO)
        third = preview(ws, numbers[3])

    assert third.kept == ()
    assert len(third.removed) == 6
