"""The tab 附件与正文: item by item what annex and main text say, and what of it differs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.text_and_annex import ItemComparison, TextAndAnnex
from metrodesk.ui.district.comparison_sides import ComparedSides
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import label, menu_button
from metrodesk.wording.text_and_annex import rows_words

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page


class ComparisonTab(PlanTab):
    """The items at the left, the chosen one side by side at the right."""

    finding_asked = Signal(object)  # a PlanFinding

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._found = TextAndAnnex()
        self.model = comparison_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((108, 150, 56, 96), 1)
        self.table.setMinimumWidth(330)
        self.sides = ComparedSides()
        self.sides.finding_asked.connect(self.finding_asked)
        self.table.selectionModel().currentChanged.connect(self._show_item)
        self.only = QCheckBox(self.tr("&Only differences"))
        self.only.toggled.connect(self._show_items)
        self.counts = label("", "muted")
        self.output = menu_button(self.tr("&Export"), "export", self._menu())
        sentence = self.tr("This document has no annexed table beside its main text.")
        hint = self.tr("Where the tasks come from the clauses themselves there is nothing to compare.")
        self.stack = QStackedWidget()
        self.stack.addWidget(self._content())
        self.stack.addWidget(EmptyState("differ", sentence, hint))
        self.column.addWidget(self.stack, 1)

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Annex and text")

    def show_plan(self, state: PlanState) -> None:
        """Show the comparison; filter and row stay."""
        self._found = state.comparison
        words = self.tr("{count} of {all} items differ.")
        self.counts.setText(words.format(count=len(self._found.differing), all=len(self._found.items)))
        self.stack.setCurrentIndex(0 if self._found.items else 1)
        self._show_items()

    def write(self, suffix: str) -> None:
        """Write the comparison where the person says; only what differs if only that is shown."""
        name = self.tr("Annex and text")
        out = TargetFile.ask(self.page, f"{name}{suffix}", f"*{suffix}")
        only = self.only.isChecked()
        if out is not None:
            self.page.run(
                lambda ws, tick: write_comparison(ws, out, tick, only_differing=only),
                self.tr("Writing…"),
                done=self._tell_written,
            )

    def _content(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.only)
        row.addWidget(self.counts, 1)
        row.addWidget(self.output)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.sides)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        column.addWidget(splitter, 1)
        return made

    def _menu(self) -> QMenu:
        menu = QMenu()
        for words, suffix in ((self.tr("As PDF…"), ".pdf"), (self.tr("As workbook (xlsx)…"), ".xlsx")):
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self.write(suffix))
        return menu

    def _show_items(self) -> None:
        row = self.table.currentIndex().row()
        before = self.model.row_at(row).place if 0 <= row < self.model.rowCount() else ""
        items = self._found.differing if self.only.isChecked() else self._found.items
        self.model.show(items)
        self.table.go_to(next((at for at, one in enumerate(items) if one.place == before), 0))
        self._show_item()

    def _show_item(self) -> None:
        row = self.table.currentIndex().row()
        self.sides.show_item(self.model.row_at(row) if 0 <= row < self.model.rowCount() else None)

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self.page.banner, printed.path)


def comparison_model() -> RowModel[ItemComparison]:
    """Return a model of the compared items."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("comparison", "Clause"), lambda one: one.place),
            Column(translate("comparison", "Item"), lambda one: one.titles[0] or one.titles[1]),
            Column(translate("comparison", "Rows"), rows_words),
            Column(translate("comparison", "Result"), _result, lambda one: "yellow" if one.differs else "green"),
        ]
    )


def write_comparison(ws: Workspace, out: Path, tick: Tick, *, only_differing: bool) -> Printed:
    """Write the comparison of a workspace's plan."""
    from metrodesk.services.text_and_annex_print import print_comparison

    return print_comparison(ws, out, tick, only_differing=only_differing)


def _result(one: ItemComparison) -> str:
    translate = QCoreApplication.translate
    if one.only_in_text:
        return translate("comparison", "text only")
    if one.only_in_annex:
        return translate("comparison", "annex only")
    return (
        translate("comparison", "{count} different").format(count=len(one.differences))
        if one.differs
        else (translate("comparison", "the same"))
    )
