"""What can be found in a report: its texts by field, and how they are kept folded for the district's search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from metrodesk.domain.history import History
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.report import Json, ReportBody
from metrodesk.domain.revision import Kind, Subject
from metrodesk.services.sought import folded
from metrodesk.storage.database import Books
from metrodesk.storage.texts import FoldedText

SEARCHED = ("progress", "problems", "next_steps", "reason")
OF_INCIDENT = ("event", "place", "actions")
"""Names and phones of contacts are not searched."""
EVIDENCE = "evidence"
KINDS = frozenset({Kind.TASK, Kind.OVERVIEW, Kind.INCIDENT})


def texts_of_body(kind: Kind, body: Json) -> Iterator[tuple[str, str]]:
    """Return the texts of a body with their fields, each file of proof by its title."""
    match kind:
        case Kind.TASK:
            report = ReportBody.from_json(dict(body))
            yield from ((name, getattr(report, name)) for name in SEARCHED)
            for key, text in report.explanations.items():
                yield f"explanations.{key}", text
            yield from ((EVIDENCE, one.name) for one in report.evidence)
        case Kind.OVERVIEW:
            yield from OverviewBody.from_json(body).parts().items()
        case Kind.INCIDENT:
            matter = IncidentBody.from_json(body)
            yield from ((name, getattr(matter, name)) for name in OF_INCIDENT)
            yield from ((EVIDENCE, one.name) for one in matter.evidence)
        case _:
            return


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
