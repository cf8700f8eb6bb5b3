"""Cells that reach down over rows: what their first row says holds for the others."""

from __future__ import annotations

from metrodesk.documents.source import SourceTable


def reaching_down(table: SourceTable, row: int) -> dict[int, str]:
    """Return by column what reaches into a row from above; rows and columns count from 0."""
    return {
        column: table.rows[area.top - 1][area.left - 1]
        for area in table.merged
        if area.top <= row < area.bottom
        for column in range(area.left - 1, area.right)
    }
