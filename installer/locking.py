"""Choosing versions: the lock files, and the list of wheels they come to on each platform.

The lock files name versions and hashes and no place to fetch them from. `wheels.sha256`
records which file serves which platform, so that a test can check it without a network.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import tomllib

from environment import LOCKS, ROOT, SetupFailed

WHEELS = ROOT / "installer" / "wheels.sha256"
# uv's names for the oldest systems that are served: UOS 20, Kylin V10, Windows 10.
PLATFORMS = ("x86_64-manylinux_2_28", "aarch64-manylinux_2_31", "x86_64-pc-windows-msvc")
PYTHONS = ("3.11", "3.12")
WHEELS_ONLY = ("--only-binary", ":all:", "--quiet", "--no-header")
PLAIN = ("--generate-hashes", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links")


def write() -> None:
    """Write both lock files and the list of wheels; versions that still fit are kept."""
    everything = LOCKS["develop"]
    universal = ("--universal", "--python-version", PYTHONS[0], *PLAIN)
    compile_to(everything, "pyproject.toml", "--group", "dev", *universal)
    compile_to(LOCKS["run"], "pyproject.toml", "--group", "build", "-c", str(everything), *universal)
    found = {wheel for platform in PLATFORMS for python in PYTHONS for wheel in wheels(platform, python)}
    lines = [f"{digest}  {name}\n" for name, digest in sorted(found)]
    WHEELS.write_text("".join(lines), encoding="ascii", newline="\n")


def wheels(platform: str, python: str) -> list[tuple[str, str]]:
    """Return name and SHA-256 of every wheel that would do on a platform."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "pylock.toml"
        chosen = ("--python-platform", platform, "--python-version", python, "--format", "pylock.toml")
        compile_to(target, str(LOCKS["develop"]), *chosen)
        packages = tomllib.loads(target.read_text(encoding="utf-8"))["packages"]
    return [
        (wheel["url"].rpartition("/")[2], wheel["hashes"]["sha256"])
        for package in packages
        for wheel in package["wheels"]
    ]


def compile_to(target: Path, source: str, *options: str) -> None:
    """Let uv resolve a file of requirements; raises SetupFailed if it cannot."""
    if shutil.which("uv") is None:
        raise SetupFailed("lock needs uv on the path: pip install uv")
    command = ["uv", "pip", "compile", source, *WHEELS_ONLY, *options, "-o", str(target)]
    if subprocess.run(command, check=False, cwd=str(ROOT)).returncode:
        raise SetupFailed(f"uv could not resolve {source}")
