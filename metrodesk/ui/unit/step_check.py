"""Step 校验: everything that still stands in the way, task by task, to go to or to explain here."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding
from metrodesk.domain.task import TaskId
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.check_group import CheckGroup, CheckLine
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.ui.unit.finding_row import FindingRow
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.findings import field_name


class Show(StrEnum):
    """What the list shows."""

    OPEN = "open"
    ERRORS = "errors"
    WARNINGS = "warnings"
    EXPLAINED = "explained"
    EMPTY = "empty"
    ALL = "all"


WITH_EMPTY = frozenset({Show.OPEN, Show.EMPTY, Show.ALL})


class CheckStep(Card):
    """Lists findings and what is not filled in, task by task."""

    jumped = Signal(object)
    explained = Signal(object)  # the answers by task and key
    overview_asked = Signal(str)  # the part of 综合情况 to go to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._facts: HandOverFacts | None = None
        self._groups: dict[TaskId, CheckGroup] = {}
        self.title(self.tr("Check"))
        self.summary = label("", "muted", wraps=True)
        self.add(self.summary)
        self.body.addLayout(self._tools())
        self.overview_head = label(field_name("text"), "strong")
        self.overview = FindingList(explains=False)
        self.overview.jumped.connect(lambda one: self.overview_asked.emit(one.field))
        self.add(self.overview_head)
        self.add(self.overview)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(MEDIUM)
        self.body.addLayout(self._lines)
        self.nothing = label(self.tr("Nothing of this kind."), "muted")
        self.add(self.nothing)
        self.nothing.hide()
        self.body.addStretch(1)
        QShortcut(QKeySequence("F4"), self, self.go_to_next, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def lines(self) -> list[FindingRow | CheckLine]:
        """Return the lines from top to bottom."""
        return [line for group in self._groups.values() for line in group.lines()]

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.which, self.take_all, *(part for line in self.lines() for part in line.tab_parts())]

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show what the checks found; what is being typed into a line that stays is left alone."""
        self._facts = facts
        self.summary.setText(self._sum_up(facts))
        self._offer(facts)
        self._fill(facts)
        self.overview.show_findings(facts.overview, {})
        self.overview_head.setVisible(bool(facts.overview))

    def go_to_next(self) -> None:
        """Put the cursor into the next open line, from the top after the last (F4)."""
        lines = [line for line in self.lines() if line.is_open]
        if lines:
            here = next((at for at, line in enumerate(lines) if line.is_in_focus()), -1)
            lines[(here + 1) % len(lines)].take_focus()

    def take_all_proposed(self) -> None:
        """Answer every warning shown with the words the district accepted last period."""
        answers = {task: words for task, group in self._groups.items() if (words := group.proposed())}
        if answers:
            self.explained.emit(answers)

    # -- inside ----------------------------------------------------------------------

    def _tools(self) -> QHBoxLayout:
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("What to show"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for show, words in self._filters().items():
            self.which.addItem(words, show.value)
        self.which.activated.connect(self._show_again)
        self.take_all = button(self.tr("Use all accepted explanations of last period"), "take-over")
        self.take_all.hide()
        self.take_all.clicked.connect(self.take_all_proposed)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.which)
        row.addWidget(label(self.tr("F4: next open line"), "muted"))
        row.addStretch(1)
        row.addWidget(self.take_all)
        return row

    def _filters(self) -> dict[Show, str]:
        return {
            Show.OPEN: self.tr("Still to do"),
            Show.ERRORS: self.tr("Errors"),
            Show.WARNINGS: self.tr("Warnings to explain"),
            Show.EXPLAINED: self.tr("Explained"),
            Show.EMPTY: self.tr("Not filled in"),
            Show.ALL: self.tr("Everything"),
        }

    def _offer(self, facts: HandOverFacts) -> None:
        for at, (show, words) in enumerate(self._filters().items()):
            count = sum(1 for one in facts.findings if fits(one, show))
            count += len(facts.empty) if show in WITH_EMPTY else 0
            self.which.setItemText(at, f"{words} ({count})")

    def _show_again(self) -> None:
        if self._facts is not None:
            self._fill(self._facts)

    def _fill(self, facts: HandOverFacts) -> None:
        show = Show(self.which.currentData())
        reports = {one.task: one for one in facts.checked}
        chosen = {task: [one for one in report.findings if fits(one, show)] for task, report in reports.items()}
        empty = {one.task for one in facts.empty} if show in WITH_EMPTY else set[TaskId]()
        kept, self._groups = self._groups, {}
        for place, task in enumerate(one.task for one in facts.tasks if chosen.get(one.task) or one.task in empty):
            group = kept.pop(task, None) or self._new_group(facts, task)
            group.show_report(reports.get(task), chosen.get(task, ()), is_empty=task in empty)
            if self._lines.indexOf(group) != place:
                self._lines.removeWidget(group)
                self._lines.insertWidget(place, group)
            self._groups[task] = group
        for group in kept.values():
            self._lines.removeWidget(group)
            group.hide()
            group.deleteLater()
        self.take_all.setVisible(any(group.proposed() for group in self._groups.values()))
        self.nothing.setVisible(not self._groups and bool(facts.findings or facts.empty))

    def _new_group(self, facts: HandOverFacts, task: TaskId) -> CheckGroup:
        made = CheckGroup(task, *facts.titles[task])
        made.jumped.connect(self.jumped)
        made.explained.connect(self.explained)
        return made

    def _sum_up(self, facts: HandOverFacts) -> str:
        errors = sum(1 for one in facts.findings if one.stops)
        warnings = sum(1 for one in facts.findings if one.is_open) - errors
        errors += sum(1 for one in facts.overview if one.stops)
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


def fits(finding: Finding, show: Show) -> bool:
    """Whether a finding is of the kind that is shown."""
    match show:
        case Show.OPEN:
            return finding.is_open
        case Show.ERRORS:
            return finding.stops
        case Show.WARNINGS:
            return finding.is_open and not finding.stops
        case Show.EXPLAINED:
            return not finding.is_open
        case Show.EMPTY:
            return False
        case Show.ALL:
            return True
