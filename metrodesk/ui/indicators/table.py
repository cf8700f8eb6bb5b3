"""The table of indicators: a row has its name, its small chart, the newest figure and how it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from metrodesk.ui.indicators.chart_painter import paint_indicator
from metrodesk.ui.widgets.light_badge import LightDelegate
from metrodesk.ui.widgets.row_model import Column, Index, Role, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.wording.indicators import kind_name, newest_name, start_name, summary_name, target_name
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.indicators import IndicatorState

NAME, CHART, HEIGHT = 1, 2, 92


class IndicatorModel(RowModel["IndicatorState"]):
    """Indicators as rows; what the chart shows can be read out and copied in words."""

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        """Return what a cell says; every cell is read out with all of its row."""
        if index.isValid() and role == Role.AccessibleTextRole:
            row = self.row_at(index.row())
            return summary_name(row.indicator, row.now)
        return super().data(index, role)


class IndicatorTable(CopyableTableView):
    """The table with its charts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = indicator_model()
        self.setModel(self.states)
        self.setItemDelegate(_Delegate(self))
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.set_widths((36, 218, 250, 120, 100), 2)
        self.setSelectionMode(CopyableTableView.SelectionMode.SingleSelection)
        self.today = date.today()  # noqa: DTZ011  replaced before anything is shown
        self.empty = QCoreApplication.translate("indicators", "nothing entered yet")


class _Delegate(LightDelegate):
    """Draws the chart's cell; the others as ever."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell."""
        table = self.parent()
        if index.column() != CHART or not isinstance(table, IndicatorTable):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]  # missing in PySide6's stubs
        table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, table)
        room = QRectF(option.rect).adjusted(6, 4, -6, -4)  # type: ignore[attr-defined]
        paint_indicator(painter, room, table.states.row_at(index.row()), table.today, table.empty)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height every row has."""
        return QSize(super().sizeHint(option, index).width(), HEIGHT)


def indicator_model() -> IndicatorModel:
    """Return a model of the indicators."""
    translate = QCoreApplication.translate
    return IndicatorModel(
        [
            Column(translate("indicators", "No."), lambda one: str(one.number)),
            Column(translate("indicators", "Indicator"), name_in_cell, copied=lambda one: one.indicator.name),
            Column(
                translate("indicators", "From the start to the target"),
                lambda one: "",
                copied=course_in_words,
            ),
            Column(translate("indicators", "Newest figure"), newest_in_cell),
            Column(
                translate("indicators", "Standing"),
                lambda one: word(one.now.standing),
                lambda one: one.now.standing.colour,
            ),
        ]
    )


def name_in_cell(one: IndicatorState) -> str:
    """Return the name with its unit, and below what kind it is."""
    indicator = one.indicator
    name = f"{indicator.name}（{indicator.unit}）" if indicator.unit else indicator.name
    kind = kind_name(indicator)
    return f"{name}\n{kind}" if kind else name


def newest_in_cell(one: IndicatorState) -> str:
    """Return the newest figure with its time."""
    return newest_name(one.now, one.indicator.unit) or "—"


def course_in_words(one: IndicatorState) -> str:
    """Return what the chart draws: where it starts, and the targets."""
    targets = [target_name(found.target, one.indicator.unit) for found in one.towards if found.target]
    return " → ".join([start_name(one.indicator), *targets])
