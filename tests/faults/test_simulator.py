"""The laws of the ledger in small random campaigns, against the naive reference, after each step."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from metrodesk.domain.act import ActKind
from metrodesk.domain.period import Period
from tests.faults.simulator import Simulation, campaign

PERIODS = st.sampled_from([Period.parse("2026Q1"), Period.parse("2026Q2")])
WHO = st.integers(0, 99)


class LittleCampaign(RuleBasedStateMachine):
    """Two units with two computers each; every rule is a step somebody takes."""

    @initialize(seed=st.integers(0, 5))
    def found(self, seed):
        self.folder = tempfile.TemporaryDirectory()
        self.simulation = Simulation(Path(self.folder.name), 2, Random(seed))

    def one(self, who):
        return self.simulation.computers[who % len(self.simulation.computers)]

    @rule(who=WHO, period=PERIODS)
    def hand_in(self, who, period):
        self.simulation.write(self.one(who), period)
        self.simulation.export(self.one(who), period)

    @rule(count=st.integers(1, 4))
    def deliver(self, count):
        self.simulation.deliver(count)

    @rule(what=st.sampled_from(["lose", "settle", "take_back", "put_back", "change_plan"]))
    def happen(self, what):
        getattr(self.simulation, what)()

    @rule(kind=st.sampled_from([ActKind.RETURNED, ActKind.ACCEPTED]))
    def decide(self, kind):
        self.simulation.verdict(kind)

    @rule(period=PERIODS)
    def close_task(self, period):
        self.simulation.close_task(period)

    @rule(who=WHO, other=WHO)
    def carry_over(self, who, other):
        self.simulation.carry_over(self.one(who), self.one(other))

    @rule(who=WHO)
    def clone(self, who):
        self.simulation.clone(self.one(who))

    @rule(who=WHO, reaches=st.booleans())
    def answer(self, who, reaches):
        self.simulation.answer(self.one(who).unit, reaches=reaches)

    @invariant()
    def the_laws_hold(self):
        if hasattr(self, "simulation"):
            self.simulation.check()

    def teardown(self):
        if hasattr(self, "simulation"):
            self.simulation.close()
            self.folder.cleanup()


test_the_laws_hold_after_each_step_of_a_random_campaign = LittleCampaign.TestCase
test_the_laws_hold_after_each_step_of_a_random_campaign.settings = settings(
    max_examples=5, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_a_campaign_with_loss_clones_returns_and_take_backs_keeps_the_laws(tmp_path):
    simulation = campaign(tmp_path, units=4, periods=4, seed=11, busy=1.0)
    simulation.close()

    assert len(simulation.reference.lines) > 40
    assert {"returned", "closed", "withdrawn"} & {act["kind"] for act in simulation.reference.acts.values()}
