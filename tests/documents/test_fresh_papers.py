"""Whole papers as offices write them, nobody's in particular: heading, tasks, targets and doubts.

Heading, tasks and targets were written down before the reader saw the paper; of the findings those
that a person would ask about.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import read_official_text
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source
from tests.documents.five import put_together, squeezed

PAPERS = Path(__file__).parent / "fresh" / "papers"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in PAPERS.glob("*.expected.json"))


def expected(name):
    return json.loads((PAPERS / f"{name}.expected.json").read_text("utf-8"))


@cache
def source_of(name):
    return read_source(next(path for path in PAPERS.glob(f"{name}.*") if path.suffix != ".json"))


@cache
def plan_of(name):
    return read_plan_source(source_of(name)).plan


def task_line(plan, task):
    leads, others = ("、".join(plan.unit(one).name for one in ids) for ids in (task.leads, task.responsible))
    return " | ".join([str(task.number), task.item, leads, others, task.deadline, task.deadline_kind])


def target_lines(plan):
    return [
        f"{one.name} | {target.value} {one.unit} {target.comparison} {target.year}"
        for one in plan.indicators
        for target in one.targets
    ]


@pytest.mark.parametrize("name", NAMES)
def test_heading_tasks_and_targets_are_read_as_a_person_reads_them(name):
    plan, wanted = plan_of(name), expected(name)
    document = plan.document

    assert {key: getattr(document, key) for key in wanted["document"]} == wanted["document"]
    assert [task_line(plan, task) for task in plan.tasks] == wanted["tasks"]
    assert target_lines(plan) == wanted["indicators"]


@pytest.mark.parametrize("name", NAMES)
def test_every_doubt_a_person_would_have_is_a_finding(name):
    found = {f"{one.code} {one.where}" for one in plan_of(name).findings}

    assert found >= set(expected(name)["findings"])


@pytest.mark.parametrize("name", [name for name in NAMES if expected(name)["body"]])
def test_nothing_of_the_body_is_lost_doubled_or_moved(name):
    printed = squeezed("".join(source_of(name).lines))
    begin, end = map(squeezed, expected(name)["body"])
    body = put_together(read_official_text(source_of(name), Notes()))

    assert body == printed[printed.index(begin) : printed.rindex(end) + len(end)]
