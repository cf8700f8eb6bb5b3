"""Going over filled-in sheets before anything is written: problems first, each answered in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.services.sheet_batch import Batch
from metrodesk.services.sheet_questions import Answer
from metrodesk.services.sheet_review import Review, review
from metrodesk.services.sheet_taking import changed_bodies, findings_of
from metrodesk.ui.sheets.question_panel import QuestionPanel
from metrodesk.ui.sheets.review_rows import OPEN, UNREAD, result_model, result_rows, review_model, review_rows
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.findings import sentence
from metrodesk.wording.words import period_name

SIZE = (1240, 690)
FINDINGS_HEIGHT = 130
FIRST = {UNREAD: 0, OPEN: 1}


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The answers to all questions, and whether the workbooks are to be kept."""

    answers: dict[str, Answer]
    keep: bool


class SheetReviewDialog(QDialog):
    """Shows cells and fields; nothing changes until it is confirmed."""

    @classmethod
    def ask(cls, parent: QWidget, batch: Batch, missing: Sequence[str], *, keep: bool) -> Confirmed | None:
        """Return the answers, or None if the person gave up; `keep` is proposed for the workbooks."""
        dialog = cls(parent, batch, missing, keep=keep)
        return dialog.confirmed() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, batch: Batch, missing: Sequence[str], *, keep: bool) -> None:
        super().__init__(parent)
        title = self.tr("Sheets of {unit}, {period}")
        self.setWindowTitle(title.format(unit=batch.unit.name, period=period_name(batch.period)))
        self.resize(*SIZE)
        self._batch, self._missing = batch, tuple(missing)
        self._answers: dict[str, Answer] = {}
        self._order: dict[str, int] = {}
        self.found: Review = review(batch, {})
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        self.summary, self.notes = label("", "heading", wraps=True), label("", "muted", wraps=True)
        column.addWidget(self.summary)
        column.addWidget(self.notes)
        column.addWidget(self._tabs(), 1)
        column.addLayout(self._foot(keep=keep))
        self._show()
        self._go_to_open(0)

    def confirmed(self) -> Confirmed:
        """Return what was answered."""
        return Confirmed(dict(self._answers), self.keep.isChecked())

    # -- the parts ---------------------------------------------------------------------------

    def _tabs(self) -> QTabWidget:
        self.cells, self.results = CopyableTableView(), CopyableTableView()
        self.cell_model, self.result_model = review_model(), result_model()
        self.cells.setModel(self.cell_model)
        self.results.setModel(self.result_model)
        self.cells.set_widths((96, 150, 92, 170, 150, 230), stretched=6)
        self.results.set_widths((190, 160, 220, 250), stretched=4)
        self.cells.setAccessibleName(self.tr("Cells of the sheets"))
        self.results.setAccessibleName(self.tr("What the reports will say"))
        self.panel = QuestionPanel()
        self.panel.answered.connect(self._answer)
        self.cells.selectionModel().currentRowChanged.connect(lambda now: self._show_question(now.row()))
        self.cells.opened.connect(lambda _: self.panel.take_focus())
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.cells)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([370, 180])
        self.findings = QListWidget()
        self.findings.setMaximumHeight(FINDINGS_HEIGHT)
        self.findings.setAccessibleName(self.tr("What the checks found"))
        results = QSplitter(Qt.Orientation.Vertical)
        results.addWidget(self.results)
        results.addWidget(self.findings)
        results.setStretchFactor(0, 1)
        self.tabs = QTabWidget()
        self.tabs.addTab(splitter, "")
        self.tabs.addTab(results, "")
        return self.tabs

    def _foot(self, *, keep: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        self.keep = QCheckBox(self.tr("&Keep the workbooks as evidence"))
        self.keep.setChecked(keep)
        self.next = button(self.tr("Next &question"), "next")
        self.next.clicked.connect(lambda: self._go_to_open(self.cells.currentIndex().row() + 1))
        cancel = button(self.tr("&Give up"))
        cancel.clicked.connect(self.reject)
        self.go = button(self.tr("&Take over"), "ok", "primary")
        self.go.clicked.connect(self.accept)
        row.addWidget(self.keep)
        row.addWidget(label(self.tr("Nothing changes until you take it over."), "muted"), 1)
        for one in (self.next, cancel, self.go):
            row.addWidget(one)
        return row

    # -- what happens ------------------------------------------------------------------------

    def _answer(self, row: str, answer: Answer) -> None:
        """Note an answer, go over everything again, and turn to the next question."""
        at = self.cells.currentIndex().row()
        self._answers[row] = answer
        self.found = review(self._batch, self._answers)
        self._show()
        self._go_to_open(at + 1)

    def _show(self) -> None:
        """Show everything; rows keep the place at which they were first shown, problems first."""
        rows = review_rows(self._batch, self.found)
        for one in sorted(rows, key=lambda one: FIRST.get(one.state, 2)):
            self._order.setdefault(one.id, len(self._order))
        self.cell_model.show(sorted(rows, key=lambda one: self._order[one.id]))
        self.result_model.show(result_rows(self._batch, self.found))
        found = findings_of(self._batch, changed_bodies(self._batch, self.found))
        numbers = {one.id: one.number for one in self._batch.plan.tasks}
        self.findings.clear()
        self.findings.addItems([f"{numbers[one.task]}　{sentence(one)}" for one in found])
        self.findings.setVisible(bool(found))
        self._count(len(rows), len(found))

    def _count(self, rows: int, findings: int) -> None:
        waiting, changes = self.found.open_questions, len(self.found.changes)
        files = len(self.found.counting.files)
        words = [self.tr("%n file(s) counted", "", files), self.tr("%n field(s) will change", "", changes)]
        words.append(self.tr("%n question(s) open", "", waiting) if waiting else self.tr("no question is open"))
        words += [self.tr("%n finding(s) of the checks", "", findings)] if findings else []
        self.summary.setText(" · ".join(words))
        self.notes.setText("　".join(self._remarks()))
        self.notes.setVisible(bool(self.notes.text()))
        self.tabs.setTabText(0, self.tr("Cells and questions ({count})").format(count=rows))
        self.tabs.setTabText(1, self.tr("Result ({count})").format(count=changes))
        self.next.setEnabled(bool(waiting))
        self.go.setEnabled(not waiting and bool(self.found.said))

    def _remarks(self) -> list[str]:
        """Say what else is to be known of the files."""
        read = [one for one in self._batch.sources if one.read is not None and one.is_read]
        found = []
        back = {one.sender for one in read} | {one.sender for one in self._batch.sources if one.already}
        if missing := [one for one in self._missing if one not in back]:
            found.append(self.tr("Not returned yet: {names}.").format(names="、".join(missing)))
        if moved := sorted({number for one in read for number in self._batch.moved_on(one)}):
            numbers = "、".join(map(str, moved))
            found.append(
                self.tr("Since the sheets were issued, task {numbers} was reported anew.").format(numbers=numbers)
            )
        if any(self._batch.is_of_older_plan(one) for one in read):
            found.append(self.tr("Sheets issued under an earlier version of the plan are among them."))
        if hidden := [where for one in read if one.read for where in one.read.hidden]:
            found.append(self.tr("Hidden rows were read too: {rows}.").format(rows="、".join(hidden)))
        if any(one.read and one.read.drawings for one in read):
            found.append(self.tr("Pictures and text boxes in the sheets are not read; look at them yourself."))
        if any(not one.shows_all for one in read):
            found.append(self.tr("Of older formats and csv, notes cannot be read."))
        return found

    def _show_question(self, row: int) -> None:
        self.panel.show_row(self.cell_model.row_at(row) if 0 <= row < self.cell_model.rowCount() else None)

    def _go_to_open(self, start: int) -> None:
        """Turn to the next open question, round the end; stay if there is none."""
        count = self.cell_model.rowCount()
        turn = [(start + step) % count for step in range(count)] if count else []
        at = next((one for one in turn if self.cell_model.row_at(one).state == OPEN), None)
        if at is None:
            at = min(max(start - 1, 0), count - 1)
            if self.found.open_questions == 0:
                QTimer.singleShot(0, self.go.setFocus)
        self.cells.go_to(at)
        self._show_question(at)
        if at >= 0 and count and self.cell_model.row_at(at).state == OPEN:
            QTimer.singleShot(0, self.panel.take_focus)
