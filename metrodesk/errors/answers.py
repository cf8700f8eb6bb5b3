"""Failures of the way back: receipts, exports after a long silence, the unit's other computer."""

from __future__ import annotations

from metrodesk.errors.root import MetroDeskError


class ReceiptCodeMistyped(MetroDeskError):
    """A 回执码 that cannot be right: `letters`, `length` or `check_digit`."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class ReceiptCodeUnknown(MetroDeskError):
    """A well-typed 回执码 that no bundle of this computer has."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class LargeWithoutAnswer(MetroDeskError):
    """A bundle that grew for a year without any answer: `size` bytes of `files` files of proof."""

    def __init__(self, size: int, files: int) -> None:
        super().__init__(f"{files} files, {size} bytes")
        self.size, self.files = size, files


class LargerThanLimit(MetroDeskError):
    """A file of proof, or the records alone (`name` is empty), larger than one part may be."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(f"{name}: {size} > {limit}")
        self.name, self.size, self.limit = name, size, limit


class NoOtherComputer(MetroDeskError):
    """A file for the unit's other computer was asked for, and the roster knows none."""

    def __init__(self, unit: str) -> None:
        super().__init__(unit)
        self.unit = unit


class NothingToConfirm(MetroDeskError):
    """A report was to be confirmed that the district has not entered or changed."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number
