"""One report's versions side by side, field by field, with what is to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.report import Status
from metrodesk.ui.differences.field_choice import FieldChoice
from metrodesk.ui.differences.words import when_written, who_wrote
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import button, label, rule
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.report import Json
    from metrodesk.services.reconciling import Conflict, Version

NAME_WIDTH, CELL_WIDTH = 84, 168


class DifferenceSheet(QScrollArea):
    """Shows the fields in which versions differ; `weighed` tells that a choice was made."""

    weighed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._found: Conflict | None = None
        self.rows: list[FieldChoice] = []

    @property
    def open_count(self) -> int:
        """How many fields still wait for a person."""
        return sum(1 for one in self.rows if one.is_open)

    def body(self) -> Json:
        """Return the whole body as it was chosen."""
        if self._found is None:
            return {}
        return self._found.proposal.resolved({one.field: one.value for one in self.rows})

    def show_difference(self, found: Conflict | None) -> None:
        """Show another report's versions."""
        self._found = found
        inside = QWidget()
        self.setWidget(inside)
        self.rows = [FieldChoice(row, found.measures, inside) for row in found.proposal.rows] if found else []
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SMALL, SMALL)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        if found is not None:
            self._lay_out(grid, found)
        self.weighed.emit()

    def _lay_out(self, grid: QGridLayout, found: Conflict) -> None:
        last = len(found.versions) + 2
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        for column in range(1, last + 1):
            grid.setColumnMinimumWidth(column, CELL_WIDTH)
            grid.setColumnStretch(column, 1)
        for column, words in ((0, self.tr("Field")), (1, self.tr("Original")), (last, self.tr("To hold"))):
            grid.addWidget(label(words, "muted"), 0, column, Qt.AlignmentFlag.AlignTop)
        for number, version in enumerate(found.versions, start=1):
            grid.addWidget(self._head(number, version), 0, number + 1)
        for at, row in enumerate(self.rows):
            grid.addWidget(rule(), 2 * at + 1, 0, 1, last + 1)
            for column, cell in enumerate(row.cells()):
                grid.addWidget(cell, 2 * at + 2, column)
            row.chosen.connect(self.weighed)
        grid.setRowStretch(2 * len(self.rows) + 2, 1)

    def _head(self, number: int, version: Version) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        origin = self.tr("Version {number}: {origin}").format(number=number, origin=word(version.origin))
        column.addWidget(label(origin, "strong", wraps=True))
        column.addWidget(label(who_wrote(version), "muted", wraps=True))
        column.addWidget(label(when_written(version), "muted", wraps=True))
        whole = button(self.tr("Take all of it"), kind="quiet")
        whole.setAccessibleName(self.tr("Take all of version {number}").format(number=number))
        whole.clicked.connect(lambda: self.take_version(number - 1))
        column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def take_version(self, at: int) -> None:
        """Let one version hold in every field."""
        for row in self.rows:
            row.take(row.sides[at])


def is_update_against_not_applicable(found: Conflict) -> bool:
    """Whether one version says 不涉及 while another reports something."""
    says = {version.body.get("status") == Status.NOT_APPLICABLE.value for version in found.versions}
    return len(says) > 1
