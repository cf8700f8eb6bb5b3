"""What is said after a print was written: where it is, and what a pen must add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.inline_message import InlineMessage, Tone

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed


def say_printed(message: InlineMessage, printed: Printed, *, is_shown: bool) -> None:
    """Say where a print is; `is_shown` tells whether a program has opened it."""
    translate = QCoreApplication.translate
    hint = "" if is_shown else translate("printed", "No program for PDF was found; open the file by hand.")
    missing = "".join(printed.missing_glyphs)
    if missing:
        hint = translate("printed", "No font has these characters; write them in by hand: {missing}").format(
            missing=missing
        )
    words = translate("printed", "{file}: {pages} page(s)").format(file=printed.path, pages=printed.pages)
    message.say(Tone.WARNING if missing else Tone.DONE, words, hint)
