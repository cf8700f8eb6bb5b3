"""Below the list: 与上期相同 and 零报告 for all tasks nobody has begun, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Service

if TYPE_CHECKING:
    from metrodesk.services.desk import DeskState
    from metrodesk.services.taking_over import AllFilledIn
    from metrodesk.services.workspaces import Workspace


class RestActions(QWidget):
    """Two buttons that fill in what is left; what was typed is never among it."""

    take_over_asked = Signal()
    nothing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.same = button("", "take-over", "quiet")
        self.same.setToolTip(self.tr("Only tasks nobody has begun; marked until touched, and one click takes it back"))
        self.same.clicked.connect(self.take_over_asked)
        self.nothing = button("", kind="quiet")
        self.nothing.setToolTip(self.tr("Only tasks nobody has begun; one click takes it back"))
        self.nothing.clicked.connect(self.nothing_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for one in (self.same, self.nothing):
            one.setProperty("fit", "tight")
            row.addWidget(one, 1)
        self.hide()

    def show_state(self, state: DeskState) -> None:
        """Show for how many tasks each action would say something."""
        self.same.setText(self.tr("%n left: same as last", "", state.to_take_over))
        self.same.setVisible(bool(state.to_take_over))
        self.nothing.setText(self.tr("%n left: nothing to report", "", state.to_report_nothing))
        self.nothing.setVisible(bool(state.to_report_nothing))
        self.setVisible(bool(state.to_take_over or state.to_report_nothing))


def taking_over(period: Period, filler: str) -> Service:
    """Return the service that takes the last period over wherever nothing is entered."""

    def take(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.taking_over import take_over

        return take_over(ws, None, period, filler)

    return take


def reporting_nothing(period: Period, filler: str) -> Service:
    """Return the service that says 零报告 wherever nothing is entered and it may be said."""

    def report(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.taking_over import report_nothing

        return report_nothing(ws, None, period, filler)

    return report


def taking_back(done: AllFilledIn) -> Service:
    """Return the service that undoes such an action as a whole."""

    def take(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.taking_over import take_back

        return take_back(ws, done)

    return take
