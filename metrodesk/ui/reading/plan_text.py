"""A task's official text, cell by cell as printed, with the clause it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from metrodesk.domain.document import Clause
from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.ui.reading.read_rows import TaskRow
from metrodesk.ui.theme import TIGHT
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.marked_text import MarkedText, with_marks
from metrodesk.ui.widgets.scrolled_card import ScrolledCard
from metrodesk.ui.widgets.text import label, rule, selectable
from metrodesk.wording.mechanisms import mechanism_name, served_words

if TYPE_CHECKING:
    from metrodesk.domain.mechanism import Mechanism
    from metrodesk.services.mechanisms import Offer

WIDTH = 360


class PlanText(ScrolledCard):
    """The panel beside the plan's tables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)

    def show_task(self, row: TaskRow, clause: Clause | None) -> None:
        """Show a task as the plan has it, and as the document prints it."""
        column = self.begin()
        task = row.task
        column.addWidget(selectable(f"{task.number}. {task.item}", "heading"))
        for name, value in (
            (self.tr("Content"), task.content),
            (self.tr("Lead"), row.leads),
            (self.tr("Responsible"), row.responsible),
            (self.tr("Deadline"), task.deadline),
            (self.tr("Remark"), task.remark),
            (self.tr("Milestones"), "\n".join(f"{one.day.isoformat()}  {one.percent}%" for one in task.milestones)),
        ):
            self._add(column, name, value)
        if task.printed:
            column.addWidget(rule())
            column.addWidget(label(self.tr("The row as printed in the document"), "strong", wraps=True))
            column.addWidget(selectable("\n".join(cell for cell in task.printed if cell)))
        if clause is not None:
            column.addWidget(rule())
            column.addWidget(label(self.tr("The clause it comes from"), "strong", wraps=True))
            column.addWidget(selectable(f"{clause.number} {clause.title}".strip(), "strong"))
            column.addWidget(selectable(clause.text))
        column.addStretch(1)

    def show_clause(self, clause: Clause, names: dict[str, str]) -> None:
        """Show a clause of the main text."""
        column = self.begin()
        column.addWidget(selectable(f"{clause.number} {clause.title}".strip(), "heading"))
        column.addWidget(selectable(clause.text))
        for name, units in ((self.tr("Lead"), clause.leads), (self.tr("Responsible"), clause.responsible)):
            self._add(column, name, "、".join(names.get(one, str(one)) for one in units))
        column.addStretch(1)

    def show_words(self, heading: str, words: str) -> None:
        """Show a passage under its heading."""
        column = self.begin()
        column.addWidget(selectable(heading, "heading"))
        if words:
            column.addWidget(selectable(words))
        column.addStretch(1)

    def show_finding(self, finding: PlanFinding, official: str = "") -> None:
        """Show what the reader could not know and how it was settled; `official` is what is printed there."""
        column = self.begin()
        state = self.tr("settled") if finding.settled else self.tr("to be settled")
        column.addWidget(LightBadge("green" if finding.settled else "yellow", state))
        column.addWidget(selectable(finding.message, "strong"))
        self._add(column, self.tr("Where"), finding.where)
        self._add(column, self.tr("Printed"), official)
        self._add(column, self.tr("Proposal"), finding.proposal)
        self._add(column, self.tr("Settlement"), finding.settlement)
        column.addStretch(1)

    def show_mechanism(self, offer: Offer) -> None:
        """Show the sentences that prescribe a mechanism, here or in other documents."""
        column = self.begin()
        column.addWidget(selectable(mechanism_name(offer.kind), "heading"))
        self._add(column, self.tr("In this program"), served_words(offer.kind))
        for one in offer.prescribed:
            self._add_sentence(column, f"{one.number}{one.title}", one)
        if not offer.prescribed:
            column.addWidget(label(self.tr("This document does not prescribe it. Others do:"), "muted", wraps=True))
        for other in offer.sources:
            self._add_sentence(column, f"{other.number}{other.mechanism.number}", other.mechanism)
        column.addStretch(1)

    @staticmethod
    def _add_sentence(column: QVBoxLayout, where: str, found: Mechanism) -> None:
        column.addWidget(rule())
        column.addWidget(selectable(where, "strong"))
        places = sorted((at, at + len(one)) for one in found.phrases if (at := found.sentence.find(one)) >= 0)
        apart = [one for at, one in enumerate(places) if not at or places[at - 1][1] <= one[0]]
        column.addWidget(MarkedText(with_marks(found.sentence, apart)))

    @staticmethod
    def _add(column: QVBoxLayout, name: str, value: str) -> None:
        if value:
            block = QVBoxLayout()
            block.setSpacing(TIGHT)
            block.addWidget(label(name, "muted"))
            block.addWidget(selectable(value))
            column.addLayout(block)
