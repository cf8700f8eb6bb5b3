"""The fields for the values of a check: measures to choose, numbers to write, a choice of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from metrodesk.domain.check_fit import OF_MEASURES
from metrodesk.domain.measure import Measure
from metrodesk.domain.rule import Reach, Rule, RuleValue, ValueKind
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.wording.rules import choice_name, value_name

LIST_HEIGHT = 132


class ValueFields(QWidget):
    """One row for each value the check takes."""

    edited = Signal()

    def __init__(
        self,
        rule: Rule,
        measures: Sequence[Measure],
        values: Mapping[str, str],
        *,
        names_measures: bool,
    ) -> None:
        super().__init__()
        self._measures, self.fields = measures, dict[str, QWidget]()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        for one in rule.values:
            if one.kind in OF_MEASURES and not (names_measures or rule.reach is Reach.SETTING):
                continue  # it holds for every figure
            field = self._field(one, values.get(one.key, ""))
            field.setAccessibleName(value_name(one.key))
            self.fields[one.key] = field
            form.addRow(value_name(one.key), field)

    def values(self) -> dict[str, str]:
        """Return what is set; an empty field means what is usual."""
        written = {key: _written(field) for key, field in self.fields.items()}
        return {key: text for key, text in written.items() if text}

    def _field(self, value: RuleValue, written: str) -> QWidget:
        match value.kind:
            case ValueKind.MEASURE:
                return self._choice([(one.name, one.id) for one in self._measures], written)
            case ValueKind.MEASURES:
                return self._list(written.split())
            case ValueKind.CHOICE:
                return self._choice([(choice_name(one), one) for one in value.choices], written or value.default or "")
            case _:
                field = QLineEdit(written)
                field.setPlaceholderText(value.default or "")
                field.textChanged.connect(self.edited)
                return field

    def _choice(self, entries: Sequence[tuple[str, str]], written: str) -> QComboBox:
        field = QComboBox()
        field.addItem("", "")
        for words, entry in entries:
            field.addItem(words, entry)
        field.setCurrentIndex(max(field.findData(written), 0))
        field.currentIndexChanged.connect(self.edited)
        return field

    def _list(self, written: Sequence[str]) -> QListWidget:
        field = QListWidget()
        field.setFixedHeight(LIST_HEIGHT)
        for one in self._measures:
            item = QListWidgetItem(one.name)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.id in written else Qt.CheckState.Unchecked)
            field.addItem(item)
        field.itemChanged.connect(self.edited)
        return field


def _written(field: QWidget) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    if isinstance(field, QListWidget):
        items = [field.item(at) for at in range(field.count())]
        ticked = [one for one in items if one.checkState() == Qt.CheckState.Checked]
        return " ".join(str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked)
    return field.text().strip() if isinstance(field, QLineEdit) else ""
