"""The links of what is chosen: the table, the answers a district may give, both texts side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from metrodesk.domain.chain import Chain
from metrodesk.domain.link import LinkState
from metrodesk.domain.passage import Place
from metrodesk.ui.chain.chain_state import ChainState
from metrodesk.ui.chain.link_rows import UP, LinkRow, link_model, link_rows
from metrodesk.ui.chain.linked_text import LinkedText
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.row_model import RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label

SHOWN_BESIDE = (4, 5)
"""The columns for which there is no room and which the texts beside show: the shared wording, and the reason."""


class LinkPanel(QWidget):
    """Shows what the chosen clause or task carries out, and who carries it out."""

    answered = Signal(object, object)  # the row, and a LinkState; None to take back
    opened = Signal(object)  # the other end's Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ChainState | None = None
        self._place: Place | None = None
        self.model: RowModel[LinkRow] = link_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((104, 60, 124, 180, 220, 260), stretched=3)
        for column in SHOWN_BESIDE:
            self.table.setColumnHidden(column, True)
        self.table.setAccessibleName(self.tr("Links of what is chosen"))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_row())
        self.table.opened.connect(self._open)
        self.hint = label("", "muted", wraps=True)
        self.confirm = button(self.tr("&Confirm…"), "ok")
        self.reject = button(self.tr("&Not this one…"), "close")
        self.none = button(self.tr("N&one in this paper…"), "remove")
        self.back = button(self.tr("&Take back"), "undo")
        self._answers = {
            self.confirm: LinkState.CONFIRMED,
            self.reject: LinkState.REJECTED,
            self.none: LinkState.NONE,
            self.back: None,
        }
        for one, state in self._answers.items():
            one.clicked.connect(lambda _=False, state=state: self.answer(state))
        self.own, self.other = LinkedText(self.tr("The chosen text")), LinkedText(self.tr("The text it is linked to"))
        self._lay_out()

    @property
    def row(self) -> LinkRow | None:
        """The link in front."""
        at = self.table.currentIndex().row()
        return self.model.row_at(at) if 0 <= at < self.model.rowCount() else None

    def show_place(self, state: ChainState, place: Place) -> None:
        """Show the links of a clause or task."""
        is_same = place == self._place
        before = max(self.table.currentIndex().row(), 0) if is_same else 0
        self._state, self._place = state, place
        rows = link_rows(state.chain, state.proposer, place)
        self.model.show(rows)
        for one in self._answers:
            one.setVisible(state.settles)
        self._say_hint(state.chain, place, rows)
        self.table.go_to(min(before, len(rows) - 1))
        self._show_row()

    def show_report(self, heading: str, whose: str, text: str) -> None:
        """Show what a unit reported in the place of the linked text."""
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))
        self.other.say(heading, whose, text)

    def answer(self, state: LinkState | None) -> None:
        """Hand over what the person says of the link in front."""
        if self.row is not None:
            self.answered.emit(self.row, state)

    def _say_hint(self, chain: Chain, place: Place, rows: tuple[LinkRow, ...]) -> None:
        if not chain.upper_papers(place.paper) and rows:
            self.hint.setText(self.tr("The top of the chain; these clauses carry it out."))
        elif not chain.upper_papers(place.paper):
            self.hint.setText(self.tr("This paper names no paper above it that is at hand."))
        elif not chain.passages[place].says_something:
            self.hint.setText(self.tr("A heading without text of its own; look at what stands under it."))
        elif any(row.proposal is not None for row in rows):
            self.hint.setText(self.tr("Proposals are made by shared wording; a person says whether they are right."))
        else:
            self.hint.setText(self.tr("Everything is settled here."))

    def _show_row(self) -> None:
        if self._state is None or self._place is None:
            return
        chain, row = self._state.chain, self.row
        mine = chain.passages[self._place]
        self.own.say(mine.heading, _whose(chain, self._place), mine.text or mine.title, row.phrase if row else "")
        other = chain.passages.get(row.other) if row is not None and row.other is not None else None
        if row is not None and other is not None:
            whose = "　".join(filter(None, (row.paper, row.why)))
            self.other.say(other.heading, whose, other.text or other.title, row.phrase)
        elif row is not None:
            self.other.say(row.state, row.paper, row.why or row.heading)
        else:
            self.other.say("", "", "")
        self._allow(row)

    def _allow(self, row: LinkRow | None) -> None:
        """Let only be answered what belongs to the own plan and can be: links of other papers ship with them."""
        is_own = self._state is not None and self._place is not None and self._state.answers_for(self._place.paper)
        can = is_own and row is not None and row.direction == UP and (row.link or row.proposal) is not None
        state = row.link.state if row is not None and row.link is not None else None
        has_clause = row is not None and row.other is not None
        self.confirm.setEnabled(can and has_clause and state is not LinkState.CONFIRMED)
        self.reject.setEnabled(can and has_clause and state is not LinkState.REJECTED)
        self.none.setEnabled(can and state is not LinkState.NONE)
        self.back.setEnabled(can and state is not None)

    def _open(self, at: int) -> None:
        other = self.model.row_at(at).other
        if other is not None:
            self.opened.emit(other)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.hint, 1)
        for one in self._answers:
            row.addWidget(one)
        outer.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(SMALL)
        for at, part in enumerate((self.table, self.own, self.other)):
            split.addWidget(part)
            split.setStretchFactor(at, 4)
        split.setSizes([500, 400, 400])
        outer.addWidget(split, 1)


def _whose(chain: Chain, place: Place) -> str:
    paper, passage = chain.paper(place.paper), chain.passages[place]
    who = "、".join((*passage.leads, *passage.responsible))
    return "　".join(filter(None, ((paper.number or paper.title) if paper else "", who)))
