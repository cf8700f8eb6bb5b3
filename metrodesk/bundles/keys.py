"""A device's private keys and the file they rest in.

The file is JSON whose secret part is ChaCha20-Poly1305 under a key that comes from a
passphrase by Argon2id, or from a secret the computer account keeps. Everything else in the
file is authenticated with it.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from metrodesk.bundles.account import Protection, Wrapped, unwrap, wrap
from metrodesk.bundles.codes import RECOVERY_DIGITS, read_code
from metrodesk.bundles.encryption import AgeIdentity, identities_in
from metrodesk.bundles.signing import PublicKey, SigningKey
from metrodesk.bundles.stretching import KEY_SIZE, STANDARD, Cost
from metrodesk.bundles.strict_json import Fields, Json, coded, dump, load_object
from metrodesk.durable import write_privately
from metrodesk.errors import (
    BundleRejected,
    KeyFileDamaged,
    PassphraseNeeded,
    PassphraseTooShort,
    WeakKey,
    WrongPassphrase,
)
from metrodesk.ordinary import open_ordinary

FORMAT: Final = "metrodesk-keys"
VERSION: Final = 1
LEAST_PASSPHRASE: Final = 8
LARGEST_FILE: Final = 1 << 16
_SALT, _NONCE = 16, 12
BY_PASSPHRASE: Final = frozenset({Protection.PASSPHRASE, Protection.RECOVERY_CODE})


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """What makes a device: a key to sign with and a key to read with.

    `device` is the id of its first signing key; after a rotation `signing` is another one.
    While a rotation waits for the roster to show it, `following` signs beside it. `former`
    read what was encrypted before the reading key was replaced.
    """

    device: str
    signing: SigningKey
    identity: AgeIdentity
    following: SigningKey | None = None
    former: tuple[AgeIdentity, ...] = ()

    @classmethod
    def generate(cls) -> Self:
        """Make the keys of a new device."""
        signing = SigningKey.generate()
        return cls(signing.public.device, signing, AgeIdentity.generate())

    def rotating(self) -> Self:
        """Return the same device with a new signing key beside the old one."""
        return replace(self, following=self.following or SigningKey.generate())

    def rotated(self) -> Self:
        """Return the same device with its following key alone, or with a new one."""
        return replace(self, signing=self.following or SigningKey.generate(), following=None)

    def replaced(self) -> Self:
        """Return the same device with new keys; the old reading key still reads."""
        return type(self)(self.device, SigningKey.generate(), AgeIdentity.generate(), former=self.identities)

    @property
    def signers(self) -> tuple[SigningKey, ...]:
        """Every key that signs what the device writes: both, while a rotation is under way."""
        return (self.signing,) if self.following is None else (self.signing, self.following)

    @property
    def identities(self) -> tuple[AgeIdentity, ...]:
        """Every key the device reads with, today's first."""
        return (self.identity, *self.former)

    @property
    def public(self) -> PublicKey:
        """The public half of the signing key."""
        return self.signing.public

    @property
    def recipient(self) -> str:
        """Where others encrypt for this device."""
        return self.identity.recipient

    def __repr__(self) -> str:
        return f"DeviceKeys({self.device})"


def save_keys(
    path: Path,
    keys: DeviceKeys,
    *,
    passphrase: str | None = None,
    account: bool = True,
    cost: Cost = STANDARD,
) -> Protection:
    """Write the key file and say what opens it.

    With a passphrase, that; else the computer account (`account` False takes the owner-only
    file without asking the system's key store). Raises PassphraseTooShort.
    """
    if passphrase is not None:
        return save_with_passphrase(path, keys, passphrase, cost)
    secret, wrapped = wrap(path.parent, services=account)
    salt = secrets.token_bytes(_SALT)
    lock: dict[str, Json] = {"salt": coded(salt), "token": wrapped.token}
    _write(path, keys, wrapped.protection, lock, _account_key(secret, salt))
    return wrapped.protection


def load_keys(path: Path, passphrase: str | None = None) -> DeviceKeys:
    """Open a key file.

    Raises PassphraseNeeded, WrongPassphrase, InvalidCode (a mistyped recovery code),
    AccountSecretMissing, or KeyFileDamaged.
    """
    fields = _read(path)
    protection = _protection(fields)
    try:
        key = _unlock(fields, protection, path.parent, passphrase)
        secret = _opened(fields, key)
        following = secret.text_or_none("following")
        return DeviceKeys(
            fields.text("device"),
            SigningKey(bytes.fromhex(secret.text("seed"))),
            AgeIdentity(secret.text("identity")),
            None if following is None else SigningKey(bytes.fromhex(following)),
            tuple(AgeIdentity(one) for one in secret.texts("former")) if "former" in secret.values else (),
        )
    except InvalidTag as error:
        if protection in BY_PASSPHRASE:
            raise WrongPassphrase from error
        raise KeyFileDamaged("sealed") from error
    except (BundleRejected, ValueError, WeakKey) as error:
        raise KeyFileDamaged("field") from error


