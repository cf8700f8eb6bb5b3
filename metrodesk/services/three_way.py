"""What was typed here, what the district says, and what both started from (本机 / 区级 / 原值)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metrodesk.domain.report import Json, ReportBody
from metrodesk.domain.revision import Kind, as_sealed
from metrodesk.services.nodes import nodes_of
from metrodesk.services.returns import Returned
from metrodesk.services.standing import desk_histories
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """One field that was edited here while the district spoke of it.

    `district` is the newest version's value where that differs from the base, else the
    district's words on the field.
    """

    field: str
    local: object
    district: object
    base: object


def three_way(books: Books, draft: Draft | None, returned: Returned | None) -> tuple[ThreeWay, ...]:
    """Return the fields to compare before a draft goes on; none once it was saved with them known."""
    if draft is None or draft.subject.kind is not Kind.TASK:
        return ()
    bases = nodes_of(books, draft.base)
    base = bases[min(bases)].body if bases else ReportBody().to_json()
    local = as_sealed(Kind.TASK, draft.body)
    newest = _newest(books, draft, base)
    said = returned.fields if returned and not set(returned.acts) <= set(draft.answers) else {}
    here, there, before = _by_field(local), _by_field(newest), _by_field(base)
    said = {name: words for name in here | before if (words := said.get(name) or said.get(name.partition(".")[0]))}
    edited = [name for name in here | before if here.get(name) != before.get(name)]
    return tuple(
        ThreeWay(name, here.get(name), _district(name, there, before, said), before.get(name))
        for name in edited
        if name in said or there.get(name) not in (before.get(name), here.get(name))
    )


def _by_field(body: Json) -> dict[str, object]:
    """Return what a body says by field, each figure by itself (measures.<id>)."""
    figures = body.get("measures")
    single = {f"measures.{name}": value for name, value in figures.items()} if isinstance(figures, Mapping) else {}
    return {**{name: value for name, value in body.items() if name != "measures"}, **single}


def _newest(books: Books, draft: Draft, base: Json) -> Json:
    """Return the version that is newest now, by the unit's other computer or the district; without any, the base."""
    history = desk_histories(books, draft.subject.unit, draft.subject.period).get(draft.subject)
    if history is None:
        return base
    others = [head for head in history.heads if not set(head.ids) <= set(draft.base)]
    return (others or list(history.heads))[0].node.body


def _district(name: str, newest: Json, base: Json, said: Mapping[str, str]) -> object:
    changed = newest.get(name) != base.get(name)
    return newest.get(name) if changed or name not in said else said[name]
