"""What the district enters or corrects for a unit (代录、代改): its own act, with source and proof.

It stands as the report until the unit's own comes; then it retires, or both are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.act import AS_NODES, Act, ActKind
from metrodesk.domain.bodies import differing_fields
from metrodesk.domain.decision import Source, source_label
from metrodesk.domain.history import History, Origin
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, Json, ReportBody, text_of
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import DecisionRefused
from metrodesk.services.acting import compose, replaced_by, write_acts
from metrodesk.services.evidence import attach
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.record_file import Refusal, read_entries
from metrodesk.services.recording import attach_files, merged_body
from metrodesk.services.standing import decisions_in, ledger_of
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where it comes from, who at the unit agreed, and the scan or workbook that proves it."""

    source: Source
    agreed: str
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class EnteredFor:
    """The acts written, by task number; `refused` names places of a file that was not taken at all."""

    acts: tuple[tuple[int, str], ...]
    unchanged: tuple[int, ...]
    refused: tuple[Refusal, ...]
    overview: str = ""
    """The act on 综合情况, empty if none was written."""


@dataclass(frozen=True, slots=True)
class CurrentReport:
    """A unit's report as the ledger has it, for the form in which the district corrects it."""

    body: ReportBody
    heads: tuple[str, ...]
    origin: Origin | None
    is_differing: bool = False


def current_report(ws: Workspace, unit: UnitId, task: TaskId, period: Period) -> CurrentReport:
    """Return what stands there now; empty where nothing was reported."""
    ws.demand(WorkspaceKind.DISTRICT)
    subject = Subject.of_task(unit, task, period)
    with ws.database.read() as books:
        history = _history(books, subject)
    if history is None:
        return CurrentReport(ReportBody(), (), None)
    head = history.heads[0]
    body = ReportBody.from_json(dict(head.node.body))
    return CurrentReport(body, history.head_ids, head.origin, history.is_conflict)


@dataclass(frozen=True, slots=True)
class CurrentOverview:
    """A unit's paragraphs as the ledger has them."""

    body: OverviewBody
    origin: Origin | None
    is_differing: bool = False


def current_overview(ws: Workspace, unit: UnitId, period: Period) -> CurrentOverview:
    """Return what 综合情况 says now; empty where nothing was reported."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        history = _history(books, Subject.of_overview(unit, period))
    if history is None:
        return CurrentOverview(OverviewBody(), None)
    head = history.heads[0]
    return CurrentOverview(OverviewBody.from_json(head.node.body), head.origin, history.is_conflict)


def enter_for(
    ws: Workspace,
    unit: UnitId,
    period: Period,
    bodies: Mapping[TaskId, ReportBody],
    given: Provenance,
    by: str,
    overview: OverviewBody | None = None,
) -> EnteredFor:
    """Enter or correct reports for a unit; what says what stands there already makes no act.

    With nothing of the unit's there it is a 代录, on top of its own report a 代改. Raises
    DecisionRefused while a report's versions differ: settle these first.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    wanted: dict[Subject, Json] = {
        Subject.of_task(unit, task, period): body.tidied().to_json() for task, body in bodies.items()
    }
    if overview is not None:
        wanted[Subject.of_overview(unit, period)] = overview.tidied().to_json()
    facts = _facts(given, attach(ws, given.files))
    with ws.begin() as books:
        made = {subject: _act(ws, books, subject, body, facts, by) for subject, body in wanted.items()}
        write_acts(ws, books, [act for act in made.values() if act is not None], wanted)
    numbers = {one.id: one.number for one in ws.plan.tasks}
    reports = [(numbers[TaskId(one.key)], act) for one, act in made.items() if one.kind is Kind.TASK]
    return EnteredFor(
        acts=tuple((number, act.id) for number, act in reports if act is not None),
        unchanged=tuple(number for number, act in reports if act is None),
        refused=(),
        overview=next((act.id for one, act in made.items() if one.kind is Kind.OVERVIEW and act is not None), ""),
    )


