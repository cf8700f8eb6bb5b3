"""The workspaces opened lately."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.colours import colours_in_use
from metrodesk.ui.icons import line_icon
from metrodesk.ui.jobs import Job, JobRunner, Loader
from metrodesk.ui.theme import MEDIUM
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from metrodesk.services.recents import Recent

PATH_ROLE = int(Qt.ItemDataRole.UserRole)


class RecentList(QWidget):
    """Lists workspaces by title and unit; Enter or a click opens one, Delete forgets it."""

    open_asked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.loader = Loader(runner, self)
        self.loader.loaded.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("Recent workspaces"), "heading"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Recent workspaces"))
        self.list.setProperty("kind", "roomy")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.empty = label(self.tr("Nothing yet. What you open is listed here."), "muted", wraps=True)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        column.addStretch(0)
        self._add_forgetting()
        self.list.hide()

    def reload(self) -> None:
        """Read the list anew."""
        self.loader.load(read_recent)

    def take_focus(self) -> None:
        """Put the cursor on the workspace opened last, if there is one."""
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _show(self, found: tuple[Recent, ...]) -> None:
        self.list.clear()
        for one in found:
            self.list.addItem(self._item(one))
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _item(self, one: Recent) -> QListWidgetItem:
        opened = f"{datetime.fromisoformat(one.opened):%Y-%m-%d %H:%M}"
        first, second = (one.title, self.tr("District office")) if one.kind == "district" else (one.unit, one.title)
        item = QListWidgetItem(f"{first}\n{second}  ·  {opened}")
        colour = colours_in_use()
        icon = "overview" if one.kind == "district" else "entry"
        item.setIcon(line_icon(icon, colour.of_light("blue")))
        item.setToolTip(str(one.path))
        item.setData(PATH_ROLE, str(one.path))
        return item

    def _open(self, item: QListWidgetItem) -> None:
        self.open_asked.emit(Path(str(item.data(PATH_ROLE))))

    def _add_forgetting(self) -> None:
        forget = QAction(self.tr("Remove from this list"), self.list)
        forget.setShortcut(Qt.Key.Key_Delete)
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self.forget_current)
        self.list.addAction(forget)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def forget_current(self) -> None:
        """Take the current workspace off the list; its folder stays."""
        if self.list.currentRow() < 0:
            return
        path = Path(str(self.list.currentItem().data(PATH_ROLE)))
        self._runner.start(Job(lambda _: forget_recent(path)))
        self.reload()


def read_recent(tick: Tick) -> tuple[Recent, ...]:
    """Read the list of workspaces opened lately."""
    from metrodesk.services.recents import recent

    tick(0, 1)
    return recent()


def forget_recent(path: Path) -> None:
    """Take a workspace off the list."""
    from metrodesk.services.recents import forget

    forget(path)
