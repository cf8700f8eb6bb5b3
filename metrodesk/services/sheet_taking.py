"""Taking reviewed sheets over into reports: all that was confirmed, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.domain.check import Finding, check
from metrodesk.domain.report import Evidence, ReportBody
from metrodesk.domain.revision import Subject
from metrodesk.domain.task import TaskId
from metrodesk.errors import SheetsNotSettled
from metrodesk.services import clock
from metrodesk.services.entry import remember_filler, save_in
from metrodesk.services.evidence import attach
from metrodesk.services.proxies import EnteredFor, Provenance, enter_for
from metrodesk.services.questions import question
from metrodesk.services.sheet_batch import Batch
from metrodesk.services.sheet_questions import MEASURE, Answer
from metrodesk.services.sheet_review import Outcome, Review, review, stored
from metrodesk.services.sheets import missing_senders, reports_now, sheet_states
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.sheets import TakenSheet


@dataclass(frozen=True, slots=True)
class SheetsTaken:
    """What was taken over: the reports by task number with their findings, and who is still missing.

    `entered` are the district's acts where it entered for a unit.
    """

    reports: tuple[tuple[int, int], ...]
    files: int
    missing: tuple[str, ...]
    entered: EnteredFor | None = None


def take_sheets(
    ws: Workspace, batch: Batch, answers: Mapping[str, Answer], filler: str, *, keep: bool = False
) -> SheetsTaken:
    """Write what was confirmed into the own unit's drafts; with `keep` the workbooks become evidence.

    Raises SheetsNotSettled if a question is open, also one that came up meanwhile.
    """
    now, unit = clock.now(), batch.unit
    fresh, found = _settled(ws, batch, answers)
    kept = attach(ws, _counted(fresh, found)) if keep else ()
    reports = []
    with ws.database.begin() as books:
        for task, body in changed_bodies(fresh, found, kept).items():
            saved = save_in(books, ws, Subject.of_task(unit.id, task, batch.period), body, filler, now)
            reports.append((ws.plan.task(task).number, len(saved.findings)))
        _remember(books, fresh, found, now)
        remember_filler(books, filler)
    return _taken(ws, batch, reports, found)


def enter_sheets(
    ws: Workspace, batch: Batch, answers: Mapping[str, Answer], given: Provenance, by: str, *, keep: bool = True
) -> SheetsTaken:
    """Enter what was confirmed for another unit (代录、代改); with `keep` the workbooks are its proof."""
    fresh, found = _settled(ws, batch, answers)
    proofs = dict.fromkeys([*given.files, *(_counted(fresh, found) if keep else ())])
    bodies = changed_bodies(fresh, found)
    findings = findings_of(fresh, bodies)
    done = enter_for(ws, batch.unit.id, batch.period, bodies, replace(given, files=tuple(proofs)), by)
    with ws.database.begin() as books:
        _remember(books, fresh, found, clock.now())
    numbers = {task: ws.plan.task(task).number for task in bodies}
    counts = [(numbers[task], sum(1 for one in findings if one.task == task)) for task in bodies]
    return replace(_taken(ws, batch, counts, found), entered=done)


def changed_bodies(batch: Batch, found: Review, kept: Iterable[Evidence] = ()) -> dict[TaskId, ReportBody]:
    """Return the reports as they will be, of the tasks on which something changes."""
    bodies: dict[TaskId, ReportBody] = {}
    for outcome in found.changes:
        before = bodies.get(outcome.task, batch.body(outcome.task))
        bodies[outcome.task] = _with(before, outcome)
    files = tuple(kept)
    if not files:
        return bodies
    return {task: replace(one, evidence=_joined(one.evidence, files)) for task, one in bodies.items()}


def findings_of(batch: Batch, bodies: Mapping[TaskId, ReportBody]) -> tuple[Finding, ...]:
    """Return what the checks say of the reports as they will be, as they say it at a unit's desk."""
    return tuple(
        finding
        for task, body in bodies.items()
        for finding in check(question(batch.plan, batch.unit.id, task, batch.period, body, batch.earlier.get(task, ())))
    )


def _settled(ws: Workspace, batch: Batch, answers: Mapping[str, Answer]) -> tuple[Batch, Review]:
    """Go over the sheets once more against what stands there now."""
    tasks = [duty.task for duty in ws.timeline.duties(batch.unit.id, batch.period)]
    bodies, _ = reports_now(ws, batch.unit, batch.period, tasks)
    with ws.database.read() as books:
        taken = books.sheets.taken(batch.unit.id, str(batch.period))
    fresh = replace(batch, bodies=bodies, taken=taken)
    found = review(fresh, answers)
    if found.open_questions:
        raise SheetsNotSettled(found.open_questions)
    return fresh, found


def _counted(batch: Batch, found: Review) -> list[Path]:
    return [batch.sources[at].path for at in sorted(found.counting.files)]


def _with(body: ReportBody, outcome: Outcome) -> ReportBody:
    value = outcome.meaning.value
    if outcome.field.startswith(MEASURE):
        name = outcome.field.removeprefix(MEASURE)
        measures = {key: one for key, one in body.measures.items() if key != name}
        return replace(body, measures=measures if value is None else {**measures, name: value})
    return ReportBody.from_json({**body.to_json(), outcome.field: value})


def _joined(before: tuple[Evidence, ...], files: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({one.sha256: one for one in (*before, *files)}.values())


def _remember(books: Books, batch: Batch, found: Review, now: str) -> None:
    """Keep what each sheet said, beside the drafts it went into."""
    for sha256 in found.counting.replaced:
        books.sheets.forget(sha256)
    for at, said in found.said.items():
        source = batch.sources[at]
        books.sheets.take(
            TakenSheet(
                sha256=source.sha256,
                sheet=source.sheet,
                unit=batch.unit.id,
                period=str(batch.period),
                name=source.sender,
                file_name=source.path.name,
                changed=source.changed,
                said=stored(said),
                taken=now,
            )
        )


def _taken(ws: Workspace, batch: Batch, reports: Iterable[tuple[int, int]], found: Review) -> SheetsTaken:
    missing = missing_senders(sheet_states(ws, batch.unit.id, batch.period))
    return SheetsTaken(tuple(sorted(reports)), len(found.counting.files), missing)
