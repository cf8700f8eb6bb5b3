"""metrodesk district: decide, enter for a unit, take back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    TextType,
    json_option,
    needed_period_option,
    opened,
    unit_id,
    workspace_argument,
)
from metrodesk.cli.sheets import record_sheets
from metrodesk.documents.sources.spreadsheet import looks_like_spreadsheet
from metrodesk.domain.decision import Source
from metrodesk.domain.period import Period
from metrodesk.services import alarms as noticed
from metrodesk.services import decision_file, proxies, taking_back
from metrodesk.services.sheet_reading import read_sheets
from metrodesk.services.sheet_taking import enter_sheets
from metrodesk.services.taking_back import TakenBack
from metrodesk.wording.alarms import words_of_alarm
from metrodesk.wording.catalogue import translate
from metrodesk.wording.decision_errors import reason_of_refused_decision
from metrodesk.wording.intake import reason_of_refusal

by_option = click.option("--by", type=TextType(), default="", help="Who decides; the name stands in the act.")


@click.command("decide")
@workspace_argument
@click.option("--from", "source", type=click.Path(path_type=Path, dir_okay=False), required=True)
@by_option
@json_option
@fails_in_words
def decide(ws: Path, source: Path, by: str, *, as_json: bool) -> None:
    """Write what a JSON file decides: accept, return, excuse, settle, close, exempt, extend, lift."""
    with opened(ws) as workspace:
        done = decision_file.decide_from(workspace, source, by)
    value = {
        "acts": [{"id": one} for one in done.acts],
        "refused": [
            {
                "index": one.index,
                "reason": one.reason,
                "where": one.where,
                "message": reason_of_refused_decision(one.reason).what,
            }
            for one in done.refused
        ],
        "state": done.state,
    }
    lines = [translate("cli", "{count} decisions written.").format(count=len(done.acts))]
    lines += [f"{one.index + 1}\t{reason_of_refused_decision(one.reason).what}\t{one.where}" for one in done.refused]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if done.refused else 0)


@click.command("record")
@workspace_argument
@click.option("--unit", required=True, help="For which unit.")
@needed_period_option
@click.option("--from", "source", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path, dir_okay=False), metavar="[FILE]…")
@click.option("--source", "kind", type=click.Choice([one.value for one in Source]), required=True)
@click.option("--agreed", type=TextType(), default="", help="Who at the unit agreed to it.")
@by_option
@click.option("--scan", "scans", type=click.Path(path_type=Path, dir_okay=False), multiple=True, help="Its proof.")
@json_option
@fails_in_words
def record(
    ws: Path,
    unit: str,
    period: Period,
    source: Path,
    more: tuple[Path, ...],
    kind: str,
    agreed: str,
    by: str,
    scans: tuple[Path, ...],
    *,
    as_json: bool,
) -> None:
    """Enter or correct a unit's reports for it (代录、代改): all or nothing.

    The file is JSON, or one or several filled-in sheets, which become its proof as well.
    """
    given = proxies.Provenance(Source(kind), agreed, scans)
    if more or looks_like_spreadsheet(source):
        with opened(ws) as workspace:
            batch = read_sheets(workspace, period, [source, *more], unit_id(workspace, unit))
            record_sheets(batch, lambda: enter_sheets(workspace, batch, {}, given, by), as_json=as_json)
    with opened(ws) as workspace:
        done = proxies.record_for(workspace, unit_id(workspace, unit), period, source, given, by)
    value = {
        "recorded": [{"task": number, "act": act, "changed": True} for number, act in done.acts]
        + [{"task": number, "act": None, "changed": False} for number in done.unchanged],
        "overview": done.overview or None,
        "refused": [
            {"where": one.where, "reason": one.reason, "message": reason_of_refusal(one.reason)} for one in done.refused
        ],
    }
    lines = [translate("cli", "{count} reports entered for {unit}.").format(count=len(done.acts), unit=unit)]
    lines += [f"{one.where}\t{reason_of_refusal(one.reason)}" for one in done.refused]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if done.refused else 0)


@click.command("undo")
@workspace_argument
@click.argument("bundle")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--reason", type=TextType(), default="")
@by_option
@json_option
@fails_in_words
def undo(ws: Path, bundle: str, reason: str, by: str, *, dry_run: bool, as_json: bool) -> None:
    """Take a merged bundle back: as if that stick had never come."""
    with opened(ws) as workspace:
        if dry_run:
            done = taking_back.preview(workspace, bundle)
        else:
            (done,) = taking_back.take_back(workspace, [bundle], by, reason)
    answer(_taken_back_json(done), _taken_back_lines(done), as_json=as_json)


@click.command("restore-bundle")
@workspace_argument
@click.argument("bundle")
@by_option
@json_option
@fails_in_words
def restore_bundle(ws: Path, bundle: str, by: str, *, as_json: bool) -> None:
    """Put a bundle back that was taken back."""
    with opened(ws) as workspace:
        done = taking_back.put_back(workspace, bundle, by)
    answer(_taken_back_json(done), [translate("cli", "The bundle counts again.")], as_json=as_json)


@click.command("alarms")
@workspace_argument
@json_option
@fails_in_words
def alarms(ws: Path, *, as_json: bool) -> None:
    """List copies, restores and spent enrolment files that were noticed, with their likely cause."""
    with opened(ws) as workspace:
        found = noticed.alarms(workspace)
    value = {
        "alarms": [
            {
                "cause": one.cause.value,
                "grave": one.is_grave,
                "unit": one.unit_name,
                "computer": one.computer,
                "numbers": list(one.numbers),
                "bundles": list(one.bundles),
                "message": words_of_alarm(one).what,
                "next": words_of_alarm(one).next,
            }
            for one in found
        ]
    }
    lines = [line for one in found for line in (words_of_alarm(one).what, words_of_alarm(one).next)]
    answer(value, lines or [translate("cli", "Nothing was noticed.")], as_json=as_json)


def _taken_back_json(done: TakenBack) -> dict[str, object]:
    return {
        "bundle": done.bundle,
        "removed": list(done.removed),
        "kept": [{"revision": one.revision, "also_in": list(one.also_in)} for one in done.kept],
        "later": list(done.later),
        "state": done.state,
    }


def _taken_back_lines(done: TakenBack) -> Iterator[str]:
    yield translate("cli", "{removed} records go, {kept} stay since other bundles carry them too.").format(
        removed=len(done.removed), kept=len(done.kept)
    )
    for one in done.later:
        yield translate("cli", "Also carried by {bundle}").format(bundle=one)
