"""Start to a usable window against a bare PySide6 window: bar 2, and 150 MB resident at a township."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.services import entry, sealing
from metrodesk.services.opening import create_district
from metrodesk.services.workspaces import open_workspace

ROUNDS = 7
REPORT = """
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def tell():
    status = Path("/proc/self/status").read_text()
    resident = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    print(time.time(), resident, flush=True)
    QApplication.exit()
"""
BARE = (
    REPORT
    + """
from PySide6.QtWidgets import QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("MetroDesk"))
window.resize(1280, 760)
window.show()
window.grab()
QTimer.singleShot(0, tell)
app.exec()
"""
)
OURS = (
    REPORT
    + """
import sys
from metrodesk import app as program
from metrodesk.ui.main_window import MainWindow

def usable():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    settled = not window._runner._worker.jobs and (window.shell is not None or len(sys.argv) == 1)
    if settled:
        window.grab()
        QTimer.singleShot(0, tell)
    else:
        QTimer.singleShot(2, usable)

run = QApplication.exec
def run_and_tell(*_):
    QTimer.singleShot(0, usable)
    return run()
QApplication.exec = run_and_tell
program.main(sys.argv[1:])
"""
)


def a_desk(path: Path) -> None:
    """Make a workspace with a quarter of reports on 21 tasks: more than any township has."""
    create_district(path, "dachuan-2024-3", "达川区市场监管局", unit="区市场监管局")
    period = Period.parse("2026Q3")
    with open_workspace(path) as ws:
        for duty in ws.plan.assignments_of(ws.own_unit().id):
            body = ReportBody(Status.PROGRESSED, progress="本季度检查集贸市场12家、加油站6家。")
            entry.save_draft(ws, duty.task, period, body, "填报人甲")
        sealing.seal(ws, period, Names("填报人甲"))


def started(source: str, *arguments: str) -> tuple[float, float]:
    """Start a program; return the seconds to its usable window and the megabytes it then holds."""
    before = time.time()
    command = [sys.executable, "-c", source, *arguments]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout.split()
    return float(said[0]) - before, int(said[1]) / 1024


def main() -> None:
    """Print the ratios of the medians; the rounds of the sides take turns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        a_desk(folder / "desk")
        sides = {"bare": (BARE,), "welcome": (OURS,), "desk": (OURS, str(folder / "desk"))}
        for side in sides.values():
            started(*side)
        found = {label: [] for label in sides}
        for _ in range(ROUNDS):
            for label, side in sides.items():
                found[label].append(started(*side))
    middle = {
        label: [statistics.median(one[part] for one in rounds) for part in (0, 1)] for label, rounds in found.items()
    }
    (bare, bare_size) = middle["bare"]
    print(f"a bare PySide6 window: {bare:.2f} s, {bare_size:.0f} MB")
    for label in ("welcome", "desk"):
        seconds, size = middle[label]
        print(
            f"{label}: {seconds:.2f} s, {size:.0f} MB; ratio {seconds / bare:.2f} (bar 2), {size - bare_size:+.0f} MB"
        )
    print("bar of memory at a township: 150 MB")


if __name__ == "__main__":
    main()
