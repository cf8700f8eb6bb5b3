"""metrodesk district plan: the plan that holds, all versions of it, and what one says otherwise than another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.changes import by_option, difference_json, why_option
from metrodesk.cli.options import json_option, opened, workspace_argument
from metrodesk.domain.difference import Difference
from metrodesk.domain.plan_difference import differences
from metrodesk.services import plan_making, planning, scheduling
from metrodesk.services.plan_description import describe_plan
from metrodesk.services.plan_making import Version
from metrodesk.wording.catalogue import translate
from metrodesk.wording.plan_differences import difference_words
from metrodesk.wording.words import period_name


@click.command("plan")
@workspace_argument
@click.option("--from", "source", type=click.Path(path_type=Path, dir_okay=False), help="Adopt this plan file.")
@click.option("--history", is_flag=True, help="List all versions with what each changed.")
@click.option("--diff", "reference", help="What today's says otherwise than this version: its number or name.")
@why_option
@by_option
@json_option
@fails_in_words
def plan(
    ws: Path, source: Path | None, reference: str | None, why: str, by: str, *, history: bool, as_json: bool
) -> None:
    """Show the plan that holds, adopt another as the next version, or compare versions.

    With --history {"versions": [{"number", "version", "since", "by", "claimed", "why", "differences"}]},
    newest first; with --diff {"before", "after", "differences"}.
    """
    with opened(ws) as workspace:
        if history:
            _tell_history(plan_making.history(workspace), as_json=as_json)
            return
        if reference is not None:
            before, after = plan_making.version_of(workspace, reference), workspace.plan
            tell_differences(before.version, after.version, differences(before, after), as_json=as_json)
            return
        if source is not None:
            scheduling.adopt_plan(workspace, planning.load_plan(source), by=by, why=why)
        found = workspace.plan
        value = {**describe_plan(found), "version": found.version, "number": workspace.roster.plan_number}
        lines = (
            found.document.title,
            translate("cli", "Version {number}, {version}").format(
                number=workspace.roster.plan_number, version=found.version
            ),
        )
        answer(value, lines, as_json=as_json)


@click.command("diff")
@click.argument("before", metavar="PLAN")
@click.argument("after", metavar="PLAN")
@json_option
@fails_in_words
def diff(*, before: str, after: str, as_json: bool) -> None:
    """Say what the second PLAN says otherwise than the first: {"before", "after", "differences"}."""
    one, other = planning.load_plan(before), planning.load_plan(after)
    tell_differences(one.version, other.version, differences(one, other), as_json=as_json)


def tell_differences(before: str, after: str, found: Iterable[Difference], *, as_json: bool) -> None:
    """Say what is different, a sentence each."""
    found = tuple(found)
    value = {"before": before, "after": after, "differences": [difference_json(one) for one in found]}
    lines = [difference_words(one) for one in found] or [translate("cli", "Nothing is different.")]
    answer(value, lines, as_json=as_json)


def _tell_history(versions: tuple[Version, ...], *, as_json: bool) -> None:
    changed = [_changes(one, before) for one, before in zip(versions, (*versions[1:], None), strict=True)]
    value = [
        {
            "number": one.number,
            "version": one.version,
            "since": str(one.since) if one.since else None,
            "by": one.by,
            "claimed": one.claimed,
            "why": one.why,
            "differences": [difference_json(difference) for difference in found],
        }
        for one, found in zip(versions, changed, strict=True)
    ]
    lines = (line for one, found in zip(versions, changed, strict=True) for line in _version_lines(one, found))
    answer({"versions": value}, lines, as_json=as_json)


def _changes(one: Version, before: Version | None) -> tuple[Difference, ...]:
    if one.plan is None or before is None or before.plan is None:
        return ()
    return differences(before.plan, one.plan)


def _version_lines(one: Version, found: Iterable[Difference]) -> Iterator[str]:
    since = period_name(one.since) if one.since else translate("cli", "the beginning")
    yield (
        translate("cli", "Version {number}, holds from {since}  {claimed}  {by}  {why}")
        .format(number=one.number, since=since, claimed=one.claimed[:10], by=one.by, why=one.why)
        .rstrip()
    )
    for difference in found:
        yield f"    {difference_words(difference)}"
