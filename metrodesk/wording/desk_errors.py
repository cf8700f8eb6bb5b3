"""Failures at a unit's desk, and of files written for people."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.evidence import evidence_advice, evidence_problem
from metrodesk.wording.explanation import Explanation, explain
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import period_name_of

MEGABYTE = 1 << 20


@explain.register
def _(error: failure.FileNotWritten) -> Explanation:
    reasons = {
        "full": translate("errors", "there is no room left"),
        "denied": translate("errors", "it is open in another program or may not be written"),
        "gone": translate("errors", "the folder is no longer there"),
        "damaged": translate("errors", "what was read back is not the same"),
    }
    return Explanation(
        translate("errors", "{path} was not written: {reason}.").format(
            path=error.path, reason=reasons.get(error.reason, error.reason)
        ),
        translate("errors", "Close the file in other programs or choose another place."),
    )


@explain.register
def _(error: failure.FileTrouble) -> Explanation:
    reasons = {
        "full": translate("errors", "there is no room left"),
        "denied": translate("errors", "it may not be read or written"),
        "gone": translate("errors", "there is no such file or folder"),
        "name": translate("errors", "the name is too long or not allowed"),
        "taken": translate("errors", "another file has this name"),
        "pipe": translate("errors", "it is no ordinary file"),
        "failed": translate("errors", "the drive reported an error"),
    }
    return Explanation(
        translate("errors", "{path} could not be used: {reason}.").format(
            path=error.path or translate("errors", "the output"), reason=reasons.get(error.reason, error.reason)
        ),
        translate("errors", "Choose another place or file and try again; nothing was changed."),
    )


@explain.register
def _(error: failure.NotEnoughRoom) -> Explanation:
    return Explanation(
        translate("errors", "{folder} has {free} MB left, {needed} MB are needed. Nothing was written there.").format(
            folder=error.folder, free=error.free // MEGABYTE, needed=-(-error.needed // MEGABYTE)
        ),
        translate("errors", "Make room there, or choose another drive or folder."),
    )


@explain.register
def _(error: failure.DriveNotReleased) -> Explanation:
    return Explanation(
        translate("errors", "The system did not let go of {folder}: something there is still open.").format(
            folder=error.folder
        ),
        translate("errors", "Close windows and programs that show it, then try again or use the system's own “eject”."),
    )


@explain.register
def _(error: failure.TaskNotAssigned) -> Explanation:
    return Explanation(
        translate("errors", "Task {number} is not one of this unit's.").format(number=error.number),
        translate("errors", "Choose a task from the unit's list."),
    )


@explain.register
def _(_error: failure.UnknownIncident) -> Explanation:
    return Explanation(
        translate("errors", "There is no such important matter here."),
        translate("errors", "Look at the list of important matters; it may have been given up."),
    )


@explain.register
def _(error: failure.IncidentIncomplete) -> Explanation:
    named = "、".join(field_name(one) for one in error.lacking)
    what = translate("errors", "The important matter cannot be sealed: {fields} must be filled in.")
    return Explanation(
        what.format(fields=named),
        translate("errors", "Fill these in; measures taken, a phone and evidence may follow in a later version."),
    )


@explain.register
def _(error: failure.CorrectionNeedsReason) -> Explanation:
    what = translate("errors", "{period} is a past period: what is changed there is a correction and needs a reason.")
    return Explanation(
        what.format(period=period_name_of(error.period)),
        translate("errors", "Give the reason on the page “Correct a past period”; it travels with the correction."),
    )


@explain.register
def _(error: failure.StoppedByFindings) -> Explanation:
    return Explanation(
        translate("errors", "{count} finding(s) must be settled before sealing.").format(count=len(error.findings)),
        translate("errors", "Correct the fields named, or explain the warnings."),
    )


@explain.register
def _(error: failure.NothingToSeal) -> Explanation:
    if not error.period:
        return Explanation(
            translate("errors", "No important matter has been entered or changed."),
            translate("errors", "Write it down first; then it can be sealed."),
        )
    return Explanation(
        translate("errors", "Nothing was entered or changed for {period}.").format(period=error.period),
        translate("errors", "Fill in at least one task first."),
    )


@explain.register
def _(error: failure.NothingSealed) -> Explanation:
    return Explanation(
        translate("errors", "Nothing has been sealed for {period} yet.").format(period=error.period),
        translate("errors", "Seal first; the form then carries its code."),
    )


@explain.register
def _(error: failure.NothingToCorrect) -> Explanation:
    return Explanation(
        translate("errors", "There is no printed form of {period} that differs from what is sealed now.").format(
            period=error.period
        ),
        translate("errors", "Seal the changes first; if no form was ever printed, print the form itself."),
    )


@explain.register
def _(error: failure.CorrectionTooLong) -> Explanation:
    return Explanation(
        translate("errors", "{count} fields have changed: they do not fit on one correction page.").format(
            count=error.count
        ),
        translate("errors", "Print the form again and have it signed and stamped; the old sheet is void."),
    )


@explain.register
def _(error: failure.InvalidDates) -> Explanation:
    if error.what == "order":
        what = translate("errors", "The due date of {period} is before the data's date.")
    else:
        what = translate("errors", "{period} does not fit the plan's kind of period.")
    return Explanation(
        what.format(period=error.period),
        translate("errors", "Correct the date or the period."),
    )


@explain.register
def _(error: failure.UnfitTarget) -> Explanation:
    return Explanation(
        translate("errors", "A file named {name} cannot be written here.").format(name=error.path.name),
        translate("errors", "End the name with {suffixes}.").format(suffixes=" / ".join(error.suffixes)),
    )


@explain.register
def _(error: failure.UnfitEvidence) -> Explanation:
    return Explanation(
        translate("errors", "{name} was not attached: {reason}.").format(
            name=error.name, reason=evidence_problem(error.what)
        ),
        evidence_advice(error.what),
    )


@explain.register
def _(error: failure.NothingToExport) -> Explanation:
    return Explanation(
        translate("errors", "{unit} has nothing to export yet.").format(unit=error.unit),
        translate("errors", "Seal at least one report first."),
    )


@explain.register
def _(error: failure.EvidenceMissing) -> Explanation:
    return Explanation(
        translate("errors", "The evidence “{name}” is no longer in the workspace.").format(name=error.name),
        translate("errors", "Attach it again and seal once more."),
    )


@explain.register
def _(error: failure.RequestGone) -> Explanation:
    return Explanation(
        translate("errors", "The enrolment request is no longer in the workspace."),
        translate("errors", "Ask the district for a new enrolment file and join again."),
    )


@explain.register
def _(error: failure.UnreadableRecord) -> Explanation:
    reasons = {
        "missing": translate("errors", "the file is not there"),
        "large": translate("errors", "the file is too large"),
        "json": translate("errors", "it is not valid JSON"),
        "shape": translate("errors", "it does not have the agreed shape"),
    }
    return Explanation(
        translate("errors", "{file} could not be read: {reason}.").format(
            file=error.path.name, reason=reasons.get(error.what, error.what)
        ),
        translate("errors", "Correct the file and try again; nothing was recorded."),
    )


@explain.register
def _(error: failure.UnreadableSheet) -> Explanation:
    found = {
        "missing": (
            translate("errors", "{file} is not there or cannot be read."),
            translate("errors", "Check the stick or copy the file to this computer, then try again."),
        ),
        "large": (
            translate("errors", "{file} is larger than 64 MiB."),
            translate("errors", "Remove pictures from it, or copy the table into a new workbook."),
        ),
        "empty": (
            translate("errors", "{file} is empty."),
            translate("errors", "Ask the sender for the file again."),
        ),
        "kind": (
            translate("errors", "{file} is no spreadsheet this program reads."),
            translate("errors", "Open it in WPS or Excel and save it as .xlsx."),
        ),
        "password": (
            translate("errors", "{file} is protected by a password."),
            translate("errors", "Open it with its password, save it without one and try again."),
        ),
        "bomb": (
            translate("errors", "{file} is far larger unpacked than any form."),
            translate("errors", "Copy the filled cells into a new workbook; do not open files from unknown senders."),
        ),
        "cells": (
            translate("errors", "{file} holds far more filled cells than any form."),
            translate("errors", "Copy the filled cells into a new workbook and try again."),
        ),
        "damaged": (
            translate("errors", "{file} is damaged."),
            translate("errors", "Open it in WPS or Excel and save it again, or ask the sender for it again."),
        ),
    }
    what, then = found.get(error.what, found["damaged"])
    return Explanation(what.format(file=error.path.name), then)


@explain.register
def _(error: failure.SheetsNotSettled) -> Explanation:
    return Explanation(
        translate("errors", "{count} question(s) about the sheets are not answered yet; nothing was changed.").format(
            count=error.questions
        ),
        translate("errors", "Answer them in the list, the problems stand first."),
    )
