"""The members of a bundle: what they are called, and whether they are what the head says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import BinaryIO, Final, NoReturn

from metrodesk.bundles.container import LIMITS, Entry, chunks, read_entry, read_index
from metrodesk.bundles.head import CAMPAIGN, BundleType, FileLine, Head, Sender, readable
from metrodesk.bundles.roster import Roster
from metrodesk.bundles.signing import ALGORITHMS
from metrodesk.bundles.strict_json import Fields, load_object
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason

HEAD: Final = "head.json"
_SIGNATURE: Final = 1 << 12  # the largest signature or MAC looked at
SUFFIX: Final = ".mdbundle"
SUMS: Final = "sha256sums.txt"
ATTACHMENTS: Final = "data/att/"
MAC: Final = "hmac-sha256"
_WITH_MAC: Final = frozenset({BundleType.INVITE, BundleType.ENROL})
ROLES: Final = {
    SUMS: "sums",
    "data/revisions.jsonl": "revisions",
    "data/acts.jsonl": "acts",
    "data/plan.json": "plan",
    "data/roster.json": "roster",
    "data/trust.json": "trust",
    "data/invite.json": "invite",
    "data/request.json": "request",
    "data/rotation.json": "rotation",
    "data/answer.json": "answer",
}


def stored_name(bundle: str) -> str:
    """Return the name a plain bundle has in the workspace's `bundles/`."""
    return bundle + SUFFIX


def role_of(path: str) -> str:
    """Return the role the head gives a member; `other` for one of a later version."""
    if path.startswith(ATTACHMENTS):
        return "attachment"
    return "key" if path.startswith("keys/") else ROLES.get(path, "other")


def sums_text(files: Sequence[FileLine]) -> bytes:
    """Return what `sha256sum -c` reads: every file under data/, in order."""
    lines = [f"{f.sha256}  {f.path}\n" for f in files if f.path.startswith("data/")]
    return "".join(lines).encode("ascii")


class Members:
    """The members of a strict zip, before anything is believed of them."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.entries = {entry.name: entry for entry in read_index(file)}
        if HEAD not in self.entries:
            raise BundleRejected(Reason.CONTAINER, "no_head")
        self.head = read_entry(file, self.entries[HEAD], LIMITS.head)

    def signature(self, name: str) -> bytes:
        """Return what `sig/` holds under a name, or nothing."""
        entry = self.entries.get(name)
        return b"" if entry is None else read_entry(self.file, entry, _SIGNATURE)

    def needed(self, name: str) -> bytes:
        """Return the bytes of a member that must be there."""
        data = self.content(name)
        if data is None:
            raise BundleRejected(Reason.CONTENT, "missing", name)
        return data

    def content(self, name: str) -> bytes | None:
        """Return a member's bytes, or None if there is none of this name."""
        entry = self.entries.get(name)
        return None if entry is None else read_entry(self.file, entry)


def sheet(members: Members, path: str, form: str, version: int) -> Fields:
    """Return a JSON member of a known format that this version can read."""
    fields = load_object(members.needed(path), path)
    if fields.values.get("fmt") != form:
        _refuse(Reason.CONTENT, "format", path)
    if fields.number("v") > version:
        raise NeedsNewerProgram(fields.number("v"))
    return fields


def claimed_sender(members: Members) -> tuple[Sender, str]:
    """Return who the head says it is from, and its campaign; nothing of it is proven."""
    fields = readable(members.head)
    return Sender.from_json(fields.inner("from")), fields.text("campaign")


def claimed_work(members: Members) -> tuple[str, bool]:
    """Return the campaign the head says it belongs to, and whether a trial run; nothing of it is proven."""
    fields = readable(members.head)
    return fields.text("campaign", CAMPAIGN), fields.flag("drill")


def check_files(members: Members, head: Head) -> None:
    """Compare every file with what the head says of it, and the list of sums with both."""
    listed = {line.path: line for line in head.files}
    found = {n for n in members.entries if n != HEAD and not n.startswith("sig/")}
    _check_signers(members, head, {path.removeprefix("keys/") for path in listed if path.startswith("keys/")})
    if len(listed) != len(head.files):
        _refuse(Reason.CONTENT, "files", "twice")
    if set(listed) != found:
        _refuse(Reason.CONTENT, "files", min(set(listed) ^ found))
    for path, line in listed.items():
        if line.size != members.entries[path].size or line.role != role_of(path):
            _refuse(Reason.CONTENT, "size", path)
        if _sha256(members.file, members.entries[path]) != line.sha256:
            _refuse(Reason.CONTENT, "hash", path)
        if path.startswith(ATTACHMENTS) and path != ATTACHMENTS + line.sha256:
            _refuse(Reason.CONTENT, "name", path)
    if members.content(SUMS) != sums_text([listed[n] for n in members.entries if n in listed]):
        _refuse(Reason.CONTENT, "sums", SUMS)


def _check_signers(members: Members, head: Head, keys: set[str]) -> None:
    """Refuse what nobody vouches for: a signature that belongs to no key the head lists, or a long one."""
    macs = 0
    for name in members.entries:
        if not name.startswith("sig/"):
            continue
        key, _, algorithm = name.removeprefix("sig/").rpartition(".")
        macs += algorithm == MAC
        known = algorithm in ALGORITHMS and f"{key}.pem" in keys
        if not known and not (algorithm == MAC and head.type in _WITH_MAC and macs == 1):
            _refuse(Reason.CONTENT, "files", name)
        if members.entries[name].size > _SIGNATURE:
            _refuse(Reason.CONTENT, "size", name)


def check_refs(head: Head, plan: bytes | None, roster: bytes | None) -> Roster | None:
    """Refuse a plan or roster that is not the one the head speaks of (mix and match)."""
    if plan is not None and hashlib.sha256(plan).hexdigest() != head.refs.plan:
        _refuse(Reason.CONTENT, "refs", "data/plan.json")
    if roster is None:
        return None
    found = Roster.from_bytes(roster)
    named = (found.campaign, found.drill, found.number, found.plan)
    if named != (head.campaign, head.drill, head.refs.roster, head.refs.plan):
        _refuse(Reason.CONTENT, "refs", "data/roster.json")
    return found


def _sha256(file: BinaryIO, entry: Entry) -> str:
    digest = hashlib.sha256()
    for piece in chunks(file, entry):
        digest.update(piece)
    return digest.hexdigest()


def _refuse(reason: Reason, detail: str, where: str) -> NoReturn:
    raise BundleRejected(reason, detail, where)
