import subprocess
import sys
import zipfile

import pytest

from tests.installer.lock_file import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The project's wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["resources", "database"])
def test_the_wheel_carries_everything_the_program_reads(wheel, folder):
    files = [
        path.relative_to(ROOT / folder).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    ]

    assert files
    assert not {f"metrodesk/_{folder}/{name}" for name in files} - wheel


def test_the_wheel_carries_the_licences(wheel):
    licences = {name.rpartition("/")[2] for name in wheel if "/licenses/" in name}

    assert licences == {"LICENSE", "NotoSansSC-LICENSE.txt", "HanaMinB-LICENSE.txt", "README.txt"}


def test_the_wheel_carries_nothing_that_was_compiled_here(wheel):
    assert not [name for name in wheel if name.endswith(".pyc") or not name.startswith("metrodesk")]
