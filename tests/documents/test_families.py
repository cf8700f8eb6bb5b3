"""Papers of many families, each short: heading, clauses and tasks as written down before they were read."""

import json
from functools import cache
from pathlib import Path

import pytest

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source
from tests.documents.test_fresh_papers import task_line

FAMILIES = Path(__file__).parent / "fresh" / "families"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FAMILIES.glob("*.expected.json"))


def expected(name):
    return json.loads((FAMILIES / f"{name}.expected.json").read_text("utf-8"))


@cache
def plan_of(name):
    return read_plan_source(
        read_source(next(path for path in FAMILIES.glob(f"{name}.*") if path.suffix != ".json"))
    ).plan


@pytest.mark.parametrize("name", NAMES)
def test_heading_and_clauses_are_those_a_person_counts(name):
    plan, wanted = plan_of(name), expected(name)

    assert {key: getattr(plan.document, key) for key in wanted["document"]} == wanted["document"]
    assert len(plan.clauses) == wanted["clauses"]


@pytest.mark.parametrize("name", [name for name in NAMES if expected(name)["tasks"]])
def test_tasks_have_who_leads_who_answers_and_until_when(name):
    plan = plan_of(name)

    assert [task_line(plan, task) for task in plan.tasks] == expected(name)["tasks"]


@pytest.mark.parametrize("name", NAMES)
def test_what_was_told_by_a_rule_and_not_by_words_is_a_finding(name):
    assert {one.code for one in plan_of(name).findings} >= set(expected(name)["findings"])
