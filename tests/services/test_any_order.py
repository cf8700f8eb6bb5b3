"""Roster, plan and bundles may come in any order: what counts, parks and waits is the same."""

import itertools
import shutil
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.domain.disposition import Disposition
from metrodesk.services.dispositions import dispositions
from metrodesk.services.holding import quarantine
from metrodesk.services.merging import judge_again
from metrodesk.services.opening import adopt
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import roster_in
from tests.services.campaign import PERIOD, PINGTAN, PINGTAN_TOO, Campaign


def without_task(plan, number):
    """The plan without one of its tasks."""
    gone = plan.task_numbered(number)
    tasks = tuple(one for one in plan.tasks if one.id != gone.id)
    lost = {one.id for one in plan.measures if one.task == gone.id}
    measures = tuple(one for one in plan.measures if one.id not in lost)
    checks = tuple(one for one in plan.checks if one.task != gone.id and not set(one.values.values()) & lost)
    links = tuple(one for one in plan.links if one.source != gone.id)
    return replace(plan, tasks=tasks, measures=measures, checks=checks, links=links)


def close(ws, device, ends):
    """Let a device's numbers end, as retiring or revoking does."""
    with ws.begin() as books:
        adopt(ws, books, ws.plan, roster_in(books).with_closed(device, ends), "审核人乙")
    judge_again(ws)


def seen(campaign):
    """Everything that must not depend on the order: what counts, how it stands, what waits."""
    with campaign.open() as ws, ws.database.read() as books:
        unit = ws.plan.unit_named(PINGTAN).id
        counting = [one.id for one in books.revisions.counting(without=decisions_in(books).withdrawn)]
        states = {key: value for key, value in dispositions(books, ws.timeline, unit).items() if key in counting}
        lines = [
            (one.unit_name, one.number, one.disposition, one.covered, [head.revision for head in one.heads])
            for one in campaign.reports()
        ]
        outside = books.bundles.unvouched()
        held = {one.facts.get("unit") for one in quarantine(ws)}
    found = campaign.status(PERIOD)
    return counting, states, lines, (found.expected, found.reported, found.conflicts), bool(outside or held)


def test_any_order_of_plan_roster_and_bundles_gives_one_result(campaign, tmp_path, founded):
    files = [
        campaign.hand_in(PINGTAN, "一。", {18, 16}),
        campaign.hand_in(PINGTAN, "二。", {17}),
        campaign.hand_in(PINGTAN, "三。", {18}),
        campaign.hand_in(PINGTAN_TOO, "另一台。", {16}),
    ]
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        device = ws.device
        second = next(one for one in books.bundles.notes("out") if one.number == 2)
    ends = {second.epoch: (2, second.bundle)}
    number = itertools.count()

    def district():
        place = Campaign(tmp_path / f"try-{next(number)}")
        place.folder.mkdir()
        shutil.copytree(founded.district, place.district)
        return place

    def play(order):
        here = district()
        for step in order:
            with here.open() as ws:
                if step == "plan":
                    adopt_plan(ws, without_task(ws.plan, 17), "审核人乙")
                elif step == "roster":
                    close(ws, device, ends)
            if isinstance(step, int):
                here.merge(files[step])
        return here

    wanted = seen(play([0, 1, 2, 3, "plan", "roster"]))
    assert wanted[4]
    assert Disposition.PARKED in wanted[1].values()
    assert len(wanted[0]) == 7  # of the third bundle nothing counts

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.permutations([0, 1, 2, 3, "plan", "roster"]))
    def law(order):
        assert seen(play(order)) == wanted

    law()


def test_a_bundle_that_a_roster_ends_counts_again_when_the_roster_goes_back(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}), campaign.hand_in(PINGTAN, "二。", {18}))
    before = campaign.reports()
    with campaign.open() as ws:
        roster = ws.roster
        with ws.database.read() as books:
            note = min(books.bundles.notes("in"), key=lambda one: one.number)
        close(ws, note.device, {note.epoch: (1, note.bundle)})
        ended = campaign.reports()
        with ws.begin() as books:
            number = roster_in(books).number + 1
            adopt(ws, books, ws.plan, replace(roster, number=number), "审核人乙")

    assert ended[0].heads[0].body.progress.endswith("一。")
    assert campaign.reports() == before


def test_another_bundle_under_the_last_good_number_does_not_count(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "一。", {18}))
    with campaign.open() as ws:
        with ws.database.read() as books:
            (note,) = books.bundles.notes("in")
        close(ws, note.device, {note.epoch: (1, "f" * 64)})

    assert campaign.reports() == ()
