"""Step 定稿: three names, what is sealed, and how much of all that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.report import Names
from metrodesk.domain.task import TaskId
from metrodesk.ui.people import NameBox
from metrodesk.ui.theme import LARGE, SMALL, TIGHT
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.unit.people_dialog import PeopleDialog
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.tab_order import tab_through
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Workplace
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.desk import TaskSummary

PARTS = ("filler", "reviewer", "head")


class SealStep(Card):
    """Says what sealing will make, and lets some tasks wait (部分报送)."""

    seal_asked = Signal(object, object)  # Names, and the tasks or None for all
    review_asked = Signal()

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._place = place
        self._facts: HandOverFacts | None = None
        self._boxes: dict[TaskId, QCheckBox] = {}
        self.title(self.tr("Seal"))
        note = self.tr(
            "Sealing turns the drafts into a fixed version with a form code. A later change makes"
            " a new version; nothing sealed is lost."
        )
        self.say(note)
        self.unreviewed = InlineMessage()
        self.add(self.unreviewed)
        place.people.changed.connect(self._propose)
        self.names = {part: self._name_box(part) for part in PARTS}
        self._lay_out_names()
        self.caption = label("", "muted", wraps=True)
        self.add(self.caption)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT)
        self.body.addLayout(self._rows)
        self.renamed = label(
            self.tr("Only a name was corrected: no report changes, but the form gets a new code."), wraps=True
        )
        self.renamed.hide()
        self.add(self.renamed)
        self.summary = label("", wraps=True)
        self.add(self.summary)
        self.seal = button(self.tr("&Seal"), "lock", "primary")
        self.seal.clicked.connect(self._ask)
        self.body.addSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(self.seal)
        self.lacking = label(self.tr("Enter who filled this in first"), "muted")
        self.lacking.hide()
        row.addWidget(self.lacking)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    @property
    def chosen(self) -> tuple[TaskId, ...]:
        """The drafts that are ticked."""
        return tuple(task for task, box in self._boxes.items() if box.isChecked())

    @property
    def given(self) -> Names:
        """The three names as they stand there."""
        return Names(**{part: box.currentText().strip() for part, box in self.names.items()})

    @property
    def is_name_corrected(self) -> bool:
        """Whether another name stands there than in what was sealed last, and nothing else is new."""
        last = self._facts.submission if self._facts is not None else None
        return last is not None and not self._boxes and self.given != last.names

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show the drafts that can be sealed; what was unticked stays so."""
        waiting = {task for task, box in self._boxes.items() if box.isEnabled() and not box.isChecked()}
        self._facts = facts
        self._clear()
        for one in facts.drafts:
            self._add(one, ticked=one.task not in waiting)
        tab_through(self.names["head"], self._boxes.values())
        count = len(facts.drafts)
        self.caption.setText(
            self.tr("%n draft(s) to seal; untick what shall wait:", "", count)
            if count
            else self.tr("There is no draft to seal.")
        )
        self._say_unreviewed(facts)
        self._propose()

    def _propose(self) -> None:
        if self._facts is None:
            return
        for part, name in zip(PARTS, self._proposed(self._facts), strict=True):
            if not self.names[part].currentText() and name:
                self.names[part].setEditText(name)
        self._sum_up()

    def _say_unreviewed(self, facts: HandOverFacts) -> None:
        """Say that nobody has seen this on paper yet; sealing is allowed all the same."""
        if facts.step("review_print").when or facts.submission is not None or not facts.drafts:
            self.unreviewed.hide()
            return
        self.unreviewed.say(
            Tone.INFO,
            self.tr("No review print has been made of this period yet."),
            self.tr("Heads mostly change words when they see it on paper. If yours has seen it, go on and seal."),
        )
        first = button(self.tr("Print for review first"), "print")
        first.clicked.connect(self.review_asked)
        self.unreviewed.add_action(first)

    def _proposed(self, facts: HandOverFacts) -> tuple[str, str, str]:
        last = facts.submission.names if facts.submission else Names()
        if facts.submission is not None and not facts.drafts:
            return last.filler, last.reviewer, last.head
        known = {part: next(iter(self._place.people.names(part)), "") for part in PARTS}
        return (
            self._place.filler or facts.desk.filler or last.filler,
            last.reviewer or known["reviewer"],
            last.head or known["head"],
        )

    def _name_box(self, part: str) -> NameBox:
        box = NameBox(self._place, part)
        box.setMinimumWidth(110)
        box.setMaximumWidth(220)
        box.editTextChanged.connect(self._sum_up)
        return box

    def _lay_out_names(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(TIGHT)
        captions = (self.tr("&Filled in by"), self.tr("&Reviewed by"), self.tr("&Head of the unit"))
        for column, (part, caption) in enumerate(zip(PARTS, captions, strict=True)):
            words = label(caption)
            words.setBuddy(self.names[part])
            self._name(self.names[part], caption.replace("&", ""))
            grid.addWidget(words, 0, column)
            grid.addWidget(self.names[part], 1, column)
        for column in range(3):
            grid.setColumnStretch(column, 2)
        self.people = button(self.tr("&Names…"), kind="quiet")
        self.people.setToolTip(self.tr("The names proposed here; one can be taken off"))
        self.people.clicked.connect(lambda: PeopleDialog.ask(self._place, self))
        grid.addWidget(self.people, 1, 3)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self.body.addSpacing(SMALL)

    @staticmethod
    def _name(box: QComboBox, name: str) -> None:
        box.setAccessibleName(name)
        if (line := box.lineEdit()) is not None:
            line.setAccessibleName(name)

    def _add(self, one: TaskSummary, *, ticked: bool) -> None:
        status = word(one.status) if one.status else self.tr("no status")
        words = f"{one.number}  {one.item}  ·  {status}"
        can = not one.errors
        if not can:
            words = self.tr("{task}  (has errors: correct it first)").format(task=words)
        box = QCheckBox(words)
        box.setEnabled(can)
        box.setChecked(can and ticked)
        box.toggled.connect(self._sum_up)
        self._boxes[one.task] = box
        self._rows.addWidget(box)

    def _clear(self) -> None:
        for box in self._boxes.values():
            self._rows.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes.clear()

    def _sum_up(self, *_: object) -> None:
        if self._facts is None:
            return
        standing = {one.task for one in self._facts.tasks if one.origin}
        covers, of = len(standing.union(self.chosen)), len(self._facts.tasks)
        words = self.tr("Handed in after sealing: {covers} of {of} tasks").format(covers=covers, of=of)
        if covers < of:
            words = self.tr("{words} – a partial submission, and marked so on paper").format(words=words)
        self.summary.setText(words)
        named = bool(self.names["filler"].currentText().strip())
        beside = not self._boxes and (self._facts.step("seal").count > 0 or self.is_name_corrected)
        something = bool(self.chosen) or beside
        self.seal.setEnabled(something and named)
        self.lacking.setVisible(something and not named)
        self.renamed.setVisible(self.is_name_corrected)

    def _ask(self) -> None:
        everything = len(self.chosen) == len(self._boxes)
        self.seal_asked.emit(self.given, None if everything else self.chosen)
