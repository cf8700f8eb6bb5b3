"""Reading bundles: each step must be finished before the next one looks at anything new.

Size, decryption, the strict zip, head and signatures, then what the head says, then every
file, then every line. Nothing is unpacked and nothing is written anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, NoReturn, Self

from metrodesk.bundles.answer_sheet import ANSWER, AnswerSheet
from metrodesk.bundles.container import chunks
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT, OF_DISTRICT, BundleType, Head, bundle_id
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.lines import Line, read_acts, read_revisions
from metrodesk.bundles.members import (
    ATTACHMENTS,
    HEAD,
    Members,
    check_files,
    check_refs,
    claimed_sender,
    claimed_work,
    stored_name,
)
from metrodesk.bundles.plain import Plain, stored_plain, take_plain
from metrodesk.bundles.roster import Device
from metrodesk.bundles.rotation import Rotation, rotation_in
from metrodesk.bundles.signing import HEAD_TYPE, is_signed, pae, signature_member
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.trusted import Trusted, refuse_rollback
from metrodesk.errors import BundleRejected, Reason, UnknownDevice

_TO_DISTRICT: Final = frozenset({BundleType.REPORT, BundleType.ENROL, BundleType.ROTATE})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a bundle, named by its hash; the bytes stay where they are."""

    sha256: str
    offset: int
    size: int


class Bundle:
    """A bundle that is proven: from whom it says, for this place, and unchanged.

    It holds a private copy of the bytes until it is closed; use it in a `with` statement.
    `device` is the roster's entry of the sender, None for the district.
    """

    def __init__(self, plain: Plain, members: Members, head: Head, device: Device | None) -> None:
        self._plain = plain
        self._members = members
        self.head = head
        self.head_bytes = members.head
        self.id = bundle_id(members.head)
        self.device = device
        self.encrypted = plain.was_encrypted
        self.revisions: tuple[Line, ...] = ()
        self.acts: tuple[Line, ...] = ()
        self.rotation: Rotation | None = None
        self.answer: AnswerSheet | None = None
        self.attachments = tuple(
            Attachment(name.removeprefix(ATTACHMENTS), entry.offset, entry.size)
            for name, entry in members.entries.items()
            if name.startswith(ATTACHMENTS)
        )

    @property
    def plan(self) -> bytes | None:
        """The bytes of plan.json, if it is carried."""
        return self._members.content("data/plan.json")

    @property
    def roster(self) -> bytes | None:
        """The bytes of roster.json, if it is carried."""
        return self._members.content("data/roster.json")

    @property
    def trust(self) -> bytes | None:
        """The bytes of trust.json, if it is carried."""
        return self._members.content("data/trust.json")

    def member(self, path: str) -> bytes | None:
        """Return a member this version has no name for."""
        return self._members.content(path)

    @property
    def size(self) -> int:
        """The size of the plain bytes."""
        return self._plain.file.seek(0, 2)

    def copy_attachment(self, sha256: str, out: BinaryIO) -> None:
        """Write an attachment to `out`; its bytes were compared with their name."""
        for piece in chunks(self._members.file, self._members.entries[ATTACHMENTS + sha256]):
            out.write(piece)

    def keep(self, folder: Path) -> Path:
        """Put the plain bytes into `folder` under the bundle's id, whole and flushed."""
        target = folder / stored_name(self.id)
        self._plain.keep(target)
        return target

    def close(self) -> None:
        """Let go of the private copy."""
        self._plain.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_bundle(
    path: Path,
    trusted: Trusted,
    identities: Sequence[AgeIdentity] = (),
    work: Path | None = None,
) -> Bundle:
    """Read a bundle and prove where it comes from and that nothing was changed.

    `identities` open an encrypted one, `work` is a folder for the copy of a large one.
    Raises BundleRejected with its reason; nothing is unpacked then. A device the roster
    does not know is UnknownDevice with what it claims to be.
    """
    return _proven(take_plain(path, identities, work), trusted)


def open_stored(path: Path, trusted: Trusted) -> Bundle:
    """Read a plain bundle of the workspace's own `bundles/` in place, just as strictly."""
    return _proven(stored_plain(path), trusted)


def prove_own(path: Path, bundle: str, own: Trusted, keys: DeviceKeys) -> None:
    """Read back what this device wrote, as its receiver would; `own` is `Trusted.own`.

    Raises BundleRejected if it is not that very bundle; `keys` also decrypt it.
    """
    with open_bundle(path, own, (keys.identity,)) as found:
        if found.id != bundle:
            _refuse(Reason.CONTENT, "other", found.id)


