"""How a device joins (登记): a request with its new keys, number 0 of its chain.

Its MAC under the invitation's secret proves to the district whose keys these are; without
one (a forgotten passphrase, a dead PC) a person compares the fingerprint on the phone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from metrodesk.bundles.encryption import AgeIdentity, screen_recipient
from metrodesk.bundles.head import DISTRICT, EPOCH, UNIT, BundleType, Head, Refs, Sender, bundle_id
from metrodesk.bundles.invitation import Invitation
from metrodesk.bundles.invitation_secret import FOR_REQUEST, InvitationSecret, MacSigner
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.members import Members, check_files, sheet
from metrodesk.bundles.plain import stored_plain, take_plain
from metrodesk.bundles.roster import Device, Roster
from metrodesk.bundles.signing import HEAD_TYPE, PublicKey, is_signed, pae, signature_member
from metrodesk.bundles.strict_json import Fields, dump
from metrodesk.bundles.writer import Built, Contents, build_bundle
from metrodesk.errors import BundleRejected, Reason, RequestRejected

FORMAT: Final = "metrodesk-request"
VERSION: Final = 1
Find = Callable[[str], InvitationSecret | None]
"""Gives the district's secret of an invitation by its id, spent or not."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Which work of which district a computer asks to join, and for which unit.

    `mac` proves that it had the letter's code; without it the phone must do.
    """

    unit: str
    campaign: str
    drill: bool
    refs: Refs
    mac: MacSigner | None = None

    @classmethod
    def by_invitation(cls, invitation: Invitation) -> Self:
        """Ask with a 开通文件 and its code."""
        head = invitation.head
        mac = MacSigner(invitation.id, invitation.key, FOR_REQUEST)
        return cls(invitation.unit, head.campaign, head.drill, head.refs, mac)

    @classmethod
    def by_roster(cls, roster: Roster, unit: str) -> Self:
        """Ask with what the workspace of an earlier computer of the unit knows."""
        return cls(unit, roster.campaign, roster.drill, Refs(roster.plan, roster.number))


@dataclass(frozen=True, slots=True)
class Request:
    """A request whose keys are in its sender's hands.

    `vouched` says that its MAC fits an invitation of this district; without it a person
    must compare the fingerprint on the phone.
    """

    bundle: str
    head: Head
    invitation: str | None
    vouched: bool
    unit: str
    label: str
    public: PublicKey
    recipient: str

    @property
    def fingerprint(self) -> str:
        """The 识别码 the unit sees as well."""
        return self.public.fingerprint

    def device(self) -> Device:
        """Return the roster entry this request asks for."""
        return Device(self.public.device, self.unit, self.label, self.recipient, (KeyRange(self.public),))


def write_request(
    asking: Asking,
    keys: DeviceKeys,
    folder: Path,
    *,
    epoch: str,
    label: str,
    wall_claim: str,
    clock_suspect: bool = False,
) -> Built:
    """Write the request of a new device: number 0 of its chain.

    Encrypt it for the district's recipients when copying it out.
    """
    request = dump(
        {
            "fmt": FORMAT,
            "v": VERSION,
            "invite": None if asking.mac is None else asking.mac.invitation,
            "unit": asking.unit,
            "label": label,
            "keys": [{"alg": keys.public.algorithm, "public": str(keys.public)}],
            "recipient": keys.recipient,
        }
    )
    head = Head(
        type=BundleType.ENROL,
        campaign=asking.campaign,
        sender=Sender(asking.unit, keys.device, epoch, 0),
        to=(DISTRICT,),
        refs=asking.refs,
        wall_claim=wall_claim,
        clock_suspect=clock_suspect,
        drill=asking.drill,
    )
    macs = () if asking.mac is None else (asking.mac,)
    return build_bundle(head, Contents(request=request), [keys.signing, *macs], folder)


def open_request(
    path: Path,
    campaign: str,
    find: Find,
    identities: Sequence[AgeIdentity] = (),
) -> Request:
    """Read an enrolment request; `find` gives the district's secret of an invitation.

    The keys are screened and their possession proven. Raises RequestRejected, WeakKey, or
    BundleRejected if the file is damaged or not such a request of this campaign.
    """
    plain = take_plain(path, identities, None)
    try:
        return _request(Members(plain.file), campaign, find)
    finally:
        plain.close()


def requesting_device(path: Path, campaign: str) -> Device:
    """Return the device a stored request of one's own speaks for: its possession is proven, no MAC is asked for.

    Raises BundleRejected, RequestRejected or WeakKey.
    """
    plain = stored_plain(path)
    try:
        members = Members(plain.file)
        head = Head.from_bytes(members.head)
        if head.type is not BundleType.ENROL or head.campaign != campaign:
            raise BundleRejected(Reason.CONTENT, "type", head.type.value)
        check_files(members, head)
        fields = sheet(members, "data/request.json", FORMAT, VERSION)
        public, recipient = _possessed_key(members, head, fields), fields.text("recipient")
        screen_recipient(recipient)
        return Device(public.device, head.sender.unit, fields.text("label"), recipient, (KeyRange(public),))
    finally:
        plain.close()


def _request(members: Members, campaign: str, find: Find) -> Request:
    head = Head.from_bytes(members.head)
    if head.type is not BundleType.ENROL or head.to != (DISTRICT,) or head.from_district:
        raise BundleRejected(Reason.CONTENT, "type", head.type.value)
    if head.campaign != campaign:
        raise BundleRejected(Reason.NOT_ADDRESSED_HERE, "campaign", head.campaign)
    check_files(members, head)
    fields = sheet(members, "data/request.json", FORMAT, VERSION)
    public = _possessed_key(members, head, fields)
    unit, invitation = fields.text("unit", UNIT), fields.text_or_none("invite", EPOCH)
    if unit != head.sender.unit:
        raise RequestRejected("unit", unit)
    vouched = invitation is not None and _is_vouched(members, invitation, unit, find)
    recipient = fields.text("recipient")
    screen_recipient(recipient)
    return Request(bundle_id(members.head), head, invitation, vouched, unit, fields.text("label"), public, recipient)


def _possessed_key(members: Members, head: Head, fields: Fields) -> PublicKey:
    """Return the new key after screening, if its owner signed the head with it."""
    named = fields.inners("keys")
    if len(named) != 1:
        raise RequestRejected("possession", str(len(named)))
    public = PublicKey.parse(named[0].text("alg"), named[0].text("public"))
    signature = members.signature(signature_member(public))
    if head.sender.device != public.device or head.sender.seq != 0:
        raise RequestRejected("possession", head.sender.device)
    if not is_signed(pae(HEAD_TYPE, members.head), signature, public):
        raise RequestRejected("possession", public.id)
    return public


def _is_vouched(members: Members, invitation: str, unit: str, find: Find) -> bool:
    secret = find(invitation)
    if secret is None:
        raise RequestRejected("invitation", invitation)
    if secret.unit != unit:
        raise RequestRejected("unit", unit)
    mac = MacSigner(secret.id, secret.key, FOR_REQUEST)
    if not mac.fits(pae(HEAD_TYPE, members.head), members.signature(mac.member)):
        raise RequestRejected("mac", invitation)
    return True
