"""How one computer of a unit stands (电脑)."""

from __future__ import annotations

from enum import StrEnum


class ComputerState(StrEnum):
    """Whether a computer may write, and what is the matter with its key if it cannot.

    The roster tells of in-use, rotating, retired and revoked; the others only the computer itself.
    """

    IN_USE = "in-use"
    ROTATING = "rotating"
    """Its key is being replaced: nothing has come under the new one yet."""
    RETIRED = "retired"
    REVOKED = "revoked"
    WAITING = "waiting"
    """No answer has shown it on the roster yet."""
    SUPERSEDED = "superseded"
    """The roster shows another key for it."""
    KEY_MISSING = "key-missing"
    KEY_DAMAGED = "key-damaged"

    @property
    def is_ended(self) -> bool:
        """Whether it may write no more."""
        return self in {ComputerState.RETIRED, ComputerState.REVOKED}
