"""A second start: the window that is open comes forward, and no network is touched."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer

from metrodesk.errors import WorkspaceOccupied
from metrodesk.services.occupying import Occupancy
from metrodesk.ui.first_window import FirstWindow, call_first_window, channel
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings

SECOND = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from metrodesk.app import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def first(qapp):
    made = FirstWindow()
    assert made.listen()
    yield made
    made.close()


def start_again(*arguments):
    return subprocess.Popen([sys.executable, "-c", SECOND, *arguments], stderr=subprocess.PIPE, env=os.environ)


def test_a_second_start_calls_the_first_and_ends(qtbot, first):
    with qtbot.waitSignal(first.called, timeout=20_000) as told:
        second = start_again("/数据/平滩镇")

    assert second.wait(timeout=20) == 0
    assert told.args == ["/数据/平滩镇"]
    second.stderr.close()


def test_without_a_first_nobody_answers(qapp):
    assert not call_first_window()


def test_what_a_crashed_process_left_is_no_first_window(qtbot):
    script = (
        "import os\nfrom PySide6.QtCore import QCoreApplication\nfrom metrodesk.ui.first_window import FirstWindow\n"
        "app = QCoreApplication([])\nassert FirstWindow(app).listen()\nos._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    assert not call_first_window()

    made = FirstWindow()
    assert made.listen()
    made.close()


def test_each_data_folder_has_a_channel_of_its_own(monkeypatch, tmp_path):
    before = channel()
    monkeypatch.setenv("METRODESK_DATA_DIR", str(tmp_path))

    assert channel() != before


def test_nonsense_on_the_channel_moves_nothing(qtbot, first):
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    with qtbot.assertNotEmitted(first.called), qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(channel())
        socket.write(b"[1, 2\n")


def test_only_the_own_user_may_call(first):
    assert first._server.socketOptions() == QLocalServer.SocketOption.UserAccessOption


@pytest.mark.qt_log_ignore("does not support raise", "propagateSizeHints")
def test_the_window_comes_forward_from_the_task_bar(qtbot, runner, theme, translation):
    window = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(window, before_close_func=lambda one: setattr(one, "_is_over", True))
    window.showMinimized()

    window.come_forward()

    assert not window.isMinimized()
    assert window.isVisible()
    assert window.windowState() & Qt.WindowState.WindowMinimized == Qt.WindowState.WindowNoState


def test_a_workspace_is_held_by_one_window_and_let_go_when_its_process_dies(tmp_path):
    held = Occupancy(tmp_path)
    with pytest.raises(WorkspaceOccupied):
        Occupancy(tmp_path)
    held.release()
    script = (
        "import os, sys, pathlib\nfrom metrodesk.services.occupying import Occupancy\n"
        "Occupancy(pathlib.Path(sys.argv[1]))\nos._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)

    Occupancy(tmp_path).release()


def test_a_folder_that_cannot_be_written_is_not_called_occupied(tmp_path):
    Occupancy(tmp_path / "gone").release()
