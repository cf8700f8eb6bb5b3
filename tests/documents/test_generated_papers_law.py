"""For any paper in any manner: title, clauses, who and by when are read as meant, and no letter is lost or doubled."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.notes import Notes, Settlement
from metrodesk.documents.official_text import read_official_text
from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source, source_of_text
from tests.documents.five import put_together, squeezed
from tests.documents.generated_examples import examples
from tests.documents.generated_files import paper_of
from tests.documents.generated_papers import papers, printed


def read(text):
    return read_through(source_of_text(text))


def read_file(data):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "文件"
        path.write_bytes(data)
        return read_through(read_source(path))


def read_through(source):
    days = tuple(one for one in read_plan_source(source).doubts if one.code == "deadline_days")
    return read_plan_source(source, settlement=Settlement("", "", decisions=days)).plan


def names(plan, ids):
    return tuple(plan.unit(one).name for one in ids)


def told(plan):
    return [
        (
            task.category,
            task.item,
            squeezed(task.content),
            names(plan, task.leads),
            names(plan, task.responsible),
            task.deadline,
            tuple(one.day for one in task.milestones),
        )
        for task in plan.tasks
    ]


def meant(paper):
    return [
        (
            duty.chapter,
            duty.title,
            squeezed(duty.words),
            duty.team.leads,
            duty.team.others,
            duty.due.words if duty.due else "",
            duty.due.days if duty.due else (),
        )
        for duty in paper.duties
    ]


@examples(25)
@given(papers(), st.data())
def test_every_clause_of_a_paper_is_read_as_it_was_meant(paper, data):
    plan = read(data.draw(printed(paper)))
    document = plan.document

    assert (document.title, document.number) == (paper.title, "达川府发〔2024〕3号")
    assert (document.issuer, document.date) == ("达州市达川区人民政府", "2024-01-30")
    assert told(plan) == meant(paper)


@examples(15)
@given(papers(), st.data())
def test_every_letter_of_a_papers_body_is_in_one_place(paper, data):
    official = read_official_text(source_of_text(data.draw(printed(paper))), Notes())

    assert put_together(official) == squeezed("".join(paper.body))


@examples(15)
@given(papers(), st.sampled_from(("docx", "html", "md", "gb18030")))
def test_a_paper_says_the_same_in_every_kind_of_file(paper, kind):
    plan = read_file(paper_of(paper.lines, kind))

    assert (plan.document.title, plan.document.date) == (paper.title, "2024-01-30")
    assert told(plan) == meant(paper)