def record_for(ws: Workspace, unit: UnitId, period: Period, source: Path, given: Provenance, by: str) -> EnteredFor:
    """Enter the reports of a JSON file for a unit: all or nothing.

    An absent key leaves a field, null clears it. Raises UnreadableRecord, DecisionRefused.
    """
    found = read_entries(ws, unit, source)
    refused = [*found.refused, *(Refusal(f"incidents[{at}]", "unknown-key") for at, _ in enumerate(found.incidents))]
    if refused:
        return EnteredFor((), (), tuple(refused))
    bodies = {}
    for task, entry in found.entries:
        before = current_report(ws, unit, task.id, period).body
        bodies[task.id] = merged_body(before, entry, attach_files(ws, entry, source))
    overview = found.overview.applied(current_overview(ws, unit, period).body) if found.overview else None
    return enter_for(ws, unit, period, bodies, given, by, overview)


def _act(ws: Workspace, books: Books, subject: Subject, body: Json, facts: Json, by: str) -> Act | None:
    history = _history(books, subject)
    if history is not None and history.is_conflict:
        raise DecisionRefused("settle-first", subject.key)
    if history is not None and dict(history.heads[0].node.body) == dict(body):
        return None
    heads = history.head_ids if history else ()
    place = {"unit": subject.unit, "task": subject.key, "period": subject.period}
    before = {} if history is None else history.heads[0].node.body
    fields = differing_fields(subject.kind, before, body)
    kind = ActKind.PROXY if _is_all_by_district(books, history) else ActKind.AMEND
    replaced = _own_nodes(books, heads) if kind is ActKind.PROXY else []
    parents = [one for one in heads if one not in {act.id for act in replaced}]
    named = {} if subject.kind is Kind.TASK else {"kind": subject.kind.value}
    whole = {**named, **place, "heads": parents, "body": dict(body), "fields": list(fields), **facts}
    return compose(ws, kind, whole, by, [act.id for act in replaced])


def _is_all_by_district(books: Books, history: History | None) -> bool:
    """Whether nothing of the unit's own stands behind a report."""
    if history is None:
        return True
    return not books.revisions.known([*history.head_ids, *history.superseded])


def _own_nodes(books: Books, heads: Iterable[str]) -> list[Act]:
    wanted = set(heads)
    return [act for act in replaced_by(books, AS_NODES, {}) if act.id in wanted]


def _facts(given: Provenance, files: Sequence[Evidence]) -> Json:
    return {
        "source": given.source.value,
        "agreed": given.agreed.strip(),
        "files": [one.to_json() for one in files],
    }


def _history(books: Books, subject: Subject) -> History | None:
    return ledger_of(books, decisions_in(books), subject.unit, subject.period).get(subject)


@dataclass(frozen=True, slots=True)
class ProxyLine:
    """What the district entered for a unit, as its page lists it."""

    act: str
    kind: ActKind
    unit: UnitId
    task: TaskId  # empty for 综合情况
    period: str
    source: str
    agreed: str
    by: str
    claimed: str
    files: int


def entered(ws: Workspace, period: Period | None = None) -> tuple[ProxyLine, ...]:
    """Return what the district entered or corrected, newest claim first."""
    ws.demand(WorkspaceKind.DISTRICT)
    with ws.database.read() as books:
        acts = [act for act in decisions_in(books).nodes if act.kind is not ActKind.SETTLED]
    lines = [_line(act) for act in acts if period is None or text_of(act.body, "period") == str(period)]
    return tuple(sorted(lines, key=lambda one: (one.claimed, one.act), reverse=True))


def _line(act: Act) -> ProxyLine:
    files, source = act.body.get("files"), text_of(act.body, "source")
    return ProxyLine(
        act.id, act.kind, UnitId(text_of(act.body, "unit")), TaskId(text_of(act.body, "task")),
        text_of(act.body, "period"), source_label(source),
        text_of(act.body, "agreed"), act.by, act.claimed, len(files) if isinstance(files, list) else 0,
    )  # fmt: skip
