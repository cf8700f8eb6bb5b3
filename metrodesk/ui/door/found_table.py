"""What was found among dropped files, a line for each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.finds import words_of_find
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.services.found import Found

REFUSED = frozenset({"broken", "unreadable", "empty"})
DOUBTFUL = frozenset({"locked", "keys"})


def found_model() -> RowModel[Found]:
    """Return a model of what was found."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("FoundTable", "Unit"), lambda one: one.unit),
            Column(translate("FoundTable", "Period"), lambda one: period_name(one.period) if one.period else ""),
            Column(translate("FoundTable", "File"), lambda one: one.file.name),
            Column(translate("FoundTable", "What it is"), lambda one: words_of_find(one).what, colour_of),
            Column(translate("FoundTable", "What to do"), lambda one: words_of_find(one).next),
        ]
    )


def colour_of(one: Found) -> str:
    """Return the light of a find: green where something can be done with it here."""
    if one.sort in REFUSED:
        return "red"
    if one.sort in DOUBTFUL or one.fate in {"other_unit", "other_work", "older"}:
        return "yellow"
    return "green" if one.step != "nothing" and one.is_ours else "grey"


def place_words(paths: tuple[Path, ...]) -> str:
    """Return what was looked through, in a few words."""
    first = paths[0].name or str(paths[0])
    if len(paths) == 1:
        return first
    return QCoreApplication.translate("FoundTable", "{first} and {count} more").format(
        first=first, count=len(paths) - 1
    )
