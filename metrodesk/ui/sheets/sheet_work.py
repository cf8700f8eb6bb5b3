"""What the windows ask of a workspace about sheets: giving them out, reading them, taking them over."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.ordinary import UNFIT, misleads

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.task import TaskId
    from metrodesk.domain.tick import Tick
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.proxies import Provenance
    from metrodesk.services.sheet_batch import Batch
    from metrodesk.services.sheet_taking import SheetsTaken
    from metrodesk.services.sheets import IssuedFile, SheetSource, SheetState
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.sheets.review_dialog import Confirmed

LONGEST = 60
KINDS = "*.xlsx *.xlsm *.xls *.et *.csv"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sheets are to be given out: tasks, for whom, into which folder.

    `file` is the very file a person chose for a single sheet; otherwise names are made, and
    what lies there already, perhaps filled in, is left alone.
    """

    tasks: tuple[TaskId, ...]
    names: tuple[str, ...]
    filled: bool
    folder: Path
    stem: str
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class ReadSheets:
    """Files as read, and who has not returned a sheet."""

    batch: Batch
    missing: tuple[str, ...]


@dataclass(frozen=True)
class SheetsState:
    """The page of sheets: the own tasks, what was given out, and who gave what."""

    tasks: tuple[tuple[TaskId, int, str], ...]
    unit_name: str
    sheets: tuple[SheetState, ...]
    sources: tuple[tuple[SheetSource, str, str], ...]  # with the names of the field and of its value
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhoseSheets:
    """Files, and the unit they were given out for; None if they do not say so with one voice."""

    paths: tuple[Path, ...]
    unit: UnitId | None
    is_own: bool


def file_name(stem: str, name: str) -> str:
    """Return the name of a sheet's file: what no disk takes becomes a dash."""
    text = f"{stem}_{name}" if name else stem
    fit = "".join("-" if one in UNFIT or misleads(one) else one for one in unicodedata.normalize("NFC", text))
    return f"{fit.strip(' .')[:LONGEST] or '-'}.xlsx"


def untaken(path: Path) -> Path:
    """Return the path, with a number if something lies there already."""
    numbered = (path.with_stem(f"{path.stem}({number})") for number in count(2))
    return next(one for one in chain([path], numbered) if not one.exists())


def issuing(
    period: Period, wanted: Wanted, unit: UnitId | None = None
) -> Callable[[Workspace, Tick], tuple[IssuedFile, ...]]:
    """Return the service that writes a sheet for each name."""

    def work(ws: Workspace, tick: Tick) -> tuple[IssuedFile, ...]:
        from metrodesk.services.sheets import issue_sheet

        made = []
        for done, name in enumerate(wanted.names):
            tick(done, len(wanted.names))
            path = wanted.file or untaken(wanted.folder / file_name(wanted.stem, name))
            made.append(issue_sheet(ws, period, wanted.tasks, name, path, unit, filled=wanted.filled))
        return tuple(made)

    return work


def reading(
    period: Period, paths: Sequence[Path], unit: UnitId | None = None
) -> Callable[[Workspace, Tick], ReadSheets]:
    """Return the service that reads files and writes nothing."""

    def work(ws: Workspace, tick: Tick) -> ReadSheets:
        from metrodesk.services.sheet_reading import read_sheets
        from metrodesk.services.sheets import missing_senders, sheet_states

        batch = read_sheets(ws, period, paths, unit, tick)
        return ReadSheets(batch, missing_senders(sheet_states(ws, batch.unit.id, period)))

    return work


def taking(batch: Batch, confirmed: Confirmed, filler: str) -> Callable[[Workspace, Tick], SheetsTaken]:
    """Return the service that writes what was confirmed into the own drafts."""

    def work(ws: Workspace, _: Tick) -> SheetsTaken:
        from metrodesk.services.sheet_taking import take_sheets

        return take_sheets(ws, batch, confirmed.answers, filler, keep=confirmed.keep)

    return work


def entering(
    batch: Batch, confirmed: Confirmed, given: Provenance, by: str
) -> Callable[[Workspace, Tick], SheetsTaken]:
    """Return the service that enters what was confirmed for a unit."""

    def work(ws: Workspace, _: Tick) -> SheetsTaken:
        from metrodesk.services.sheet_taking import enter_sheets

        return enter_sheets(ws, batch, confirmed.answers, given, by, keep=confirmed.keep)

    return work


def read_state(ws: Workspace, period: Period, _: Tick) -> SheetsState:
    """Read what the page of sheets shows."""
    from metrodesk.services.sheet_reading import empty_batch
    from metrodesk.services.sheet_words import field_names, value_words
    from metrodesk.services.sheets import missing_senders, sheet_sources, sheet_states
    from metrodesk.wording.sheets import field_words

    unit = ws.own_unit()
    duties = [ws.plan.task(duty.task) for duty in ws.timeline.duties(unit.id, period)]
    batch, states = empty_batch(ws, period), sheet_states(ws, unit.id, period)
    names = field_names(batch)
    sources = [
        (one, field_words(one.field, names), value_words(batch, one.field, one.value))
        for one in sheet_sources(ws, unit.id, period)
    ]
    return SheetsState(
        tuple((one.id, one.number, one.item) for one in duties),
        unit.name,
        states,
        tuple(sources),
        missing_senders(states),
    )


def asking_whose(paths: Sequence[Path]) -> Callable[[Workspace, Tick], WhoseSheets]:
    """Return the service that says for whom sheets were given out, and whether that is the own unit."""

    def work(ws: Workspace, _: Tick) -> WhoseSheets:
        from metrodesk.services.sheet_reading import unit_of_sheets

        unit = unit_of_sheets(ws, paths)
        own = ws.unit is not None and ws.unit.id == unit
        return WhoseSheets(tuple(paths), unit, is_own=own)

    return work


def recalling(sheet: str) -> Callable[[Workspace, Tick], str]:
    """Return the service that waits for a sheet no longer."""

    def work(ws: Workspace, _: Tick) -> str:
        from metrodesk.services.sheets import recall_sheet

        recall_sheet(ws, sheet)
        return sheet

    return work
