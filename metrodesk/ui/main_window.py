"""The window: the welcome page or an open workspace, and how it begins and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.level import Level
from metrodesk.paths import APP_NAME
from metrodesk.ui.appearance_menu import AppearanceMenu
from metrodesk.ui.entrance import Entrance
from metrodesk.ui.forward import bring_forward
from metrodesk.ui.help.help_desk import HelpDesk
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.messages import show_failure
from metrodesk.ui.settings import Settings
from metrodesk.ui.theme import Appearance, Theme
from metrodesk.ui.translation import Translation
from metrodesk.ui.trouble.trouble_desk import TroubleDesk
from metrodesk.ui.welcome.welcome_page import WelcomePage
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.wording.catalogue import Language, level, set_level

if TYPE_CHECKING:  # what an open workspace needs is loaded after the window is shown
    from metrodesk.ui.door.door import Door
    from metrodesk.ui.shell import Shell
    from metrodesk.ui.workplace import Facts, Workplace

AFTER_PAINTING = 50  # milliseconds


SMALLEST = QSize(640, 360)
"""Fits a screen of 1366×768 at 200 %; what has no room there scrolls."""


class MainWindow(QMainWindow):
    """Holds the welcome page or a workspace; built anew when the language changes."""

    def __init__(self, runner: JobRunner, settings: Settings, theme: Theme, translation: Translation) -> None:
        super().__init__()
        self._runner, self._settings = runner, settings
        self._theme, self._translation = theme, translation
        self._place: Workplace | None = None
        self._shell: Shell | None = None
        self._help = HelpDesk(self)
        self._help.tour_asked.connect(self.start_tour)
        self._is_over = False
        self._message = InlineMessage()
        self._door: Door | None = None
        self._stack = QStackedWidget()
        self._entrance = Entrance(runner, settings, self)
        self._entrance.opened.connect(self._show_workspace)
        self._entrance.refused.connect(self._tell_refused)
        self._troubles = TroubleDesk(self._stack, runner, self)
        self._troubles.open_asked.connect(self._open_anew)
        self._troubles.page_asked.connect(self._go_on_at)
        self._lay_out()
        translation.changed.connect(self.build)
        self.build()

    @property
    def shell(self) -> Shell | None:
        """The open workspace's part of the window, if one is open."""
        return self._shell

    @property
    def place(self) -> Workplace | None:
        """The open workspace, if one is."""
        return self._place

    def open_workspace(self, path: Path) -> None:
        """Open a workspace in this window; a failure is told and leaves all as it is."""
        self._message.hide()
        self._entrance.open(path)

    def come_forward(self, workspace: str = "") -> None:
        """Come to the front because the program was started once more; perhaps with a workspace."""
        bring_forward(self)
        if workspace and self._place is None:
            self.open_workspace(Path(workspace))

    def close_workspace(self) -> None:
        """Go back to the welcome page; what was typed is saved first."""
        if self._shell is not None:
            self._shell.leave()
        if self._place is not None:
            self._place.autosave.flush()
            self._place.drives.end()
        self._place = None
        self._entrance.leave()
        self.build()

    def show_bug(self, error: Exception) -> None:
        """Tell of something nobody foresaw."""
        self._complain(error)

    def build(self) -> None:
        """Build what is shown in the language in force."""
        front = self._shell.front if self._shell is not None else ""
        if self._shell is not None:
            self._shell.leave()
        self._clear()
        if self._place is None:
            self._show_welcome()
        else:
            self._show_shell(self._place, front)

    def showEvent(self, event: QShowEvent) -> None:
        """Open the door for files once the window has been painted."""
        super().showEvent(event)
        if self._door is None:
            QTimer.singleShot(AFTER_PAINTING, self, self._open_door)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed, stop what runs, and go; typed text is never dropped silently."""
        if self._is_over:
            event.accept()
            return
        if self._shell is not None:
            self._shell.leave()
        autosave = self._place.autosave if self._place is not None else None
        if autosave is not None and not autosave.is_settled:
            event.ignore()
            autosave.settled.connect(self._close_now, Qt.ConnectionType.SingleShotConnection)
            autosave.failed.connect(self._ask_to_lose, Qt.ConnectionType.SingleShotConnection)
            autosave.flush()
            return
        self._end()
        event.accept()

    def _lay_out(self) -> None:
        help_keys = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        help_keys.activated.connect(self._show_help)
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(SMALLEST)
        self.resize(self._fitting_size())
        self.restoreGeometry(self._settings.geometry)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)

    def _open_door(self) -> None:
        from metrodesk.ui.door.door import Door

        if self._door is not None or self._is_over:
            return
        self._door = Door(self, self.centralWidget(), self._runner)
        self._door.failed.connect(self._complain)
        self._door.workspace_asked.connect(self.open_workspace)
        self._door.begin_asked.connect(self._begin_with)
        self._door.drops.begin()
        self._door.lead_to(self._place, self._shell)

    def _begin_with(self, step: str, file: Path) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, WelcomePage):
            page.begin_with(step, file)

    def _fitting_size(self) -> QSize:
        """Return a good size that leaves room for the frame on a small screen."""
        room = self.screen().availableGeometry().size() - QSize(16, 48)
        return QSize(1280, 760).boundedTo(room)

    def _clear(self) -> None:
        self._shell = None
        if self._door is not None:
            self._door.lead_to(None, None)
        self._troubles.forget()
        while self._stack.count():
            old = self._stack.widget(0)
            self._stack.removeWidget(old)
            old.deleteLater()

    def _menu(self) -> AppearanceMenu:
        menu = AppearanceMenu(self._translation.language, self._settings, self)
        menu.language_chosen.connect(self._use_language)
        menu.appearance_chosen.connect(self._use_appearance)
        menu.kept.connect(self._say_next_start)
        return menu

    def _speak_for(self, whose: Level) -> None:
        """Say from now on what an office of a level says; the help is opened anew for it."""
        if whose is not level():
            self._help.close()
        set_level(whose)

    def _show_welcome(self) -> None:
        self._speak_for(Level.NONE)
        page = WelcomePage(self._runner, self._menu())
        page.open_asked.connect(self.open_workspace)
        self._stack.addWidget(page)
        self.setWindowTitle(APP_NAME)

    def _show_workspace(self, facts: Facts) -> None:
        from metrodesk.ui.workplace import Workplace

        self._place = Workplace(facts, self._runner, self._settings)
        self._clear()
        self._show_shell(self._place, self._settings.of_workspace(facts.path, "page"))
        self._troubles.watch(self._place)
        self._troubles.note_start(facts)

    def _tell_refused(self, path: Path, error: Exception) -> None:
        if not self._troubles.tell_opening(path, error):
            self._complain(error)

    def _open_anew(self, path: Path) -> None:
        """Open a workspace after what was in its way is mended."""
        self._troubles.take_away()
        if self._place is not None:
            self.close_workspace()
        self.open_workspace(path)

    def _go_on_at(self, page: str) -> None:
        self._troubles.take_away()
        if self._shell is not None:
            self._shell.go_to(page)

    def _show_shell(self, place: Workplace, front: str) -> None:
        from metrodesk.ui.shell import Shell
        from metrodesk.ui.workspace_pages import groups_of

        self._speak_for(place.facts.level)
        self._shell = Shell(place, groups_of(place.facts), self._menu())
        self._shell.leave_asked.connect(self.close_workspace)
        self._shell.help_asked.connect(self._show_help)
        self._stack.addWidget(self._shell)
        self.setWindowTitle(f"{place.facts.title} – {APP_NAME}")
        self._shell.open_first(front)
        self._shell.begin()
        if self._door is not None:
            self._door.lead_to(place, self._shell)
        if place.facts.drill and not self._settings.of_workspace(place.path, "tour"):
            self._settings.keep_for_workspace(place.path, "tour", "shown")
            self.start_tour()

    def start_tour(self) -> None:
        """Lead through the open workspace, stop by stop."""
        from metrodesk.ui.tour.stops import district_stops, unit_stops
        from metrodesk.ui.tour.tour import Tour

        if self._shell is None or self._place is None:
            return
        stops = district_stops() if self._place.facts.is_district else unit_stops()
        Tour(self._shell, stops).begin()

    def _use_language(self, code: str) -> None:
        self._settings.language = Language(code)
        self._translation.use(Language(code))

    def _use_appearance(self, name: str) -> None:
        self._settings.appearance = Appearance(name)
        self._theme.use(Appearance(name))

    def _say_next_start(self, what: str) -> None:
        self._message.say(Tone.INFO, what, self.tr("It is taken when the program is opened next time."))

    def _show_help(self) -> None:
        front = self._shell.front if self._shell is not None else "welcome"
        self._help.show_for(front, has_tour=self._shell is not None)

    def _complain(self, error: Exception) -> None:
        show_failure(self._message, error)

    def _close_now(self) -> None:
        self._end()
        self.close()

    def _ask_to_lose(self, _key: object, error: Exception) -> None:
        from metrodesk.ui.last_words import LastWords

        if LastWords.ask(self, error):
            self._end()
            self.close()

    def _end(self) -> None:
        self._is_over = True
        if self._place is not None:
            self._place.drives.end()
        self._settings.geometry = self.saveGeometry()
        self._runner.shutdown()
        self._entrance.leave()
