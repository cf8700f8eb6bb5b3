"""Short documents nobody has seen: who leads and who answers, and which names are one body."""

import json
from functools import cache
from pathlib import Path

import pytest

from metrodesk.documents.bodies.responsibility import read_responsibilities
from metrodesk.documents.bodies.roster_table import read_roster
from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import read_official_text
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source

FRESH = Path(__file__).parent / "fresh"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FRESH.glob("units-*.expected.json"))


def expected(name):
    return json.loads((FRESH / f"{name}.expected.json").read_text("utf-8"))


@cache
def plan_of(name):
    roster = read_roster(expected(name).get("roster", ""))
    return read_plan_source(read_source(FRESH / f"{name}.txt"), roster=roster).plan


def unit(plan, name):
    found = next((one for one in plan.units if name in one.names), None)
    assert found is not None, f"{name} is no unit"
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_clause_says_who_leads_and_who_answers(name):
    official = read_official_text(read_source(FRESH / f"{name}.txt"), Notes())
    found = read_responsibilities(official.clauses, Notes(), preamble=official.outline.preamble)

    said = {clause: {"leads": list(one.leads), "responsible": list(one.responsible)} for clause, one in found.items()}
    assert said == expected(name)["clauses"]


@pytest.mark.parametrize("name", NAMES)
def test_spellings_are_one_body_and_others_stay_apart(name):
    plan, wanted = plan_of(name), expected(name)

    for names in wanted["same"]:
        assert len({unit(plan, one).id for one in names}) == 1, names
    for names in wanted["apart"]:
        assert len({unit(plan, one).id for one in names}) == len(names), names
    assert {one.name for one in plan.units} >= set(wanted.get("units", ()))
    members = {group: len(unit(plan, group).members) for group in wanted.get("groups", {})}
    assert members == wanted.get("groups", {})


@pytest.mark.parametrize("name", NAMES)
def test_doubts_are_told(name):
    plan, wanted = plan_of(name), expected(name)

    assert {one.code for one in plan.findings} >= set(wanted["findings"])
    former = [one.where.removeprefix("单位名称：") for one in plan.findings if one.code == "former_name"]
    assert sorted(former) == sorted(wanted["former"])
