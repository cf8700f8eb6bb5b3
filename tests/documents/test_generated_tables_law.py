"""For any breakdown table in any manner and file: the tasks that were meant are read, and nothing is lost unsaid."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.notes import Settlement
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source
from tests.documents.generated_examples import examples
from tests.documents.generated_files import KINDS, file_of
from tests.documents.generated_tables import tables


def read(data):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "表"
        path.write_bytes(data)
        source = read_source(path)
    days = tuple(one for one in read_plan_source(source).doubts if one.code == "deadline_days")
    return read_plan_source(source, settlement=Settlement("", "", decisions=days))


def names(plan, ids):
    return tuple(plan.unit(one).name for one in ids)


def told(plan):
    """The tasks of a plan as they were drawn."""
    return [
        (
            task.number,
            task.category,
            task.item,
            task.content,
            task.deadline,
            tuple(one.day for one in task.milestones),
            names(plan, task.leads),
            names(plan, task.responsible),
        )
        for task in plan.tasks
    ]


def meant(table):
    return [
        (
            number,
            row.category if table.has_categories else "",
            row.item,
            row.content,
            row.due.words,
            row.due.days,
            row.team.leads,
            row.team.others,
        )
        for number, row in enumerate(table.rows, start=1)
    ]


@examples(25)
@given(tables(), st.sampled_from(KINDS))
def test_every_task_of_a_table_is_read_as_it_was_meant(table, kind):
    plan = read(file_of(table, kind)).plan

    assert told(plan) == meant(table)
