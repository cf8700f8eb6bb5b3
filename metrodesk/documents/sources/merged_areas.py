"""Cells that reach down over rows: what their first row says holds for the others."""

from __future__ import annotations

from metrodesk.documents.sources.source import SourceTable

MOST_ROWS = 200_000  # all areas together


def reaching_down(table: SourceTable) -> dict[int, dict[int, str]]:
    """Return by row and column what reaches into it from above; rows and columns count from 0."""
    found: dict[int, dict[int, str]] = {}
    room = MOST_ROWS
    for area in table.merged:
        room -= area.bottom - area.top
        if room < 0:
            break
        said = dict.fromkeys(range(area.left - 1, area.right), table.rows[area.top - 1][area.left - 1])
        for row in range(area.top, area.bottom):
            found.setdefault(row, {}).update(said)
    return found
