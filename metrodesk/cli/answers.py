"""How commands answer: one JSON object for programs, sentences for people, failures in words."""

from __future__ import annotations

import functools
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import ParamSpec

import click

from metrodesk.errors import FileTrouble, MetroDeskError
from metrodesk.wording.errors import explain

Given = ParamSpec("Given")
HALVES = re.compile(r"[\ud800-\udfff]")


def answer(value: Mapping[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    """Print a result: the object alone with --json, else the lines."""
    if as_json:
        print_object(value)
        return
    for line in lines:
        click.echo(printable(line))


def print_object(value: Mapping[str, object]) -> None:
    """Print one object as UTF-8, whatever the terminal speaks, so that programs can rely on it."""
    text = printable(json.dumps(value, ensure_ascii=False))
    click.echo(text.encode("utf-8") + b"\n", nl=False)


def printable(text: str) -> str:
    """Return a text with what cannot be written replaced: broken file names, rare characters."""
    return HALVES.sub("\ufffd", text)


def fails_in_words(command: Callable[Given, None]) -> Callable[Given, None]:
    """Let a known failure of a command say what happened and what to do next, with status 1."""

    @functools.wraps(command)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except MetroDeskError as error:
            print_failure(error, as_json=bool(kwargs.get("as_json")))
            sys.exit(1)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise  # whoever read the answer has left
            print_failure(FileTrouble.of(error), as_json=bool(kwargs.get("as_json")))
            sys.exit(1)

    return run


def print_failure(error: MetroDeskError, *, as_json: bool) -> None:
    """Print what happened and what to do next, as an object with --json."""
    words = explain(error)
    if as_json:
        failure = {"code": _code(error), "message": words.what, "next": words.next}
        print_object({"error": failure})
    else:
        click.echo(printable(words.what), err=True)
        click.echo(printable(words.next), err=True)


def _code(error: MetroDeskError) -> str:
    """Return the failure's name as programs match it: unknown_plan."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(error).__name__).lower()
