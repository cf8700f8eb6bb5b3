"""Reading decisions from a JSON file: each entry is understood or refused with its place."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import (
    Channel,
    ChannelChoice,
    Closure,
    Decision,
    Exempting,
    Extension,
    Lifting,
    Settlement,
    Verdict,
)
from metrodesk.domain.period import Period
from metrodesk.domain.report import Json, as_object, text_of, texts_of
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId
from metrodesk.errors import (
    DecisionRefused,
    InvalidPeriod,
    MalformedRevision,
    UnknownTask,
    UnknownUnit,
    UnreadableDecisions,
)
from metrodesk.ordinary import misleads, read_ordinary
from metrodesk.services.deciding import Decided, RefusedDecision, decide
from metrodesk.services.workspaces import Workspace

LARGEST = 16 << 20  # bytes of a file of decisions
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class _Read:
    decision: Decision | None
    refused: DecisionRefused | None


def decide_from(ws: Workspace, source: Path, by: str = "") -> Decided:
    """Write what a JSON file decides; `by` there takes precedence.

    Raises UnreadableDecisions if it is no such file; entries that cannot be written are refused.
    """
    found = _load(source)
    read = [_read(ws, entry) for entry in _entries(found, source)]
    wanted = [(index, one.decision) for index, one in enumerate(read) if one.decision is not None]
    done = decide(ws, [decision for _, decision in wanted], text_of(found, "by").strip() or by)
    refused = [RefusedDecision(wanted[one.index][0], one.reason, one.where) for one in done.refused]
    refused += [
        RefusedDecision(index, one.refused.reason, one.refused.where)
        for index, one in enumerate(read)
        if one.refused is not None
    ]
    return Decided(done.acts, tuple(sorted(refused, key=lambda one: one.index)), done.state)


def _load(source: Path) -> Json:
    try:
        data = read_ordinary(source, LARGEST)
    except OSError as error:
        raise UnreadableDecisions(source, "large" if error.errno == errno.EFBIG else "missing") from error
    try:
        found = as_object(json.loads(data.decode("utf-8-sig"), object_pairs_hook=_no_doubles), "file")
        json.dumps(found, ensure_ascii=False).encode()  # half characters can be in no act
    except (ValueError, RecursionError, MalformedRevision) as error:
        raise UnreadableDecisions(source, "json") from error
    if not _is_name(found.get("by", "")):
        raise UnreadableDecisions(source, "by")
    return found


def _no_doubles(pairs: list[tuple[str, object]]) -> Json:
    """Refuse a key given twice: it would have two readings."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found


def _is_name(value: object) -> bool:
    """Whether it is the name of a person, or nothing: one line, as `--by` takes it."""
    return isinstance(value, str) and len(value.strip()) <= LONGEST_NAME and not any(map(misleads, value.strip()))


def _entries(found: Json, source: Path) -> Sequence[Json]:
    acts = found.get("acts")
    if not isinstance(acts, list) or not all(isinstance(one, dict) for one in acts):
        raise UnreadableDecisions(source, "shape")
    return acts


def _read(ws: Workspace, entry: Json) -> _Read:
    try:
        name = text_of(entry, "decision")
        if name not in READERS:
            raise DecisionRefused("unknown-decision", name)  # noqa: TRY301  one place tells what was wrong
        return _Read(READERS[name](ws, entry), None)
    except DecisionRefused as error:
        return _Read(None, error)
    except MalformedRevision as error:
        return _Read(None, DecisionRefused("shape", error.detail))
    except (InvalidPeriod, ValueError) as error:
        return _Read(None, DecisionRefused("date", str(error)))
    except UnknownTask as error:
        return _Read(None, DecisionRefused("unknown-task", str(error)))
    except UnknownUnit as error:
        return _Read(None, DecisionRefused("unknown-unit", str(error)))


def _verdict(kind: ActKind) -> Callable[[Workspace, Json], Decision]:
    def read(_ws: Workspace, entry: Json) -> Decision:
        fields = as_object(entry.get("fields") or {}, "fields")
        return Verdict(
            kind, texts_of(entry, "revisions"), text_of(entry, "reason"), {key: text_of(fields, key) for key in fields}
        )

    return read


def _settlement(_ws: Workspace, entry: Json) -> Decision:
    body = entry.get("body")
    return Settlement(
        texts_of(entry, "heads"), text_of(entry, "take"), as_object(body, "body") if body is not None else None
    )


def _closure(ws: Workspace, entry: Json) -> Decision:
    unit = entry.get("unit")
    return Closure(
        _task(ws, entry.get("task")),
        _unit(ws, unit) if unit is not None else None,
        Period.parse(text_of(entry, "from")),
        text_of(entry, "reason"),
    )


def _exempting(ws: Workspace, entry: Json) -> Decision:
    tasks = entry.get("tasks", [])
    if not isinstance(tasks, list):
        raise MalformedRevision("tasks")
    until = text_of(entry, "until")
    return Exempting(
        _unit(ws, entry.get("unit")),
        tuple(_task(ws, one) for one in tasks),
        Period.parse(text_of(entry, "from")),
        Period.parse(until) if until else None,
        text_of(entry, "reason"),
    )


def _extension(ws: Workspace, entry: Json) -> Decision:
    return Extension(
        _unit(ws, entry.get("unit")),
        Period.parse(text_of(entry, "period")),
        date.fromisoformat(text_of(entry, "due")),
        text_of(entry, "reason"),
    )


def _channel(ws: Workspace, entry: Json) -> Decision:
    return ChannelChoice(_unit(ws, entry.get("unit")), Channel(text_of(entry, "channel")))


def _lifting(_ws: Workspace, entry: Json) -> Decision:
    return Lifting(text_of(entry, "act"), text_of(entry, "reason"))


READERS: dict[str, Callable[[Workspace, Json], Decision]] = {
    "accepted": _verdict(ActKind.ACCEPTED),
    "returned": _verdict(ActKind.RETURNED),
    "excused": _verdict(ActKind.EXCUSED),
    "settled": _settlement,
    "closed": _closure,
    "exempt": _exempting,
    "extended": _extension,
    "channel": _channel,
    "lifted": _lifting,
}


def _task(ws: Workspace, value: object) -> TaskId:
    """Return the task of a number, or of an id."""
    if isinstance(value, int) and not isinstance(value, bool):
        return ws.plan.task_numbered(value).id
    return ws.plan.task(TaskId(str(value))).id


def _unit(ws: Workspace, value: object) -> UnitId:
    """Return the unit of a name, or of an id."""
    found = next((one for one in ws.plan.units if one.id == value), None)
    return found.id if found else ws.plan.unit_named(str(value)).id
