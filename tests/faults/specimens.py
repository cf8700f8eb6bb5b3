"""Good files of every kind that a fuzzer spoils, and how each is read without touching a disk."""

import hashlib
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from metrodesk.bundles import enrolment, invitation, reader
from metrodesk.bundles.answer_sheet import AnswerSheet
from metrodesk.bundles.container import order_of, read_entry, read_index, write_container
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.head import BundleType, Sender
from metrodesk.bundles.invitation_secret import FOR_INVITE, FOR_REQUEST, MacSigner
from metrodesk.bundles.members import HEAD, SUMS, Members, role_of
from metrodesk.bundles.plain import Plain, take_stream
from metrodesk.bundles.rotation import Rotation
from metrodesk.bundles.signing import HEAD_TYPE, Signer, pae
from metrodesk.bundles.strict_json import coded, dump, load
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents
from metrodesk.domain.act import Act
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.revision import Kind, RevisionId, parsed
from tests.bundles.office import (
    CHEAP,
    EPOCH,
    PINGTAN,
    PLAN,
    Office,
    act_line,
    fixed_keys,
    revision_line,
    with_photo,
)

CODE = "314159265352"
NEWCOMER, STRANGER = fixed_keys("new pc"), fixed_keys("stranger")
DAILY = Office().daily.recipient
Files = dict[str, bytes]


@dataclass(frozen=True)
class Specimen:
    """A good file, its members, who signs such a file, and who would read it."""

    name: str
    data: bytes
    files: Files
    signers: Sequence[Signer]
    read: Callable[[bytes], object]

    @property
    def head(self) -> dict:
        return load(self.files[HEAD])


def contents_of(data: bytes) -> Files:
    """Return the members of a good container."""
    file = io.BytesIO(data)
    return {entry.name: read_entry(file, entry) for entry in read_index(file)}


def zipped(files: Files) -> bytes:
    """Write members as a canonical container: every CRC is right."""
    out = io.BytesIO()
    write_container(list(files.items()), out)
    return out.getvalue()


def packed(head: dict | bytes, files: Files, signers: Sequence[Signer]) -> bytes:
    """Write a file whose sums, list, hashes and signatures are all right, whatever it says.

    A head that is a dictionary gets the list of files; bytes are signed as they are.
    """
    data = {name: content for name, content in files.items() if name != HEAD and not name.startswith("sig/")}
    stored = head if isinstance(head, bytes) else dump(listed(head, data))
    message = pae(HEAD_TYPE, stored)
    return zipped({HEAD: stored, **data, **{one.member: one.sign(message) for one in signers}})


def listed(head: dict, data: Files) -> dict:
    """Bring the sums up to date and return the head with the list of files."""
    names = sorted(data.keys() - {SUMS}, key=order_of)
    digests = {name: hashlib.sha256(data[name]).hexdigest() for name in names}
    data[SUMS] = "".join(f"{digests[n]}  {n}\n" for n in names if n.startswith("data/")).encode()
    digests[SUMS] = hashlib.sha256(data[SUMS]).hexdigest()
    files = [
        {"path": name, "size": len(data[name]), "sha256": digests[name], "role": role_of(name)}
        for name in sorted(data, key=order_of)
    ]
    return {**head, "files": files}


def encrypted(data: bytes, *recipients: str) -> bytes:
    """Return an age file."""
    out = io.BytesIO()
    encrypt(io.BytesIO(data), out, recipients)
    return out.getvalue()


def taken(data: bytes, trusted: Trusted, identities: Sequence = ()) -> object:
    """Read a bundle from memory and every line in it, as merging does."""
    plain = take_stream(io.BytesIO(data), len(data), identities, None)
    with reader._proven(plain, trusted) as bundle:
        for line in bundle.acts:
            Act.parse(line.line)
        return [parsed.__wrapped__(line.line).checked() for line in bundle.revisions]


def members_in(data: bytes) -> Members:
    plain: Plain = take_stream(io.BytesIO(data), len(data), (), None)
    return Members(plain.file)


def specimens() -> dict[str, Specimen]:
    """Make one good file of each kind."""
    office = Office()
    district, unit = office.at_district(), office.at_pingtan(trust=Trust.from_bytes(office.trust))
    identities = [office.daily.identity]
    secret = office.secret()
    of_unit, of_district = [office.pingtan.signing], [office.daily.signing]
    report = office.bundle_bytes(contents=Contents(revisions=[revision_line(), revision_line(task="t16")]))
    photo = office.bundle_bytes(contents=with_photo())
    receipt = Receipt(RevisionId("a" * 64), Disposition.RECEIVED, Kind.TASK, "t15", "2026Q3", office.pingtan.device)
    answer = office.bundle_bytes(
        office.answer_head(),
        Contents(
            [revision_line()], [act_line()], plan=PLAN, roster=office.roster.to_bytes(), trust=office.trust,
            answer=AnswerSheet(PINGTAN, dispositions=(receipt,), wanted=("0" * 64,)).to_bytes(),
        ),
    )  # fmt: skip
    invite_signers = [office.daily.signing, MacSigner(secret.id, secret.key, FOR_INVITE)]
    invite = office.bundle_bytes(
        office.answer_head(seq=0, type=BundleType.INVITE),
        Contents(
            plan=PLAN, roster=office.roster.to_bytes(), trust=office.trust, invite=dump(
                {
                    "fmt": invitation.FORMAT, "v": 1, "id": secret.id, "unit": PINGTAN,
                    "half": coded(secret.half), "cost": CHEAP.to_json(), "passphrase": False,
                }
            ),
        ),
        invite_signers,
    )  # fmt: skip
    request_signers = [NEWCOMER.signing, MacSigner(secret.id, secret.key, FOR_REQUEST)]
    request = office.bundle_bytes(
        office.head(type=BundleType.ENROL, sender=Sender(PINGTAN, NEWCOMER.device, EPOCH, 0)),
        Contents(
            request=dump(
                {
                    "fmt": enrolment.FORMAT, "v": 1, "invite": secret.id, "unit": PINGTAN, "label": "办公室1号",
                    "keys": [{"alg": NEWCOMER.public.algorithm, "public": str(NEWCOMER.public)}],
                    "recipient": NEWCOMER.recipient,
                }
            )
        ),
        request_signers,
    )  # fmt: skip
    rotation_signers = [office.pingtan.signing, NEWCOMER.signing]
    rotation = office.bundle_bytes(
        office.head(type=BundleType.ROTATE),
        Contents(rotation=Rotation(NEWCOMER.public, EPOCH, 1, None, {}).to_bytes()),
        rotation_signers,
    )
    find = {secret.id: secret}.get

    def invited(data: bytes) -> object:
        return invitation._invitation(members_in(data), CODE)

    def requested(data: bytes) -> object:
        return enrolment._request(members_in(data), office.campaign, find)

    made = [
        ("report", report, of_unit, lambda data: taken(data, district)),
        ("photo", photo, of_unit, lambda data: taken(data, district)),
        ("answer", answer, of_district, lambda data: taken(data, unit)),
        ("invitation", invite, invite_signers, invited),
        ("request", request, request_signers, requested),
        ("rotation", rotation, rotation_signers, lambda data: taken(data, district)),
    ]
    found = {name: Specimen(name, data, contents_of(data), by, read) for name, data, by, read in made}
    sealed = encrypted(report, *office.entry.recipients)
    found["age"] = Specimen(
        "age", sealed, found["report"].files, of_unit, lambda data: taken(data, district, identities)
    )
    return found
