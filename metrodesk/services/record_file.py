"""Reading a file of reports (JSON): every place of it is understood or refused."""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from metrodesk.domain.report import Json, Status
from metrodesk.domain.task import Task
from metrodesk.domain.unit import UnitId
from metrodesk.errors import UnfitEvidence, UnknownTask, UnreadableRecord
from metrodesk.ordinary import read_ordinary
from metrodesk.services.record_measures import UnfitFigure, read_measures
from metrodesk.services.record_texts import OverviewEntry, read_overview, refused_incidents
from metrodesk.services.workspaces import Workspace

LARGEST = 16 << 20  # bytes of a file of reports
MOST_DIGITS = 30
LARGEST_PERCENT = 10_000  # beyond 100 is a finding, beyond this no percentage at all
TEXTS = ("reason", "progress", "problems", "next_steps")
KEYS = frozenset({"task", "status", "percent", "measures", "evidence", "explanations", *TEXTS})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place in the file and the code of why it was not taken."""

    where: str
    reason: str


class _Refused(Exception):
    def __init__(self, where: str, reason: str) -> None:
        self.refusal = Refusal(where, reason)


@dataclass(frozen=True, slots=True)
class Entries:
    """What a file of reports says: each task with its keys, or why it is refused.

    `overview` is None where the file does not speak of it; `incidents` are matters outside periods.
    """

    entries: tuple[tuple[Task, Json], ...]
    refused: tuple[Refusal, ...]
    overview: OverviewEntry | None
    incidents: tuple[Json, ...] = ()


def read_entries(ws: Workspace, unit: UnitId, source: Path) -> Entries:
    """Read a file of a unit's reports and check every place of it. Raises UnreadableRecord."""
    found = _load(source)
    refused: list[Refusal] = []
    entries: list[tuple[Task, Json]] = []
    for index, entry in enumerate(_objects(found, "reports", source)):
        try:
            task = _task(ws, unit, entry, f"reports[{index}]")
            _check_entry(entry, f"reports[{index}]", source.parent)
            entries.append((task, _with_figures(ws, unit, task, entry, f"reports[{index}]")))
        except _Refused as error:
            refused.append(error.refusal)
    refused += _doubled(entries)
    incidents = _objects(found, "incidents", source)
    refused += [Refusal(*one) for one in refused_incidents(incidents, source.parent)]
    overview = read_overview(found["overview"]) if "overview" in found else None
    return Entries(tuple(entries), tuple(refused), overview, tuple(incidents))


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
    if read_overview(found.get("overview")) is None:
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


def _objects(found: Json, key: str, source: Path) -> list[Json]:
    entries = found.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise UnreadableRecord(source, "shape")
    return entries


def _task(ws: Workspace, unit: UnitId, entry: Json, where: str) -> Task:
    number = entry.get("task")
    if not isinstance(number, int) or isinstance(number, bool):
        raise _Refused(f"{where}.task", "task-number")
    try:
        task = ws.plan.task_numbered(number)
    except UnknownTask as error:
        raise _Refused(f"{where}.task", "unknown-task") from error
    if all(duty.task != task.id for plan in ws.timeline.versions for duty in plan.assignments_of(unit)):
        raise _Refused(f"{where}.task", "not-assigned")
    return task


def _doubled(entries: Sequence[tuple[Task, Json]]) -> list[Refusal]:
    numbers = [task.number for task, _ in entries]
    doubled = sorted({number for number in numbers if numbers.count(number) > 1})
    return [Refusal(f"task {number}", "task-twice") for number in doubled]


def _check_entry(entry: Json, where: str, folder: Path) -> None:
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
    _check_evidence(entry, where, folder)


def _is_percentage(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_PERCENT


def _check_explanations(entry: Json, where: str) -> None:
    explanations = entry.get("explanations") or {}
    if not isinstance(explanations, dict) or not all(isinstance(one, str) for one in explanations.values()):
        raise _Refused(f"{where}.explanations", "not-a-text")


def _with_figures(ws: Workspace, unit: UnitId, task: Task, entry: Json, where: str) -> Json:
    """Return an entry with its figures as a report keeps them; null clears them all."""
    if entry.get("measures") is None:
        return entry
    try:
        figures = read_measures(ws.plan, task.id, ws.plan.unit(unit).kind, entry["measures"])
    except UnfitFigure as error:
        raise _Refused(f"{where}.measures{f'.{error.key}' if error.key else ''}", error.reason) from error
    return {**entry, "measures": figures}


def _check_evidence(entry: Json, where: str, folder: Path) -> None:
    from metrodesk.documents.evidence.evidence_file import prepare_evidence

    evidence = entry.get("evidence") or []
    if not isinstance(evidence, list) or not all(isinstance(one, str) for one in evidence):
        raise _Refused(f"{where}.evidence", "shape")
    for index, name in enumerate(evidence):
        try:
            prepare_evidence(folder / name)
        except UnfitEvidence as error:
            raise _Refused(f"{where}.evidence[{index}]", f"evidence-{error.what}") from error
