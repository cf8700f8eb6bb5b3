"""Entering a figure of an indicator: what was understood is shown before it is saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.indicator import Indicator
from metrodesk.domain.indicator_entry import Entered, is_in_words, understand_reading
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.ui.indicators.state import ReadingWish
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.proof_field import ProofField
from metrodesk.ui.widgets.text import label, restyle
from metrodesk.wording.indicators import entered_words, start_name, target_name
from metrodesk.wording.words import period_name

YEARS = 8
"""How many years back are offered; another can be typed on the command line."""


class ReadingDialog(QDialog):
    """The form of one figure."""

    @classmethod
    def ask(cls, parent: QWidget, indicator: Indicator, period: Period, today: date) -> ReadingWish | None:
        """Return what was entered, or None if the person gave up."""
        dialog = cls(parent, indicator, period, today)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(self, parent: QWidget | None, indicator: Indicator, period: Period, today: date) -> None:
        super().__init__(parent)
        self._indicator, self._in_words = indicator, is_in_words(indicator)
        self.setWindowTitle(self.tr("Enter a figure"))
        self.setMinimumWidth(560)
        self.time = QComboBox()
        for one in offered(indicator, period, today):
            self.time.addItem(period_name(one), one)
        self.value, self.source, self.proof = QLineEdit(), QLineEdit(), ProofField()
        self.value.setPlaceholderText(self._hint())
        self.source.setPlaceholderText(self.tr("e.g. statistical bulletin, letter no., register"))
        self.reached, self.not_reached = QRadioButton(self.tr("reached")), QRadioButton(self.tr("not reached yet"))
        self._answers = QButtonGroup(self)
        for answer in (self.reached, self.not_reached):
            self._answers.addButton(answer)
            answer.toggled.connect(self._weigh)
        self.understood = label("", "muted", wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.value.textChanged.connect(self._weigh)
        self.source.textChanged.connect(self._weigh)
        self._weigh()
        self.value.setFocus()

    def entered(self) -> Entered:
        """Return what was understood of the value."""
        answer = None if self._answers.checkedButton() is None else self.reached.isChecked()
        return understand_reading(self._indicator, self.value.text(), answer)

    def wish(self) -> ReadingWish | None:
        """Return what was entered, None while there is no value."""
        value = self.entered().value
        if value is None:
            return None
        source = self.source.text().strip()
        return ReadingWish(self._indicator.id, self.time.currentData(), value, source, tuple(self.proof.files))

    def _hint(self) -> str:
        if self._in_words:
            return self.tr("how it stands, in words")
        if self._indicator.unit == "%":
            return self.tr("93.5, 约94, or parts: 935/1000")
        return self.tr("a number in {unit}; 约, 余 and 以上 are kept").format(unit=self._indicator.unit)

    def _lay_out(self) -> None:
        one = self._indicator
        aims = [target_name(target, one.unit) for target in one.targets]
        words = self.tr("Start: {start}; targets: {targets}").format(
            start=start_name(one), targets="、".join(aims) or "—"
        )
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Year or period"), self.time)
        form.addRow(self.tr("&Value"), self.value)
        if self._in_words:
            answers = QHBoxLayout()
            answers.addWidget(self.reached)
            answers.addWidget(self.not_reached)
            answers.addStretch(1)
            form.addRow(self.tr("Is the target"), answers)
        form.addRow("", self.understood)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("Proof"), self.proof)
        middle, outer = Middle(), QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        outer.addWidget(middle, 1)
        column = middle.column
        column.addWidget(label(f"{one.name}（{one.unit}）" if one.unit else one.name, "heading", wraps=True))
        column.addWidget(label(words, "muted", wraps=True))
        column.addLayout(form)
        note = self.tr("It takes the place of what was entered for the same time; the former figure stays listed.")
        column.addWidget(label(note, "muted", wraps=True))
        outer.addWidget(self.buttons)
        fit(self)

    def _weigh(self) -> None:
        found = self.entered()
        self.understood.setText(entered_words(found, self._indicator.unit))
        doubtful = found.doubt is not None and bool(self.value.text().strip())
        restyle(self.understood, "kind", "alert" if doubtful else "muted")
        ready = found.value is not None and bool(self.source.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(ready)


def offered(indicator: Indicator, period: Period, today: date) -> tuple[Period, ...]:
    """Return the times offered: the last whole year first, this year, the period in front, years back."""
    first = indicator.baseline.year if indicator.baseline is not None and indicator.baseline.year else 0
    years = [year for year in range(today.year - 1, today.year - YEARS, -1) if year >= first]
    whole = [Period(year, PeriodKind.YEAR, 1) for year in years]
    now = [Period(today.year, PeriodKind.YEAR, 1)]
    shorter = [period] if period.kind is not PeriodKind.YEAR and not indicator.unit.endswith("/年") else []
    recent = [one for one in (shorter[0].previous(), shorter[0].previous().previous())] if shorter else []
    found = [*whole[:1], *now, *shorter, *recent, *whole[1:]]
    return tuple(dict.fromkeys(one for one in found if one.first_day <= today))
