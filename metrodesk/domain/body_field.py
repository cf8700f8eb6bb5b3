"""The fields of a report one by one: progress, evidence, or one figure as measures.<id>."""

from __future__ import annotations

from metrodesk.domain.report import ReportBody, changed_fields

MEASURES = "measures"


def changed_parts(one: ReportBody, other: ReportBody) -> tuple[str, ...]:
    """Name the fields in which two bodies differ, in the order of the form, each figure by itself."""
    names = dict.fromkeys((*one.measures, *other.measures))
    figures = [f"{MEASURES}.{name}" for name in names if one.measures.get(name) != other.measures.get(name)]
    return tuple(part for field in changed_fields(one, other) for part in (figures if field == MEASURES else [field]))


def with_field(body: ReportBody, name: str, value: object) -> ReportBody:
    """Return a body with another value in one field; None takes a figure out. Raises MalformedRevision."""
    field, _, part = name.partition(".")
    if not part:
        return ReportBody.from_json({**body.to_json(), name: value})
    found = {**body.measures, part: value} if field == MEASURES else {}
    measures = {key: one for key, one in found.items() if one is not None}
    return ReportBody.from_json({**body.to_json(), MEASURES: measures})
