"""How computers and their keys stand: a word for tables, and sentences a person can act on."""

from __future__ import annotations

from metrodesk.domain.computer import ComputerState
from metrodesk.wording.catalogue import translate
from metrodesk.wording.outcomes import Words


def device_word(state: ComputerState) -> str:
    """Return the word for how a computer stands."""
    words = {
        ComputerState.IN_USE: translate("devices", "in use"),
        ComputerState.WAITING: translate("devices", "waits for confirmation"),
        ComputerState.ROTATING: translate("devices", "key being replaced"),
        ComputerState.RETIRED: translate("devices", "retired"),
        ComputerState.REVOKED: translate("devices", "revoked"),
        ComputerState.SUPERSEDED: translate("devices", "key replaced elsewhere"),
        ComputerState.KEY_MISSING: translate("devices", "key file missing"),
        ComputerState.KEY_DAMAGED: translate("devices", "key file damaged"),
    }
    return words[state]


def own_device_words(state: ComputerState) -> Words:
    """Return what a unit is told of its own computer: what happened, and what to do."""
    what = {
        ComputerState.IN_USE: translate("devices", "This computer is enrolled."),
        ComputerState.WAITING: translate("devices", "No file of the district has confirmed this computer yet."),
        ComputerState.ROTATING: translate(
            "devices", "This computer's key is being replaced; the district has yet to confirm it."
        ),
        ComputerState.RETIRED: translate(
            "devices", "The district retired this computer; what it handed in keeps counting."
        ),
        ComputerState.REVOKED: translate(
            "devices", "The district revoked this computer; what it wrote after its last good number does not count."
        ),
        ComputerState.SUPERSEDED: translate(
            "devices", "The district knows another key for this computer: the workspace was probably copied."
        ),
        ComputerState.KEY_MISSING: translate(
            "devices", "The key file of this computer is missing; nothing can be handed in."
        ),
        ComputerState.KEY_DAMAGED: translate(
            "devices", "The key file of this computer is damaged; nothing can be handed in."
        ),
    }
    rejoin = translate("devices", "Choose “Join again”: texts and sealed reports stay; the district confirms by phone.")
    call = translate("devices", "Call the district; if this computer is yours and safe, choose “Join again” on it.")
    following = {
        ComputerState.IN_USE: translate("devices", "Nothing needs to be done."),
        ComputerState.WAITING: translate(
            "devices", "Hand in the enrolment request with your reports; work on meanwhile."
        ),
        ComputerState.ROTATING: translate(
            "devices", "Hand in the file or any later report, then open the district's next file."
        ),
        ComputerState.REVOKED: call,
        ComputerState.SUPERSEDED: call,
    }
    return Words(what[state], following.get(state, rejoin))


def listed_device_words(state: ComputerState) -> Words:
    """Return what the district is told of a computer on its roster."""
    words = {
        ComputerState.IN_USE: Words(
            translate("devices", "The computer is in use."), translate("devices", "Nothing needs to be done.")
        ),
        ComputerState.ROTATING: Words(
            translate("devices", "The computer's new key is on the roster; nothing has come with it yet."),
            translate("devices", "Issue an answer to the unit, so that its computer lets go of the old key."),
        ),
        ComputerState.RETIRED: Words(
            translate("devices", "The computer is retired; everything up to its last number keeps counting."),
            translate("devices", "Files that come from it later are put aside and listed."),
        ),
        ComputerState.REVOKED: Words(
            translate("devices", "The computer is revoked; nothing after its last good number counts."), _look_through()
        ),
    }
    return words[state]


def request_words(problem: str) -> Words:
    """Return what the district is told of a request that waits; `problem` is empty if its code was proven."""
    words = {
        "": Words(
            translate("devices", "The request proves that it had the code of the letter."),
            translate("devices", "Confirm it; the reports that wait follow by themselves."),
        ),
        "no-code": Words(
            translate(
                "devices",
                "A computer of the unit joins again without a code: its passphrase or key file was lost, "
                "or the PC was changed.",
            ),
            translate(
                "devices",
                "Call the unit on a number you know, have it read its code and confirm only if it is the same.",
            ),
        ),
        "invitation-spent": Words(
            translate(
                "devices",
                "Alarm: another computer has used this enrolment file before. The unit joined once more, "
                "or somebody copied file and letter.",
            ),
            translate(
                "devices",
                "Call the unit on a number you know. Confirm its own computer by the code it reads and retire "
                "the old one; revoke a stranger's and issue a new file.",
            ),
        ),
    }
    return words[problem]


def ended_words(ended: ComputerState, name: str, last_number: int, dropped: int) -> Words:
    """Return what was done to a computer, and what follows from it; `dropped` files stopped counting."""
    if ended == ComputerState.RETIRED:
        what = translate("devices", "{name} is retired; files up to number {number} keep counting.")
        following = translate("devices", "Issue an answer to the unit, so that its computers know.")
    else:
        what = translate("devices", "{name} is revoked after number {number}; files that stopped counting: {count}.")
        following = _look_through()
    return Words(what.format(name=name, number=last_number, count=dropped), following)


def _look_through() -> str:
    return translate("devices", "Look through the files put aside; have the unit export again from a computer in use.")
