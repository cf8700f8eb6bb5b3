"""Several units exempted (免报) at once: those that may belong to the development zone are proposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from metrodesk.domain.decision import Exempting
from metrodesk.domain.period import Period
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.ui.making.edit_dialog import EditDialog
from metrodesk.ui.making.unit_checks import UnitChecks
from metrodesk.ui.making.when_fields import SinceChoice
from metrodesk.ui.widgets.text import label

ZONE = ("开发区", "托管")
"""Words of a roster's remark on units that may report to somebody else."""


class ExemptManyDialog(EditDialog):
    """Asks which units need not report at all, and from when."""

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        units: Sequence[Unit],
        already: Mapping[str, str],
        chosen: Sequence[UnitId],
        periods: Sequence[Period],
        now: Period,
    ) -> tuple[Exempting, ...]:
        """Return an exemption for each unit chosen, none if the person gave up."""
        dialog = cls(parent, units, already, chosen, periods, now)
        return dialog.exemptions() if dialog.was_accepted else ()

    def __init__(
        self,
        parent: QWidget,
        units: Sequence[Unit],
        already: Mapping[str, str],
        chosen: Sequence[UnitId],
        periods: Sequence[Period],
        now: Period,
    ) -> None:
        """Offer units; `already` names those that are exempt with the words that say when."""
        note = self.tr(
            "They are expected no more; what comes all the same is taken. It can be lifted for each under “Acts”."
        )
        super().__init__(parent, self.tr("Exempt units"), note)
        offered = {one.id for one in units}
        wanted = tuple(one for one in chosen if one in offered)
        proposed = wanted if len(chosen) > 1 else in_the_zone(units)
        ordered = sorted(units, key=lambda one: one.id not in proposed)
        self.units = UnitChecks(ordered, (self.tr("Exempt"),), (proposed,), self.tr("Find a unit"))
        self.units.changed.connect(self.weigh)
        self.since, self.reason = SinceChoice(periods, now), QLineEdit()
        self.since.removeItem(self.since.count() - 1)  # an exemption begins with a period
        if proposed and proposed == in_the_zone(units):
            self.reason.setText(self.tr("They report to the development zone."))
        self.reason.setPlaceholderText(self.tr("Why they need not report"))
        self.reason.textChanged.connect(self.weigh)
        if already:
            said = "；".join(f"{name}（{when}）" for name, when in already.items())
            self.form.addRow(label(self.tr("Exempt already: {units}").format(units=said), "muted", wraps=True))
        self.form.addRow(self.units)
        self.form.addRow(self.tr("&Holds"), self.since)
        self.form.addRow(self.tr("&Reason"), self.reason)
        self.finish()

    def is_ready(self) -> bool:
        """Whether anybody is exempted, and why."""
        return bool(self.units.chosen()) and bool(self.reason.text().strip())

    def exemptions(self) -> tuple[Exempting, ...]:
        """Return an exemption for each unit chosen."""
        since, reason = self.since.since, self.reason.text().strip()
        if since is None:
            return ()
        return tuple(Exempting(unit, (), since, None, reason) for unit in self.units.chosen())


def in_the_zone(units: Sequence[Unit]) -> tuple[UnitId, ...]:
    """Return the units whose remark says that they may belong to the development zone."""
    return tuple(one.id for one in units if any(words in one.remark for words in ZONE))
