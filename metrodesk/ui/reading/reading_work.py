"""The work behind the reading page, each piece as a job wants it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metrodesk.documents.notes import Settlement
    from metrodesk.domain.tick import Tick
    from metrodesk.services.reading import TextRead


def reading(path: Path, settlement: Settlement | None) -> Callable[[Tick], TextRead]:
    """Return work that reads a file."""

    def work(tick: Tick) -> TextRead:
        from metrodesk.services.reading import read_text

        return read_text(path, settlement, tick)

    return work


def settling(read: TextRead, uses: Sequence[tuple[str, str]], by: str, why: str) -> Callable[[Tick], TextRead]:
    """Return work that settles findings, each named with what is used instead, and reads again."""

    def work(tick: Tick) -> TextRead:
        from dataclasses import replace

        from metrodesk.services.reading import settle

        doubts = [(read.doubt(int(name.split(":")[1])), use) for name, use in uses]
        return settle(read, [replace(one, use=use, by=by, why=why) for one, use in doubts if one is not None], tick)

    return work


def taking_settlement(read: TextRead, file: Path) -> Callable[[Tick], TextRead]:
    """Return work that reads again with the settlement a file holds."""

    def work(tick: Tick) -> TextRead:
        from metrodesk.services.reading import with_settlement

        return with_settlement(read, file, tick)

    return work


def writing_settlement(read: TextRead, file: Path) -> Callable[[Tick], Path]:
    """Return work that writes what was settled to a file."""

    def work(_: Tick) -> Path:
        from metrodesk.services.reading import write_settlement

        write_settlement(read, file)
        return file

    return work


def making_plan_file(read: TextRead) -> Callable[[Tick], Path]:
    """Return work that keeps the plan as read where work can be opened with it."""

    def work(_: Tick) -> Path:
        from metrodesk.services.reading import plan_file

        return plan_file(read)

    return work
