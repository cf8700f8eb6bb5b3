"""metrodesk unit: record, check, finalise, export."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from metrodesk.cli import incidents, inherited, joining, keys, periods, unit_state, way_back
from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.findings import finding_json, finding_lines, told_findings
from metrodesk.cli.inherited import for_option, opened_for
from metrodesk.cli.options import (
    FilledType,
    TextType,
    json_option,
    needed_period_option,
    opened,
    out_folder_option,
    passphrase_option,
    period_option,
    period_or_today,
    progress,
    with_passphrase,
    workspace_argument,
)
from metrodesk.cli.sheets import record_sheets, unit_sheet
from metrodesk.documents.sources.spreadsheet import looks_like_spreadsheet
from metrodesk.domain.free_texts import OVERVIEW
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.task import TaskId
from metrodesk.services import checking, clock, desk, explaining, exporting, recording, sealing
from metrodesk.services.overview_text import overview_findings
from metrodesk.services.places import made_folder
from metrodesk.services.sheet_reading import read_sheets
from metrodesk.services.sheet_taking import take_sheets
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate
from metrodesk.wording.intake import reason_of_refusal
from metrodesk.wording.openings import not_fetched_lines


@click.group()
def unit() -> None:
    """Do the work at a unit's desk: its tasks, drafts and bundles."""


COMMANDS = (
    joining.join,
    joining.request,
    keys.rotate,
    keys.rejoin,
    unit_state.status,
    unit_state.show,
    way_back.open_files,
    way_back.acknowledge,
    way_back.sync,
    way_back.confirm,
    unit_sheet,
    incidents.unit_incidents,
    periods.correction,
    periods.compose,
    inherited.inherited_ones,
)
for command in COMMANDS:
    unit.add_command(command)


@unit.command("tasks")
@workspace_argument
@period_option
@for_option
@json_option
@fails_in_words
def tasks(ws: Path, period: Period | None, whose: str | None, *, as_json: bool) -> None:
    """List what the unit must report."""
    with opened_for(ws, whose) as workspace:
        chosen = period_or_today(workspace, period)
        found = desk.task_list(workspace, chosen, desk.TaskFilter(), clock.today())
        due = workspace.plan.calendar.due(chosen)
        own = workspace.own_unit()
        asked = {one.task: workspace.plan.measures_of(one.task, own.kind) for one in found}
    name = own.name
    value = {
        "unit": name,
        "period": str(chosen),
        "due": due.isoformat() if due else None,
        "tasks": [
            {
                "number": one.number,
                "item": one.item,
                "role": one.role.value,
                "status": one.status.value if one.status else None,
                "state": one.state,
                "findings": one.errors + one.warnings,
                "measures": [measure.to_json() for measure in asked[one.task]],
            }
            for one in found
        ],
    }
    answer(value, _task_lines(name, chosen, found), as_json=as_json)


@unit.command("record")
@workspace_argument
@needed_period_option
@click.option("--from", "source", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path, dir_okay=False), metavar="[FILE]…")
@click.option("--by", type=TextType(), default="", help="Who is filling in.")
@click.option("--keep", is_flag=True, help="Keep the workbooks as evidence.")
@for_option
@json_option
@fails_in_words
def record(
    ws: Path,
    period: Period,
    source: Path,
    more: tuple[Path, ...],
    by: str,
    whose: str | None,
    *,
    keep: bool,
    as_json: bool,
) -> None:
    """Record the reports of a JSON file, or of filled-in sheets, as drafts: all or nothing."""
    if more or looks_like_spreadsheet(source):
        with opened_for(ws, whose) as workspace:
            batch = read_sheets(workspace, period, [source, *more])
            record_sheets(batch, lambda: take_sheets(workspace, batch, {}, by, keep=keep), as_json=as_json)
    with opened_for(ws, whose) as workspace:
        done = recording.record(workspace, period, source, by)
    value = {
        "recorded": [{"task": one.number, "changed": one.changed, "findings": one.findings} for one in done.reports],
        "incidents": [{"id": one.id, "changed": one.changed} for one in done.incidents],
        "refused": [
            {"where": one.where, "reason": one.reason, "message": reason_of_refusal(one.reason)} for one in done.refused
        ],
    }
    lines = [translate("cli", "{count} reports recorded.").format(count=len(done.reports))]
    if done.incidents:
        lines.append(translate("cli", "{count} important matters recorded.").format(count=len(done.incidents)))
    lines += [f"{one.where}\t{reason_of_refusal(one.reason)}" for one in done.refused]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if done.refused else 0)


