"""Bodies that become one, and a body that becomes several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from metrodesk.domain.unit import Unit, UnitId, UnitKind
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.unit_checks import UnitChecks
from metrodesk.ui.making.when_fields import DayField
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build

NAMES_HEIGHT = 90


class MergeDialog(EditDialog):
    """Asks which bodies become one, which one, and the last day of what was."""

    @classmethod
    def ask(cls, parent: QWidget, units: Sequence[Unit], chosen: Sequence[UnitId], day: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, units, chosen, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, units: Sequence[Unit], chosen: Sequence[UnitId], day: date) -> None:
        note = self.tr("The heir answers what is open; totals count each period under the unit that was there then.")
        super().__init__(parent, self.tr("Merge units"), note)
        self._units = {one.id: one for one in units}
        ordered = sorted(units, key=lambda one: one.id not in chosen)
        self.parts = UnitChecks(ordered, (self.tr("Merged"),), (chosen,), self.tr("Find a unit"))
        self.parts.changed.connect(self._list_heirs)
        self.heir, self.name, self.kind, self.day = QComboBox(), QLineEdit(), kind_box(), DayField(day)
        self.form.addRow(self.parts)
        self.form.addRow(self.tr("They become"), self.heir)
        self.form.addRow(self.tr("&Name of the new unit"), self.name)
        self.form.addRow(self.tr("&Kind"), self.kind)
        self.form.addRow(self.tr("&Last day before"), self.day)
        self.heir.currentIndexChanged.connect(self._weigh_heir)
        self.name.textChanged.connect(self.weigh)
        self._list_heirs()
        self.finish()

    def is_ready(self) -> bool:
        """Whether there are two bodies, and what they become."""
        enough = len(self.parts.chosen()) > 1
        return enough and (bool(self.heir.currentData()) or bool(self.name.text().strip()))

    def build(self) -> Build:
        """Return the change entered."""
        parts, day = self.parts.chosen(), self.day.day
        key, name, kind = str(self.heir.currentData() or ""), self.name.text().strip(), chosen_kind(self.kind)

        def edit(ws: Workspace) -> Edit:
            from metrodesk.domain.unit_editing import NewBody
            from metrodesk.services.plan_edits import merging

            return merging(ws, parts, UnitId(key) if key else NewBody(name, kind), day)

        return edit

    def _list_heirs(self) -> None:
        before = self.heir.currentData()
        self.heir.blockSignals(True)
        self.heir.clear()
        self.heir.addItem(self.tr("a new unit"), "")
        for one in self.parts.chosen():
            self.heir.addItem(self._units[one].name, str(one))
        self.heir.setCurrentIndex(max(self.heir.findData(before), 0))
        self.heir.blockSignals(False)
        if self.parts.chosen():
            self.kind.setCurrentIndex(self.kind.findData(self._units[self.parts.chosen()[0]].kind.value))
        self._weigh_heir()

    def _weigh_heir(self) -> None:
        is_new = not self.heir.currentData()
        for field in (self.name, self.kind):
            field.setEnabled(is_new)
        self.weigh()


class SplitDialog(EditDialog):
    """Asks which new bodies one becomes, whether it goes on beside them, and the last day of what was."""

    @classmethod
    def ask(cls, parent: QWidget, unit: Unit, day: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, unit, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, unit: Unit, day: date) -> None:
        note = self.tr("The first one answers what is open; each gets the tasks the unit had.")
        super().__init__(parent, self.tr("Split {unit}").format(unit=unit.name), note)
        self._unit = unit
        self.names, self.kind, self.day = QPlainTextEdit(), kind_box(), DayField(day)
        self.names.setPlaceholderText(self.tr("one name a line"))
        self.names.setTabChangesFocus(True)
        self.names.setMaximumHeight(NAMES_HEIGHT)
        self.names.textChanged.connect(self.weigh)
        self.kind.setCurrentIndex(self.kind.findData(unit.kind.value))
        self.stays = QCheckBox(self.tr("{unit} &goes on and answers what is open").format(unit=unit.name))
        self.stays.toggled.connect(self.weigh)
        self.form.addRow(self.tr("&New units"), self.names)
        self.form.addRow(self.tr("&Kind"), self.kind)
        self.form.addRow("", self.stays)
        self.form.addRow(self.tr("&Last day before"), self.day)
        self.finish()

    def is_ready(self) -> bool:
        """Whether it becomes at least two."""
        return len(self._new_names()) + (1 if self.stays.isChecked() else 0) > 1

    def build(self) -> Build:
        """Return the change entered."""
        unit, day, kind, names = self._unit.id, self.day.day, chosen_kind(self.kind), self._new_names()
        stays = self.stays.isChecked()

        def edit(ws: Workspace) -> Edit:
            from metrodesk.domain.unit_editing import NewBody
            from metrodesk.services.plan_edits import splitting

            made = [NewBody(name, kind) for name in names]
            return splitting(ws, unit, [unit, *made] if stays else made, day)

        return edit

    def _new_names(self) -> list[str]:
        typed = self.names.toPlainText().replace("、", "\n").splitlines()
        return list(dict.fromkeys(one.strip() for one in typed if one.strip()))


def kind_box() -> QComboBox:
    """Return a box of the kinds of bodies, groups left out."""
    made = QComboBox()
    for one in UnitKind:
        if one is not UnitKind.GROUP:
            made.addItem(word(one), one.value)
    return made


def chosen_kind(box: QComboBox) -> UnitKind:
    """Return the kind chosen in a box."""
    return UnitKind(str(box.currentData()))
