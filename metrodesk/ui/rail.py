"""The navigation rail: the pages of a workspace with icons and words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.ui.icons import program_icon
from metrodesk.ui.page import PageSpec
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.text import button, label, restyle

WIDTH, NARROW = 196, 60


@dataclass(frozen=True, slots=True)
class RailGroup:
    """Pages that belong together under a heading, which may be empty."""

    heading: str
    pages: tuple[PageSpec, ...]


class Rail(QFrame):
    """Lists the pages; Ctrl+1 to Ctrl+9 choose among them."""

    page_chosen = Signal(str)
    leave_asked = Signal()

    def __init__(self, groups: Sequence[RailGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, QPushButton] = {}
        self._mechanisms: dict[str, MechanismKind] = {}
        self._group = QButtonGroup(self)
        self._is_narrow, self._is_tight = False, False
        self._gaps: list[QSpacerItem] = []
        self._titles: dict[QPushButton, str] = {}
        self._hints: dict[QPushButton, str] = {}
        self._words: list[QLabel] = []
        column = QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TIGHT)
        column.addLayout(self._brand())
        column.addSpacing(MEDIUM)
        column.addWidget(self._pages(groups), 1)
        leave = button(self.tr("Other workspace"), "switch", "rail")
        leave.clicked.connect(self.leave_asked)
        self._titles[leave] = leave.text()
        column.addWidget(leave)

    def be_narrow(self, *, narrow: bool) -> None:
        """Show icons alone where the screen has no room for words, or both."""
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDTH)
        margin = SMALL if narrow else MEDIUM
        self._column.setContentsMargins(margin, MEDIUM, margin, MEDIUM)
        for one, title in self._titles.items():
            one.setText("" if narrow else title)
            one.setAccessibleName(title)
            one.setToolTip(self._hints.get(one, title))
        for words in self._words:
            words.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the entries come together where not all of them would be seen at once."""
        super().resizeEvent(event)
        self._column.activate()
        self._be_tight(tight=self._room.viewport().height() < self._roomy)

    def _be_tight(self, *, tight: bool) -> None:
        if tight is self._is_tight:
            return
        self._is_tight = tight
        self._entries.setSpacing(0 if tight else TIGHT)
        for one in self._buttons.values():
            restyle(one, "fit", value="tight" if tight else "")
        for gap in self._gaps:
            gap.changeSize(0, TIGHT if tight else LARGE)
        self._entries.invalidate()

    def withhold(self, kinds: Collection[MechanismKind]) -> None:
        """List no pages of these mechanisms, and those of all others."""
        for key, kind in self._mechanisms.items():
            self._buttons[key].setHidden(kind in kinds)

    def mark(self, key: str) -> None:
        """Show which page is in front."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._room.ensureWidgetVisible(self._buttons[key], 0, LARGE)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SMALL, TIGHT, 0, 0)
        row.setSpacing(SMALL)
        picture = label("")
        picture.setPixmap(program_icon().pixmap(24, 24))
        row.addWidget(picture)
        name = label("MetroDesk", "heading")
        self._words.append(name)
        row.addWidget(name)
        row.addStretch(1)
        return row

    def _pages(self, groups: Sequence[RailGroup]) -> QScrollArea:
        """Return the list of pages: on a low screen it scrolls, so that it never makes the window higher."""
        inside = QWidget()
        self._entries = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for group in groups:
            self._list(column, group)
        column.addStretch(1)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(inside)
        self._room, self._roomy = room, inside.sizeHint().height()
        return room

    def _list(self, column: QVBoxLayout, group: RailGroup) -> None:
        if group.heading:
            gap = QSpacerItem(0, LARGE)
            self._gaps.append(gap)
            column.addItem(gap)
            words = label(group.heading, "muted")
            words.setContentsMargins(SMALL, 0, 0, TIGHT)
            words.setToolTip(group.heading)
            self._words.append(words)
            column.addWidget(words)
        for page in group.pages:
            if page.mechanism is not None:
                self._mechanisms[page.key] = page.mechanism
            made = self._entry(page, len(self._buttons) + 1)
            self._buttons[page.key] = made
            column.addWidget(made)

    def _entry(self, page: PageSpec, place: int) -> QPushButton:
        made = button(page.title, page.icon, "rail")
        made.setCheckable(True)
        made.setMinimumHeight(20)
        made.clicked.connect(lambda: self.page_chosen.emit(page.key))
        self._group.addButton(made)
        self._titles[made] = page.title
        if place <= 9:
            keys = QKeySequence(f"Ctrl+{place}")
            made.setToolTip(f"{page.title} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
            self._hints[made] = made.toolTip()
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda: self.page_chosen.emit(page.key))
        return made
