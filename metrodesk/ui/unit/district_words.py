"""What the district says of the report in front: returned and why, entered or changed for the unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import MEDIUM, SMALL, TIGHT
from metrodesk.ui.unit.jump_button import JumpButton
from metrodesk.ui.unit.three_columns import ThreeColumns
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.text import button, label, restyle, selectable
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.returns import Returned
    from metrodesk.services.waiting import Entered
    from metrodesk.ui.unit.report_work import InFront


class SpokenFrame(QFrame):
    """A sentence of the district in its colour, what to do, and whatever is put below."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        restyle(self, "tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(Glyph(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(TIGHT)
        self.what, self.next = selectable("", "strong"), label("", "muted", wraps=True)
        self.column.addWidget(self.what)
        row.addLayout(self.column, 1)
        self.hide()


class ReturnNotice(SpokenFrame):
    """The reason in general, the words on each field, and what answers them."""

    field_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("undo", "yellow", parent)
        self.reason = selectable("")
        self.column.addWidget(self.reason)
        self.fields: list[JumpButton] = []
        self._fields = QVBoxLayout()
        self._fields.setSpacing(0)
        self.column.addLayout(self._fields)
        self.next.setText(self.tr("Correct it and seal again: the new version answers the return."))
        self.column.addWidget(self.next)

    def show_return(self, said: Returned | None) -> None:
        """Show a return, or nothing."""
        for old in self.fields:
            self._fields.removeWidget(old)
            old.deleteLater()
        self.fields = [self._jump(name, words) for name, words in said.fields.items()] if said is not None else []
        for made in self.fields:
            self._fields.addWidget(made)
        self.setVisible(said is not None)
        if said is None:
            return
        who = (
            self.tr("Returned by the district, {by}, {when}")
            if said.by
            else self.tr("Returned by the district, {when}")
        )
        self.what.setText(who.format(by=said.by, when=full_moment(said.when)))
        self.reason.setText(said.reason)
        self.reason.setVisible(bool(said.reason))

    def _jump(self, name: str, words: str) -> JumpButton:
        made = JumpButton(self.tr("{field}: {words}").format(field=field_name(name), words=words))
        made.clicked.connect(lambda: self.field_asked.emit(name))
        return made


class EnteredNotice(SpokenFrame):
    """区级代录 or 区级代改 with its source, to be confirmed or objected to."""

    confirm_asked = Signal()
    object_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("person", "blue", parent)
        self.next.setText(
            self.tr("If it is right, confirm it. If not, object: correct it here and seal; the district sees both.")
        )
        self.column.addWidget(self.next)
        self.confirm = button(self.tr("&Confirm"), "ok", "primary")
        self.confirm.clicked.connect(self.confirm_asked)
        self.object = button(self.tr("&Object"), "entry")
        self.object.clicked.connect(self.object_asked)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.confirm)
        row.addWidget(self.object)
        row.addStretch(1)
        self.column.addSpacing(TIGHT)
        self.column.addLayout(row)

    def show_entered(self, found: Entered | None) -> None:
        """Show what the district entered, or nothing."""
        self.setVisible(found is not None)
        if found is None:
            return
        words = self.tr("{origin}: source {source}, agreed with {agreed}, by {by}, {when}")
        self.what.setText(
            words.format(
                origin=word(found.origin),
                source=found.source or "–",
                agreed=found.agreed or "–",
                by=found.by or "–",
                when=full_moment(found.when),
            )
        )


class DistrictWords(QWidget):
    """Everything the district says of one report, above its form."""

    field_asked = Signal(str)
    confirm_asked = Signal()
    object_asked = Signal()
    taken = Signal(str, object)
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.returned, self.entered, self.columns = ReturnNotice(), EnteredNotice(), ThreeColumns()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.returned, self.entered, self.columns):
            column.addWidget(part)
        self.returned.field_asked.connect(self.field_asked)
        self.entered.confirm_asked.connect(self.confirm_asked)
        self.entered.object_asked.connect(self.object_asked)
        self.columns.taken.connect(self.taken)
        self.columns.kept.connect(self.kept)

    def show_report(self, shown: InFront) -> None:
        """Show what is said of another report."""
        page = shown.page
        self.returned.show_return(page.returned)
        self.entered.show_entered(shown.entered)
        measures = {row.measure.id: row.measure for row in shown.measures}
        self.columns.show_rows(page.three_way, page.returned.fields if page.returned else {}, measures)
        self.setVisible(page.returned is not None or shown.entered is not None or bool(page.three_way))
