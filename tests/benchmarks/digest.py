"""The state digest of a million revisions, against a bare SELECT … ORDER BY with a hashlib loop.

`python tests/benchmarks/digest.py [REVISIONS]`. Each side is measured in a process of its own,
with the memory it took at its peak.
"""

from __future__ import annotations

import hashlib
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.storage.database import Database
from metrodesk.storage.migrate import create

MILLION = 1_000_000
PER_BUNDLE = 100
LINE = b"x" * 400
ROUNDS = 3


def fill(path: Path, revisions: int) -> None:
    """Make a ledger of so many lines, a hundred in each bundle."""
    create(path)
    bundles = revisions // PER_BUNDLE + 1
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO bundles (id, bundle, direction, type, unit, device, epoch, number, file_name, size, arrived)"
            " VALUES (?, ?, 'in', 'report', 'u', 'd', 'e', ?, 'f', 0, '')",
            ((one, name(f"bundle{one}"), one) for one in range(1, bundles + 1)),
        )
        connection.executemany(
            "INSERT INTO revisions VALUES (?, ?, 'task', 'u', 't', '2026Q3', ?)",
            ((one, name(f"revision{one}"), LINE) for one in range(1, revisions + 1)),
        )
        connection.executemany(
            "INSERT INTO carriages VALUES (?, ?)",
            ((one // PER_BUNDLE + 1, one) for one in range(1, revisions + 1)),
        )
        connection.execute("COMMIT")


def name(text: str) -> str:
    """Return a name as hashes are: spread over the whole index."""
    return hashlib.sha256(text.encode()).hexdigest()


def floor(path: Path) -> str:
    """Hash every name in order, whether it counts or not."""
    found = hashlib.sha256()
    with closing(sqlite3.connect(path)) as connection:
        for (revision,) in connection.execute("SELECT revision FROM revisions ORDER BY revision"):
            found.update(f"rev {revision}\n".encode("ascii"))
    return found.hexdigest()


def ours(path: Path) -> str:
    """Ask the ledger."""
    database = Database(path)
    with database.read() as books:
        return books.state.digest()


SIDES = {"floor": floor, "ours": ours}


def measure(side: str, path: Path) -> None:
    """Print the digest, the best time of some rounds, and the memory at its peak in MB."""
    best, state = float("inf"), ""
    for _ in range(ROUNDS):
        start = time.perf_counter()
        state = SIDES[side](path)
        best = min(best, time.perf_counter() - start)
    print(state, best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main(revisions: int) -> None:
    """Print the ratio and the memory of both sides."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "metrodesk.db"
        fill(path, revisions)
        said = {
            side: subprocess.run(
                [sys.executable, __file__, side, str(path)], capture_output=True, text=True, check=True
            ).stdout.split()
            for side in SIDES
        }
    if said["ours"][0] != said["floor"][0]:
        raise SystemExit("the digests differ")
    seconds = {side: float(found[1]) for side, found in said.items()}
    memory = {side: float(found[2]) for side, found in said.items()}
    print(f"digest of {revisions:,} revisions: {seconds['ours']:.2f} s; bare select and hash: {seconds['floor']:.2f} s")
    print(f"ratio to the floor: {seconds['ours'] / seconds['floor']:.2f}")
    print(f"peak memory: {memory['ours']:.0f} MB; the floor's process: {memory['floor']:.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SIDES:
        measure(sys.argv[1], Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else MILLION)
