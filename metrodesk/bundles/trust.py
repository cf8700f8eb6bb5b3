"""trust.json: the root key vouches for the district's daily keys.

It is a DSSE envelope of its own, so it proves itself wherever it is found. The root key
lies apart and signs nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from metrodesk.bundles.head import CAMPAIGN
from metrodesk.bundles.roster import DistrictEntry
from metrodesk.bundles.signing import TRUST_TYPE, PublicKey, SigningKey, is_signed, pae
from metrodesk.bundles.strict_json import coded, dump, load_object
from metrodesk.errors import BundleRejected, MalformedJson, NeedsNewerProgram, Reason, WeakKey

FORMAT: Final = "metrodesk-trust"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Trust:
    """What the root key says: these are this campaign's daily keys and recipients."""

    campaign: str
    number: int
    root: PublicKey
    district: DistrictEntry

    @property
    def fingerprint(self) -> str:
        """The root's 识别码, as printed on the letter."""
        return self.root.fingerprint

    @classmethod
    def from_bytes(cls, data: bytes, root: PublicKey | None = None) -> Self:
        """Read and verify; with `root`, only that root is believed.

        Without `root` the caller has another reason to believe the file: the invitation's
        MAC, or a person who compares the fingerprint. Raises BundleRejected.
        """
        envelope = load_object(data, "trust")
        payload = envelope.data("payload")
        trust = cls._from_payload(payload)
        signatures = {s.text("keyid"): s.data("sig") for s in envelope.inners("signatures")}
        signature = signatures.get(trust.root.id, b"")
        if envelope.text("payloadType") != TRUST_TYPE:
            raise BundleRejected(Reason.CONTENT, "type", "trust")
        if root is not None and root != trust.root:
            raise BundleRejected(Reason.SIGNATURE, "root", "trust")
        if not is_signed(pae(TRUST_TYPE, payload), signature, trust.root):
            raise BundleRejected(Reason.SIGNATURE, "root", "trust")
        return trust

    @classmethod
    def _from_payload(cls, payload: bytes) -> Self:
        fields = load_object(payload, "trust")
        if fields.values.get("fmt") != FORMAT:
            raise MalformedJson("format", "trust")
        if fields.number("v") > VERSION:
            raise NeedsNewerProgram(fields.number("v"))
        root = fields.inner("root")
        try:
            key = PublicKey.parse(root.text("alg"), root.text("public"))
        except WeakKey as error:
            raise MalformedJson("key", "trust") from error
        return cls(
            campaign=fields.text("campaign", CAMPAIGN),
            number=fields.number("number"),
            root=key,
            district=DistrictEntry.from_json(fields.inner("district")),
        )


def vouch(root: SigningKey, campaign: str, number: int, district: DistrictEntry) -> bytes:
    """Return the bytes of trust.json, signed by the root key."""
    payload = dump(
        {
            "fmt": FORMAT,
            "v": VERSION,
            "campaign": campaign,
            "number": number,
            "root": {"alg": root.public.algorithm, "public": str(root.public)},
            "district": district.to_json(),
        }
    )
    signature = root.sign(pae(TRUST_TYPE, payload))
    return dump(
        {
            "payloadType": TRUST_TYPE,
            "payload": coded(payload),
            "signatures": [
                {
                    "keyid": root.public.id,
                    "sig": coded(signature),
                }
            ],
        }
    )
