"""A file that proves something (佐证材料), as it will travel: told by its content, never by its name."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from metrodesk.errors import UnfitEvidence
from metrodesk.ordinary import read_ordinary

LARGEST: Final = 64 << 20  # bytes of one entry of a bundle
PLACE, DETAILS = "place", "details"
"""What was taken out of a picture: where it was taken; and time, device, author and the like."""

PICTURES: Final = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/bmp": (".bmp", ".dib"),
    "image/webp": (".webp",),
    "image/tiff": (".tif", ".tiff"),
}
OPEN_XML = "application/vnd.openxmlformats-officedocument"
PAPERS: Final = {
    "application/pdf": (".pdf",),
    f"{OPEN_XML}.wordprocessingml.document": (".docx",),
    f"{OPEN_XML}.spreadsheetml.sheet": (".xlsx",),
    f"{OPEN_XML}.presentationml.presentation": (".pptx",),
    "application/ofd": (".ofd",),
    "application/msword": (".doc", ".wps"),
    "application/vnd.ms-excel": (".xls", ".et"),
    "application/vnd.ms-powerpoint": (".ppt", ".dps"),
}
SUFFIXES: Final = {**PICTURES, **PAPERS}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file as it will travel; `original` is how many bytes it had, `removed` what it lost."""

    data: bytes
    type: str
    original: int
    removed: tuple[str, ...] = ()

    @property
    def reduced(self) -> bool:
        """Whether it became smaller."""
        return len(self.data) < self.original


def read_offered(path: Path) -> bytes:
    """Return the bytes of a file that is offered; raises UnfitEvidence if it cannot be read."""
    if path.is_symlink():
        raise UnfitEvidence(path.name, "link")
    if path.is_dir():
        raise UnfitEvidence(path.name, "folder")
    try:
        return read_ordinary(path, LARGEST)
    except OSError as error:
        raise UnfitEvidence(path.name, "large" if error.errno == errno.EFBIG else "missing") from error


def prepare_evidence(path: Path) -> Prepared:
    """Read a file that proves something; pictures are shrunk and lose place and device data.

    Raises UnfitEvidence for a kind that is not taken, a damaged or empty file, or one too large.
    """
    return prepare(path.name, read_offered(path))


def prepare(name: str, data: bytes) -> Prepared:
    """Prepare a file by its name and its bytes; raises UnfitEvidence."""
    from metrodesk.documents.evidence.office_file import old_office_type, zipped_type
    from metrodesk.documents.evidence.papers import demand_readable_pdf
    from metrodesk.documents.evidence.pictures import shrink

    found = kind_of(data)
    if not data:
        raise UnfitEvidence(name, "empty")
    if found in SUFFIXES:
        _demand_name(name, found)
    if found in PICTURES:
        return shrink(name, data)
    if found == "application/pdf":
        demand_readable_pdf(name, data)
        return Prepared(data, found, len(data))
    if found not in {"zip", "ole"}:
        raise UnfitEvidence(name, found)
    kind = zipped_type(name, data) if found == "zip" else old_office_type(name, data)
    _demand_name(name, kind)
    return Prepared(data, kind, len(data))


def kind_of(data: bytes) -> str:
    """Return the type told by the first bytes: one of SUFFIXES, `zip`, `ole`, or why it is not taken."""
    for magic, kind in BEGINNINGS.items():
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF":
        return "image/webp" if data[8:12] == b"WEBP" else "video"
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in HEIC else "video"
    return "type"


def fitting_title(name: str, kind: str) -> str:
    """Return a file's name with a suffix that fits what it is now: a PNG may have become a JPEG."""
    known = SUFFIXES.get(kind, ())
    given = PurePath(name).suffix.lower()
    if not known or given in known:
        return name
    is_suffix = any(given in one for one in SUFFIXES.values())
    return (name[: -len(given)] if is_suffix else name) + known[0]


def _demand_name(name: str, kind: str) -> None:
    """Refuse a file whose name says another kind than its content: somebody is misled.

    Among pictures any suffix will do: chat programs name every picture .jpg.
    """
    given = PurePath(name).suffix.lower()
    if not given or given in SUFFIXES[kind] or (kind in PICTURES and _names_picture(given)):
        return
    if given in MISLEADING or any(given in one for one in SUFFIXES.values()):
        raise UnfitEvidence(name, "suffix")


def _names_picture(suffix: str) -> bool:
    return suffix == ".heic" or any(suffix in one for one in PICTURES.values())


MISLEADING = frozenset({".exe", ".com", ".scr", ".bat", ".cmd", ".js", ".vbs", ".lnk", ".msi", ".docm", ".xlsm"})
HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})
BEGINNINGS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"%PDF-": "application/pdf",
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"\xca\xfe\xba\xbe": "program",
    b"\xfe\xed\xfa": "program",
    b"#!": "program",
    b"L\0\0\0\x01\x14\x02\0": "link",
    b"Rar!": "archive",
    b"7z\xbc\xaf\x27\x1c": "archive",
    b"\x1f\x8b": "archive",
    b"BZh": "archive",
    b"\xfd7zXZ\0": "archive",
    b"PK\x05\x06": "archive",
    b"ID3": "video",
    b"OggS": "video",
    b"\x1aE\xdf\xa3": "video",
    b"\0\0\x01\xba": "video",
}
