"""Write the golden bundles of format version 1: `python -m tests.golden.make_bundles`.

Run once when a format version is born, never to make a failing test pass: files written in
this version must be read for ever. Keys are fixed and protect nothing; the encrypted file
is different in every run because age is.
"""

import hashlib
import json
from pathlib import Path

from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.enrolment import Asking, write_request
from metrodesk.bundles.invitation import open_invitation, write_invitation
from metrodesk.bundles.writer import Built, Contents, build_bundle
from tests.bundles.office import CLAIM, EPOCH, PHOTO, PINGTAN, PLAN, Office, act_line, fixed_keys, revision_line

FOLDER = Path(__file__).parent / "bundles" / "v1"
CODE = "3141 5926 5352"
JOINING = fixed_keys("golden joining")


def contents_of_report() -> Contents:
    """Two reports, an overview and a piece of evidence."""
    photo = hashlib.sha256(PHOTO).hexdigest()
    evidence = {
        "sha256": photo,
        "name": "检查现场.bin",
        "type": "application/octet-stream",
        "size": 768,
        "role": "photo",
    }
    body = {"status": "progressed", "progress": "检定加油机46台。", "evidence": [evidence]}
    lines = [
        revision_line(),
        revision_line(task="t02", body=body),
        revision_line(kind="overview", task=None, body={"text": "本季度计量工作平稳推进。𠮷"}),
    ]
    return Contents(revisions=lines, attachments={photo: PHOTO})


def build_report(folder: Path) -> Built:
    """Build the plain report, the same bytes in every run."""
    office = Office()
    return build_bundle(office.head(seq=3, prev="a" * 64), contents_of_report(), [office.pingtan.signing], folder)


def build_answer(folder: Path) -> Built:
    """Build the district's answer with plan, roster, trust and one act."""
    office = Office()
    contents = Contents(
        revisions=[revision_line()],
        acts=[act_line()],
        plan=PLAN,
        roster=office.roster.to_bytes(),
        trust=office.trust,
    )
    return build_bundle(office.answer_head(seq=2), contents, [office.daily.signing], folder)


def build_invitation(folder: Path) -> Built:
    """Build the invitation of 平滩镇, opened by CODE."""
    office = Office()
    return write_invitation(
        office.secret(),
        office.daily,
        folder,
        epoch=EPOCH,
        plan=PLAN,
        roster=office.roster,
        trust=office.trust,
        wall_claim=CLAIM,
        passphrase_demanded=True,
    )


def build_request(folder: Path, invitation: Path) -> Built:
    """Build the request of a new PC that has opened the invitation."""
    opened = open_invitation(invitation, CODE)
    return write_request(
        Asking.by_invitation(opened), JOINING, folder, epoch=EPOCH, label="办公室2号", wall_claim=CLAIM
    )


def main() -> None:
    """Write every golden file and what is expected of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    office = Office()
    report, answer, invitation = build_report(FOLDER), build_answer(FOLDER), build_invitation(FOLDER)
    request = build_request(FOLDER, invitation.path)
    named = {"report": report, "answer": answer, "invitation": invitation, "request": request}
    for name, built in named.items():
        built.path.replace(FOLDER / f"{name}.mdbundle")
    with (FOLDER / "report.mdbundle").open("rb") as plain, (FOLDER / "report-encrypted.mdbundle").open("wb") as out:
        encrypt(plain, out, (*office.entry.recipients, office.pingtan.recipient))
    (FOLDER / "district.agekey").write_text(
        f"# test identity of the golden files, protects nothing\n{office.daily.identity.secret}\n", encoding="utf-8"
    )
    (FOLDER / "roster.json").write_bytes(office.roster.to_bytes())
    expected = {
        "format": 1,
        "unit": PINGTAN,
        "code": CODE,
        "secret": office.secret().to_json(),
        "ids": {name: built.id for name, built in named.items()},
        "revisions": [line.decode() for line in contents_of_report().revisions],
    }
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (FOLDER / "expected.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
