"""Opening an answer after ten years of quarters, against the floor; with memory.

The floor proves the same bundle and writes the same receipts and acts with raw `sqlite3` in
one durable transaction; it keeps no file and shows nothing anew.
"""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.bundles.reader import open_bundle
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import Revision, Subject
from metrodesk.services.answering import answer
from metrodesk.services.deciding import accept_all
from metrodesk.services.exporting import export
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import DATABASE
from metrodesk.services.merging import merge
from metrodesk.services.opening_answers import open_files
from metrodesk.services.verifying import trusted_by
from metrodesk.services.workspaces import Workspace, open_workspace
from tests.benchmarks.merge import CLAIM, ROUNDS, TEXT, periods, seconds
from tests.services.campaign import PINGTAN, everybody_joined

QUARTERS = 40


def sealed(ws: Workspace) -> None:
    """Seal ten years of quarters at a unit, as its desk would have."""
    unit, body = ws.own_unit().id, ReportBody(Status.PROGRESSED, progress=TEXT).to_json()
    common = {"campaign": ws.campaign, "plan": ws.plan.version, "device": ws.device, "claimed": CLAIM}
    by = Names("填报人甲", "审核人乙", "单位负责人丙")
    lines = []
    for period in periods(QUARTERS):
        reports = [
            Revision.compose(subject=Subject.of_task(unit, duty.task, period), parents=[], by=by, body=body, **common)
            for duty in ws.plan.assignments_of(unit)
        ]
        handed_in = {"covers": sorted(one.id for one in reports), "predecessor": None}
        whole = Revision.compose(
            subject=Subject.of_submission(unit, period), parents=[], by=by, body=handed_in, **common
        )
        lines += [*reports, whole]
    with ws.database.begin() as books:
        books.revisions.add(lines)


def answered(folder: Path) -> tuple[Path, Path]:
    """Return a unit's workspace and the answer that speaks of all it ever handed in."""
    campaign = everybody_joined(folder / "founded")
    os.environ["METRODESK_DATA_DIR"] = str(campaign.folder / "data")
    with campaign.open(PINGTAN) as ws:
        sealed(ws)
        file = export(ws, campaign.stick()).bundle.file
    with campaign.open() as ws:
        merge(ws, [file])
        for period in periods(QUARTERS):
            accept_all(ws, period, by="审核人乙")
        made = answer(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick("answers"))
    return campaign.desk(PINGTAN), made.answers[0].file


def floor(desk: Path, file: Path) -> None:
    """Prove the answer and write what it says with nothing but sqlite3."""
    with open_workspace(desk, check=False) as ws:
        trusted, identity = trusted_by(ws, ws.own_unit().id), unlock(ws, KeyRole.UNIT, None).identity
    connection = sqlite3.connect(desk / DATABASE, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    with open_bundle(file, trusted, [identity]) as bundle:
        said = [
            (one.revision, one.disposition, one.kind, one.key, one.period, one.device)
            for one in bundle.answer.dispositions
        ]
        connection.execute("BEGIN IMMEDIATE")
        order = "INSERT INTO receipts (revision, disposition, kind, key, period, device) VALUES (?, ?, ?, ?, ?, ?)"
        connection.executemany(order, said)
        acts = [(one.id, one.kind, one.line) for one in bundle.acts]
        connection.executemany("INSERT INTO acts (act, kind, line) VALUES (?, ?, ?)", acts)
        connection.executemany("INSERT INTO answered (act) VALUES (?)", [one[:1] for one in acts])
        connection.execute("COMMIT")
    connection.close()


def ours(desk: Path, file: Path) -> None:
    """Open it as a clerk does."""
    with open_workspace(desk, check=False) as ws:
        (opened,) = open_files(ws, [file])
    if opened.outcome != "opened" or opened.unconfirmed:
        raise SystemExit(f"not opened: {opened}")


def main() -> None:
    """Print the ratio; the best of three rounds of each side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk, file = answered(folder)
        best = {}
        for _ in range(ROUNDS):
            for label, work in (("floor", floor), ("ours", ours)):
                kept = folder / "kept"
                shutil.copytree(desk, kept)
                taken = seconds(lambda work=work: work(desk, file))
                best[label] = min(taken, best.get(label, taken))
                shutil.rmtree(desk)
                kept.rename(desk)
        size = file.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"an answer of {size / 1024:.0f} KiB on {QUARTERS} quarters: {best['ours'] * 1000:.0f} ms; {peak:.0f} MiB")
    print(f"ratio to the floor ({best['floor'] * 1000:.0f} ms): {best['ours'] / best['floor']:.2f}")


if __name__ == "__main__":
    main()
