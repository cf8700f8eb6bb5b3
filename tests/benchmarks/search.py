"""A district's search at province scale, against raw `sqlite3` reading the same bytes with instr().

3,100 units, 21 tasks, 20 periods; `python -m tests.benchmarks.search 310` takes fewer units.
A common word must come at once; one that stands nowhere is the worst, and may take no more than
twice what it takes to read every text.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.services.sought import folded
from metrodesk.storage.database import Database
from metrodesk.storage.migrate import create

UNITS, TASKS, PERIODS = 3100, 21, 20
MOST, ROUNDS, BAR = 200, 3, 2.0
WORDS = ("计量", "检定", "集贸市场", "加油站", "整改", "家次", "台件", "专项检查", "宣传", "执法", "水表", "粮食收购")
COMMON, RARE = "计量", "没有这样的词"


def texts(count: int) -> list[str]:
    """Return so many folded texts of about two hundred letters."""
    chance = random.Random(1)
    return [folded("".join(chance.choice(WORDS) + chance.choice("，。12") for _ in range(50))) for _ in range(count)]


def fill(path: Path, units: int) -> None:
    """Keep the texts of every report."""
    create(path)
    pool = texts(5000)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO texts (unit, period, kind, key, text) VALUES (?, ?, 'task', ?, ?)",
            (
                (f"u{unit}", f"{2022 + period // 4}Q{period % 4 + 1}", f"t{task:02}", pool[(unit + task) % len(pool)])
                for period in range(PERIODS)
                for unit in range(units)
                for task in range(TASKS)
            ),
        )
        connection.execute("COMMIT")


def found(path: Path, word: str) -> int:
    """Look through the periods, the newest first, as the district does."""
    database, count = Database(path), 0
    with database.read() as books:
        for period in sorted(books.texts.periods(), reverse=True):
            count += len(list(books.texts.find([word], period, MOST + 1)))
            if count > MOST:
                break
    database.close()
    return count


def floor(path: Path) -> int:
    """Read every text."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM texts WHERE instr(text, ?) > 0", (RARE,)).fetchone()[0])


def best(path: Path, word: str) -> float:
    """Return the shortest of some rounds, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        found(path, word) if word else floor(path)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def main() -> int:
    """Measure; 0 if the bar is kept."""
    units = int(sys.argv[1]) if len(sys.argv) > 1 else UNITS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "metrodesk.db"
        fill(path, units)
        common, rare, least = best(path, COMMON), best(path, RARE), best(path, "")
    print(f"{units * TASKS * PERIODS} reports: a common word {common:.3f} s, a word that stands nowhere {rare:.2f} s")
    print(f"ratio to reading every text: {rare / least:.2f} (bar {BAR})")
    return 0 if rare <= BAR * least else 1


if __name__ == "__main__":
    sys.exit(main())
