"""The first page: where to begin, and the workspaces of last time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.icons import program_icon
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.messages import show_failure
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, WIDE
from metrodesk.ui.welcome.recent_list import RecentList
from metrodesk.ui.welcome.tile import Tile
from metrodesk.ui.welcome.welcome_form import WelcomeForm
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan
    from metrodesk.ui.welcome.reading_form import ReadingForm

WIDTH = 940
AFTER_PAINTING = 30  # milliseconds: the services bring SQLAlchemy along, which must not delay the window


class WelcomePage(QWidget):
    """Offers the ways to begin; asks the window to open what was chosen or made."""

    open_asked = Signal(object)  # the workspace's path

    def __init__(self, runner: JobRunner, menu: AppearanceMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.banner, self.strip = InlineMessage(), ProgressStrip()
        self._stack = QStackedWidget()
        self.recent = RecentList(runner)
        self.recent.open_asked.connect(self.open_asked)
        self.recent.loader.loaded.connect(self._offer_recent)
        self._lay_out(menu)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the recent workspaces once the window has been painted."""
        super().showEvent(event)
        self.join_tile.setFocus()  # the window gave it to the language on top
        QTimer.singleShot(AFTER_PAINTING, self, self.recent.reload)

    def _offer_recent(self) -> None:
        """Let Enter open the workspace opened last, unless the person has gone somewhere else already."""
        if self.join_tile.hasFocus():
            self.recent.take_focus()

    def _lay_out(self, menu: AppearanceMenu) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, MEDIUM, MEDIUM, WIDE)
        column.setSpacing(SMALL)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(menu.language_button)
        top.addWidget(menu.appearance_button)
        column.addLayout(top)
        home = QScrollArea()
        home.setWidgetResizable(True)
        home.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        home.setWidget(self._home())
        self._stack.addWidget(home)
        column.addWidget(self._stack, 1)

    def _home(self) -> QWidget:
        home = QWidget()
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        column.addStretch(1)
        column.addLayout(self._brand())
        column.addSpacing(SMALL)
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        columns = QHBoxLayout()
        columns.setSpacing(WIDE)
        columns.addLayout(self._tiles(), 5)
        columns.addWidget(self.recent, 4)
        column.addLayout(columns)
        column.addStretch(2)
        return _centred(home, WIDTH)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        picture = label("")
        picture.setPixmap(program_icon().pixmap(56, 56))
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Metrology plan reporting"), "title"))
        words.addWidget(label(self.tr("Works on this computer alone and never goes online."), "muted"))
        row.addLayout(words, 1)
        return row

    def _tiles(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("Begin"), "heading"))
        self.join_tile = Tile(
            "join",
            self.tr("&Join with an enrolment file"),
            self.tr("For the units that report: one file, one code."),
        )
        self.open_tile = Tile(
            "plan",
            self.tr("Open work for a &district"),
            self.tr("For the district office: choose the plan, then enrol the units."),
        )
        self.text_tile = Tile(
            "file",
            self.tr("Open work from a do&cument"),
            self.tr("Read any official text, settle what it leaves open, and open work with it."),
        )
        self.folder_tile = Tile(
            "folder",
            self.tr("&Open a workspace"),
            self.tr("Choose the folder of a workspace on this computer."),
        )
        self.drill_tile = Tile(
            "drill",
            self.tr("&Try it out"),
            self.tr("A ready-made office and unit on one of the documents; nothing in it counts."),
        )
        for tile, act in (
            (self.join_tile, self._show_joining),
            (self.open_tile, self._show_opening),
            (self.text_tile, self._show_reading),
            (self.folder_tile, self._choose_folder),
            (self.drill_tile, self._show_drill),
        ):
            tile.clicked.connect(act)
            column.addWidget(tile)
        column.addStretch(1)
        return column

    def _show_joining(self) -> None:
        from metrodesk.ui.welcome.joining_form import JoiningForm

        self._show_form(JoiningForm(self._runner))

    def begin_with(self, step: str, file: Path) -> None:
        """Go on with a file that was dropped: an enrolment file (step `join`) or an official text."""
        from metrodesk.ui.welcome.joining_form import JoiningForm

        self._back()
        if step != "join":
            self._show_reading().take_file(file)
            return
        form = JoiningForm(self._runner)
        self._show_form(form)
        form.take_file(file)

    def _show_opening(self) -> None:
        from metrodesk.ui.welcome.opening_form import OpeningForm

        self._show_form(OpeningForm(self._runner))

    def _show_reading(self) -> ReadingForm:
        from metrodesk.ui.welcome.reading_form import ReadingForm

        form = ReadingForm(self._runner)
        form.plan_asked.connect(self._open_with)
        self._show_form(form)
        return form

    def _open_with(self, plan: Plan, file: Path) -> None:
        """Go on from a text that was read to the form for opening work; the way back leads to the text."""
        from metrodesk.ui.welcome.opening_form import OpeningForm

        form = OpeningForm(self._runner)
        self._show_form(form)
        form.take_plan(plan, file)

    def _show_form(self, form: WelcomeForm | ReadingForm) -> None:
        form.left.connect(self._back)
        form.open_asked.connect(self.open_asked)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(_centred(form, 760) if isinstance(form, WelcomeForm) else form)
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)
        form.begin()

    def _back(self) -> None:
        front = self._stack.currentWidget()
        if self._stack.count() > 1:
            self._stack.removeWidget(front)
            front.deleteLater()
        self.recent.reload()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a workspace"))
        if chosen:
            self.open_asked.emit(Path(chosen))

    def _show_drill(self) -> None:
        from metrodesk.ui.welcome.drill_form import DrillForm

        self._show_form(DrillForm(self._runner))

    def _complain(self, error: Exception) -> None:
        show_failure(self.banner, error)


def _centred(widget: QWidget, width: int) -> QWidget:
    widget.setMaximumWidth(width)
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, 100)
    row.addStretch(1)
    outer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return outer
