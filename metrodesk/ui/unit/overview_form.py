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
            field.taken_over.connect(self._take)
        parts = [part for field in self.fields.values() for part in field.tab_parts()]
        tab_through(parts[0], parts[1:])
        self._marked: dict[str, str] = {}  # the parts taken over, with the text that was
        self.show_previous(None, None)

    @property
    def body(self) -> OverviewBody:
        """What is written now."""
        return OverviewBody(*(field.edit.text for field in self.fields.values()))

    @property
    def taken(self) -> tuple[str, ...]:
        """The parts that were taken over and not touched since."""
        return tuple(name for name, text in self._marked.items() if self.fields[name].edit.text == text)

    def show_body(self, body: OverviewBody, taken: Sequence[str] = ()) -> None:
        """Show other paragraphs; this is no edit, and a field that says the same keeps its cursor."""
        self._marked = {name: body.parts()[name] for name in taken}
        for name, text in body.parts().items():
            if text != self.fields[name].edit.text:
                self.fields[name].show_text(text)
        self._mark_taken()

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
        """Put an earlier period's text into every part that is still empty, marked until touched."""
        for name, text in body.parts().items():
            if text and not self.fields[name].edit.text.strip():
                self._take(name, text)

    def go_to(self, name: str) -> None:
        """Put the cursor into a part, the first for a name there is none of."""
        self.fields.get(name, self.fields["situation"]).edit.setFocus()

    def _take(self, name: str, text: str) -> None:
        self._marked[name] = text
        self.fields[name].edit.put_text(text)
        self._mark_taken()

    def _mark_taken(self) -> None:
        taken = self.taken
        for name, field in self.fields.items():
            field.taken.show_taken(name in taken)

    def _tell(self) -> None:
        self._mark_taken()
        self.edited.emit()
