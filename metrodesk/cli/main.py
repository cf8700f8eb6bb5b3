"""The command line's outermost frame: the groups, and what happens when the program is at fault."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence

import click

from metrodesk import __version__
from metrodesk.cli.bundle import bundle
from metrodesk.cli.demo import demo
from metrodesk.cli.district import district
from metrodesk.cli.plan import plan
from metrodesk.cli.prints import print_group
from metrodesk.cli.unit import unit
from metrodesk.cli.workspace import workspace
from metrodesk.paths import log_file
from metrodesk.wording.catalogue import translate

log = logging.getLogger(__name__)


@click.group()
@click.version_option(__version__, prog_name="metrodesk")
def commands() -> None:
    """MetroDesk (计量规划任务填报工具): offline reporting on government task breakdowns."""


for group in (demo, plan, district, unit, bundle, print_group, workspace):
    commands.add_command(group)


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status: 0 done, 1 refused or findings, 2 wrong use."""
    try:
        commands.main(args=list(arguments), prog_name="metrodesk")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except Exception:  # noqa: BLE001  the outermost frame: say so, keep the trace
        _report_bug(as_json="--json" in arguments)
        return 1


def _report_bug(*, as_json: bool) -> None:
    place = log_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(place, encoding="utf-8")
    log.addHandler(handler)
    log.exception("A command failed")
    handler.close()
    what = translate("cli", "An internal error occurred; your data was not changed.")
    following = translate("cli", "Send the log to whoever looks after the program: {path}").format(path=place)
    if as_json:
        click.echo(json.dumps({"error": {"code": "internal", "message": what, "next": following}}, ensure_ascii=False))
        return
    print(what, following, sep="\n", file=sys.stderr)  # noqa: T201  click may be what failed
