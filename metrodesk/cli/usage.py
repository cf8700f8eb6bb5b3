"""Wrong use of the command line in words: what was typed wrongly, and how to type it."""

from __future__ import annotations

import re
from functools import singledispatch

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from metrodesk.cli.answers import print_object, printable
from metrodesk.wording.catalogue import translate

MOST_SHOWN = 200
EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)", re.DOTALL)


def print_wrong_use(error: click.ClickException, *, as_json: bool) -> None:
    """Print what was typed wrongly and where help is, as an object with --json."""
    what, following = printable(_what(error)), _next(error)
    if as_json:
        print_object({"error": {"code": "wrong_use", "message": what, "next": following}})
        return
    if isinstance(error, NoArgsIsHelpError):
        what = error.format_message()
    click.echo(what, err=True)
    click.echo(following, err=True)


def _next(error: click.ClickException) -> str:
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "metrodesk"
    return translate("cli", "See “{command} --help” for how it is written.").format(command=command)


@singledispatch
def _what(error: click.ClickException) -> str:
    message = error.format_message()
    if found := EXTRA.search(message):
        return translate("cli", "There is too much on the line: {words}").format(words=_short(found[1]))
    return _short(message)


@_what.register
def _(_error: NoArgsIsHelpError) -> str:
    return translate("cli", "A command is missing.")


@_what.register
def _(error: click.MissingParameter) -> str:
    return translate("cli", "{name} is missing.").format(name=_name(error))


@_what.register
def _(error: click.BadParameter) -> str:
    return translate("cli", "{name} does not fit: {reason}").format(name=_name(error), reason=_reason(error))


@_what.register
def _(error: click.NoSuchOption) -> str:
    return translate("cli", "There is no option “{name}” here.").format(name=_short(error.option_name))


@_what.register
def _(error: NoSuchCommand) -> str:
    return translate("cli", "There is no command “{name}”.").format(name=_short(error.command_name))


@_what.register
def _(error: click.BadOptionUsage) -> str:
    return translate("cli", "The option “{name}” needs a value.").format(name=_short(error.option_name))


def _reason(error: click.BadParameter) -> str:
    """Return a reason in the language in force; the types of this program speak it already."""
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Path):
        return translate("cli", "there is no such file or folder, or it is of another kind")
    if isinstance(kind, click.Choice):
        return translate("cli", "choose one of {choices}").format(choices=" / ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        return translate("cli", "a whole number from {least} is needed").format(least=kind.min)
    if kind is click.INT:
        return translate("cli", "a whole number is needed")
    return _short(error.message)


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return (error.param.metavar or error.param.human_readable_name) if error.param is not None else "?"


def _short(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
