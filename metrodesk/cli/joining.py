"""How units join: invite, enrol and devices at the district, join and request at the unit."""

from __future__ import annotations

import sys
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
    unit_id,
    with_passphrase,
    workspace_argument,
)
from metrodesk.cli.tables import device_lines, taken_line
from metrodesk.services import enrolling, inviting, joining, merging, requests
from metrodesk.services.taken import MERGED, QUARANTINED, Merged
from metrodesk.wording.catalogue import set_level, translate
from metrodesk.wording.devices import request_words


@click.command("invite")
@workspace_argument
@click.argument("units", nargs=-1, metavar="[UNIT]…")
@click.option("--all", "everyone", is_flag=True, help="Every unit that has no device yet.")
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def invite(
    ws: Path,
    units: tuple[str, ...],
    out: Path,
    passphrase_file: Path | None,
    *,
    everyone: bool,
    as_json: bool,
) -> None:
    """Write a 开通文件 and a letter for each unit."""
    if everyone == bool(units):
        raise click.UsageError(translate("cli", "Name units, or say --all."))
    with opened(ws) as workspace, progress(translate("cli", "Writing enrolment files")) as tick:
        chosen = [unit_id(workspace, name) for name in units]
        if everyone:
            chosen = [one.unit for one in inviting.invitations(workspace) if one.state != "enrolled"]
        made = with_passphrase(
            passphrase_file, lambda phrase: inviting.invite(workspace, chosen, out, passphrase=phrase, tick=tick)
        )
    value = {
        "fingerprint": made.fingerprint,
        "invitations": [
            {"unit": one.unit_name, "file": str(one.file), "letter": str(one.letter), "code": one.code}
            for one in made.invitations
        ],
    }
    lines = [f"{one.unit_name}\t{one.file}\t{one.letter}" for one in made.invitations]
    answer(value, lines, as_json=as_json)


@click.command("enrol")
@workspace_argument
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]…")
@click.option("--confirm", "fingerprints", multiple=True, help="Confirm the request with this 识别码.")
@click.option("--confirm-all", is_flag=True, help="Confirm every request that proves its code.")
@passphrase_option
@json_option
@fails_in_words
def enrol(
    ws: Path,
    files: tuple[Path, ...],
    fingerprints: tuple[str, ...],
    passphrase_file: Path | None,
    *,
    confirm_all: bool,
    as_json: bool,
) -> None:
    """Take requests in and confirm them; reports that waited for them follow."""
    with opened(ws) as workspace:

        def work(phrase: str | None) -> tuple[Merged, enrolling.Enrolled]:
            taken = merging.merge(workspace, files, passphrase=phrase)
            if not fingerprints and not confirm_all:
                return taken, enrolling.Enrolled((), ())
            named = None if confirm_all else fingerprints
            return taken, enrolling.confirm(workspace, named, passphrase=phrase)

        taken, done = with_passphrase(passphrase_file, work)
        waiting = requests.requests(workspace)
    confirmed = {one.device for one in done.enrolled}
    refused = [one for one in taken.bundles if one.outcome == QUARANTINED and one.device not in confirmed]
    value = {
        "enrolled": [
            {"unit": one.unit_name, "device": one.device, "fingerprint": one.fingerprint} for one in done.enrolled
        ],
        "refused": [{"file": str(one.file), "reason": one.reason} for one in refused],
        "unknown": list(done.unknown),
        "waiting": [
            {
                "unit": one.unit_name,
                "device": one.device,
                "fingerprint": one.fingerprint,
                "verified": one.verified,
                "problem": one.problem or None,
            }
            for one in waiting
        ],
        "merged": [one.id for one in (*taken.bundles, *done.merged) if one.outcome == MERGED],
    }
    lines = [f"{one.unit_name}\t{one.fingerprint}" for one in done.enrolled]
    lines += [taken_line(one) for one in (*taken.bundles, *done.merged)]
    for one in waiting:
        words = request_words(one.problem)
        lines.append("\t".join((one.unit_name, one.fingerprint, words.what, words.next)))
    lines += [
        translate("cli", "No request waits with the code “{code}”: compare it digit by digit.").format(code=one)
        for one in done.unknown
    ]
    answer(value, lines, as_json=as_json)
    sys.exit(1 if refused or done.unknown else 0)


@click.command("devices")
@workspace_argument
@json_option
@fails_in_words
def devices(ws: Path, *, as_json: bool) -> None:
    """List the computers on the roster."""
    with opened(ws) as workspace:
        found = enrolling.devices(workspace)
    value = {
        "devices": [
            {
                "unit": one.unit_name,
                "device": one.device,
                "label": one.label,
                "fingerprint": one.fingerprint,
                "last_number": one.last_number,
                "state": one.state,
                "key": one.key,
                "last_good": one.last_good,
                "retired": one.retired,
            }
            for one in found
        ]
    }
    answer(value, device_lines(found), as_json=as_json)


@click.command("join")
@workspace_argument
@click.argument("invitation", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--code", required=True, help="The 开通码 of the letter.")
@click.option("--label", type=TextType(), default="", help="What this computer is called: 办公室1号.")
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def join(
    ws: Path,
    invitation: Path,
    code: str,
    label: str,
    out: Path,
    passphrase_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Join with a 开通文件 and write the enrolment request to --out."""
    with progress(translate("cli", "Joining")) as tick:
        made = joining.join(
            ws, invitation, code, out, passphrase=given_passphrase(passphrase_file), label=label, tick=tick
        )
    set_level(made.level)
    value = {
        "workspace": str(made.workspace),
        "unit": made.unit_name,
        "device": made.device,
        "request": str(made.request),
        "fingerprint": made.fingerprint,
    }
    lines = (
        translate("cli", "This computer works for {unit} now.").format(unit=made.unit_name),
        translate("cli", "Hand {file} to the district; reports may travel with it.").format(file=made.request),
    )
    answer(value, lines, as_json=as_json)


@click.command("request")
@workspace_argument
@out_folder_option
@passphrase_option
@json_option
@fails_in_words
def request(ws: Path, out: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Write the enrolment request again."""
    with opened(ws) as workspace:
        file = with_passphrase(passphrase_file, lambda phrase: joining.save_request(workspace, out, phrase))
    answer({"request": str(file)}, [str(file)], as_json=as_json)
