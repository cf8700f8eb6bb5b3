"""The project's own Python environment: `.venv` with exactly what the lock file names.

pip is left the settings this computer gives it (a mirror, a proxy, a certificate); none is
written here.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "metrodesk-setup.json"
LOCKS = {
    "run": ROOT / "installer" / "run.lock",
    "develop": ROOT / "installer" / "requirements.lock",
}
SUPPORTED = ((3, 11), (3, 12))
PIP_QUIET = ["--quiet", "--disable-pip-version-check", "--no-input"]


class SetupFailed(Exception):
    """The environment could not be made; the text says what to do."""


def script(name: str) -> Path:
    """Return the path of a program in the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def fitting_python() -> list[str] | None:
    """Return the command of a Python that serves, or None if this one does or none is there."""
    if sys.version_info[:2] in SUPPORTED:
        return None
    for major, minor in reversed(SUPPORTED):
        command = ["py", f"-{major}.{minor}"] if os.name == "nt" else [f"python{major}.{minor}"]
        if shutil.which(command[0]) and succeeds([*command, "-c", "pass"]):
            return command
    raise SetupFailed(
        f"本机的 Python 是 {sys.version.split()[0]}，本程序需要 3.11 或 3.12。\n"
        "请安装 Python 3.11 或 3.12（Windows：python.org 的安装包；Debian 12 自带 3.11），再运行一次。\n"
        f"This is Python {sys.version.split()[0]}; install 3.11 or 3.12 and run this again."
    )


def make(purpose: str) -> None:
    """Bring `.venv` up to the lock file; at once if nothing has changed since."""
    if is_current(purpose):
        return
    print(f"准备运行环境 / preparing {VENV.name} ({purpose})，首次约需几分钟……", flush=True)
    make_venv()
    STAMP.unlink() if STAMP.exists() else None
    pip("install", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS[purpose]))
    pip("install", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT))
    STAMP.write_text(json.dumps({"purpose": purpose, "made_of": made_of(purpose)}), encoding="utf-8")


def is_current(purpose: str) -> bool:
    """Whether the environment was made of the present files, for this purpose or a wider one."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    wide_enough = stamp.get("purpose") in (purpose, "develop")
    return wide_enough and stamp.get("made_of") == made_of(stamp["purpose"]) and script("python").exists()


def made_of(purpose: str) -> str:
    """Return a digest of everything the environment depends on."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (LOCKS[purpose], ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_venv() -> None:
    """Make `.venv` with pip in it, keeping one that works."""
    python = str(script("python"))
    if succeeds([python, "-m", "pip", "--version"]) or succeeds([python, "-m", "ensurepip"]):
        return
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise SetupFailed(f"无法建立 {VENV} / could not make it: see the lines above")


def succeeds(command: list[str]) -> bool:
    """Whether a command can be started and ends well; its output is dropped."""
    try:
        done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return done.returncode == 0


def pip(*arguments: str) -> None:
    """Run pip in the environment, with the settings of this computer."""
    command = [str(script("python")), "-m", "pip", *arguments[:1], *PIP_QUIET, *arguments[1:]]
    if subprocess.run(command, check=False, cwd=str(ROOT)).returncode:
        raise SetupFailed(
            "pip 未能安装所需的包，见上面的信息。多为网络或软件源的问题：请检查网络或 pip 的软件源设置，再运行一次。\n"
            "pip could not install the packages (see above): check the network or pip's index setting, "
            "then run this again; what is there already is kept."
        )
