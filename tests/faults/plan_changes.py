"""Random campaigns whose plan changes all the time: `python -m tests.faults.plan_changes [--campaigns N]`."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.services.campaign import Campaign, everybody_joined
from tests.services.plan_campaign import play

STEPS = 30


def main(arguments: list[str]) -> int:
    """Play campaigns; an assertion names what broke, and the last seed said is where."""
    door = argparse.ArgumentParser(description=__doc__)
    door.add_argument("--campaigns", type=int, default=20)
    door.add_argument("--seed", type=int, default=1)
    door.add_argument("--steps", type=int, default=STEPS)
    asked = door.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        founded = everybody_joined(Path(folder) / "founded")
        for seed in range(asked.seed, asked.seed + asked.campaigns):
            print(f"seed {seed}", flush=True)  # noqa: T201  it reports to a terminal
            place = Path(folder) / f"seed{seed}"
            shutil.copytree(founded.folder, place)
            os.environ["METRODESK_DATA_DIR"] = str(place / "data")
            play(Campaign(place), Random(seed), asked.steps)
            shutil.rmtree(place)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
