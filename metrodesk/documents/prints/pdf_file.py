"""Putting a finished file where it was asked for: whole and read back, or not at all."""

from __future__ import annotations

import contextlib
import re
import secrets
from pathlib import Path

from metrodesk.durable import sync_folder, write_durably
from metrodesk.errors import FileNotWritten

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
TRAILER = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


def put(path: Path, data: bytes) -> None:
    """Write under a temporary name, read that back, rename, and read once more. Raises FileNotWritten.

    A medium that gives back other bytes is found before the old file is touched; if it does
    so only afterwards, nothing is left under the name, for a bad file must not look like a good one.
    """
    part = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.check")
    try:
        write_durably(part, data)
        if part.read_bytes() != data:
            raise FileNotWritten(path, "damaged")
        part.replace(path)
        sync_folder(path.parent)
        if path.read_bytes() != data:
            path.unlink()
            raise FileNotWritten(path, "damaged")
    except OSError as error:
        raise FileNotWritten.of(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def put_pdf(path: Path, data: bytes, pages: int) -> None:
    """Put a PDF after making sure that it is one with so many pages."""
    if count_pages(data) != pages:
        raise FileNotWritten(path, "damaged")
    put(path, data)


def count_pages(data: bytes) -> int:
    """Return how many pages a PDF of ours has, 0 if it is not whole."""
    end = TRAILER.search(data, max(0, len(data) - 64))
    if not data.startswith(b"%PDF-") or end is None:
        return 0
    if not data.startswith(b"xref", int(end[1])):
        return 0
    return len(PAGE.findall(data))
