"""Bodies of every kind as they are shown and compared, field by field."""

from __future__ import annotations

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import PARTS, OverviewBody
from metrodesk.domain.report import Json, ReportBody
from metrodesk.domain.revision import Kind

FIELDS = frozenset({*ReportBody().to_json(), *PARTS, *IncidentBody().to_json(), "text"})
"""All names under which the district may say something of one field."""


def shown_body(kind: Kind, body: Json) -> Json:
    """Return a body with a value for each field of its kind, as the form orders them."""
    match kind:
        case Kind.TASK:
            return ReportBody.from_json(dict(body)).to_json()
        case Kind.OVERVIEW:
            return OverviewBody.from_json(body).parts()
        case Kind.INCIDENT:
            return IncidentBody.from_json(body).to_json()
        case _:
            return body


def differing_fields(kind: Kind, one: Json, other: Json) -> tuple[str, ...]:
    """Name the fields in which two bodies of a kind differ, in the order of the form."""
    left, right = shown_body(kind, one), shown_body(kind, other)
    return tuple(name for name in left if left[name] != right.get(name))
