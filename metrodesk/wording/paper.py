"""How a printed form stands to the data, as sentences."""

from __future__ import annotations

from metrodesk.domain.history import Origin
from metrodesk.services.paper import Match, NearMiss, PaperMatch
from metrodesk.services.paper_comparison import WHOLE, PaperDifference
from metrodesk.wording.catalogue import translate
from metrodesk.wording.findings import field_name
from metrodesk.wording.outcomes import Words
from metrodesk.wording.words import period_name, word


def match_words(found: PaperMatch) -> Words:
    """Return what a form is, and what to do with it."""
    match found.match:
        case Match.EQUAL:
            return Words(
                _about(found, translate("paper", "{unit}, {period}: the paper says the same as the data.")),
                translate("paper", "Check signatures and stamp, then register the paper."),
            )
        case Match.OLDER:
            return Words(
                _about(
                    found,
                    translate("paper", "{unit}, {period}: the data has changed since this paper, in {count} place(s)."),
                ),
                translate("paper", "Ask for paper with the form code {code}, or for a correction page.").format(
                    code=found.newest
                ),
            )
        case Match.UNKNOWN:
            return _unknown(found)


def _unknown(found: PaperMatch) -> Words:
    if found.uncounted:
        return Words(
            _about(found, translate("paper", "{unit}, {period}: the data of this paper does not count at present.")),
            translate("paper", "Its bundle was taken back or is not handed over yet; take it in, then compare again."),
        )
    what = translate("paper", "No data with the form code {code} is here.").format(code=found.code)
    if found.near:
        return Words(what, " ".join(near_words(one) for one in found.near))
    return Words(
        what,
        translate(
            "paper", "Compare the digits; if they are right, the file has not come: take it in, or ask the unit."
        ),
    )


def near_words(one: NearMiss) -> str:
    """Return what may have been meant by a mistyped code."""
    return translate("paper", "Perhaps a slip: {unit}, {period} has {code} (digit {places}).").format(
        unit=one.unit_name,
        period=period_name(one.period),
        code=one.code,
        places="、".join(str(place) for place in one.places),
    )


def _about(found: PaperMatch, sentence: str) -> str:
    period = period_name(found.period) if found.period else ""
    return sentence.format(unit=found.unit_name, period=period, count=len(found.differences))


def paper_field(name: str) -> str:
    """Return the name of what a difference is in, as the form writes it."""
    names = {
        WHOLE: translate("paper", "The whole report"),
        "overview": translate("paper", "Overview"),
        "explanations": translate("paper", "Explanations"),
        "filler": translate("paper", "Filled in by"),
        "reviewer": translate("paper", "Reviewed by"),
        "head": translate("paper", "Head of the unit"),
    }
    return names.get(name) or field_name(name)


def task_words(one: PaperDifference) -> str:
    """Return the task of a difference, or that it is in what is said of the whole form."""
    return f"{one.number or ''} {one.item}".strip() or translate("paper", "The form")


def paper_words(one: PaperDifference) -> str:
    """Return what the paper says."""
    return one.paper or (
        translate("paper", "(not on the paper)") if one.field == WHOLE else translate("paper", "(empty)")
    )


def data_words(one: PaperDifference) -> str:
    """Return what the data says, and whose words they are if not the unit's own."""
    said = one.data or (
        translate("paper", "(not in the data)") if one.field == WHOLE else translate("paper", "(empty)")
    )
    return said if one.origin is Origin.REVISION else f"{said}〔{word(one.origin)}〕"
