"""Letting go of a removable drive (安全移除), where the system lets a program do that."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from metrodesk.errors import DriveNotReleased
from metrodesk.services.places import device_of, place_of

PATIENCE = 30  # seconds: a slow stick writes what the system still holds for it


def can_eject(folder: Path) -> bool:
    """Whether the drive a folder lies on is removable and there is a way to let go of it."""
    if place_of(folder) != "removable":
        return False
    return sys.platform == "win32" or bool(_commands(folder))


def eject(folder: Path) -> None:
    """Write out what is held for a drive and let go of it. Raises DriveNotReleased: it is still in use, say."""
    if sys.platform == "win32":
        _let_go_on_windows(folder)
        return
    said = ""
    for command in _commands(folder):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603  fixed words and a path of the system's own
        except (OSError, subprocess.TimeoutExpired) as error:
            said = said or str(error)
            continue
        if done.returncode == 0:
            return
        said = said or (done.stderr or done.stdout).strip()
    raise DriveNotReleased(folder, said)


def _commands(folder: Path) -> list[list[str]]:
    """Return the ways to unmount that there are, the desktop's own first."""
    mount = device_of(folder)
    if mount is None:
        return []
    ways = (
        ("udisksctl", ["unmount", "--no-user-interaction", "-b", mount.device]),
        ("gio", ["mount", "-u", str(mount.folder)]),
        ("umount", [str(mount.folder)]),
    )
    return [[found, *words] for name, words in ways if (found := shutil.which(name)) is not None]


if sys.platform == "win32":
    import ctypes

    LOCK, DISMOUNT, EJECT_MEDIA = 0x00090018, 0x00090020, 0x002D4808  # FSCTL_… and IOCTL_STORAGE_…

    def _let_go_on_windows(folder: Path) -> None:
        kernel = ctypes.windll.kernel32
        kernel.CreateFileW.restype = ctypes.c_void_p
        name = f"\\\\.\\{folder.absolute().drive}"
        handle = ctypes.c_void_p(kernel.CreateFileW(name, 0xC0000000, 3, None, 3, 0, None))
        if handle.value in {None, ctypes.c_void_p(-1).value}:
            raise DriveNotReleased(folder, "open")
        taken = ctypes.c_ulong()
        try:
            for order in (LOCK, DISMOUNT, EJECT_MEDIA):
                if not kernel.DeviceIoControl(handle, order, None, 0, None, 0, ctypes.byref(taken), None):
                    raise DriveNotReleased(folder, hex(order))
        finally:
            kernel.CloseHandle(handle)

else:

    def _let_go_on_windows(folder: Path) -> None:
        raise DriveNotReleased(folder, sys.platform)
