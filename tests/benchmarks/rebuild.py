"""Rebuilding a district of 10,000 bundles, against reading, proving and writing them with raw sqlite3.

`python tests/benchmarks/rebuild.py [BUNDLES]`. Each side is measured in a process of its own, with
the memory it took at its peak. The floor hashes every byte, proves every signature and line, and
inserts the same rows in transactions of the same size.
"""

from __future__ import annotations

import hashlib
import io
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.reader import open_stored
from metrodesk.bundles.roster import Device, Roster
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, compose
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import Kind, Revision, Subject
from metrodesk.services.layout import DATABASE
from metrodesk.services.opening import adopt, create_district
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage.migrate import create

BUNDLES = 10_000
UNITS = 50
AT_ONCE = 500
CLAIM = "2026-10-08T09:00:00+08:00"
TEXT = "本季度检查集贸市场12家、加油站6家、眼镜制配场所9家，检定电子计价秤340台件，责令改正3家。" * 3


def found(folder: Path, bundles: int) -> Path:
    """Make a district whose fifty units all answer for 21 tasks, with so many bundles and no database."""
    district = folder / "district"
    create_district(district, "dachuan-2024-3", "达川区市场监管局")
    with open_workspace(district) as ws:
        ids = tuple([one.id for one in ws.plan.units if not one.is_group][:UNITS])
        tasks = tuple(replace(one, leads=(), responsible=ids) for one in ws.plan.tasks)
        adopt_plan(ws, replace(ws.plan, tasks=tasks), "")
        keys = {unit: DeviceKeys.generate() for unit in ids}
        devices = tuple(
            Device(one.device, unit, "办公室1号", one.recipient, (KeyRange(one.public),)) for unit, one in keys.items()
        )
        with ws.begin() as books:
            adopt(ws, books, ws.plan, replace(ws.roster, number=ws.roster.number + 1, devices=devices), "")
        for place in range(bundles):
            unit = ids[place % len(ids)]
            write_bundle(ws, unit, keys[unit], place // len(ids))
    (district / DATABASE).unlink()
    return district


def write_bundle(ws, unit: str, keys: DeviceKeys, place: int) -> None:
    """Write one plain bundle into the workspace: a quarter's reports of one unit."""
    period, common = f"{2020 + place // 4 % 30}Q{place % 4 + 1}", {"plan": ws.plan.version, "device": keys.device}
    by, body = Names("填报人甲", "审核人乙", "单位负责人丙"), ReportBody(Status.PROGRESSED, progress=TEXT).to_json()
    lines = [
        Revision.compose(
            campaign=ws.campaign, subject=Subject(Kind.TASK, unit, duty.task, period), parents=[], by=by,
            claimed=f"{CLAIM}#{place}", body=body, **common,
        ).line
        for duty in ws.plan.assignments_of(unit)
    ]  # fmt: skip
    head = Head(
        type=BundleType.REPORT, campaign=ws.campaign, to=(DISTRICT,), wall_claim=CLAIM,
        sender=Sender(unit, keys.device, "00000000000000a1", place + 1),
        refs=Refs(ws.plan.version, ws.roster.number),
    )  # fmt: skip
    out = io.BytesIO()
    compose(head, Contents(revisions=lines), [keys.signing], out)
    part = ws.path / "bundles" / "part"
    part.write_bytes(out.getvalue())
    with open_stored(part, Trusted.of(ws.roster)) as bundle:
        name = bundle.id
    part.rename(part.with_name(f"{name}.mdbundle"))


def floor(district: Path) -> None:
    """Hash, prove and insert, and nothing else."""
    (entry,) = (path for path in (district / "journal").glob("*.roster") if b'"devices":[]' not in path.read_bytes())
    trusted = Trusted.of(Roster.from_bytes(entry.read_bytes()))
    create(district / "floor.db")
    files = sorted((district / "bundles").glob("*.mdbundle"))
    with closing(sqlite3.connect(district / "floor.db", isolation_level=None)) as connection:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        for start in range(0, len(files), AT_ONCE):
            connection.execute("BEGIN")
            for path in files[start : start + AT_ONCE]:
                hashlib.sha256(path.read_bytes())
                with open_stored(path, trusted) as bundle:
                    insert(connection, bundle)
            connection.execute("COMMIT")


def insert(connection: sqlite3.Connection, bundle) -> None:
    """Write the rows of one bundle."""
    sender = bundle.head.sender
    row = (bundle.id, "in", "report", sender.unit, sender.device, sender.epoch, sender.seq, None, "f", 0, CLAIM)
    key = connection.execute(
        "INSERT INTO bundles (bundle, direction, type, unit, device, epoch, number, previous, file_name, size, arrived)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    ).lastrowid
    order = "INSERT INTO revisions (revision, kind, unit, key, period, line) VALUES (?, ?, ?, ?, ?, ?)"
    rows = []
    for line in bundle.revisions:
        one = Revision.parse(line.line)
        place = (one.id, one.subject.kind.value, one.subject.unit, one.subject.key, one.subject.period, one.line)
        rows.append((key, connection.execute(order, place).lastrowid))
    connection.executemany("INSERT INTO carriages (bundle, revision) VALUES (?, ?)", rows)


SIDES = {"floor": floor, "ours": rebuild}


def measure(side: str, district: Path) -> None:
    """Print the seconds and the memory at its peak in MB."""
    start = time.perf_counter()
    SIDES[side](district)
    print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main(bundles: int) -> None:
    """Print the ratio and the memory of both sides."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        district = found(folder, bundles)
        said = {}
        for side in SIDES:
            shutil.copytree(district, folder / side)
            os.sync()
            command = [sys.executable, __file__, side, str(folder / side)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            said[side] = [float(one) for one in done.stdout.split()]
            shutil.rmtree(folder / side)
    (ours, memory), (least, least_memory) = said["ours"], said["floor"]
    print(f"rebuild of {bundles:,} bundles of 21 reports: {ours:.1f} s; raw sqlite3: {least:.1f} s")
    print(f"ratio to the floor: {ours / least:.2f}")
    print(f"peak memory: {memory:.0f} MB; the floor's process: {least_memory:.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SIDES:
        measure(sys.argv[1], Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else BUNDLES)
