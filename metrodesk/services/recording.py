"""Recording reports from a file: all of it or nothing, with a reason for every refusal."""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, Json, ReportBody, Status
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import Task
from metrodesk.domain.unit import UnitId
from metrodesk.errors import UnfitEvidence, UnknownTask, UnreadableRecord
from metrodesk.ordinary import read_ordinary
from metrodesk.services import clock
from metrodesk.services.entry import current_body, save_in, save_overview_in
from metrodesk.services.evidence import attach
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

LARGEST = 16 << 20  # bytes of a file of reports
MOST_DIGITS = 30
LARGEST_PERCENT = 10_000  # beyond 100 is a finding, beyond this no percentage at all
TEXTS = ("reason", "progress", "problems", "next_steps")
KEYS = frozenset({"task", "status", "percent", "measures", "evidence", "explanations", *TEXTS})


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """A report that was recorded; `changed` is False if it already said so."""

    number: int
    changed: bool
    findings: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place in the file and the code of why it was not taken."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, or, if anything was refused, nothing."""

    reports: tuple[RecordedReport, ...]
    refused: tuple[Refusal, ...]


class _Refused(Exception):
    def __init__(self, where: str, reason: str) -> None:
        self.refusal = Refusal(where, reason)


@dataclass(frozen=True, slots=True)
class Entries:
    """What a file of reports says: each task with its keys, or why it is refused.

    `overview` is None where the file does not speak of it.
    """

    entries: tuple[tuple[Task, Json], ...]
    refused: tuple[Refusal, ...]
    overview: str | None


def record(ws: Workspace, period: Period, source: Path, filler: str = "") -> Recorded:
    """Record the reports of a JSON file as drafts.

    An absent key leaves a field, null clears it; evidence is relative to the file. Raises
    UnreadableRecord if it is no such file.
    """
    found = read_entries(ws, ws.own_unit().id, source)
    if found.refused:
        return Recorded((), found.refused)
    attached = [attach_files(ws, entry, source) for _, entry in found.entries]
    with ws.database.begin() as books:
        reports = _save(books, ws, period, found.entries, attached, filler)
        if found.overview is not None:
            save_overview_in(books, ws, period, found.overview, filler)
    return Recorded(reports, ())


def read_entries(ws: Workspace, unit: UnitId, source: Path) -> Entries:
    """Read a file of a unit's reports and check every place of it. Raises UnreadableRecord."""
    found = _load(source)
    refused: list[Refusal] = []
    entries: list[tuple[Task, Json]] = []
    for index, entry in enumerate(_reports(found, source)):
        try:
            entries.append((_task(ws, unit, entry, f"reports[{index}]"), entry))
            _check_entry(ws, entry, f"reports[{index}]", source.parent)
        except _Refused as error:
            refused.append(error.refusal)
    refused += _doubled(entries)
    overview = str(found["overview"] or "") if "overview" in found else None
    return Entries(tuple(entries), tuple(refused), overview)


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


def _load(source: Path) -> Json:
    try:
        data = read_ordinary(source, LARGEST)
    except OSError as error:
        raise UnreadableRecord(source, "large" if error.errno == errno.EFBIG else "missing") from error
    try:
        found = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_no_doubles,
            parse_float=_decimal,
            parse_constant=_decimal,
        )
        _demand_plain(found)
    except (ValueError, RecursionError) as error:
        raise UnreadableRecord(source, "json") from error
    if not isinstance(found, dict):
        raise UnreadableRecord(source, "shape")
    overview = found.get("overview")
    if overview is not None and not isinstance(overview, str):
        raise UnreadableRecord(source, "shape")
    return found


def _no_doubles(pairs: list[tuple[str, object]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("doubled key")
    return found


def _decimal(digits: str) -> Decimal:
    number = Decimal(digits)
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise ValueError("no figure")
    return number


def _demand_plain(value: object) -> None:
    """Refuse halves of characters and NUL, which no text and no file name can carry on."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    text.encode("utf-8")
    if "\\u0000" in text:
        raise ValueError("NUL")


def _reports(found: Json, source: Path) -> list[Json]:
    reports = found.get("reports", [])
    if not isinstance(reports, list) or not all(isinstance(one, dict) for one in reports):
        raise UnreadableRecord(source, "shape")
    return reports


def _task(ws: Workspace, unit: UnitId, entry: Json, where: str) -> Task:
    number = entry.get("task")
    if not isinstance(number, int) or isinstance(number, bool):
        raise _Refused(f"{where}.task", "task-number")
    try:
        task = ws.plan.task_numbered(number)
    except UnknownTask as error:
        raise _Refused(f"{where}.task", "unknown-task") from error
    if all(duty.task != task.id for duty in ws.plan.assignments_of(unit)):
        raise _Refused(f"{where}.task", "not-assigned")
    return task


def _doubled(entries: Sequence[tuple[Task, Json]]) -> list[Refusal]:
    numbers = [task.number for task, _ in entries]
    doubled = sorted({number for number in numbers if numbers.count(number) > 1})
    return [Refusal(f"task {number}", "task-twice") for number in doubled]


def _check_entry(ws: Workspace, entry: Json, where: str, folder: Path) -> None:
    for key in entry:
        if key not in KEYS:
            raise _Refused(f"{where}.{key}", "unknown-key")
    status = entry.get("status")
    if status is not None and status not in [one.value for one in Status]:
        raise _Refused(f"{where}.status", "unknown-status")
    percent = entry.get("percent")
    if percent is not None and not _is_percentage(percent):
        raise _Refused(f"{where}.percent", "not-a-number")
    for key in TEXTS:
        if entry.get(key) is not None and not isinstance(entry[key], str):
            raise _Refused(f"{where}.{key}", "not-a-text")
    _check_explanations(entry, where)
    _check_measures(ws, entry, where)
    _check_evidence(entry, where, folder)


def _is_percentage(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_PERCENT


def _check_explanations(entry: Json, where: str) -> None:
    explanations = entry.get("explanations") or {}
    if not isinstance(explanations, dict) or not all(isinstance(one, str) for one in explanations.values()):
        raise _Refused(f"{where}.explanations", "not-a-text")


def _check_measures(ws: Workspace, entry: Json, where: str) -> None:
    measures = entry.get("measures") or {}
    if not isinstance(measures, dict):
        raise _Refused(f"{where}.measures", "shape")
    known = {one.id for one in ws.plan.measures}
    for name, value in measures.items():
        if name not in known:
            raise _Refused(f"{where}.measures.{name}", "unknown-measure")
        if value is not None and not isinstance(value, dict):
            raise _Refused(f"{where}.measures.{name}", "shape")


def _check_evidence(entry: Json, where: str, folder: Path) -> None:
    from metrodesk.documents.pictures import prepare_evidence

    evidence = entry.get("evidence") or []
    if not isinstance(evidence, list) or not all(isinstance(one, str) for one in evidence):
        raise _Refused(f"{where}.evidence", "shape")
    for index, name in enumerate(evidence):
        try:
            prepare_evidence(folder / name)
        except UnfitEvidence as error:
            raise _Refused(f"{where}.evidence[{index}]", f"evidence-{error.what}") from error


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
    """Take figures over as decimal strings; a measure that is null is cleared."""
    found = dict(before)
    for name, value in (given if isinstance(given, dict) else {}).items():
        if value is None:
            found.pop(name, None)
        else:
            found[str(name)] = {key: _figure(part) for key, part in value.items()}
    return found


def _figure(part: object) -> object:
    if isinstance(part, Decimal):
        return format(part, "f")
    if isinstance(part, int) and not isinstance(part, bool):
        return str(part)
    return part
