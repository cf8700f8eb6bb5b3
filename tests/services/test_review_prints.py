"""The review print, as often as the head wishes: whatever differs from the last one is marked."""

import pytest

from metrodesk.domain.report import Evidence, ReportBody, Status
from metrodesk.services import entry
from metrodesk.services.printing import print_review
from tests.services.campaign import PERIOD, PINGTAN

PHOTO = Evidence("a" * 64, "现场照片.jpg", "image/jpeg", 1000)
LIST = Evidence("b" * 64, "检查台账.xlsx", "application/vnd.ms-excel", 1000)
FIRST = ReportBody(Status.PROGRESSED, progress="检查集贸市场3家。", evidence=(PHOTO,))


@pytest.fixture
def desk(campaign):
    with campaign.open(PINGTAN) as ws:
        yield ws


@pytest.fixture
def printed(desk, monkeypatch, tmp_path):
    """Print for review and return the lines as they would stand on paper, by task number."""
    forms = []
    write = __import__("metrodesk.documents.prints.form_pdf", fromlist=["write_form"]).write_form

    def kept(form, path, tick):
        forms.append(form)
        return write(form, path, tick)

    monkeypatch.setattr("metrodesk.documents.prints.form_pdf.write_form", kept)

    def take():
        print_review(desk, PERIOD, tmp_path / "送审稿.pdf")
        return {one.number: one for one in forms[-1].lines}

    return take


def save(ws, number, body):
    entry.save_draft(ws, ws.plan.task_numbered(number).id, PERIOD, body, "填报人甲")


def measured(ws, number):
    """Return a measure asked of the unit under a task, and a figure for it."""
    task = ws.plan.task_numbered(number).id
    measure = next(iter(ws.plan.measures_of(task, ws.own_unit().kind)))
    return {measure.id: {"value": "12"}}


def test_nothing_is_marked_on_the_first_print_nor_where_nothing_changed(desk, printed):
    save(desk, 18, FIRST)

    assert printed()[18].changed == frozenset()
    assert printed()[18].changed == frozenset()


def test_every_field_that_differs_is_marked_figures_and_evidence_titles_too(desk, printed):
    save(desk, 18, FIRST)
    printed()
    changed = ReportBody(
        Status.NOT_STARTED,
        reason="等待部署。",
        progress="检查集贸市场4家。",
        problems="人手不足。",
        next_steps="下月开展。",
        measures=measured(desk, 18),
        explanations={"x": "数据偏小属正常。"},
        evidence=(LIST,),
    )
    save(desk, 18, changed)

    line = printed()[18]

    told = line.changed | {name for name, _ in line.before}
    assert told >= {"status", "reason", "progress", "problems", "next_steps", "explanations", "evidence"}
    assert any(name.startswith("figures:") for name in told)
    assert dict(line.before)["progress"] == FIRST.progress
    assert printed()[18].changed == frozenset()  # against the last print, not the first


def test_what_was_taken_away_is_marked_by_its_bar(desk, printed):
    save(desk, 18, FIRST)
    printed()
    save(desk, 18, ReportBody(Status.PROGRESSED, progress=FIRST.progress))

    assert "evidence" in printed()[18].changed


def test_a_task_that_was_not_on_the_last_print_is_new_as_a_whole(desk, printed):
    save(desk, 18, FIRST)
    printed()
    save(desk, 16, FIRST)

    lines = printed()

    assert lines[18].changed == frozenset()
    assert lines[16].changed >= {"status", "progress", "evidence"}
    assert dict(lines[16].before)["progress"] == ""
