"""What became of files offered to the district: words for outcomes and for reasons kept as codes."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.errors import Reason
from metrodesk.wording.catalogue import translate
from metrodesk.wording.evidence import evidence_problem
from metrodesk.wording.outcomes import Words, reason_of_rejection

REASONS = {reason.code: reason for reason in Reason}


def outcome_word(outcome: str) -> str:
    """Return the word for what became of a file."""
    words = {
        "merged": translate("intake", "taken in"),
        "already": translate("intake", "already here, nothing changed"),
        "waiting": translate("intake", "waits for its enrolment"),
        "enrolment": translate("intake", "enrolment request, waits for confirmation"),
        "quarantined": translate("intake", "not taken"),
    }
    return words[outcome]


def reason_of_held_file(code: str, facts: Mapping[str, str]) -> Words:
    """Return the sentences for a reason kept with a file that was not taken, or an alarm."""
    if code in REASONS:
        return reason_of_rejection(REASONS[code], facts.get("detail", ""))
    special = _special(code, facts)
    if special is not None:
        return special
    return Words(
        translate("intake", "The enrolment request proves nothing."),
        translate("intake", "Ask the unit to join again with its enrolment file and letter, or issue new ones."),
    )


def _special(code: str, facts: Mapping[str, str]) -> Words | None:
    return {
        "closed": reason_of_rejection(Reason.UNKNOWN_DEVICE, "closed"),
        "forked": reason_of_rejection(Reason.UNKNOWN_DEVICE, "forked"),
        "waiting": Words(
            translate("intake", "Its computer has asked to be enrolled and is not confirmed yet."),
            translate("intake", "Confirm the enrolment; this file follows by itself."),
        ),
        "own-file": Words(
            translate("intake", "The district itself issued this file for a unit."),
            translate("intake", "There is nothing to take in; hand it to the unit."),
        ),
        "line": Words(
            translate("intake", "A record in the file is not valid."),
            translate("intake", "Ask the unit to export again, if need be with a newer MetroDesk."),
        ),
        "unreadable": Words(
            translate("intake", "The file could not be read."),
            translate("intake", "Check the stick or copy the file to this computer, then try again."),
        ),
        "invitation-spent": Words(
            translate(
                "intake", "This enrolment file was already used by another computer of the unit ({first})."
            ).format(first=facts.get("first") or "?"),
            translate(
                "intake",
                "Call the unit on a number you know; if the computer is its own, confirm it by the code it reads.",
            ),
        ),
        "request-unit": Words(
            translate("intake", "The request names a unit that is not on the roster."),
            translate("intake", "Add the unit to the roster first, or ask who sent it."),
        ),
        "weak-key": Words(
            translate("intake", "The request carries a key that is not safe to use."),
            translate("intake", "Issue a new enrolment file; have the unit join again."),
        ),
    }.get(code)


def reason_of_refusal(code: str) -> str:
    """Return the words for why a place in a file of reports was not taken."""
    words = {
        "task-number": translate("intake", "the task number is missing or no whole number"),
        "unknown-task": translate("intake", "the plan has no such task"),
        "not-assigned": translate("intake", "the task is not one of this unit's"),
        "task-twice": translate("intake", "the task stands there twice"),
        "unknown-key": translate("intake", "there is no such field"),
        "unknown-status": translate("intake", "there is no such status"),
        "not-a-number": translate("intake", "a whole number is needed"),
        "not-a-text": translate("intake", "a text is needed"),
        "not-a-date": translate("intake", "a date such as 2026-11-03 is needed"),
        "incident-id": translate("intake", "the id of an important matter has letters and digits only"),
        "shape": translate("intake", "the value has another shape than agreed"),
        **_about_figures(),
    }
    return words.get(code) or evidence_problem(code.removeprefix("evidence-"))


def _about_figures() -> dict[str, str]:
    return {
        "unknown-measure": translate("intake", "the plan has no such figure"),
        "measure-elsewhere": translate("intake", "the figure belongs to another task; report it there"),
        "measure-not-asked": translate("intake", "the figure is not asked of this unit; leave it out"),
        "no-figure": translate("intake", "a number is needed, without quotes and without a unit"),
        "negative": translate("intake", "the number is less than 0"),
        "too-large": translate("intake", "the number is too large or too finely divided"),
        "unknown-rounding": translate("intake", "the rounding word is none of 余, 多, 近, 约, 以上"),
        "reason-missing": translate("intake", "the reason why it does not concern the unit is missing"),
        "other-total": translate(
            "intake",
            "the plan asks for the other figure here (this period instead of the running total, or the reverse)",
        ),
    }
