"""The program with windows: composes them and runs the event loop."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtWidgets import QApplication

from metrodesk.paths import APP_NAME, log_file
from metrodesk.ui.first_window import FirstWindow, call_first_window
from metrodesk.ui.fonts import load_rare_characters, use_bundled_fonts
from metrodesk.ui.garbage import GarbageCollector
from metrodesk.ui.icons import program_icon
from metrodesk.ui.input_method import prepare_input_method
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.ui.text_size import prepare_text_size
from metrodesk.ui.theme import BASE_POINT_SIZE, Theme
from metrodesk.ui.translation import Translation

log = logging.getLogger(__name__)
LARGE_LOG = 1_000_000  # bytes
TURN = 0.0005  # seconds another thread may compute while a keystroke waits; Python's own 0.005 is a third of a frame


def main(arguments: list[str]) -> int:
    """Open the program; an argument may name a workspace to open."""
    write_log()
    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    settings = Settings()
    prepare_input_method(os.environ, Path(plugins), settings.input_method)
    prepare_text_size(os.environ, settings.text_size)
    app = QApplication([APP_NAME])
    if call_first_window(*arguments[:1]):
        return 0
    window = compose(app)
    first = FirstWindow(app)
    first.called.connect(window.come_forward)
    first.listen()
    sys.excepthook = report_bug(window.show_bug)
    window.show()
    QTimer.singleShot(0, load_rare_characters)
    for workspace in arguments[:1]:
        window.open_workspace(Path(workspace))
    return app.exec()


def compose(app: QApplication) -> MainWindow:
    """Dress the application and put its window together."""
    sys.setswitchinterval(TURN)
    app.setApplicationName(APP_NAME)
    app.setWindowIcon(program_icon())
    app.setDesktopFileName("metrodesk")
    GarbageCollector(app)
    settings = Settings()
    use_bundled_fonts(app, BASE_POINT_SIZE)
    theme = Theme(app)
    theme.use(settings.appearance)
    translation = Translation(app)
    translation.use(settings.language)
    runner = JobRunner()
    app.aboutToQuit.connect(runner.shutdown)
    return MainWindow(runner, settings, theme, translation)


def write_log() -> None:
    """Send the log to a file of the user's data folder; a large one makes way at the start."""
    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.stat().st_size > LARGE_LOG:
        path.replace(path.with_suffix(".old.log"))
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def report_bug(
    show: Callable[[Exception], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return an excepthook that logs what was not foreseen and says so in the window."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("Unforeseen error", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            show(error)

    return hook
