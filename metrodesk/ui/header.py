"""The header of an open workspace: its title, the period, language, look and help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.icons import dress
from metrodesk.ui.theme import LARGE, SMALL
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import label
from metrodesk.ui.workplace import Facts
from metrodesk.wording.words import period_name


class Header(QFrame):
    """Says where one is and lets one choose the period."""

    period_chosen = Signal(object)
    help_asked = Signal()

    def __init__(self, facts: Facts, period: Period, menu: AppearanceMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL)
        row.addLayout(self._names(facts), 1)
        self._row = row
        self._menu = menu
        caption = label(self.tr("Period (&Q)"), "muted")
        self._caption = caption
        self._people: list[QWidget] = []
        self.periods = QComboBox()
        self.periods.setAccessibleName(self.tr("Period"))
        self.periods.setMinimumWidth(168)
        for one in facts.periods:
            self.periods.addItem(period_name(one), str(one))
        self.show_period(period)
        self.periods.currentIndexChanged.connect(self._choose)
        caption.setBuddy(self.periods)
        row.addWidget(caption)
        row.addWidget(self.periods)
        row.addSpacing(SMALL)
        row.addWidget(menu.language_button)
        row.addWidget(menu.appearance_button)
        row.addWidget(self._help())

    def show_period(self, period: Period) -> None:
        """Show the period that is in force, adding it to the choice if need be."""
        at = self.periods.findData(str(period))
        if at < 0:
            self.periods.insertItem(0, period_name(period), str(period))
            at = 0
        self.periods.setCurrentIndex(at)

    def be_narrow(self, *, narrow: bool) -> None:
        """Leave captions out where there is no room for them; the fields keep their names."""
        captions: list[QLabel] = [self._caption]
        for choice in self._people:
            captions += choice.findChildren(QLabel)
        for caption in captions:
            caption.setVisible(not narrow)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._menu.language_button.setToolButtonStyle(style)

    def add_person(self, choice: QWidget) -> None:
        """Show who acts now, left of the period."""
        self._people.append(choice)
        self._row.insertWidget(1, choice)
        self._row.insertSpacing(2, SMALL)

    def _names(self, facts: Facts) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        if facts.is_district:
            first, second = facts.title, self.tr("District office")
        else:
            first, second = facts.unit, self.tr("reports to {district}").format(district=facts.title)
        column.addWidget(ElidedLabel(first, "heading"))
        below = "  ·  ".join(one for one in (second, facts.plan_number, facts.plan_title) if one)
        column.addWidget(ElidedLabel(below, "muted"))
        return column

    def _choose(self, at: int) -> None:
        self.period_chosen.emit(Period.parse(str(self.periods.itemData(at))))

    def _help(self) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "quiet")
        made.setToolTip(self.tr("Help (F1)"))
        made.setAccessibleName(self.tr("Help"))
        made.setObjectName("help-button")
        dress(made, "help")
        made.clicked.connect(self.help_asked)
        return made
