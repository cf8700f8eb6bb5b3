"""Signatures over the bytes as stored: DSSE's encoding, Ed25519, room for SM2.

An algorithm is an entry of `ALGORITHMS`; which ones a device must sign with is said by the
roster, never by the file.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from metrodesk.errors import WeakKey

HEAD_TYPE: Final = "application/vnd.metrodesk.head+json;v=1"
TRUST_TYPE: Final = "application/vnd.metrodesk.trust+json;v=1"
ED25519: Final = "ed25519"

_ED25519_DER = bytes.fromhex("302a300506032b6570032100")
_FIELD = 2**255 - 19
_ORDER_8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
# The y coordinates of the eight points of small order.
_LOW_ORDER = frozenset({0, 1, _FIELD - 1, _ORDER_8, _FIELD - _ORDER_8})
_DEVICE_DIGITS, _FINGERPRINT_DIGITS, _GROUP = 32, 20, 4


def pae(payload_type: str, payload: bytes) -> bytes:
    """Return DSSE's pre-authentication encoding: what is signed instead of the bare bytes."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key as its DER bytes (SubjectPublicKeyInfo) and its algorithm's name."""

    algorithm: str
    der: bytes

    @classmethod
    def parse(cls, algorithm: str, text: str) -> Self:
        """Read a screened key from base64 DER; raises WeakKey."""
        try:
            key = cls(algorithm, base64.b64decode(text, validate=True))
        except (binascii.Error, ValueError) as error:
            raise WeakKey("base64") from error
        if str(key) != text:
            raise WeakKey("base64")
        screen(key)
        return key

    def __str__(self) -> str:
        return base64.b64encode(self.der).decode("ascii")

    @property
    def id(self) -> str:
        """The key id: SHA-256 of the DER bytes, 64 hex digits."""
        return hashlib.sha256(self.der).hexdigest()

    @property
    def device(self) -> str:
        """The id of the device whose first key this is."""
        return self.id[:_DEVICE_DIGITS]

    @property
    def fingerprint(self) -> str:
        """The 识别码 people compare: five groups of four hex digits."""
        return fingerprint(self.id)

    @property
    def pem(self) -> bytes:
        """The key as the file `openssl` reads."""
        text = str(self)
        lines = [text[start : start + 64] for start in range(0, len(text), 64)]
        return "\n".join(["-----BEGIN PUBLIC KEY-----", *lines, "-----END PUBLIC KEY-----", ""]).encode("ascii")


def fingerprint(key_id: str) -> str:
    """Return the 识别码 of a key id (or device id)."""
    digits = key_id[:_FINGERPRINT_DIGITS]
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


class Signer(Protocol):
    """Whoever puts a member into `sig/` of a bundle."""

    @property
    def member(self) -> str:
        """The name of the signature's member."""

    @property
    def public(self) -> PublicKey | None:
        """The key for the auditor's `keys/` folder, if there is one."""

    def sign(self, message: bytes) -> bytes:
        """Return the signature of the encoded head."""


class SigningKey:
    """An Ed25519 private key; it never prints itself."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        raw = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self._public = PublicKey(ED25519, _ED25519_DER + raw)

    @classmethod
    def generate(cls) -> Self:
        """Make a new key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> PublicKey:
        """The public half."""
        return self._public

    @property
    def seed(self) -> bytes:
        """The 32 secret bytes, for the key file only."""
        return self._private.private_bytes_raw()

    @property
    def member(self) -> str:
        """The name of this key's signature in a bundle."""
        return signature_member(self._public)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return self._private.sign(message)


def signature_member(key: PublicKey) -> str:
    """Return the member a key's signature is expected in."""
    return f"sig/{key.id}.{key.algorithm}"


def is_signed(message: bytes, signature: bytes, key: PublicKey) -> bool:
    """Whether `signature` over `message` was made with `key`; a weak key signs nothing."""
    return weakness(key) is None and ALGORITHMS[key.algorithm].verify(key.der, message, signature)


def screen(key: PublicKey) -> None:
    """Refuse keys of unknown algorithm, wrong form or small order; raises WeakKey."""
    found = weakness(key)
    if found is not None:
        raise WeakKey(found)


@lru_cache(maxsize=8192)  # the same few keys are met in every bundle
def weakness(key: PublicKey) -> str | None:
    """Return what is wrong with a key: `algorithm`, `form`, `canonical`, `order` or `curve`."""
    algorithm = ALGORITHMS.get(key.algorithm)
    return "algorithm" if algorithm is None else algorithm.weakness(key.der)


@dataclass(frozen=True, slots=True)
class Algorithm:
    """What a signature algorithm must offer to be used in bundles."""

    verify: Callable[[bytes, bytes, bytes], bool]
    weakness: Callable[[bytes], str | None]


def _verify_ed25519(der: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(der[len(_ED25519_DER) :]).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _weakness_ed25519(der: bytes) -> str | None:
    raw = der[len(_ED25519_DER) :]
    if not der.startswith(_ED25519_DER) or len(raw) != 32:
        return "form"
    y = int.from_bytes(raw, "little") & ((1 << 255) - 1)
    if y >= _FIELD:
        return "canonical"
    if y in _LOW_ORDER:
        return "order"
    return None if _is_on_curve(y) else "curve"


def _is_on_curve(y: int) -> bool:
    """Whether some x solves -x² + y² = 1 + d·x²·y² (RFC 8032, 5.1.3)."""
    d = -121665 * pow(121666, -1, _FIELD) % _FIELD
    square = (y * y - 1) * pow(d * y * y + 1, -1, _FIELD) % _FIELD
    return pow(square, (_FIELD - 1) // 2, _FIELD) == 1


ALGORITHMS: Final = {ED25519: Algorithm(_verify_ed25519, _weakness_ed25519)}