def protection_of(path: Path) -> Protection:
    """Say what opens a key file, without opening it."""
    return _protection(_read(path))


def public_of(path: Path) -> PublicKey:
    """Return the public half of the signing key in a key file, without opening it. Raises KeyFileDamaged."""
    fields = _read(path)
    try:
        return PublicKey.parse(fields.text("alg"), fields.text("public"))
    except (BundleRejected, WeakKey) as error:
        raise KeyFileDamaged("field") from error


def is_key_file(prefix: bytes) -> bool:
    """Whether a file that starts so is a key file of this program."""
    return prefix.startswith(b'{"fmt":"' + FORMAT.encode("ascii") + b'"')


def load_identities(path: Path, passphrase: str | None = None) -> tuple[AgeIdentity, ...]:
    """Return the reading keys in a key file of this program or an age identity file."""
    data = _bytes(path)
    if is_key_file(data):
        return load_keys(path, passphrase).identities
    try:
        found = identities_in(data.decode("utf-8"))
    except (UnicodeDecodeError, WeakKey) as error:
        raise KeyFileDamaged("identity") from error
    if not found:
        raise KeyFileDamaged("identity")
    return found


def save_with_passphrase(path: Path, keys: DeviceKeys, passphrase: str, cost: Cost = STANDARD) -> Protection:
    """Write a key file that a passphrase opens; raises PassphraseTooShort."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(LEAST_PASSPHRASE)
    return _save_stretched(path, keys, passphrase, Protection.PASSPHRASE, cost)


def save_with_code(path: Path, keys: DeviceKeys, code: str, cost: Cost = STANDARD) -> Protection:
    """Write a key file that a recovery code opens; raises InvalidCode."""
    bare = read_code(code, RECOVERY_DIGITS)
    return _save_stretched(path, keys, bare, Protection.RECOVERY_CODE, cost)


def _save_stretched(path: Path, keys: DeviceKeys, passphrase: str, protection: Protection, cost: Cost) -> Protection:
    salt = secrets.token_bytes(_SALT)
    lock: dict[str, Json] = {"kdf": "argon2id", **cost.to_json(), "salt": coded(salt)}
    _write(path, keys, protection, lock, cost.stretch(_text(passphrase), salt))
    return protection


def _write(path: Path, keys: DeviceKeys, protection: Protection, lock: dict[str, Json], key: bytes) -> None:
    nonce = secrets.token_bytes(_NONCE)
    public: dict[str, Json] = {
        "fmt": FORMAT,
        "v": VERSION,
        "device": keys.device,
        "alg": keys.public.algorithm,
        "public": str(keys.public),
        "recipient": keys.recipient,
        "protection": protection.value,
        "lock": lock,
        "nonce": coded(nonce),
    }
    sealed = ChaCha20Poly1305(key).encrypt(nonce, dump(_secret(keys)), dump(public))
    write_privately(path, dump({**public, "sealed": coded(sealed)}))


def _secret(keys: DeviceKeys) -> dict[str, Json]:
    found: dict[str, Json] = {"seed": keys.signing.seed.hex(), "identity": keys.identity.secret}
    if keys.following is not None:
        found["following"] = keys.following.seed.hex()
    if keys.former:
        found["former"] = [one.secret for one in keys.former]
    return found


def _read(path: Path) -> Fields:
    try:
        fields = load_object(_bytes(path), "key file")
    except BundleRejected as error:
        raise KeyFileDamaged(error.detail) from error
    if fields.values.get("fmt") != FORMAT or fields.values.get("v") != VERSION:
        raise KeyFileDamaged("format")
    return fields


def _bytes(path: Path) -> bytes:
    with open_ordinary(path) as file:
        return file.read(LARGEST_FILE)


def _protection(fields: Fields) -> Protection:
    try:
        return Protection(fields.text("protection"))
    except (BundleRejected, ValueError) as error:
        raise KeyFileDamaged("protection") from error


def _unlock(fields: Fields, protection: Protection, folder: Path, passphrase: str | None) -> bytes:
    lock = fields.inner("lock")
    salt = lock.data("salt")
    if protection not in BY_PASSPHRASE:
        return _account_key(unwrap(Wrapped(protection, lock.text("token")), folder), salt)
    if passphrase is None:
        raise PassphraseNeeded
    if protection is Protection.RECOVERY_CODE:
        passphrase = read_code(passphrase, RECOVERY_DIGITS)
    return Cost.from_json(lock).stretch(_text(passphrase), salt)


def _opened(fields: Fields, key: bytes) -> Fields:
    public = {name: value for name, value in fields.values.items() if name != "sealed"}
    cipher = ChaCha20Poly1305(key)
    plain = cipher.decrypt(fields.data("nonce"), fields.data("sealed"), dump(public))
    return load_object(plain, "key file")


def _account_key(secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, salt, b"metrodesk-account-v1").derive(secret)


def _text(passphrase: str) -> bytes:
    """Return a passphrase's bytes, the same from every keyboard and input method."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8")
