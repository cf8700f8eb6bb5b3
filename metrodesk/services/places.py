"""Where a live database may lie, and what kind of place a folder is on."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.davfs"})
STICK = frozenset({"vfat", "exfat", "msdos", "fuseblk", "iso9660", "udf"})
DRIVE_REMOVABLE, DRIVE_FIXED, DRIVE_REMOTE, DRIVE_CD = 2, 3, 4, 5  # Windows' GetDriveTypeW
BUS_USB = 7  # STORAGE_BUS_TYPE
BLOCK = Path("/sys/class/block")
MEDIA = ("/media/", "/run/media/", "/mnt/")  # where Linux desktops and people hang their sticks


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system and where it hangs."""

    folder: Path
    kind: str
    device: str


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder to export to; `free` is in bytes."""

    path: Path
    label: str
    removable: bool
    free: int
    writable: bool


def place_of(path: Path) -> str:
    """Return `fixed`, `removable` or `network` for the place of a path that may not exist yet."""
    if sys.platform == "win32":
        return _windows_place(path)
    mount = _mount_of(path)
    if mount is None:
        return "fixed"
    if mount.kind in NETWORK:
        return "network"
    return "removable" if _is_removable(mount) else "fixed"


def destinations() -> tuple[Destination, ...]:
    """Return the removable places that are there now, largest free space first."""
    folders = [*_windows_sticks(), *_linux_sticks()]
    found = [_destination(folder) for folder in folders]
    return tuple(sorted(found, key=lambda one: -one.free))


def device_of(folder: Path) -> Mount | None:
    """Return the file system a folder lies on, as Linux names it; None elsewhere."""
    return _mount_of(folder)


def free_bytes(folder: Path) -> int | None:
    """Return how much room there is for a folder's files, None where that cannot be told."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def made_folder(folder: Path) -> Path:
    """Make a folder a person named, but never one where a stick should be: it may be gone."""
    waits_for_stick = any(str(folder.absolute()).startswith(prefix) for prefix in MEDIA)
    if not waits_for_stick:
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _destination(folder: Path) -> Destination:
    return Destination(
        path=folder,
        label=folder.name or str(folder),
        removable=True,
        free=free_bytes(folder) or 0,
        writable=os.access(folder, os.W_OK),
    )


def _linux_sticks() -> list[Path]:
    return [mount.folder for mount in _mounts() if _is_removable(mount)]


def _is_removable(mount: Mount) -> bool:
    """Whether it is a stick: the disk says so, or it hangs where desktops hang sticks and is formatted as one."""
    if not mount.device.startswith("/dev/"):
        return False
    hangs_in_media = any(str(mount.folder).startswith(prefix) for prefix in MEDIA)
    return _removable_flag(mount.device) or (hangs_in_media and mount.kind in STICK)


def _removable_flag(device: str) -> bool:
    """Ask the system about the disk of a partition; one on the USB is removable whatever it says."""
    block = (BLOCK / Path(device).name).resolve()
    disk = block.parent if (block / "partition").exists() else block
    try:
        return "usb" in str(disk) or (disk / "removable").read_text().strip() == "1"
    except OSError:
        return False


def _mounts() -> list[Mount]:
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    parts = [line.split(" ") for line in lines]
    return [Mount(Path(_unescaped(part[1])), part[2], part[0]) for part in parts if len(part) > 2]


def _unescaped(text: str) -> str:
    return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")


def _mount_of(path: Path) -> Mount | None:
    target = path.absolute()
    over = [mount for mount in _mounts() if mount.folder == target or mount.folder in target.parents]
    return max(over, key=lambda mount: len(str(mount.folder)), default=None)


def _windows_place(path: Path) -> str:
    kind = _drive_kind(path.absolute().drive)
    if kind == DRIVE_REMOTE or path.absolute().drive.startswith("\\\\"):
        return "network"
    if kind in {DRIVE_REMOVABLE, DRIVE_CD} or path.absolute().drive + "\\" in map(str, _windows_sticks()):
        return "removable"
    return "fixed"


if sys.platform == "win32":
    import ctypes

    def _windows_sticks() -> list[Path]:
        return [Path(drive) for drive in os.listdrives() if _is_windows_stick(drive)]

    def _is_windows_stick(drive: str) -> bool:
        """Whether a drive is removable, or a fixed one on the USB: large sticks and disks say they are fixed."""
        kind = _drive_kind(drive)
        return kind == DRIVE_REMOVABLE or (kind == DRIVE_FIXED and _bus_of(drive) == BUS_USB)

    def _bus_of(drive: str) -> int:
        """Return the bus a drive hangs on (IOCTL_STORAGE_QUERY_PROPERTY), 0 if the system does not say."""
        kernel = ctypes.windll.kernel32
        kernel.CreateFileW.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(kernel.CreateFileW("\\\\.\\" + drive.rstrip("\\"), 0, 3, None, 3, 0, None))
        if handle.value in {None, ctypes.c_void_p(-1).value}:
            return 0
        query, answer, taken = (ctypes.c_ulong * 3)(0, 0, 0), ctypes.create_string_buffer(1024), ctypes.c_ulong()
        try:
            said = kernel.DeviceIoControl(
                handle, 0x2D1400, query, ctypes.sizeof(query), answer, len(answer), ctypes.byref(taken), None
            )
        finally:
            kernel.CloseHandle(handle)
        return int.from_bytes(answer.raw[28:32], "little") if said else 0

    def _drive_kind(drive: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(drive.rstrip("\\") + "\\"))

else:

    def _windows_sticks() -> list[Path]:
        return []

    def _drive_kind(_drive: str) -> int:
        return 0
