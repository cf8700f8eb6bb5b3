"""A place in the plan that another page asks the plan's page for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanPlace:
    """A task or a clause of the plan, whichever is given."""

    task: str = ""
    clause: str = ""
