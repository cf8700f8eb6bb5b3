"""A longer period's report from its shorter ones: flows added, stocks last, texts stacked under heads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from metrodesk.domain.figure import values_of
from metrodesk.domain.measure import Entered, Measure
from metrodesk.domain.overview import PARTS, OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.total import composed, running

STACKED = ("progress", "problems")


def shorter_periods(period: Period, known: Iterable[Period], usual: Sequence[Period] = ()) -> tuple[Period, ...]:
    """Return the periods that a longer one is made of, whether reported or not, oldest first.

    They are the `usual` ones, of several kinds perhaps, if anything of these is known, else
    those of the shortest kind. Empty if nothing shorter is known.
    """
    inside = [one for one in known if period.covers(one) and one != period]
    if not inside:
        return ()
    if not set(usual).isdisjoint(inside):
        return tuple(usual)
    kind = min((one.kind for one in inside), key=lambda one: one.months)
    found = [Period.containing(period.first_day, kind)]
    while found[-1].last_day < period.last_day:
        found.append(found[-1].next())
    return tuple(found)


def composed_report(
    period: Period, parts: Mapping[Period, ReportBody], measures: Sequence[Measure], offered: Sequence[Status]
) -> ReportBody:
    """Return the report of a longer period; the status is the last one's if the task offers it.

    Evidence and explanations stay with the shorter ones.
    """
    order = sorted(parts, key=lambda one: one.first_day)
    if not order:
        return ReportBody()
    last = parts[order[-1]]
    texts = {name: stacked([(one, str(getattr(parts[one], name))) for one in order]) for name in STACKED}
    return ReportBody(
        status=last.status if last.status in offered else None,
        reason=last.reason,
        percent=last.percent,
        progress=texts["progress"],
        problems=texts["problems"],
        next_steps=last.next_steps,
        measures=_figures(period, parts, measures),
    )


def composed_overview(parts: Mapping[Period, OverviewBody]) -> OverviewBody:
    """Return the paragraphs of a longer period, each part stacked, the plans those of the last."""
    order = sorted(parts, key=lambda one: one.first_day)
    if not order:
        return OverviewBody()
    texts = {name: stacked([(one, str(getattr(parts[one], name))) for one in order]) for name in PARTS[:-1]}
    return OverviewBody(**texts, plans=parts[order[-1]].plans)


def stacked(texts: Sequence[tuple[Period, str]]) -> str:
    """Return texts one under another with the period's name before each; equal ones share a line."""
    by_text: dict[str, list[str]] = {}
    for period, text in texts:
        if text.strip():
            by_text.setdefault(text.strip(), []).append(short_name(period))
    return "\n".join(f"{'、'.join(names)}：{text}" for text, names in by_text.items())


def short_name(period: Period) -> str:
    """Return a period's name within its year: 第一季度, 上半年, 9月."""
    return period.label.removeprefix(f"{period.year}年") or period.label


def _figures(period: Period, parts: Mapping[Period, ReportBody], measures: Sequence[Measure]) -> dict[str, object]:
    said = {one: values_of(body) for one, body in parts.items()}
    found: dict[str, object] = {}
    for measure in measures:
        values = [(when, known[measure.id]) for when, known in said.items() if measure.id in known]
        if not values:
            continue
        last = max(parts, key=lambda one: one.first_day)
        is_total = measure.entered is Entered.TOTAL
        value = running(measure, values, last) if is_total else composed(measure, values, period)
        if value is not None:
            found[measure.id] = value.to_json()
    return found
