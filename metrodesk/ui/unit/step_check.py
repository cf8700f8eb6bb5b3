"""Step 校验: everything that still stands in the way, each line leads to its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.check import Severity
from metrodesk.domain.task import TaskId
from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.unit.jump_button import JumpButton
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import label
from metrodesk.wording.findings import sentence


class CheckLine(QWidget):
    """One thing to do: a task, what is the matter, and the way there."""

    jumped = Signal(object)

    def __init__(self, icon: str, colour: str, words: str, jump: Jump, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Glyph(icon, colour))
        self.jump = JumpButton(words)
        self.jump.clicked.connect(lambda: self.jumped.emit(jump))
        row.addWidget(self.jump)
        row.addStretch(1)


class CheckStep(Card):
    """Lists findings task by task, then the tasks nothing is said about."""

    jumped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Check"))
        self.summary = label("", "muted", wraps=True)
        self.add(self.summary)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def lines(self) -> list[CheckLine]:
        """Return the lines from top to bottom."""
        found = (self._lines.itemAt(place) for place in range(self._lines.count()))
        widgets = (item.widget() for item in found)
        return [one for one in widgets if isinstance(one, CheckLine)]

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show what the checks found."""
        for line in self.lines():
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        for finding in facts.findings:
            if finding.is_open:
                stops = finding.severity is Severity.ERROR
                words = self._of_task(facts, finding.task, sentence(finding))
                self._add(
                    "error" if stops else "warning",
                    "red" if stops else "yellow",
                    words,
                    Jump(finding.task, finding.field),
                )
        for one in facts.empty:
            words = self._of_task(facts, one.task, self.tr("Nothing is filled in yet."))
            self._add("info", "blue", words, Jump(one.task, "status"))
        self.summary.setText(self._sum_up(facts))

    def _of_task(self, facts: HandOverFacts, task: TaskId, words: str) -> str:
        number, item = facts.titles[task]
        return self.tr("Task {number} {item}: {finding}").format(number=number, item=item, finding=words)

    def _add(self, icon: str, colour: str, words: str, jump: Jump) -> None:
        line = CheckLine(icon, colour, words, jump)
        line.jumped.connect(self.jumped)
        self._lines.addWidget(line)

    def _sum_up(self, facts: HandOverFacts) -> str:
        errors = sum(1 for one in facts.findings if one.severity is Severity.ERROR)
        warnings = sum(1 for one in facts.findings if one.is_open) - errors
        if not errors and not warnings and not facts.empty:
            return self.tr("All {count} tasks are filled in and nothing was found.").format(count=len(facts.tasks))
        parts = []
        if errors:
            parts.append(self.tr("%n error(s) stop sealing", "", errors))
        if warnings:
            parts.append(self.tr("%n warning(s) ask for an explanation", "", warnings))
        if facts.empty:
            parts.append(self.tr("%n task(s) not filled in", "", len(facts.empty)))
        return self.tr("{what}. Choose a line to go there.").format(what="; ".join(parts))
