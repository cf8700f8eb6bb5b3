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
        "binary": translate("errors", "the file is no document this program knows"),
        "kind": translate("errors", "the file is no document this program knows"),
        "too-large": translate("errors", "the file is too large"),
        "bomb": translate("errors", "unpacked it would be far too large"),
        "damaged": translate("errors", "the file is damaged"),
        "locked": translate("errors", "it is protected by a password"),
        "old-word": translate("errors", "it is an old Word or WPS file (doc, wps)"),
        "ofd": translate("errors", "it is an OFD file"),
        "picture": translate("errors", "it is a picture"),
        "scan": translate("errors", "its pages are pictures without text"),
        "archive": translate("errors", "it is an archive of files"),
        "no-outline": translate("errors", "no outline of articles or a table was found"),
    }
    return Explanation(
        translate("errors", "{file} could not be read as an official text: {reason}.").format(
            file=error.path.name, reason=reasons.get(error.reason, error.reason)
        ),
        _what_to_save(error.reason),
    )


def _what_to_save(reason: str) -> str:
    """Return what to do about a document that was not read."""
    again = translate("errors", "Check the file and its place, and choose it again.")
    convert = translate("errors", "Open it, save it as a Word document (docx) or plain text, and try again.")
    recognise = translate("errors", "Ask for the Word or text file, or have the text recognised and saved as docx.")
    anew = translate("errors", "Open it, save it anew under another name, or ask for another copy.")
    advice = {
        **dict.fromkeys(("missing", "folder", "unreadable"), again),
        **dict.fromkeys(("old-word", "ofd"), convert),
        **dict.fromkeys(("picture", "scan"), recognise),
        **dict.fromkeys(("damaged", "bomb"), anew),
        "locked": translate("errors", "Take the password off in the program it was made with, save it, and try again."),
        "archive": translate("errors", "Unpack it and choose the document inside."),
        "too-large": translate("errors", "Save only the document and its table without pictures, and try again."),
    }
    return advice.get(reason) or translate("errors", "Save the document as docx, xlsx or plain text and try again.")


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
def _(error: failure.UnknownClause) -> Explanation:
    return Explanation(
        translate("errors", "{part} of {document} is not among the papers above this plan.").format(
            part=error.part, document=error.document
        ),
        translate("errors", "“plan chain” lists the papers above it with their clauses."),
    )


@explain.register
def _(error: failure.NoPaperReadIn) -> Explanation:
    return Explanation(
        translate("errors", "No paper “{document}” was read into the plan.").format(document=error.document),
        translate("errors", "Look up its number among the papers the plan carries out; nothing was changed."),
    )


@explain.register
def _(error: failure.NotAPaperAbove) -> Explanation:
    return Explanation(
        translate("errors", "“{document}” is none of the papers that the plan cites and lacks.").format(
            document=error.document
        ),
        translate("errors", "Choose the file of the paper that is shown as not at hand, number and all."),
    )


@explain.register
def _(error: failure.CannotWritePlan) -> Explanation:
    return Explanation(
        translate("errors", "The plan could not be written to {path}.").format(path=error.path),
        translate("errors", "Choose a folder you may write to; the old file is unchanged."),
    )
