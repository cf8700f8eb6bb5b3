"""Failures of replacing, retiring and recovering keys."""

from __future__ import annotations

from metrodesk.errors.root import MetroDeskError


class UnknownComputer(MetroDeskError):
    """No computer on the roster is called so, or several are; `choices` are unit/label of those that fit."""

    def __init__(self, text: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.text, self.choices = text, choices


class DeviceEnded(MetroDeskError):
    """Work was asked of a computer that is `retired` or `revoked`."""

    def __init__(self, label: str, ended: str) -> None:
        super().__init__(f"{label}: {ended}")
        self.label, self.ended = label, ended


class LastNumberUnfit(MetroDeskError):
    """A last good number that cannot stand, too low or far too high; `taken` is the highest received, 0 for none."""

    def __init__(self, number: int, taken: int) -> None:
        super().__init__(f"{number}: {taken}")
        self.number, self.taken = number, taken


class NotTheRootKey(MetroDeskError):
    """A key file that is not the root key of this work: both 识别码 tell them apart."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"{expected}: {found}")
        self.expected, self.found = expected, found


class NotTheSpareKey(MetroDeskError):
    """A key file that is not the spare key of this work."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path
