"""metrodesk workspace: is it whole, and which state does it hold."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.backup import backup, restore
from metrodesk.cli.options import json_option, opened, passphrase_option, progress, with_passphrase, workspace_argument
from metrodesk.cli.search import search_workspace
from metrodesk.services import rebuilding, upkeep
from metrodesk.wording.catalogue import translate
from metrodesk.wording.upkeep import unproven_words


@click.group()
def workspace() -> None:
    """Look after a workspace."""


@workspace.command("check")
@workspace_argument
@json_option
@fails_in_words
def check(ws: Path, *, as_json: bool) -> None:
    """Check the database, the bundles and every file of proof."""
    with opened(ws) as found, progress(translate("cli", "Checking")) as tick:
        health = upkeep.check_workspace(found, tick)
    value = {
        "whole": health.is_whole,
        "adopted": health.adopted,
        "missing_bundles": list(health.missing_bundles),
        "changed_evidence": list(health.changed_evidence),
        "state": health.state,
    }
    line = (
        translate("cli", "The workspace is whole.")
        if health.is_whole
        else translate("cli", "{bundles} bundles are missing, {files} files of proof are missing or changed.").format(
            bundles=len(health.missing_bundles), files=len(health.changed_evidence)
        )
    )
    answer(value, [line], as_json=as_json)
    sys.exit(0 if health.is_whole else 1)


@workspace.command("digest")
@workspace_argument
@json_option
@fails_in_words
def digest(ws: Path, *, as_json: bool) -> None:
    """Print the state digest."""
    with opened(ws) as found:
        state = upkeep.digest(found)
    answer({"state": state}, [state], as_json=as_json)


@workspace.command("rebuild")
@workspace_argument
@passphrase_option
@json_option
@fails_in_words
def rebuild(ws: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Build the database anew from the files, and say what they do not prove."""
    with progress(translate("cli", "Rebuilding")) as tick:
        made = with_passphrase(passphrase_file, lambda phrase: rebuilding.rebuild(ws, passphrase=phrase, tick=tick))
    unproven = [unproven_words(one.what, one.facts) for one in made.unproven]
    lines = [translate("cli", "Rebuilt; the state is {state}.").format(state=made.state)]
    if made.kept is not None:
        lines.append(translate("cli", "The old database is kept: {file}").format(file=made.kept))
    answer({"state": made.state, "unproven": unproven}, [*lines, *unproven], as_json=as_json)


for command in (backup, restore, search_workspace):
    workspace.add_command(command)
