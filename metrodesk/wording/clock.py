"""What a person is told about this computer's clock, and about the claims of received bundles."""

from __future__ import annotations

from metrodesk.services.clock import ClockNotice, ClockTrouble, minute_of
from metrodesk.wording.catalogue import translate
from metrodesk.wording.outcomes import Words


def words_of(notice: ClockNotice) -> Words:
    """Return what is wrong with the clock and what to do."""
    shown, bound = minute_of(notice.shown), minute_of(notice.bound)
    sentences = {
        ClockTrouble.BEFORE_RELEASE: translate(
            "clock", "This computer's date is {shown}, before this program was made ({bound})."
        ),
        ClockTrouble.BEFORE_DISTRICT: translate(
            "clock", "This computer's date is {shown}, before the district's newest file ({bound})."
        ),
        ClockTrouble.WENT_BACK: translate(
            "clock", "This computer's date is {shown}, before the program last ran ({bound})."
        ),
        ClockTrouble.FAR_AHEAD: translate("clock", "This computer's date is {shown}, far in the future."),
    }
    return Words(
        sentences[notice.trouble].format(shown=shown, bound=bound),
        translate("clock", "Entry goes on as usual and nothing is lost. Set date and time of the computer right."),
    )


def doubtful_claim(claimed: str) -> str:
    """Return the remark on a bundle whose claimed time is in doubt."""
    return translate("clock", "The sender's computer shows a doubtful date: {claimed}").format(
        claimed=minute_of(claimed)
    )
