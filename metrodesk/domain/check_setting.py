"""How a plan sets the checks of its reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.task import TaskId


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """How a plan sets a check: its code, the task it is for (None: all), off, warning or error."""

    code: str
    task: TaskId | None
    severity: str
    values: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """Return the setting in the order of the wire."""
        values = {key: self.values[key] for key in sorted(self.values)}
        return {"code": self.code, "task": self.task, "severity": self.severity, "values": values}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a setting; raises InvalidPlan."""
        task, values = fields.text_or_none("task"), fields.child("values")
        setting = cls(
            code=fields.filled("code"),
            task=None if task is None else TaskId(task),
            severity=fields.filled("severity"),
            values={key: values.text(key) for key in values.written_keys()},
        )
        fields.close()
        return setting
