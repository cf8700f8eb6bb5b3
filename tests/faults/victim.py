"""A program that dies on command: `python -m tests.faults.victim`.

It reads one order per line (JSON), forks, does the work in the fork, and kills itself there
without any warning at the asked point: within each write of a file, before or after each
fsync, rename, unlink and writing SQL statement. It answers each order with the exit status and how
many such points were passed.
"""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, event

from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.services import (
    answering,
    archiving,
    backing_up,
    exporting,
    plan_edits,
    plan_making,
    rebuilding,
    restoring,
    sealing,
)
from metrodesk.services.enrolling import confirm
from metrodesk.services.joining import join
from metrodesk.services.merging import merge
from metrodesk.services.opening_answers import open_files
from metrodesk.services.scheduling import set_period
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import NAMES, PERIOD, TODAY, write

KILLED = 9


class Fate:
    """Counts the points at which a program may be killed, and kills at one of them."""

    def __init__(self, kill_at: int) -> None:
        self.passed: list[str] = []
        self._kill_at = kill_at

    def point(self, label: str) -> None:
        """Pass a point; the label tells what is being done, and in which folder."""
        self.passed.append(label)
        if len(self.passed) == self._kill_at:
            os._exit(KILLED)

    def around(self, name: str) -> Callable:
        call = getattr(os, name)

        def fatal(*args, **kwargs):
            place = folder_of(args[0])
            self.point(f"before {name} {place}")
            found = call(*args, **kwargs)
            self.point(f"after {name} {place}")
            return found

        return fatal

    def take_over(self) -> None:
        opened = io.open

        def fatal_open(*args, **kwargs):
            file = opened(*args, **kwargs)
            return FatalFile(file.detach(), self) if type(file) is io.BufferedWriter else file

        io.open = fatal_open
        for name in ("fsync", "replace", "rename", "unlink", "mkdir"):
            setattr(os, name, self.around(name))

        def before_statement(_connection, _cursor, statement, *_):
            if (verb := statement.split()[0]) in {"INSERT", "UPDATE", "DELETE", "CREATE"}:
                self.point(verb)

        event.listen(Engine, "before_cursor_execute", before_statement)
        for moment in ("commit", "rollback"):
            event.listen(Engine, moment, lambda *_, moment=moment: self.point(moment))


def folder_of(place: object) -> str:
    """Return the name of the folder that a path or an open file lies in."""
    path = f"/proc/self/fd/{place}" if isinstance(place, int) else os.fspath(place)
    return Path(path).resolve().parent.name


class FatalFile(io.BufferedWriter):
    """A file in whose every write the program may be killed, half of it written."""

    def __init__(self, raw: io.RawIOBase, fate: Fate) -> None:
        super().__init__(raw)
        self._fate = fate

    def write(self, data) -> int:
        whole = bytes(data)
        half = len(whole) // 2
        super().write(whole[:half])
        self.flush()
        self._fate.point(f"write {folder_of(self.fileno())}")
        super().write(whole[half:])
        return len(whole)


def seal(order):
    with open_workspace(Path(order["path"])) as ws:
        return sealing.seal(ws, PERIOD, NAMES).code


def save(order):
    with open_workspace(Path(order["path"])) as ws:
        write(ws, "改过的。", {16, 17})
        return True


def export(order):
    with open_workspace(Path(order["path"])) as ws:
        return str(exporting.export(ws, Path(order["out"])).bundle.file)


def hand_over(order):
    with open_workspace(Path(order["path"])) as ws:
        return exporting.hand_over(ws).note.bundle


def take_in(order):
    with open_workspace(Path(order["path"])) as ws:
        return merge(ws, [Path(order["out"])]).state


def enrol(order):
    with open_workspace(Path(order["path"])) as ws:
        return len(confirm(ws).enrolled)


def change_plan(order):
    with open_workspace(Path(order["path"])) as ws:
        return set_period(ws, PERIOD, due=TODAY)


def make_versions(order):
    """Merge two towns where something was decided for next year already: several versions in one step."""
    with open_workspace(Path(order["path"])) as ws:
        towns = [ws.plan.unit_named(name).id for name in ("亭子镇", "大树镇")]
        edit = plan_edits.merging(ws, towns, NewBody("亭树镇", UnitKind.TOWN), date(2026, 6, 30))
        return plan_making.make(ws, edit, by="经办人甲").version


def open_up(order):
    with open_workspace(Path(order["path"])):
        return True


def enter(order):
    return str(join(Path(order["path"]), Path(order["invitation"]), order["code"], Path(order["out"])).request)


def write_answers(order):
    with open_workspace(Path(order["path"])) as ws:
        return len(answering.answer(ws, None, Path(order["out"])).answers)


def open_answers(order):
    with open_workspace(Path(order["path"])) as ws:
        return [one.outcome for one in open_files(ws, [Path(order["out"])])]


def back_up(order):
    with open_workspace(Path(order["path"])) as ws:
        backing_up.set_second_place(ws, Path(order["path"]).parent / "second")
        return backing_up.back_up(ws).state


def archive(order):
    with open_workspace(Path(order["path"])) as ws:
        return archiving.archive(ws, Path(order["out"]) / "备份.zip").state


def restore(order):
    return restoring.restore(Path(order["out"]) / "备份.zip", Path(order["path"]).parent / "again").state


def rebuild(order):
    return rebuilding.rebuild(Path(order["path"])).state


AT_A_DESK = (seal, save, export, hand_over, take_in, enrol, change_plan, make_versions, enter)
WITH_ANSWERS = (write_answers, open_answers)
UPKEEP = (open_up, back_up, archive, restore, rebuild)
ACTIONS = {one.__name__: one for one in (*AT_A_DESK, *WITH_ANSWERS, *UPKEEP)}


def obey(order, answers: int) -> None:
    """Do the work in this forked process, which never returns."""
    os.environ["METRODESK_DATA_DIR"] = order["data"]
    fate = Fate(order["kill_at"])
    fate.take_over()
    try:
        result = ACTIONS[order["action"]](order)
        os.write(answers, json.dumps({"passed": fate.passed, "result": result}).encode())
        os._exit(0)
    except BaseException as error:  # noqa: BLE001  the parent must hear of it
        os.write(answers, json.dumps({"passed": fate.passed, "error": repr(error)}).encode())
        os._exit(1)


def main() -> None:
    """Obey until the orders end."""
    for line in sys.stdin:
        order = json.loads(line)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            obey(order, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as answers:
            said = answers.read()
        _, status = os.waitpid(child, 0)
        found = {"status": os.waitstatus_to_exitcode(status), **(json.loads(said) if said else {})}
        print(json.dumps(found), flush=True)  # noqa: T201  this is how it answers


if __name__ == "__main__":
    main()
