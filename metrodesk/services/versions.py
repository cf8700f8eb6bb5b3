"""The versions of a plan (填报方案) that a workspace knows, in the order in which they were made."""

from __future__ import annotations

import re
from functools import lru_cache

from metrodesk.bundles.roster import Roster
from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline, is_overtaken
from metrodesk.domain.report import text_of
from metrodesk.storage.database import Books

_START = re.compile(rb',"holds_from":(?:null|"([0-9QH-]+)")')


@lru_cache(maxsize=12)
def parsed_plan(data: bytes) -> Plan:
    """Read a plan; one read before is not read again, since its bytes are all it is."""
    return Plan.from_bytes(data)


@lru_cache(maxsize=8)
def parsed_roster(data: bytes) -> Roster:
    """Read a roster; one read before is not read again."""
    return Roster.from_bytes(data)


def timeline_in(books: Books) -> Timeline:
    """Return the versions that hold in some period; those overtaken by newer ones are not even read.

    The district knows all of them, a unit those that reached it: the oldest it has then stands
    for what was before.
    """
    today = books.meta.get("plan")
    starts, found = list[Period | None](), list[bytes]()
    for name in reversed((*(one for one in version_names(books) if one != today), today)):
        data = books.contents.get(name)
        if data is None:
            continue
        start = _start(data)
        if not is_overtaken(start, starts):
            found.append(data)
        starts.append(start)
    return _timeline(tuple(reversed(found)))


@lru_cache(maxsize=4)
def _timeline(versions: tuple[bytes, ...]) -> Timeline:
    """Return versions as a timeline; who has to report when is then found out once, not at every opening."""
    return Timeline(tuple(map(parsed_plan, versions)))


def version_names(books: Books) -> tuple[str, ...]:
    """Return the names of all versions known here, oldest first; one that came back stands where it came last."""
    acts = sorted(books.acts.of_kinds([ActKind.PLAN]), key=number_of)
    numbers = {text_of(act.body, "plan"): number_of(act) for act in acts}
    if not numbers and len(books.contents.of_kind("plan")) > 1:
        rosters = (parsed_roster(data) for data in books.contents.of_kind("roster"))
        numbers = {one.plan: one.plan_number for one in sorted(rosters, key=lambda one: one.number)}
    return tuple(sorted(numbers, key=numbers.__getitem__))


def number_of(act: Act) -> int:
    """Return the number of the version or roster an act brought."""
    written = act.body.get("number")
    return written if isinstance(written, int) else 0


def _start(data: bytes) -> Period | None:
    """Return from which period a version holds, by its bytes alone."""
    found = _START.search(data)
    return Period.parse(found[1].decode()) if found and found[1] else None
