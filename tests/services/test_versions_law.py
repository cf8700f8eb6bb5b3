"""For every course of plan changes: nobody's data is refused, and a rebuilt ledger is the ledger."""

import shutil
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.services.plan_campaign import CHANGES, PlanCampaign, play

STEPS = 8


def test_whatever_becomes_of_the_plan_all_that_units_hand_in_is_taken(campaign, tmp_path):
    places = iter(tmp_path / f"try{number}" for number in range(10**6))

    @settings(max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 10**9))
    def law(seed):
        place = next(places)
        play(campaign.copy(place), Random(seed), STEPS)
        shutil.rmtree(place)

    law()


def test_every_kind_of_change_can_be_drawn():
    drawn = {name.removeprefix("_") for name in vars(PlanCampaign) if name.removeprefix("_") in CHANGES}

    assert drawn == set(CHANGES)
