"""Telling by content what a file is that is no bundle: workbooks, paper, plans, backups, keys, and the rest."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from metrodesk.bundles.container import ZIP_MAGIC
from metrodesk.bundles.keys import is_key_file
from metrodesk.bundles.roster import is_roster
from metrodesk.bundles.wrappers import ARCHIVES
from metrodesk.documents.sheets.entry_sheet import Issued
from metrodesk.domain.paper_code import of_submission
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.errors import InvalidPeriod, InvalidPlan, UnreadableScan, UnreadableSheet
from metrodesk.ordinary import open_ordinary, read_ordinary, shown_name
from metrodesk.services.archive_file import LIST
from metrodesk.services.found import Found, NextStep, Sort
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.recognising_texts import number_of_text
from metrodesk.services.workspaces import Workspace

PREFIX = 512
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\x00", b"MM\x00*", b"GIF8", b"RIFF")
OLE, PDF, SQLITE = b"\xd0\xcf\x11\xe0", b"%PDF", b"SQLite format 3\x00"
LARGEST_SCAN = 32 << 20  # bytes of a file looked into for a form's QR
LARGEST_JSON = 32 << 20


def look_into(ws: Workspace | None, path: Path) -> Found:
    """Tell what one file is; raises nothing: what cannot be read is said to be so."""
    try:
        with open_ordinary(path) as file:
            prefix = file.read(PREFIX)
            size = file.seek(0, 2)
        return _sorted(ws, path, prefix, size)
    except OSError as error:
        return _found(path, Sort.UNREADABLE, detail=error.strerror or "")


def is_backup(path: Path) -> bool:
    """Whether a file is a backup of a workspace, whose members are not files by themselves."""
    try:
        with open_ordinary(path) as file, zipfile.ZipFile(file) as archive:
            return LIST in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return False


def _sorted(ws: Workspace | None, path: Path, prefix: bytes, size: int) -> Found:
    plain = next((sort for sort, told in PLAIN if told(prefix)), None)
    if plain is not None:
        return _attachable(ws, path, plain) if plain is Sort.DOCUMENT else _found(path, plain)
    if prefix.startswith(ZIP_MAGIC):
        return _zip(ws, path)
    if prefix.startswith((PDF, *PICTURES)):
        return _paper(ws, path, Sort.DOCUMENT if prefix.startswith(PDF) else Sort.PICTURE, size)
    is_json = prefix.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    return _json(ws, path) if is_json else _text(ws, path)


PLAIN: tuple[tuple[Sort, Callable[[bytes], bool]], ...] = (
    (Sort.EMPTY, lambda prefix: not prefix.strip()),
    (Sort.DOCUMENT, lambda prefix: prefix.startswith(OLE)),
    (Sort.KEYS, is_key_file),
    (Sort.KEYS, lambda prefix: b"AGE-SECRET-KEY-" in prefix),
    (Sort.ROSTER, is_roster),
    (Sort.DATABASE, lambda prefix: prefix.startswith(SQLITE)),
    (Sort.ARCHIVE, lambda prefix: prefix.startswith(tuple(ARCHIVES))),
)


def _found(path: Path, sort: Sort, step: NextStep = NextStep.NOTHING, fate: str = "", **facts: str) -> Found:
    return Found(path.with_name(shown_name(path)), path, sort, step, fate, facts=facts)


def _attachable(ws: Workspace | None, path: Path, sort: Sort) -> Found:
    """Name a file that may prove something; where reports are written it can be attached to one.

    Where plans are made it may be an official text as well, which comes first.
    """
    if (ws is None or ws.kind is WorkspaceKind.DISTRICT) and (text := _official(ws, path)) is not None:
        return text
    can = ws is not None and ws.unit is not None
    return _found(path, sort, NextStep.ATTACH if can else NextStep.NOTHING)


def _zip(ws: Workspace | None, path: Path) -> Found:
    try:
        with open_ordinary(path) as file, zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return _found(path, Sort.BROKEN, fate="container", detail="zip_damaged")
    if LIST in names:
        return _found(path, Sort.BACKUP)
    if any(name.startswith("xl/") for name in names):
        return _workbook(ws, path)
    if names & {"[Content_Types].xml", "OFD.xml", "mimetype"}:
        return _attachable(ws, path, Sort.DOCUMENT)
    return _found(path, Sort.ARCHIVE)


def _workbook(ws: Workspace | None, path: Path) -> Found:
    from metrodesk.documents.sheets.workbook_in import issued_in
    from metrodesk.documents.sources.spreadsheet import open_spreadsheet

    try:
        book = open_spreadsheet(path)
    except UnreadableSheet as error:
        return _found(path, Sort.WORKBOOK, fate=error.what)
    issued = next((found for grid in book.grids if (found := issued_in(grid)) is not None), None)
    return _attachable(ws, path, Sort.WORKBOOK) if issued is None else _issued(ws, path, issued)


def _issued(ws: Workspace | None, path: Path, issued: Issued) -> Found:
    """Name a workbook this program gave out: for whom, and whether it can be read here."""
    try:
        period = Period.parse(issued.period)
    except InvalidPeriod:
        period = None
    unit = ws.unit_name(issued.unit) if ws is not None else ""
    fate, step = "no_workspace", NextStep.NOTHING
    if ws is not None:
        is_mine = ws.kind is WorkspaceKind.DISTRICT or (ws.unit is not None and ws.unit.id == issued.unit)
        fate = "other_work" if issued.campaign != ws.campaign else "mine" if is_mine else "other_unit"
        step = NextStep.READ_SHEET if fate == "mine" else NextStep.NOTHING
    name = path.with_name(shown_name(path))
    return Found(name, path, Sort.SHEET, step, fate, unit, period, facts={"whose": unit, "name": issued.name})


def _paper(ws: Workspace | None, path: Path, otherwise: Sort, size: int) -> Found:
    """Look for the QR of a form on a scan or print; without one it is a picture or document like any."""
    from metrodesk.documents.evidence.sheet_scan import read_sheets

    if size > LARGEST_SCAN:
        return _attachable(ws, path, otherwise)
    try:
        submission = read_sheets(path)[0]
    except UnreadableScan:
        return _attachable(ws, path, otherwise)
    return _form(ws, path, submission)


def _form(ws: Workspace | None, path: Path, submission: str) -> Found:
    """Name a form by its submission: whose it is, and whether it still says what is sealed here."""
    code = of_submission(submission).grouped
    name = path.with_name(shown_name(path))
    if ws is None:
        return Found(name, path, Sort.FORM, fate="no_workspace", facts={"code": code})
    with ws.database.read() as books:
        known = books.revisions.get([submission]).get(submission)
        same = books.revisions.of(unit=known.subject.unit, period=known.subject.period) if known else ()
    step = NextStep.COMPARE if ws.kind is WorkspaceKind.DISTRICT else NextStep.NOTHING
    if known is None:
        return Found(name, path, Sort.FORM, step, "unknown", facts={"code": code})
    fate = "older" if any(known.id in one.parents for one in same) else "equal"
    unit, period = ws.unit_name(known.subject.unit), Period.parse(known.subject.period)
    return Found(name, path, Sort.FORM, step, fate, unit, period, facts={"code": code, "whose": unit})


def _json(ws: Workspace | None, path: Path) -> Found:
    try:
        data = read_ordinary(path, LARGEST_JSON)
        plan = Plan.from_bytes(data)
    except InvalidPlan:
        return _found(path, _named_json(data))
    step = NextStep.ADOPT if ws is not None and ws.kind is WorkspaceKind.DISTRICT else NextStep.NOTHING
    return _found(path, Sort.PLAN, step, title=plan.document.title, number=plan.document.number)


def _named_json(data: bytes) -> Sort:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return Sort.OTHER
    fmt = str(found.get("fmt", "")) if isinstance(found, dict) else ""
    return Sort.DATABASE if fmt == "metrodesk-workspace" else Sort.ROSTER if fmt == "metrodesk-roster" else Sort.OTHER


def _text(ws: Workspace | None, path: Path) -> Found:
    """Name a text that is an official one; any other is nothing the program knows."""
    return _official(ws, path) or _found(path, Sort.OTHER)


def _official(ws: Workspace | None, path: Path) -> Found | None:
    """Name a document that is an official text; a plan is read from it where one is made."""
    number = number_of_text(path)
    if number is None:
        return None
    is_made_here = ws is None or ws.kind is WorkspaceKind.DISTRICT
    step, fate = (NextStep.READ, "mine") if is_made_here else (NextStep.NOTHING, "")
    return _found(path, Sort.OFFICIAL_TEXT, step, fate, number=number)
