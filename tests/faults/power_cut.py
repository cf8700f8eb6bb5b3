"""Power cuts: what a disk may hold after each step, if it kept no more than it was made to.

`python -m tests.faults.power_cut [--every N] [scene …]` records a scene once, and rebuilds what a
file system may leave at a cut: of writes not synced all, none, or some, the last torn; of new
names, renames and removals in a folder not synced any part, in any order. Then the workspace is
opened and the scene's own check made, as after a kill.
"""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.faults.killing import SCENES, Scene
from tests.faults.recording import Step, steps, strace
from tests.services.campaign import Campaign, environment, everybody_joined

SECTOR = 512
WAYS = ("nothing unsynced", "everything", "names without content", "content without names", "some", "some", "some")
WORKED = ("saving", "sealing", "exporting", "taking in", "answering", "opening an answer")
COUNTED = ("revisions", "bundles", "acts")


@dataclass
class Content:
    """A file's bytes: those that are safe, and what was asked for since."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[Step] = field(default_factory=list)

    def kept(self, count: int, torn: int | None = None) -> bytes:
        """Return the bytes with the first `count` of the pending changes, and a piece of the next."""
        data = bytearray(self.safe)
        for step in self.pending[:count]:
            change(data, step)
        if torn is not None and count < len(self.pending) and self.pending[count].kind == "write":
            step = self.pending[count]
            change(data, Step("write", step.path, step.data[:torn], step.at))
        return bytes(data)


def change(data: bytearray, step: Step) -> None:
    """Do to bytes what a write or truncation does."""
    if step.kind == "truncate":
        data[:] = data[: step.at] + bytes(max(0, step.at - len(data)))
    else:
        data.extend(bytes(max(0, step.at - len(data))))
        data[step.at : step.at + len(step.data)] = step.data


class Disk:
    """Files and folders after some steps, with what is safe of them and what is not."""

    def __init__(self, room: Path) -> None:
        self.files: dict[str, Content] = {}
        self.safe_files: dict[str, Content] = {}
        self.folders: set[str] = set()
        self.pending: dict[str, list[dict]] = defaultdict(list)  # by folder: {name: content or None}
        for path in sorted(room.rglob("*")):
            if path.is_dir():
                self.folders.add(str(path))
            elif not path.name.endswith("-shm"):
                self.files[str(path)] = self.safe_files[str(path)] = Content(bytearray(path.read_bytes()))

    def do(self, step: Step) -> None:
        """Take one step."""
        if step.path.endswith("-shm"):
            return
        if step.kind in {"mkdir", "rmdir"}:
            (self.folders.add if step.kind == "mkdir" else self.folders.discard)(step.path)
        elif step.kind == "sync":
            self._sync(step.path)
        elif step.kind in {"write", "truncate"}:
            if step.path in self.files:  # else it has no name any more
                self.files[step.path].pending.append(step)
        else:
            self._name(step)

    def _name(self, step: Step) -> None:
        if step.kind == "create":
            if step.path in self.files or step.path in self.folders:
                return
            changed: dict = {step.path: Content()}
        elif step.kind == "unlink":
            changed = {step.path: None}
        else:
            changed = {step.path: None, step.to: self.files[step.path]}
        for name, content in changed.items():
            if content is None:
                self.files.pop(name, None)
            else:
                self.files[name] = content
        self.pending[str(Path(step.to or step.path).parent)].append(changed)

    def _sync(self, path: str) -> None:
        if path in self.files:
            content = self.files[path]
            content.safe, content.pending = bytearray(content.kept(len(content.pending))), []
        for changed in self.pending.pop(path, []):
            keep(self.safe_files, changed)

    def left(self, way: str, chance: Random) -> dict[str, bytes]:
        """Return what a cut at this moment may leave, by path."""
        if way == "everything":
            return {path: one.kept(len(one.pending)) for path, one in self.files.items()}
        if way == "names without content":
            return {path: one.kept(0) for path, one in self.files.items()}
        if way == "content without names":
            return {path: one.kept(len(one.pending)) for path, one in self.safe_files.items()}
        if way == "nothing unsynced":
            return {path: one.kept(0) for path, one in self.safe_files.items()}
        named = dict(self.safe_files)
        for waiting in self.pending.values():
            for changed in chance.sample(waiting, chance.randint(0, len(waiting))):
                keep(named, changed)
        return {path: self._some(one, chance) for path, one in named.items()}

    @staticmethod
    def _some(one: Content, chance: Random) -> bytes:
        count = chance.randint(0, len(one.pending))
        torn = None
        if count < len(one.pending):
            sectors = len(one.pending[count].data) // SECTOR
            torn = chance.randint(0, sectors) * SECTOR
        return one.kept(count, torn)


def keep(files: dict, changed: dict) -> None:
    """Let new names and removals hold."""
    for name, content in changed.items():
        if content is None:
            files.pop(name, None)
        else:
            files[name] = content


class Recording:
    """A scene recorded once; each cut is rebuilt from it in the same place."""

    def __init__(self, name: str, founded: Campaign, room: Path) -> None:
        self.scene: Scene = SCENES[name]
        self.room = room
        self.campaign = founded.copy(room / "campaign")
        self.data = (room / "campaign" / "data").rename(room / "data")
        os.environ["METRODESK_DATA_DIR"] = str(self.data)
        self.facts = self.scene.prepare(self.campaign)
        self.stick = self.campaign.stick()
        self.before = Disk(room)
        self.steps = self._recorded()
        self.rows = self._counted()

    def _recorded(self) -> list[Step]:
        import json

        log = self.room.with_name(f"{self.room.name}.strace")
        order = {**self.scene.order(self.campaign, self.facts), "data": str(self.data), "kill_at": 0}
        done = subprocess.run(
            [*strace(log), sys.executable, "-m", "tests.faults.victim"], input=json.dumps(order) + "\n",
            capture_output=True, text=True, check=True, env=environment(self.data),
        )  # fmt: skip
        assert json.loads(done.stdout)["status"] == 0, done.stdout
        return list(steps(log, self.room))

    def _counted(self) -> dict[str, int]:
        """Count the rows of every workspace."""
        found = {}
        for file in sorted(self.campaign.folder.glob("*/metrodesk.db")):
            connection = sqlite3.connect(file)
            for table in COUNTED:
                (found[f"{file.parent.name} {table}"],) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
            connection.close()
        return found

    def cut(self, after: int, way: str, seed: int = 0) -> None:
        """Cut the power after a step, and look at what is left."""
        from copy import deepcopy

        disk = deepcopy(self.before)
        for step in self.steps[:after]:
            disk.do(step)
        self._lay_out(disk, way, Random(f"{after} {way} {seed}"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("METRODESK_DATA_DIR", str(self.data))
            if after == len(self.steps):  # "done" was said: whatever the disk was not made to keep, it is all there
                assert self._counted() == self.rows
            self.scene.check(self.campaign, self.facts)

    def _lay_out(self, disk: Disk, way: str, chance: Random) -> None:
        shutil.rmtree(self.room)
        for folder in sorted(disk.folders):
            Path(folder).mkdir(parents=True, exist_ok=True)
        for path, data in disk.left(way, chance).items():
            Path(path).write_bytes(data)


def main(arguments: list[str]) -> int:
    """Cut the power in every way at every step, or at every Nth, of the scenes named."""
    door = argparse.ArgumentParser(description=__doc__)
    door.add_argument("--every", type=int, default=1)
    door.add_argument("scenes", nargs="*", default=list(WORKED))
    asked = door.parse_args(arguments)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        founded = everybody_joined(Path(folder) / "founded")
        for name in asked.scenes:
            started, tried = time.monotonic(), 0
            recording = Recording(name, founded, Path(folder) / name.replace(" ", "-"))
            for after in sorted({*range(0, len(recording.steps), asked.every), len(recording.steps)}):
                for seed, way in enumerate(WAYS):
                    tried += 1
                    try:
                        recording.cut(after, way, seed)
                    except Exception as error:  # noqa: BLE001  every cut is to be tried
                        wrong += 1
                        print(f"{name} {after}, {way}: {error!r}"[:2000], flush=True)  # noqa: T201
            seconds = time.monotonic() - started
            print(f"{name}: {len(recording.steps)} steps, {tried} cuts, {wrong} wrong, {seconds:.0f} s", flush=True)  # noqa: T201
    return min(1, wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
