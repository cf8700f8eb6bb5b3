"""Adding a unit to the roster, or changing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.unit import UnitKind
from metrodesk.ui.district.units_state import UnitRow, UnitWish
from metrodesk.ui.making.when_fields import SinceChoice
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle, fit
from metrodesk.ui.widgets.text import label
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.period import Period
    from metrodesk.domain.unit import Unit


class UnitDialog(QDialog):
    """Asks for name, kind, other names, groups and remark."""

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        row: UnitRow | None,
        groups: tuple[Unit, ...],
        periods: Sequence[Period],
        current: Period,
    ) -> UnitWish | None:
        """Return what was entered, or None if the person gave up."""
        dialog = cls(parent, row, groups, periods, current)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(
        self,
        parent: QWidget,
        row: UnitRow | None,
        groups: tuple[Unit, ...],
        periods: Sequence[Period],
        current: Period,
    ) -> None:
        super().__init__(parent)
        self._unit = row.unit if row is not None else None
        self.setWindowTitle(self.tr("Change a unit") if row is not None else self.tr("Add a unit"))
        self.setMinimumWidth(520)
        self._make_fields(row)
        middle, outer = Middle(), QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        outer.addWidget(middle, 1)
        column, form = middle.column, QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Other names"), self.aliases)
        form.addRow("", label(self.tr("separated by 、 or commas"), "muted"))
        form.addRow(self.tr("&Remark"), self.remark)
        form.addRow(self.tr("Belongs to"), self._group_boxes(row, groups))
        self.since = SinceChoice(periods, current)
        form.addRow(self.tr("&Holds"), self.since)
        column.addLayout(form)
        if row is not None:
            note = self.tr("A new name is given under “Changes of units”, with the day from which it is used.")
            column.addWidget(label(note, "muted", wraps=True))
        outer.addWidget(self._buttons())
        fit(self)

    def wish(self) -> UnitWish:
        """Return what was entered."""
        typed = self.aliases.text().replace(",", "、").replace("，", "、")
        return UnitWish(
            unit=self._unit.id if self._unit is not None else None,
            name=self.name.text().strip(),
            kind=UnitKind(str(self.kind.currentData())),
            aliases=tuple(one.strip() for one in typed.split("、") if one.strip()),
            groups=frozenset(group.id for box, group in self._boxes if box.isChecked()),
            remark=self.remark.text().strip(),
            since=self.since.since,
        )

    def _make_fields(self, row: UnitRow | None) -> None:
        self.name, self.aliases, self.remark = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        for one in UnitKind:
            if one is not UnitKind.GROUP:
                self.kind.addItem(word(one), one.value)
        self.name.textChanged.connect(self._weigh)
        if row is not None:
            self.name.setText(row.unit.name)
            self.aliases.setText("、".join(row.unit.aliases))
            self.remark.setText(row.unit.remark)
            self.kind.setCurrentIndex(self.kind.findData(row.unit.kind.value))
            self.name.setReadOnly(True)

    def _group_boxes(self, row: UnitRow | None, groups: tuple[Unit, ...]) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        chosen = {group.id for group in row.groups} if row is not None else set()
        self._boxes = [(QCheckBox(group.name.replace("&", "&&")), group) for group in groups]
        for box, group in self._boxes:
            box.setChecked(group.id in chosen)
            column.addWidget(box)
        return inside

    def _buttons(self) -> QDialogButtonBox:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._weigh()
        return self.buttons

    def _weigh(self) -> None:
        if hasattr(self, "buttons"):
            save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
            save.setEnabled(bool(self.name.text().strip()))
