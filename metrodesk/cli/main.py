"""The command line's outermost frame: the groups, and what happens when the program is at fault."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from metrodesk import __version__
from metrodesk.cli.answers import print_object, printable
from metrodesk.cli.bundle import bundle
from metrodesk.cli.demo import demo
from metrodesk.cli.district import district
from metrodesk.cli.plan import plan
from metrodesk.cli.prints import print_group
from metrodesk.cli.unit import unit
from metrodesk.cli.usage import print_wrong_use
from metrodesk.cli.workspace import workspace
from metrodesk.errors import FileTrouble
from metrodesk.paths import log_file
from metrodesk.wording.catalogue import translate
from metrodesk.wording.errors import explain

log = logging.getLogger(__name__)


@click.group()
@click.version_option(__version__, prog_name="metrodesk")
def commands() -> None:
    """MetroDesk (计量规划任务填报工具): offline reporting on government task breakdowns."""


for group in (demo, plan, district, unit, bundle, print_group, workspace):
    commands.add_command(group)


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status: 0 done, 1 refused or findings, 2 wrong use."""
    as_json = "--json" in arguments
    try:
        return _ended(arguments)
    except click.ClickException as error:
        print_wrong_use(error, as_json=as_json)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say_stopped(as_json=as_json)
    except BrokenPipeError:
        _let_go_of_output()
    except OSError as error:
        _let_go_of_output()
        _say_unwritten(error)
    except Exception:  # noqa: BLE001  the outermost frame: say so, keep the trace
        _report_bug(as_json=as_json)
    return 1


def refuse_windows() -> int:
    """Say that there is no display to open windows on; return the exit status."""
    click.echo(translate("cli", "There is no display to open the windows on."), err=True)
    click.echo(
        translate("cli", "Start it on a desktop, or run “metrodesk demo DIR” or another command (--help lists them)."),
        err=True,
    )
    return 1


def _ended(arguments: Sequence[str]) -> int:
    try:
        ended = commands.main(args=list(arguments), prog_name="metrodesk", standalone_mode=False)
    except SystemExit as stopped:
        ended = stopped.code
    sys.stdout.flush()  # here, where a full disk can still be told
    return ended if isinstance(ended, int) else 0


def _let_go_of_output() -> None:
    """Write nothing more: the disk is full, or whoever read the answer (head, a pager) has left."""
    with contextlib.suppress(OSError, ValueError):  # an output that is no file holds nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_unwritten(error: OSError) -> None:
    """Say on standard error that the system refused, for standard output may be what failed."""
    _keep_trace()
    words = explain(FileTrouble.of(error))
    with contextlib.suppress(OSError):
        click.echo(printable(words.what), err=True)
        click.echo(printable(words.next), err=True)


def _say_stopped(*, as_json: bool) -> None:
    what = translate("cli", "Stopped.")
    following = translate("cli", "Nothing was left half done; run the command again when you like.")
    if as_json:
        print_object({"error": {"code": "stopped", "message": what, "next": following}})
        return
    click.echo(what, err=True)
    click.echo(following, err=True)


def _keep_trace() -> Path:
    """Put the trace of the error at hand into the log, if that can be written; return its place."""
    place = log_file()
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(place, encoding="utf-8", errors="replace")
        log.addHandler(handler)
        log.exception("A command failed")
        log.removeHandler(handler)
        handler.close()
    return place


def _report_bug(*, as_json: bool) -> None:
    place = _keep_trace()
    what = translate("cli", "An internal error occurred; your data was not changed.")
    following = translate("cli", "Send the log to whoever looks after the program: {path}").format(path=place)
    if as_json:
        print_object({"error": {"code": "internal", "message": what, "next": following}})
        return
    print(what, following, sep="\n", file=sys.stderr)  # noqa: T201  click may be what failed
