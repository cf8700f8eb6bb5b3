"""Export of 25 reports and 10 photos against hash + copy + fsync + read back of the same bytes: bar 2."""

from __future__ import annotations

import gc
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.bundles.export import forget_cache
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence, Names, ReportBody, Status
from metrodesk.services import entry, exporting, sealing
from metrodesk.services.evidence import evidence_path
from metrodesk.services.workspaces import Workspace, open_workspace
from tests.services.campaign import PINGTAN, everybody_joined

ROUNDS = 7
PHOTO, PHOTOS = 300_000, 10
TEXT = "本季度检查集贸市场12家、加油站6家、眼镜制配场所9家，检定电子计价秤340台件，责令改正3家。" * 3
PERIODS = tuple(Period.parse(one) for one in ("2026Q1", "2026Q2", "2026Q3"))
REPORTS = 25


def sealed_workspace(folder: Path) -> Path:
    """Return the workspace of a township that has sealed 25 reports with ten photos and was never answered."""
    campaign = everybody_joined(folder / "founded")
    os.environ["METRODESK_DATA_DIR"] = str(campaign.folder / "data")
    with campaign.open(PINGTAN) as ws:
        photos = [a_photo(ws) for _ in range(PHOTOS)]
        duties = ws.plan.assignments_of(ws.own_unit().id)
        wanted = [(duty.task, period) for period in reversed(PERIODS) for duty in duties][:REPORTS]
        for place, (task, period) in enumerate(wanted):
            body = ReportBody(Status.PROGRESSED, progress=TEXT, evidence=tuple(photos[place : place + 1]))
            entry.save_draft(ws, task, period, body, "填报人甲")
        for period in PERIODS:
            sealing.seal(ws, period, Names("填报人甲", "审核人乙", "单位负责人丙"))
    return campaign.desk(PINGTAN)


def seal_a_change(ws: Workspace, place: int) -> None:
    """Change one report, so that the next export is a new bundle."""
    task = ws.plan.assignments_of(ws.own_unit().id)[-1].task
    body = entry.open_report(ws, task, PERIODS[-1]).body
    entry.save_draft(ws, task, PERIODS[-1], replace(body, problems=f"第{place}次修改。"), "填报人甲")
    sealing.seal(ws, PERIODS[-1], Names("填报人甲", "审核人乙", "单位负责人丙"))


def a_photo(ws: Workspace) -> Evidence:
    """Put random bytes where photos lie: what a picture is made of plays no part here."""
    data = os.urandom(PHOTO)
    photo = Evidence(hashlib.sha256(data).hexdigest(), "照片.jpg", "image/jpeg", len(data))
    evidence_path(ws, photo.sha256).write_bytes(data)
    with ws.database.begin() as books:
        books.evidence.add([photo])
    return photo


def plain_copy(source: Path, target: Path) -> None:
    """Hash, copy, flush and read back: the least anybody can do who says "done"."""
    data = source.read_bytes()
    wanted = hashlib.sha256(data).digest()
    with target.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    handle = os.open(target.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    with target.open("rb") as back:
        forget_cache(back)
        if hashlib.file_digest(back, "sha256").digest() != wanted:
            raise SystemExit("the disk gave back other bytes")


def seconds(work: Callable[[], object]) -> float:
    """Return the time something takes on the clock, the disk's included."""
    gc.collect()
    os.sync()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio of the best round of each side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = sealed_workspace(folder)
        ours, bare, floor, again = [], [], [], []
        for place in range(ROUNDS):  # in one running program, as at the desk: something new is sealed each time
            stick = folder / f"stick{place}"
            (stick / "again").mkdir(parents=True)
            with open_workspace(made) as ws:
                seal_a_change(ws, place)
                ours.append(seconds(lambda ws=ws, stick=stick: exporting.export(ws, stick)))
                exported = next(stick.glob("*.mdbundle"))
                floor.append(seconds(lambda source=exported, stick=stick: plain_copy(source, stick / "copy")))
                seal_a_change(ws, place + ROUNDS)
                bare.append(seconds(lambda ws=ws, stick=stick: exporting.export(ws, stick, plain=True)))
                again.append(seconds(lambda ws=ws, stick=stick: exporting.export(ws, stick / "again")))
            size = exported.stat().st_size
    print(f"{size / 1e6:.1f} MB: {min(ours) * 1e3:.0f} ms; hash, copy, fsync, read back: {min(floor) * 1e3:.0f} ms")
    print(f"ratio to the plain copy: {min(ours) / min(floor):.2f} (bar 2)")
    print(f"without encryption: {min(bare) / min(floor):.2f}; the same bundle again: {min(again) / min(floor):.2f}")


if __name__ == "__main__":
    main()
