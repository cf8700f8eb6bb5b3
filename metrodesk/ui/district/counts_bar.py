"""The counts of a period, above the table they were counted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, SMALL, WIDE
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.text import label, rule

if TYPE_CHECKING:
    from metrodesk.services.overview import PeriodStatus


class CountsBar(QFrame):
    """应报, 已报, 未报 in large figures; what needs a person only when there is some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(WIDE)
        self.expected = self._figure(row, self.tr("Due"))
        self.reported = self._figure(row, self.tr("Reported"))
        self.missing = self._figure(row, self.tr("Missing"))
        row.addWidget(rule(upright=True))
        self.units = label("", "muted")
        row.addWidget(self.units)
        row.addStretch(1)
        self._badges = {
            "proxy": LightBadge(),
            "exempt": LightBadge(),
            "conflicts": LightBadge(),
            "returned": LightBadge(),
            "late": LightBadge(),
        }
        for badge in self._badges.values():
            badge.hide()
            row.addWidget(badge)

    def show_status(self, status: PeriodStatus) -> None:
        """Show the counts."""
        self.expected.setText(str(status.expected))
        self.reported.setText(str(status.reported))
        self.missing.setText(str(status.missing))
        whole = sum(1 for line in status.units if not line.missing)
        words = self.tr("{all} units: {whole} complete, {empty} with nothing at all")
        self.units.setText(words.format(all=len(status.units), whole=whole, empty=status.empty))
        self._show_badge("proxy", "green", self.tr("%n entered by the district", "", status.proxy), status.proxy)
        self._show_badge("exempt", "grey", self.tr("%n exempt", "", status.exempt), status.exempt)
        self._show_badge("conflicts", "yellow", self.tr("%n differing", "", status.conflicts), status.conflicts)
        self._show_badge("returned", "yellow", self.tr("%n returned", "", status.returned), status.returned)
        self._show_badge("late", "red", self.tr("%n late", "", status.late), status.late)

    def _show_badge(self, name: str, colour: str, words: str, count: int) -> None:
        self._badges[name].show_light(colour, words)
        self._badges[name].setVisible(bool(count))

    @staticmethod
    def _figure(row: QHBoxLayout, words: str) -> QLabel:
        column = QVBoxLayout()
        column.setSpacing(0)
        figure = label("–", "figure")
        column.addWidget(figure)
        column.addWidget(label(words, "muted"))
        row.addLayout(column)
        return figure
