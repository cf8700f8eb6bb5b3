"""What the program remembers of a person's habits: language, look, window, names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from metrodesk.paths import data_folder
from metrodesk.ui.input_method import InputMethod
from metrodesk.ui.text_size import SIZES
from metrodesk.ui.theme import Appearance
from metrodesk.wording.catalogue import Language


class Settings:
    """The settings file in the user's data folder."""

    def __init__(self) -> None:
        self._file = QSettings(str(data_folder() / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The language chosen, Chinese at first."""
        return Language(self._choice("language", [one.value for one in Language]))

    @language.setter
    def language(self, language: Language) -> None:
        self._file.setValue("language", language.value)

    @property
    def appearance(self) -> Appearance:
        """The appearance chosen, the system's at first."""
        return Appearance(self._choice("appearance", [one.value for one in Appearance]))

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._file.setValue("appearance", appearance.value)

    @property
    def text_size(self) -> int:
        """How large everything is drawn, in per cent."""
        return int(self._choice("text_size", [str(one) for one in SIZES]))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._file.setValue("text_size", str(percent))

    @property
    def input_method(self) -> InputMethod:
        """The input method chosen, found out by the program at first."""
        return InputMethod(self._choice("input_method", [one.value for one in InputMethod]))

    @input_method.setter
    def input_method(self, chosen: InputMethod) -> None:
        self._file.setValue("input_method", chosen.value)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, empty at first."""
        found = self._file.value("geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("geometry", geometry)

    def of_workspace(self, path: Path, name: str) -> str:
        """Return what was kept for a workspace under a name, empty at first."""
        return str(self._file.value(_key(path, name), "") or "")

    def keep_for_workspace(self, path: Path, name: str, value: str) -> None:
        """Keep something for a workspace under a name."""
        self._file.setValue(_key(path, name), value)

    def _choice(self, name: str, known: list[str]) -> str:
        found = str(self._file.value(name, known[0]))
        return found if found in known else known[0]


def _key(path: Path, name: str) -> str:
    import hashlib

    folder = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:16]
    return f"workspaces/{folder}/{name}"
