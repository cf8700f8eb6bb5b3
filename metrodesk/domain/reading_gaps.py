"""What a reader could not tell of an official text: said first, before anything read is used."""

from __future__ import annotations

from enum import StrEnum

from metrodesk.domain.plan import Plan


class Gap(StrEnum):
    """One thing that is not known of a text."""

    NUMBER = "number"
    ISSUER = "issuer"
    DATE = "date"
    CLAUSES = "clauses"
    TASKS = "tasks"
    UNITS = "units"
    ROLES = "roles"


def gaps_of(plan: Plan) -> tuple[Gap, ...]:
    """Return what is not known of a text as read, the heading's first."""
    document = plan.document
    missing = {
        Gap.NUMBER: not document.number,
        Gap.ISSUER: not document.issuer,
        Gap.DATE: not document.date,
        Gap.CLAUSES: not plan.clauses,
        Gap.TASKS: not plan.tasks,
        Gap.UNITS: bool(plan.tasks) and not plan.reporting_units,
        Gap.ROLES: bool(plan.reporting_units) and any(not plan.answerers(task) for task in plan.tasks),
    }
    return tuple(gap for gap, is_missing in missing.items() if is_missing)
