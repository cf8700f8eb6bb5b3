"""What a check found in a report (校验问题), as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default
from enum import StrEnum

from metrodesk.domain.task import TaskId


class Severity(StrEnum):
    """An error stops sealing; a warning asks for an explanation that travels; off is not looked for."""

    OFF = "off"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found: the field it is about and what the sentence needs.

    `field` is one of the report's, or measures.<id> for a figure. `about` tells findings of
    one check in one field apart, where there can be several.
    """

    task: TaskId
    field: str
    code: str
    severity: Severity
    facts: Mapping[str, str] = default(default_factory=dict)
    explained: bool = False
    about: str = ""

    @property
    def stops(self) -> bool:
        """Whether sealing must wait."""
        return self.severity is Severity.ERROR

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do: an error, or a warning nobody explained."""
        return self.stops or not self.explained


def key_of(finding: Finding) -> str:
    """Return the key under which an explanation of the finding travels."""
    return ":".join(part for part in (finding.code, finding.field, finding.about) if part)


def field_of(key: str) -> str:
    """Return the field an explanation's key speaks of, empty if it names the check alone."""
    parts = key.split(":", 2)
    return parts[1] if len(parts) > 1 else ""
