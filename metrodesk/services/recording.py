"""Recording reports from a file: all of it or nothing, with a reason for every refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, Json, ReportBody, Status
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import Task
from metrodesk.services import clock
from metrodesk.services.current import current_body
from metrodesk.services.drafting import current
from metrodesk.services.entry import save_in
from metrodesk.services.evidence import attach
from metrodesk.services.incidents import incident_body, new_incident, save_incident_in
from metrodesk.services.overview_text import save_overview_in
from metrodesk.services.record_file import TEXTS, Refusal, read_entries
from metrodesk.services.record_texts import OverviewEntry, applied_incident
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """A report that was recorded; `changed` is False if it already said so."""

    number: int
    changed: bool
    findings: int


@dataclass(frozen=True, slots=True)
class RecordedIncident:
    """An important matter that was recorded; its id is minted unless the file names one."""

    id: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, or, if anything was refused, nothing."""

    reports: tuple[RecordedReport, ...]
    refused: tuple[Refusal, ...]
    incidents: tuple[RecordedIncident, ...] = ()


def record(ws: Workspace, period: Period, source: Path, filler: str = "") -> Recorded:
    """Record the reports of a JSON file as drafts.

    An absent key leaves a field, null clears it; evidence is relative to the file. Raises
    UnreadableRecord if it is no such file.
    """
    found = read_entries(ws, ws.own_unit().id, source)
    if found.refused:
        return Recorded((), found.refused)
    attached = [attach_files(ws, entry, source) for _, entry in found.entries]
    proofs = [attach_files(ws, entry, source) for entry in found.incidents]
    with ws.database.begin() as books:
        reports = _save(books, ws, period, found.entries, attached, filler)
        if found.overview is not None:
            _save_overview(books, ws, period, found.overview, filler)
        matters = [
            _save_incident(books, ws, entry, files, filler)
            for entry, files in zip(found.incidents, proofs, strict=True)
        ]
    return Recorded(reports, (), tuple(matters))


def _save_overview(books: Books, ws: Workspace, period: Period, entry: OverviewEntry, filler: str) -> None:
    before = current(books, Subject.of_overview(ws.own_unit().id, period)).body
    save_overview_in(books, ws, period, entry.applied(OverviewBody.from_json(before)), filler)


def _save_incident(
    books: Books, ws: Workspace, entry: Json, files: tuple[Evidence, ...], filler: str
) -> RecordedIncident:
    named = str(entry.get("id") or "") or new_incident()
    before = incident_body(books, ws, named)
    body = applied_incident(before, entry, files).tidied()
    save_incident_in(books, ws, named, body, filler)
    return RecordedIncident(named, body != before)


def attach_files(ws: Workspace, entry: Json, source: Path) -> tuple[Evidence, ...]:
    """Take the files that an entry names into the workspace."""
    return attach(ws, _paths(entry, source.parent))


def _save(
    books: Books,
    ws: Workspace,
    period: Period,
    entries: Sequence[tuple[Task, Json]],
    attached: Sequence[Sequence[Evidence]],
    filler: str,
) -> tuple[RecordedReport, ...]:
    now, unit = clock.now(), ws.own_unit()
    reports = []
    for (task, entry), files in zip(entries, attached, strict=True):
        subject = Subject.of_task(unit.id, task.id, period)
        before, _, _ = current_body(books, subject)
        body = merged_body(before, entry, files)
        saved = save_in(books, ws, subject, body, filler, now)
        reports.append(RecordedReport(task.number, body != before, len(saved.findings)))
    return tuple(reports)


def _paths(entry: Json, folder: Path) -> list[Path]:
    evidence = entry.get("evidence") or []
    return [folder / str(one) for one in evidence] if isinstance(evidence, list) else []


def merged_body(before: ReportBody, entry: Json, files: Sequence[Evidence]) -> ReportBody:
    """Return a body with what an entry says in place of what stood there."""
    texts = {key: str(entry[key] or "") if key in entry else getattr(before, key) for key in TEXTS}
    body = replace(
        before,
        reason=texts["reason"],
        progress=texts["progress"],
        problems=texts["problems"],
        next_steps=texts["next_steps"],
    )
    if "status" in entry:
        body = replace(body, status=Status(str(entry["status"])) if entry["status"] else None)
    if "percent" in entry:
        percent = entry["percent"]
        body = replace(body, percent=percent if isinstance(percent, int) else None)
    if "explanations" in entry:
        body = replace(body, explanations=_texts(entry["explanations"]))
    if "measures" in entry:
        body = replace(body, measures=_figures(before.measures, entry["measures"]))
    if "evidence" in entry:
        body = replace(body, evidence=tuple({one.sha256: one for one in files}.values()))
    return body.tidied()


def _texts(value: object) -> dict[str, str]:
    return {str(key): str(text) for key, text in value.items()} if isinstance(value, dict) else {}


def _figures(before: Json, given: object) -> dict[str, object]:
    """Put figures in the place of those that stood there; a measure that is null is cleared, null clears all."""
    if not isinstance(given, dict):
        return {}
    return {name: value for name, value in {**before, **given}.items() if value is not None}
