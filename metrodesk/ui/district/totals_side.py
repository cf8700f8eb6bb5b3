"""One measure's total, unit by unit, with the sums of the kinds of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from metrodesk.domain.figure_words import value_words
from metrodesk.domain.measure_total import MeasureTotal, totals_by
from metrodesk.domain.unit import UnitId
from metrodesk.ui.district.totals_tables import ShareLine, share_model
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import label, selectable
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.totals import Totals
    from metrodesk.ui.district.totals_state import TotalsLine

WIDTH = 380


class TotalsSide(QFrame):
    """The panel beside the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(WIDTH)
        self.name = selectable("", "heading")
        self.facts = selectable("", "muted")
        self.sums, self.groups = selectable("", "strong"), selectable("")
        self.model = share_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((122, 72, 72, 100), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for one in (self.name, self.facts, self.sums, self.groups):
            column.addWidget(one)
        column.addWidget(self.table, 1)
        self.hint = label(self.tr("Units with a figure first, then those without; Ctrl+C copies."), "muted", wraps=True)
        column.addWidget(self.hint)

    def show_line(self, line: TotalsLine | None, found: Totals) -> None:
        """Show a measure, or nothing; each unit by its name in the period."""
        self.setVisible(line is not None)
        if line is None:
            return
        measure = line.row.measure
        self.name.setText(f"{measure.name}（{measure.unit}）")
        parts = "／".join(measure.parts)
        facts = (f"{line.number}. {line.item}", word(measure.kind), parts, measure.note)
        self.facts.setText("；".join(filter(None, facts)))
        self.sums.setText(self._sum_words(line.row))
        self.groups.setText(_group_words(line.row, found))
        self.groups.setVisible(bool(self.groups.text()))
        lines = [ShareLine(found.name_of(one.unit), found.kinds.get(one.unit, ""), one) for one in line.row.shares]
        lines.sort(key=lambda one: (one.share.value is None, one.share.total is None))
        self.model.show(lines)

    def _sum_words(self, row: MeasureTotal) -> str:
        if row.value is None and row.total is None:
            return self.tr("No unit has a figure yet.")
        this, year = (value_words(row.measure, one) if one else "—" for one in (row.value, row.total))
        return self.tr("This period {value}\nThis year {total}").format(value=this, total=year)


def _group_words(row: MeasureTotal, totals: Totals) -> str:
    """Return the sums by kind of unit; nothing where there is one kind only."""

    def kind_of(unit: UnitId) -> str:
        return word(totals.plan.unit(unit).kind) if unit in totals.kinds else ""

    groups = totals_by(row.shares, row.measure, kind_of)
    if len(groups) < 2:
        return ""
    found = {name: group for name, group in groups.items() if group.value is not None}
    return "；".join(
        f"{name}：{value_words(row.measure, group.value)}" for name, group in found.items() if group.value is not None
    )
