"""Entering a measure (数据项): what is counted, in what, by whom; what is wrong is said as one types."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.measure_editing import problems_of
from metrodesk.domain.plan import Plan
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import PLACES, UnitKind
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.text import label, restyle
from metrodesk.wording.plan_settings import measure_problem
from metrodesk.wording.words import word

COUNTED_IN = ("家次", "台件", "人次", "场次", "件", "份", "项", "次", "个", "户", "批次", "元")


def kinds_to_ask(plan: Plan, measure: Measure) -> tuple[UnitKind, ...]:
    """Return the kinds of bodies a measure can be asked of: governments only where the plan has them."""
    there = {unit.kind for unit in plan.units} | set(measure.asked_of)
    return tuple(kind for kind in UnitKind if kind is not UnitKind.GROUP and (kind not in PLACES or kind in there))


class MeasureDialog(QDialog):
    """The form of one measure."""

    @classmethod
    def ask(cls, parent: QWidget, plan: Plan, measure: Measure) -> Measure | None:
        """Return the measure as entered, or None if the person gave up."""
        dialog = cls(parent, plan, measure)
        return dialog.measure() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, plan: Plan, measure: Measure) -> None:
        super().__init__(parent)
        self._plan, self._before = plan, measure
        self.setWindowTitle(self.tr("Change a measure") if measure.id else self.tr("Add a measure"))
        self.setMinimumWidth(600)
        self._make_fields()
        self.problem = label("", "muted", wraps=True)
        self.problem.setMinimumHeight(40)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._fill(measure)
        self._watch()
        self._weigh()
        fit(self)

    def measure(self) -> Measure:
        """Return what is in the fields."""
        kind = MeasureKind(self.kind.currentData())
        return replace(
            self._before,
            task=TaskId(self.task.currentData()),
            name=self.name.text().strip(),
            unit=self.unit.currentText().strip(),
            kind=kind,
            asked_of=self._asked_of(),
            entered=Entered(self.entered.currentData()),
            parts=(self.numerator.text().strip(), self.denominator.text().strip()) if kind is MeasureKind.RATIO else (),
            note=self.note.text().strip(),
        )

    def _asked_of(self) -> tuple[UnitKind, ...]:
        """Return the kinds asked, none for all of them, and in the order they had if they are the same."""
        asked = tuple(one for one, box in self.asked.items() if box.isChecked())
        if len(asked) == len(self.asked):
            return ()
        return self._before.asked_of if set(asked) == set(self._before.asked_of) else asked

    def _make_fields(self) -> None:
        self.task, self.kind, self.unit, self.entered = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        for one in self._plan.tasks:
            self.task.addItem(f"{one.number}. {one.item}", str(one.id))
        for kind, words in (
            (MeasureKind.FLOW, self.tr("count of what was done (added up over periods)")),
            (MeasureKind.STOCK, self.tr("how many there are at the end (the last one holds)")),
            (MeasureKind.RATIO, self.tr("ratio (numerator and denominator are entered)")),
        ):
            self.kind.addItem(f"{word(kind)}：{words}", kind.value)
        self.unit.setEditable(True)
        self.unit.addItems(list(COUNTED_IN))
        for entered, words in (
            (Entered.PERIOD, self.tr("this period is entered, the total computed")),
            (Entered.TOTAL, self.tr("the total since January is entered, this period computed")),
        ):
            self.entered.addItem(f"{word(entered)}：{words}", entered.value)
        self.name, self.numerator, self.denominator, self.note = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.numerator.setPlaceholderText(self.tr("Numerator, e.g. 检定合格"))
        self.numerator.setAccessibleName(self.tr("Numerator"))
        self.denominator.setPlaceholderText(self.tr("Denominator, e.g. 检定"))
        self.denominator.setAccessibleName(self.tr("Denominator"))
        self.asked = {kind: QCheckBox(word(kind)) for kind in kinds_to_ask(self._plan, self._before)}

    def _lay_out(self) -> None:
        self.content = label("", "muted", wraps=True)
        parts, asked = QHBoxLayout(), QHBoxLayout()
        parts.setSpacing(SMALL)
        asked.setSpacing(MEDIUM)
        parts.addWidget(self.numerator)
        parts.addWidget(label("／"))
        parts.addWidget(self.denominator)
        self.parts = QWidget()
        self.parts.setLayout(parts)
        parts.setContentsMargins(0, 0, 0, 0)
        for box in self.asked.values():
            asked.addWidget(box)
        asked.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Task"), self.task)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("T&ype"), self.kind)
        form.addRow(self.tr("Counted &in"), self.unit)
        form.addRow(self.tr("&Parts"), self.parts)
        form.addRow(self.tr("Asked of"), asked)
        form.addRow(self.tr("&Entered"), self.entered)
        form.addRow(self.tr("N&ote (what counts)"), self.note)
        self._form = form
        middle, outer = Middle(), QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        middle.column.addWidget(self.content)
        middle.column.addLayout(form)
        outer.addWidget(middle, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)

    def _fill(self, measure: Measure) -> None:
        for choice, value in ((self.task, measure.task), (self.kind, measure.kind), (self.entered, measure.entered)):
            choice.setCurrentIndex(max(choice.findData(str(value)), 0))
        self.name.setText(measure.name)
        self.unit.setCurrentText(measure.unit)
        self.note.setText(measure.note)
        for field, text in zip((self.numerator, self.denominator), measure.parts, strict=False):
            field.setText(text)
        for kind, box in self.asked.items():
            box.setChecked(not measure.asked_of or kind in measure.asked_of)

    def _watch(self) -> None:
        for choice in (self.task, self.kind, self.entered):
            choice.currentIndexChanged.connect(self._weigh)
        self.unit.currentTextChanged.connect(self._weigh)
        for field in (self.name, self.numerator, self.denominator, self.note):
            field.textChanged.connect(self._weigh)
        for box in self.asked.values():
            box.toggled.connect(self._weigh)

    def _weigh(self) -> None:
        """Say what is wrong, or what the change means; only what is right can be saved."""
        measure = self.measure()
        self.content.setText(self._plan.task(measure.task).content)
        self._form.setRowVisible(self.parts, measure.kind is MeasureKind.RATIO)
        problems = [measure_problem(one) for one in problems_of(self._plan, measure)]
        if not any(box.isChecked() for box in self.asked.values()):
            problems.append(self.tr("Choose which units are asked for it."))
        known = self._plan.measure(measure.id)
        words = problems[0] if problems else ""
        if not problems and known is not None and not known.means_the_same_as(measure):
            words = self.tr(
                "With another task, unit or type it is another figure: a new measure is set up and the old one "
                "retired; what was reported on it stays."
            )
        self.problem.setText(words)
        restyle(self.problem, "kind", "alert" if problems else "muted")
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problems)
