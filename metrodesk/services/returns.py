"""Returns (退回) at a unit: the district's words on a report, until a revision names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.report import as_object, text_of
from metrodesk.domain.revision import Subject
from metrodesk.services.nodes import nodes_of
from metrodesk.services.standing import decisions_in, spoken_for
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Returned:
    """The returns a report has not answered, told as one; `fields` has the words beside each field."""

    acts: tuple[str, ...]
    reason: str
    fields: Mapping[str, str]
    by: str
    when: str


def open_return(books: Books, subject: Subject) -> Returned | None:
    """Return what the district said of a report and nobody has answered yet, or None."""
    if not books.acts.of_kinds([ActKind.RETURNED]):
        return None  # asked at every saving, and most desks have no return at all
    returns = decisions_in(books).returns
    mine = books.revisions.of(unit=subject.unit, period=subject.period, kind=subject.kind, key=subject.key)
    nodes = spoken_for(books, subject.unit)
    ids = {str(one.id) for one in mine} | {node.id for node in nodes if node.subject == subject}
    answered = {one for revision in mine for one in revision.answers}
    said = {act.id: act for one in ids for act in returns.get(one, ()) if act.id not in answered}
    return _told(sorted(said.values(), key=lambda act: (act.claimed, act.id))) if said else None


def open_returns(books: Books, unit: str, period: str | None = None) -> dict[Subject, Returned]:
    """Return every report of a unit that was returned and not answered, by period and task."""
    targets = decisions_in(books).returns.keys()
    subjects = {node.subject for node in nodes_of(books, targets).values() if node.subject.unit == unit}
    wanted = sorted(subjects, key=lambda one: (one.period, one.kind, one.key))
    found = {one: open_return(books, one) for one in wanted if period is None or one.period == period}
    return {subject: returned for subject, returned in found.items() if returned is not None}


def _told(acts: Sequence[Act]) -> Returned:
    fields: dict[str, str] = {}
    for act in acts:
        said = as_object(act.body.get("fields") or {}, "body.fields")
        fields |= {name: text_of(said, name) for name in said}
    reasons = (text_of(act.body, "reason") for act in acts)
    return Returned(
        acts=tuple(sorted(str(act.id) for act in acts)),
        reason="\n".join(dict.fromkeys(one for one in reasons if one)),
        fields=fields,
        by=acts[-1].by,
        when=acts[-1].claimed,
    )
