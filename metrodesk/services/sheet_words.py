"""What filled-in sheets say, in the words in which the form prints it: data, no sentences."""

from __future__ import annotations

from metrodesk.domain import figure_words
from metrodesk.domain.figure import read_value
from metrodesk.domain.report import STATUSES, Status
from metrodesk.errors import MalformedRevision
from metrodesk.services.sheet_batch import Batch, Line
from metrodesk.services.sheet_questions import MEASURE
from metrodesk.services.sheet_review import Outcome


def value_words(batch: Batch, field: str, value: object) -> str:
    """Return a value of a field as people read it, empty if it says nothing."""
    if value is None or value == "":
        return ""
    if field.startswith(MEASURE):
        return _figure(batch, field.removeprefix(MEASURE), value)
    if field == "status":
        return Status(str(value)).label if value in STATUSES else str(value)
    return f"{value}%" if field == "percent" else str(value)


def line_becomes(batch: Batch, line: Line) -> str:
    """Return what a line becomes, empty while it is open or if it is left."""
    value = line.meaning.value
    if line.is_open or line.meaning.is_left or not line.field:
        return ""
    if line.part in {"numerator", "denominator"} and isinstance(value, dict) and "value" in value:
        return _figure(batch, line.field.removeprefix(MEASURE), value)
    return value_words(batch, line.field, value)


def parts_words(batch: Batch, outcome: Outcome) -> str:
    """Return who gave what to a field: 王家村 3家次；李家村 5余家次."""
    return "；".join(f"{one.sender} {value_words(batch, outcome.field, one.value)}".strip() for one in outcome.parts)


def field_names(batch: Batch) -> dict[str, str]:
    """Return the names of the plan's measures by id."""
    return {one.id: one.name for one in batch.plan.measures}


def _figure(batch: Batch, name: str, value: object) -> str:
    measure = batch.measure(name)
    try:
        found = read_value(value)
    except MalformedRevision:
        return str(value)
    return figure_words.value_words(measure, found) if measure is not None else str(value)
