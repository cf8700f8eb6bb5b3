"""What every page that decides needs: who decides, and the words for what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.wording.decision_errors import reason_of_refused_decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.decision import Decision
    from metrodesk.services.deciding import Decided
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.page import Page


def actor(page: Page) -> str:
    """Return who acts now; if nobody said so, ask for it in the page and return nothing."""
    if not page.place.filler:
        translate = QCoreApplication.translate
        page.banner.say(
            Tone.WARNING,
            translate("acting", "Who is acting?"),
            translate("acting", "Write your name at the top first: it stands in every act. Then do it again."),
        )
        page.place.filler_asked.emit()
    return page.place.filler


def decide_all(ws: Workspace, decisions: Sequence[Decision], by: str) -> Decided:
    """Write an act for each decision."""
    from metrodesk.services.deciding import decide

    return decide(ws, decisions, by)


def tell_decided(page: Page, done: Decided) -> None:
    """Say how many acts were written, and why some were not."""
    translate = QCoreApplication.translate
    if done.refused:
        words = reason_of_refused_decision(done.refused[0].reason)
        written = translate("acting", "{count} done, {refused} not: {why}")
        page.banner.say(
            Tone.WARNING,
            written.format(count=len(done.acts), refused=len(done.refused), why=words.what),
            words.next,
        )
        return
    page.banner.say(
        Tone.DONE,
        translate("acting", "Done: {count} act(s) written.").format(count=len(done.acts)),
        translate("acting", "The units learn of it with the next file you issue. It can be lifted under “Acts”."),
    )
