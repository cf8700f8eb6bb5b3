"""Telling an official text by its content, whatever kind of file it lies in."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors import UnreadableDocument

LARGEST = 8 << 20  # bytes of a file that is opened just to see what it is
HEAD = 60  # lines among which a document's number stands


def number_of_text(path: Path) -> str | None:
    """Return the number a file prints as a document, empty for a bare breakdown; None for no such text.

    An official text has a number in its head and parts numbered as officials do.
    """
    from metrodesk.documents.outline.head_lines import NUMBER
    from metrodesk.documents.sources.source_reading import read_source
    from metrodesk.documents.tables.breakdown_table import is_breakdown
    from metrodesk.documents.words.numbering import opens_large_part

    try:
        if path.stat().st_size > LARGEST:
            return None
        source = read_source(path)
    except (UnreadableDocument, OSError):
        return None
    lines = source.lines
    number = next((match for line in lines[:HEAD] if (match := NUMBER.search(line))), None)
    if number is not None and any(opens_large_part(line.strip()) for line in lines):
        return number.group()
    return "" if any(is_breakdown(table) for table in source.tables) else None
