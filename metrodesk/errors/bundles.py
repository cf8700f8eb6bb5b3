"""Failures of bundles, keys and enrolment."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from metrodesk.errors.root import MetroDeskError


class Reason(IntEnum):
    """Why a bundle is refused; the number is the exit status of `bundle verify`."""

    CONTAINER = 10
    SIGNATURE = 11
    UNKNOWN_DEVICE = 12
    NOT_ADDRESSED_HERE = 13
    TWO_WITH_ONE_NUMBER = 14
    ROLLBACK = 15
    CONTENT = 16
    NEEDS_NEWER_PROGRAM = 17
    ENCRYPTED = 18

    @property
    def code(self) -> str:
        """The code word that stands for it beside a held file: `not-addressed-here`."""
        return self.name.lower().replace("_", "-")


class BundleRejected(MetroDeskError):
    """A file that is not what a trusted device signed for this place.

    `detail` is a short code word (`crc`, `campaign`, `scope`), `where` the member, the line
    or the value it was found at.
    """

    def __init__(self, reason: Reason, detail: str, where: str = "") -> None:
        super().__init__(reason.name.lower(), detail, where)
        self.reason = reason
        self.detail = detail
        self.where = where


class MalformedJson(BundleRejected):
    """JSON that the strict loader does not take, or a field of another kind than agreed."""

    def __init__(self, detail: str, where: str = "") -> None:
        super().__init__(Reason.CONTENT, detail, where)


class UnknownDevice(BundleRejected):
    """A bundle of a device that the roster does not know, or not (any more) for its number.

    What it says of itself is unproven. `detail` is `unknown`, `closed` (retired or revoked)
    or `forked` (not the bundle the closed range ends with).
    """

    def __init__(self, detail: str, unit: str, device: str, number: int) -> None:
        super().__init__(Reason.UNKNOWN_DEVICE, detail, device)
        self.unit = unit
        self.device = device
        self.number = number


class NeedsNewerProgram(BundleRejected):
    """A bundle written by a later version in a way this one cannot read; nothing is lost."""

    def __init__(self, min_reader: int) -> None:
        super().__init__(Reason.NEEDS_NEWER_PROGRAM, "min_reader", str(min_reader))
        self.min_reader = min_reader


class TwoWithOneNumber(BundleRejected):
    """Two different bundles with one device, epoch and number: a copied workspace."""

    def __init__(self, device: str, number: int, known: str, found: str) -> None:
        super().__init__(Reason.TWO_WITH_ONE_NUMBER, "number", str(number))
        self.device = device
        self.number = number
        self.known = known
        self.found = found


class RolledBack(BundleRejected):
    """A newer answer that carries an older roster or plan than was already seen."""

    def __init__(self, what: str, seen: int, found: int) -> None:
        super().__init__(Reason.ROLLBACK, what, str(found))
        self.what = what
        self.seen = seen
        self.found = found


class InvalidCode(MetroDeskError):
    """A code that cannot be right: digits missing, or the check digit says it is mistyped."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class InvitationNotGenuine(MetroDeskError):
    """A well-typed code that does not fit the file: another letter, or a swapped invitation."""

    def __init__(self, invitation: str) -> None:
        super().__init__(invitation)
        self.invitation = invitation


class RequestRejected(MetroDeskError):
    """An enrolment request that proves nothing: `mac`, `possession`, `unit` or `invitation`."""

    def __init__(self, detail: str, where: str = "") -> None:
        super().__init__(detail, where)
        self.detail = detail
        self.where = where


class WeakKey(MetroDeskError):
    """A public key under which signatures or secrets mean nothing, or that is malformed."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class WrongPassphrase(MetroDeskError):
    """The passphrase or recovery code does not open the key file."""


class PassphraseNeeded(MetroDeskError):
    """The key file, or the campaign, asks for a passphrase and none was given."""


class PassphraseTooShort(MetroDeskError):
    """A new passphrase with fewer characters than `least`."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class KeyFileDamaged(MetroDeskError):
    """A key file that is not whole, or of a kind this version does not know."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class AccountSecretMissing(MetroDeskError):
    """The computer account no longer opens the key file: another account, or a new profile."""

    def __init__(self, protection: str) -> None:
        super().__init__(protection)
        self.protection = protection


class ExportCause(StrEnum):
    """Why a bundle could not be put at its target."""

    DISK_FULL = "disk_full"
    TARGET_GONE = "target_gone"
    READ_ONLY = "read_only"
    CHANGED = "changed"
    NAME_TAKEN = "name_taken"
    FAILED = "failed"


class ExportFailed(MetroDeskError):
    """The copy at the target is not there; the workspace holds the bundle unharmed."""

    def __init__(self, cause: ExportCause, target: str, detail: str = "") -> None:
        super().__init__(cause.value, target, detail)
        self.cause = cause
        self.target = target
        self.detail = detail
