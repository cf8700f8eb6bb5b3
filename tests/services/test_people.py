"""Names at a desk that several people share: proposed again, taken off, never an account."""

from metrodesk.services.people import forget_person, known_people, remember_person
from metrodesk.services.sealing import seal
from tests.services.campaign import NAMES, PERIOD, PINGTAN, write


def test_the_names_of_a_sealed_period_are_proposed_for_their_roles(campaign):
    with campaign.open(PINGTAN) as ws:
        write(ws)
        seal(ws, PERIOD, NAMES)

        assert known_people(ws) == {
            "filler": ("填报人甲",),
            "reviewer": ("审核人乙",),
            "head": ("单位负责人丙",),
        }


def test_the_name_used_last_comes_first_and_one_taken_off_is_not_proposed(campaign, monkeypatch):
    moments = iter(["2026-10-08T09:00:00+08:00", "2026-10-08T09:05:00+08:00", "2026-10-08T09:10:00+08:00"])
    monkeypatch.setattr("metrodesk.services.clock.now", lambda: next(moments))
    with campaign.open(PINGTAN) as ws:
        for name in ("填报人甲", "填报人丁", "填报人甲"):
            remember_person(ws, "filler", name)
        assert known_people(ws)["filler"] == ("填报人甲", "填报人丁")

        forget_person(ws, "filler", "填报人甲")

        assert known_people(ws)["filler"] == ("填报人丁",)
