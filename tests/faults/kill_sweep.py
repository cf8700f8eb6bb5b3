"""Kill the program at every single write of every scene: `python -m tests.faults.kill_sweep [scene …]`."""

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.killing import SCENES, Stage, Victim
from tests.faults.upkeep_scenes import UPKEEP
from tests.services.campaign import Campaign, everybody_joined

ALL = SCENES | UPKEEP


def main(names: list[str]) -> int:
    """Sweep the scenes named, or all; return how many points left something wrong behind."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        founded = everybody_joined(base / "founded")
        victim = Victim(base / "nothing")
        wrong = sum(sweep(name, founded, victim, base / str(place)) for place, name in enumerate(names))
        victim.close()
    return wrong


def sweep(name: str, founded: Campaign, victim: Victim, folder: Path) -> int:
    """Kill at every point of one scene."""
    scene, started = ALL[name], time.monotonic()
    campaign = founded.copy(folder / "campaign")
    data = campaign.folder / "data"
    data = data.rename(folder / "data")
    os.environ["METRODESK_DATA_DIR"] = str(data)
    stage = Stage(scene, campaign, data, scene.prepare(campaign), victim, folder / "room")
    total, wrong = len(stage.points()), 0
    for point in range(1, total + 1):
        try:
            stage.kill(point)
        except Exception as error:  # noqa: BLE001  every point is to be tried
            wrong += 1
            print(f"{name} {point}/{total}: {error!r}"[:2000], flush=True)  # noqa: T201
    print(f"{name}: {total} points, {wrong} wrong, {time.monotonic() - started:.0f} s", flush=True)  # noqa: T201
    return wrong


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:] or list(ALL))))
