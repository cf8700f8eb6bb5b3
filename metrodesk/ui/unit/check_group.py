"""One task in the step 校验: its name, how much was found, and a line for each thing to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding, key_of
from metrodesk.domain.remembered import proposed_for
from metrodesk.domain.task import TaskId
from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.finding_row import FindingRow
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.unit.jump_button import JumpButton
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.services.checking import CheckedReport


class CheckLine(QWidget):
    """A task nothing is said about yet, and the way there."""

    jumped = Signal(object)
    is_open = True

    def __init__(self, words: str, jump: Jump, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Glyph("info", "blue"))
        self.jump = JumpButton(words)
        self.jump.clicked.connect(lambda: self.jumped.emit(jump))
        row.addWidget(self.jump)
        row.addStretch(1)

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.jump]

    def is_in_focus(self) -> bool:
        """Whether the cursor is here."""
        return self.jump.hasFocus()

    def take_focus(self) -> None:
        """Put the cursor here."""
        self.jump.setFocus()


class CheckGroup(QWidget):
    """The findings of one task; rows stay while their finding stays."""

    jumped = Signal(object)
    explained = Signal(object)  # the answers by task and key

    def __init__(self, task: TaskId, number: int, item: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = task
        self._rows: dict[str, FindingRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        self.head, self.count = ElidedLabel("", "strong"), label("", "muted")
        self.head.say(f"{number}. {item}")
        top.addWidget(self.head, 1)
        top.addWidget(self.count)
        column.addLayout(top)
        self.empty = CheckLine(self.tr("Nothing is filled in yet."), Jump(task, "status"))
        self.empty.jump.setAccessibleName(f"{number}. {item}: {self.empty.jump.words}")
        self.empty.jumped.connect(self.jumped)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(MEDIUM, 0, 0, 0)
        self._lines.setSpacing(2)
        self._lines.addWidget(self.empty)
        column.addLayout(self._lines)

    def lines(self) -> list[FindingRow | CheckLine]:
        """Return the lines from top to bottom."""
        first: list[FindingRow | CheckLine] = [] if self.empty.isHidden() else [self.empty]
        return [*first, *self._rows.values()]

    def proposed(self) -> dict[str, str]:
        """Return last period's accepted words that stand in the rows as proposals, by key."""
        return {key: row.explanation.text() for key, row in self._rows.items() if row.is_proposal}

    def show_report(self, report: CheckedReport | None, findings: Sequence[Finding], *, is_empty: bool) -> None:
        """Show some findings of a report, or that it is empty."""
        self.empty.setVisible(is_empty)
        kept, self._rows = self._rows, {}
        if report is not None:
            for finding in findings:
                key = key_of(finding)
                self._rows[key] = self._row(kept.pop(key, None), report, finding)
        for row in kept.values():
            self._remove(row)
        for place, row in enumerate(self._rows.values(), start=1):
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
        self.count.setText(self._counted(report))

    def _row(self, row: FindingRow | None, report: CheckedReport, finding: Finding) -> FindingRow:
        """Return the row there was if it still says what is so, or somebody is typing into it; else a new one."""
        proposed = proposed_for(finding, report.accepted)
        if row is not None and (row.explanation.hasFocus() or (row.says(finding) and row.proposed == proposed)):
            row.renew(finding)
            return row
        if row is not None:
            self._remove(row)
        text = report.explanations.get(key_of(finding), "")
        made = FindingRow(finding, text, proposed)
        made.jumped.connect(lambda found: self.jumped.emit(Jump(self.task, found.field)))
        made.settled.connect(lambda key, words: self.explained.emit({self.task: {key: words}}))
        return made

    def _remove(self, row: FindingRow) -> None:
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _counted(self, report: CheckedReport | None) -> str:
        if report is None:
            return ""
        errors = sum(1 for one in report.findings if one.stops)
        warnings = sum(1 for one in report.findings if one.is_open) - errors
        explained = len(report.findings) - errors - warnings
        parts = []
        if errors:
            parts.append(self.tr("%n error(s)", "", errors))
        if warnings:
            parts.append(self.tr("%n to explain", "", warnings))
        if explained:
            parts.append(self.tr("%n explained", "", explained))
        return " · ".join(parts)
