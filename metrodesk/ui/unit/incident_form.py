"""The form of one important matter: when, where, what, what was done, whom to call, and proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from metrodesk.domain.finding import Finding
from metrodesk.domain.incident import IncidentBody
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.evidence_list import EvidenceList
from metrodesk.ui.unit.report_field import ReportField, mark_fields
from metrodesk.ui.widgets.text import label
from metrodesk.wording.findings import field_name

LINES = ("place", "contact", "phone")
TEXTS = ("event", "actions")
DATE_FORM = "yyyy-MM-dd"


class IncidentForm(QWidget):
    """The fields of a matter; `edited` tells of typing; the page does the work behind `evidence`."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = QDateEdit()
        self.day.setDisplayFormat(DATE_FORM)
        self.day.setCalendarPopup(True)
        self.lines = {name: QLineEdit() for name in LINES}
        hints = {
            "event": self.tr("What happened, to whom, how large it is; no names of private persons"),
            "actions": self.tr("What has been done so far and who is informed; may follow later"),
        }
        self.texts = {name: ReportField(name, 3, hints[name]) for name in TEXTS}
        self.evidence = EvidenceList()
        self._lay_out()
        self.day.dateChanged.connect(self._tell)
        for line in self.lines.values():
            line.textEdited.connect(self._tell)
        for field in self.texts.values():
            field.edited.connect(self._tell)
        self.evidence.edited.connect(self._tell)

    @property
    def body(self) -> IncidentBody:
        """What is written now."""
        texts = {name: line.text() for name, line in self.lines.items()}
        texts |= {name: field.edit.text for name, field in self.texts.items()}
        texts["happened"] = self.day.date().toString(DATE_FORM)
        return IncidentBody(evidence=self.evidence.evidence).with_texts(texts)

    def show_body(self, body: IncidentBody) -> None:
        """Show another matter; this is no edit."""
        self.day.blockSignals(True)
        self.day.setDate(QDate.fromString(body.happened, DATE_FORM))
        self.day.blockSignals(False)
        for name, line in self.lines.items():
            if line.text() != (text := str(getattr(body, name))):
                line.setText(text)
        for name, field in self.texts.items():
            if field.edit.text != (text := str(getattr(body, name))):
                field.show_text(text)
            field.show_previous("", "", known=False)
        self.evidence.show_evidence(body.evidence)

    def show_said(self, words: Mapping[str, str]) -> None:
        """Show the district's words beside the fields they are about."""
        for name, field in self.texts.items():
            field.show_said(words.get(name, ""))

    def mark_findings(self, findings: Sequence[Finding]) -> None:
        """Colour the texts that findings are about."""
        mark_fields(self.texts, findings)

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        if name in self.lines:
            self.lines[name].setFocus()
        elif name == "happened":
            self.day.setFocus()
        else:
            self.texts.get(name, self.texts["event"]).edit.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        rows = (("happened", self.day), *((name, line) for name, line in self.lines.items()))
        for at, (name, edit) in enumerate(rows):
            caption = label(field_name(name))
            caption.setBuddy(edit)
            edit.setAccessibleName(field_name(name))
            grid.addWidget(caption, at // 2, 2 * (at % 2))
            grid.addWidget(edit, at // 2, 2 * (at % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.lines["phone"].setPlaceholderText(self.tr("Of the office, not a mobile"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(grid)
        for field in self.texts.values():
            column.addWidget(field)
        proof = QHBoxLayout()
        proof.addWidget(self.evidence)
        column.addLayout(proof)

    def _tell(self) -> None:
        self.edited.emit()
