"""Failures of plans and official documents."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


@explain.register
def _(error: failure.UnreadableDocument) -> Explanation:
    reasons = {
        "missing": translate("errors", "the file is not there"),
        "folder": translate("errors", "it is a folder"),
        "unreadable": translate("errors", "the file cannot be read"),
        "empty": translate("errors", "the file is empty"),
        "binary": translate("errors", "the file is no plain text"),
        "too-large": translate("errors", "the file is too large"),
        "no-outline": translate("errors", "no outline of articles or a table was found"),
    }
    return Explanation(
        translate("errors", "{file} could not be read as an official text: {reason}.").format(
            file=error.path.name, reason=reasons.get(error.reason, error.reason)
        ),
        translate("errors", "Save the document as a plain text file (UTF-8) and try again."),
    )


@explain.register
def _(error: failure.InvalidPlan) -> Explanation:
    return Explanation(
        translate("errors", "The plan is not whole: {field} ({problem}).").format(
            field=error.field, problem=error.problem
        ),
        translate("errors", "Use the plan file as it was issued, or read the document again."),
    )


@explain.register
def _(error: failure.InvalidSettlement) -> Explanation:
    return Explanation(
        translate("errors", "The settlement file is not whole: {field} ({problem}).").format(
            field=error.field, problem=error.problem
        ),
        translate("errors", "Correct the file or leave it out; the findings then stay open."),
    )


@explain.register
def _(error: failure.UnknownPlan) -> Explanation:
    return Explanation(
        translate("errors", "There is no plan “{plan}”.").format(plan=error.plan),
        translate("errors", "Choose one of the plans in the list, or a plan file."),
    )


@explain.register
def _(error: failure.UnknownUnit) -> Explanation:
    return Explanation(
        translate("errors", "The plan has no unit “{unit}”.").format(unit=error.unit),
        translate("errors", "Write the name as in the list of units, or one of its aliases."),
    )


@explain.register
def _(error: failure.UnknownTask) -> Explanation:
    return Explanation(
        translate("errors", "The plan has no task {task}.").format(task=error.task),
        translate("errors", "Use a task number from the list."),
    )


@explain.register
def _(error: failure.CannotWritePlan) -> Explanation:
    return Explanation(
        translate("errors", "The plan could not be written to {path}.").format(path=error.path),
        translate("errors", "Choose a folder you may write to; the old file is unchanged."),
    )
