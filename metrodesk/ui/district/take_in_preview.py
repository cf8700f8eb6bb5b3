"""What taking files in would do, before it is done: counts, and every report that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from metrodesk.domain.change import ChangeKind
from metrodesk.ui.differences.before_after import BeforeAfter
from metrodesk.ui.differences.words import NO_MEASURES, Measures
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import kind_name, period_name_of

if TYPE_CHECKING:
    from metrodesk.domain.task import Task
    from metrodesk.services.taken import Change, Merged

COLOURS = {ChangeKind.NEW: "green", ChangeKind.CHANGED: "blue", ChangeKind.CONFLICT: "yellow"}


class TakeInPreview(Card):
    """Shows a trial run; nothing was written. `taken` and `dropped` say how the person decided."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.take = button(self.tr("&Take in"), "ok", "primary")
        self.take.clicked.connect(self.taken)
        self.drop = button(self.tr("&Leave it"))
        self.drop.clicked.connect(self.dropped)
        self.tools.addWidget(self.drop)
        self.tools.addWidget(self.take)
        self.model: RowModel[Change] = change_model({}, ())
        self.table = CopyableTableView()
        self.detail = BeforeAfter()
        self._measures = NO_MEASURES
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setSizes([660, 440])
        self._room = splitter
        self.add(splitter, 1)

    def show_trial(
        self, tried: Merged, units: dict[str, str], tasks: tuple[Task, ...], measures: Measures = NO_MEASURES
    ) -> None:
        """Show what a trial run found."""
        self._measures = measures
        found = tried.preview
        changes = found.changes if found is not None else ()
        lost = found.lost if found is not None else 0
        counts = {kind: sum(1 for one in changes if one.kind == kind) for kind in COLOURS}
        words = self.tr("Preview: {new} new, {changed} changed, {conflict} differing, {lost} lost")
        self.title(words.format(**counts, lost=lost))
        self.say(self._rest(tried))
        self.model = change_model(units, tasks)
        self.table.setModel(self.model)
        self.table.set_widths((92, 150, 120, 132, 130), stretched=1)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._open(now.row()))
        self.model.show(changes)
        self._room.setVisible(bool(changes))
        self.table.go_to(0)
        self.take.setEnabled(any(one.outcome not in {"already", "quarantined"} for one in tried.bundles))

    def _rest(self, tried: Merged) -> str:
        outcomes = [one.outcome for one in tried.bundles]
        parts = [self.tr("Nothing has been written yet.")]
        if count := outcomes.count("already"):
            parts.append(self.tr("%n file(s) are here already.", "", count))
        if count := outcomes.count("enrolment"):
            parts.append(self.tr("%n computer(s) ask to join.", "", count))
        if count := outcomes.count("waiting"):
            parts.append(self.tr("%n bundle(s) can be read once their computer is confirmed.", "", count))
        if tried.refused:
            parts.append(self.tr("%n file(s) cannot be taken; the reason follows when taking in.", "", tried.refused))
        if tried.other_files:
            parts.append(self.tr("%n other file(s) are left alone.", "", tried.other_files))
        return " ".join(parts)

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            one = self.model.row_at(row)
            self.detail.show_change(one.before, one.after, one.fields, self._measures)


def change_model(units: dict[str, str], tasks: tuple[Task, ...]) -> RowModel[Change]:
    """Return a model of reports that would change."""
    translate = QCoreApplication.translate
    titles = {str(one.id): f"{one.number}. {one.item}" for one in tasks}

    def title(one: Change) -> str:
        return kind_name(one.about) or titles.get(one.task, one.task)

    kinds = {
        ChangeKind.NEW: translate("take_in_preview", "new"),
        ChangeKind.CHANGED: translate("take_in_preview", "changed"),
        ChangeKind.CONFLICT: translate("take_in_preview", "differing"),
    }
    return RowModel(
        [
            Column(translate("take_in_preview", "Unit"), lambda one: units.get(str(one.unit), str(one.unit))),
            Column(translate("take_in_preview", "Task"), title),
            Column(
                translate("take_in_preview", "What happens"),
                lambda one: kinds[one.kind],
                lambda one: COLOURS.get(one.kind, "grey"),
            ),
            Column(translate("take_in_preview", "Period"), lambda one: period_name_of(one.period)),
            Column(translate("take_in_preview", "Fields"), lambda one: "、".join(field_name(f) for f in one.fields)),
        ]
    )
