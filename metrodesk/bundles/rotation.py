"""Replacing a device's signing key (密钥更换): what the old and the new key sign together.

The sheet says after which number the new key signs alone, so any later bundle that carries
it stands in for the one that was lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Self

from metrodesk.bundles.head import EPOCH, HEX64, BundleType, Head, bundle_id
from metrodesk.bundles.key_ranges import Ends
from metrodesk.bundles.members import Members
from metrodesk.bundles.signing import HEAD_TYPE, PublicKey, is_signed, pae, signature_member
from metrodesk.bundles.strict_json import Fields, dump, load_object
from metrodesk.errors import BundleRejected, MalformedJson, NeedsNewerProgram, Reason, WeakKey

FORMAT: Final = "metrodesk-rotation"
VERSION: Final = 1
MEMBER: Final = "data/rotation.json"


@dataclass(frozen=True, slots=True)
class Rotation:
    """A device's new key, and the number in `epoch` after which it signs alone.

    `head` is the id of the bundle with that number, None in this very bundle, which cannot
    name itself. `ends` are the device's other chains with the last number it wrote in each.
    """

    public: PublicKey
    epoch: str
    number: int
    head: str | None
    ends: Ends

    def to_bytes(self) -> bytes:
        """Write the sheet in its one form."""
        return dump(
            {
                "fmt": FORMAT,
                "v": VERSION,
                "alg": self.public.algorithm,
                "public": str(self.public),
                "epoch": self.epoch,
                "number": self.number,
                "head": self.head,
                "ends": [
                    {"epoch": epoch, "to": last, "head": head} for epoch, (last, head) in sorted(self.ends.items())
                ],
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a sheet and screen its key. Raises BundleRejected."""
        fields = load_object(data, MEMBER)
        if fields.values.get("fmt") != FORMAT:
            raise MalformedJson("format", MEMBER)
        if fields.number("v") > VERSION:
            raise NeedsNewerProgram(fields.number("v"))
        return cls(
            public=_screened(fields),
            epoch=fields.text("epoch", EPOCH),
            number=fields.number("number"),
            head=fields.text_or_none("head", HEX64),
            ends={
                one.text("epoch", EPOCH): (one.number("to"), one.text_or_none("head", HEX64))
                for one in fields.inners("ends")
            },
        )


def rotation_in(members: Members, head: Head) -> Rotation | None:
    """Return the rotation a bundle carries, whose new key must have signed the bundle too.

    That the old key signed is proven by the roster's own demand. Raises BundleRejected.
    """
    data = members.content(MEMBER)
    if data is None:
        if head.type is BundleType.ROTATE:
            raise BundleRejected(Reason.CONTENT, "missing", MEMBER)
        return None
    found, sender = Rotation.from_bytes(data), head.sender
    signature = members.signature(signature_member(found.public))
    if not is_signed(pae(HEAD_TYPE, members.head), signature, found.public):
        raise BundleRejected(Reason.SIGNATURE, "possession", MEMBER)
    here = (found.epoch, found.number) == (sender.epoch, sender.seq)
    too_late = found.epoch == sender.epoch and found.number > sender.seq
    if head.from_district or too_late or here != (head.type is BundleType.ROTATE):
        raise BundleRejected(Reason.CONTENT, "rotation", MEMBER)
    return replace(found, head=bundle_id(members.head)) if here else found


def _screened(fields: Fields) -> PublicKey:
    try:
        return PublicKey.parse(fields.text("alg"), fields.text("public"))
    except WeakKey as error:
        raise BundleRejected(Reason.CONTENT, "weak_key", MEMBER) from error
