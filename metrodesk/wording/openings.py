"""What became of files opened at a unit, and what is not here yet."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.errors import Reason
from metrodesk.wording.catalogue import translate
from metrodesk.wording.intake import REASONS, reason_of_held_file
from metrodesk.wording.outcomes import Words, reason_of_rejection


def words_of_opening(outcome: str, reason: str | None, facts: Mapping[str, str]) -> Words:
    """Return the sentences for one file; `reason` and `facts` are those of the result."""
    plain = _plain(outcome)
    if plain is not None:
        return plain
    return _special(reason or "", facts) or _general(reason or "", facts)


def _plain(outcome: str) -> Words | None:
    found = {
        "opened": Words(translate("openings", "Opened: this is the newest answer of the district.")),
        "older": Words(translate("openings", "A newer answer was opened before; this one changes nothing.")),
        "already": Words(translate("openings", "Opened before; nothing changed.")),
        "sync": Words(translate("openings", "Everything of the other computer is here now.")),
        "own-file": Words(
            translate("openings", "This computer wrote the file itself; nothing changed."),
            translate("openings", "Hand it to the one it is for."),
        ),
        "invitation": Words(
            translate("openings", "This is an enrolment file, and this computer has joined already."),
            translate("openings", "Use it on a new computer together with its letter."),
        ),
    }
    return found.get(outcome)


def _special(reason: str, facts: Mapping[str, str]) -> Words | None:
    if reason == "not-addressed-here" and facts.get("whose"):
        return Words(
            translate("openings", "This file is for {whose}; this computer is {own}'s. Nothing was changed.").format(
                whose=facts["whose"], own=facts.get("own", "")
            ),
            translate("openings", "Hand it to the one it is addressed to."),
        )
    if reason == "encrypted":
        return Words(
            translate("openings", "The file is encrypted for another unit or computer. Nothing was changed."),
            translate("openings", "Ask the district for an answer to this computer."),
        )
    if reason == "rollback":
        return Words(
            translate(
                "openings", "The file is newer but brings an older state (no. {found}) than is known here (no. {seen})."
            ).format(found=facts.get("found", ""), seen=facts.get("seen", "")),
            translate("openings", "Do not use it; tell the district and ask for its newest answer."),
        )
    if reason == "unknown-device":
        return Words(
            translate("openings", "The computer this file comes from is not known here."),
            translate("openings", "Open the newest answer of the district first, then this file."),
        )
    return None


def _general(reason: str, facts: Mapping[str, str]) -> Words:
    found = REASONS.get(reason)
    if found in {Reason.CONTAINER, Reason.SIGNATURE, Reason.CONTENT}:
        words = reason_of_rejection(found, facts.get("detail", ""))
        return Words(words.what, translate("openings", "Ask the sender to write the file again."))
    return reason_of_held_file(reason, facts)


def reason_skipped(reason: str) -> str:
    """Return why a unit got no answer."""
    words = {
        "no-device": translate("openings", "no computer has joined; invite the unit first"),
        "own": translate("openings", "it is this very computer"),
        "too-large": translate("openings", "too large for one file; write its answer alone"),
    }
    return words[reason]


def not_fetched_lines(here: int, there: int) -> list[str]:
    """Return the notice that a form lacks what lies on the unit's other computer, if it does."""
    if not there:
        return []
    notice = translate("openings", "This form has {here} reports; {there} on the other computer have not been fetched.")
    return [notice.format(here=here, there=there)]
