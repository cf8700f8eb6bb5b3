"""What stood in a report and what would stand there, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from metrodesk.ui.differences.words import NO_MEASURES, Measures, name_of, said
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label, rule, selectable

if TYPE_CHECKING:
    from metrodesk.domain.report import Json

WIDTH = 420


class BeforeAfter(QScrollArea):
    """Shows a report's changed fields: before, and every version after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setMinimumWidth(WIDTH)

    def show_change(
        self, before: Json, after: Sequence[Json], fields: Sequence[str], measures: Measures = NO_MEASURES
    ) -> None:
        """Show what changes; with nothing before there is no column for it."""
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(SMALL, 0, SMALL, SMALL)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        columns = [(self.tr("Before"), before)] if before else []
        for number, body in enumerate(after, start=1):
            one = self.tr("After") if len(after) == 1 else self.tr("Version {number}").format(number=number)
            columns.append((one, body))
        for at, (words, _) in enumerate(columns, start=1):
            grid.addWidget(label(words, "strong"), 0, at)
            grid.setColumnStretch(at, 1)
        for row, field in enumerate(self._shown(fields, [body for _, body in columns])):
            grid.addWidget(rule(), 2 * row + 1, 0, 1, len(columns) + 1)
            grid.addWidget(label(name_of(field), "muted"), 2 * row + 2, 0, Qt.AlignmentFlag.AlignTop)
            for at, (_, body) in enumerate(columns, start=1):
                words = said(field, body.get(field), measures) or self.tr("(empty)")
                grid.addWidget(selectable(words), 2 * row + 2, at, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(2 * len(fields) + 3, 1)
        self.setWidget(inside)

    @staticmethod
    def _shown(fields: Sequence[str], bodies: Sequence[Json]) -> list[str]:
        return [one for one in fields if any(said(one, body.get(one)) for body in bodies)]
