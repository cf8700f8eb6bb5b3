import os
import re
import subprocess

from tests.installer.lock_file import ROOT

# Written in pieces, so that this file does not name what it looks for.
PLACES = re.compile(
    r"pypi\.[a-z]|pythonhosted|npm" + r"js|deb\.debi" + r"an|debian\.org/deb|extra-" + r"index|"
    r"(?<![\w~.])/(?:wo" + r"rk|ro" + r"ot|home/\w+|opt)/|\.py" + r"env\b|https?://(?:\d+\.){3}\d|mirrors?\."
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
        if path.suffix not in LISTS_OF_CODES
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if PLACES.search(line)
    ]
    assert not found, "\n".join(found)
