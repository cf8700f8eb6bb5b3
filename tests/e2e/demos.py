"""The demo of one plan, run once for all tests that look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from metrodesk.services.demo import Demo, run_demo
from tests.services.campaign import cheaply_stretched

DACHUAN = "dachuan-2024-3"


@dataclass(frozen=True)
class Run:
    """What the demo made, what it said, and the data folder it was made with."""

    demo: Demo
    said: tuple[tuple[str, str], ...]
    data: Path

    @property
    def out(self) -> Path:
        """The papers and lists."""
        return self.demo.folder / "产出"


@cache
def demo_of(plan: str, folder: Path) -> Run:
    """Run the demo of a plan in a folder; of those but Dachuan's with a place and a department alone."""
    places, bureaus = (3, 2) if plan == DACHUAN else (1, 1)
    said: list[tuple[str, str]] = []
    with pytest.MonkeyPatch.context() as patch, cheaply_stretched():
        patch.setenv("METRODESK_DATA_DIR", str(folder / "data"))
        demo = run_demo(
            folder / "demo",
            plan,
            lambda step, detail: said.append((step, detail)),
            places=places,
            bureaus=bureaus,
        )
    return Run(demo, tuple(said), folder / "data")
