import stat
import sys
from pathlib import Path

import pytest

from metrodesk import paths


def test_the_data_folder_is_the_one_the_environment_names(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(tmp_path / "mine"))

    assert paths.data_folder() == tmp_path / "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no mode bits")
def test_a_new_data_folder_is_for_its_owner_alone(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(tmp_path / "mine"))

    assert stat.S_IMODE(paths.data_folder().stat().st_mode) == 0o700


def test_an_installed_program_reads_the_files_that_came_with_it(tmp_path):
    package = tmp_path / "site-packages" / "metrodesk"
    (package / "_resources").mkdir(parents=True)

    assert paths.shipped("resources", package) == package / "_resources"


def test_in_the_checkout_the_files_lie_beside_the_package(tmp_path):
    assert paths.shipped("resources", tmp_path / "metrodesk") == tmp_path / "resources"
    assert paths.resource("fonts").is_dir()
    assert (paths.database_folder() / "env.py").is_file()


@pytest.mark.parametrize(
    ("drives", "spare"),
    [(["C:"], None), (["C:", "D:"], "D:"), (["E:", "c:", "D:"], "D:"), ([], None)],
)
def test_a_new_workspace_is_proposed_off_the_system_disk(drives, spare):
    assert paths.spare_drive(drives, "C:") == spare


def test_on_windows_the_proposal_is_the_other_fixed_disk(monkeypatch):
    monkeypatch.setattr(paths.sys, "platform", "win32")
    monkeypatch.setattr(paths, "fixed_drives", lambda: ["C:", "D:"])
    monkeypatch.setenv("SYSTEMDRIVE", "C:")

    assert str(paths.default_workspace_place()).startswith("D:\\")


def test_elsewhere_the_proposal_is_among_the_documents(monkeypatch, tmp_path):
    monkeypatch.setattr(paths.platformdirs, "user_documents_path", lambda: Path(tmp_path))

    assert paths.default_workspace_place() == tmp_path / paths.WORKSPACES_NAME
