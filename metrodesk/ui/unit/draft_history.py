"""Ctrl+Z and Ctrl+Y for the whole report in front: what was typed, chosen, taken over or attached."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.report import ReportBody

PAUSE = 1500  # milliseconds without a keystroke: what comes then is another step
LONGEST_RUN = 8000  # milliseconds: who types on without a pause does not lose more at once


class DraftHistory(QObject):
    """Gathers keystrokes into steps; the steps themselves are kept with the draft."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now, self.steps = DraftState(ReportBody()), Steps()
        self._run = ""  # the text that is being typed into
        self._since_key, self._since_step = QElapsedTimer(), QElapsedTimer()

    def show(self, now: DraftState, steps: Steps) -> None:
        """Follow another report from here on."""
        self.now, self.steps, self._run = now, steps, ""
        self.changed.emit()

    def note(self, now: DraftState) -> None:
        """Note what the report says after a change by the person."""
        text = self.now.text_typed_into(now)
        if not self._goes_on(text):
            self.steps = self.steps.after(self.now)
            self._since_step.start()
        self.now, self._run = now, text
        self._since_key.start()
        self.changed.emit()

    def back(self) -> DraftState | None:
        """Go a step back and return what the report says there, None at the beginning."""
        return self._go(self.steps.back(self.now))

    def forth(self) -> DraftState | None:
        """Go a step forth again, None at the end."""
        return self._go(self.steps.forth(self.now))

    def _goes_on(self, text: str) -> bool:
        """Whether a change belongs to the step that was begun: the same text, and no pause."""
        if not text or text != self._run or self.steps.future:
            return False
        return self._since_key.elapsed() < PAUSE and self._since_step.elapsed() < LONGEST_RUN

    def _go(self, went: tuple[DraftState, Steps] | None) -> DraftState | None:
        if went is None:
            return None
        self.now, self.steps = went
        self._run = ""
        self.changed.emit()
        return self.now
