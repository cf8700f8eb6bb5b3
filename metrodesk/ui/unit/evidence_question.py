"""The question before a large export after a year without any answer: which evidence goes along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.unit.step_export import ExportChoice
from metrodesk.ui.widgets.inline_message import InlineMessage
from metrodesk.ui.widgets.text import button


def ask_about_evidence(message: InlineMessage, choice: ExportChoice, export: Callable[[ExportChoice], None]) -> None:
    """Offer both answers beside what was said, and what each means."""
    translate = QCoreApplication.translate
    message.next.setText(
        translate(
            "evidence_question",
            "Open the district's newest file or type its receipt code first. Otherwise choose: all reports go along in"
            " any case; what evidence is left out the district asks for when it needs it.",
        )
    )
    offers = (
        ("newest", translate("evidence_question", "Evidence of the newest period only")),
        ("all", translate("evidence_question", "All evidence")),
    )
    for evidence, words in offers:
        made = button(words, "export")
        made.clicked.connect(lambda _=False, one=evidence: export(replace(choice, evidence=one)))
        message.add_action(made)
