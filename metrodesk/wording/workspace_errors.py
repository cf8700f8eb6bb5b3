"""Failures of workspaces, and of words typed by people."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


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


@explain.register
def _(error: failure.NotAWorkspace) -> Explanation:
    return Explanation(
        translate("errors", "There is no workspace in {path}.").format(path=error.path),
        translate("errors", "Choose the folder that contains metrodesk.db."),
    )


@explain.register
def _(error: failure.DatabaseGone) -> Explanation:
    return Explanation(
        translate("errors", "The database of the workspace {path} is gone; the other files are there.").format(
            path=error.path
        ),
        translate("errors", "Rebuild it with “metrodesk workspace rebuild”, or restore the newest backup."),
    )


@explain.register
def _(error: failure.WorkspaceOccupied) -> Explanation:
    return Explanation(
        translate("errors", "The workspace {path} is open in another MetroDesk window.").format(path=error.path),
        translate(
            "errors",
            "Look for that window, perhaps under another account of this computer; close it there, then try again.",
        ),
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
        what = translate("errors", "This is the district's workspace; a unit's is needed here.")
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
