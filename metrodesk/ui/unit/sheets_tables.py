"""The tables of 表格收发: sheets given out, and who gave what to which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.when import when

if TYPE_CHECKING:
    from metrodesk.services.sheets import SheetSource, SheetState


def sheet_model() -> RowModel[SheetState]:
    """Return the model of sheets given out."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("sheets_page", "For whom"), lambda one: one.name),
            Column(translate("sheets_page", "State"), _state, lambda one: "green" if one.taken else "yellow"),
            Column(translate("sheets_page", "Given out"), lambda one: when(one.made) if one.made else ""),
            Column(translate("sheets_page", "Tasks"), lambda one: "、".join(map(str, one.tasks))),
            Column(translate("sheets_page", "File taken over"), _file),
        ]
    )


def source_model() -> RowModel[tuple[SheetSource, str, str]]:
    """Return the model of sources: a source with the words for its field and value."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("sheets_page", "Task"), lambda one: str(one[0].task)),
            Column(translate("sheets_page", "Field"), lambda one: one[1]),
            Column(translate("sheets_page", "Sender"), lambda one: one[0].sender),
            Column(translate("sheets_page", "Said"), lambda one: " ".join(one[2].split())),
            Column(translate("sheets_page", "File"), lambda one: one[0].file_name),
        ]
    )


def _state(one: SheetState) -> str:
    translate = QCoreApplication.translate
    return translate("sheets_page", "taken over") if one.taken else translate("sheets_page", "not returned")


def _file(one: SheetState) -> str:
    return f"{one.file_name}　{when(one.taken)}" if one.taken else ""
