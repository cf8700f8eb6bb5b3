"""What can be found in a report: its texts by field, and how they are kept folded for the district's search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from metrodesk.domain.history import History
from metrodesk.domain.overview import PARTS
from metrodesk.domain.report import Json
from metrodesk.domain.revision import Kind, Subject
from metrodesk.services.sought import folded
from metrodesk.storage.database import Books
from metrodesk.storage.texts import FoldedText

FIELDS = {
    Kind.TASK: ("progress", "problems", "next_steps", "reason"),
    Kind.OVERVIEW: PARTS,
    Kind.INCIDENT: ("event", "place", "actions"),
}
"""What is searched; names and phones of contacts are not."""
EVIDENCE = "evidence"
KINDS = frozenset(FIELDS)


def texts_of_body(kind: Kind, body: Json) -> Iterator[tuple[str, str]]:
    """Return the texts of a body with their fields, each file of proof by its title.

    What is no text is passed over: a search must not fail on a body of a later version.
    """
    names: tuple[str, ...] = FIELDS.get(kind, ())
    if kind is Kind.OVERVIEW and not any(name in body for name in PARTS):
        yield from _texts(PARTS[0], body.get("text"))
    for name in names:
        yield from _texts(name, body.get(name))
    explanations, evidence = body.get("explanations"), body.get("evidence")
    if isinstance(explanations, dict):
        for key, text in explanations.items():
            yield from _texts(f"explanations.{key}", text)
    for one in evidence if isinstance(evidence, list) else ():
        yield from _texts(EVIDENCE, one.get("name") if isinstance(one, dict) else None)


def _texts(field: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value.strip():
        yield field, value


def texts_of_history(history: History) -> Iterator[tuple[str, str]]:
    """Return what the newest versions say, each text of a field once."""
    found = (one for head in history.heads for one in texts_of_body(history.subject.kind, head.node.body))
    yield from dict.fromkeys((field, text) for field, text in found if text.strip())


def keep_texts(books: Books, unit: str, period: str, found: Mapping[Subject, History]) -> None:
    """Keep what a unit's reports of a period say, for the next search."""
    books.texts.put(unit, period, _rows(found.values()))


def _rows(histories: Iterable[History]) -> Iterator[FoldedText]:
    for history in histories:
        if history.subject.kind in KINDS:
            yield FoldedText(history.subject, folded("\n".join(text for _, text in texts_of_history(history))))
