"""Taking in 1,000 bundles of 21 reports against the floor (bar 2.5) and against workbooks.

The floor is raw `sqlite3` that proves the same bundles and writes the same rows, one durable
transaction for each. The workbooks hold the same reports, a sheet of 21 rows for each bundle,
and are read cell by cell with openpyxl, which neither proves nor keeps anything.
`python -m tests.benchmarks.merge 200` takes fewer.
"""

from __future__ import annotations

import gc
import io
import os
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment

from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.roster import Device
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, compose
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import Revision, Subject
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import DATABASE
from metrodesk.services.merging import merge
from metrodesk.services.opening import adopt, create_district
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace, open_workspace

UNITS = 50
BUNDLES = 1000
ROUNDS = 3
CLAIM = "2026-10-08T09:00:00+08:00"
TEXT = "本季度检查集贸市场12家、加油站6家、眼镜制配场所9家，检定电子计价秤340台件，责令改正3家。" * 3


def periods(count: int) -> list[Period]:
    """Return as many quarters as needed, from 2022 on."""
    found = [Period.parse("2022Q1")]
    while len(found) < count:
        found.append(found[-1].next())
    return found


def found(folder: Path, count: int) -> tuple[Path, list[Path]]:
    """Make a district whose fifty units all answer for 21 tasks, and their bundles."""
    create_district(folder / "district", "dachuan-2024-3", "达川区市场监管局")
    with open_workspace(folder / "district") as ws:
        units = [one for one in ws.plan.units if not one.is_group][:UNITS]
        ids = tuple(one.id for one in units)
        adopt_plan(
            ws, replace(ws.plan, tasks=tuple(replace(one, leads=(), responsible=ids) for one in ws.plan.tasks)), ""
        )
        keys = {unit.id: DeviceKeys.generate() for unit in units}
        devices = tuple(
            Device(one.device, unit, "办公室1号", one.recipient, (KeyRange(one.public),)) for unit, one in keys.items()
        )
        with ws.begin() as books:
            adopt(ws, books, ws.plan, replace(ws.roster, number=ws.roster.number + 1, devices=devices), "")
        stick = folder / "stick"
        stick.mkdir()
        files = [
            one_bundle(ws, stick, unit, keys[unit], place, period)
            for place, period in enumerate(periods(-(-count // UNITS)))
            for unit in keys
        ]
    return folder / "district", files[:count]


def one_bundle(ws: Workspace, stick: Path, unit: str, keys: DeviceKeys, place: int, period: Period) -> Path:
    """Write one unit's encrypted bundle of a quarter: its reports and its submission."""
    common = {"campaign": ws.campaign, "plan": ws.plan.version, "device": keys.device, "claimed": CLAIM}
    by = Names("填报人甲", "审核人乙", "单位负责人丙")
    body = ReportBody(Status.PROGRESSED, progress=TEXT).to_json()
    reports = [
        Revision.compose(subject=Subject.of_task(unit, duty.task, period), parents=[], by=by, body=body, **common)
        for duty in ws.plan.assignments_of(unit)
    ]
    handed_in = {"covers": sorted(one.id for one in reports), "predecessor": None}
    reports.append(
        Revision.compose(subject=Subject.of_submission(unit, period), parents=[], by=by, body=handed_in, **common)
    )
    head = Head(
        type=BundleType.REPORT, campaign=ws.campaign, to=(DISTRICT,), wall_claim=CLAIM,
        sender=Sender(unit, keys.device, "00000000000000a1", place + 1),
        refs=Refs(ws.plan.version, ws.roster.number),
    )  # fmt: skip
    plain, path = io.BytesIO(), stick / f"{place}-{unit}.mdbundle"
    compose(head, Contents(revisions=[one.line for one in reports]), [keys.signing], plain)
    with path.open("wb") as out:
        encrypt(io.BytesIO(plain.getvalue()), out, [*ws.roster.district.recipients, keys.recipient])
    return path


def floor(district: Path, files: list[Path]) -> None:
    """Prove every bundle and write its rows with nothing but sqlite3."""
    with open_workspace(district) as ws:
        trusted, identity = Trusted.of(ws.roster, DISTRICT), unlock(ws, KeyRole.DISTRICT, None).identity
    connection = sqlite3.connect(district / DATABASE, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    for path in files:
        with open_bundle(path, trusted, [identity]) as bundle:
            write_rows(connection, bundle)
    connection.close()


def write_rows(connection: sqlite3.Connection, bundle) -> None:
    """Write the rows of one bundle in one transaction."""
    sender, revisions = bundle.head.sender, [Revision.parse(line.line) for line in bundle.revisions]
    connection.execute("BEGIN IMMEDIATE")
    row = (bundle.id, "in", "report", sender.unit, sender.device, sender.epoch, sender.seq, None, "f", 0, CLAIM)
    key = connection.execute(
        "INSERT INTO bundles (bundle, direction, type, unit, device, epoch, number, previous, file_name, size, arrived)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    ).lastrowid
    rows = []
    for one in revisions:
        subject = one.subject
        line = (one.id, subject.kind.value, subject.unit, subject.key, subject.period, one.line)
        order = "INSERT INTO revisions (revision, kind, unit, key, period, line) VALUES (?, ?, ?, ?, ?, ?)"
        rows.append((key, connection.execute(order, line).lastrowid))
    connection.executemany("INSERT INTO carriages (bundle, revision) VALUES (?, ?)", rows)
    standing = [
        ("ledger", one.subject.unit, one.subject.key, one.subject.period, "progressed", "received", one.id, 1, 0)
        for one in revisions
        if one.subject.key
    ]
    connection.executemany(
        "INSERT INTO current (side, unit, task, period, status, disposition, heads, covered, late)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        standing,
    )
    connection.execute("COMMIT")


def ours(district: Path, files: list[Path]) -> None:
    """Take them in as an office does."""
    with open_workspace(district) as ws:
        merged = merge(ws, files)
    if {one.outcome for one in merged.bundles} != {"merged"}:
        raise SystemExit(f"not merged: {merged.bundles[0]}")


def seconds(work: Callable[[], object]) -> float:
    """Return the time something takes on the clock, the disk's included."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def workbooks(folder: Path) -> list[Path]:
    """Write the workbooks that offices send by chat today: a head and a row for each report."""
    folder.mkdir()
    heads = ("序号", "任务事项", "工作内容", "状态", "进展情况", "存在问题", "下一步措施", "备注")
    made = []
    for number in range(UNITS):
        book = Workbook()
        sheet = book.active
        sheet.append(heads)
        for row in range(1, 22):
            sheet.append((row, "民生计量专项检查", TEXT[:60], "本期有进展", TEXT, "", "", ""))
        for row in sheet.iter_rows():
            for cell in row:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        made.append(folder / f"{number}.xlsx")
        book.save(made[-1])
    return made


def read_workbooks(paths: list[Path], count: int) -> None:
    """Read every cell of as many workbooks as there are bundles."""
    for number in range(count):
        book = load_workbook(paths[number % len(paths)])
        rows = [tuple(cell.value for cell in row) for row in book.active.iter_rows()]
        if len(rows) != 22:
            raise SystemExit("a workbook was not read")


def main() -> None:
    """Print the ratios; the best of three rounds of each side."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else BUNDLES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        district, files = found(folder, count)
        best = {}
        for place in range(ROUNDS):
            for label, work in (("floor", floor), ("ours", ours)):
                copy = folder / f"{label}{place}"
                shutil.copytree(district, copy)
                os.sync()
                taken = seconds(lambda work=work, copy=copy: work(copy, files))
                best[label] = min(taken, best.get(label, taken))
                shutil.rmtree(copy)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sheets = workbooks(folder / "workbooks")
        read = seconds(lambda: read_workbooks(sheets, count))
    print(f"{count} bundles of 21 reports: {best['ours']:.2f} s; raw sqlite3: {best['floor']:.2f} s; {peak:.0f} MiB")
    print(f"ratio to the floor: {best['ours'] / best['floor']:.2f} (bar 2.5)")
    print(f"reading {count} workbooks with openpyxl: {read:.2f} s, {read / best['ours']:.1f} times ours (bar 100)")


if __name__ == "__main__":
    main()
