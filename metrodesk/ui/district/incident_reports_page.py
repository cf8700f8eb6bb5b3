"""重要情况 at the district: what units reported outside periods, marked as seen, answered or returned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.incident import TEXTS
from metrodesk.ui.district.acting import actor, decide_all, tell_decided
from metrodesk.ui.district.incident_panel import IncidentPanel
from metrodesk.ui.district.incident_reports_state import IncidentsState, read_incidents
from metrodesk.ui.district.return_dialog import ReturnDialog
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.ui.widgets.when import when
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.deciding import Decided
    from metrodesk.services.incident_reports import IncidentReport

LEDGER = frozenset({Change.LEDGER})


class IncidentReportsPage(Page):
    """The district looks at important matters and answers them."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.HANDED_OVER})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Important matters"))
        self._state: IncidentsState | None = None
        self._wanted = ""
        self.only_unseen = QCheckBox(self.tr("Only &unseen ones"))
        self.only_unseen.toggled.connect(self._show_lines)
        self.tools.addWidget(self.only_unseen)
        self._lay_out_parts()
        self._weigh()

    def request(self) -> Service:
        """Return the question for all matters; they belong to no period."""
        return read_incidents

    def show_state(self, state: object) -> None:
        """Show the matters."""
        if isinstance(state, IncidentsState):
            self._state = state
            words = self.tr("Important matters, {count} unseen").format(count=state.unseen)
            self.heading.setText(words if state.unseen else self.tr("Important matters"))
            self._show_lines()

    def show_about(self, about: object) -> None:
        """Bring one matter to the front."""
        if isinstance(about, str):
            self._wanted = about
            self.only_unseen.setChecked(False)
            self._show_lines()

    # -- what a person does ----------------------------------------------------------

    def mark_seen(self) -> None:
        """Mark what is selected as seen."""
        self._judge(ActKind.ACCEPTED, "")

    def answer(self) -> None:
        """Mark what is selected as seen, with words for the unit."""
        if not actor(self):
            return
        words = ConfirmDialog.ask(
            self,
            self.tr("Answer"),
            self.tr("The unit reads your words with the next file for it."),
            self.tr("The matter counts as seen."),
            [f"{one.unit_name} · {one.body.title}" for one in self.selected()],
            self.tr("Answer"),
            self.tr("&Words for the unit"),
        )
        if words is not None:
            self._judge(ActKind.ACCEPTED, words)

    def give_back(self) -> None:
        """Return what is selected, to be completed."""
        found = self.selected()
        if self._state is None or not found or not actor(self):
            return
        about = "、".join(dict.fromkeys(one.unit_name for one in found))
        wish = ReturnDialog.ask(self, about, self._state.phrases, (*TEXTS, "evidence"))
        if wish is not None:
            self._decide(Verdict(ActKind.RETURNED, self._ids(), wish.reason, wish.fields))

    def selected(self) -> list[IncidentReport]:
        """Return the matters that are selected."""
        return [self.model.row_at(row) for row in self.table.selected_rows()]

    # -- the parts -------------------------------------------------------------------

    def _lay_out_parts(self) -> None:
        self.model, self.table = incident_model(), CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((96, 110, 200, 90, 130), stretched=2)
        self.table.setAccessibleName(self.tr("Important matters"))
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.table.selectionModel().currentRowChanged.connect(lambda now: self._open(now.row()))
        self.panel = IncidentPanel()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.panel)
        splitter.setSizes([660, 460])
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(splitter, 1)
        column.addLayout(self._buttons())
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "ok",
                self.tr("No important matter here"),
                self.tr("What units report outside periods stands here as soon as its file is taken in."),
            )
        )
        self._stack.addWidget(inside)
        self._stack.addWidget(blank := QWidget())
        self._stack.setCurrentWidget(blank)  # until it is known what there is
        self.body.addWidget(self._stack, 1)

    def _buttons(self) -> QHBoxLayout:
        self.seen = button(self.tr("&Mark as seen"), "ok", "primary")
        self.seen.clicked.connect(self.mark_seen)
        self.reply = button(self.tr("&Answer…"), "letter")
        self.reply.clicked.connect(self.answer)
        self.back = button(self.tr("&Return…"), "undo")
        self.back.clicked.connect(self.give_back)
        self.settle = button(self.tr("&Settle what differs"), "differ")
        self.settle.clicked.connect(self._go_to_difference)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for one in (self.seen, self.reply, self.back, self.settle):
            row.addWidget(one)
        row.addStretch(1)
        return row

    def _show_lines(self) -> None:
        if self._state is None:
            return
        before = [self._wanted] if self._wanted else [one.id for one in self.selected()]
        self._wanted = ""
        shown = [one for one in self._state.lines if one.is_unseen or not self.only_unseen.isChecked()]
        self.model.show(shown)
        self._stack.setCurrentIndex(1 if shown else 0)
        ids = [one.id for one in shown]
        self.table.go_to(ids.index(before[0]) if before and before[0] in ids else 0)
        self._weigh()

    def _open(self, row: int) -> None:
        if self._state is not None and 0 <= row < self.model.rowCount():
            one = self.model.row_at(row)
            self.panel.show_matter(one, self._state.decisions[self._state.lines.index(one)])

    def _weigh(self) -> None:
        found = self.selected()
        for one in (self.seen, self.reply, self.back):
            one.setEnabled(bool(found))
        self.settle.setVisible(len(found) == 1 and found[0].disposition is Disposition.CONFLICT)

    def _ids(self) -> tuple[str, ...]:
        return tuple(head.revision for one in self.selected() for head in one.heads)

    def _judge(self, kind: ActKind, words: str) -> None:
        if self.selected() and actor(self):
            self._decide(Verdict(kind, self._ids(), words))

    def _decide(self, verdict: Verdict) -> None:
        by = self.place.filler
        self.run(lambda ws, _: decide_all(ws, [verdict], by), self.tr("Saving…"), done=self._tell, changes=LEDGER)

    def _tell(self, done: Decided) -> None:
        tell_decided(self, done)

    def _go_to_difference(self) -> None:
        one = self.selected()[0]
        self.place.go_to("differences", (one.unit, one.id))


def incident_model() -> RowModel[IncidentReport]:
    """Return a model of matters as the ledger has them."""
    translate = QCoreApplication.translate

    def state(one: IncidentReport) -> str:
        if one.disposition is Disposition.ACCEPTED:
            return translate("incident_reports", "seen")
        if one.disposition is Disposition.RECEIVED:
            return translate("incident_reports", "not seen yet")
        return word(one.disposition)

    def colour(one: IncidentReport) -> str:
        return "green" if one.disposition is Disposition.ACCEPTED else "red" if one.is_unseen else "yellow"

    return RowModel(
        [
            Column(translate("incident_reports", "Date"), lambda one: one.body.happened),
            Column(translate("incident_reports", "Unit"), lambda one: one.unit_name),
            Column(translate("incident_reports", "What happened"), lambda one: " ".join(one.body.event.split())),
            Column(translate("incident_reports", "State"), state, colour),
            Column(translate("incident_reports", "Received"), lambda one: when(one.arrived)),
        ]
    )
