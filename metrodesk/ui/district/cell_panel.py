"""One unit's report on one task, to read: official text, content, names, state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from metrodesk.domain.history import Origin
from metrodesk.ui.district.deciding_tables import words_of_act
from metrodesk.ui.district.finding_notes import finding_notes
from metrodesk.ui.icons import dress
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.text import label, rule, selectable
from metrodesk.ui.widgets.when import when
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from metrodesk.domain.check import Finding
    from metrodesk.domain.report import ReportBody
    from metrodesk.services.decided import ActLine
    from metrodesk.services.reports import HeadLine, ReportLine
    from metrodesk.ui.district.cell_state import CellState

WIDTH = 380
TEXTS = ("progress", "problems", "next_steps", "reason")


class CellPanel(QFrame):
    """The side panel of the overview; Esc closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, report_first: bool = False) -> None:
        super().__init__(parent)
        self._report_first = report_first
        self.setProperty("kind", "card")
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        column.setSpacing(SMALL)
        top = QHBoxLayout()
        self.unit = ElidedLabel("", "heading")
        top.addWidget(self.unit, 1)
        top.addWidget(self._closer())
        column.addLayout(top)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self.hide()

    def show_cell(self, state: CellState) -> None:
        """Show one report; a task nobody reported on shows its official text alone."""
        self.unit.say(state.unit_name)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        parts = [self._add_task, self._add_what_came] if state.task is not None else [self._add_what_came]
        for at, part in enumerate(reversed(parts) if self._report_first else parts):
            if at:
                column.addSpacing(SMALL)
                column.addWidget(rule())
            part(column, state)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self.show()

    def _add_what_came(self, column: QVBoxLayout, state: CellState) -> None:
        if self._report_first:
            words = f"{state.task.number}. {state.task.item}" if state.task else self.tr("Overview text")
            column.addWidget(selectable(words, "strong"))
        if state.report is None:
            column.addWidget(label(self.tr("Nothing has been received yet."), "muted", wraps=True))
        else:
            self._add_report(column, state.report, state)
        self._add_decisions(column, state.decisions)

    def close_panel(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()

    def _closer(self) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "quiet")
        made.setToolTip(self.tr("Close (Esc)"))
        made.setAccessibleName(self.tr("Close"))
        made.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        dress(made, "close")
        made.clicked.connect(self.close_panel)
        return made

    def _add_task(self, column: QVBoxLayout, state: CellState) -> None:
        task = state.task
        if task is None:
            return
        if not self._report_first:
            column.addWidget(selectable(f"{task.number}. {task.item}", "strong"))
        column.addWidget(selectable(task.content))
        role = word(state.role) if state.role is not None else self.tr("does not answer for this task")
        facts = [
            (self.tr("Role of the unit"), role),
            (self.tr("Lead"), "、".join(state.leads)),
            (self.tr("Responsible"), "、".join(state.responsible)),
            (self.tr("Deadline"), task.deadline),
        ]
        for name, value in facts:
            if value:
                column.addWidget(_fact(name, value))

    def _add_report(self, column: QVBoxLayout, report: ReportLine, cell: CellState) -> None:
        state = word(report.disposition)
        if not report.covered:
            state = self.tr("{state}, not part of a submission").format(state=state)
        column.addWidget(_fact(self.tr("State"), state))
        if report.late:
            column.addWidget(_fact(self.tr("Lateness"), self.tr("came after the cut-off")))
        nothing: Sequence[tuple[()]] = [()] * len(report.heads)  # the unit's own paragraphs have neither
        parts = zip(report.heads, cell.findings or nothing, cell.figures or nothing, strict=True)
        for at, (head, found, figures) in enumerate(parts, start=1):
            if len(report.heads) > 1:
                column.addSpacing(SMALL)
                column.addWidget(label(self.tr("Version {number}").format(number=at), "strong"))
            self._add_head(column, head, found, figures)
        if report.evidence_of:
            words = self.tr("{have} of {all} here").format(have=report.evidence_have, all=report.evidence_of)
            column.addWidget(_fact(self.tr("Evidence"), words))

    def _add_head(self, column: QVBoxLayout, head: HeadLine, found: Sequence[Finding], figures: Sequence[str]) -> None:
        if head.origin is not Origin.REVISION:
            column.addWidget(LightBadge("blue", word(head.origin)))
        if head.correction:
            column.addWidget(LightBadge("yellow", self.tr("Correction of a past period")))
            column.addWidget(_fact(self.tr("Reason given"), head.correction))
        if head.overview is not None:
            self._add_texts(column, head.overview.parts())
        self._add_body(column, head.body, figures)
        if notes := finding_notes(found, head.body.explanations):
            column.addSpacing(TIGHT)
            column.addWidget(notes)
        column.addWidget(_fact(self.tr("Filled in by"), head.by or self.tr("not named")))
        column.addWidget(_fact(self.tr("Sealed"), when(head.claimed)))
        column.addWidget(_fact(self.tr("Computer"), head.computer or self.tr("at the district")))

    def _add_decisions(self, column: QVBoxLayout, acts: tuple[ActLine, ...]) -> None:
        """Tell what was decided on it so far, oldest first; what no longer holds is said to."""
        if not acts:
            return
        column.addSpacing(SMALL)
        column.addWidget(rule())
        column.addWidget(label(self.tr("What was decided"), "strong"))
        for act in acts:
            state = "" if act.stands else self.tr(" (replaced)")
            if act.answered:
                state = self.tr(" (answered by the unit)")
            column.addWidget(selectable(f"{word(act.kind)}{state} · {act.by or '–'} · {when(act.claimed)}", "muted"))
            if words := words_of_act(act):
                column.addWidget(selectable(words))

    def _add_body(self, column: QVBoxLayout, body: ReportBody, figures: Sequence[str]) -> None:
        if body.status is not None:
            column.addWidget(_fact(field_name("status"), word(body.status)))
        if body.percent is not None:
            column.addWidget(_fact(field_name("percent"), f"{body.percent}%"))
        self._add_texts(column, {name: str(getattr(body, name)) for name in TEXTS})
        self._add_texts(column, {"measures": "\n".join(figures)})
        for item in body.evidence:
            column.addWidget(_fact(field_name("evidence"), item.name))

    def _add_texts(self, column: QVBoxLayout, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if text:
                column.addSpacing(TIGHT)
                column.addWidget(label(field_name(name), "muted"))
                column.addWidget(selectable(text))


def _fact(name: str, value: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    caption = label(name, "muted")
    caption.setMinimumWidth(84)
    row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(selectable(value), 1)
    return made
