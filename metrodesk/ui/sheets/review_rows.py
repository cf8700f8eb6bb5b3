"""The rows of a review: every cell that says something, and every field that will change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from metrodesk.services.sheet_batch import Batch, Line
from metrodesk.services.sheet_questions import Answer, Question
from metrodesk.services.sheet_review import Outcome, Review
from metrodesk.services.sheet_words import field_names, line_becomes, parts_words, value_words
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.sheets import field_words, trouble_of_file

OPEN, ANSWERED, LEFT, PLAIN, UNREAD, KNOWN = "open", "answered", "left", "plain", "unread", "known"
COLOURS = {OPEN: "red", ANSWERED: "green", LEFT: "grey", PLAIN: "blue", UNREAD: "yellow", KNOWN: "grey"}


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """What was typed at the left, what it becomes at the right; with a question if there is one."""

    id: str
    state: str
    where: str
    sender: str
    task: str
    field: str
    typed: str
    becomes: str
    question: Question | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A field of the report: before, after, and its sources."""

    task: str
    field: str
    before: str
    after: str
    sources: str
    is_change: bool


def review_rows(batch: Batch, found: Review) -> list[ReviewRow]:
    """Return the files that are not read, then the questions of files, cells and fields."""
    names = field_names(batch)
    rows = _files(batch)
    rows += [_of_line(batch, one, names) for one in found.senders]
    rows += [_of_outcome(batch, one, names) for one in found.outcomes if one.meaning.question is not None]
    return [*rows, *(_of_line(batch, one, names) for one in found.lines)]


def result_rows(batch: Batch, found: Review) -> list[ResultRow]:
    """Return what the reports will say, field by field, changes first."""
    names = field_names(batch)
    rows = [
        ResultRow(
            _task(batch, one.task),
            field_words(one.field, names),
            value_words(batch, one.field, one.before),
            "" if one.meaning.is_open else value_words(batch, one.field, one.after),
            parts_words(batch, one),
            one.is_change,
        )
        for one in found.outcomes
    ]
    return sorted(rows, key=lambda one: not one.is_change)


def review_model() -> RowModel[ReviewRow]:
    """Return the model of the cells."""
    translate = QCoreApplication.translate
    state = translate("sheet_review", "State")
    return RowModel(
        [
            Column(state, lambda one: state_word(one.state), lambda one: COLOURS[one.state]),
            Column(translate("sheet_review", "Place"), lambda one: one.where),
            Column(translate("sheet_review", "Sender"), lambda one: one.sender),
            Column(translate("sheet_review", "Task"), lambda one: one.task),
            Column(translate("sheet_review", "Field"), lambda one: one.field),
            Column(translate("sheet_review", "In the sheet"), lambda one: one.typed),
            Column(translate("sheet_review", "Becomes"), lambda one: one.becomes),
        ]
    )


def result_model() -> RowModel[ResultRow]:
    """Return the model of the fields."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("sheet_review", "Task"), lambda one: one.task),
            Column(translate("sheet_review", "Field"), lambda one: one.field),
            Column(translate("sheet_review", "Before"), lambda one: one.before),
            Column(
                translate("sheet_review", "Afterwards"),
                lambda one: one.after,
                lambda one: "blue" if one.is_change else None,
            ),
            Column(translate("sheet_review", "Sources"), lambda one: one.sources),
        ]
    )


def state_word(state: str) -> str:
    """Return the word for how far a row is."""
    translate = QCoreApplication.translate
    return {
        OPEN: translate("sheet_review", "to answer"),
        ANSWERED: translate("sheet_review", "answered"),
        LEFT: translate("sheet_review", "not taken"),
        PLAIN: translate("sheet_review", "understood"),
        UNREAD: translate("sheet_review", "not read"),
        KNOWN: translate("sheet_review", "read before"),
    }[state]


def _files(batch: Batch) -> list[ReviewRow]:
    rows = []
    for at, one in enumerate(batch.sources):
        if one.trouble:
            why, then = trouble_of_file(one.trouble, one.facts or {})
            rows.append(ReviewRow(f"file|{at}", UNREAD, one.path.name, "", "", "", why, then))
        elif one.already:
            when = QCoreApplication.translate("sheet_review", "Nothing of it is counted twice.")
            rows.append(ReviewRow(f"file|{at}", KNOWN, one.path.name, one.sender, "", "", "", when))
    return rows


def _of_line(batch: Batch, line: Line, names: dict[str, str]) -> ReviewRow:
    source = batch.sources[line.source] if line.source >= 0 else None
    file = source.path.name if source else ""
    return ReviewRow(
        id=line.id,
        state=_state(line.meaning.question, is_open=line.is_open, is_left=line.meaning.is_left),
        where=line.where or file,
        sender=source.sender if source else "",
        task=_task(batch, line.task),
        field=field_words(line.field, names),
        typed=line.typed,
        becomes=line_becomes(batch, line),
        question=line.meaning.question,
        answer=line.answer,
    )


def _of_outcome(batch: Batch, outcome: Outcome, names: dict[str, str]) -> ReviewRow:
    meaning = outcome.meaning
    return ReviewRow(
        id=outcome.id,
        state=_state(meaning.question, is_open=meaning.is_open, is_left=meaning.is_left),
        where=QCoreApplication.translate("sheet_review", "Report"),
        sender="",
        task=_task(batch, outcome.task),
        field=field_words(outcome.field, names),
        typed=parts_words(batch, outcome),
        becomes=value_words(batch, outcome.field, outcome.before if meaning.is_left else meaning.value),
        question=meaning.question,
        answer=outcome.answer,
    )


def _state(question: Question | None, *, is_open: bool, is_left: bool) -> str:
    if is_open:
        return OPEN
    if is_left:
        return LEFT
    return PLAIN if question is None else ANSWERED


def _task(batch: Batch, task: str | None) -> str:
    found = batch.task(task) if task else None
    return f"{found.number}. {found.item}" if found else ""
