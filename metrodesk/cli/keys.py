"""Keys for life: rotate and rejoin at a unit, retire, revoke and rekey at the district."""

from __future__ import annotations

from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    TextType,
    given_passphrase,
    json_option,
    opened,
    out_folder_option,
    passphrase_option,
    progress,
    with_passphrase,
    workspace_argument,
)
from metrodesk.cli.tables import taken_line
from metrodesk.services import rejoining, rekeying, retiring, rotating
from metrodesk.wording.catalogue import translate
from metrodesk.wording.devices import ended_words

computer_argument = click.argument("computer", metavar="DEVICE")
after_option = click.option("--after", type=click.IntRange(min=0), help="The last number that counts.")


@click.command("rotate")
@workspace_argument
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def rotate(ws: Path, out: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Replace this computer's signing key; the file tells the district."""
    with opened(ws) as workspace, progress(translate("cli", "Replacing the key")) as tick:
        done = with_passphrase(
            passphrase_file, lambda phrase: rotating.rotate(workspace, out, passphrase=phrase, tick=tick)
        )
    value = {
        "bundle": {"file": str(done.file) if done.file else None, "id": done.bundle, "number": done.number},
        "fingerprint": done.fingerprint,
        "repeated": done.repeated,
    }
    lines = [translate("cli", "Fingerprint of the new key: {fingerprint}").format(fingerprint=done.fingerprint)]
    if done.file is not None:
        lines.append(translate("cli", "Hand {file} to the district with the next reports.").format(file=done.file))
    answer(value, lines, as_json=as_json)


@click.command("rejoin")
@workspace_argument
@click.option("--label", type=TextType(), default="", help="What this computer is called: 办公室2号.")
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def rejoin(ws: Path, label: str, out: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Make new keys for this workspace, because the old ones are lost or cannot be opened."""
    with opened(ws) as workspace:
        made = rejoining.rejoin(workspace, out, label=label, passphrase=given_passphrase(passphrase_file))
    value = {
        "unit": made.unit_name,
        "device": made.device,
        "label": made.label,
        "request": str(made.request) if made.request else None,
        "fingerprint": made.fingerprint,
    }
    lines = [translate("cli", "Fingerprint of this computer: {fingerprint}").format(fingerprint=made.fingerprint)]
    if made.request is not None:
        lines.append(
            translate(
                "cli", "Hand {file} to the district with the next reports and read it the fingerprint on the phone."
            ).format(file=made.request)
        )
    answer(value, lines, as_json=as_json)


@click.command("retire")
@workspace_argument
@computer_argument
@after_option
@json_option
@fails_in_words
def retire(ws: Path, computer: str, after: int | None, *, as_json: bool) -> None:
    """Let a computer (id, 识别码, or UNIT/LABEL) write no more; what it handed in keeps counting."""
    with opened(ws) as workspace:
        _tell(retiring.retire(workspace, computer, after), as_json=as_json)


@click.command("revoke")
@workspace_argument
@computer_argument
@after_option
@click.option("--epoch", help="Which of its chains --after counts in; the newest without it.")
@json_option
@fails_in_words
def revoke(ws: Path, computer: str, after: int | None, epoch: str | None, *, as_json: bool) -> None:
    """Let nothing of a lost or misused computer count after its last good number."""
    with opened(ws) as workspace:
        _tell(retiring.revoke(workspace, computer, after, epoch=epoch), as_json=as_json)


def _tell(done: retiring.Ended, *, as_json: bool) -> None:
    value = {
        "device": done.device,
        "unit": done.unit_name,
        "label": done.label,
        "state": done.ended,
        "last_number": done.last_number,
        "dropped": list(done.dropped),
    }
    words = ended_words(done.ended, f"{done.unit_name}/{done.label}", done.last_number, len(done.dropped))
    answer(value, [words.what, words.next], as_json=as_json)


@click.command("rekey")
@workspace_argument
@click.option(
    "--root", type=click.Path(path_type=Path, dir_okay=False, exists=True), required=True, help="The root key file."
)
@click.option("--root-code", help="The recovery code that opens the root and spare key files.")
@click.option(
    "--root-passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="A file with the passphrase that opens them, if they have one.",
)
@click.option(
    "--spare", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="The spare key, to read what waits."
)
@passphrase_option
@json_option
@fails_in_words
def rekey(
    ws: Path,
    root: Path,
    root_code: str | None,
    root_passphrase_file: Path | None,
    spare: Path | None,
    passphrase_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Replace the district's daily key, vouched for by the root key from the safe."""
    code = root_code if root_passphrase_file is None else given_passphrase(root_passphrase_file)
    with opened(ws) as workspace:
        done = rekeying.rekey(
            workspace, root, root_code=code, spare=spare, passphrase=given_passphrase(passphrase_file)
        )
    value = {
        "fingerprint": done.fingerprint,
        "trust": done.trust_number,
        "old_key_reads": done.old_key_reads,
        "merged": [one.id for one in done.merged],
    }
    lines = [
        translate("cli", "Fingerprint of the new daily key: {fingerprint}").format(fingerprint=done.fingerprint),
        translate("cli", "Issue answers to all units: they learn of the new key with them."),
    ]
    if not done.old_key_reads:
        lines.append(translate("cli", "Until then read arriving files with the spare key: merge --identity SPAREKEY."))
    lines += [taken_line(one) for one in done.merged]
    answer(value, lines, as_json=as_json)
