"""A document as it lies in a file, whatever the file is: lines and tables in their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as printed: cells by row from the left, title rows and heads among them.

    A cell that merges several stands in the first of them; the others are empty. `place` names
    the table for a person (第1张表, 工作表“任务分解”).
    """

    rows: tuple[tuple[str, ...], ...]
    place: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as lines of text, cells parted by tabs."""
        return tuple("\t".join(row).rstrip("\t") for row in self.rows)


Block: TypeAlias = str | SourceTable


@dataclass(frozen=True, slots=True)
class Source:
    """The lines and tables of one file; a line is as printed, without its line end."""

    blocks: tuple[Block, ...]

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> Source:
        """Return a source of lines alone."""
        return cls(tuple(lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything as lines of text, a table's rows where the table stands."""
        found: list[str] = []
        for block in self.blocks:
            found += block.lines if isinstance(block, SourceTable) else (block,)
        return tuple(found)

    @property
    def tables(self) -> tuple[SourceTable, ...]:
        """The tables in their order."""
        return tuple(block for block in self.blocks if isinstance(block, SourceTable))
