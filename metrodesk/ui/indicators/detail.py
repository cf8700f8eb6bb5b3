"""One indicator: its chart, how it stands with each target, what was entered, where it stands in the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.indicator import Direction
from metrodesk.domain.indicator_value import words_of
from metrodesk.domain.indicator_words import source_words
from metrodesk.ui.indicators.chart_widget import ChartWidget
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label, menu_button, selectable
from metrodesk.wording.indicators import expected_name, kind_name, newest_name, share_name, start_name, target_name
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from datetime import date

    from metrodesk.services.indicators import IndicatorState, ReadingLine

WIDTH = 400


class IndicatorDetail(QScrollArea):
    """The panel beside the table; what is to be done is said by its signals."""

    enter_asked, revise_asked = Signal(), Signal()
    drop_asked, turn_asked = Signal(str), Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lines: tuple[ReadingLine, ...] = ()
        self.name, self.facts = selectable("", "heading"), selectable("", "muted")
        self.badge = LightBadge()
        self.chart = ChartWidget()
        self.words, self.source = selectable(""), selectable("", "muted")
        self.enter = button(self.tr("Enter a fi&gure…"), "add", "primary")
        self.enter.clicked.connect(self.enter_asked)
        self.revise = button(self.tr("Change the &target…"), "entry")
        self.revise.clicked.connect(self.revise_asked)
        self.turn = menu_button(self.tr("&Better is…"), "", self._directions())
        self.history = readings_model()
        self.table = CopyableTableView()
        self.table.setModel(self.history)
        self.table.set_widths((92, 86, 110, 78), 2)
        self.table.setMinimumHeight(140)
        self.drop = button(self.tr("Take out of &force…"), "remove", "quiet")
        self.drop.clicked.connect(self._drop)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the width it has at least, so that the table beside it keeps the rest for its charts."""
        return QSize(WIDTH, super().sizeHint().height())

    def show_indicator(self, state: IndicatorState | None, today: date, clause: str) -> None:
        """Show an indicator, or nothing."""
        self.setVisible(state is not None)
        if state is None:
            return
        one = state.indicator
        self.name.setText(f"{one.name}（{one.unit}）" if one.unit else one.name)
        self.facts.setText("　".join(filter(None, (kind_name(one), clause))))
        for direction, choice in self._choices.items():
            choice.setChecked(direction is one.direction)
            choice.setEnabled(direction is not one.direction)
        self.badge.show_light(state.now.standing.colour, word(state.now.standing))
        self.chart.show_indicator(state, today)
        self.words.setText("\n".join(standing_lines(state)))
        self.source.setText(self.tr("Source: {text}").format(text=source_words(one)))
        self._lines = state.lines
        self.history.show(state.lines)
        self._weigh()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addWidget(self.badge)
        column.addWidget(self.chart)
        column.addWidget(self.words)
        acts = FlowLayout()
        acts.addWidget(self.enter)
        acts.addWidget(self.revise)
        acts.addWidget(self.turn)
        column.addLayout(acts)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What was entered"), "heading"))
        head.addStretch(1)
        head.addWidget(self.drop)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.source)
        self.setWidget(inside)

    def _directions(self) -> QMenu:
        menu = QMenu(self)
        self._choices = {}
        for direction, words in (
            (Direction.HIGHER, self.tr("&higher")),
            (Direction.LOWER, self.tr("&lower")),
            (Direction.NONE, self.tr("&neither")),
        ):
            choice = QAction(words, menu)  # an object of Python's own: its wrapper stays with it
            menu.addAction(choice)
            choice.setCheckable(True)
            choice.triggered.connect(lambda _=False, direction=direction: self.turn_asked.emit(direction))
            self._choices[direction] = choice
        return menu

    def _weigh(self) -> None:
        self.drop.setEnabled(self._chosen() is not None)

    def _chosen(self) -> ReadingLine | None:
        rows = self.table.selected_rows()
        found = self._lines[rows[0]] if rows and rows[0] < len(self._lines) else None
        return found if found is not None and found.stands else None

    def _drop(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.drop_asked.emit(str(chosen.act))


def standing_lines(state: IndicatorState) -> list[str]:
    """Return how an indicator stands, line by line: start, each target, the newest figure, what must be known."""
    one, now = state.indicator, state.now
    translate = QCoreApplication.translate
    lines = [translate("indicators", "Start: {value}").format(value=start_name(one))]
    for found in state.towards:
        if found.target is not None:
            words = "　".join(filter(None, (word(found.standing), share_name(found))))
            lines.append(
                translate("indicators", "Target: {target}, {standing}").format(
                    target=target_name(found.target, one.unit), standing=words
                )
            )
    newest = "　".join(filter(None, (newest_name(now, one.unit), expected_name(now, one.unit))))
    if newest:
        lines.append(translate("indicators", "Newest: {value}").format(value=newest))
    lines += [word(why) for why in now.why]
    lines += [
        translate("indicators", "Changed from {day} on: {target} ({why})").format(
            day=each.since.isoformat(), target=target_name(each.target, one.unit), why=each.why
        )
        for each in one.revised
    ]
    return lines


def readings_model() -> RowModel[ReadingLine]:
    """Return a model of what was entered, those that no longer count among them."""
    translate = QCoreApplication.translate
    counts, former = translate("indicators", "counts"), translate("indicators", "former")
    return RowModel(
        [
            Column(translate("indicators", "Time"), lambda one: period_name(one.period)),
            Column(translate("indicators", "Figure"), lambda one: words_of(one.value, "")),
            Column(
                translate("indicators", "Source"),
                lambda one: "；".join(filter(None, (one.source, *(file.name for file in one.evidence), one.by))),
            ),
            Column(
                translate("indicators", "State"),
                lambda one: counts if one.stands else former,
                lambda one: "green" if one.stands else "grey",
            ),
        ]
    )
