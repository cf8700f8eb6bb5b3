"""Above the report in front: which task it is, its part, and the quick ways to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.report import Status
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage


class ReportHead(QWidget):
    """Number, item and part of a task; back to the sealed text, same as last time, nothing to report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report-head")
        self.heading, self.part = ElidedLabel("", "heading"), ElidedLabel("", "muted")
        self.secrecy = label(self.tr("No classified information here"), "secrecy")
        self.same = button(self.tr("Same as &last time"), "take-over")
        self.same.setToolTip(self.tr("Take over status and texts of the last period (Ctrl+D)"))
        self.nothing = button(self.tr("Nothing to report"))
        self.nothing.setToolTip(self.tr("Report that nothing happened this period (Ctrl+0)"))
        self.revert = button(self.tr("Back to the sealed text"), "undo", "quiet")
        self.note = button(self.tr("Note"), "note", "quiet")
        self.note.setProperty("fit", "tight")
        self.note.setToolTip(self.tr("A note for whoever goes on with this task; it stays on this computer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, 0, LARGE, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.heading, 1)
        for quick in (self.revert, self.same, self.nothing):
            top.addWidget(quick)
        column.addLayout(top)
        under = QHBoxLayout()
        under.addWidget(self.part, 1)
        under.addWidget(self.note)
        under.addWidget(self.secrecy)
        column.addLayout(under)

    def show_page(self, page: ReportPage) -> None:
        """Show another task."""
        self.heading.say(f"{page.task.number}  {page.task.item}")
        deadline = page.task.deadline or word(page.task.deadline_kind)
        self.part.say(" · ".join(one for one in (word(page.role), page.task.category, deadline) if one))
        self.same.setVisible(page.previous is not None)
        self.nothing.setVisible(Status.NOTHING_TO_REPORT in page.choices)
        self.revert.setVisible(page.sealed)
        self.revert.setEnabled(page.saved_at is not None)
