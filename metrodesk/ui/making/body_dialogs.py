"""What becomes of a body: another name, a name it had before, its end, and what the present plan says of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from metrodesk.domain.unit import Unit, UnitId
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.unit_checks import UnitChecks
from metrodesk.ui.making.when_fields import DayField, SinceChoice
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build


class RenameDialog(EditDialog):
    """Asks for a body's new name and the last day of the old one."""

    @classmethod
    def ask(cls, parent: QWidget, unit: Unit, day: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, unit, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, unit: Unit, day: date) -> None:
        note = self.tr("The unit keeps its computers, reports and reminders; papers of before keep the old name.")
        super().__init__(parent, self.tr("Rename {unit}").format(unit=unit.name), note)
        self._unit = unit
        self.name, self.day = QLineEdit(unit.name), DayField(day)
        self.mistake = QCheckBox(self.tr("The old name was a &mistake, it was never called so"))
        self.mistake.toggled.connect(self.day.setDisabled)
        self.name.textChanged.connect(self.weigh)
        self.form.addRow(self.tr("New &name"), self.name)
        self.form.addRow(self.tr("&Last day of the old name"), self.day)
        self.form.addRow("", self.mistake)
        self.finish()
        self.name.selectAll()

    def is_ready(self) -> bool:
        """Whether there is another name."""
        return self.name.text().strip() not in {"", self._unit.name}

    def build(self) -> Build:
        """Return the change entered."""
        unit, name = self._unit.id, self.name.text().strip()
        day = None if self.mistake.isChecked() else self.day.day

        def edit(ws: Workspace) -> Edit:
            from metrodesk.services.plan_edits import renaming

            return renaming(ws, unit, name, day)

        return edit


class FormerNameDialog(EditDialog):
    """Asks for a name a body had before, and until when."""

    @classmethod
    def ask(cls, parent: QWidget, unit: Unit, day: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, unit, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, unit: Unit, day: date) -> None:
        known = "、".join(
            f"{one.name}（{one.until.isoformat()}）" if one.until else one.name for one in unit.history.former
        )
        note = self.tr("Papers and sheets under that name are recognised.")
        super().__init__(parent, self.tr("Former name of {unit}").format(unit=unit.name), note)
        self._unit = unit
        self.name, self.day = QLineEdit(), DayField(day)
        self.unknown = QCheckBox(self.tr("N&obody knows until when"))
        self.unknown.toggled.connect(self.day.setDisabled)
        self.name.textChanged.connect(self.weigh)
        if known:
            self.form.addRow(self.tr("Known so far"), label(known, wraps=True))
        self.form.addRow(self.tr("Former &name"), self.name)
        self.form.addRow(self.tr("&Until"), self.day)
        self.form.addRow("", self.unknown)
        self.finish()

    def is_ready(self) -> bool:
        """Whether a name was entered."""
        return bool(self.name.text().strip())

    def build(self) -> Build:
        """Return the change entered."""
        unit, name = self._unit.id, self.name.text().strip()
        day = None if self.unknown.isChecked() else self.day.day

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import naming_before

            return naming_before(unit, name, day)

        return edit


class EndDialog(EditDialog):
    """Asks for a body's last day and who takes over what is open, or lets it go on."""

    @classmethod
    def ask(cls, parent: QWidget, unit: Unit, others: Sequence[Unit], day: date) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, unit, others, day)
        return dialog.build() if dialog.was_accepted else None

    def __init__(self, parent: QWidget, unit: Unit, others: Sequence[Unit], day: date) -> None:
        note = self.tr("It is asked for nothing after that day; its reports and papers stay.")
        super().__init__(parent, self.tr("End {unit}").format(unit=unit.name), note)
        self._unit = unit
        self.day, self.heir = DayField(unit.history.until or day), QComboBox()
        self.heir.addItem(self.tr("nobody"), "")
        for one in others:
            self.heir.addItem(one.name, str(one.id))
        self.goes_on = QCheckBox(self.tr("It goes on &after all"))
        self.goes_on.setVisible(unit.history.until is not None)
        for field in (self.day, self.heir):
            self.goes_on.toggled.connect(field.setDisabled)
        self.form.addRow(self.tr("&Last day"), self.day)
        self.form.addRow(self.tr("Open &returns are answered by"), self.heir)
        self.form.addRow("", self.goes_on)
        self.finish()

    def build(self) -> Build:
        """Return the change entered."""
        unit, day, goes_on = self._unit.id, self.day.day, self.goes_on.isChecked()
        heirs = (UnitId(str(self.heir.currentData())),) if self.heir.currentData() else ()

        def edit(ws: Workspace) -> Edit:
            from metrodesk.services.plan_edits import ending, reviving

            return reviving(unit) if goes_on else ending(ws, unit, day, heirs)

        return edit


class MembersDialog(EditDialog):
    """Asks which units a group stands for, and from which period."""

    @classmethod
    def ask(
        cls, parent: QWidget, groups: Sequence[Unit], units: Sequence[Unit], periods: Sequence[Period], current: Period
    ) -> Build | None:
        """Return the change, or None if the person gave up."""
        dialog = cls(parent, groups, units, periods, current)
        return dialog.build() if dialog.was_accepted else None

    def __init__(
        self,
        parent: QWidget,
        groups: Sequence[Unit],
        units: Sequence[Unit],
        periods: Sequence[Period],
        current: Period,
    ) -> None:
        super().__init__(parent, self.tr("Members of a group"), self.tr("A task given to the group is each member's."))
        self._units = tuple(units)
        self.group, self.since = QComboBox(), SinceChoice(periods, current)
        self._groups = {str(one.id): one for one in groups}
        for one in groups:
            self.group.addItem(one.name, str(one.id))
        self.form.addRow(self.tr("&Group"), self.group)
        self._room = QVBoxLayout()
        self.members = self._list()
        self._room.addWidget(self.members)
        self.form.addRow(self._room)
        self.form.addRow(self.tr("&Holds"), self.since)
        self.group.currentIndexChanged.connect(self._show_group)
        self.finish()

    def build(self) -> Build:
        """Return the change entered."""
        group, members, since = UnitId(str(self.group.currentData())), self.members.chosen(), self.since.since

        def edit(_: Workspace) -> Edit:
            from metrodesk.services.plan_edits import grouping

            return grouping(group, members, since)

        return edit

    def _list(self) -> UnitChecks:
        chosen = self._groups[str(self.group.currentData())].members if self._groups else ()
        ordered = sorted(self._units, key=lambda one: one.id not in chosen)
        return UnitChecks(ordered, (self.tr("Member"),), (chosen,), self.tr("Find a unit"))

    def _show_group(self) -> None:
        other = self._list()
        self._room.replaceWidget(self.members, other)
        self.members.deleteLater()
        self.members = other
