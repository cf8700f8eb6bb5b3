"""The tables of 纸质核对: forms compared, fields that differ, and both lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.errors import explain
from metrodesk.wording.paper import data_words, match_words, paper_field, paper_words, task_words
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.services.paper import PaperMatch
    from metrodesk.services.paper_comparison import PaperDifference
    from metrodesk.services.paper_lists import FileWithoutPaper, PaperWithoutFile
    from metrodesk.ui.district.paper_state import Compared

COLOURS = {"equal": "green", "older": "yellow", "unknown": "red"}


def compared_model() -> RowModel[Compared]:
    """Return a model of forms just compared."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("paper_tables", "Result"), result_word, result_colour),
            Column(translate("paper_tables", "Unit"), lambda one: one.found.unit_name if one.found else ""),
            Column(translate("paper_tables", "Period"), _period),
            Column(translate("paper_tables", "Form code"), lambda one: one.found.code if one.found else ""),
            Column(translate("paper_tables", "Paper received"), lambda one: _received(one.found)),
            Column(translate("paper_tables", "From"), lambda one: one.source),
        ]
    )


def result_word(one: Compared) -> str:
    """Return the word for how a form stands to the data."""
    translate = QCoreApplication.translate
    words = {
        "equal": translate("paper_tables", "Same as the data"),
        "older": translate("paper_tables", "Data has changed since"),
        "unknown": translate("paper_tables", "No data here"),
    }
    return words[one.found.match.value] if one.found else translate("paper_tables", "Not readable")


def result_colour(one: Compared) -> str:
    """Return the colour of the result."""
    return COLOURS[one.found.match.value] if one.found else "red"


def sentences(one: Compared) -> tuple[str, str]:
    """Return what a form is, and what to do."""
    if one.found is not None:
        words = match_words(one.found)
        return words.what, words.next
    said = explain(one.failure) if one.failure else None
    return (said.what, said.next) if said else ("", "")


def difference_model() -> RowModel[PaperDifference]:
    """Return a model of fields that differ, with both wordings."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("paper_tables", "Task"), task_words),
            Column(translate("paper_tables", "Field"), lambda one: paper_field(one.field)),
            Column(translate("paper_tables", "On paper"), paper_words),
            Column(translate("paper_tables", "In the data"), data_words),
        ]
    )


def paper_model() -> RowModel[PaperWithoutFile]:
    """Return a model of paper whose data has not come."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("paper_tables", "Unit"), lambda one: one.unit_name, lambda _: "yellow"),
            Column(translate("paper_tables", "Form code"), lambda one: one.paper.code),
            Column(translate("paper_tables", "Paper received"), lambda one: one.paper.received),
            Column(translate("paper_tables", "Note"), lambda one: one.paper.note),
        ]
    )


def data_model() -> RowModel[FileWithoutPaper]:
    """Return a model of data whose paper is not there."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("paper_tables", "Unit"), lambda one: one.unit_name, lambda _: "yellow"),
            Column(translate("paper_tables", "Form code due"), lambda one: one.code),
            Column(translate("paper_tables", "Filled in by"), lambda one: one.names.filler),
            Column(translate("paper_tables", "Older paper"), _older),
        ]
    )


def _older(one: FileWithoutPaper) -> str:
    if one.older is None:
        return ""
    words = QCoreApplication.translate("paper_tables", "received {day}, {count} place(s) differ")
    return words.format(day=one.older.received, count=one.differing)


def _period(one: Compared) -> str:
    return period_name(one.found.period) if one.found and one.found.period else ""


def _received(found: PaperMatch | None) -> str:
    """Return when this very paper was registered, or that it was another one."""
    if found is None or found.received is None:
        return ""
    paper = found.received
    if paper.code == found.code:
        return paper.received
    words = QCoreApplication.translate("paper_tables", "{day} (another print)")
    return words.format(day=paper.received)
