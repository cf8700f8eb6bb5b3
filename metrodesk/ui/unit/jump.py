"""Where one page sends a person in another."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.task import TaskId


@dataclass(frozen=True, slots=True)
class Jump:
    """A task, and the field of its report to put the cursor in."""

    task: TaskId
    field: str = ""
