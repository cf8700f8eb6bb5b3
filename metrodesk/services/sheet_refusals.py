"""What must be asked about filled-in sheets, for those who cannot answer: the command line."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.services.sheet_batch import Batch, Line
from metrodesk.services.sheet_questions import Question
from metrodesk.services.sheet_review import Outcome, Review


@dataclass(frozen=True, slots=True)
class SheetRefusal:
    """A file or a cell that was not taken; `question` says what would have to be answered."""

    where: str
    reason: str
    typed: str = ""
    question: Question | None = None
    facts: tuple[tuple[str, str], ...] = ()


def refusals(batch: Batch, found: Review) -> tuple[SheetRefusal, ...]:
    """Name every file and cell that keeps the sheets from being taken over."""
    files = [
        SheetRefusal(one.path.name, one.trouble, facts=tuple((one.facts or {}).items()))
        for one in batch.sources
        if one.trouble
    ]
    lines = [_of_line(batch, one) for one in (*found.senders, *found.lines) if one.is_open]
    return (*files, *lines, *(_of_outcome(batch, one) for one in found.outcomes if one.meaning.is_open))


def _of_line(batch: Batch, line: Line) -> SheetRefusal:
    file = batch.sources[line.source].path.name if line.source >= 0 else ""
    where = " ".join(filter(None, (file, line.where or _place(batch, line.task, line.field)))) or line.typed
    question = line.meaning.question
    return SheetRefusal(where, question.why if question else "", line.typed, question)


def _of_outcome(batch: Batch, outcome: Outcome) -> SheetRefusal:
    question = outcome.meaning.question
    where = _place(batch, outcome.task, outcome.field)
    said = "；".join(f"{one.sender}：{one.value}" for one in outcome.parts)
    return SheetRefusal(where, question.why if question else "", said, question)


def _place(batch: Batch, task: str | None, field: str) -> str:
    found = batch.task(task) if task else None
    return f"task {found.number} {field}" if found else ""
