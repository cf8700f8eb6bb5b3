"""One item's main text and annex side by side; what differs is marked, underlined and told in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.rewording import Piece, Step, bare
from metrodesk.domain.text_and_annex import AnnexRow, ItemComparison
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.marked_text import MARK, MOVE, MarkedText
from metrodesk.ui.widgets.scrolled_card import ScrolledCard
from metrodesk.ui.widgets.text import button, label, rule, selectable
from metrodesk.wording.text_and_annex import difference_words, settled_rows

WIDTH = 380
MOVED = frozenset({Step.MOVED_AWAY, Step.MOVED_HERE})


class ComparedSides(ScrolledCard):
    """The panel beside the list of items."""

    finding_asked = Signal(object)  # the PlanFinding whose place a person wants to see

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)

    def show_item(self, item: ItemComparison | None) -> None:
        """Show an item, or nothing."""
        column = self.begin()
        if item is not None:
            column.addWidget(selectable(f"{item.place}  {item.titles[0] or item.titles[1]}", "heading"))
            column.addLayout(self._side_by_side(item))
            column.addWidget(rule())
            self._add_differences(column, item)
            for finding in item.findings:
                self._add_finding(column, finding)
        column.addStretch(1)

    def _side_by_side(self, item: ItemComparison) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.addWidget(label(self.tr("Main text"), "muted"), 0, 0)
        grid.addWidget(label(self.tr("Annex"), "muted"), 0, 1)
        if item.only_in_annex:
            left: QLabel = selectable(self.tr("The main text has no such item."), "muted")
        else:
            pieces = ((one.step, one.before) for one in item.pieces) if item.pieces else ((Step.SAME, item.text),)
            left = _marked(pieces)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        for row in item.rows:
            right.addWidget(label(self.tr("Row {number}").format(number=row.number), "strong"))
            right.addWidget(_marked(_after(row)))
        if item.only_in_text:
            right.addWidget(selectable(self.tr("The annex has no row for this item."), "muted"))
        right.addStretch(1)
        grid.addWidget(left, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(right, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _add_differences(self, column: QVBoxLayout, item: ItemComparison) -> None:
        column.addWidget(label(self.tr("What differs"), "strong"))
        told = [difference_words(one) for one in item.differences]
        told += settled_rows(item)
        if not told:
            told = [self.tr("Nothing: wording and units are the same on both sides.")]
        for words in told:
            column.addWidget(selectable(f"· {words}"))

    def _add_finding(self, column: QVBoxLayout, finding: PlanFinding) -> None:
        column.addWidget(rule())
        state = self.tr("settled") if finding.settled else self.tr("to be settled")
        column.addWidget(LightBadge("green" if finding.settled else "yellow", state))
        column.addWidget(selectable(finding.settlement or finding.proposal))
        going = button(self.tr("Go to the finding: {where}").format(where=finding.where), "next", "quiet")
        going.clicked.connect(lambda: self.finding_asked.emit(finding))
        column.addWidget(going, 0, Qt.AlignmentFlag.AlignLeft)


def _marked(pieces: Iterable[tuple[Step, str]]) -> MarkedText:
    """Return a wording in which every piece that differs is marked; a stop alone says nothing else."""
    return MarkedText((text, _ground(step) if bare(text) else "") for step, text in pieces)


def _ground(step: Step) -> str:
    return "" if step is Step.SAME else MOVE if step in MOVED else MARK


def _after(row: AnnexRow) -> Iterable[tuple[Step, str]]:
    return ((piece.step, piece.after) for piece in _told(row.pieces))


def _told(pieces: Iterable[Piece]) -> Iterable[Piece]:
    return (piece for piece in pieces if piece.after)
