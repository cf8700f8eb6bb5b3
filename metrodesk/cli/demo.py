"""metrodesk demo: the main job, end to end, without a display."""

from __future__ import annotations

from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option
from metrodesk.cli.tables import status_lines, taken_line
from metrodesk.services.demo import run_demo
from metrodesk.wording.catalogue import set_level, translate


@click.command("demo")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--plan", "plan_id", default="dachuan-2024-3", show_default=True, help="The plan to work on: an id of “plan list”."
)
@json_option
@fails_in_words
def demo(folder: Path, plan_id: str, *, as_json: bool) -> None:
    """Do the whole job on a breakdown that ships in the new folder DIR."""

    def say(step: str, detail: str) -> None:
        if not as_json:
            click.echo(_words(step).format(detail=detail))

    done = run_demo(folder, plan_id, say)
    set_level(done.cast.level)
    value = {
        "folder": str(done.folder),
        "workspace": str(done.workspace),
        "units": list(done.cast.units),
        "period": str(done.period),
        "expected": done.status.expected,
        "reported": done.status.reported,
        "state": done.status.state,
        "files": [str(path) for path in done.files],
    }
    lines = [
        *(taken_line(one) for one in done.again.bundles),
        "",
        *status_lines(done.status),
        "",
        translate("cli", "Files made in {folder}:").format(folder=done.folder),
        *(f"  {path.relative_to(done.folder)}" for path in done.files),
    ]
    answer(value, lines, as_json=as_json)


def _words(step: str) -> str:
    words = {
        "create": translate("cli", "1. Opened the work from the official text: {detail} (tasks / units)"),
        "invite": translate("cli", "2. Wrote enrolment files and letters: {detail}"),
        "unit": translate("cli", "3. Joined, recorded, finalised, printed, exported: {detail}"),
        "own": translate("cli", "4. The office reported on its own tasks: {detail}"),
        "waiting": translate("cli", "5. Took in the folder; bundles waiting for their enrolment: {detail}"),
        "confirm": translate(
            "cli", "6. Confirmed all enrolments at once; computers and bundles taken in since: {detail}"
        ),
        "decide": translate("cli", "7. Returned one report and accepted the rest, unit by unit: {detail}"),
        "proxy": translate("cli", "8. Entered a report for a unit that called: {detail}"),
        "answer": translate("cli", "9. Wrote answers, one for each unit with a computer: {detail}"),
        "corrected": translate("cli", "10. The unit opened its answer, corrected, exported again: {detail}"),
        "indicators": translate("cli", "11. Entered last year's readings of indicators, printed the sheet: {detail}"),
    }
    return words[step]
