"""Reading workbooks that came back: which are this unit's and period's, and what stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.documents.sheets.entry_sheet import FIGURES, INSTRUCTIONS, TASKS, VERSION, Issued, digest, title_of
from metrodesk.documents.sheets.row_identity import KnownRows
from metrodesk.documents.sheets.workbook_in import SheetRead, read_sheet
from metrodesk.documents.sources.spreadsheet import read_spreadsheet, spreadsheet_bytes
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.errors import InvalidPeriod, UnreadableSheet
from metrodesk.services.current import previous_report
from metrodesk.services.questions import earlier_reports
from metrodesk.services.sheet_batch import Batch, Source
from metrodesk.services.sheet_prefill import rows_of
from metrodesk.services.sheets import demand_fitting, document_line, reports_now
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.sheets import IssuedSheet, TakenSheet


def read_sheets(
    ws: Workspace, period: Period, paths: Sequence[Path], unit: UnitId | None = None, tick: Tick = ignore
) -> Batch:
    """Read workbooks of a unit (the own one by default) and period; nothing is written.

    A file that cannot be taken stands there with the reason; it never stops the others.
    """
    whose = ws.plan.unit(unit) if unit else ws.own_unit()
    demand_fitting(ws, period)
    tasks = [duty.task for duty in ws.timeline.duties(whose.id, period)]
    bodies, heads = reports_now(ws, whose, period, tasks)
    with ws.database.read() as books:
        issued, taken = books.sheets.issued(whose.id, str(period)), books.sheets.taken(whose.id, str(period))
        earlier = {
            task: earlier_reports(
                ws.plan, books, whose.id, task, period, previous_report(books, whose.id, task, period)
            )
            for task in tasks
        }
    known = KnownRows(rows_of(ws.plan, whose, period, tasks, {}, {}), _top_texts(ws, whose, period))
    sources: dict[str, Source] = {}
    for done, path in enumerate(paths):
        tick(done, len(paths))
        source = _source(ws, whose.id, period, path, known, {one.sha256: one for one in taken}, issued)
        sources.setdefault(source.sha256 or str(path), source)  # one file given twice counts once
    tick(len(paths), len(paths))
    return Batch(ws.plan, whose, period, tuple(sources.values()), bodies, taken, issued, heads, earlier)


def unit_of_sheets(ws: Workspace, paths: Sequence[Path]) -> UnitId | None:
    """Return whose reports sheets are for, by what they say of themselves; None if they differ or do not say."""
    known, said = {one.id for one in ws.plan.units}, set()
    for path in paths:
        try:
            issued = read_sheet(read_spreadsheet(path, spreadsheet_bytes(path)), KnownRows(())).issued
        except UnreadableSheet:
            continue
        said.add(UnitId(issued.unit) if issued is not None else UnitId(""))
    return next(iter(said)) if len(said) == 1 and said <= known else None


def empty_batch(ws: Workspace, period: Period) -> Batch:
    """Return the own unit's table with no file on it: for the names of its fields."""
    return Batch(ws.plan, ws.own_unit(), period, (), {})


def _source(
    ws: Workspace,
    unit: UnitId,
    period: Period,
    path: Path,
    known: KnownRows,
    taken: Mapping[str, TakenSheet],
    issued: Sequence[IssuedSheet],
) -> Source:
    try:
        data = spreadsheet_bytes(path)
        sha256 = hashlib.sha256(data).hexdigest()
        if (before := taken.get(sha256)) is not None:
            return Source(path, sha256, sheet=before.sheet, sender=before.name, already=before.taken)
        book = read_spreadsheet(path, data)
    except UnreadableSheet as error:
        return Source(path, "", trouble=error.what)
    read = _recognised(read_sheet(book, known), issued)
    trouble, facts = _unfit(ws, unit, period, read)
    return Source(
        path=path,
        sha256=sha256,
        changed=book.changed,
        sheet=_sheet_of(read),
        sender=_sender(read, issued) or path.stem,
        read=read,
        trouble=trouble,
        facts=facts,
        shows_all=book.shows_all,
    )


def _recognised(read: SheetRead, issued: Sequence[IssuedSheet]) -> SheetRead:
    """Take rows that all carry the keys of a sheet given out here for that sheet's, though its hidden page is gone."""
    if read.issued is not None or _sheet_of(read) not in {one.sheet for one in issued}:
        return read
    return replace(read, is_keyed=True)


def _sheet_of(read: SheetRead) -> str:
    if read.issued is not None:
        return read.issued.sheet
    return next(iter(read.sheets)) if len(read.sheets) == 1 else ""


def _sender(read: SheetRead, issued: Sequence[IssuedSheet]) -> str:
    if read.issued is not None:
        return read.issued.name
    return next((one.name for one in issued if one.sheet == _sheet_of(read)), "")


def _top_texts(ws: Workspace, unit: Unit, period: Period) -> frozenset[str]:
    titles = [title_of(unit.name, period.label, page) for page in (TASKS, FIGURES)]
    return frozenset(map(digest, [*titles, document_line(ws), INSTRUCTIONS]))


def _unfit(ws: Workspace, unit: UnitId, period: Period, read: SheetRead) -> tuple[str, Mapping[str, str]]:
    """Return why a workbook is not one of these reports, and what it is instead."""
    issued = read.issued
    if issued is not None and (found := _of_others(ws, unit, period, issued)):
        return found
    return ("", {}) if read.rows else ("no-form", {})


def _of_others(ws: Workspace, unit: UnitId, period: Period, issued: Issued) -> tuple[str, Mapping[str, str]] | None:
    if issued.version > VERSION:
        return "newer", {}
    if issued.campaign != ws.campaign:
        return "other-campaign", {}
    if issued.unit != unit:
        return "other-unit", {"unit": ws.unit_name(issued.unit)}
    if issued.period != str(period):
        return "other-period", {"period": _label(issued.period)}
    return None


def _label(period: str) -> str:
    try:
        return Period.parse(period).label
    except InvalidPeriod:
        return period
