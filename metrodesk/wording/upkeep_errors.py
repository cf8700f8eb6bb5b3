"""Failures of backing up, restoring and rebuilding in words."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


@explain.register
def _(error: failure.BackupNotWritten) -> Explanation:
    match error.reason:
        case "full":
            what = translate("errors", "There is not enough room for the backup at {path}.")
            then = translate("errors", "Free some space or choose another place, then back up again.")
        case "denied":
            what = translate("errors", "The backup may not be written to {path}.")
            then = translate("errors", "Choose a folder you may write to, then back up again.")
        case "changed":
            what = translate("errors", "What was read back from {path} is not what was written.")
            then = translate("errors", "The disk may be failing: choose another one, then back up again.")
        case "inside":
            what = translate("errors", "{path} lies in the workspace itself.")
            then = translate("errors", "Choose a folder on another disk.")
        case _:
            what = translate("errors", "The place for the backup cannot be reached: {path}.")
            then = translate("errors", "Connect the disk or choose another place, then back up again.")
    return Explanation(what.format(path=error.path), then)


@explain.register
def _(error: failure.BackupRefused) -> Explanation:
    match error.what:
        case "damaged":
            what = translate("errors", "The backup is damaged ({where}); nothing was restored.")
            then = translate("errors", "Take another backup of the same workspace.")
        case "newer":
            what = translate("errors", "The backup was written by a newer MetroDesk.")
            then = translate("errors", "Install the newer version, then restore again.")
        case "keys":
            what = translate("errors", "The key file {where} does not belong to this workspace; nothing was restored.")
            then = translate("errors", "Give the key file that was written beside this backup.")
        case _:
            what = translate("errors", "This file is not a backup of MetroDesk ({where}).")
            then = translate("errors", "Choose the file that “workspace backup” wrote.")
    return Explanation(what.format(where=error.where), then)


@explain.register
def _(error: failure.CannotRebuild) -> Explanation:
    match error.what:
        case "differ":
            what = translate("errors", "The files in {path} do not say what the database says; nothing was changed.")
            then = translate("errors", "Go on working with it as it is and ask whoever looks after MetroDesk.")
        case "roster":
            what = translate("errors", "The plan or the roster of units is not among the files in {path}.")
            then = translate("errors", "Restore the newest backup.")
        case _:
            what = translate("errors", "Nothing in {path} tells whose workspace it was.")
            then = translate("errors", "Restore the newest backup.")
    return Explanation(what.format(path=error.path), then)
