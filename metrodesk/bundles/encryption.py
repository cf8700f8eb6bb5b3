"""Encryption for transport: age with X25519 recipients, streamed, with a cap on what comes out.

age proves nothing about the sender; whatever decrypts must still carry its signatures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol, Self

import pyrage  # type: ignore[import-untyped]  # no stubs in the wheel
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from metrodesk.bundles.bech32 import decode_bech32
from metrodesk.bundles.container import LIMITS
from metrodesk.errors import BundleRejected, Reason, WeakKey

MAGIC: Final = b"age-encryption.org/v1\n"
OVERHEAD: Final = 1 << 20  # of a header with many recipients, and 16 bytes for each 64 KiB
HEADER: Final = 1 << 16
MOST_RECIPIENTS: Final = 200  # each costs every reader a curve operation
_IDENTITY_PREFIX = "AGE-SECRET-KEY-"


class Readable(Protocol):
    """What encryption reads from: a file, or something that watches one."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""


class Writable(Protocol):
    """What encryption writes to."""

    def write(self, data: bytes, /) -> int:
        """Take bytes and return how many."""


class AgeIdentity:
    """An age private key; it never prints itself."""

    def __init__(self, text: str) -> None:
        try:
            self._identity = pyrage.x25519.Identity.from_str(text.strip())
        except pyrage.IdentityError as error:
            raise WeakKey("identity") from error

    @classmethod
    def generate(cls) -> Self:
        """Make a new key from the system's randomness."""
        return cls(str(pyrage.x25519.Identity.generate()))

    @property
    def secret(self) -> str:
        """The private key's text, for the key file only."""
        return str(self._identity)

    @property
    def recipient(self) -> str:
        """The public half, `age1…`."""
        return str(self._identity.to_public())

    @property
    def native(self) -> pyrage.x25519.Identity:
        """The library's own object."""
        return self._identity


def is_encrypted(prefix: bytes) -> bool:
    """Whether a file that starts so is an age file."""
    return prefix.startswith(MAGIC)


def identities_in(text: str) -> tuple[AgeIdentity, ...]:
    """Return the private keys of an age identity file; raises WeakKey for a broken one."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(AgeIdentity(line) for line in lines if line.startswith(_IDENTITY_PREFIX))


def screen_recipient(text: str) -> None:
    """Refuse an address nobody could read, or that anybody could; raises WeakKey."""
    raw = decode_bech32("age", text)
    if len(raw) != 32:
        raise WeakKey("form")
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(raw))
    except ValueError as error:  # the shared secret is zero: a point of small order
        raise WeakKey("order") from error


def encrypt(plain: Readable, out: Writable, recipients: Iterable[str]) -> None:
    """Encrypt a stream; whoever holds one of the recipients' keys can read it.

    An error of `plain` or `out` is raised as itself.
    """
    to = [_native(text) for text in dict.fromkeys(recipients)]
    source, sink = _Source(plain), _Sink(out, None)
    try:
        pyrage.encrypt_io(source, sink, to)
    except BaseException as error:  # noqa: BLE001  the error that caused it is raised as itself
        raise source.error or sink.error or error from None
    if sink.error is not None:  # pyrage says nothing when its last, buffered write fails
        raise sink.error


def decrypt(file: Readable, out: Writable, identities: Sequence[AgeIdentity], limit: int = LIMITS.file) -> None:
    """Decrypt a stream into `out`, at most `limit` bytes.

    Raises BundleRejected: ENCRYPTED if no key fits, CONTAINER if the file is damaged, names
    more readers than any honest one or gives more; what was written until then must be
    thrown away.
    """
    source, sink = _Source(file, _checked_header(file)), _Sink(out, limit)
    try:
        pyrage.decrypt_io(source, sink, [identity.native for identity in identities])
    except BaseException as error:
        if sink.is_over:
            raise BundleRejected(Reason.CONTAINER, "file_size", str(limit)) from error
        if source.error is not None or sink.error is not None:
            raise source.error or sink.error or error from None
        raise _refusal(error, identities) from error
    if sink.error is not None:
        raise sink.error


def _checked_header(file: Readable) -> bytes:
    """Return the file's beginning after looking at its header, whose length a stranger chose."""
    start = file.read(HEADER)
    end = start.find(b"\n---")
    if end < 0 or start.count(b"\n-> ", 0, end) > MOST_RECIPIENTS:
        raise BundleRejected(Reason.CONTAINER, "age_header")
    return start


def _refusal(error: BaseException, identities: Sequence[AgeIdentity]) -> BaseException:
    """Say what the library's error means; a panic of it is a damaged file as well."""
    if isinstance(error, pyrage.DecryptError):
        if not identities or "No matching keys" in str(error):
            return BundleRejected(Reason.ENCRYPTED, "no_key")
        return BundleRejected(Reason.CONTAINER, "age_header")
    if isinstance(error, OSError) or type(error).__name__ == "PanicException":
        return BundleRejected(Reason.CONTAINER, "age_body")
    return error


class _Source:
    """Passes reads on and remembers the error, which pyrage turns into text."""

    def __init__(self, file: Readable, start: bytes = b"") -> None:
        self._file = file
        self._start = start
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        if self._start:
            end = len(self._start) if size < 0 else size
            piece, self._start = self._start[:end], self._start[end:]
            return piece
        try:
            return self._file.read(size)
        except BaseException as error:
            self.error = error
            raise


class _Sink:
    """Passes writes on up to a limit and remembers the error."""

    def __init__(self, file: Writable, limit: int | None) -> None:
        self._file = file
        self._left = limit
        self.error: BaseException | None = None
        self.is_over = False

    def write(self, data: bytes) -> int:
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                self.is_over = True
                raise OSError("limit")
        try:
            return self._file.write(data)
        except BaseException as error:
            self.error = error
            raise

    def flush(self) -> None:
        """Do nothing: whoever opened the file flushes it."""


def _native(text: str) -> pyrage.x25519.Recipient:
    screen_recipient(text)
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise WeakKey("recipient") from error
