"""What the checks find in a report that came, each with the unit's explanation beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from metrodesk.domain.check import Finding, key_of
from metrodesk.ui.icons import Glyph
from metrodesk.ui.theme import SMALL, TIGHT
from metrodesk.ui.widgets.text import label, selectable
from metrodesk.wording.findings import sentence
from metrodesk.wording.rules import explained_thing


def finding_notes(findings: Sequence[Finding], explanations: Mapping[str, str]) -> QWidget | None:
    """Return findings and explanations as lines to read, or None where there are neither.

    An explanation that answers nothing found here is told with the check it was written for.
    """
    answers = {key: words.strip() for key, words in explanations.items() if words.strip()}
    if not findings and not answers:
        return None
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    column.addWidget(label(QCoreApplication.translate("finding_notes", "Checks and explanations"), "muted"))
    told: set[str] = set()
    for finding in findings:
        key = next((one for one in (key_of(finding), finding.code) if one in answers), "")
        told.add(key)
        column.addWidget(_note(*_sign(finding), sentence(finding), _answer(finding, answers.get(key, ""))))
    for key, words in answers.items():
        if key not in told:
            column.addWidget(_note("info", "muted", explained_thing(key), _explanation(words)))
    return made


def _answer(finding: Finding, words: str) -> str:
    if words:
        return _explanation(words)
    return "" if finding.stops else QCoreApplication.translate("finding_notes", "The unit has not explained this.")


def _explanation(words: str) -> str:
    return QCoreApplication.translate("finding_notes", "Explanation: {words}").format(words=words)


def _sign(finding: Finding) -> tuple[str, str]:
    if finding.stops:
        return "error", "red"
    return ("ok", "green") if finding.explained else ("warning", "yellow")


def _note(icon: str, colour: str, words: str, answer: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    row.addWidget(Glyph(icon, colour, 16), 0, Qt.AlignmentFlag.AlignTop)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(selectable(words))
    if answer:
        said.addWidget(selectable(answer, "muted"))
    row.addLayout(said, 1)
    return made
