"""An official text beside what was read of it: one marks the other, and what is open is settled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from metrodesk.ui.jobs import Job, JobRunner
from metrodesk.ui.messages import show_failure
from metrodesk.ui.reading.parts import ReadParts
from metrodesk.ui.reading.plan_text import PlanText
from metrodesk.ui.reading.reading_work import reading, settling, taking_settlement, writing_settlement
from metrodesk.ui.reading.settle_dialog import Matter, SettleDialog
from metrodesk.ui.reading.source_view import SourceView
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.text import button

if TYPE_CHECKING:
    from metrodesk.documents.notes import Settlement
    from metrodesk.domain.tick import Tick
    from metrodesk.services.reading import TextRead

HALF = 600  # pixels; only that both sides are alike matters


class ReadingView(QWidget):
    """Shows a text and its reading; `used` hands on what was read once the person wants to go on with it.

    `banner` is the message of the page it lies in.
    """

    used = Signal(object)  # a TextRead
    read_failed = Signal(Exception)

    def __init__(self, runner: JobRunner, use_words: str, banner: InlineMessage, by: str = "") -> None:
        super().__init__()
        self._runner, self._by = runner, by
        self.read: TextRead | None = None
        self.banner, self.strip = banner, ProgressStrip()
        self.about = ElidedLabel("", "strong")
        self.facts = ElidedLabel("", "muted")
        self.source, self.parts, self.detail = SourceView(), ReadParts(), PlanText()
        self.detail.setMinimumWidth(280)
        self.use = button(use_words, "next", "primary")
        self._lay_out()
        self._connect()
        self._weigh()

    def read_file(self, path: Path, settlement: Settlement | None = None) -> None:
        """Read a file; `settlement` is what was settled of this document elsewhere."""
        self.read_by(reading(path, settlement))

    def read_by(self, work: Callable[[Tick], object]) -> None:
        """Show what a piece of work reads."""
        self._start(work, self.tr("Reading the text…"), self._show, self.read_failed.emit)

    def settle_chosen(self) -> None:
        """Ask how the chosen findings are settled, and read again."""
        if self.read is None:
            return
        rows = [one for one in self.parts.chosen_findings if one.finding.code != "settlement_unused"]
        if len({one.finding.code for one in rows}) > 1:
            self.banner.say(
                Tone.INFO,
                self.tr("Only findings of one kind are settled together."),
                self.tr("Choose one, then “Select all of this kind”."),
            )
            return
        matters = [
            Matter(one.message, one.where, one.proposal, row.official, one.code)
            for row, one in ((row, row.finding) for row in rows)
        ]
        answer = SettleDialog.ask(self, matters, self._by) if matters else None
        if answer is not None:
            self._by = answer.by
            uses = [(one.name, answer.use(matter)) for one, matter in zip(rows, matters, strict=True)]
            self._start(settling(self.read, uses, answer.by, answer.why), self.tr("Reading again…"), self._show_settled)

    def load_settlement(self) -> None:
        """Take over what a file says was settled."""
        chosen = QFileDialog.getOpenFileName(self, self.tr("Take over settlements"), "", "*.json")[0]
        if chosen and self.read is not None:
            self._start(taking_settlement(self.read, Path(chosen)), self.tr("Reading again…"), self._show_settled)

    def save_settlement(self) -> None:
        """Write what was settled to a file the person chooses."""
        if self.read is None:
            return
        proposed = f"{self.read.path.stem}.settlement.json"
        chosen = QFileDialog.getSaveFileName(self, self.tr("Save the settlements"), proposed, "*.json")[0]
        if chosen:
            self._start(writing_settlement(self.read, Path(chosen)), self.tr("Saving…"), self._tell_written)

    def _start(
        self,
        work: Callable[[Tick], object],
        words: str,
        done: Callable[[object], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self.banner.hide()
        job = Job(work)
        job.succeeded.connect(done)
        job.failed.connect(failed or self.complain)
        self.strip.follow(job, words)
        self._runner.start(job)

    def complain(self, error: Exception) -> None:
        """Tell of a failure."""
        show_failure(self.banner, error)

    def _show(self, read: object) -> None:
        from metrodesk.services.reading import TextRead

        if not isinstance(read, TextRead):
            return
        self.read = read
        self.source.show_source(read.source)
        self._show_read(read)
        self.parts.go_to_filled()
        self._show_thing(self.parts.chosen)

    def _show_settled(self, read: object) -> None:
        from metrodesk.services.reading import TextRead

        if not isinstance(read, TextRead):
            return
        self.read = read
        self._show_read(read)
        self._show_thing(self.parts.chosen)
        left = len(read.plan.open_findings)
        self.banner.say(
            Tone.DONE,
            self.tr("Settled; the text was read again."),
            self.tr("%n finding(s) left to settle.", "", left) if left else self.tr("Nothing is left to settle."),
        )

    def _show_read(self, read: TextRead) -> None:
        from metrodesk.domain.reading_gaps import gaps_of
        from metrodesk.wording.reading import gap_words

        document = read.plan.document
        self.about.say(document.title or read.path.name)
        words = self.tr("{file}; {clauses} clauses, {tasks} tasks, {units} units")
        facts = words.format(
            file=read.path.name,
            clauses=len(read.plan.clauses),
            tasks=len(read.plan.tasks),
            units=sum(1 for one in read.plan.units if not one.is_group),
        )
        self.facts.say("  ".join(filter(None, (document.number, document.issuer, document.date, facts))))
        self.parts.show_read(read)
        said = gap_words(gaps_of(read.plan))
        if said is not None:
            self.banner.say(Tone.WARNING, said.what, said.next)
        self._weigh()

    def _tell_written(self, file: object) -> None:
        self.banner.say(Tone.DONE, self.tr("Saved: {file}").format(file=file))

    def _show_thing(self, name: str) -> None:
        """Mark what was chosen in the text, and show it whole."""
        if self.read is None:
            return
        self.source.mark(self.read.places.spans.get(name))
        if name:
            self._show_detail(name)
        else:
            self.detail.show_words(self.tr("None were read."), self.tr("The document states none, or not as such."))

    def _find_thing(self, line: int) -> None:
        """Choose what was read at a line of the text: of the tab in front if it has any there."""
        if self.read is None:
            return
        for kinds in self.parts.kinds:
            for kind in kinds:
                name = self.read.places.at(line, kind)
                if name is not None:
                    self.parts.go_to(name)
                    self.source.mark(self.read.places.spans[name])
                    self._show_detail(name)
                    return
        self.source.mark((line, line))

    def _show_detail(self, name: str) -> None:
        if self.read is None:
            return
        plan, kind, key = self.read.plan, *name.split(":", 1)
        if kind == "clause" and (clause := plan.clause(key)) is not None:
            self.detail.show_clause(clause, {str(unit.id): unit.name for unit in plan.units})
        elif kind == "task":
            row = self.parts.tasks.row_at(self.parts.tables[1].currentIndex().row())
            self.detail.show_task(row, None)
        elif kind == "finding":
            doubt = self.read.doubt(int(key))
            self.detail.show_finding(plan.findings[int(key)], doubt.official if doubt is not None else "")
        elif kind == "chapter":
            chapter = plan.outline.chapters[int(key)]
            self.detail.show_words(chapter.title, chapter.text or self.tr("The text stands in the clauses below it."))
        elif kind == "indicator":
            found = next(one for one in plan.indicators if one.id == key)
            self.detail.show_words(found.name, found.source)

    def _weigh(self) -> None:
        there = self.read is not None
        self.use.setEnabled(self.read is not None and bool(self.read.plan.tasks))
        for one in (self.load, self.save):
            one.setEnabled(there)

    def _connect(self) -> None:
        self.source.line_chosen.connect(self._find_thing)
        self.parts.thing_chosen.connect(self._show_thing)
        self.parts.settle_asked.connect(self.settle_chosen)
        self.load.clicked.connect(self.load_settlement)
        self.save.clicked.connect(self.save_settlement)
        self.use.clicked.connect(lambda: self.used.emit(self.read))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.strip, self.about, self.facts):
            column.addWidget(part)
        read = _split(Qt.Orientation.Vertical, self.parts, self.detail)
        sides = _split(Qt.Orientation.Horizontal, self.source, read)
        column.addWidget(sides, 1)
        self.load = button(self.tr("Take over se&ttlements…"), "folder", "quiet")
        self.save = button(self.tr("Sa&ve the settlements…"), "export", "quiet")
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.load)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.use)
        column.addLayout(row)


def _split(way: Qt.Orientation, first: QWidget, second: QWidget) -> QSplitter:
    made = QSplitter(way)
    made.setHandleWidth(SMALL)
    made.setChildrenCollapsible(False)
    for at, one in enumerate((first, second)):
        made.addWidget(one)
        made.setStretchFactor(at, 1)
    made.setSizes([HALF, HALF])
    return made
