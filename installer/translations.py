"""The catalogue of the windows' language: from the code to `.ts`, from `.ts` to `.qm`.

Lines and files are left out of the catalogue, so that it changes only when a text does.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from environment import ROOT, SetupFailed, script

CATALOGUE = ROOT / "resources" / "i18n" / "metrodesk_zh_CN.ts"
COMPILED = CATALOGUE.with_suffix(".qm")


def extract(catalogue: Path) -> None:
    """Write every text of the code into a catalogue, keeping its translations."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "metrodesk").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN"]
    quietly([str(script("pyside6-lupdate")), *sources, *options, "-ts", str(catalogue)])


def compile_catalogue() -> None:
    """Make the file that Qt reads, unless it is as new as the catalogue."""
    if not CATALOGUE.exists():
        return
    if not COMPILED.exists() or COMPILED.stat().st_mtime < CATALOGUE.stat().st_mtime:
        quietly([str(script("pyside6-lrelease")), str(CATALOGUE), "-qm", str(COMPILED)])


def is_complete() -> bool:
    """Whether the catalogue has exactly the texts of the code."""
    if not CATALOGUE.exists():
        return False
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / CATALOGUE.name
        shutil.copyfile(str(CATALOGUE), str(fresh))
        extract(fresh)
        return fresh.read_bytes() == CATALOGUE.read_bytes()


def quietly(command: list[str]) -> None:
    """Run one of Qt's tools; what it says is shown only if it fails."""
    done = subprocess.run(command, check=False, cwd=str(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        raise SetupFailed(f"{' '.join(command)}\n{done.stdout.decode(errors='replace')}")
