"""本机 / 区级 / 原值: what was typed here while the district spoke of the same field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from metrodesk.ui.differences.words import NO_MEASURES, Measures, name_of, said
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import button, label, selectable

if TYPE_CHECKING:
    from metrodesk.services.three_way import ThreeWay


class ThreeColumns(QFrame):
    """One row for each field that both sides touched; nothing is overwritten before a person chooses."""

    taken = Signal(str, object)  # the field, and the value to put there
    kept = Signal()  # everything stays as it was typed here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "official")
        self._rows: tuple[ThreeWay, ...] = ()
        self._measures = NO_MEASURES
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        self._column.setSpacing(SMALL)
        self._column.addWidget(label(self.tr("Edited here while the district spoke of it"), "caption"))
        note = self.tr("Nothing was overwritten. Choose for each field what is to stand in your draft.")
        self._column.addWidget(label(note, "muted", wraps=True))
        self._grid_room = QWidget()
        self._column.addWidget(self._grid_room)
        self.hide()

    def show_rows(self, rows: Sequence[ThreeWay], words: Mapping[str, str], measures: Measures = NO_MEASURES) -> None:
        """Show the fields; `words` are the district's remarks, which are no value to take over."""
        if not rows and not self._rows:
            return
        self._rows, self._measures = tuple(rows), measures
        self.buttons.clear()
        self._column.removeWidget(self._grid_room)
        self._grid_room.deleteLater()
        self._grid_room = QWidget()
        self._column.addWidget(self._grid_room)
        grid = QGridLayout(self._grid_room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        heads = (self.tr("Field"), self.tr("Here"), self.tr("District"), self.tr("Original"))
        for column, words_of_head in enumerate(heads):
            grid.addWidget(label(words_of_head, "muted"), 0, column)
            grid.setColumnStretch(column, 1 if column else 0)
        for at, row in enumerate(self._rows, start=1):
            self._lay_out_row(grid, at, row, is_remark=_remark(row.field, words) == row.district)
        self.setVisible(bool(self._rows))

    def _lay_out_row(self, grid: QGridLayout, at: int, row: ThreeWay, *, is_remark: bool) -> None:
        grid.addWidget(label(name_of(row.field, self._measures), "strong", wraps=True), at, 0, TOP)
        cells = (
            ("local", row.local, self.tr("Keep mine")),
            ("district", row.district, "" if is_remark else self.tr("Take the district's")),
            ("base", row.base, self.tr("Back to the original")),
        )
        for column, (side, value, offer) in enumerate(cells, start=1):
            grid.addWidget(self._cell(row, side, value, offer), at, column)

    def _cell(self, row: ThreeWay, side: str, value: object, offer: str) -> QFrame:
        cell = QFrame()
        cell.setProperty("kind", "side")
        column = QVBoxLayout(cell)
        column.setContentsMargins(SMALL, TIGHT, SMALL, TIGHT)
        column.setSpacing(TIGHT)
        shown = said(row.field, value, self._measures) or self.tr("(empty)")
        column.addWidget(selectable(shown))
        if not offer:
            column.addWidget(label(self.tr("(the district's remark)"), "muted"))
        column.addStretch(1)
        if offer:
            made = button(offer, kind="quiet")
            made.setProperty("fit", "tight")
            made.setAccessibleName(f"{offer} · {name_of(row.field, self._measures)}")
            made.clicked.connect(lambda: self._settle(row, None if side == "local" else value, keeps=side == "local"))
            self.buttons[row.field, side] = made
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return cell

    def _settle(self, row: ThreeWay, value: object, *, keeps: bool) -> None:
        rest = tuple(one for one in self._rows if one is not row)
        words = {one.field: str(one.district) for one in rest if ("district" not in self._sides(one.field))}
        if not keeps:
            self.taken.emit(row.field, value)
        self.show_rows(rest, words, self._measures)
        if not rest:
            self.kept.emit()

    def _sides(self, field: str) -> set[str]:
        return {side for name, side in self.buttons if name == field}


def _remark(field: str, words: Mapping[str, str]) -> str | None:
    """Return what the district says of a field, or of all figures where it is one of them."""
    return words.get(field, words.get(field.partition(".")[0]))


TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
