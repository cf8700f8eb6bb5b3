"""One text field of the form: its name, its counter, its text, and last period's beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from metrodesk.domain.check import Severity
from metrodesk.domain.finding import Finding
from metrodesk.ui.theme import LARGE, SMALL, TIGHT
from metrodesk.ui.unit.previous_text import CAPTION_HEIGHT, PreviousText
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.unit.taken_mark import TakenMark
from metrodesk.ui.widgets.text import button, label, restyle, selectable
from metrodesk.wording.findings import field_name


class ReportField(QWidget):
    """A text of the report, told apart by the name of its field."""

    edited = Signal(str, str)  # field, text
    taken_over = Signal(str, str)  # field, text of the last period

    def __init__(
        self, name: str, lines: int, hint: str = "", parent: QWidget | None = None, *, goes_back: bool = True
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.limit: int | None = None  # characters, if the plan sets how many
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(0, 5)
        self._grid = grid
        self.caption = label(field_name(name))
        self.counter = label("", "muted")
        self.edit = ReportText(lines, goes_back=goes_back)
        self.taken = TakenMark()
        self.phrases = button(self.tr("Phrases"), kind="quiet")
        self.phrases.setProperty("fit", "tight")
        self.phrases.setToolTip(self.tr("Words the unit uses often (F7)"))
        self.phrases.setAccessibleName(self.tr("Phrases: {field}").format(field=field_name(name)))
        self.phrases.hide()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(field_name(name))
        self.caption.setBuddy(self.edit)
        self.caption.setMinimumHeight(CAPTION_HEIGHT)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.caption)
        top.addWidget(self.taken)
        top.addStretch(1)
        top.addWidget(self.counter)
        top.addWidget(self.phrases)
        grid.addLayout(top, 0, 0)
        grid.addWidget(self.edit, 1, 0)
        self.said = selectable("", "returned")
        self.said.hide()
        grid.addWidget(self.said, 2, 0)
        grid.setRowStretch(3, 1)
        self.previous = PreviousText(field_name(name))
        grid.addWidget(self.previous, 0, 1, 4, 1)
        self.previous.taken.connect(self._take_over)
        self.edit.edited.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show another report's text; this is no edit."""
        self.edit.show_text(text)
        self._count()

    def show_previous(self, period: str, text: str, *, known: bool) -> None:
        """Show what the last period said, or no such column if there was none."""
        self.previous.setVisible(known)
        self._grid.setColumnStretch(1, 3 if known else 0)
        caption = self.tr("Last time ({period})").format(period=period)
        self.previous.show_text(caption, text)

    @property
    def is_spoken_of(self) -> bool:
        """Whether the district's words stand beside the field."""
        return not self.said.isHidden()

    def show_said(self, words: str) -> None:
        """Show what the district says of this field, or nothing."""
        self.said.setText(self.tr("District: {words}").format(words=words))
        self.said.setVisible(bool(words))

    def put_text(self, text: str) -> None:
        """Put a text in without telling of it, in place of what differs."""
        self.edit.put_quietly(text)
        self._count()

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.edit, self.phrases, self.previous.take, self.previous.quoted]

    def mark(self, severity: Severity | None) -> None:
        """Colour the edge by the worst finding."""
        wanted = severity.value if severity else None
        if self.edit.property("finding") != wanted:
            restyle(self.edit, "finding", wanted)

    def _take_over(self, text: str) -> None:
        self.taken_over.emit(self.name, text)
        self.edit.setFocus()

    def _tell(self) -> None:
        self._count()
        self.edited.emit(self.name, self.edit.text)

    def _count(self) -> None:
        count = len(self.edit.text)
        limit = self.limit
        if limit is None:
            self.counter.setText(self.tr("%n character(s)", "", count))
        else:
            self.counter.setText(self.tr("{count} of {limit} characters").format(count=count, limit=limit))
        self.counter.setVisible(self.name == "progress" or (limit is not None and count >= limit // 2))
        kind = "over" if limit is not None and count > limit else "muted"
        if self.counter.property("kind") != kind:
            restyle(self.counter, "kind", kind)


def mark_fields(fields: Mapping[str, ReportField], findings: Iterable[Finding]) -> None:
    """Colour the edge of each field by the worst that is still open in it."""
    worst: dict[str, Severity] = {}
    for one in findings:
        if one.is_open and worst.get(one.field) is not Severity.ERROR:
            worst[one.field] = one.severity
    for name, field in fields.items():
        field.mark(worst.get(name))
