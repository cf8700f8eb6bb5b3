"""What became of each file that was opened, as rows: what it was, what it brought, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.openings import words_of_opening

if TYPE_CHECKING:
    from metrodesk.services.opening_answers import Opened

COLOURS = {
    "opened": "green",
    "sync": "green",
    "older": "grey",
    "already": "grey",
    "own-file": "grey",
    "invitation": "yellow",
    "not-ours": "yellow",
    "refused": "red",
}


def opened_model() -> RowModel[Opened]:
    """Return a model of the files opened just now."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("OpenedTable", "File"), lambda one: one.file.name),
            Column(translate("OpenedTable", "What it was"), _what, lambda one: COLOURS.get(one.outcome, "grey")),
            Column(translate("OpenedTable", "What it brought"), brought_by),
            Column(translate("OpenedTable", "What to do"), _next),
        ]
    )


def brought_by(one: Opened) -> str:
    """Return what a file brought, empty if nothing."""
    translate = QCoreApplication.translate
    if one.outcome not in {"opened", "older", "sync"}:
        return ""
    parts = [translate("OpenedTable", "no. {number}").format(number=one.number)] if one.number is not None else []
    if one.revisions:
        parts.append(translate("OpenedTable", "{count} record(s)").format(count=one.revisions))
    if one.plan_changed:
        parts.append(translate("OpenedTable", "a new plan or new dates"))
    if one.outcome == "opened":
        parts.append(translate("OpenedTable", "not acknowledged: {count}").format(count=one.unconfirmed))
    return translate("OpenedTable", "; ").join(parts)


def _what(one: Opened) -> str:
    return words_of_opening(one.outcome, one.reason, one.facts).what


def _next(one: Opened) -> str:
    return words_of_opening(one.outcome, one.reason, one.facts).next
