"""The form of one report: its fields as one body, whichever of them is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from metrodesk.domain.body_field import with_field
from metrodesk.domain.check import Finding
from metrodesk.domain.draft_steps import DraftState
from metrodesk.domain.report import ReportBody, Status, changed_fields, field_value
from metrodesk.domain.taking_over import same_as, taken_fields
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.evidence_list import EvidenceList
from metrodesk.ui.unit.measures_table import MeasuresTable
from metrodesk.ui.unit.percent_row import PercentRow
from metrodesk.ui.unit.report_field import ReportField, mark_fields
from metrodesk.ui.unit.status_choice import StatusChoice
from metrodesk.ui.unit.taken_mark import TakenMark
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage
    from metrodesk.services.measures import MeasureRow

BEHIND = frozenset({Status.BEHIND, Status.OVERDUE, Status.UNFULFILLED_THIS_YEAR})
ASKS = {"problems": BEHIND, "next_steps": BEHIND | {Status.NOT_STARTED}}
"""The statuses that open a field by themselves."""


class ReportForm(QWidget):
    """The fields of a report; `edited` gives the whole body after every change by the person.

    With `goes_back` False the fields leave Ctrl+Z to whoever holds the form and its history.
    """

    edited = Signal(object)
    files_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, goes_back: bool = True) -> None:
        super().__init__(parent)
        self._goes_back = goes_back
        self._state = DraftState(ReportBody())
        self._page: ReportPage | None = None
        self._wished: set[str] = set()
        self._make_fields()
        self._lay_out()
        self._connect()

    # -- showing ---------------------------------------------------------------------

    @property
    def body(self) -> ReportBody:
        """The report as it stands in the form."""
        return self._state.body

    @property
    def state(self) -> DraftState:
        """The report, and which of it was taken over and not touched since."""
        return self._state

    def show_page(self, page: ReportPage, state: DraftState) -> None:
        """Show another report; this is no edit."""
        self._page = page
        self._wished.clear()
        self.status.offer(page.choices, state.body.status)
        period = period_name(page.previous_period) if page.previous_period else ""
        for name, field in self.fields.items():
            field.limit = page.text_limit
            field.show_text(getattr(state.body, name))
            before = getattr(page.previous, name) if page.previous else ""
            known = page.previous is not None and (bool(before) or name == "progress")
            field.show_previous(period, before, known=known)
            field.mark(None)
            field.show_said(page.returned.fields.get(name, "") if page.returned else "")
        self.measures.show_said(page.returned.fields.get("measures", "") if page.returned else "")
        self.percent.show_expected(page.expected, page.as_of, page.task.milestones)
        self._show(state)

    def show_state(self, state: DraftState) -> tuple[str, ...]:
        """Show another state of the same report; this is no edit. Return the fields that differ from before."""
        differing = changed_fields(self.body, state.body)
        self._show(state)
        if self.measures.measures != state.body.measures:
            self.measures.show_again(state.body.measures, state.taken)
        return differing

    def _show(self, state: DraftState) -> None:
        self._state = state
        self.status.show_status(state.body.status)
        for name, field in self.fields.items():
            field.put_text(getattr(state.body, name))
        self.percent.show_percent(state.body.percent)
        if self.evidence.evidence != state.body.evidence:
            self.evidence.show_evidence(state.body.evidence)
        self._mark_taken()
        self._arrange()

    def show_measures(self, rows: Sequence[MeasureRow]) -> None:
        """Show the figures of the report in front; this is no edit."""
        self.measures.show_measures(rows, self.body.measures, self._state.taken)

    def mark_findings(self, findings: Sequence[Finding]) -> None:
        """Colour the fields that findings are about."""
        mark_fields(self.fields, findings)
        self.measures.mark_findings(findings)

    def go_to_field(self, name: str) -> None:
        """Open a field if it is folded away, and give it the focus."""
        edits = {"percent": self.percent.edit, "evidence": self.evidence.add}
        if name == "status":
            self.status.take_focus()
        elif name in edits:
            edits[name].setFocus()
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
        status, body = self.body.status, self.body
        if status is not None and status.needs_reason and not body.reason:
            self.go_to_field("reason")
        elif status is Status.PROGRESSED and not body.progress:
            self.go_to_field("progress")

    def take_over(self) -> None:
        """Say that all is as it was last period (与上期相同), marked until touched.

        Evidence, figures and answers that are there already stay as they are.
        """
        page = self._page
        if page is None or page.previous is None or page.previous_period is None:
            return
        same_year = page.previous_period.year == page.period.year
        body = same_as(page.previous, page.choices, page.measures, same_year=same_year)
        taking = [name for name in taken_fields(body) if field_value(self.body, name) != field_value(body, name)]
        kept = {**body.measures, **self.body.measures}
        said = {**self.body.explanations, **body.explanations}
        whole = replace(body, evidence=self.body.evidence, measures=kept, explanations=said)
        self._take(whole, [name for name in taking if field_value(whole, name) == field_value(body, name)])

    def take_value(self, name: str, value: object) -> None:
        """Put a value into a field as if it had been typed."""
        self._wished.add(name)
        self._take(with_field(self.body, name, value))

    def report_nothing(self) -> None:
        """Say that there is nothing to report this time (零报告)."""
        self.status.choose_status(Status.NOTHING_TO_REPORT)

    def explain(self, key: str, text: str) -> None:
        """Answer a warning; an empty text takes the answer back."""
        answers = {**self.body.explanations, key: text}
        kept = {one: said for one, said in answers.items() if said.strip()}
        self._change(replace(self.body, explanations=kept))

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        parts: list[QWidget] = [*self.status.buttons(), *self.fields["reason"].tab_parts()]
        parts.append(self.percent.edit)
        for name in ("progress", "problems", "next_steps"):
            parts += self.fields[name].tab_parts()
        parts += [*self.openers.values(), *self.measures.tab_parts()]
        return [*parts, *self.evidence.tab_parts()]

    def answers(self) -> Mapping[str, str]:
        """Return the answers to warnings."""
        return self.body.explanations

    # -- inside ----------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.status = StatusChoice(word)
        self.status.setAccessibleName(field_name("status"))
        hints = {
            "reason": (2, self.tr("Why it stands like this")),
            "progress": (5, self.tr("What was done this period, with figures")),
            "problems": (2, self.tr("What stands in the way")),
            "next_steps": (2, self.tr("What will be done, by when, by whom")),
        }
        self.fields = {
            name: ReportField(name, lines, hint, goes_back=self._goes_back) for name, (lines, hint) in hints.items()
        }
        self.percent = PercentRow()
        self.taken, self.measures = TakenMark(), MeasuresTable()
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
        column.addWidget(self.taken, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.fields["reason"])
        column.addWidget(self.percent)
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

    def _connect(self) -> None:
        self.status.chosen.connect(self._take_status)
        for field in self.fields.values():
            field.edited.connect(self._take_text)
            field.edit.offered.connect(self.files_chosen)
            field.taken_over.connect(self._take_previous)
        for name, opener in self.openers.items():
            self._lead_to(opener, name)
        self.percent.edited.connect(self._take_percent)
        self.measures.edited.connect(self._take_measures)
        self.evidence.edited.connect(self._take_evidence)
        self.evidence.files_chosen.connect(self.files_chosen)

    def _lead_to(self, opener: QPushButton, name: str) -> None:
        opener.clicked.connect(lambda: self.go_to_field(name))

    def _take_status(self, status: Status) -> None:
        self._change(replace(self.body, status=status))
        self._arrange()

    def _take_text(self, name: str, text: str) -> None:
        self._change(with_field(self.body, name, text))
        if name != "progress":
            self._arrange()

    def _take_previous(self, name: str, text: str) -> None:
        self._take(with_field(self.body, name, text), (name,))

    def _take_percent(self, percent: int | None) -> None:
        self._change(replace(self.body, percent=percent))

    def _take_evidence(self) -> None:
        self._change(replace(self.body, evidence=self.evidence.evidence))

    def _take_measures(self, measures: dict[str, object]) -> None:
        self._change(replace(self.body, measures=measures), tuple(self.measures.taken))

    def _take(self, body: ReportBody, taking: Sequence[str] = ()) -> None:
        """Show a body that came from elsewhere, as an edit."""
        if body != self.body:
            self.show_state(self._state.saying(body, taking))
            self.edited.emit(body)

    def _change(self, body: ReportBody, taking: Sequence[str] = ()) -> None:
        """Note what was changed in the form itself; `taking` names what was taken over there."""
        if body != self.body:
            self._state = self._state.saying(body, taking)
            self._mark_taken()
            self.edited.emit(body)

    def _mark_taken(self) -> None:
        """Mark what was taken over and nobody has touched since."""
        taken = self._state.taken
        self.taken.show_taken("status" in taken)
        self.percent.taken.show_taken("percent" in taken)
        for name, field in self.fields.items():
            field.taken.show_taken(name in taken)

    def _arrange(self) -> None:
        """Show the fields that are needed, have been wished for, or say something."""
        status, body = self.body.status, self.body
        needs_reason = status is not None and status.needs_reason
        reason = self.fields["reason"]
        reason.setVisible(needs_reason or bool(body.reason) or "reason" in self._wished)
        for name, asking in ASKS.items():
            open_now = status in asking or bool(getattr(body, name)) or name in self._wished
            open_now = open_now or self.fields[name].is_spoken_of
            shown = open_now or self.fields[name].edit.hasFocus()
            self.fields[name].setVisible(shown)
            self.openers[name].setHidden(shown)
