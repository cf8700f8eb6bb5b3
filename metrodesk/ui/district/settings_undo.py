"""Going back to the measures and checks of the version before, after showing what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.district.settings_state import take_former
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.wording.plan_settings import changes_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from metrodesk.domain.plan import Plan
    from metrodesk.ui.page import Page
    from metrodesk.ui.workplace import Change


def ask_to_go_back(
    page: Page, plan: Plan, former: Plan, done: Callable[[str], None], changes: frozenset[Change]
) -> None:
    """Show what would change, and take the former settings again after a yes."""
    translate, by = QCoreApplication.translate, page.place.filler
    answer = ConfirmDialog.ask(
        page,
        translate("settings_undo", "Former settings"),
        translate("settings_undo", "Take the measures and checks of the version before again?"),
        translate("settings_undo", "Periods, units and everything else of the plan stay as they are."),
        changes_words(plan, former),
        translate("settings_undo", "Take them again"),
    )
    if answer is not None:
        page.run(
            lambda ws, tick: take_former(ws, by, tick),
            translate("settings_undo", "Saving…"),
            done=done,
            changes=changes,
        )
