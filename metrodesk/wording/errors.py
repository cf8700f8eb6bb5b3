"""Known failures as sentences: what happened, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.intake import evidence_problem
from metrodesk.wording.outcomes import reason_of_rejection


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence that says what happened, and one that says what to do next."""

    what: str
    next: str


@singledispatch
def explain(error: Exception) -> Explanation:
    """Return the words for a failure; raises TypeError for one that nobody has described."""
    raise TypeError(type(error).__name__)


# -- words typed by people ---------------------------------------------------------------


@explain.register
def _(error: failure.InvalidPeriod) -> Explanation:
    return Explanation(
        translate("errors", "“{text}” is not a reporting period.").format(text=error.text),
        translate("errors", "Write 2026, 2026H1, 2026Q3 or 2026-09."),
    )


@explain.register
def _(error: failure.MalformedRevision) -> Explanation:
    return Explanation(
        translate("errors", "A line is not a valid record ({detail}).").format(detail=error.detail),
        translate("errors", "Ask the sender to export again."),
    )


# -- the workspace on disk ---------------------------------------------------------------


@explain.register
def _(error: failure.NotAWorkspace) -> Explanation:
    return Explanation(
        translate("errors", "There is no workspace in {path}.").format(path=error.path),
        translate("errors", "Choose the folder that contains metrodesk.db."),
    )


@explain.register
def _(error: failure.WorkspaceExists) -> Explanation:
    return Explanation(
        translate("errors", "The folder {path} is not empty.").format(path=error.path),
        translate("errors", "Choose a new or empty folder, or open the workspace that is there."),
    )


@explain.register
def _(error: failure.WrongWorkspaceKind) -> Explanation:
    if error.needed == "district":
        what = translate("errors", "This is a unit's workspace; the district's is needed here.")
    else:
        what = translate("errors", "This workspace does not report for a unit.")
    return Explanation(what, translate("errors", "Open the workspace that fits, then try again."))


@explain.register
def _(error: failure.NewerWorkspace) -> Explanation:
    return Explanation(
        translate("errors", "The workspace {path} was written by a newer MetroDesk.").format(path=error.path),
        translate("errors", "Install the newer version; nothing was changed."),
    )


@explain.register
def _(error: failure.UnsafePlace) -> Explanation:
    if error.place == "network":
        what = translate("errors", "{path} is on a network drive, where a database may be damaged.")
    else:
        what = translate("errors", "{path} is on a removable drive, which may be pulled out.")
    return Explanation(
        what.format(path=error.path),
        translate("errors", "Use a folder on this computer's own disk."),
    )


@explain.register
def _(error: failure.WorkspaceError) -> Explanation:
    return Explanation(
        translate("errors", "The workspace could not be used."),
        translate("errors", "Close other programs that use it and try again."),
    )


@explain.register
def _(error: failure.DatabaseError) -> Explanation:
    return Explanation(
        translate("errors", "The database could not be read or written."),
        translate("errors", "Check the disk, then try again; what was saved is safe."),
    )


@explain.register
def _(error: failure.DatabaseLocked) -> Explanation:
    return Explanation(
        translate("errors", "Another program is using the workspace."),
        translate("errors", "Close the other MetroDesk window or wait a moment, then try again."),
    )


@explain.register
def _(error: failure.DatabaseDamaged) -> Explanation:
    return Explanation(
        translate("errors", "The database of this workspace is damaged."),
        translate("errors", "Restore the newest backup; sealed reports can be rebuilt from the folder."),
    )


@explain.register
def _(error: failure.DatabaseReadOnly) -> Explanation:
    return Explanation(
        translate("errors", "The workspace cannot be written."),
        translate("errors", "Check that the folder is not write-protected, then try again."),
    )


@explain.register
def _(error: failure.DiskFull) -> Explanation:
    return Explanation(
        translate("errors", "The disk is full or failing."),
        translate("errors", "Free some space and try again; what was saved before is safe."),
    )


# -- plans and documents -----------------------------------------------------------------


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


# -- bundles, keys, enrolment ------------------------------------------------------------


@explain.register
def _(error: failure.BundleRejected) -> Explanation:
    words = reason_of_rejection(error.reason, error.detail)
    return Explanation(words.what, words.next)


