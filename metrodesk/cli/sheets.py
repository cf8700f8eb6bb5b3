"""Workbooks for those without the program: giving them out, and recording what came back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    FilledType,
    PlaceType,
    TextType,
    json_option,
    needed_period_option,
    opened,
    unit_id,
    workspace_argument,
)
from metrodesk.domain.period import Period
from metrodesk.services import sheet_review, sheets
from metrodesk.services.sheet_batch import Batch
from metrodesk.services.sheet_refusals import SheetRefusal, refusals
from metrodesk.services.sheet_taking import SheetsTaken
from metrodesk.services.sheets import IssuedFile
from metrodesk.wording.catalogue import translate
from metrodesk.wording.sheets import trouble_of_file, why_asked

task_option = click.option("--task", "numbers", type=int, multiple=True, help="Only this task; may be repeated.")
out_option = click.option(
    "--out", type=PlaceType(path_type=Path, dir_okay=False), required=True, help="The workbook (.xlsx) to write."
)


@click.command("sheet")
@workspace_argument
@needed_period_option
@task_option
@click.option("--for", "name", type=FilledType(), required=True, help="Who fills it in: a village, a section.")
@out_option
@click.option("--filled", is_flag=True, help="With what the drafts say already.")
@json_option
@fails_in_words
def unit_sheet(
    ws: Path, period: Period, numbers: tuple[int, ...], name: str, out: Path, *, filled: bool, as_json: bool
) -> None:
    """Write a workbook for somebody without the program to fill in."""
    with opened(ws) as workspace:
        tasks = [workspace.plan.task_numbered(one).id for one in numbers] or None
        made = sheets.issue_sheet(workspace, period, tasks, name, out, filled=filled)
    _tell(made, as_json=as_json)


@click.command("sheet")
@workspace_argument
@click.option("--unit", required=True, help="Which unit's reports.")
@needed_period_option
@task_option
@click.option("--for", "name", type=TextType(), default="", help="Who fills it in; the unit itself without it.")
@out_option
@click.option("--blank", is_flag=True, help="Without what was reported already.")
@json_option
@fails_in_words
def district_sheet(
    ws: Path,
    unit: str,
    period: Period,
    numbers: tuple[int, ...],
    name: str,
    out: Path,
    *,
    blank: bool,
    as_json: bool,
) -> None:
    """Write a workbook for a unit without the program to fill in."""
    with opened(ws) as workspace:
        tasks = [workspace.plan.task_numbered(one).id for one in numbers] or None
        whose = unit_id(workspace, unit)
        made = sheets.issue_sheet(workspace, period, tasks, name, out, whose, filled=not blank)
    _tell(made, as_json=as_json)


def _tell(made: IssuedFile, *, as_json: bool) -> None:
    value = {
        "file": str(made.path),
        "sheet": made.sheet,
        "for": made.name,
        "tasks": made.tasks,
        "figures": made.figures,
    }
    line = translate("cli", "Sheet for {name}: {tasks} tasks, {figures} rows of figures: {file}").format(
        name=made.name, tasks=made.tasks, figures=made.figures, file=made.path
    )
    answer(value, [line], as_json=as_json)


def record_sheets(batch: Batch, take: Callable[[], SheetsTaken], *, as_json: bool) -> NoReturn:
    """Record read workbooks if nothing has to be asked; name the cells otherwise and write nothing."""
    refused = refusals(batch, sheet_review.review(batch, {}))
    done = None if refused else take()
    value = {
        "recorded": [
            {"task": number, "changed": True, "findings": found} for number, found in (done.reports if done else ())
        ],
        "files": done.files if done else 0,
        "missing": list(done.missing) if done else [],
        "refused": [
            {"where": one.where, "reason": one.reason, "typed": one.typed, "message": _message(one)} for one in refused
        ],
    }
    lines = [translate("cli", "{count} reports recorded.").format(count=len(done.reports) if done else 0)]
    if done and done.missing:
        lines.append(translate("cli", "Not returned yet: {names}").format(names="、".join(done.missing)))
    lines += [f"{one.where}\t{one.typed}\t{_message(one)}" for one in refused]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if refused else 0)


def _message(refusal: SheetRefusal) -> str:
    if refusal.question is not None:
        return why_asked(refusal.question)
    return trouble_of_file(refusal.reason, dict(refusal.facts))[0]
