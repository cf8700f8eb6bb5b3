import os
import re
import subprocess
from pathlib import Path

from tests.installer.lock_file import ROOT

REGISTRIES = ["pypi.org", "pythonhosted.org", "npmjs.org", "npmjs.com", "deb.debian.org", "security.debian.org"]
COMPUTERS = ["work", "root", "opt", "home", "Users"]
PLACES = re.compile(
    "|".join(re.escape(place) for place in REGISTRIES)
    + rf"|(?<![\w~.])/(?:{'|'.join(COMPUTERS)})/\w|\bpyenv\b|\bmirrors?\.[a-z]+\.|https?://[0-9]+\.[0-9]"
)
LISTS_OF_CODES = {".lock", ".sha256"}


def tracked_files():
    """The files of the project: as git lists them, or what lies here where there is no git."""
    listed = []
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
        listed = [ROOT / name for name in done.stdout.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        for folder, below, names in os.walk(ROOT):
            below[:] = [name for name in below if not name.startswith(".") and name != "__pycache__"]
            listed += [ROOT / folder / name for name in names]
    return [path for path in listed if path.is_file()]


def text_of(path):
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_a_registry_or_a_place_on_somebodys_computer():
    files = tracked_files()

    assert len(files) > 50
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in files
        if path.suffix not in LISTS_OF_CODES and path != Path(__file__)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if PLACES.search(line)
    ]
    assert not found, "\n".join(found)
