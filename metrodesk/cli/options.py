"""Options that several commands share, and how they are read."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress

from metrodesk.cli.answers import HALVES
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import UnitId
from metrodesk.errors import InvalidPeriod, PassphraseNeeded, WrongPassphrase
from metrodesk.ordinary import misleads, read_ordinary
from metrodesk.services import clock
from metrodesk.services.workspaces import Workspace, open_workspace
from metrodesk.wording.catalogue import set_level, translate
from metrodesk.wording.clock import words_of

PASSPHRASE_VARIABLE = "METRODESK_PASSPHRASE"  # noqa: S105  the name of a variable, not a secret
LONGEST_NAME = 100
LARGEST_PASSPHRASE = 4096  # bytes of its file
Result = TypeVar("Result")


class PeriodType(click.ParamType[Period]):  # type: ignore[explicit-any]  # click's own base says Any
    """A period as it is typed; wrong ones are wrong use."""

    name = "PERIOD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """Read the period."""
        if isinstance(value, Period):
            return value
        try:
            return Period.parse(str(value))
        except InvalidPeriod:
            self.fail(
                translate("cli", "“{text}” is not a period: write 2026, 2026H1, 2026Q3 or 2026-09.").format(text=value),
                param,
                ctx,
            )


class DateType(click.ParamType[date]):  # type: ignore[explicit-any]  # click's own base says Any
    """A date written 2026-10-10."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(translate("cli", "“{text}” is not a date: write 2026-10-10.").format(text=value), param, ctx)


class TextType(click.ParamType[str]):  # type: ignore[explicit-any]  # click's own base says Any
    """A name on one line, as a form has room for."""

    name = "TEXT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the text as typed, without blanks around it."""
        text = str(value).strip()
        if len(text) > LONGEST_NAME:
            self.fail(translate("cli", "at most {most} characters").format(most=LONGEST_NAME), param, ctx)
        if any(map(misleads, text)):
            self.fail(translate("cli", "a text on one line, in UTF-8, is needed"), param, ctx)
        return text


class FilledType(TextType):
    """A name that must not be blank."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the text if anything can be seen of it."""
        text = super().convert(value, param, ctx)
        if all(unicodedata.category(one) in {"Cf", "Zs"} for one in text):
            self.fail(translate("cli", "it is empty"), param, ctx)
        return text


class PlaceType(click.Path):
    """A file or folder that must be named: an empty one would be wherever the command runs."""

    def convert(  # type: ignore[override]  # click's own base says Any
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        """Take the path if there is one."""
        if not str(value):
            self.fail(translate("cli", "it is empty"), param, ctx)
        return super().convert(str(value), param, ctx)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")
workspace_argument = click.argument("ws", metavar="WS", type=PlaceType(path_type=Path))
period_option = click.option("--period", "period", type=PeriodType(), help="2026Q3; today's without it.")
needed_period_option = click.option("--period", "period", type=PeriodType(), required=True, help="2026Q3")
out_folder_option = click.option(
    "--out", "out", type=PlaceType(path_type=Path, file_okay=False), required=True, help="The folder to write to."
)
passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help=f"A file with the passphrase; else {PASSPHRASE_VARIABLE}, else it is asked for if needed.",
)


def given_passphrase(file: Path | None) -> str | None:
    """Return the passphrase from the file or the environment, or None."""
    if file is not None:
        given: str | None = _first_line(file)
    else:
        given = os.environ.get(PASSPHRASE_VARIABLE) or None
    if given is not None and HALVES.search(given):
        raise WrongPassphrase
    return given


def _first_line(file: Path) -> str:
    """Return a passphrase as an editor saved it: with or without mark and line end."""
    try:
        return read_ordinary(file, LARGEST_PASSPHRASE).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise WrongPassphrase from error


def with_passphrase(file: Path | None, work: Callable[[str | None], Result]) -> Result:
    """Run `work` with the passphrase; one that is needed and not given is asked for at a terminal."""
    try:
        return work(given_passphrase(file))
    except PassphraseNeeded:
        if not sys.stdin.isatty():
            raise
        return work(click.prompt(translate("cli", "Passphrase"), hide_input=True, err=True))


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    """Open a workspace for one command; what is said from then on is said for its level."""
    with open_workspace(path) as workspace:
        set_level(workspace.level)
        _tell_of_clock(workspace)
        yield workspace


def _tell_of_clock(workspace: Workspace) -> None:
    """Say on standard error that this computer's date cannot be right; it stops nothing."""
    with workspace.database.read() as books:
        found = clock.notice(books)
    if found is not None:
        words = words_of(found)
        click.echo(f"{words.what} {words.next}", err=True)


def period_or_today(ws: Workspace, period: Period | None) -> Period:
    """Return the period asked for, or the one of today."""
    return period or ws.period_today(clock.today())


def unit_id(ws: Workspace, name: str) -> UnitId:
    """Return the id of the unit of a name. Raises UnknownUnit."""
    return ws.plan.unit_named(name).id


@contextmanager
def progress(label: str) -> Iterator[Tick]:
    """Show progress on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield ignore
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        line = bar.add_task(label, total=None)

        def tick(done: int, total: int) -> None:
            bar.update(line, completed=done, total=total)

        yield tick
