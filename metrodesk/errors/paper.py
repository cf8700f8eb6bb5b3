"""Failures of telling a printed form: its code as typed, its QR as scanned."""

from __future__ import annotations

from metrodesk.errors.root import MetroDeskError


class InvalidFormCode(MetroDeskError):
    """A 核验码 that cannot be one: `empty`, `letters`, `short`, `long`, or `qr` for a QR cut off.

    `count` is how many characters were given.
    """

    def __init__(self, what: str, count: int) -> None:
        super().__init__(f"{what}: {count}")
        self.what, self.count = what, count


class UnreadableScan(MetroDeskError):
    """A scan or photo that tells no form.

    `what` is `missing`, `empty`, `large`, `type`, `damaged`, `locked` (a PDF with a password),
    `pixels`, `none` (no QR was found) or `foreign` (a QR, but of something else).
    """

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name}: {what}")
        self.name, self.what = name, what


class PaperUnplaced(MetroDeskError):
    """Paper was to be registered without saying whose it is and for which period."""
