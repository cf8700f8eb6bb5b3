"""The tables of what units would be told, of 回执码, and of what was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.when import when

if TYPE_CHECKING:
    from metrodesk.services.outlook import IssuedAnswer, UnitOutlook
    from metrodesk.services.receipts import ReceiptCode


def outlook_model() -> RowModel[UnitOutlook]:
    """Return a model of what is new for each unit."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("issuing_tables", "Unit"), lambda one: one.name),
            Column(
                translate("issuing_tables", "Computers"), computers_of, lambda one: "grey" if one.computers else "red"
            ),
            Column(
                translate("issuing_tables", "What it would learn"),
                news_of,
                lambda one: "blue" if one.has_news else "grey",
            ),
            Column(translate("issuing_tables", "Issued last"), _last),
        ]
    )


def code_model() -> RowModel[ReceiptCode]:
    """Return a model of the codes, one for each computer."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("issuing_tables", "Unit"), lambda one: one.unit_name),
            Column(translate("issuing_tables", "Computer"), lambda one: one.label),
            Column(translate("issuing_tables", "Received up to"), lambda one: _numbered(one.number)),
            Column(translate("issuing_tables", "Receipt code"), lambda one: one.code),
        ]
    )


def issued_model() -> RowModel[IssuedAnswer]:
    """Return a model of what was issued."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("issuing_tables", "Unit"), lambda one: one.unit_name),
            Column(translate("issuing_tables", "No."), lambda one: str(one.number)),
            Column(translate("issuing_tables", "Time"), lambda one: when(one.moment)),
            Column(translate("issuing_tables", "Acts"), lambda one: str(one.acts)),
            Column(translate("issuing_tables", "Records"), lambda one: str(one.revisions)),
            Column(translate("issuing_tables", "Size"), lambda one: file_size(one.size)),
        ]
    )


def computers_of(one: UnitOutlook) -> str:
    """Return how many computers can read an answer."""
    translate = QCoreApplication.translate
    if one.is_own:
        return translate("issuing_tables", "this computer")
    return str(one.computers) if one.computers else translate("issuing_tables", "none joined")


def news_of(one: UnitOutlook) -> str:
    """Return what is new for a unit, in words."""
    translate = QCoreApplication.translate
    parts = [
        (one.returned, translate("issuing_tables", "{count} returned")),
        (one.accepted, translate("issuing_tables", "{count} accepted")),
        (one.other, translate("issuing_tables", "{count} other acts")),
        (one.receipts, translate("issuing_tables", "receipts for {count}")),
        (int(one.is_plan_new), translate("issuing_tables", "the plan in force")),
    ]
    said = [words.format(count=count) for count, words in parts if count]
    return translate("issuing_tables", ", ").join(said) or translate("issuing_tables", "nothing new")


def _numbered(number: int) -> str:
    return QCoreApplication.translate("issuing_tables", "No. {number}").format(number=number)


def _last(one: UnitOutlook) -> str:
    if not one.number:
        return QCoreApplication.translate("issuing_tables", "never")
    words = QCoreApplication.translate("issuing_tables", "No. {number}, {time}")
    return words.format(number=one.number, time=when(one.issued))
