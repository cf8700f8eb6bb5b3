"""Taking over what the last period said (沿用上期), and saying that there is nothing to report (零报告)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from metrodesk.domain.figure import NotApplicable, values_of
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.report import ReportBody, Status, filled_fields

SAME_AS_LAST_TIME = "本期情况与上期相同。"
"""What pressing 与上期相同 says; it travels as the answer to that very finding."""
SAME_KEY = "same-as-last-period:progress"
NOTHING = ReportBody(Status.NOTHING_TO_REPORT)


def same_as(
    before: ReportBody, offered: Collection[Status], measures: Iterable[Measure], *, same_year: bool
) -> ReportBody:
    """Return what a report says if all is as it was a period ago.

    Evidence belongs to its period. A figure counted for one period says nothing of the next:
    only stocks, 不涉及 and, within the year, entered running totals are taken over. A status
    that is not offered any more is left open.
    """
    return replace(
        before,
        status=before.status if before.status in offered else None,
        measures=_lasting(before, measures, same_year=same_year),
        evidence=(),
        explanations={SAME_KEY: SAME_AS_LAST_TIME} if before.progress.strip() else {},
    )


def taken_fields(body: ReportBody) -> tuple[str, ...]:
    """Name what of a report that was taken over is marked until somebody touches it."""
    return tuple(name for name in filled_fields(body) if name != "evidence")


def _lasting(before: ReportBody, measures: Iterable[Measure], *, same_year: bool) -> dict[str, object]:
    values, found = values_of(before), dict[str, object]()
    for one in measures:
        value = values.get(one.id)
        is_total = one.entered is Entered.TOTAL and same_year
        if isinstance(value, NotApplicable) or (value and (is_total or one.kind is MeasureKind.STOCK)):
            found[one.id] = value.to_json()
    return found
