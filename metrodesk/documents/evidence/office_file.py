"""Office files that prove something: what they are by their content, and what makes them unfit.

The zipped ones (docx, xlsx, pptx, ofd) are read through once with a limit, so that a bomb, a
cut-off file and a wrong checksum are found here and not by whoever opens the bundle.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

from metrodesk.documents.evidence.evidence_file import OPEN_XML
from metrodesk.documents.sources.compound_file import CompoundFile, NotCompound
from metrodesk.errors import UnfitEvidence

MOST_ENTRIES: Final = 5_000
MOST_INSIDE: Final = 256 << 20  # bytes all parts may have together
STEEPEST: Final = 250  # times a part may be larger than what is stored of it
SMALL: Final = 4 << 20  # bytes below which a part is no bomb, however well it was packed
PIECE: Final = 1 << 20
MACROS = ("vbaproject.bin", "vbadata.xml")
SIGNS: Final = {
    "word/document.xml": f"{OPEN_XML}.wordprocessingml.document",
    "xl/workbook.xml": f"{OPEN_XML}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{OPEN_XML}.presentationml.presentation",
    "ofd.xml": "application/ofd",
}
STREAMS: Final = {
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
}
OLD_MACROS = frozenset({"VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"})
ENCRYPTED_WORD: Final = 0x0100  # fEncrypted of the FIB, MS-DOC 2.5.2
FILE_PASS: Final = 0x002F  # the record FilePass, MS-XLS 2.4.117


def zipped_type(name: str, data: bytes) -> str:
    """Return the type of a zipped office file; raises UnfitEvidence for any other zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = file.infolist()
            _demand_only_itself(name, data, file)
            parts = {one.filename.lower() for one in entries}
            _demand_harmless(name, entries, parts)
            for sign, kind in SIGNS.items():
                if sign in parts:
                    _read_through(name, file, entries)
                    return kind
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise UnfitEvidence(name, "damaged") from error
    raise UnfitEvidence(name, "archive")


def _demand_only_itself(name: str, data: bytes, file: zipfile.ZipFile) -> None:
    """Refuse a zip before, after or inside which something else stands."""
    end = data.rfind(b"PK\x05\x06")
    first = min((one.header_offset for one in file.infolist()), default=0)
    if first or end + 22 + len(file.comment) != len(data):
        raise UnfitEvidence(name, "mixed")


def _demand_harmless(name: str, entries: list[zipfile.ZipInfo], parts: set[str]) -> None:
    if any(one.flag_bits & 1 for one in entries):
        raise UnfitEvidence(name, "locked")
    if any(part.endswith(MACROS) for part in parts):
        raise UnfitEvidence(name, "macros")
    steep = any(one.file_size > max(SMALL, one.compress_size * STEEPEST) for one in entries)
    if steep or len(entries) > MOST_ENTRIES or sum(one.file_size for one in entries) > MOST_INSIDE:
        raise UnfitEvidence(name, "bomb")
    if len(parts) != len(entries):
        raise UnfitEvidence(name, "damaged")


def _read_through(name: str, file: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Unpack every part once, which proves its checksum; types that run code are refused."""
    for one in entries:
        with file.open(one) as part:
            first = part.read(PIECE)
            if one.filename == "[Content_Types].xml" and b"macroEnabled" in first:
                raise UnfitEvidence(name, "macros")
            if first[:2] == b"MZ":
                raise UnfitEvidence(name, "program")
            while part.read(PIECE):
                pass


def old_office_type(name: str, data: bytes) -> str:
    """Return the type of a doc, xls, ppt, wps, et or dps; raises UnfitEvidence for anything else."""
    try:
        found = CompoundFile(data)
        names = found.names
        if "EncryptedPackage" in names:
            raise UnfitEvidence(name, "locked")
        if OLD_MACROS & names:
            raise UnfitEvidence(name, "macros")
        for stream, kind in STREAMS.items():
            if stream in names:
                _demand_no_password(name, stream, found.beginning(stream))
                return kind
    except NotCompound as error:
        raise UnfitEvidence(name, "damaged") from error
    raise UnfitEvidence(name, "type")


def _demand_no_password(name: str, stream: str, start: bytes) -> None:
    if stream == "WordDocument":
        is_locked = len(start) > 12 and bool(int.from_bytes(start[10:12], "little") & ENCRYPTED_WORD)
    else:
        first = int.from_bytes(start[2:4], "little") + 4 if len(start) > 4 else 0
        is_locked = int.from_bytes(start[first : first + 2], "little") == FILE_PASS
    if is_locked:
        raise UnfitEvidence(name, "locked")
