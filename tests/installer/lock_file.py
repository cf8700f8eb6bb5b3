"""Reads a lock file the way pip does, with the rules of `packaging`."""

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"


@dataclass(frozen=True)
class Pin:
    """One line of a lock file: a name, one version, when it holds, the files that may serve."""

    name: str
    version: str
    marker: Marker | None
    hashes: frozenset[str]

    def holds_on(self, platform):
        return self.marker is None or self.marker.evaluate(platform.markers)


@dataclass(frozen=True)
class Platform:
    """A kind of machine: what its markers say and which wheels it runs."""

    name: str
    python: tuple[int, int]
    markers: dict[str, str]
    wheel_platforms: tuple[str, ...]

    def __str__(self):
        return f"{self.name}-{self.python[0]}.{self.python[1]}"

    @property
    def tags(self):
        places = list(self.wheel_platforms)
        return {*cpython_tags(self.python, platforms=places), *compatible_tags(self.python, platforms=places)}


def pins_of(path):
    lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [pin_of(line) for line in lines if line.strip()]


def pin_of(line):
    requirement, *hashes = re.split(r"\s+--hash=", line.strip())
    parsed = Requirement(requirement)
    (specifier,) = parsed.specifier
    assert specifier.operator == "==", line
    return Pin(canonicalize_name(parsed.name), specifier.version, parsed.marker, frozenset(hashes))


def linux(machine, glibc):
    """Wheels for Linux that run on this glibc and older."""
    minors = [f"manylinux_2_{minor}_{machine}" for minor in range(5, glibc + 1)]
    legacy = [f"manylinux{name}_{machine}" for name in ("1", "2010", "2014")]
    return (*minors, *legacy)


def platform(name, python, system, machine, wheel_platforms):
    version = f"{python[0]}.{python[1]}"
    markers = {
        "sys_platform": system,
        "platform_machine": machine,
        "platform_system": "Windows" if system == "win32" else "Linux",
        "os_name": "nt" if system == "win32" else "posix",
        "python_version": version,
        "python_full_version": f"{version}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    return Platform(name, python, markers, wheel_platforms)


PLATFORMS = [
    built
    for python in ((3, 11), (3, 12))
    for built in (
        platform("linux-x86_64", python, "linux", "x86_64", linux("x86_64", 28)),
        platform("linux-aarch64", python, "linux", "aarch64", linux("aarch64", 31)),
        platform("windows", python, "win32", "AMD64", ("win_amd64",)),
    )
]
