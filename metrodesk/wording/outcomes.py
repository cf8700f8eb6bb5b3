"""What became of received files, as sentences a person can act on."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.errors import Reason
from metrodesk.wording.catalogue import translate
from metrodesk.wording.damage import damage


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, and what to do next."""

    what: str
    next: str = ""


def reason_of_rejection(reason: Reason, detail: str = "") -> Words:
    """Return why a file was not taken."""
    special = _special(reason, detail)
    return special if special is not None else _plain(reason)


def _special(reason: Reason, detail: str) -> Words | None:
    if detail in {"scope", "weak_key", "possession"}:
        return _of_content(detail)
    if reason is Reason.CONTAINER and (found := damage(detail)) is not None:
        return Words(*found)
    return {
        (Reason.NOT_ADDRESSED_HERE, "drill"): Words(
            translate("outcomes", "This file belongs to a trial run, not to the real work."),
            translate("outcomes", "Leave it out; nothing needs to be done."),
        ),
        (Reason.NOT_ADDRESSED_HERE, "real"): Words(
            translate("outcomes", "This file belongs to the real work; this workspace is a trial run."),
            translate("outcomes", "Open the real workspace and take it in there; nothing was changed here."),
        ),
        (Reason.NOT_ADDRESSED_HERE, "campaign"): Words(
            translate("outcomes", "This file belongs to another district's or another work."),
            translate("outcomes", "Hand it back to the sender."),
        ),
        (Reason.UNKNOWN_DEVICE, "closed"): Words(
            translate("outcomes", "The computer this file comes from has been signed off."),
            translate("outcomes", "Ask the unit which computer it works with now."),
        ),
        (Reason.UNKNOWN_DEVICE, "forked"): Words(
            translate("outcomes", "The file bears the last good number of its computer, but it is not that file."),
            translate("outcomes", "Somebody may have the old key or a copy; ask the unit to export again."),
        ),
        (Reason.SIGNATURE, "missing"): Words(
            translate("outcomes", "The file is not signed with the key its computer is known by here."),
            translate(
                "outcomes", "If that key was replaced, take in the file that says so first; else ask the sender."
            ),
        ),
    }.get((reason, detail))


def _of_content(detail: str) -> Words:
    if detail == "scope":
        return Words(
            translate("outcomes", "The file speaks for a unit that is not the sender's own."),
            translate("outcomes", "Ask the unit to export again from its own workspace."),
        )
    return Words(
        translate("outcomes", "The new key in the file is not safe, or not in the sender's hands."),
        translate("outcomes", "Ask the unit to replace its key again, and who uses the computer."),
    )


def _plain(reason: Reason) -> Words:
    again = translate("outcomes", "Ask the unit to export again.")
    match reason:
        case Reason.CONTAINER:
            what = translate("outcomes", "The file is damaged or is not a bundle.")
        case Reason.SIGNATURE:
            what = translate("outcomes", "The content does not match the sender's signature.")
        case Reason.UNKNOWN_DEVICE:
            what = translate("outcomes", "The computer this file comes from is not enrolled.")
            again = translate("outcomes", "Take in the unit's enrolment request first, then this file follows.")
        case Reason.NOT_ADDRESSED_HERE:
            what = translate("outcomes", "The file is not addressed to this workspace.")
            again = translate("outcomes", "Hand it to the one it is addressed to.")
        case Reason.TWO_WITH_ONE_NUMBER:
            what = translate("outcomes", "Another bundle with the same number was received before.")
            again = translate(
                "outcomes",
                "The unit's workspace was probably copied or restored; ask the unit which computer is right.",
            )
        case Reason.ROLLBACK:
            what = translate("outcomes", "The file is older than what is already here.")
            again = translate("outcomes", "Ask for the newest file.")
        case Reason.CONTENT:
            what = translate("outcomes", "The content was changed or is not well-formed.")
        case Reason.NEEDS_NEWER_PROGRAM:
            what = translate("outcomes", "The file was written by a newer MetroDesk.")
            again = translate("outcomes", "Install the newer version, then take it in again.")
        case Reason.ENCRYPTED:
            what = translate("outcomes", "The file is encrypted for somebody else.")
            again = translate(
                "outcomes",
                "It may belong to a trial run or another district: check who it is meant for, or use the spare key.",
            )
    return Words(what, again)
