"""What an alarm means and what to do about it."""

from __future__ import annotations

from metrodesk.services.alarms import Alarm, Cause
from metrodesk.wording.catalogue import translate
from metrodesk.wording.outcomes import Words


def words_of_alarm(alarm: Alarm) -> Words:
    """Return what was noticed, with its likely cause, and what to do next."""
    numbers = "、".join(str(one) for one in alarm.numbers)
    words = _WORDS[alarm.cause]()
    return Words(
        words.what.format(unit=alarm.unit_name, computer=alarm.computer, numbers=numbers),
        words.next.format(unit=alarm.unit_name, computer=alarm.computer, numbers=numbers),
    )


def _cloned() -> Words:
    return Words(
        translate(
            "alarms",
            "Two different bundles of {unit}, {computer}, bear No. {numbers}, and both series go on: "
            "most likely a disk or workspace was copied and two computers work on it. Both are kept.",
        ),
        translate(
            "alarms",
            "Ask {unit} which computers it uses; issue a second enrolment file for the other one, "
            "and settle what differs.",
        ),
    )


def _rewound() -> Words:
    return Words(
        translate(
            "alarms",
            "Two different bundles of {unit}, {computer}, bear No. {numbers}: most likely the whole disk "
            "was set back to an older image. Both are kept.",
        ),
        translate("alarms", "Ask {unit} what was put back; have it look whether its newest reports are complete."),
    )


def _copied() -> Words:
    return Words(
        translate("alarms", "{unit} works with a copied workspace ({computer}); its numbers begin anew."),
        translate(
            "alarms", "If the old computer is still used as well, have it join with an enrolment file of its own."
        ),
    )


def _restored() -> Words:
    return Words(
        translate("alarms", "{unit} went back to an older backup ({computer}); its numbers begin anew."),
        translate("alarms", "What it sealed since then was kept here; issue an answer so that it has it again."),
    )


def _spent() -> Words:
    return Words(
        translate("alarms", "Another computer asks to join as {unit} with an enrolment file that was used before."),
        translate(
            "alarms",
            "Ask {unit} on the phone whether it is its own, and confirm it by its fingerprint; "
            "if not, somebody has copied file and letter.",
        ),
    )


_WORDS = {
    Cause.CLONED: _cloned,
    Cause.REWOUND: _rewound,
    Cause.COPIED: _copied,
    Cause.RESTORED: _restored,
    Cause.SPENT_INVITATION: _spent,
}
