"""What is said of what a person typed for an indicator."""

from __future__ import annotations

from metrodesk.domain.indicator_entry import Doubt, Entered
from metrodesk.domain.indicator_value import words_of
from metrodesk.wording.catalogue import translate


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
