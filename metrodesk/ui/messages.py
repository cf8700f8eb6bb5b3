"""Failures in words: what happened, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from metrodesk.errors import FileTrouble, MetroDeskError
from metrodesk.paths import log_file
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.wording.explanation import Explanation


def explanation_of(error: Exception) -> Explanation:
    """Return the words for any failure; an unknown one is the program's own fault.

    The words are loaded with the first failure, not before the first window.
    """
    from metrodesk.wording.errors import explain

    if isinstance(error, OSError):
        return explain(FileTrouble.of(error))
    if isinstance(error, MetroDeskError):
        return explain(error)
    what = QCoreApplication.translate("messages", "Internal error ({kind}). Your data was not changed.")
    next_step = QCoreApplication.translate(
        "messages", "Please try again. If it happens again, hand in the log file: {path}"
    )
    return Explanation(what.format(kind=type(error).__name__), next_step.format(path=log_file()))


def show_failure(message: InlineMessage, error: Exception) -> None:
    """Show a failure in a page."""
    words = explanation_of(error)
    message.say(Tone.ERROR, words.what, words.next)
