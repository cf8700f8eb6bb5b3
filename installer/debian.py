"""What the system must provide, and how Debian, UOS and Kylin provide it.

Python's wheels bring Qt but not the system's own libraries (found one by one on a bare
Debian). Qt's own message names xcb-cursor0 whatever is missing, so each is tried here.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
}
# What an auditor checks a bundle with; the tests run exactly these. strace records what a
# program asks of the disk, for the tests of power cuts.
AUDIT_TOOLS = {"unzip": "unzip", "openssl": "openssl", "sha256sum": "coreutils", "strace": "strace"}


class CannotPrepare(Exception):
    """The system lacks something that this program cannot install by itself."""


def prepare(*, windows: bool, tests: bool) -> None:
    """Install what is missing; raises CannotPrepare with the next step where it cannot."""
    if not sys.platform.startswith("linux"):
        return
    wanted = missing(windows=windows, tests=tests)
    if not wanted:
        return
    print(f"本机缺少 / missing on this computer: {' '.join(wanted)}", flush=True)
    install(wanted)
    left = missing(windows=windows, tests=tests)
    if left:
        raise CannotPrepare(f"安装后仍缺少 / still missing after the installation: {' '.join(left)}")


def missing(*, windows: bool, tests: bool) -> list[str]:
    """Return the Debian packages of everything that is not there."""
    libraries = {**QT_LIBRARIES, **(WINDOW_LIBRARIES if windows else {})}
    found = [package for library, package in libraries.items() if not loads(library)]
    if tests:
        found += [package for tool, package in AUDIT_TOOLS.items() if shutil.which(tool) is None]
    if not has_venv():
        # The name with the version comes with every Debian; python3-venv may be of another one.
        found.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return found


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_venv() -> bool:
    """Whether this Python can make a virtual environment with pip in it."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None


def install(packages: list[str]) -> None:
    """Install Debian packages, as root or by sudo, saying what is run."""
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise CannotPrepare(
            "本机没有 apt-get。请用系统的软件管理器安装以上各项（括号内为 Debian 的包名），再运行一次。\n"
            "There is no apt-get here: install the above with this system's own tool, then run this again."
        )
    before = as_root(apt)
    run([*before, "apt-get", "update"])
    run([*before, *apt])


def as_root(command: list[str]) -> list[str]:
    """Return what goes before a command that only root may run."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo"):
        return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    raise CannotPrepare(
        "请让管理员（root）运行下面一行，然后再运行一次本命令。\n"
        "Ask an administrator (root) to run this line, then run this command again:\n"
        f"  apt-get update && {' '.join(command)}"
    )


def run(command: list[str]) -> None:
    """Run a command of the system, shown first; raises CannotPrepare if it fails."""
    print(f"$ {' '.join(command)}", flush=True)
    code = subprocess.run(command, check=False).returncode
    if code:
        raise CannotPrepare(f"命令失败 / the command failed ({code}): {' '.join(command)}")
