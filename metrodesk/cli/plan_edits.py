"""metrodesk district: who answers for a task, when it ends, by which periods and when reports are due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from metrodesk.cli.changes import changes_plan, last_day_option, tell_change
from metrodesk.cli.options import DateType, PeriodType, opened, unit_id, workspace_argument
from metrodesk.domain.calendar import DueRule, Weekend
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.task import Role
from metrodesk.services import plan_edits
from metrodesk.wording.catalogue import translate

since_option = click.option("--since", type=PeriodType(), help="From which period on: 2027Q1; as if always without it.")
ROLES = {"lead": Role.LEAD, "responsible": Role.RESPONSIBLE, "none": None}


@click.command("assign")
@workspace_argument
@click.option("--task", "number", type=int, required=True, help="The task's number.")
@click.option("--unit", required=True, help="A unit or a group.")
@click.option("--role", type=click.Choice(sorted(ROLES)), required=True, help="Its part in the task.")
@since_option
@changes_plan
def assign(
    ws: Path,
    number: int,
    unit: str,
    role: str,
    since: Period | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Say which part a unit has in a task; earlier periods keep who answered then."""
    with opened(ws) as workspace:
        task = workspace.plan.task_numbered(number).id
        edit = plan_edits.giving_role(task, unit_id(workspace, unit), ROLES[role], since)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("end-task")
@workspace_argument
@click.option("--task", "number", type=int, required=True, help="The task's number.")
@last_day_option
@changes_plan
def end_task(ws: Path, number: int, last_day: date, why: str, by: str, *, dry_run: bool, as_json: bool) -> None:
    """End a task for everybody; what was reported stays."""
    with opened(ws) as workspace:
        edit = plan_edits.ending_task(workspace, workspace.plan.task_numbered(number).id, last_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)


@click.command("calendar")
@workspace_argument
@click.option("--kind", type=click.Choice([kind.value for kind in PeriodKind]), help="Report by this kind of period.")
@click.option("--due-day", type=click.IntRange(1, 31), help="Reports are due on this day of a month…")
@click.option("--due-months", type=click.IntRange(0, 12), default=1, help="… so many months after the period's last.")
@click.option("--weekend", type=click.Choice([one.value for one in Weekend]), default="stays", help="On a weekend.")
@click.option("--first-day", type=DateType(), help="The first day of a period, from which on; always without it.")
@changes_plan
def calendar(
    ws: Path,
    kind: str | None,
    due_day: int | None,
    due_months: int,
    weekend: str,
    first_day: date | None,
    why: str,
    by: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Report by another kind of period, or set the rule for due days; what was before stays as it was."""
    if (kind is None) == (due_day is None):
        raise click.UsageError(translate("cli", "Give either --kind or --due-day."))
    with opened(ws) as workspace:
        if kind is not None:
            edit = plan_edits.reporting_by(PeriodKind(kind), first_day)
        else:
            rule = DueRule(due_months, due_day or 1, Weekend(weekend))
            edit = plan_edits.due_by(workspace, rule, first_day)
        tell_change(workspace, edit, by, why, dry_run=dry_run, as_json=as_json)
