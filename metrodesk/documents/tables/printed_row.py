"""One row of a breakdown, as printed and as read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from metrodesk.documents.sources.table_heads import Column


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as printed and as read: `cells` by column, `page` counted by repeated heads."""

    number: int
    page: int
    printed: tuple[str, ...]
    cells: tuple[tuple[Column, str], ...]

    def __getitem__(self, column: Column) -> str:
        return next((text for found, text in self.cells if found is column), "")

    @property
    def place(self) -> str:
        """The row as a person names it."""
        return f"附件第{self.number}行"

    def with_cell(self, column: Column, text: str) -> PrintedRow:
        """Return the row with another reading of one cell."""
        others = tuple(pair for pair in self.cells if pair[0] is not column)
        return replace(self, cells=(*others, (column, text)))