@unit.command("check")
@workspace_argument
@needed_period_option
@for_option
@json_option
@fails_in_words
def check(ws: Path, period: Period, whose: str | None, *, as_json: bool) -> None:
    """Check what is entered for a period."""
    with opened_for(ws, whose) as workspace:
        found = told_findings(explaining.with_accepted(workspace, period, checking.checked(workspace, period)))
        found += told_findings([checking.CheckedReport(OVERVIEW, overview_findings(workspace, period), {})])
        numbers = {**_numbers(workspace), OVERVIEW: 0}
    value = {"findings": [finding_json(one, numbers) for one in found]}
    answer(value, finding_lines(found, numbers), as_json=as_json)
    sys.exit(1 if any(one.finding.is_open if one.finding.task else one.finding.stops for one in found) else 0)


@unit.command("seal")
@workspace_argument
@needed_period_option
@click.option("--by", "filler", type=FilledType(), required=True, help="填报人")
@click.option("--reviewer", type=TextType(), default="", help="审核人")
@click.option("--head", type=TextType(), default="", help="单位负责人")
@click.option("--task", "numbers", type=int, multiple=True, help="Only this task; may be repeated.")
@click.option("--reason", type=TextType(), default="", help="Why a past period is corrected (更正往期).")
@for_option
@json_option
@fails_in_words
def seal(
    ws: Path,
    period: Period,
    filler: str,
    reviewer: str,
    head: str,
    numbers: tuple[int, ...],
    reason: str,
    whose: str | None,
    *,
    as_json: bool,
) -> None:
    """Finalise the changed drafts of a period; one error stops the whole."""
    with opened_for(ws, whose) as workspace:
        chosen = [workspace.plan.task_numbered(number).id for number in numbers] or None
        done = sealing.seal(workspace, period, Names(filler, reviewer, head), chosen, reason)
        known = _numbers(workspace)
    value = {
        "sealed": [{"task": known[one.task], "revision": one.revision} for one in done.revisions],
        "submission": done.submission,
        "code": done.code,
        "covers": done.covers,
        "of": done.of,
        "not_fetched": done.not_fetched,
    }
    lines = [
        translate("cli", "{covers} of {of} tasks are final. Form code: {code}").format(
            covers=done.covers, of=done.of, code=done.code
        ),
        *not_fetched_lines(done.covers, done.not_fetched),
    ]
    answer(value, lines, as_json=as_json)


@unit.command("export")
@workspace_argument
@out_folder_option
@click.option("--plain", is_flag=True, help="Not encrypted.")
@click.option("--zip", "zip_name", is_flag=True, help="Plain, with the suffix .zip, for mail that refuses others.")
@click.option("--max-bytes", type=click.IntRange(min=1), help="Split into parts of at most so many bytes, for mail.")
@click.option(
    "--evidence", type=click.Choice(["newest", "all"]), help="After a year without an answer: which files go along."
)
@passphrase_option
@json_option
@fails_in_words
def export(
    ws: Path,
    out: Path,
    max_bytes: int | None,
    evidence: str | None,
    passphrase_file: Path | None,
    *,
    plain: bool,
    zip_name: bool,
    as_json: bool,
) -> None:
    """Write a signed bundle to --out, read back and proven."""
    with opened(ws) as workspace, progress(translate("cli", "Exporting")) as tick:
        done = with_passphrase(
            passphrase_file,
            lambda phrase: exporting.export(
                workspace,
                made_folder(out),
                plain=plain,
                zip_name=zip_name,
                max_bytes=max_bytes,
                evidence=evidence,
                passphrase=phrase,
                tick=tick,
            ),
        )
    value = {
        "bundle": _bundle_json(done.bundle),
        "parts": [_bundle_json(one) for one in done.parts],
        "repeated": done.repeated,
    }
    lines = [
        translate("cli", "No. {number}, {revisions} records, read back and proven: {file}").format(
            number=one.number, revisions=one.revisions, file=one.file
        )
        for one in done.parts
    ]
    answer(value, lines, as_json=as_json)


def _bundle_json(bundle: exporting.ExportedBundle) -> dict[str, object]:
    return {
        "file": str(bundle.file),
        "id": bundle.id,
        "number": bundle.number,
        "revisions": bundle.revisions,
        "evidence": bundle.evidence,
        "bytes": bundle.bytes,
        "past_cache": bundle.past_cache,
    }


def _numbers(ws: Workspace) -> dict[TaskId, int]:
    return {one.id: one.number for one in ws.plan.tasks}


def _task_lines(name: str, period: Period, found: Iterable[desk.TaskSummary]) -> Iterator[str]:
    yield f"{name}  {period.label}"
    for one in found:
        yield f"{one.number:>3}  {one.role.label}  {one.item}\t{one.status.label if one.status else one.light.label}"
