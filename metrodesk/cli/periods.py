"""metrodesk unit compose and correction: longer periods, and what a past period's change moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import TextType, json_option, needed_period_option, opened, workspace_argument
from metrodesk.domain.period import Period
from metrodesk.services import longer, past_periods
from metrodesk.services.past_periods import Effects
from metrodesk.wording.catalogue import translate


@click.command("compose")
@workspace_argument
@needed_period_option
@click.option("--by", type=TextType(), default="", help="Who is filling in.")
@click.option("--anew", is_flag=True, help="Make anew what is still as it was taken over, where a source changed.")
@json_option
@fails_in_words
def compose(ws: Path, period: Period, by: str, *, anew: bool, as_json: bool) -> None:
    """Compose a half-year or year of its shorter periods, as drafts."""
    with opened(ws) as workspace:
        before = longer.composition(workspace, period)
        tasks = [one.task for one in before.changed] if before and anew else None
        found = longer.compose(workspace, period, by, tasks) if before else None
    value = {
        "period": str(period),
        "sources": [str(one) for one in found.sources] if found else [],
        "missing": [str(one) for one in found.missing] if found else [],
        "composed": found.composed if found else 0,
        "changed": [
            {"task": one.number or None, "periods": [str(when) for when in one.periods]} for one in found.changed
        ]
        if found
        else [],
    }
    lines = [translate("cli", "There is nothing to compose it of.")]
    if found is not None:
        words = translate("cli", "{count} reports composed of {sources}; missing: {missing}.")
        sources, missing = ("、".join(one.label for one in some) or "–" for some in (found.sources, found.missing))
        lines = [words.format(count=found.composed, sources=sources, missing=missing)]
    answer(value, lines, as_json=as_json)


@click.command("correction")
@workspace_argument
@needed_period_option
@json_option
@fails_in_words
def correction(ws: Path, period: Period, *, as_json: bool) -> None:
    """Show what the drafts of a past period would change besides: totals and printed forms (更正往期)."""
    with opened(ws) as workspace:
        found = past_periods.effects(workspace, period)
    value = {
        "period": str(period),
        "needs_reason": found.needs_reason,
        "reports": [{"task": one.number or None, "fields": list(one.fields)} for one in found.reports],
        "totals": [
            {
                "period": str(one.period),
                "task": one.number,
                "measure": one.measure,
                "before": one.before,
                "after": one.after,
                "longer": one.is_longer,
            }
            for one in found.totals
        ],
        "sheets": [
            {"period": str(one.period), "code": one.code, "printed": one.printed or None, "void": one.is_void}
            for one in found.sheets
        ],
    }
    answer(value, _lines(found), as_json=as_json)


def _lines(found: Effects) -> Iterator[str]:
    if not found.reports:
        yield translate("cli", "Nothing has been changed in this period.")
    for one in found.reports:
        about = str(one.number) if one.number else translate("cli", "overview text")
        yield f"{about}\t{one.item}"
    for total in found.totals:
        yield f"{total.period.label}\t{total.number}\t{total.measure}\t{total.before} → {total.after}"
    for sheet in found.sheets:
        words = translate("cli", "void") if sheet.is_void else translate("cli", "its totals change")
        yield f"{sheet.period.label}\t{sheet.code}\t{words}"
