"""Files on their way to the page that deals with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Files:
    """What a page is asked to deal with when it comes to the front."""

    paths: tuple[Path, ...]
