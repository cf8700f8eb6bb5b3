"""Printed forms against the data: typed, scanned or dropped; registering paper; who lacks which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.district.paper_dialog import PlaceDialog
from metrodesk.ui.district.paper_state import (
    Compared,
    PaperState,
    compare_code,
    compare_files,
    read_paper,
    register,
    write_lists,
)
from metrodesk.ui.district.paper_tables import (
    compared_model,
    data_model,
    difference_model,
    paper_model,
    result_colour,
    sentences,
)
from metrodesk.ui.door.files import Files
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.show_file import tell_written
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.target_file import TargetFile
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed

TONES = {"green": Tone.DONE, "yellow": Tone.WARNING, "red": Tone.ERROR}
SCANS = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.pdf"


class PaperPage(Page):
    """纸质核对: one field for hand and scanner, one place for files, the answer, and both lists."""

    reloads_on = frozenset({Change.LEDGER, Change.UNITS, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Paper and data"))
        self._rows: tuple[Compared, ...] = ()
        self._state = PaperState((), (), ())
        self.export = button(self.tr("&Export both lists…"), "export")
        self.export.clicked.connect(self.write)
        self.tools.addWidget(self.export)
        self.body.addLayout(self._code_row())
        self.body.addWidget(self._drop_area())
        self.body.addWidget(self._tabs(), 1)

    def request(self) -> Service:
        """Return the question for both lists."""
        period = self.place.period
        return lambda ws, _: read_paper(ws, period)

    def show_state(self, state: object) -> None:
        """Show both lists."""
        if not isinstance(state, PaperState):
            return
        self._state = state
        self.papers.show(state.papers)
        self.data.show(state.data)
        self.tabs.setTabText(1, self.tr("Paper without data ({count})").format(count=len(state.papers)))
        self.tabs.setTabText(2, self.tr("Data without paper ({count})").format(count=len(state.data)))

    def activate(self, about: object = None) -> None:
        """Come to the front, ready for the scanner."""
        super().activate(about)
        self.code.setFocus()

    def show_about(self, about: object) -> None:
        """Compare forms that were dropped elsewhere."""
        if isinstance(about, Files):
            self.take(about.paths)

    def search_field(self) -> QLineEdit:
        """Return the field for the code."""
        return self.code

    def compare(self) -> None:
        """Compare the form that was typed or scanned."""
        typed = self.code.text()
        if self.strip.is_busy or not typed.strip():
            return
        source = self.tr("typed or scanned")
        self.run(lambda ws, _: compare_code(ws, typed, source), self.tr("Comparing…"), done=self._take_compared)
        self.code.selectAll()

    def take(self, paths: Sequence[Path]) -> None:
        """Compare the forms on scans and photos."""
        if self.strip.is_busy or not paths:
            return
        self.run(
            lambda ws, tick: compare_files(ws, paths, tick),
            self.tr("Reading…"),
            done=self._take_compared,
            cancellable=True,
        )

    def register(self) -> None:
        """Register the chosen forms as received; one whose file has not come is placed first."""
        rows = [self._rows[row] for row in self.compared_table.selected_rows()]
        known = [one for one in rows if one.found is not None and one.found.unit is not None]
        strange = [one for one in rows if one.found is not None and one.found.unit is None]
        chosen, placed = known, None
        if not known and strange:
            chosen = strange[:1]
            code = strange[0].found.code if strange[0].found else ""
            periods = self.place.facts.periods
            placed = PlaceDialog.ask(self, code, self._state.units, periods, self.place.period)
            if placed is None:
                return
        if not chosen:
            return
        day, by = self._day(), self.place.filler
        self.run(
            lambda ws, _: register(ws, chosen, day, by, placed),
            self.tr("Registering…"),
            done=self._take_registered,
            changes=frozenset({Change.LEDGER}),
        )

    def write(self) -> None:
        """Write both lists where the person says."""
        period = self.place.period
        out = TargetFile.ask(self, f"{period.label}{self.heading.text()}.xlsx", "*.xlsx")
        if out is not None:
            self.run(lambda ws, _: write_lists(ws, period, out), self.tr("Writing…"), done=self._tell_written)

    def _code_row(self) -> QHBoxLayout:
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("Type the form code, or scan the QR code with a scanner"))
        self.code.setAccessibleName(self.tr("Form code"))
        self.code.setMaxLength(200)
        self.code.setClearButtonEnabled(True)
        # A scanner types letters and digits: an input method would make words of them.
        self.code.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.code.returnPressed.connect(self.compare)
        check = button(self.tr("&Compare"), "search", "primary")
        check.clicked.connect(self.compare)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.code, 1)
        row.addWidget(check)
        return row

    def _drop_area(self) -> DropArea:
        area = DropArea(
            "paper",
            self.tr("Drop scans or photos of printed forms here"),
            self.tr("png, jpg, tif, bmp or PDF; a stamp across the QR code does no harm in colour."),
        )
        area.dropped.connect(self.take)
        files = button(self.tr("Choose &files…"), "file")
        files.clicked.connect(self._choose_files)
        area.add_action(files)
        return area

    def _tabs(self) -> QTabWidget:
        self.compared, self.differences = compared_model(), difference_model()
        self.papers, self.data = paper_model(), data_model()
        self.tabs = page_tabs()
        self.tabs.setMinimumHeight(190)
        self.tabs.addTab(self._compared_side(), self.tr("Just now"))
        self.paper_table, self.data_table = CopyableTableView(), CopyableTableView()
        self.paper_table.setModel(self.papers)
        self.data_table.setModel(self.data)
        self.paper_table.set_widths((200, 280, 130, 200), stretched=3)
        self.data_table.set_widths((200, 280, 130, 200), stretched=3)
        self.tabs.addTab(self.paper_table, self.tr("Paper without data"))
        self.tabs.addTab(self.data_table, self.tr("Data without paper"))
        return self.tabs

    def _compared_side(self) -> QStackedWidget:
        self.compared_table, self.difference_table = CopyableTableView(), CopyableTableView()
        self.compared_table.setModel(self.compared)
        self.difference_table.setModel(self.differences)
        self.compared_table.set_widths((170, 130, 140, 260, 150, 160), stretched=5)
        self.difference_table.setWordWrap(True)  # both wordings are read whole
        self.difference_table.set_widths((230, 110, 330, 330), stretched=3)
        self.compared_table.selectionModel().selectionChanged.connect(self._show_chosen)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.compared_table, 1)
        column.addLayout(self._register_row())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self.difference_table)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        empty = EmptyState(
            "paper",
            self.tr("No form compared yet in this session"),
            self.tr("Each form gets a line: same as the data, older, or not known; and which fields differ."),
        )
        self._front = QStackedWidget()
        self._front.addWidget(empty)
        self._front.addWidget(split)
        self._split = split
        return self._front

    def _register_row(self) -> QHBoxLayout:
        today = self.place.today()
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        caption = label(self.tr("Received &on"))
        caption.setBuddy(self.day)
        self.registering = button(self.tr("&Register paper as received"), "ok")
        self.registering.clicked.connect(self.register)
        self.registering.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(caption)
        row.addWidget(self.day)
        row.addWidget(self.registering)
        row.addStretch(1)
        return row

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _choose_files(self) -> None:
        pattern = self.tr("Scans and photos ({patterns})").format(patterns=SCANS)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose scans or photos"), "", pattern)
        self.take([Path(one) for one in chosen])

    def _take_compared(self, rows: tuple[Compared, ...]) -> None:
        codes = {one.code for one in rows} - {""}
        self._show_rows((*rows, *(one for one in self._rows if one.code not in codes)), len(rows))
        self._say(rows[0])

    def _take_registered(self, rows: tuple[Compared, ...]) -> None:
        again = {one.code: one for one in rows}
        self._show_rows(tuple(again.get(one.code, one) for one in self._rows), 0)
        names = "、".join(one.found.unit_name or one.found.code for one in rows if one.found)
        self.banner.say(Tone.DONE, self.tr("Registered as received: {names}.").format(names=names))
        self.code.setFocus()

    def _show_rows(self, rows: tuple[Compared, ...], fresh: int) -> None:
        chosen = self.compared_table.selected_rows()
        self._rows = rows
        self.compared.show(rows)
        self._front.setCurrentWidget(self._split)
        self.tabs.setCurrentIndex(0)
        self.compared_table.go_to(0 if fresh or not chosen else chosen[0])

    def _show_chosen(self) -> None:
        rows = self.compared_table.selected_rows()
        found = self._rows[rows[0]].found if rows else None
        self.differences.show(found.differences if found else ())
        self.difference_table.resizeRowsToContents()
        self.registering.setEnabled(any(self._rows[row].found is not None for row in rows))
        if rows:
            self._say(self._rows[rows[0]])

    def _say(self, one: Compared) -> None:
        what, following = sentences(one)
        self.banner.say(TONES[result_colour(one)], what, following)

    def _tell_written(self, printed: Printed) -> None:
        tell_written(self.banner, printed.path)
