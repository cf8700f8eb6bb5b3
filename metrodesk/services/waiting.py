"""What waits for a unit: returns to answer, the district's entries to confirm, proof it asked for."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.decision import source_label
from metrodesk.domain.history import FOR_THE_UNIT, Origin
from metrodesk.domain.period import Period
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.services.answer_memory import last_answer, wanted_evidence
from metrodesk.services.evidence import evidence_path
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.returns import Returned, open_returns
from metrodesk.services.standing import desk_histories, spoken_for
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Place:
    """Whose turn it is: a task's report, a period's overview, or the incident `key`, which has no period."""

    task: TaskId
    number: int
    item: str
    period: Period | None
    kind: Kind = Kind.TASK
    key: str = ""


@dataclass(frozen=True, slots=True)
class ReturnToAnswer:
    """A report the district returned, with its words."""

    place: Place
    said: Returned


@dataclass(frozen=True, slots=True)
class Entered:
    """What the district entered (代录) or changed (代改) for a unit, and where it has it from."""

    place: Place
    origin: Origin
    source: str
    agreed: str
    by: str
    when: str


@dataclass(frozen=True, slots=True)
class WantedProof:
    """A file of proof the district asks for; `is_here` says whether this computer has it."""

    place: Place
    name: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits; `number` and `arrived` are the newest answer's, 0 and empty before the first."""

    number: int
    arrived: str
    unconfirmed: int
    returns: tuple[ReturnToAnswer, ...]
    entered: tuple[Entered, ...]
    wanted: tuple[WantedProof, ...]


def waiting(ws: Workspace) -> Waiting:
    """Return what waits for the own unit, oldest period first."""
    unit = ws.own_unit()
    with ws.database.read() as books:
        answer = last_answer(books)
        returns = tuple(
            ReturnToAnswer(_place(ws, subject), said) for subject, said in open_returns(books, unit.id).items()
        )
        return Waiting(
            number=answer.number if answer else 0,
            arrived=answer.arrived if answer else "",
            unconfirmed=len(unacknowledged(ws, books)),
            returns=returns,
            entered=_all_entered(ws, books),
            wanted=_wanted(ws, books),
        )


def entered_for(ws: Workspace, task: TaskId, period: Period) -> Entered | None:
    """Return what the district entered or changed on one report and nobody has confirmed."""
    subject = Subject.of_task(ws.own_unit().id, task, period)
    with ws.database.read() as books:
        return entered_on(ws, books, subject)


def wanted_proof(ws: Workspace) -> tuple[WantedProof, ...]:
    """Return the files of proof the newest answer asks for."""
    with ws.database.read() as books:
        return _wanted(ws, books)


def _all_entered(ws: Workspace, books: Books) -> tuple[Entered, ...]:
    nodes = spoken_for(books, ws.own_unit().id)
    subjects = {node.subject for node in nodes if node.origin in FOR_THE_UNIT}
    wanted = sorted(subjects, key=lambda one: (one.period, one.key))
    return tuple(found for subject in wanted if (found := entered_on(ws, books, subject)) is not None)


def entered_on(ws: Workspace, books: Books, subject: Subject) -> Entered | None:
    """Return what the district entered or changed on one subject and nobody has confirmed."""
    history = desk_histories(books, subject.unit, subject.period).get(subject)
    head = next((one for one in history.heads if one.origin in FOR_THE_UNIT), None) if history else None
    if head is None:
        return None
    act = next(iter(books.acts.get(head.ids).values()))
    return Entered(
        _place(ws, subject),
        head.origin,
        source=source_label(text_of(act.body, "source")),
        agreed=text_of(act.body, "agreed"),
        by=act.by,
        when=act.claimed,
    )


def _wanted(ws: Workspace, books: Books) -> tuple[WantedProof, ...]:
    """Return the files the newest answer asks for, under the names they have in the own reports."""
    asked = wanted_evidence(ws, books)
    found: dict[str, WantedProof] = {}
    for revision in books.revisions.of(unit=ws.own_unit().id) if asked else ():
        for item in revision.evidence:
            if item.sha256 in asked:
                is_here = evidence_path(ws, item.sha256).is_file()
                found[item.sha256] = WantedProof(_place(ws, revision.subject), item.name, is_here)
    return tuple(sorted(found.values(), key=lambda one: (str(one.place.period), one.place.number, one.name)))


def _place(ws: Workspace, subject: Subject) -> Place:
    task = next((one for one in ws.plan.tasks if one.id == subject.key), None)
    return Place(
        TaskId(subject.key if subject.kind is Kind.TASK else ""),
        task.number if task else 0,
        task.item if task else "",
        Period.parse(subject.period) if subject.period else None,
        subject.kind,
        subject.key,
    )
