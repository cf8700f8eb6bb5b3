"""Where the program finds its own files and keeps the user's."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from string import ascii_uppercase

import platformdirs

APP_NAME = "MetroDesk"
WORKSPACES_NAME = "MetroDesk工作库"
DATA_DIR_VARIABLE = "METRODESK_DATA_DIR"
PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that ships in `resources/`."""
    return resource_folder().joinpath(*parts)


def resource_folder() -> Path:
    """Return the folder of fonts, plans, icons and catalogues."""
    return shipped("resources")


def database_folder() -> Path:
    """Return the folder of Alembic's configuration and migrations."""
    return shipped("database")


def shipped(name: str, package: Path = PACKAGE) -> Path:
    """Return a shipped folder: beside the installed package, else in the checkout."""
    installed = package / f"_{name}"
    return installed if installed.is_dir() else package.parent / name


def data_folder() -> Path:
    """Return the user's own folder, outside every workspace, making it if need be.

    Private keys, the installation ids and the settings live here. `METRODESK_DATA_DIR`
    names another one.
    """
    chosen = os.environ.get(DATA_DIR_VARIABLE)
    folder = Path(chosen) if chosen else platformdirs.user_data_path(APP_NAME, appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def log_file() -> Path:
    """Return the file the program writes its log to."""
    return data_folder() / "logs" / "metrodesk.log"


def default_workspace_place() -> Path:
    """Return the folder where new workspaces are proposed.

    Office computers are re-imaged, so on Windows it is on a fixed disk that is not the
    system's, if there is one.
    """
    if sys.platform == "win32":
        drive = spare_drive(fixed_drives(), os.environ.get("SYSTEMDRIVE", "C:"))
        if drive is not None:
            return Path(f"{drive}\\") / WORKSPACES_NAME
    return platformdirs.user_documents_path() / WORKSPACES_NAME


def spare_drive(drives: Iterable[str], system: str) -> str | None:
    """Return the first of `drives` ("C:", "D:") that is not the system's."""
    others = sorted(drive for drive in drives if drive.casefold() != system.casefold())
    return others[0] if others else None


def fixed_drives() -> list[str]:
    """Return the drives of Windows that are fixed disks, as "C:"; none elsewhere."""
    found: list[str] = []
    if sys.platform == "win32":
        import ctypes

        fixed = 3  # DRIVE_FIXED of GetDriveTypeW
        kernel = ctypes.windll.kernel32
        found = [f"{letter}:" for letter in ascii_uppercase if kernel.GetDriveTypeW(f"{letter}:\\") == fixed]
    return found
