"""metrodesk district totals: what the figures of a period come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option, opened, period_option, period_or_today, progress, workspace_argument
from metrodesk.documents.prints.totals import NAMES_IN_LINE
from metrodesk.domain.figure import MeasureValue
from metrodesk.domain.figure_words import value_in_cell, value_words
from metrodesk.domain.measure_total import Gap, MeasureTotal, Share
from metrodesk.domain.period import Period
from metrodesk.domain.total_remarks import joined, remarks
from metrodesk.services import totals as adding
from metrodesk.services import totals_print
from metrodesk.services.totals import Totals
from metrodesk.wording.catalogue import translate


@click.command("totals")
@workspace_argument
@period_option
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write them as .xlsx or .pdf too.")
@json_option
@fails_in_words
def totals(ws: Path, period: Period | None, out: Path | None, *, as_json: bool) -> None:
    """Add up the figures of a period over all units; 2026H1 and 2026 are made of their quarters."""
    with opened(ws) as workspace, progress(translate("cli", "Adding up")) as tick:
        chosen = period_or_today(workspace, period)
        found = adding.totals(workspace, chosen, tick)
        printed = totals_print.print_totals(workspace, chosen, out, tick) if out is not None else None
    value: dict[str, object] = {"period": str(found.period), "measures": [_json(found, row) for row in found.rows]}
    lines = list(_lines(found))
    if printed is not None:
        value["file"] = str(printed.path)
        lines.append(translate("cli", "Written to {file}.").format(file=printed.path))
    answer(value, lines, as_json=as_json)


def _json(found: Totals, row: MeasureTotal) -> dict[str, object]:
    measure = row.measure
    return {
        "id": measure.id,
        "task": found.plan.task(measure.task).number,
        "name": measure.name,
        "unit": measure.unit,
        "kind": measure.kind.value,
        "value": _value(row.value),
        "total": _value(row.total),
        "asked": row.asked,
        "counted": len(row.counted),
        **{gap.value: _names(found, row.without_figure(gap)) for gap in Gap},
        "not_applicable": _names(found, row.not_applicable),
        "incomplete": _names(found, row.incomplete),
        "units": [_share_json(found, one) for one in row.shares if one.value is not None or one.total is not None],
    }


def _share_json(found: Totals, share: Share) -> dict[str, object]:
    return {
        "unit": found.name_of(share.unit),
        "value": _value(share.value),
        "total": _value(share.total),
        "absent": [str(one) for one in share.absent],
        "by_district": share.by_district,
    }


def _value(value: MeasureValue | None) -> dict[str, object] | None:
    return None if value is None else value.to_json()


def _names(found: Totals, shares: Iterable[Share]) -> list[str]:
    return [found.name_of(one.unit) for one in shares]


def _lines(found: Totals) -> Iterator[str]:
    yield translate("cli", "{period}: this period, this year, units with a figure of those asked.").format(
        period=found.period.label
    )
    for row in found.rows:
        number, measure = found.plan.task(row.measure.task).number, row.measure
        value = value_words(measure, row.value) if row.value is not None else "—"
        notes = joined(remarks(row, found.name_of, found.plan.level), NAMES_IN_LINE)
        counts = f"{len(row.counted)}/{row.asked}"
        yield f"{number}\t{measure.name}\t{value}\t{value_in_cell(row.total) or '—'}\t{counts}\t{notes}"
