"""How commands answer: one JSON object for programs, sentences for people, failures in words."""

from __future__ import annotations

import functools
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import ParamSpec

import click

from metrodesk.errors import MetroDeskError
from metrodesk.wording.errors import explain

Given = ParamSpec("Given")


def answer(value: Mapping[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    """Print a result: the object alone with --json, else the lines."""
    if as_json:
        click.echo(json.dumps(value, ensure_ascii=False))
        return
    for line in lines:
        click.echo(line)


def fails_in_words(command: Callable[Given, None]) -> Callable[Given, None]:
    """Let a known failure of a command say what happened and what to do next, with status 1."""

    @functools.wraps(command)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except MetroDeskError as error:
            print_failure(error, as_json=bool(kwargs.get("as_json")))
            sys.exit(1)

    return run


def print_failure(error: MetroDeskError, *, as_json: bool) -> None:
    """Print what happened and what to do next, as an object with --json."""
    words = explain(error)
    if as_json:
        failure = {"code": _code(error), "message": words.what, "next": words.next}
        click.echo(json.dumps({"error": failure}, ensure_ascii=False))
    else:
        click.echo(words.what, err=True)
        click.echo(words.next, err=True)


def _code(error: MetroDeskError) -> str:
    """Return the failure's name as programs match it: unknown_plan."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(error).__name__).lower()
