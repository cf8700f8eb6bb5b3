"""Indicators in the window's language, and what is said of what a person typed for one.

In Chinese these are the official words, as they stand on paper.
"""

from __future__ import annotations

from metrodesk.domain import indicator_words as official
from metrodesk.domain.indicator import Direction, Indicator, Target
from metrodesk.domain.indicator_entry import Doubt, Entered
from metrodesk.domain.indicator_progress import Progress
from metrodesk.domain.indicator_value import words_of
from metrodesk.wording.catalogue import Language, language, translate
from metrodesk.wording.words import period_name, word


def target_name(target: Target, unit: str) -> str:
    """Return a target: 2025年 ≥85%, in English 2025: ≥85%."""
    return _year_apart(official.target_words(target, unit))


def start_name(indicator: Indicator) -> str:
    """Return where an indicator starts from."""
    return _year_apart(official.baseline_words(indicator))


def newest_name(found: Progress, unit: str) -> str:
    """Return the figure a judgement rests on, with its time; empty where there is none."""
    if found.reading is None:
        return ""
    values = " / ".join(words_of(one, unit) for one in found.reading.values)
    return f"{period_name(found.reading.period)} {values}"


def share_name(found: Progress) -> str:
    """Return the achieved share; empty where there is none."""
    if language() is Language.CHINESE or found.share is None:
        return official.share_words(found)
    return f"{found.share}% of the target" if found.of_target else f"{found.share}% of the way"


def expected_name(found: Progress, unit: str) -> str:
    """Return what the calendar expects; empty where it cannot be said."""
    words = official.expected_words(found, unit)
    if language() is Language.CHINESE or not words:
        return words
    return words.replace("按时间应达约", "due by then about ").replace("按时间应达", "due by then ")


def kind_name(indicator: Indicator) -> str:
    """Return its field, whether it binds, and which way is better."""
    binding = {True: translate("indicators", "binding"), False: translate("indicators", "anticipated"), None: ""}
    better = {
        Direction.HIGHER: translate("indicators", "higher is better"),
        Direction.LOWER: translate("indicators", "lower is better"),
        Direction.NONE: "",
    }
    parts = (indicator.group, binding[indicator.binding], better[indicator.direction])
    return "　".join(part for part in parts if part)


def summary_name(indicator: Indicator, found: Progress) -> str:
    """Return all of it in one line, as it is read out."""
    target = target_name(found.target, indicator.unit) if found.target else ""
    parts = [
        f"{indicator.name}: {word(found.standing)}",
        newest_name(found, indicator.unit),
        target,
        share_name(found),
        expected_name(found, indicator.unit),
        *(word(why) for why in found.why),
    ]
    return "; ".join(part for part in parts if part)


def _year_apart(words: str) -> str:
    return words if language() is Language.CHINESE else words.replace("年 ", ": ", 1)


def entered_words(entered: Entered, unit: str) -> str:
    """Return how a text was understood, or why it was not."""
    if entered.value is None:
        return _missing()[entered.doubt or Doubt.NO_FIGURE]
    words = words_of(entered.value, unit)
    if entered.doubt is None:
        return translate("indicators", "Understood as {value}.").format(value=words)
    if entered.doubt is Doubt.CONVERTED:
        return translate("indicators", "Converted to {value}; look whether that is meant.").format(value=words)
    return translate("indicators", "Understood as {value}, which is unusual; look whether that is meant.").format(
        value=words
    )


def _missing() -> dict[Doubt, str]:
    return {
        Doubt.EMPTY: translate("indicators", "Nothing is entered yet."),
        Doubt.NO_FIGURE: translate("indicators", "This is no figure. Write for example 93.5, 约94, 940余 or 18/20."),
        Doubt.NOT_JUDGED: translate("indicators", "Say whether the target is reached."),
        Doubt.OVER_NOTHING: translate("indicators", "The second part of a rate must not be zero."),
    }
