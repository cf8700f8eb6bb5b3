"""metrodesk district indicators, reading, target: the plan's indicators, what is known of them, new targets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.deciding import by_option
from metrodesk.cli.options import DateType, FilledType, PeriodType, TextType, json_option, opened, workspace_argument
from metrodesk.domain.indicator import Comparison, Direction, Indicator, RevisedTarget, Target
from metrodesk.domain.indicator_entry import indicator_numbered, understand_reading
from metrodesk.domain.indicator_progress import Progress
from metrodesk.domain.indicator_value import to_json, words_of
from metrodesk.domain.indicator_words import baseline_words, share_words, target_words
from metrodesk.domain.period import Period
from metrodesk.errors import IndicatorRefused
from metrodesk.services import indicators as office
from metrodesk.services.indicators import Indicators, IndicatorState, NewReading, ReadingLine
from metrodesk.services.plan_description import describe_indicator
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate

number_option = click.option("--indicator", "number", type=int, required=True, help="Its place in the list, from 1.")


@click.command("indicators")
@workspace_argument
@click.option("--on", "day", type=DateType(), help="As it stood on this day; today without it.")
@json_option
@fails_in_words
def list_indicators(ws: Path, day: date | None, *, as_json: bool) -> None:
    """List the plan's indicators with what is known of them and how they stand."""
    with opened(ws) as workspace:
        found = office.indicators(workspace, day)
    value = {
        "plan": found.plan.id,
        "on": found.today.isoformat(),
        "indicators": [_state_json(row) for row in found.rows],
        "parked": [_line_json(one) for one in found.parked],
    }
    answer(value, _lines(found), as_json=as_json)


@click.command("reading")
@workspace_argument
@number_option
@click.option("--year", "--period", "period", type=PeriodType(), required=True, help="2024, or a part of it: 2024Q3.")
@click.option("--value", required=True, help="93.5, 约94, 940余, 18/20; words where the target is words.")
@click.option("--reached/--not-reached", "reached", default=None, help="For a target in words: whether that is it.")
@click.option("--source", type=FilledType(), required=True, help="Where the figure is from.")
@click.option("--evidence", "files", type=click.Path(path_type=Path, dir_okay=False), multiple=True)
@click.option("--as-understood", is_flag=True, help="Take a converted or unusual figure as it was understood.")
@by_option
@json_option
@fails_in_words
def enter_reading(
    ws: Path,
    number: int,
    period: Period,
    value: str,
    reached: bool | None,  # noqa: FBT001  as click hands it over
    source: str,
    files: tuple[Path, ...],
    by: str,
    *,
    as_understood: bool,
    as_json: bool,
) -> None:
    """Enter what is known of an indicator for a year or period, in the place of what was entered before."""
    with opened(ws) as workspace:
        indicator = _indicator(workspace, number)
        entered = understand_reading(indicator, value, reached)
        if entered.value is None or (entered.doubt is not None and not as_understood):
            raise IndicatorRefused("not-understood", value)
        act = office.set_reading(workspace, NewReading(indicator.id, period, entered.value, source, files), by)
        state = office.indicators(workspace).rows[number - 1]
    words = translate("cli", "{name}, {period}: {value}. {standing}").format(
        name=indicator.name,
        period=period.label,
        value=words_of(entered.value, indicator.unit),
        standing=state.now.standing.label,
    )
    answer({"act": act, "value": to_json(entered.value), **_progress_json(state.now)}, [words], as_json=as_json)


@click.command("drop-reading")
@workspace_argument
@click.argument("act")
@click.option("--reason", type=TextType(), default="")
@by_option
@json_option
@fails_in_words
def drop_reading(ws: Path, act: str, reason: str, by: str, *, as_json: bool) -> None:
    """Take a figure out of force by its act; it stays in the history."""
    with opened(ws) as workspace:
        lifted = office.drop_reading(workspace, act, reason, by)
    answer({"act": lifted}, [translate("cli", "The figure no longer counts.")], as_json=as_json)


@click.command("target")
@workspace_argument
@number_option
@click.option("--year", type=int, required=True, help="The year of the target.")
@click.option("--value", type=FilledType(), required=True)
@click.option("--at-least", is_flag=True, help="Where the paper says 以上, 不少于 or ≥.")
@click.option("--since", type=DateType(), required=True, help="From which day it holds.")
@click.option("--why", type=FilledType(), required=True, help="The paper or reason.")
@by_option
@json_option
@fails_in_words
def revise_target(
    ws: Path, number: int, year: int, value: str, since: date, why: str, by: str, *, at_least: bool, as_json: bool
) -> None:
    """Let another target hold from a day on: a new version of the plan."""
    with opened(ws) as workspace:
        target = Target(year, value, Comparison.AT_LEAST if at_least else Comparison.NONE)
        indicator = _indicator(workspace, number)
        version = office.revise_target(workspace, indicator.id, RevisedTarget(target, since, why), by)
    words = translate("cli", "{name}: {target} holds from {since} on.").format(
        name=indicator.name, target=target_words(target, indicator.unit), since=since.isoformat()
    )
    answer({"plan": version}, [words], as_json=as_json)


@click.command("direction")
@workspace_argument
@number_option
@click.argument("direction", type=click.Choice([one.value for one in Direction]))
@by_option
@json_option
@fails_in_words
def set_direction(ws: Path, number: int, direction: str, by: str, *, as_json: bool) -> None:
    """Say whether higher or lower is better, or neither: a new version of the plan."""
    with opened(ws) as workspace:
        indicator = _indicator(workspace, number)
        version = office.set_direction(workspace, indicator.id, Direction(direction), by)
    answer({"plan": version}, [f"{indicator.name}  {direction}"], as_json=as_json)


def _indicator(ws: Workspace, number: int) -> Indicator:
    found = indicator_numbered(ws.plan.indicators, number)
    if found is None:
        raise IndicatorRefused("unknown-indicator", str(number))
    return found


def _state_json(row: IndicatorState) -> dict[str, object]:
    return {
        "number": row.number,
        **describe_indicator(row.indicator),
        "readings": [_line_json(one) for one in row.lines],
        "now": _progress_json(row.now),
        "towards": [_progress_json(one) for one in row.towards],
    }


def _progress_json(found: Progress) -> dict[str, object]:
    return {
        "standing": found.standing.value,
        "word": found.standing.label,
        "target": None if found.target is None else found.target.to_json(),
        "period": None if found.reading is None else str(found.reading.period),
        "share": None if found.share is None else float(found.share),
        "of_target": found.of_target,
        "expected": None if found.expected is None else float(round(found.expected, 4)),
        "why": [one.label for one in found.why],
    }


def _line_json(one: ReadingLine) -> dict[str, object]:
    return {
        "act": one.act,
        "indicator": one.indicator,
        "period": str(one.period),
        "value": to_json(one.value),
        "source": one.source,
        "by": one.by,
        "claimed": one.claimed,
        "evidence": [item.to_json() for item in one.evidence],
        "stands": one.stands,
    }


def _lines(found: Indicators) -> Iterator[str]:
    if not found.rows:
        yield translate("cli", "The document has no quantitative indicators.")
    for row in found.rows:
        one, now = row.indicator, row.now
        target = target_words(now.target, one.unit) if now.target else "—"
        words = [str(row.number), one.name, baseline_words(one), target, now.standing.label, share_words(now)]
        yield "\t".join([*words, "；".join(why.label for why in now.why)])
