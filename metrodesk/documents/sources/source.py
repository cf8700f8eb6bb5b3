"""A document as it lies in a file, whatever the file is: lines and tables in their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from metrodesk.documents.sources.cells import Area


@dataclass(frozen=True, slots=True)
class SourceTable:
    r"""A table as printed: cells by row from the left, title rows and heads among them.

    A cell that merges several stands in the first of them; the others are empty. `merged` are
    those areas as far as the file tells them, rows and columns counted from 1. A title or a note
    over the whole width is no row: it stands before or after the table as a line. Lines in a
    cell are parted by "\n". `place` names the table for a person (第1张表, 工作表“任务分解”).
    """

    rows: tuple[tuple[str, ...], ...]
    place: str = ""
    merged: tuple[Area, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as lines of text, cells parted by tabs."""
        return tuple("\t".join(row).replace("\n", " ").rstrip("\t") for row in self.rows)


Block: TypeAlias = str | SourceTable


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person must know of how a file was read: it becomes a finding of the plan.

    The fields are those of `Notes.note`.
    """

    code: str
    where: str
    message: str
    official: str
    proposal: str


@dataclass(frozen=True, slots=True)
class Source:
    """The lines and tables of one file; a line is as printed, without its line end."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()

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
