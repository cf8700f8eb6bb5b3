"""The parts of a file of reports (JSON) that are no task's: 综合情况 and 重要情况."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.domain.incident import TEXTS, IncidentBody
from metrodesk.domain.overview import PARTS, OverviewBody
from metrodesk.domain.report import Evidence, Json
from metrodesk.errors import UnfitEvidence

INCIDENT_KEYS = frozenset({"id", "evidence", *TEXTS})
MOST_OF_ID = 40


@dataclass(frozen=True, slots=True)
class OverviewEntry:
    """What a file says of the paragraphs: a text is 总体情况 alone, an object names parts.

    A part that is not named stays, one that is empty is cleared.
    """

    parts: Mapping[str, str]
    is_whole: bool

    def applied(self, before: OverviewBody) -> OverviewBody:
        """Return the paragraphs with what is said in place of what stood there."""
        return replace(OverviewBody() if self.is_whole else before, **self.parts)


def read_overview(value: object) -> OverviewEntry | None:
    """Read the key "overview", null as nothing said; None for what is no overview."""
    if value is None or isinstance(value, str):
        return OverviewEntry({"situation": value or ""}, is_whole=True)
    if not isinstance(value, dict) or not set(value) <= set(PARTS):
        return None
    if not all(text is None or isinstance(text, str) for text in value.values()):
        return None
    return OverviewEntry({name: str(text or "") for name, text in value.items()}, is_whole=False)


def refused_incidents(value: object, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the places of the key "incidents" that cannot be taken, each with the code of why."""
    for index, entry in enumerate(value if isinstance(value, list) else []):
        where = f"incidents[{index}]"
        for key in entry:
            if key not in INCIDENT_KEYS:
                yield f"{where}.{key}", "unknown-key"
        for key in ("id", *TEXTS):
            if entry.get(key) is not None and not isinstance(entry[key], str):
                yield f"{where}.{key}", "not-a-text"
        if not _is_id(entry.get("id")):
            yield f"{where}.id", "incident-id"
        happened = entry.get("happened")
        if isinstance(happened, str) and happened and IncidentBody(happened).day is None:
            yield f"{where}.happened", "not-a-date"
        yield from _refused_evidence(entry, where, folder)


def applied_incident(before: IncidentBody, entry: Json, files: tuple[Evidence, ...]) -> IncidentBody:
    """Return a matter with what an entry says; an absent key leaves a field, null clears it."""
    body = before.with_texts({name: str(entry[name] or "") for name in TEXTS if name in entry})
    return replace(body, evidence=files) if "evidence" in entry else body


def _is_id(value: object) -> bool:
    if value is None or not isinstance(value, str):
        return True
    return 0 < len(value) <= MOST_OF_ID and value.isascii() and value.isalnum()


def _refused_evidence(entry: Json, where: str, folder: Path) -> Iterator[tuple[str, str]]:
    from metrodesk.documents.evidence.evidence_file import prepare_evidence

    evidence = entry.get("evidence") or []
    if not isinstance(evidence, list) or not all(isinstance(one, str) for one in evidence):
        yield f"{where}.evidence", "shape"
        return
    for at, name in enumerate(evidence):
        try:
            prepare_evidence(folder / name)
        except UnfitEvidence as error:
            yield f"{where}.evidence[{at}]", f"evidence-{error.what}"
