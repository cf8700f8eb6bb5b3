"""A second start while the program is open: the window that is there comes forward.

The two processes meet through the system's own local channel (a socket file or a named pipe
of this user), named after the data folder. It is no network: nothing listens on any address.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from metrodesk.paths import data_folder

log = logging.getLogger(__name__)
PATIENCE = 1500  # milliseconds a first process that hangs may hold up the second
HERE = b"here\n"
LONGEST = 8192  # bytes of a request


class FirstWindow(QObject):
    """Listens for later starts of the same user; `called` names a workspace to open, or nothing."""

    called = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Begin to listen; what a crashed process left in the place goes. Whether it worked.

        Without it the program works all the same: then a second start opens a second window.
        """
        if self._server.listen(channel()):
            return True
        QLocalServer.removeServer(channel())
        listens = self._server.listen(channel())
        if not listens:
            log.warning("A second start will not be noticed: %s", self._server.errorString())
        return listens

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(self._read)
            caller.disconnected.connect(caller.deleteLater)

    def _read(self) -> None:
        caller = self.sender()
        if not isinstance(caller, QLocalSocket):
            return
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST:
                caller.abort()
            return
        try:
            asked = json.loads(bytes(caller.readLine(LONGEST).data()))
            wanted = str(asked.get("open", ""))
        except (ValueError, AttributeError):
            caller.abort()
            return
        caller.write(HERE)
        caller.flush()
        self.called.emit(wanted)


def call_first_window(workspace: str = "") -> bool:
    """Ask the process that is open, if one is, to come forward; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(channel())
    if not socket.waitForConnected(PATIENCE):
        return False
    _allow_coming_forward()
    socket.write(json.dumps({"open": workspace}).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(PATIENCE) and bytes(socket.readLine(LONGEST).data()) == HERE
    socket.abort()
    return answered


def channel() -> str:
    """Return the name of the channel: one for each data folder, so one for each user."""
    return f"metrodesk-{hashlib.sha256(str(data_folder().resolve()).encode()).hexdigest()[:20]}"


def _allow_coming_forward() -> None:
    """Hand on the right to the foreground, which Windows gives only to what was just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY
