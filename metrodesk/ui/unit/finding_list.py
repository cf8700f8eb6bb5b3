"""The findings of a report in sentences: each leads to its field, a warning can be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding, Severity, key_of
from metrodesk.domain.remembered import proposed_for
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.finding_row import FindingRow
from metrodesk.wording.findings import sentence

ROW, MOST_ROWS = 34, 3


class FindingList(QFrame):
    """All findings of the report in front; rows stay while their finding stays."""

    jumped = Signal(object)
    explained = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, explains: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("report-findings")
        self._explains = explains
        self.setProperty("kind", "findings")
        self._rows: dict[str, FindingRow] = {}
        self._accepted: Mapping[str, str] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        outer.setSpacing(TIGHT)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(TIGHT)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)
        self.hide()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings shown, in their order."""
        return tuple(row.finding for row in self._rows.values())

    def rows(self) -> list[FindingRow]:
        """Return the rows from top to bottom."""
        return list(self._rows.values())

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [part for row in self.rows() for part in row.tab_parts()]

    def remember(self, accepted: Mapping[str, str]) -> None:
        """Know what the district accepted last period, to propose it again."""
        self._accepted = accepted

    def show_findings(self, findings: Sequence[Finding], explanations: Mapping[str, str]) -> None:
        """Show these findings; what is being typed into a row that stays is left alone."""
        wanted = {key_of(one): one for one in findings}
        for key in [key for key in self._rows if key not in wanted]:
            self._drop(key)
        kept, self._rows = self._rows, {}
        for place, (key, finding) in enumerate(wanted.items()):
            row = kept.get(key)
            if row is None or not row.says(finding):
                row = self._swap(row, finding, explanations.get(key, ""))
            row.renew(finding)
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
            self._rows[key] = row
        self._say(findings)

    def show_anew(self, explanations: Mapping[str, str]) -> None:
        """Show the same findings with other answers: a row that stays keeps what stands in it."""
        found = self.findings
        self.clear()
        self.show_findings(found, explanations)

    def clear(self) -> None:
        """Show nothing, before another report is shown."""
        for key in list(self._rows):
            self._drop(key)
        self.hide()

    def _swap(self, row: FindingRow | None, finding: Finding, text: str) -> FindingRow:
        """Make a row for a finding, in place of one whose sentence is no longer true."""
        if row is not None and row.explanation.hasFocus():
            row.jump.say(sentence(finding))
            return row
        if row is not None:
            self._remove(row)
        made = FindingRow(finding, text, proposed_for(finding, self._accepted), explains=self._explains)
        made.jumped.connect(self.jumped)
        made.explained.connect(self.explained)
        return made

    def _drop(self, key: str) -> None:
        self._remove(self._rows.pop(key))

    def _remove(self, row: FindingRow) -> None:
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _say(self, findings: Sequence[Finding]) -> None:
        errors = sum(1 for one in findings if one.severity is Severity.ERROR)
        warnings = len(findings) - errors
        parts = []
        if errors:
            parts.append(self.tr("%n to correct before sealing", "", errors))
        if warnings and self._explains:
            parts.append(self.tr("%n to explain or change", "", warnings))
        elif warnings:
            parts.append(self.tr("%n to look at again", "", warnings))
        self.setAccessibleName(" · ".join(parts))
        shown = max(min(len(findings), MOST_ROWS), 1)
        self._scroll.setFixedHeight(shown * (ROW + TIGHT) - TIGHT)
        self.setVisible(bool(findings))
