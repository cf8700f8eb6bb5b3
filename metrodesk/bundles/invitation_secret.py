"""The secret of an invitation: half of it in the file, half of it (开通码) on paper."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Final, Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from metrodesk.bundles.codes import grouped, new_code
from metrodesk.bundles.head import EPOCH, UNIT
from metrodesk.bundles.members import MAC
from metrodesk.bundles.signing import PublicKey
from metrodesk.bundles.stretching import STANDARD, Cost
from metrodesk.bundles.strict_json import Fields, Json, coded

FOR_INVITE: Final = b"metrodesk-invite-v1"
FOR_REQUEST: Final = b"metrodesk-enrol-v1"
_SECRET: Final = 32


@dataclass(frozen=True, slots=True)
class MacSigner:
    """Puts the MAC of an invitation's two halves into `sig/`."""

    invitation: str
    key: bytes
    purpose: bytes

    @property
    def member(self) -> str:
        """The name of the MAC's member."""
        return f"sig/{self.invitation}.{MAC}"

    @property
    def public(self) -> PublicKey | None:
        """Nothing an auditor could use."""
        return None

    def sign(self, message: bytes) -> bytes:
        """Return the MAC; each direction has its own key, so none can be sent back."""
        key = HKDF(SHA256(), _SECRET, self.invitation.encode("ascii"), self.purpose).derive(self.key)
        return hmac.digest(key, message, "sha256")

    def fits(self, message: bytes, mac: bytes) -> bool:
        """Whether `mac` is that of the message, in constant time."""
        return hmac.compare_digest(self.sign(message), mac)


@dataclass(frozen=True, slots=True)
class InvitationSecret:
    """What the district keeps of an invitation, for the letter and for the request.

    `key` is both halves stretched, so that reading requests costs nothing.
    """

    id: str
    unit: str
    half: bytes
    code: str
    cost: Cost
    key: bytes

    @classmethod
    def new(cls, unit: str, cost: Cost = STANDARD) -> Self:
        """Make both halves for a unit."""
        return cls.of(secrets.token_hex(8), unit, secrets.token_bytes(_SECRET), new_code(), cost)

    @classmethod
    def of(cls, invitation: str, unit: str, half: bytes, code: str, cost: Cost) -> Self:
        """Put given halves together."""
        return cls(invitation, unit, half, code, cost, stretched(invitation, half, code, cost))

    @property
    def printed_code(self) -> str:
        """The 开通码 as the letter shows it: three groups of four digits."""
        return grouped(self.code)

    def to_json(self) -> dict[str, Json]:
        """Return it for the district's own store; it must never leave it."""
        return {
            "id": self.id,
            "unit": self.unit,
            "half": coded(self.half),
            "code": self.code,
            "cost": self.cost.to_json(),
            "key": coded(self.key),
        }

    @classmethod
    def from_json(cls, values: dict[str, Json]) -> Self:
        """Read it from the district's own store."""
        fields = Fields(values, "invitation")
        return cls(
            id=fields.text("id", EPOCH),
            unit=fields.text("unit", UNIT),
            half=fields.data("half"),
            code=fields.text("code"),
            cost=Cost.from_json(fields.inner("cost")),
            key=fields.data("key"),
        )

    def __repr__(self) -> str:
        return f"InvitationSecret({self.id}, {self.unit})"


def stretched(invitation: str, half: bytes, code: str, cost: Cost) -> bytes:
    """Return the key both halves of an invitation make together."""
    salt = hashlib.sha256(f"metrodesk-invitation-v1:{invitation}".encode("ascii")).digest()[:16]
    return cost.stretch(half + code.encode("ascii"), salt)