@explain.register
def _(error: failure.InvalidCode) -> Explanation:
    return Explanation(
        translate("errors", "The code is incomplete or mistyped."),
        translate("errors", "Compare it digit by digit with the printed letter."),
    )


@explain.register
def _(error: failure.InvitationNotGenuine) -> Explanation:
    return Explanation(
        translate("errors", "The code does not belong to this enrolment file."),
        translate(
            "errors",
            "Check that the letter names the same unit; if it does, ask the district for a new file and letter.",
        ),
    )


@explain.register
def _(error: failure.RequestRejected) -> Explanation:
    return Explanation(
        translate("errors", "The enrolment request proves nothing ({detail}).").format(detail=error.detail),
        translate("errors", "Ask the unit to join again with a new enrolment file."),
    )


@explain.register
def _(error: failure.WeakKey) -> Explanation:
    return Explanation(
        translate("errors", "The file carries a key that is not safe to use."),
        translate("errors", "Ask the sender to join again with a new enrolment file."),
    )


@explain.register
def _(error: failure.WrongPassphrase) -> Explanation:
    return Explanation(
        translate("errors", "The passphrase is not right."),
        translate("errors", "Type it again; capital letters and blanks count."),
    )


@explain.register
def _(error: failure.PassphraseNeeded) -> Explanation:
    return Explanation(
        translate("errors", "The keys on this computer are protected by a passphrase."),
        translate("errors", "Type the passphrase and try again."),
    )


@explain.register
def _(error: failure.PassphraseTooShort) -> Explanation:
    return Explanation(
        translate("errors", "The passphrase is too short."),
        translate("errors", "Use at least {least} characters.").format(least=error.least),
    )


@explain.register
def _(error: failure.KeyFileDamaged) -> Explanation:
    return Explanation(
        translate("errors", "The key file on this computer is damaged."),
        translate("errors", "Ask the district for a new enrolment file and join again."),
    )


@explain.register
def _(error: failure.KeyFileMissing) -> Explanation:
    return Explanation(
        translate("errors", "The key file of this computer is not there: {path}.").format(path=error.path),
        translate(
            "errors",
            "If the workspace was copied from another computer, join again on this one; texts "
            "and sealed reports are kept.",
        ),
    )


@explain.register
def _(error: failure.AccountSecretMissing) -> Explanation:
    return Explanation(
        translate("errors", "This computer account cannot open the key file."),
        translate("errors", "Sign in with the account that joined, or join again with a new file."),
    )


@explain.register
def _(error: failure.ExportFailed) -> Explanation:
    causes = {
        failure.ExportCause.DISK_FULL: translate("errors", "there is no room left"),
        failure.ExportCause.TARGET_GONE: translate("errors", "the drive is no longer there"),
        failure.ExportCause.READ_ONLY: translate("errors", "it cannot be written to"),
        failure.ExportCause.CHANGED: translate("errors", "what was read back is not the same"),
        failure.ExportCause.NAME_TAKEN: translate("errors", "another file has this name"),
        failure.ExportCause.FAILED: translate("errors", "writing failed"),
    }
    return Explanation(
        translate("errors", "Nothing was exported to {target}: {cause}.").format(
            target=error.target, cause=causes[error.cause]
        ),
        translate("errors", "Choose another place; the same bundle is written again."),
    )


# -- files written for people ------------------------------------------------------------


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


# -- the unit's desk ---------------------------------------------------------------------


@explain.register
def _(error: failure.TaskNotAssigned) -> Explanation:
    return Explanation(
        translate("errors", "Task {number} is not one of this unit's.").format(number=error.number),
        translate("errors", "Choose a task from the unit's list."),
    )


@explain.register
def _(error: failure.StoppedByFindings) -> Explanation:
    return Explanation(
        translate("errors", "{count} finding(s) must be settled before sealing.").format(count=len(error.findings)),
        translate("errors", "Correct the fields named, or explain the warnings."),
    )


@explain.register
def _(error: failure.NothingToSeal) -> Explanation:
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
        translate("errors", "Attach a picture, PDF, Word or Excel file; make large ones smaller."),
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
