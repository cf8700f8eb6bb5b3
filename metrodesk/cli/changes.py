"""What every command that changes the plan says afterwards, and the options they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ParamSpec

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import DateType, TextType, json_option
from metrodesk.domain.difference import Difference
from metrodesk.domain.period import Period
from metrodesk.services import plan_making
from metrodesk.services.plan_edits import Edit
from metrodesk.services.plan_making import Made
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate
from metrodesk.wording.plan_differences import difference_words
from metrodesk.wording.words import period_name

Given = ParamSpec("Given")

by_option = click.option("--by", type=TextType(), default="", help="Who decides; the name stands in the act.")
why_option = click.option("--why", type=TextType(), default="", help="The reason, for instance a paper's number.")
dry_run_option = click.option("--dry-run", is_flag=True, help="Only say what would be different.")
last_day_option = click.option(
    "--last-day", type=DateType(), required=True, help="The last day of what was: 2026-06-30."
)


def changes_plan(command: Callable[Given, None]) -> Callable[Given, None]:
    """Give a command that changes the plan `why`, `by`, `dry_run`, `as_json`, and failures in words."""
    made = fails_in_words(command)
    for option in (json_option, dry_run_option, by_option, why_option):
        made = option(made)
    return made


def difference_json(one: Difference) -> dict[str, object]:
    """Return {"what", "about", "task", "field", "before", "after", "added", "gone", "day", "period", "message"}."""
    return {
        "what": one.what.value,
        "about": one.about,
        "task": one.number or None,
        "field": one.field or None,
        "before": one.before,
        "after": one.after,
        "added": list(one.added),
        "gone": list(one.gone),
        "day": one.day.isoformat() if one.day else None,
        "period": str(one.period) if one.period else None,
        "message": difference_words(one),
    }


def tell_change(workspace: Workspace, edit: Edit, by: str, why: str, *, dry_run: bool, as_json: bool) -> None:
    """Make a change, or only preview it, and say it: {"version", "number", "since", "differences": […]}.

    `version` is None for a preview, `since` the period from which the change holds, None for always.
    """
    if dry_run:
        _tell(workspace, None, edit.since, plan_making.preview(workspace, edit), as_json=as_json)
    else:
        tell_made(workspace, plan_making.make(workspace, edit, by=by, why=why), as_json=as_json)


def tell_made(workspace: Workspace, made: Made, *, as_json: bool) -> None:
    """Say what was changed, in the shape of `tell_change`."""
    _tell(workspace, made.version, made.since, made.differences, as_json=as_json)


def _tell(
    workspace: Workspace,
    version: str | None,
    since: Period | None,
    found: Sequence[Difference],
    *,
    as_json: bool,
) -> None:
    value = {
        "version": version,
        "number": workspace.roster.plan_number,
        "since": str(since) if since else None,
        "differences": [difference_json(one) for one in found],
    }
    lines = [difference_words(one) for one in found]
    if since is not None:
        lines.append(translate("cli", "It holds from {period} on.").format(period=period_name(since)))
    if version is None:
        lines.append(translate("cli", "Nothing was written."))
    answer(value, lines, as_json=as_json)