def _proven(plain: Plain, trusted: Trusted) -> Bundle:
    try:
        members = Members(plain.file)
        _refuse_other_work(members, trusted)
        trusted = _with_newer_keys(members, trusted)
        _check_signatures(members, trusted)
        head = Head.from_bytes(members.head)
        device = trusted.device(head.sender)
        _check_address(head, device, trusted)
        check_files(members, head)
        bundle = Bundle(plain, members, head, device)
        _read_contents(bundle, members, trusted)
    except BaseException:
        plain.close()
        raise
    return bundle


def _with_newer_keys(members: Members, trusted: Trusted) -> Trusted:
    """Take daily keys from a trust.json that the root itself has signed."""
    sender, campaign = claimed_sender(members)
    data = members.content("data/trust.json")
    if sender.unit != DISTRICT or data is None or trusted.root is None:
        return trusted
    trust = Trust.from_bytes(data, trusted.root)
    is_newer = trust.campaign == campaign and trust.number > trusted.trust_number
    return trusted.with_district(trust.district) if is_newer else trusted


def _check_signatures(members: Members, trusted: Trusted) -> None:
    sender, _ = claimed_sender(members)
    ranges = trusted.ranges(sender)
    message = pae(HEAD_TYPE, members.head)
    for found in ranges:
        name = signature_member(found.key)
        if name not in members.entries:
            _refuse(Reason.SIGNATURE, "missing", name)
        if not is_signed(message, members.signature(name), found.key):
            _refuse(Reason.SIGNATURE, "wrong", name)
        is_last = found.last == sender.seq and found.head is not None
        if is_last and found.head != bundle_id(members.head):
            raise UnknownDevice("forked", sender.unit, sender.device, sender.seq)


def _refuse_other_work(members: Members, trusted: Trusted) -> None:
    """Refuse a file that says itself that it belongs elsewhere, before its keys are looked for.

    They are not on this roster, so that a trial run's file would pass for a forged one.
    """
    campaign, drill = claimed_work(members)
    if drill != trusted.drill:
        _refuse(Reason.NOT_ADDRESSED_HERE, "drill" if drill else "real", campaign)
    if campaign != trusted.campaign:
        _refuse(Reason.NOT_ADDRESSED_HERE, "campaign", campaign)


def _check_address(head: Head, device: Device | None, trusted: Trusted) -> None:
    if trusted.me is not None and trusted.me not in head.to:
        _refuse(Reason.NOT_ADDRESSED_HERE, "to", ",".join(head.to))
    if (head.type in OF_DISTRICT) != head.from_district:
        _refuse(Reason.CONTENT, "sender_role", head.type.value)
    if (head.type in _TO_DISTRICT) != (DISTRICT in head.to):
        _refuse(Reason.CONTENT, "receiver_role", head.type.value)
    if head.type is BundleType.SYNC and head.to != (head.sender.unit,):
        _refuse(Reason.CONTENT, "receiver_role", head.type.value)
    if device is not None and device.unit != head.sender.unit:
        _refuse(Reason.CONTENT, "unit", head.sender.unit)


def _read_contents(bundle: Bundle, members: Members, trusted: Trusted) -> None:
    head = bundle.head
    only = None if head.from_district else trusted.scope(head.sender.unit)
    data = members.content("data/revisions.jsonl") or b""
    bundle.revisions = read_revisions(data, head.campaign, only)
    bundle.acts = read_acts(members.content("data/acts.jsonl") or b"", head.campaign)
    if not head.from_district and (bundle.acts or bundle.plan or bundle.roster or bundle.trust):
        _refuse(Reason.CONTENT, "sender_role", "acts")
    bundle.answer = _answer(head, members)
    counted = (len(bundle.revisions), len(bundle.acts), len(bundle.attachments))
    if counted != (head.counts.revisions, head.counts.acts, head.counts.attachments):
        _refuse(Reason.CONTENT, "counts", HEAD)
    bundle.rotation = rotation_in(members, head)
    roster = check_refs(head, bundle.plan, bundle.roster)
    refuse_rollback(head, None if roster is None else roster.plan_number, trusted.seen)


def _answer(head: Head, members: Members) -> AnswerSheet | None:
    """Read what an answer says to its one unit; nothing else may carry such a sheet."""
    data = members.content(ANSWER)
    if data is None:
        return None
    if head.type is not BundleType.ANSWER:
        _refuse(Reason.CONTENT, "sender_role", ANSWER)
    found = AnswerSheet.from_bytes(data)
    if head.to != (found.unit,):
        _refuse(Reason.CONTENT, "unit", found.unit)
    return found


def _refuse(reason: Reason, detail: str, where: str) -> NoReturn:
    raise BundleRejected(reason, detail, where)
