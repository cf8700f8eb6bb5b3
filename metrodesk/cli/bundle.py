"""metrodesk bundle: prove or show one file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from metrodesk.bundles.answer_set import AnswerSet
from metrodesk.cli.answers import answer, fails_in_words, print_failure
from metrodesk.cli.options import json_option, opened, passphrase_option, with_passphrase
from metrodesk.errors import BundleRejected
from metrodesk.services import verifying
from metrodesk.wording.catalogue import translate

file_argument = click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
identity_option = click.option(
    "--identity", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="A key file to read with."
)


@click.group()
def bundle() -> None:
    """One bundle: prove it, or show what it says of itself."""


@bundle.command("verify")
@file_argument
@click.option("--roster", type=click.Path(path_type=Path, exists=True), help="A roster file or a workspace.")
@identity_option
@passphrase_option
@json_option
@fails_in_words
def verify(
    file: Path, roster: Path | None, identity: Path | None, passphrase_file: Path | None, *, as_json: bool
) -> None:
    """Prove where a bundle comes from and that nothing was changed.

    The exit status tells what is wrong: 10 container, 11 signature, 12 unknown device,
    13 not addressed here, 14 two bundles with one number, 15 rollback, 16 content,
    17 needs a newer program, 18 encrypted and no fitting key.
    """
    try:
        found = with_passphrase(passphrase_file, lambda phrase: _verified(file, roster, identity, phrase))
    except BundleRejected as error:
        print_failure(error, as_json=as_json)
        sys.exit(int(error.reason))
    value = {
        "ok": True,
        "already": found.already,
        "id": found.id,
        "type": found.type,
        "unit": found.unit_name,
        "device": found.device,
        "number": found.number,
        "revisions": found.revisions,
        "evidence": {"carried": found.carried, "elsewhere": found.elsewhere},
    }
    lines = [
        translate("cli", "Origin proven, content unchanged: {unit}, no. {number}, {count} records.").format(
            unit=found.unit_name, number=found.number, count=found.revisions
        )
    ]
    answer(value, lines, as_json=as_json)


@bundle.command("show")
@file_argument
@identity_option
@passphrase_option
@json_option
@fails_in_words
def show(file: Path, identity: Path | None, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Show what a bundle says of itself; nothing of it is proven."""
    try:
        found = with_passphrase(
            passphrase_file,
            lambda phrase: verifying.show(file, verifying.identities_of(identity, phrase)),
        )
    except BundleRejected as error:
        print_failure(error, as_json=as_json)
        sys.exit(int(error.reason))
    if isinstance(found, AnswerSet):
        _show_set(found, as_json=as_json)
        return
    head = found.head
    value = {
        "proven": False,
        "id": found.id,
        "type": head.type.value,
        "campaign": head.campaign,
        "drill": head.drill,
        "unit": head.sender.unit,
        "device": head.sender.device,
        "number": head.sender.seq,
        "encrypted": found.encrypted,
        "claimed": head.wall_claim,
        "revisions": head.counts.revisions,
        "evidence": head.counts.attachments,
    }
    lines = [
        translate("cli", "Not proven: it says it is a {type} of {unit}, no. {number}.").format(
            type=head.type.value, unit=head.sender.unit, number=head.sender.seq
        )
    ]
    answer(value, lines, as_json=as_json)


def _show_set(found: AnswerSet, *, as_json: bool) -> None:
    value = {
        "proven": False,
        "type": "answers",
        "campaign": found.campaign,
        "units": list(found.units),
        "encrypted": True,
    }
    line = translate("cli", "Not proven: one file with the answers of {count} units.").format(count=len(found.units))
    answer(value, [line], as_json=as_json)


def _verified(file: Path, roster: Path | None, identity: Path | None, phrase: str | None) -> verifying.Verified:
    identities = verifying.identities_of(identity, phrase)
    if roster is None:
        return verifying.verify_by_itself(file, identities)
    if roster.is_dir():
        with opened(roster) as workspace:
            return verifying.verify_with_workspace(workspace, file, identities=identities, passphrase=phrase)
    return verifying.verify_with_roster(file, roster, identities)
