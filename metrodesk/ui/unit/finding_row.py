"""One finding: a sentence to press, and for a warning room to explain it or to take last time's words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from metrodesk.domain.check import Finding, key_of
from metrodesk.domain.remembered import Proposed
from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import SMALL
from metrodesk.ui.unit.jump_button import JumpButton
from metrodesk.ui.widgets.text import button, label, restyle
from metrodesk.wording.findings import sentence

NARROWEST = 120


class FindingRow(QWidget):
    """A finding with its explanation.

    `explained` gives the words as they are typed, `settled` when Enter is pressed or the
    field is left. Words accepted last period stand in the field as a proposal: they are no
    answer until somebody takes them or types. Without `explains` the sentence stands alone:
    not everything that is checked carries explanations.
    """

    jumped = Signal(object)
    explained = Signal(str, str)  # key, text
    settled = Signal(str, str)

    def __init__(
        self,
        finding: Finding,
        text: str,
        proposed: Proposed | None = None,
        parent: QWidget | None = None,
        *,
        explains: bool = True,
    ) -> None:
        super().__init__(parent)
        self.finding = finding
        self.proposed = proposed
        self._explains = explains
        self._settled = text
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        self._glyph = Glyph(*_sign(finding))
        row.addWidget(self._glyph)
        said = sentence(finding)
        self.jump = JumpButton(said)
        self.jump.clicked.connect(lambda: self.jumped.emit(self.finding))
        row.addWidget(self.jump, 2 if self._takes_words else 0)
        self._make_answer(said, text)
        for part, stretch in ((self.explanation, 1), (self.accepted, 0), (self.take, 0)):
            row.addWidget(part, stretch)
        if not self._takes_words:
            row.addStretch(1)
        self._offer()

    @property
    def _takes_words(self) -> bool:
        """Whether the finding can be explained instead of mended."""
        return self._explains and not self.finding.stops

    @property
    def is_proposal(self) -> bool:
        """Whether the words in the field are last period's and nobody has taken them yet."""
        return bool(self.explanation.property("proposed"))

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do here."""
        return self.finding.is_open

    def says(self, finding: Finding) -> bool:
        """Whether the row's sentence is true of a finding."""
        return (self.finding.facts, self.finding.severity) == (finding.facts, finding.severity)

    def is_in_focus(self) -> bool:
        """Whether the cursor is here."""
        return any(part.hasFocus() for part in self.tab_parts())

    def take_focus(self) -> None:
        """Put the cursor where something is to be done: into the answer, else onto the sentence."""
        (self.explanation if self._takes_words else self.jump).setFocus()

    def renew(self, finding: Finding) -> None:
        """Show the same finding as it stands now: explained or not."""
        self.finding = finding
        self._glyph.show_icon(*_sign(finding))

    def take_proposed(self) -> None:
        """Take last period's words as the answer."""
        if self.proposed is not None:
            words = self.explanation.text() if self.is_proposal else self.proposed.words
            self.explanation.setText(words)
            self._answer(words)
            self._settle()

    def tab_parts(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        return [self.jump, self.explanation, self.take]

    def _make_answer(self, said: str, text: str) -> None:
        self.explanation = QLineEdit(text)
        self.explanation.setMinimumWidth(NARROWEST)
        self.explanation.setVisible(self._takes_words)
        self.explanation.setPlaceholderText(self.tr("Explain why it is right as it is"))
        self.explanation.setAccessibleName(self.tr("Explanation: {finding}").format(finding=said))
        self.explanation.textEdited.connect(self._answer)
        self.explanation.returnPressed.connect(self._take_by_key)
        self.explanation.editingFinished.connect(self._settle)
        self.accepted = label(self.tr("Accepted last period"), "muted")
        self.take = button(self.tr("Use again"), "take-over", "quiet")
        self.take.setProperty("fit", "tight")
        self.take.clicked.connect(self.take_proposed)
        if self.proposed is not None:
            words = self.tr("Use last period's accepted explanation: {words}").format(words=self.proposed.words)
            self.take.setToolTip(words)
            self.take.setAccessibleName(words)

    def _offer(self) -> None:
        """Put accepted words into the field where nothing is typed yet, marked as a proposal."""
        given = self.explanation.text().strip()
        fits = self.proposed is not None and not self.finding.stops
        if fits and not given and self.proposed is not None and self.proposed.is_same:
            self.explanation.setText(self.proposed.words)
            self.explanation.setCursorPosition(0)
            restyle(self.explanation, "proposed", value=True)
            self.explanation.setToolTip(self.tr("Proposed from last period; press Enter to use it, or type over it"))
        is_last_times = self.proposed is not None and self.explanation.text().strip() == self.proposed.words
        self.accepted.setVisible(fits and (is_last_times or not given))
        self.take.setVisible(fits and (self.is_proposal or not given))

    def _answer(self, text: str) -> None:
        if self.is_proposal:
            restyle(self.explanation, "proposed", value=False)
            self.explanation.setToolTip("")
        self.take.setVisible(self.proposed is not None and not text.strip())
        self.accepted.setVisible(self.proposed is not None and text.strip() in {"", self.proposed.words})
        self.explained.emit(key_of(self.finding), text)

    def _take_by_key(self) -> None:
        if self.is_proposal:
            self.take_proposed()

    def _settle(self) -> None:
        text = self.explanation.text()
        if not self.is_proposal and text != self._settled:
            self._settled = text
            self.settled.emit(key_of(self.finding), text)


def _sign(finding: Finding) -> tuple[str, str]:
    if finding.stops:
        return "error", "red"
    return ("ok", "green") if finding.explained else ("warning", "yellow")
