"""The tables of a unit's tasks to enter, and of what was entered for units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.decision import Source
from metrodesk.domain.revision import Kind
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.when import when
from metrodesk.wording.words import kind_name, word

if TYPE_CHECKING:
    from collections.abc import Collection

    from metrodesk.domain.task import TaskId
    from metrodesk.services.proxies import ProxyLine
    from metrodesk.ui.district.proxy_state import EntryTask, ProxyState


def task_model(changed: Collection[TaskId]) -> RowModel[EntryTask]:
    """Return a model of a unit's tasks; `changed` are those typed and not yet saved."""
    translate = QCoreApplication.translate

    def state(one: EntryTask) -> str:
        if one.id in changed:
            return translate("proxy_tables", "not saved")
        if one.is_differing:
            return translate("proxy_tables", "differing")
        return word(one.origin) if one.origin is not None else translate("proxy_tables", "nothing yet")

    def light(one: EntryTask) -> str:
        if one.id in changed:
            return "blue"
        return "yellow" if one.is_differing else "green" if one.origin is not None else "grey"

    return RowModel(
        [
            Column(translate("proxy_tables", "Task"), lambda one: one.title),
            Column(translate("proxy_tables", "State"), state, light),
        ]
    )


def entered_model(state: ProxyState | None) -> RowModel[ProxyLine]:
    """Return a model of what was entered or corrected."""
    translate = QCoreApplication.translate
    names = state.names if state is not None else {}
    titles = state.titles if state is not None else {}

    def title(one: ProxyLine) -> str:
        return titles.get(str(one.task), str(one.task)) or kind_name(Kind.OVERVIEW)

    return RowModel(
        [
            Column(translate("proxy_tables", "Unit"), lambda one: names.get(str(one.unit), str(one.unit))),
            Column(translate("proxy_tables", "Task"), title),
            Column(translate("proxy_tables", "Act"), lambda one: word(one.kind)),
            Column(translate("proxy_tables", "Source"), lambda one: source_word(one.source)),
            Column(translate("proxy_tables", "Agreed by"), lambda one: one.agreed),
            Column(translate("proxy_tables", "Files"), lambda one: str(one.files or "")),
            Column(translate("proxy_tables", "By"), lambda one: one.by),
            Column(translate("proxy_tables", "Time"), lambda one: when(one.claimed)),
        ]
    )


def source_word(label: str) -> str:
    """Return a source in the language in force; it is known by its official word."""
    translate = QCoreApplication.translate
    words = {
        Source.PAPER.label: translate("proxy_tables", "Paper"),
        Source.SHEET.label: translate("proxy_tables", "Spreadsheet"),
        Source.LETTER.label: translate("proxy_tables", "Letter"),
        Source.PHONE.label: translate("proxy_tables", "Telephone"),
    }
    return words.get(label, label)
