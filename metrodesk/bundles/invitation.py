"""The invitation (开通文件): plan, roster and trust for one unit, proven by the code on paper."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from metrodesk.bundles.codes import read_code
from metrodesk.bundles.head import DISTRICT, EPOCH, UNIT, BundleType, Head, Refs, Sender, bundle_id
from metrodesk.bundles.invitation_secret import FOR_INVITE, InvitationSecret, MacSigner, stretched
from metrodesk.bundles.key_ranges import required_keys
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import Members, check_files, check_refs, sheet
from metrodesk.bundles.plain import take_plain
from metrodesk.bundles.roster import Roster
from metrodesk.bundles.signing import HEAD_TYPE, is_signed, pae, signature_member
from metrodesk.bundles.stretching import Cost
from metrodesk.bundles.strict_json import coded, dump
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.writer import Built, Contents, build_bundle
from metrodesk.errors import BundleRejected, InvitationNotGenuine, Reason

FORMAT: Final = "metrodesk-invite"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation whose MAC fitted the code: plan, roster and trust are the district's."""

    id: str
    unit: str
    campaign: str
    drill: bool
    passphrase_demanded: bool
    plan: bytes
    roster: Roster
    roster_bytes: bytes
    trust: Trust
    trust_bytes: bytes
    key: bytes
    head: Head
    bundle: str

    @property
    def unit_name(self) -> str:
        """The unit's name in the roster."""
        found = self.roster.unit(self.unit)
        return self.unit if found is None else found.name

    @property
    def fingerprint(self) -> str:
        """The root's 识别码, to be found on the letter as well."""
        return self.trust.fingerprint

    def __repr__(self) -> str:
        return f"Invitation({self.id}, {self.unit})"


def write_invitation(
    secret: InvitationSecret,
    keys: DeviceKeys,
    folder: Path,
    *,
    epoch: str,
    plan: bytes,
    roster: Roster,
    trust: bytes,
    wall_claim: str,
    clock_suspect: bool = False,
    passphrase_demanded: bool = False,
) -> Built:
    """Write the 开通文件 of a unit: number 0 of the district, outside its chain of answers."""
    invite = dump(
        {
            "fmt": FORMAT,
            "v": VERSION,
            "id": secret.id,
            "unit": secret.unit,
            "half": coded(secret.half),
            "cost": secret.cost.to_json(),
            "passphrase": passphrase_demanded,
        }
    )
    head = Head(
        type=BundleType.INVITE,
        campaign=roster.campaign,
        sender=Sender(DISTRICT, keys.device, epoch, 0),
        to=(secret.unit,),
        refs=Refs(hashlib.sha256(plan).hexdigest(), roster.number),
        wall_claim=wall_claim,
        clock_suspect=clock_suspect,
        drill=roster.drill,
    )
    contents = Contents(plan=plan, roster=roster.to_bytes(), trust=trust, invite=invite)
    return build_bundle(head, contents, [keys.signing, MacSigner(secret.id, secret.key, FOR_INVITE)], folder)


def open_invitation(path: Path, code: str) -> Invitation:
    """Read an invitation with the code of its letter; the clerk compares nothing by eye.

    Raises InvalidCode for a mistyped code, InvitationNotGenuine if code and file do not
    belong together, BundleRejected if the file is damaged or no invitation.
    """
    digits = read_code(code)
    plain = take_plain(path, (), None)
    try:
        return _invitation(Members(plain.file), digits)
    finally:
        plain.close()


def _invitation(members: Members, code: str) -> Invitation:
    head = Head.from_bytes(members.head)
    if head.type is not BundleType.INVITE:
        raise BundleRejected(Reason.CONTENT, "type", head.type.value)
    fields = sheet(members, "data/invite.json", FORMAT, VERSION)
    invitation, half = fields.text("id", EPOCH), fields.data("half")
    key = stretched(invitation, half, code, Cost.from_json(fields.inner("cost")))
    mac = MacSigner(invitation, key, FOR_INVITE)
    if not mac.fits(pae(HEAD_TYPE, members.head), members.signature(mac.member)):
        raise InvitationNotGenuine(invitation)
    check_files(members, head)
    plan, roster_bytes, trust_bytes = (members.needed(f"data/{n}.json") for n in ("plan", "roster", "trust"))
    roster = check_refs(head, plan, roster_bytes)
    trust = Trust.from_bytes(trust_bytes)
    _check_district(members, head, trust)
    unit = fields.text("unit", UNIT)
    if roster is None or roster.unit(unit) is None or head.to != (unit,):
        raise BundleRejected(Reason.CONTENT, "unit", unit)
    if trust.campaign != head.campaign or trust.district != roster.district:
        raise BundleRejected(Reason.CONTENT, "trust", "data/trust.json")
    return Invitation(
        id=invitation,
        unit=unit,
        campaign=head.campaign,
        drill=head.drill,
        passphrase_demanded=fields.flag("passphrase"),
        plan=plan,
        roster=roster,
        roster_bytes=roster_bytes,
        trust=trust,
        trust_bytes=trust_bytes,
        key=key,
        head=head,
        bundle=bundle_id(members.head),
    )


def _check_district(members: Members, head: Head, trust: Trust) -> None:
    """Demand the daily key's signature too: the MAC alone would let the unit write one."""
    keys = required_keys(trust.district.keys, head.sender.epoch, head.sender.seq)
    message = pae(HEAD_TYPE, members.head)
    is_right = head.from_district and head.sender.device == trust.district.id and bool(keys)
    for key in keys:
        is_right = is_right and is_signed(message, members.signature(signature_member(key)), key)
    if not is_right:
        raise BundleRejected(Reason.SIGNATURE, "wrong", "district")
