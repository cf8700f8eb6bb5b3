"""For every course of events: the rebuilt ledger is the ledger, whatever became of its database."""

import shutil

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.services.deciding import accept_all
from metrodesk.services.layout import DATABASE
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.retiring import revoke
from metrodesk.services.scheduling import close_period, set_period
from metrodesk.services.taking_back import arrived, put_back, take_back
from metrodesk.services.upkeep import digest
from tests.services.campaign import PERIOD, TODAY, Campaign
from tests.services.test_one_state import a_quarter_of_bundles, shown
from tests.services.test_rebuild import DAMAGES, truth

STEPS = ("merge", "take back", "put back", "accept", "close", "plan", "revoke", "rebuild")


def step(campaign: Campaign, kind: str, files, random) -> None:
    """Do one thing a district does."""
    if kind == "merge":
        campaign.merge(*random.sample(files, random.randint(1, 4)))
        return
    if kind == "rebuild":
        rebuild(campaign.district)
        return
    with campaign.open() as ws:
        counting = [one for one in arrived(ws) if not one.is_withdrawn]
        withdrawn = [one for one in arrived(ws) if one.is_withdrawn]
        if kind == "take back" and counting:
            take_back(ws, [random.choice(counting).bundle], "审核人乙")
        elif kind == "put back" and withdrawn:
            put_back(ws, random.choice(withdrawn).bundle, "审核人乙")
        elif kind == "accept":
            accept_all(ws, PERIOD, by="审核人乙")
        elif kind == "close":
            close_period(ws, PERIOD)
        elif kind == "plan":
            set_period(ws, PERIOD, due=TODAY)
        elif kind == "revoke" and counting:
            with ws.database.read() as books:
                device = books.bundles.note(counting[0].bundle).device
            if next(one for one in ws.roster.devices if one.id == device).is_open:
                revoke(ws, device, after=1)


def test_whatever_happened_the_rebuilt_ledger_is_the_ledger(campaign, tmp_path, founded):
    files = a_quarter_of_bundles(campaign)
    states = set()

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.sampled_from(STEPS), max_size=8), st.sampled_from([None, *DAMAGES]), st.randoms())
    def law(steps, damage, random):
        place = tmp_path / f"try{random.getrandbits(64)}"
        place.mkdir()
        other = Campaign(place)
        shutil.copytree(founded.district, other.district)
        for kind in ("merge", *steps):
            step(other, kind, files, random)
        before, seen = truth(other.district, notes=False), shown(other)
        if damage is not None:
            damage(other.district / DATABASE)

        made = rebuild(other.district)

        assert truth(other.district, notes=False) == before
        assert shown(other) == seen
        assert made.state == before["state"]
        with other.open() as ws:
            assert digest(ws) == made.state
        states.add(made.state)
        shutil.rmtree(place)

    law()
    assert len(states) > 3
