"""metrodesk district: the bodies of the plan, renamed, merged, split, ended, exempt."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.changes import by_option, changes_plan, last_day_option, tell_change, why_option
from metrodesk.cli.options import (
    DateType,
    FilledType,
    json_option,
    needed_period_option,
    opened,
    period_option,
    period_or_today,
    unit_id,
    workspace_argument,
)
from metrodesk.domain.period import Period
from metrodesk.domain.unit import Unit, UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.domain.unit_merging import Heir
from metrodesk.errors import UnknownUnit
from metrodesk.services import exempting, plan_edits
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate

kind_option = click.option(
    "--kind", type=click.Choice([kind.value for kind in UnitKind if kind is not UnitKind.GROUP]), help="Of a new unit."
)


@click.command("units")
@workspace_argument
@period_option
@json_option
@fails_in_words
def list_units(ws: Path, period: Period | None, *, as_json: bool) -> None:
    """List the bodies of the plan: {"period", "units": […]}.

    Each is {"unit", "id", "kind", "then", "aliases", "former": [{"name", "until"}], "since",
    "until", "heirs", "groups", "tasks", "exempt", "remark"}: `then` is its name in the period,
    `tasks` how many it has to report on for it.
    """
    with opened(ws) as workspace:
        chosen = period_or_today(workspace, period)
        free = {one.id for one in exempting.exempted(workspace)}
        found = [_unit_json(workspace, one, chosen, exempt=one.id in free) for one in workspace.plan.units]
    lines = [
        f"{one['unit']}\t{one['kind']}\t{one['tasks']}\t{one['since'] or ''}–{one['until'] or ''}" for one in found
    ]
    answer({"period": str(chosen), "units": found}, lines, as_json=as_json)


@click.command("rename")
@workspace_argument
@click.argument("unit")
@click.argument("name", type=FilledType())
@click.option("--last-day", type=DateType(), help="The last day of the old name.")
@click.option("--mistake", is_flag=True, help="The old name was never right; it stays an alias.")
@changes_plan
def rename(
    ws: Path,
    unit: str,
    name: str,
    last_day: date | None,
    why: str,
    by: str,
    *,
    mistake: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Rename UNIT: it keeps computers, reports and reminders, old paper its old name."""
    if mistake == (last_day is not None):
        raise click.UsageError(translate("cli", "Give either --last-day or --mistake."))
    with opened(ws) as workspace:
        edit = plan_edits.renaming(workspace, unit_id(workspace, unit), name, last_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("add-unit")
@workspace_argument
@click.argument("name", type=FilledType())
@kind_option
@click.option("--group", "groups", multiple=True, help="A group it belongs to; may be repeated.")
@click.option("--first-day", type=DateType(), help="Since when it is there; always without it.")
@changes_plan
def add_unit(
    ws: Path,
    name: str,
    kind: str | None,
    groups: tuple[str, ...],
    first_day: date | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Add a body of a NAME."""
    with opened(ws) as workspace:
        body = NewBody(name, UnitKind(kind or UnitKind.ORGANISATION))
        edit = plan_edits.adding(workspace, body, [unit_id(workspace, one) for one in groups], first_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("merge-units")
@workspace_argument
@click.argument("units", nargs=-1, required=True, metavar="UNIT…")
@click.option("--into", required=True, type=FilledType(), help="A new name, or a unit that is there.")
@last_day_option
@kind_option
@changes_plan
def merge_units(
    ws: Path,
    units: tuple[str, ...],
    into: str,
    last_day: date,
    kind: str | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Merge bodies; the heir answers what is open, quarters before count under the old ones."""
    with opened(ws) as workspace:
        parts = [workspace.plan.unit_named(one) for one in units]
        heir = _heir(workspace, into, kind, parts[0])
        edit = plan_edits.merging(workspace, [one.id for one in parts], heir, last_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("split-unit")
@workspace_argument
@click.argument("unit")
@click.option("--into", required=True, multiple=True, type=FilledType(), help="A unit it becomes; twice or more.")
@last_day_option
@kind_option
@changes_plan
def split_unit(
    ws: Path,
    unit: str,
    into: tuple[str, ...],
    last_day: date,
    kind: str | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Split UNIT; the first it becomes answers what is open. It goes on itself if it is among them."""
    with opened(ws) as workspace:
        before = workspace.plan.unit_named(unit)
        heirs = [_heir(workspace, one, kind, before) for one in into]
        edit = plan_edits.splitting(workspace, before.id, heirs, last_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("end-unit")
@workspace_argument
@click.argument("unit")
@click.option("--heir", "heirs", multiple=True, help="Who takes over; the first answers what is open.")
@last_day_option
@changes_plan
def end_unit(
    ws: Path,
    unit: str,
    heirs: tuple[str, ...],
    last_day: date,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """End UNIT with a day; what it reported stays."""
    with opened(ws) as workspace:
        taking = [unit_id(workspace, one) for one in heirs]
        edit = plan_edits.ending(workspace, unit_id(workspace, unit), last_day, taking)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("exempt")
@workspace_argument
@needed_period_option
@click.option("--unit", "units", multiple=True, help="Which unit; without it all the roster has doubts about.")
@click.option("--undo", is_flag=True, help="Lift the exemption.")
@why_option
@by_option
@json_option
@fails_in_words
def exempt(ws: Path, period: Period, units: tuple[str, ...], why: str, by: str, *, undo: bool, as_json: bool) -> None:
    """Exempt units from all their tasks from a period on (免报): {"units", "acts", "exempt"}."""
    with opened(ws) as workspace:
        named = [unit_id(workspace, one) for one in units]
        chosen = named or [one.id for one in exempting.doubtful_units(workspace.plan)]
        if undo:
            done = exempting.unexempt(workspace, chosen, reason=why, by=by)
        else:
            done = exempting.exempt(workspace, chosen, period, reason=why, by=by)
        names = [workspace.unit_name(one) for one in chosen]
        free = [one.name for one in exempting.exempted(workspace)]
    line = translate("cli", "{count} acts written; exempt are now: {units}.")
    answer(
        {"units": names, "acts": list(done.acts), "exempt": free},
        [line.format(count=len(done.acts), units="、".join(free) or "–")],
        as_json=as_json,
    )
    sys.exit(1 if done.refused else 0)


def _heir(workspace: Workspace, name: str, kind: str | None, before: Unit) -> Heir:
    """Return the unit of a name, or a new one of the kind given, else of the kind of what was before."""
    try:
        return workspace.plan.unit_named(name).id
    except UnknownUnit:
        return NewBody(name, UnitKind(kind) if kind else before.kind)


def _unit_json(workspace: Workspace, unit: Unit, period: Period, *, exempt: bool) -> dict[str, object]:
    plan, history = workspace.plan, unit.history
    return {
        "unit": unit.name,
        "id": unit.id,
        "kind": unit.kind.value,
        "then": unit.name_on(period.last_day),
        "aliases": list(unit.aliases),
        "former": [one.to_json() for one in history.former],
        "since": history.since.isoformat() if history.since else None,
        "until": history.until.isoformat() if history.until else None,
        "heirs": [plan.unit_name(one) for one in history.heirs],
        "groups": [one.name for one in plan.units if unit.id in one.members],
        "tasks": len(workspace.timeline.duties(unit.id, period)),
        "exempt": exempt,
        "remark": unit.remark,
    }


COMMANDS = (list_units, rename, add_unit, merge_units, split_unit, end_unit, exempt)
"""What `metrodesk district` takes over."""
