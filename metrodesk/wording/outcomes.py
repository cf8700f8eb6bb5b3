"""What became of received files, as sentences a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metrodesk.errors import Reason
from metrodesk.wording.catalogue import translate


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
    if reason is Reason.NOT_ADDRESSED_HERE and detail == "drill":
        return Words(
            translate("outcomes", "This file belongs to a trial run, not to the real work."),
            translate("outcomes", "Leave it out; nothing needs to be done."),
        )
    if reason is Reason.NOT_ADDRESSED_HERE and detail == "campaign":
        return Words(
            translate("outcomes", "This file belongs to another district's or another work."),
            translate("outcomes", "Hand it back to the sender."),
        )
    if reason is Reason.UNKNOWN_DEVICE and detail == "closed":
        return Words(
            translate("outcomes", "The computer this file comes from has been signed off."),
            translate("outcomes", "Ask the unit which computer it works with now."),
        )
    if detail == "scope":
        return Words(
            translate("outcomes", "The file speaks for a unit that is not the sender's own."),
            translate("outcomes", "Ask the unit to export again from its own workspace."),
        )
    return None


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
            again = translate("outcomes", "Check who it is meant for, or use the spare key.")
    return Words(what, again)


def reason_of_held_file(reason: str, facts: Mapping[str, str]) -> Words:
    """Return why a file is kept in 待处理文件, by the code it is kept under."""
    named = {one.name.lower().replace("_", "-"): one for one in Reason}
    if reason in named:
        return reason_of_rejection(named[reason], facts.get("detail", ""))
    return _of_requests().get(reason) or Words(
        translate("outcomes", "The request does not prove that it comes from the unit it names."),
        translate("outcomes", "Make a new enrolment file for the unit and let it join again."),
    )


def _of_requests() -> dict[str, Words]:
    return {
        "waiting": Words(
            translate("outcomes", "The reports wait until this computer's request is confirmed."),
            translate("outcomes", "Confirm the request; the reports follow by themselves."),
        ),
        "line": Words(
            translate("outcomes", "A record in the file is not well-formed."),
            translate("outcomes", "Ask the unit to export again."),
        ),
        "unreadable": Words(
            translate("outcomes", "The file could not be read from the drive."),
            translate("outcomes", "Copy it to this computer and take it in from there."),
        ),
        "invitation-spent": Words(
            translate("outcomes", "The enrolment file was used before, by another computer."),
            translate("outcomes", "Ask the unit how many computers joined; make a new enrolment file if need be."),
        ),
        "request-unit": Words(
            translate("outcomes", "The request names a unit that is not on the roster."),
            translate("outcomes", "Add the unit to the roster first, or ask who sent it."),
        ),
        "weak-key": Words(
            translate("outcomes", "The request carries a key that is not safe to use."),
            translate("outcomes", "Make a new enrolment file for the unit and let it join again."),
        ),
    }


def outcome_word(outcome: str) -> str:
    """Return what became of a file, in a word or two."""
    words = {
        "merged": translate("outcomes", "Taken in"),
        "already": translate("outcomes", "Already here"),
        "waiting": translate("outcomes", "Waits for confirmation"),
        "enrolment": translate("outcomes", "Enrolment request"),
        "quarantined": translate("outcomes", "Not taken"),
    }
    return words.get(outcome, outcome)
