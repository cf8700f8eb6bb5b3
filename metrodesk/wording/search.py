"""What was found (查找) in words: the groups of places, and where each place is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from metrodesk.services.search_documents import DocumentHit, DocumentKind
from metrodesk.services.searching import Found, ReportHit, ReportKind
from metrodesk.wording.catalogue import translate
from metrodesk.wording.findings import field_name
from metrodesk.wording.rules import explained_thing
from metrodesk.wording.words import period_name_of

Hit = DocumentHit | ReportHit


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Places of one kind under their heading."""

    heading: str
    hits: tuple[Hit, ...]


def grouped(found: Found) -> tuple[HitGroup, ...]:
    """Return what was found by kind: tasks and reports first, other documents last; no kind without a place."""
    own = [one for one in found.documents if one.is_own]
    other = [one for one in found.documents if not one.is_own]
    of_kind = {kind: [one for one in found.reports if one.kind is kind] for kind in ReportKind}
    parts: Iterable[tuple[str, Iterable[Hit]]] = (
        (translate("search", "Tasks"), _tasks(own)),
        (translate("search", "Reports"), of_kind[ReportKind.REPORT]),
        (translate("search", "Overview texts"), of_kind[ReportKind.OVERVIEW]),
        (translate("search", "Important matters"), of_kind[ReportKind.INCIDENT]),
        (translate("search", "Titles of evidence"), of_kind[ReportKind.EVIDENCE]),
        (translate("search", "Clauses of the document"), (one for one in own if _is_text(one))),
        (translate("search", "Other documents"), (one for one in other if _is_text(one))),
        (translate("search", "Tasks of other documents"), _tasks(other)),
    )
    groups = (HitGroup(heading, tuple(hits)) for heading, hits in parts)
    return tuple(group for group in groups if group.hits)


def where_words(hit: Hit) -> str:
    """Return where a place is: document and clause, or unit, period, task and field."""
    if isinstance(hit, DocumentHit):
        return _join(hit.part.document, hit.part.label or translate("search", "opening paragraph"))
    task = f"{hit.number}. {hit.item}" if hit.number is not None else ""
    draft = translate("search", "draft") if hit.is_draft else ""
    return _join(hit.unit_name, period_name_of(hit.subject.period), task, _field(hit.field), draft)


def _field(field: str) -> str:
    name, _, part = field.partition(".")
    if name != "explanations":
        return field_name(name)
    return translate("search", "explanation: {what}").format(what=explained_thing(part))


def _join(*parts: str) -> str:
    return "  ".join(filter(None, parts))


def _tasks(hits: Iterable[DocumentHit]) -> Iterator[DocumentHit]:
    return (one for one in hits if one.part.kind is DocumentKind.TASK)


def _is_text(hit: DocumentHit) -> bool:
    return hit.part.kind is not DocumentKind.TASK
