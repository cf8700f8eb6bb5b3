"""What could not be told of an official text, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.reading_gaps import Gap
from metrodesk.wording.catalogue import translate
from metrodesk.wording.outcomes import Words


def gap_words(gaps: Sequence[Gap]) -> Words | None:
    """Return one sentence on everything that could not be told, and what to do, or None."""
    if not gaps:
        return None
    names = {
        Gap.NUMBER: translate("reading", "the document's number"),
        Gap.ISSUER: translate("reading", "who issued it"),
        Gap.DATE: translate("reading", "its date"),
        Gap.CLAUSES: translate("reading", "clauses of a main text"),
        Gap.TASKS: translate("reading", "tasks"),
        Gap.UNITS: translate("reading", "the units"),
        Gap.ROLES: translate("reading", "who leads or answers for some tasks"),
    }
    what = translate("reading", "Not told from this text: {things}.")
    steps = [
        words
        for words, of in (
            (translate("reading", "The heading can be missing in a copy: compare it with the document."), HEADING),
            (
                translate("reading", "Without tasks no work can be opened: choose the file with the breakdown."),
                {Gap.TASKS},
            ),
            (
                translate("reading", "Assign units to the tasks on the plan's page once the work is open."),
                {Gap.UNITS, Gap.ROLES},
            ),
        )
        if of & set(gaps)
    ]
    return Words(what.format(things=translate("reading", ", ").join(names[gap] for gap in gaps)), " ".join(steps))


HEADING = {Gap.NUMBER, Gap.ISSUER, Gap.DATE}
