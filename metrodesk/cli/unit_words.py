"""metrodesk district: what is known of a body: kind, aliases, remark, former names; taking it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from metrodesk.cli.answers import fails_in_words
from metrodesk.cli.changes import by_option, changes_plan, tell_change, tell_made, why_option
from metrodesk.cli.options import DateType, FilledType, TextType, json_option, opened, unit_id, workspace_argument
from metrodesk.domain.unit import UnitKind
from metrodesk.services import plan_edits, plan_making


@click.command("describe-unit")
@workspace_argument
@click.argument("unit")
@click.option("--kind", type=click.Choice([kind.value for kind in UnitKind if kind is not UnitKind.GROUP]))
@click.option("--alias", "aliases", multiple=True, type=FilledType(), help="All other names it goes by today.")
@click.option("--no-alias", is_flag=True, help="It goes by no other name.")
@click.option("--remark", type=TextType(), help="A question about it; empty once it is answered.")
@changes_plan
def describe_unit(
    ws: Path,
    unit: str,
    kind: str | None,
    aliases: tuple[str, ...],
    remark: str | None,
    why: str,
    by: str,
    *,
    no_alias: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Change kind, aliases or remark of UNIT; what is not given stays."""
    known = None if not (aliases or no_alias) else aliases
    with opened(ws) as workspace:
        edit = plan_edits.rewording(
            unit_id(workspace, unit), kind=UnitKind(kind) if kind else None, aliases=known, remark=remark
        )
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("former-name")
@workspace_argument
@click.argument("unit")
@click.argument("name", type=FilledType())
@click.option("--last-day", type=DateType(), help="The last day of that name, if anybody knows.")
@changes_plan
def former_name(
    ws: Path,
    unit: str,
    name: str,
    last_day: date | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Note the NAME that UNIT had before: old lists and papers are found under it."""
    with opened(ws) as workspace:
        edit = plan_edits.naming_before(unit_id(workspace, unit), name, last_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("remove-unit")
@workspace_argument
@click.argument("unit")
@why_option
@by_option
@json_option
@fails_in_words
def remove_unit(ws: Path, unit: str, why: str, by: str, *, as_json: bool) -> None:
    """Take out a UNIT that never reported and has no computer; any other is ended with a day."""
    with opened(ws) as workspace:
        made = plan_making.remove_unit(workspace, unit_id(workspace, unit), why=why, by=by)
        tell_made(workspace, made, as_json=as_json)


COMMANDS = (describe_unit, former_name, remove_unit)
"""What `metrodesk district` takes over."""
