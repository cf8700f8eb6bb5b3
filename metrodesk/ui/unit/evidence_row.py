"""One file of evidence: what it looks like, its title, what was done to it, and what can be done with it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from metrodesk.domain.report import Evidence
from metrodesk.ordinary import UNFIT, shown_name
from metrodesk.ui.icons import Glyph, dress
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.words import file_size
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.text import button
from metrodesk.wording.evidence import prepared_words

if TYPE_CHECKING:
    from metrodesk.services.evidence_looks import Look

SIDE = 44
LONGEST_TITLE = 120
LONGEST_SHOWN = 40


class EvidenceRow(QFrame):
    """A file of a report. The title can be changed; the suffix, which says what it is, stays."""

    opened = Signal(object)
    removed = Signal(object)
    renamed = Signal(object, str)

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.evidence = evidence
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(SMALL)
        self.picture = QLabel()
        self.picture.setProperty("kind", "thumbnail")
        self.picture.setFixedSize(SIDE, SIDE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._glyph = Glyph("file")
        inside = QVBoxLayout(self.picture)
        inside.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.picture)
        row.addLayout(self._words(), 1)
        self.rename = self._tool("entry", self.tr("Change the title"), self.tr("Change the title of {name}"))
        self.rename.clicked.connect(self.begin_renaming)
        self.remove = self._tool("remove", self.tr("Take off this report"), self.tr("Take {name} off this report"))
        self.remove.clicked.connect(lambda: self.removed.emit(self.evidence))
        row.addWidget(self.rename)
        row.addWidget(self.remove)

    def show_look(self, look: Look) -> None:
        """Show the small picture, and say what was done to the file."""
        picture = QPixmap()
        if look.picture and picture.loadFromData(look.picture):
            self._draw(picture)
        size = file_size(self.evidence.size)
        before = file_size(look.original)
        smaller = look.original > self.evidence.size and before != size
        said = prepared_words(before, size, look.removed, smaller=smaller)
        self.said.say(f"{size} · {said}" if said else size)

    def begin_renaming(self) -> None:
        """Let the title be typed over; Enter keeps it, Escape does not."""
        self.title.setText(_stem(self.evidence.name))
        self.open.hide()
        self.title.show()
        self.title.setFocus()
        self.title.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape give a title up that is being typed."""
        is_pressed = event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.title.setText(_stem(self.evidence.name))
            self._end_renaming()
            return True
        return super().eventFilter(watched, event)

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.open, self.title, self.rename, self.remove]

    def _words(self) -> QVBoxLayout:
        name = self.evidence.name
        shown = name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 14]}…{name[-13:]}"
        self.open = button(shown.replace("&", "&&"), kind="quiet")
        self.open.setToolTip(self.tr("Open this file") if shown == name else name)
        self.open.setAccessibleName(self.tr("Open {name}").format(name=name))
        self.open.clicked.connect(lambda: self.opened.emit(self.evidence))
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAccessibleName(self.tr("Title of {name}").format(name=name))
        self.title.installEventFilter(self)
        self.title.editingFinished.connect(self._end_renaming)
        self.title.hide()
        self.said = ElidedLabel(file_size(self.evidence.size), "muted")
        self.said.setContentsMargins(10, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.open)
        column.addWidget(self.title)
        column.addWidget(self.said)
        return column

    def _tool(self, icon: str, hint: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "quiet")
        made.setToolTip(hint)
        made.setAccessibleName(name.format(name=self.evidence.name))
        dress(made, icon)
        return made

    def _draw(self, picture: QPixmap) -> None:
        scale = self.devicePixelRatioF()
        wanted = QSize(SIDE - 2, SIDE - 2) * scale
        drawn = picture.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        drawn.setDevicePixelRatio(scale)
        self.picture.setPixmap(drawn)
        self._glyph.hide()

    def _end_renaming(self) -> None:
        if self.title.isHidden():
            return
        typed = self.title.text().strip()
        self.title.hide()
        self.open.show()
        self.open.setFocus()
        if typed and typed != _stem(self.evidence.name):
            self.renamed.emit(self.evidence, shown_title(typed, self.evidence.name))


def shown_title(typed: str, before: str) -> str:
    """Return a title as typed with the suffix of the file; whatever a name must not have is replaced."""
    plain = "".join("_" if one in UNFIT else one for one in typed)
    suffix = PurePath(before).suffix
    return shown_name(Path(plain if plain.lower().endswith(suffix.lower()) else plain + suffix))


def _stem(name: str) -> str:
    return PurePath(name).stem
