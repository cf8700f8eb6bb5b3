"""Plans that ship, plans in files, and plans read from an official text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.documents.bodies.roster_table import RosterEntry, read_roster
from metrodesk.documents.notes import NO_SETTLEMENT, Settlement
from metrodesk.documents.proposals.link_file import LinkFile, add_links
from metrodesk.documents.proposals.measure_file import MeasureFile, add_measures
from metrodesk.documents.sources.text_file import read_text_file
from metrodesk.domain.document import Document
from metrodesk.domain.fields import MAX_BYTES, load_object
from metrodesk.domain.plan import Plan
from metrodesk.durable import write_durably
from metrodesk.errors import CannotWritePlan, UnknownPlan, UnreadableDocument
from metrodesk.ordinary import read_ordinary
from metrodesk.paths import resource

if TYPE_CHECKING:
    from metrodesk.documents.proposals.plan_reading import Reading
    from metrodesk.documents.sources.source import Source

PLAN_SUFFIX, SETTLEMENT_SUFFIX, MEASURES_SUFFIX = ".plan.json", ".settlement.json", ".measures.json"
LINKS_SUFFIX = ".links.json"


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One line of the list of plans."""

    id: str
    document: Document
    tasks: int


def list_plans() -> tuple[PlanSummary, ...]:
    """Return the plans that ship, in the order of their ids; no more of them is read than the line needs."""
    plans = (load_object(path.read_bytes()) for path in _shipped(PLAN_SUFFIX))
    return tuple(
        PlanSummary(plan.filled("id"), Document.from_fields(plan.child("document")), len(plan.children("tasks")))
        for plan in plans
    )


@cache
def shipped_plans() -> tuple[Plan, ...]:
    """Return the plans that ship, in the order of their ids; they are read once."""
    return tuple(Plan.from_bytes(path.read_bytes()) for path in _shipped(PLAN_SUFFIX))


def load_plan(reference: str | Path) -> Plan:
    """Return the plan that ships under an id, or the one a plan.json holds.

    Raises UnknownPlan if there is neither, InvalidPlan if the file is no whole plan.
    """
    for path in _shipped(PLAN_SUFFIX):
        if path.name == f"{reference}{PLAN_SUFFIX}":
            return Plan.from_bytes(path.read_bytes())
    try:
        return Plan.from_bytes(read_ordinary(Path(reference), MAX_BYTES))
    except (OSError, ValueError) as error:
        raise UnknownPlan(str(reference)) from error


def read_plan(path: Path) -> Plan:
    """Read an official text into a plan with findings; what ships for just this text is added.

    That is its settlement, its measures with the checks of its reports, and its links up.

    Raises UnreadableDocument if the file is no text or has neither clauses nor a table.
    """
    return read_document(path).plan


def read_document(path: Path) -> Reading:
    """Read an official text as `read_plan` does, and return its doubts too."""
    from metrodesk.documents.official_text import number_of

    source = source_of(path)
    reading = read_source(source, settlement_for(number_of(source)))
    if reading.is_empty:
        raise UnreadableDocument(path, "no-outline")
    return reading


def source_of(path: Path) -> Source:
    """Return the lines and tables of a file; raises UnreadableDocument."""
    from metrodesk.documents.sources.source_reading import read_source as read_file

    return read_file(path)


def read_source(source: Source, settlement: Settlement) -> Reading:
    """Read a source with what was settled about it; what ships for just this document is added."""
    from metrodesk.documents.proposals.plan_reading import read_plan_source

    reading = read_plan_source(
        source,
        settlement=settlement,
        roster=_roster(settlement),
        at_hand=_numbers_at_hand(),
    )
    plan, number = reading.plan, reading.plan.document.number
    if (file := measures_for(number)) is not None:
        plan = add_measures(plan, file)
    if (links := links_for(number)) is not None:
        plan = add_links(plan, links)
    return replace(reading, plan=plan)


def settlement_for(number: str) -> Settlement:
    """Return the settlement that ships for a document's number, or one that settles nothing."""
    if number:
        for path in _shipped(SETTLEMENT_SUFFIX):
            settlement = Settlement.from_bytes(path.read_bytes())
            if settlement.number == number:
                return settlement
    return NO_SETTLEMENT


def measures_for(number: str) -> MeasureFile | None:
    """Return the measures that ship for a document's number, or None."""
    return next((file for file in shipped_measures() if number and file.number == number), None)


def links_for(number: str) -> LinkFile | None:
    """Return the links up that ship for a document's number, or None."""
    files = (LinkFile.from_bytes(path.read_bytes()) for path in _shipped(LINKS_SUFFIX))
    return next((file for file in files if number and file.number == number), None)


def shipped_measures() -> tuple[MeasureFile, ...]:
    """Return all measures that ship, by document."""
    return tuple(MeasureFile.from_bytes(path.read_bytes()) for path in _shipped(MEASURES_SUFFIX))


def write_plan(plan: Plan, path: Path) -> None:
    """Write a plan's bytes, whole or not at all; raises CannotWritePlan."""
    try:
        write_durably(path, plan.to_bytes())
    except (OSError, ValueError) as error:
        raise CannotWritePlan(path, str(error)) from error


def _shipped(suffix: str) -> list[Path]:
    return sorted(resource("plans").glob(f"*{suffix}"))


def _roster(settlement: Settlement) -> tuple[RosterEntry, ...]:
    if not settlement.roster:
        return ()
    return read_roster(read_text_file(resource("plans", settlement.roster)))


def _numbers_at_hand() -> tuple[str, ...]:
    """Return the numbers of the papers that ship: each has a settlement of its reading."""
    return tuple(Settlement.from_bytes(path.read_bytes()).number for path in _shipped(SETTLEMENT_SUFFIX))
