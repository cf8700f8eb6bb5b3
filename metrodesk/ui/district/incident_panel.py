"""One important matter, to read: every version, who sent it when, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from metrodesk.domain.history import Origin
from metrodesk.domain.incident import TEXTS
from metrodesk.ui.district.deciding_tables import words_of_act
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.ui.widgets.light_badge import LightBadge
from metrodesk.ui.widgets.text import label, rule, selectable
from metrodesk.ui.widgets.when import when
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.decided import ActLine
    from metrodesk.services.incident_reports import IncidentReport, IncidentVersion


class IncidentPanel(QFrame):
    """Shows a matter as it was sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        column.setSpacing(SMALL)
        self.title = ElidedLabel("", "heading")
        column.addWidget(self.title)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        column.addWidget(self._scroll, 1)

    def show_matter(self, one: IncidentReport, decisions: tuple[ActLine, ...]) -> None:
        """Show another matter."""
        self.title.say(f"{one.unit_name} · {one.body.happened}")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        for at, version in enumerate(one.heads, start=1):
            if len(one.heads) > 1:
                column.addWidget(label(self.tr("Version {number}").format(number=at), "strong"))
            column.addLayout(self._version(version))
        facts = self.tr("{count} version(s); received {time}")
        column.addWidget(label(facts.format(count=one.versions, time=when(one.arrived) or "–"), "muted", wraps=True))
        if one.evidence_of:
            words = self.tr("Evidence: {have} of {all} here")
            column.addWidget(label(words.format(have=one.evidence_have, all=one.evidence_of), "muted"))
        self._add_decisions(column, decisions)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _version(self, version: IncidentVersion) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        rows = [(field_name(name), str(getattr(version.body, name))) for name in TEXTS]
        rows += [(field_name("evidence"), item.name) for item in version.body.evidence]
        rows.append((self.tr("Filled in by"), version.by))
        rows.append((self.tr("Sealed"), when(version.claimed)))
        if version.origin is not Origin.REVISION:
            grid.addWidget(LightBadge("blue", word(version.origin)), 0, 0, 1, 2)
        for at, (name, value) in enumerate(((name, value) for name, value in rows if value), start=1):
            grid.addWidget(label(name, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(selectable(value), at, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _add_decisions(self, column: QVBoxLayout, acts: tuple[ActLine, ...]) -> None:
        if not acts:
            return
        column.addWidget(rule())
        column.addWidget(label(self.tr("What was decided"), "strong"))
        for act in acts:
            state = "" if act.stands else self.tr(" (replaced)")
            column.addWidget(selectable(f"{word(act.kind)}{state} · {act.by or '–'} · {when(act.claimed)}", "muted"))
            if words := words_of_act(act):
                column.addWidget(selectable(words))
