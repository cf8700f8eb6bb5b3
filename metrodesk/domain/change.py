"""What taking bundles in does to a report."""

from __future__ import annotations

from enum import StrEnum


class ChangeKind(StrEnum):
    """Whether a report comes to be, says something else, or has versions that differ now."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
