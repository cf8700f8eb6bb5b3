"""The bundles taken in: taking one back, and putting it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.district.acting import actor
from metrodesk.ui.district.receiving_state import preview_taking_back, put_back, take_back
from metrodesk.ui.district.take_back_dialog import TakeBackDialog
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.widgets.when import when
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from metrodesk.services.taking_back import ArrivedBundle, TakenBack
    from metrodesk.ui.page import Page

CHANGES = frozenset({Change.LEDGER, Change.UNITS})


class ArrivedTab(QWidget):
    """已接收的报送包: a list with what can be done to one of them."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._tasks: Mapping[str, str] = {}
        self.model: RowModel[ArrivedBundle] = arrived_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((150, 150, 80, 90, 150, 200), stretched=5)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.take_back = button(self.tr("Take &back…"), "undo")
        self.take_back.clicked.connect(self.preview)
        self.put_back = button(self.tr("&Put back"), "refresh")
        self.put_back.clicked.connect(self.restore)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.take_back)
        row.addWidget(self.put_back)
        note = self.tr("For a file that should not have been taken in; wrong content is returned instead.")
        row.addWidget(label(note, "muted"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self._weigh()

    def show_bundles(self, found: tuple[ArrivedBundle, ...], tasks: Mapping[str, str]) -> None:
        """Show every bundle taken in, newest first."""
        self._tasks = tasks
        self.model.show(found)
        self._weigh()

    def preview(self) -> None:
        """Find out what taking the chosen bundle back would do, then ask."""
        chosen = self._chosen()
        if chosen is not None and actor(self._page):
            self._page.run(lambda ws, _: preview_taking_back(ws, chosen.bundle), self.tr("Looking…"), done=self._ask)

    def restore(self) -> None:
        """Put the chosen bundle back."""
        chosen, by = self._chosen(), actor(self._page)
        if chosen is not None and by:
            self._page.run(
                lambda ws, _: put_back(ws, chosen.bundle, by),
                self.tr("Saving…"),
                done=self._tell_back,
                changes=CHANGES,
            )

    def _ask(self, found: TakenBack) -> None:
        known = {one.bundle: one for one in (self.model.row_at(row) for row in range(self.model.rowCount()))}
        answer = TakeBackDialog.ask(self._page, found, known, self._tasks)
        if answer is None:
            return
        bundles, reason = answer
        by = self._page.place.filler
        self._page.run(
            lambda ws, _: take_back(ws, bundles, by, reason), self.tr("Saving…"), done=self._tell, changes=CHANGES
        )

    def _tell(self, done: tuple[TakenBack, ...]) -> None:
        gone = sum(len(one.removed) for one in done)
        self._page.banner.say(
            Tone.DONE,
            self.tr("Taken back: {bundles} bundle(s), {gone} record(s).").format(bundles=len(done), gone=gone),
            self.tr("The file stays here and can be put back at any time."),
        )

    def _tell_back(self, _done: TakenBack) -> None:
        self._page.banner.say(Tone.DONE, self.tr("The bundle counts again, as if it had never been taken back."))

    def _chosen(self) -> ArrivedBundle | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows else None

    def _weigh(self) -> None:
        chosen = self._chosen()
        self.take_back.setEnabled(chosen is not None and not chosen.is_withdrawn)
        self.put_back.setEnabled(chosen is not None and chosen.is_withdrawn)


def arrived_model() -> RowModel[ArrivedBundle]:
    """Return a model of bundles taken in."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("arrived_tab", "Unit"), lambda one: one.unit_name),
            Column(translate("arrived_tab", "Computer"), lambda one: one.computer),
            Column(translate("arrived_tab", "No."), lambda one: str(one.number)),
            Column(translate("arrived_tab", "Records"), lambda one: str(one.revisions)),
            Column(translate("arrived_tab", "Taken in"), lambda one: when(one.arrived)),
            Column(translate("arrived_tab", "State"), _state, _light),
        ]
    )


def _state(one: ArrivedBundle) -> str:
    translate = QCoreApplication.translate
    if one.is_withdrawn:
        return translate("arrived_tab", "taken back")
    if not one.is_vouched:
        return translate("arrived_tab", "does not count: its computer was revoked before this number")
    return translate("arrived_tab", "counts")


def _light(one: ArrivedBundle) -> str:
    return "grey" if one.is_withdrawn else "green" if one.is_vouched else "red"
