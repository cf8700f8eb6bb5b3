"""metrodesk district: open the work, take in, see who is missing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from metrodesk.cli import (
    deciding,
    incidents,
    indicators,
    joining,
    keys,
    plan_edits,
    unit_words,
    units,
    versions,
    way_back,
)
from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.chain import district_basis, district_link
from metrodesk.cli.options import (
    DateType,
    FilledType,
    given_passphrase,
    json_option,
    needed_period_option,
    opened,
    passphrase_option,
    period_option,
    period_or_today,
    progress,
    unit_id,
    with_passphrase,
    workspace_argument,
)
from metrodesk.cli.paper import paper
from metrodesk.cli.plan_mechanisms import district_mechanisms
from metrodesk.cli.sheets import district_sheet
from metrodesk.cli.tables import (
    merged_json,
    overview_json,
    preview_line,
    report_json,
    report_lines,
    status_lines,
    taken_line,
)
from metrodesk.cli.totals import totals
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.revision import Kind
from metrodesk.services import clock, holding, merging, opening, overview, scheduling
from metrodesk.services.reports import reports as reports_in
from metrodesk.wording.catalogue import set_level, translate


@click.group()
def district() -> None:
    """Do the work of the district's office: its plan, its units, its ledger."""


for command in (
    joining.invite,
    joining.enrol,
    joining.devices,
    keys.retire,
    keys.revoke,
    keys.rekey,
    paper,
    deciding.alarms,
    deciding.decide,
    deciding.record,
    deciding.undo,
    deciding.restore_bundle,
    totals,
    way_back.write_answers,
    way_back.receipt_codes,
    district_sheet,
    incidents.district_incidents,
    versions.plan,
    *units.COMMANDS,
    *unit_words.COMMANDS,
    plan_edits.assign,
    plan_edits.end_task,
    plan_edits.calendar,
    indicators.list_indicators,
    indicators.enter_reading,
    indicators.drop_reading,
    indicators.revise_target,
    indicators.set_direction,
    district_basis,
    district_link,
    district_mechanisms,
):
    district.add_command(command)


@district.command("create")
@workspace_argument
@click.option("--plan", "plan_id", required=True, help="The id of a plan that ships, or a plan file.")
@click.option("--name", type=FilledType(), required=True, help="The name of the office or of the work.")
@click.option("--unit", help="The office's own unit, if it reports as well.")
@click.option("--period-kind", type=click.Choice([kind.value for kind in PeriodKind]), default="quarter")
@click.option("--keys-out", type=click.Path(path_type=Path, file_okay=False), help="Where the keys for the safe go.")
@click.option("--drill", is_flag=True, help="For trying out (试填).")
@passphrase_option
@json_option
@fails_in_words
def create(
    ws: Path,
    plan_id: str,
    name: str,
    unit: str | None,
    period_kind: str,
    keys_out: Path | None,
    passphrase_file: Path | None,
    *,
    drill: bool,
    as_json: bool,
) -> None:
    """Open the work in a new workspace WS."""
    with progress(translate("cli", "Opening the work")) as tick:
        made = opening.create_district(
            ws, plan_id, name, unit=unit, period_kind=PeriodKind(period_kind), keys_out=keys_out, drill=drill,
            passphrase=given_passphrase(passphrase_file), tick=tick,
        )  # fmt: skip
    set_level(made.level)
    value = {
        "workspace": str(made.workspace),
        "campaign": made.campaign,
        "plan": made.plan,
        "fingerprint": made.fingerprint,
        "root_key": str(made.root_key),
        "spare_key": str(made.spare_key),
        "recovery_sheet": str(made.recovery_sheet),
    }
    lines = (
        translate("cli", "The work “{name}” is open in {path}.").format(name=name, path=made.workspace),
        translate("cli", "Fingerprint of the root key: {fingerprint}").format(fingerprint=made.fingerprint),
        translate("cli", "Carry these to the safe: {root}, {spare}, {sheet}").format(
            root=made.root_key, spare=made.spare_key, sheet=made.recovery_sheet
        ),
    )
    answer(value, lines, as_json=as_json)


