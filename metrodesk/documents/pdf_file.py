"""Putting a finished file where it was asked for: whole and read back, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

from metrodesk.durable import write_durably
from metrodesk.errors import FileNotWritten

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
TRAILER = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


def put(path: Path, data: bytes) -> None:
    """Write under a temporary name, flush, rename, and read back. Raises FileNotWritten."""
    try:
        write_durably(path, data)
        written = path.read_bytes()
    except OSError as error:
        raise FileNotWritten.of(path, error) from error
    if written != data:
        raise FileNotWritten(path, "damaged")


def put_pdf(path: Path, data: bytes, pages: int) -> None:
    """Put a PDF and make sure that what lies there is one with so many pages."""
    put(path, data)
    if count_pages(path.read_bytes()) != pages:
        raise FileNotWritten(path, "damaged")


def count_pages(data: bytes) -> int:
    """Return how many pages a PDF of ours has, 0 if it is not whole."""
    end = TRAILER.search(data, max(0, len(data) - 64))
    if not data.startswith(b"%PDF-") or end is None:
        return 0
    if not data.startswith(b"xref", int(end[1])):
        return 0
    return len(PAGE.findall(data))
