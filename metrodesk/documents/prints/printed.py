"""What came of writing a file a person opens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was written, re-opened and counted.

    `code` is the 核验码 printed on it; `missing_glyphs` are the characters that no font has
    and that stand on paper as a box with their number.
    """

    path: Path
    pages: int
    code: str | None = None
    missing_glyphs: tuple[str, ...] = ()
