"""Tables above a text that only label it (索引号, 文号, 成文日期): lines of its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from metrodesk.documents.outline.head_lines import LABELLED
from metrodesk.documents.sources.source import Block, SourceTable
from metrodesk.documents.words.traditional import simplified

FEWEST = 2


def labels_as_lines(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with each table of labels and their values as lines: 文号：某府发〔2024〕6号."""
    return tuple(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[Block]:
    labels = list(_labels(block)) if isinstance(block, SourceTable) else []
    if len(labels) < FEWEST or None in labels:
        yield block
    else:
        yield from filter(None, labels)


def _labels(table: SourceTable) -> Iterator[str | None]:
    """Yield each label with its value, and None for what is none."""
    for row in table.rows:
        cells = [cell.strip() for cell in row if cell.strip()]
        while cells:
            label = cells.pop(0)
            line = label if LABELLED.fullmatch(label) else f"{label.rstrip('：: ')}："
            if LABELLED.fullmatch(simplified(line)) is None:
                yield None
            elif line.endswith(("：", ":")) and cells and not _is_label(cells[0]):
                yield line + cells.pop(0)
            else:
                yield line


def _is_label(cell: str) -> bool:
    return LABELLED.fullmatch(simplified(f"{cell.rstrip('：: ')}：")) is not None
