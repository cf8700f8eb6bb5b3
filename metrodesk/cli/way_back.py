"""The way back: answer and receipts at the district; open, acknowledge, sync and confirm at the unit."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    TextType,
    json_option,
    needed_period_option,
    opened,
    out_folder_option,
    passphrase_option,
    progress,
    unit_id,
    with_passphrase,
    workspace_argument,
)
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.services import answering, confirming, opening_answers, receipts, syncing
from metrodesk.wording.catalogue import translate
from metrodesk.wording.openings import not_fetched_lines, reason_skipped, words_of_opening


@click.command("answer")
@workspace_argument
@click.argument("units", nargs=-1, metavar="[UNIT]…")
@click.option("--all", "everyone", is_flag=True, help="Every unit that has a computer.")
@out_folder_option
@click.option("--one-file", is_flag=True, help="One file for all, each part encrypted to its unit.")
@click.option("--full", is_flag=True, help="Everything the district has of the unit, for a new computer.")
@passphrase_option
@json_option
@fails_in_words
def write_answers(
    ws: Path,
    units: tuple[str, ...],
    out: Path,
    passphrase_file: Path | None,
    *,
    everyone: bool,
    one_file: bool,
    full: bool,
    as_json: bool,
) -> None:
    """Write the 下发包 of units: what became of their reports, and what was decided."""
    if everyone == bool(units):
        raise click.UsageError(translate("cli", "Name units, or say --all."))
    with opened(ws) as workspace, progress(translate("cli", "Writing answers")) as tick:
        chosen = None if everyone else [unit_id(workspace, name) for name in units]
        done = with_passphrase(
            passphrase_file,
            lambda phrase: answering.answer(
                workspace, chosen, out, one_file=one_file, full=full, passphrase=phrase, tick=tick
            ),
        )
    value = {
        "answers": [
            {
                "unit": one.unit_name,
                "file": str(one.file),
                "id": one.id,
                "number": one.number,
                "revisions": one.revisions,
                "acts": one.acts,
                "evidence": one.evidence,
            }
            for one in done.answers
        ],
        "skipped": [{"unit": one.unit_name, "reason": one.reason} for one in done.skipped],
    }
    lines = [f"{one.unit_name}\t{one.file}" for one in done.answers]
    lines += [f"{one.unit_name}\t{reason_skipped(one.reason)}" for one in done.skipped]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if units and done.skipped else 0)


@click.command("receipts")
@workspace_argument
@json_option
@fails_in_words
def receipt_codes(ws: Path, *, as_json: bool) -> None:
    """List the 回执码 of every computer, to be read out on the phone."""
    with opened(ws) as workspace:
        found = receipts.receipt_codes(workspace)
    value = {
        "receipts": [
            {
                "unit": one.unit_name,
                "device": one.device,
                "label": one.label,
                "number": one.number,
                "code": one.code,
            }
            for one in found
        ]
    }
    lines = [f"{one.unit_name}\t{one.label}\t{one.number}\t{one.code}" for one in found]
    answer(value, lines, as_json=as_json)


@click.command("open")
@workspace_argument
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="FILE…")
@passphrase_option
@json_option
@fails_in_words
def open_files(ws: Path, files: tuple[Path, ...], passphrase_file: Path | None, *, as_json: bool) -> None:
    """Open answers of the district and files of the unit's other computer."""
    with opened(ws) as workspace, progress(translate("cli", "Opening")) as tick:
        done = with_passphrase(
            passphrase_file,
            lambda phrase: opening_answers.open_files(workspace, files, passphrase=phrase, tick=tick),
        )
    value = {"files": [_opened_json(one) for one in done]}
    lines = [line for one in done for line in _opened_lines(one)]
    answer(value, lines, as_json=as_json)
    refused = {opening_answers.REFUSED, opening_answers.NOT_OURS}
    sys.exit(1 if any(one.outcome in refused for one in done) else 0)


@click.command("acknowledge")
@workspace_argument
@click.argument("code", nargs=-1, required=True, metavar="CODE")
@json_option
@fails_in_words
def acknowledge(ws: Path, code: tuple[str, ...], *, as_json: bool) -> None:
    """Take a 回执码 that was read out on the phone."""
    with opened(ws) as workspace:
        done = receipts.acknowledge(workspace, " ".join(code))
    value = {"number": done.number, "unconfirmed": done.unconfirmed}
    line = translate("cli", "The district holds everything up to no. {number}; not acknowledged: {open}.").format(
        number=done.number, open=done.unconfirmed
    )
    answer(value, [line], as_json=as_json)


@click.command("sync")
@workspace_argument
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def sync(ws: Path, out: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Write everything finalised here for the unit's other computer."""
    with opened(ws) as workspace, progress(translate("cli", "Exporting")) as tick:
        done = with_passphrase(
            passphrase_file, lambda phrase: syncing.sync(workspace, out, passphrase=phrase, tick=tick)
        )
    value = {
        "bundle": {
            "file": str(done.file),
            "id": done.id,
            "number": done.number,
            "revisions": done.revisions,
            "evidence": done.evidence,
        }
    }
    line = translate("cli", "No. {number}, {revisions} records, read back and proven: {file}").format(
        number=done.number, revisions=done.revisions, file=done.file
    )
    answer(value, [line], as_json=as_json)


@click.command("confirm")
@workspace_argument
@click.option("--task", "number", type=int, help="The task's number; without it the overview text (综合情况).")
@needed_period_option
@click.option("--by", "filler", type=TextType(), default="", help="填报人")
@json_option
@fails_in_words
def confirm(ws: Path, number: int | None, period: Period, filler: str, *, as_json: bool) -> None:
    """Confirm what the district entered or changed for the unit (代录, 代改)."""
    names = Names(filler) if filler else None
    with opened(ws) as workspace:
        if number is None:
            done = confirming.confirm_overview(workspace, period, names)
        else:
            done = confirming.confirm_proxy(workspace, workspace.plan.task_numbered(number).id, period, names)
    value = {
        "sealed": [{"task": number, "revision": one.revision} for one in done.revisions],
        "submission": done.submission,
        "code": done.code,
    }
    line = translate("cli", "{covers} of {of} tasks are final. Form code: {code}").format(
        covers=done.covers, of=done.of, code=done.code
    )
    answer(value, [line, *not_fetched_lines(done.covers, done.not_fetched)], as_json=as_json)


def _opened_json(one: opening_answers.Opened) -> dict[str, object]:
    words = words_of_opening(one.outcome, one.reason, one.facts)
    return {
        "file": str(one.file),
        "outcome": one.outcome,
        "number": one.number,
        "reason": one.reason,
        "message": words.what,
        "next": words.next,
        "revisions": one.revisions,
        "unconfirmed": one.unconfirmed,
        "returned": [
            {"task": item.number, "period": item.period, "fields": item.fields, "reason": item.reason}
            for item in one.returned
        ],
        "want": list(one.want),
        "plan": one.plan,
        "roster": one.roster,
    }


def _opened_lines(one: opening_answers.Opened) -> list[str]:
    words = words_of_opening(one.outcome, one.reason, one.facts)
    lines = ["\t".join(text for text in (one.file.name, words.what, words.next) if text)]
    lines += [f"  {item.period}\t{item.number}\t{item.reason}" for item in one.returned]
    return lines
