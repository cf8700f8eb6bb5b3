"""Asks whose paper it is when its file has not come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from metrodesk.ui.district.paper_state import Placed
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.unit import UnitId


class PlaceDialog(QDialog):
    """A unit and a period to choose."""

    @classmethod
    def ask(
        cls, parent: QWidget, code: str, units: Sequence[tuple[UnitId, str]], periods: Sequence[Period], now: Period
    ) -> Placed | None:
        """Return whose paper it is, or None if the person gave up."""
        dialog = cls(parent, code, units, periods, now)
        return dialog.placed() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(
        self, parent: QWidget, code: str, units: Sequence[tuple[UnitId, str]], periods: Sequence[Period], now: Period
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Whose paper is it?"))
        self.setMinimumWidth(460)
        self._units, self._periods = tuple(units), tuple(periods)
        words = self.tr("The file with the form code {code} has not come. It is recognised by itself when it does.")
        self.unit, self.period = QComboBox(), QComboBox()
        self.unit.addItems([name for _, name in self._units])
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self.unit.completer()) is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.unit.setCurrentIndex(-1)
        self.period.addItems([period_name(one) for one in self._periods])
        if now in self._periods:
            self.period.setCurrentIndex(self._periods.index(now))
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("&Period"), self.period)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setEnabled(False)
        self.unit.currentTextChanged.connect(lambda text: self._save.setEnabled(self.unit.findText(text) >= 0))
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addWidget(label(words.format(code=code), wraps=True))
        column.addLayout(form)
        column.addWidget(buttons)

    def placed(self) -> Placed:
        """Return what was chosen."""
        chosen = self.unit.findText(self.unit.currentText())
        return Placed(self._units[chosen][0], self._periods[self.period.currentIndex()])
