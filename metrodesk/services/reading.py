"""Reading an official text in the windows: text and result together, settled step by step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.documents.notes import Settled, Settlement
from metrodesk.documents.official_text import number_of
from metrodesk.documents.proposals.plan_reading import Reading
from metrodesk.documents.proposals.reading_places import Places, find_places
from metrodesk.documents.sources.source import Source
from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.durable import write_durably, write_privately
from metrodesk.errors import CannotWritePlan, InvalidSettlement, UnreadableDocument
from metrodesk.ordinary import read_ordinary
from metrodesk.paths import data_folder
from metrodesk.services import planning

SETTLEMENT, PLAN = "settlement.json", "plan.json"
MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TextRead:
    """An official text as it lies in its file, what was read from it, and where each part stands."""

    path: Path
    source: Source
    reading: Reading
    places: Places
    settlement: Settlement

    @property
    def plan(self) -> Plan:
        """The plan as read."""
        return self.reading.plan

    def doubt(self, finding: int) -> Settled | None:
        """Return the doubt a finding of the plan is about; one about the settlement itself has none."""
        return self.reading.doubts[finding] if finding < len(self.reading.doubts) else None


def read_text(path: Path, settlement: Settlement | None = None, tick: Tick = ignore) -> TextRead:
    """Read an official text with what was settled about it before, here or by its plan that ships.

    Raises UnreadableDocument if the file cannot be read, or has neither clauses nor a table.
    """
    tick(0, 3)
    source = planning.source_of(path)
    found = settlement or _kept(source) or planning.settlement_for(number_of(source))
    tick(1, 3)
    return _read(path, source, found, tick)


def settle(read: TextRead, decisions: Iterable[Settled], tick: Tick = ignore) -> TextRead:
    """Settle doubts and read again; the settlement is kept for the next time this text is read.

    Raises CannotWritePlan if it could not be kept.
    """
    made = tuple(decisions)
    keys = {(one.code, one.where, one.official) for one in made}
    others = [one for one in read.settlement.decisions if (one.code, one.where, one.official) not in keys]
    settlement = _named(replace(read.settlement, decisions=(*others, *made)), read.plan)
    again = _read(read.path, read.source, settlement, tick)
    _keep(again)
    return again


def with_settlement(read: TextRead, file: Path, tick: Tick = ignore) -> TextRead:
    """Read the text again with the settlement a file holds; raises InvalidSettlement."""
    try:
        data = read_ordinary(file, MAX_BYTES)
    except OSError as error:
        raise InvalidSettlement("", error.strerror or "unreadable") from error
    again = _read(read.path, read.source, Settlement.from_bytes(data), tick)
    _keep(again)
    return again


def write_settlement(read: TextRead, file: Path) -> None:
    """Write what was settled where the person wants it; raises CannotWritePlan."""
    try:
        write_durably(file, _named(read.settlement, read.plan).to_bytes())
    except OSError as error:
        raise CannotWritePlan(file, str(error)) from error


def plan_file(read: TextRead) -> Path:
    """Keep the plan as read in this computer's own folder and return its file, to open work with."""
    _keep(read)
    return _folder(read.source) / PLAN


def settlement_beside(plan: Path) -> Settlement | None:
    """Return what was settled about the text a plan's file was read from, or None."""
    return _settlement_in(plan.with_name(SETTLEMENT))


def _read(path: Path, source: Source, settlement: Settlement, tick: Tick) -> TextRead:
    reading = planning.read_source(source, settlement)
    if reading.is_empty:
        raise UnreadableDocument(path, "no-outline")
    tick(2, 3)
    return TextRead(path, source, reading, find_places(source, reading.plan, reading.doubts), settlement)


def _named(settlement: Settlement, plan: Plan) -> Settlement:
    return replace(settlement, id=settlement.id or plan.id, number=settlement.number or plan.document.number)


def _kept(source: Source) -> Settlement | None:
    return _settlement_in(_folder(source) / SETTLEMENT)


def _settlement_in(file: Path) -> Settlement | None:
    """Return the settlement in a file, None where there is none or it was damaged."""
    try:
        return Settlement.from_bytes(read_ordinary(file, MAX_BYTES))
    except (OSError, InvalidSettlement):
        return None


def _keep(read: TextRead) -> None:
    folder = _folder(read.source)
    try:
        write_privately(folder / SETTLEMENT, _named(read.settlement, read.plan).to_bytes())
        write_privately(folder / PLAN, read.plan.to_bytes())
    except OSError as error:
        raise CannotWritePlan(folder, str(error)) from error


def _folder(source: Source) -> Path:
    """Return where a text's settlement is kept: by its words, whatever its file is called."""
    name = hashlib.sha256("\n".join(source.lines).encode()).hexdigest()[:16]
    return data_folder() / "texts" / name