@district.command("period")
@workspace_argument
@needed_period_option
@click.option("--as-of", type=DateType(), help="数据截至日")
@click.option("--due", type=DateType(), help="报送时限")
@click.option("--close", is_flag=True, help="Cut the period off (截止).")
@json_option
@fails_in_words
def period_dates(ws: Path, period: Period, as_of: date | None, due: date | None, *, close: bool, as_json: bool) -> None:
    """Set a period's dates, or cut it off."""
    with opened(ws) as workspace:
        if as_of is not None or due is not None:
            scheduling.set_period(workspace, period, as_of=as_of, due=due)
        act = scheduling.close_period(workspace, period) if close else None
        calendar = workspace.plan.calendar
        set_due = calendar.due(period)
        value = {
            "period": str(period),
            "as_of": calendar.as_of(period).isoformat(),
            "due": set_due.isoformat() if set_due else None,
            "closed": act,
        }
        line = translate("cli", "{period}: figures to {as_of}, due {due}.").format(
            period=period.label, as_of=value["as_of"], due=value["due"] or translate("cli", "not set")
        )
        answer(value, [line], as_json=as_json)


@district.command("merge")
@workspace_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="PATH…")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--identity", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Another key file.")
@click.option("--identity-code", help="The recovery code or passphrase of that key file.")
@passphrase_option
@json_option
@fails_in_words
def merge(
    ws: Path,
    paths: tuple[Path, ...],
    identity: Path | None,
    identity_code: str | None,
    passphrase_file: Path | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Take files and folders in; bundles are told by their content."""
    with opened(ws) as workspace, progress(translate("cli", "Taking in")) as tick:
        done = with_passphrase(
            passphrase_file,
            lambda phrase: merging.merge(
                workspace,
                paths,
                identity=identity,
                identity_code=identity_code,
                dry_run=dry_run,
                passphrase=phrase,
                tick=tick,
            ),
        )
        value = merged_json(workspace, done)
    lines = [taken_line(one) for one in done.bundles]
    if done.preview is not None:
        lines.append(preview_line(done.preview))
    lines.append(translate("cli", "{count} other files were left alone.").format(count=done.other_files))
    answer(value, lines, as_json=as_json)
    sys.exit(1 if done.refused else 0)


@district.command("quarantine")
@workspace_argument
@json_option
@fails_in_words
def quarantine(ws: Path, *, as_json: bool) -> None:
    """List the files that were not taken, with the reason."""
    with opened(ws) as workspace:
        held = holding.quarantine(workspace)
    value = {
        "files": [
            {
                "sha256": one.sha256,
                "file": one.file_name,
                "reason": one.reason,
                "facts": dict(one.facts),
                "bytes": one.size,
                "arrived": one.arrived,
            }
            for one in held
        ]
    }
    answer(value, [f"{one.file_name}\t{one.reason}\t{one.arrived}" for one in held], as_json=as_json)


@district.command("status")
@workspace_argument
@period_option
@json_option
@fails_in_words
def status(ws: Path, period: Period | None, *, as_json: bool) -> None:
    """Show who has handed in what."""
    with opened(ws) as workspace:
        found = overview.status(workspace, period_or_today(workspace, period), clock.today())
    value = {
        "period": str(found.period),
        "expected": found.expected,
        "reported": found.reported,
        "proxy": found.proxy,
        "late": found.late,
        "empty": found.empty,
        "returned": found.returned,
        "conflicts": found.conflicts,
        "exempt": found.exempt,
        "units": [
            {
                "unit": one.name,
                "expected": one.expected,
                "reported": one.reported,
                "proxy": one.proxy,
                "exempt": one.exempt,
                "disposition": one.disposition or None,
            }
            for one in found.units
        ],
        "state": found.state,
    }
    answer(value, status_lines(found), as_json=as_json)


@district.command("reports")
@workspace_argument
@period_option
@click.option("--unit", help="Only this unit.")
@click.option("--conflicts", is_flag=True, help="Only reports with several newest versions.")
@json_option
@fails_in_words
def reports(ws: Path, period: Period | None, unit: str | None, *, conflicts: bool, as_json: bool) -> None:
    """List the reports in the ledger with their newest versions."""
    with opened(ws) as workspace:
        chosen = unit_id(workspace, unit) if unit else None
        found = reports_in(workspace, period, chosen, conflicts=conflicts, texts=True)
    value = {
        "reports": [report_json(one) for one in found if one.kind is Kind.TASK],
        "overviews": [overview_json(one) for one in found if one.kind is Kind.OVERVIEW],
    }
    answer(value, report_lines(found), as_json=as_json)
