"""metrodesk workspace backup and restore: everything of a workspace, kept elsewhere and brought back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    PlaceType,
    json_option,
    opened,
    passphrase_option,
    progress,
    with_passphrase,
    workspace_argument,
)
from metrodesk.services import archiving, backing_up, restoring
from metrodesk.wording.catalogue import translate
from metrodesk.wording.errors import explain

A_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.command("backup")
@workspace_argument
@click.option("--out", type=PlaceType(path_type=Path, dir_okay=False), help="Write everything into this one file.")
@click.option("--with-keys", is_flag=True, help="Write the private keys too, into files of their own beside it.")
@click.option("--second", type=PlaceType(path_type=Path, file_okay=False), help="Keep second copies in this folder.")
@passphrase_option
@json_option
@fails_in_words
def backup(
    ws: Path, out: Path | None, second: Path | None, passphrase_file: Path | None, *, with_keys: bool, as_json: bool
) -> None:
    """Back up: into one file with --out, else into backups/ and the second folder."""
    if with_keys and out is None:
        raise click.UsageError(translate("cli", "--with-keys needs --out."))
    if out is None:
        _back_up(ws, second, as_json=as_json)
        return
    with opened(ws) as found, progress(translate("cli", "Backing up")) as tick:
        if second is not None:
            backing_up.set_second_place(found, second)
        made = with_passphrase(
            passphrase_file,
            lambda phrase: archiving.archive(found, out, with_keys=with_keys, passphrase=phrase, tick=tick),
        )
    value = {
        "file": str(made.file),
        "bytes": made.size,
        "files": made.members,
        "state": made.state,
        "keys": [str(one) for one in made.keys],
    }
    lines = [translate("cli", "Backed up and read back: {file}").format(file=made.file)]
    lines += [translate("cli", "Keep this key file apart: {file}").format(file=one) for one in made.keys]
    answer(value, lines, as_json=as_json)


def _back_up(ws: Path, second: Path | None, *, as_json: bool) -> None:
    with opened(ws) as found, progress(translate("cli", "Backing up")) as tick:
        if second is not None:
            backing_up.set_second_place(found, second)
        made = backing_up.back_up(found, tick)
    lines = [translate("cli", "Backed up and read back: {file}").format(file=made.file)]
    trouble = None
    if made.second is not None:
        lines.append(translate("cli", "Second copy: {file}").format(file=made.second))
    if made.trouble is not None:
        words = explain(made.trouble)
        lines += [translate("cli", "There is no second copy."), words.what, words.next]
        trouble = {"message": words.what, "next": words.next}
    value = {
        "file": str(made.file),
        "state": made.state,
        "second": str(made.second) if made.second else None,
        "trouble": trouble,
    }
    answer(value, lines, as_json=as_json)
    sys.exit(1 if trouble else 0)


@click.command("restore")
@click.argument("file", type=A_FILE)
@click.option("--to", type=PlaceType(path_type=Path), required=True, help="A new or empty folder.")
@click.option("--keys", multiple=True, type=A_FILE, help="A key file of --with-keys.")
@passphrase_option
@json_option
@fails_in_words
def restore(file: Path, to: Path, keys: tuple[Path, ...], passphrase_file: Path | None, *, as_json: bool) -> None:
    """Restore a backup file into a new folder."""
    with progress(translate("cli", "Restoring")) as tick:
        made = with_passphrase(
            passphrase_file, lambda phrase: restoring.restore(file, to, keys=keys, passphrase=phrase, tick=tick)
        )
    value = {"workspace": str(made.workspace), "state": made.state, "keys": [one.value for one in made.keys]}
    lines = [translate("cli", "Restored: {folder}").format(folder=made.workspace)]
    if made.keys:
        lines.append(translate("cli", "The next file it writes begins a new count and says that it was restored."))
    else:
        lines.append(translate("cli", "This computer has no keys for it: join anew, or restore with the key file."))
    answer(value, lines, as_json=as_json)
