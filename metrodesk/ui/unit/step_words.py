"""The words of the steps: their names, and how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.ui.unit.words import full_moment

if TYPE_CHECKING:
    from metrodesk.services.handing import Step


def titles(*, is_district: bool) -> tuple[tuple[str, str], ...]:
    """Return the steps in their order, by name and title."""
    export = QCoreApplication.translate("unit.steps", "Export")
    if is_district:
        export = QCoreApplication.translate("unit.steps", "Into the ledger")
    return (
        ("check", QCoreApplication.translate("unit.steps", "Check")),
        ("review_print", QCoreApplication.translate("unit.steps", "Print for review")),
        ("revise", QCoreApplication.translate("unit.steps", "Revise")),
        ("seal", QCoreApplication.translate("unit.steps", "Seal")),
        ("form_print", QCoreApplication.translate("unit.steps", "Print the form")),
        ("sign", QCoreApplication.translate("unit.steps", "Sign and stamp")),
        ("export", export),
    )


def note_of(step: Step) -> str:
    """Return what is to be said under a step's name, often nothing."""
    match step.name.value, step.state.value:
        case "check", "todo" | "current":
            words = QCoreApplication.translate("unit.steps", "{count} thing(s) to do")
            return words.format(count=step.count)
        case "revise", "todo" | "current" if step.count:
            words = QCoreApplication.translate("unit.steps", "{count} draft(s)")
            return words.format(count=step.count)
        case _, "stale":
            return state_word("stale")
        case _, "done" if step.when:
            return full_moment(step.when)
    return ""


def state_word(state: str) -> str:
    """Return the word for how far a step is."""
    return {
        "todo": QCoreApplication.translate("unit.steps", "to do"),
        "current": QCoreApplication.translate("unit.steps", "next"),
        "done": QCoreApplication.translate("unit.steps", "done"),
        "stale": QCoreApplication.translate("unit.steps", "to be done again"),
    }[state]
