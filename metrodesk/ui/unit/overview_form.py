"""The four parts of 综合情况 as fields, with last period's text beside each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from metrodesk.domain.finding import Finding
from metrodesk.domain.overview import PARTS, OverviewBody
from metrodesk.domain.period import Period
from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.unit.report_field import ReportField, mark_fields
from metrodesk.ui.widgets.tab_order import tab_through
from metrodesk.wording.words import period_name


class OverviewForm(QWidget):
    """Total situation, main practices, problems, next plans; `edited` tells of typing."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = {
            "situation": self.tr("The whole of the unit's work this period, in a few sentences"),
            "practices": self.tr("What was done and how, with the figures that matter"),
            "problems": self.tr("What stands in the way; leave it empty if nothing does"),
            "plans": self.tr("What comes next"),
        }
        self.fields = {name: ReportField(name, 3, hints[name]) for name in PARTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for field in self.fields.values():
            column.addWidget(field)
            field.edited.connect(self._tell)
        parts = [part for field in self.fields.values() for part in field.tab_parts()]
        tab_through(parts[0], parts[1:])
        self.show_previous(None, None)

    @property
    def body(self) -> OverviewBody:
        """What is written now."""
        return OverviewBody(*(field.edit.text for field in self.fields.values()))

    def show_body(self, body: OverviewBody) -> None:
        """Show other paragraphs; this is no edit, and a field that says the same keeps its cursor."""
        for name, text in body.parts().items():
            if text != self.fields[name].edit.text:
                self.fields[name].show_text(text)

    def show_previous(self, period: Period | None, body: OverviewBody | None) -> None:
        """Show what an earlier period said, or nothing beside the fields."""
        said = (body or OverviewBody()).parts()
        for name, field in self.fields.items():
            field.show_previous(period_name(period) if period else "", said[name], known=body is not None)

    def show_said(self, words: Mapping[str, str]) -> None:
        """Show the district's words beside the parts they are about."""
        for name, field in self.fields.items():
            field.show_said(words.get(name, ""))

    def mark_findings(self, findings: Sequence[Finding]) -> None:
        """Colour the parts that findings are about."""
        mark_fields(self.fields, findings)

    def take_over(self, body: OverviewBody) -> None:
        """Put an earlier period's text into every part that is still empty, as if it had been typed."""
        for name, text in body.parts().items():
            if text and not self.fields[name].edit.text.strip():
                self.fields[name].edit.put_text(text)

    def go_to(self, name: str) -> None:
        """Put the cursor into a part, the first for a name there is none of."""
        self.fields.get(name, self.fields["situation"]).edit.setFocus()

    def _tell(self) -> None:
        self.edited.emit()
