"""The form of one report: its fields as one body, whichever of them is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding, Severity
from metrodesk.domain.report import ReportBody, Status
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.evidence_list import EvidenceList
from metrodesk.ui.unit.measures_table import MeasuresTable
from metrodesk.ui.unit.report_field import ReportField
from metrodesk.ui.unit.status_choice import StatusChoice
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.measures import MeasureRow

BEHIND = frozenset({Status.BEHIND, Status.OVERDUE, Status.UNFULFILLED_THIS_YEAR})
ASKS = {"problems": BEHIND, "next_steps": BEHIND | {Status.NOT_STARTED}}
"""The statuses that open a field by themselves."""

SAME_AS_LAST_TIME = "本期情况与上期相同。"
"""What pressing 与上期相同 says; it travels as the answer to that very finding."""
SAME_KEY = "same-as-last-period:progress"


class ReportForm(QWidget):
    """The fields of a report; `edited` gives the whole body after every change by the person."""

    edited = Signal(object)
    files_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = ReportBody()
        self._previous: ReportBody | None = None
        self._is_quantified = False
        self._wished: set[str] = set()
        self._make_fields()
        self._lay_out()
        self._connect()

    # -- showing ---------------------------------------------------------------------

    @property
    def body(self) -> ReportBody:
        """The report as it stands in the form."""
        return self._body

    def show_page(self, page: ReportPage, body: ReportBody) -> None:
        """Show another report; this is no edit."""
        self._body, self._previous = body, page.previous
        self._is_quantified = page.quantified
        self._wished.clear()
        self.status.offer(page.choices, body.status)
        period = period_name(page.previous_period) if page.previous_period else ""
        for name, field in self.fields.items():
            field.show_text(getattr(body, name))
            before = getattr(page.previous, name) if page.previous else ""
            known = page.previous is not None and (bool(before) or name == "progress")
            field.show_previous(period, before, known=known)
            field.mark(None)
            field.show_said(page.returned.fields.get(name, "") if page.returned else "")
        self.percent.setText("" if body.percent is None else str(body.percent))
        self.evidence.show_evidence(body.evidence)
        self._arrange()

    def show_measures(self, rows: Sequence[MeasureRow], taken: Sequence[str]) -> None:
        """Show the figures of the report in front; this is no edit."""
        self.measures.show_measures(rows, self._body.measures, taken)

    def mark_findings(self, findings: Sequence[Finding]) -> None:
        """Colour the fields that findings are about."""
        worst: dict[str, Severity] = {}
        for one in findings:
            if one.is_open and worst.get(one.field) is not Severity.ERROR:
                worst[one.field] = one.severity
        for name, field in self.fields.items():
            field.mark(worst.get(name))
        self.measures.mark_findings(findings)

    def go_to_field(self, name: str) -> None:
        """Open a field if it is folded away, and give it the focus."""
        if name == "status":
            self.status.take_focus()
        elif name == "percent":
            self.percent.setFocus()
        elif name == "evidence":
            self.evidence.add.setFocus()
        elif name.partition(".")[0] == "measures":
            self.measures.go_to(name)
        elif name in self.fields:
            self._wished.add(name)
            self._arrange()
            self.fields[name].edit.setFocus()

    # -- what the person does --------------------------------------------------------

    def choose_by_key(self, number: int) -> None:
        """Choose a status; what it needs and is still empty is where typing goes on."""
        self.status.choose(number)
        status, body = self._body.status, self._body
        if status is not None and status.needs_reason and not body.reason:
            self.go_to_field("reason")
        elif status is Status.PROGRESSED and not body.progress:
            self.go_to_field("progress")

    def take_over(self) -> None:
        """Take everything the last period said, as if it had been typed (与上期相同)."""
        before = self._previous
        if before is None:
            return
        if before.status is not None:
            self.status.choose_status(before.status)
        for name, field in self.fields.items():
            field.edit.put_text(getattr(before, name))
        if self._is_quantified and before.percent is not None:
            self.percent.setText(str(before.percent))
            self._read_percent()
        self.measures.take_over()
        if before.progress.strip():
            self.explain(SAME_KEY, SAME_AS_LAST_TIME)

    def take_value(self, name: str, value: object) -> None:
        """Put a value into a field as if it had been typed."""
        taken = ReportBody.from_json({**self._body.to_json(), name: value})
        if name in self.fields:
            self._wished.add(name)
            self.fields[name].edit.put_text(getattr(taken, name))
            return
        if name == "status" and taken.status is not None:
            self.status.choose_status(taken.status)
        elif name == "percent":
            self.percent.setText("" if taken.percent is None else str(taken.percent))
        elif name == "evidence":
            self.evidence.show_evidence(taken.evidence)
        elif name == "measures":
            self.measures.show_again(taken.measures)
        self._change(taken)

    def report_nothing(self) -> None:
        """Say that there is nothing to report this time (零报告)."""
        self.status.choose_status(Status.NOTHING_TO_REPORT)

    def explain(self, key: str, text: str) -> None:
        """Answer a warning; an empty text takes the answer back."""
        answers = {**self._body.explanations, key: text}
        kept = {one: said for one, said in answers.items() if said.strip()}
        self._change(replace(self._body, explanations=kept))

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        parts: list[QWidget] = [*self.status.buttons(), *self.fields["reason"].tab_parts()]
        parts.append(self.percent)
        for name in ("progress", "problems", "next_steps"):
            parts += self.fields[name].tab_parts()
        parts += [*self.openers.values(), *self.measures.tab_parts()]
        return [*parts, *self.evidence.tab_parts()]

    def answers(self) -> Mapping[str, str]:
        """Return the answers to warnings."""
        return self._body.explanations

    # -- inside ----------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.status = StatusChoice(word)
        self.status.setAccessibleName(field_name("status"))
        self.fields = {
            "reason": ReportField("reason", 2, self.tr("Why it stands like this")),
            "progress": ReportField("progress", 5, self.tr("What was done this period, with figures")),
            "problems": ReportField("problems", 2, self.tr("What stands in the way")),
            "next_steps": ReportField("next_steps", 2, self.tr("What will be done, by when, by whom")),
        }
        self.percent = QLineEdit()
        self.percent.setValidator(QIntValidator(0, 100, self.percent))
        self.percent.setFixedWidth(64)
        self.percent.setAccessibleName(field_name("percent"))
        self.measures = MeasuresTable()
        self.evidence = EvidenceList()
        self.openers = {
            "problems": button(self.tr("&Problems"), "add", "quiet"),
            "next_steps": button(self.tr("&Next steps"), "add", "quiet"),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.status)
        column.addWidget(self.fields["reason"])
        column.addWidget(self._percent_row())
        for name in ("progress", "problems", "next_steps"):
            column.addWidget(self.fields[name])
        openers = QHBoxLayout()
        openers.setSpacing(SMALL)
        for opener in self.openers.values():
            openers.addWidget(opener)
        openers.addStretch(1)
        column.addLayout(openers)
        column.addWidget(self.measures)
        column.addWidget(label(field_name("evidence")))
        column.addWidget(self.evidence)
        column.addStretch(1)

    def _percent_row(self) -> QWidget:
        self._percent_box = QWidget()
        row = QHBoxLayout(self._percent_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        words = label(field_name("percent"))
        words.setBuddy(self.percent)
        for widget in (words, self.percent, label("%")):
            row.addWidget(widget)
        row.addStretch(1)
        return self._percent_box

    def _connect(self) -> None:
        self.status.chosen.connect(self._take_status)
        for field in self.fields.values():
            field.edited.connect(self._take_text)
            field.edit.offered.connect(self.files_chosen)
        for name, opener in self.openers.items():
            self._lead_to(opener, name)
        self.percent.textEdited.connect(self._read_percent)
        self.measures.edited.connect(self._take_measures)
        self.evidence.edited.connect(self._take_evidence)
        self.evidence.files_chosen.connect(self.files_chosen)

    def _lead_to(self, opener: QPushButton, name: str) -> None:
        opener.clicked.connect(lambda: self.go_to_field(name))

    def _take_status(self, status: Status) -> None:
        self._change(replace(self._body, status=status))
        self._arrange()

    def _take_text(self, name: str, text: str) -> None:
        self._change(with_text(self._body, name, text))
        if name != "progress":
            self._arrange()

    def _read_percent(self) -> None:
        typed = self.percent.text().strip()
        self._change(replace(self._body, percent=int(typed) if typed.isdecimal() else None))

    def _take_evidence(self) -> None:
        self._change(replace(self._body, evidence=self.evidence.evidence))

    def _take_measures(self, measures: dict[str, object]) -> None:
        self._change(replace(self._body, measures=measures))

    def _change(self, body: ReportBody) -> None:
        if body != self._body:
            self._body = body
            self.edited.emit(body)

    def _arrange(self) -> None:
        """Show the fields that are needed, have been wished for, or say something."""
        status, body = self._body.status, self._body
        needs_reason = status is not None and status.needs_reason
        reason = self.fields["reason"]
        reason.setVisible(needs_reason or bool(body.reason) or "reason" in self._wished)
        for name, asking in ASKS.items():
            open_now = status in asking or bool(getattr(body, name)) or name in self._wished
            open_now = open_now or self.fields[name].is_spoken_of
            shown = open_now or self.fields[name].edit.hasFocus()
            self.fields[name].setVisible(shown)
            self.openers[name].setHidden(shown)
        self._percent_box.setVisible(self._is_quantified)


def with_text(body: ReportBody, name: str, text: str) -> ReportBody:
    """Return the body with another text in one of its text fields."""
    match name:
        case "reason":
            return replace(body, reason=text)
        case "progress":
            return replace(body, progress=text)
        case "problems":
            return replace(body, problems=text)
        case "next_steps":
            return replace(body, next_steps=text)
    raise ValueError(name)
