"""Failures of plans and official texts."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class UnreadableDocument(MetroDeskError):
    """A file that is no official text.

    `reason` is missing, folder, unreadable, empty, binary, too-large or no-outline.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class InvalidPlan(MetroDeskError):
    """A plan that is not whole; `field` names the place, `problem` what is wrong there."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


class InvalidSettlement(MetroDeskError):
    """A settlement file that is not whole."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


class UnknownPlan(MetroDeskError):
    """No plan ships under this id and no file of this name is a plan."""

    def __init__(self, plan: str) -> None:
        super().__init__(plan)
        self.plan = plan


class UnknownUnit(MetroDeskError):
    """A name or id that no unit of the plan has."""

    def __init__(self, unit: str) -> None:
        super().__init__(unit)
        self.unit = unit


class UnknownTask(MetroDeskError):
    """A number or id that no task of the plan has."""

    def __init__(self, task: str) -> None:
        super().__init__(task)
        self.task = task


class UnknownClause(MetroDeskError):
    """A clause or task that a paper does not have, or a paper that is none above the plan's."""

    def __init__(self, document: str, part: str) -> None:
        super().__init__(f"{document}: {part}")
        self.document, self.part = document, part


class NotAPaperAbove(MetroDeskError):
    """A paper that the plan's document cites no missing one as."""

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document


class NoPaperReadIn(MetroDeskError):
    """No paper was read in under this number or title."""

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document


class CannotWritePlan(MetroDeskError):
    """A plan file could not be written; what stood there before still stands."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path, self.detail = path, detail


class UnfitMeasure(MetroDeskError):
    """A measure (数据项) that a plan cannot take; `problem` is one of MeasureProblem."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name, self.problem = name, problem


class UnfitCheck(MetroDeskError):
    """A check that cannot be set so; `problem` is one of CheckProblem."""

    def __init__(self, code: str, problem: str) -> None:
        super().__init__(f"{code}: {problem}")
        self.code, self.problem = code, problem


class NoFormerSettings(MetroDeskError):
    """No earlier version of the plan has other measures or checks."""


class UnfitPlanChange(MetroDeskError):
    """A change that a plan cannot take; `about` names unit, task or day, `problem` is one of PlanProblem."""

    def __init__(self, problem: str, about: str = "") -> None:
        super().__init__(f"{about}: {problem}")
        self.problem, self.about = problem, about


class NothingChanged(MetroDeskError):
    """A change that leaves the plan as it is."""


class PlanChangedMeanwhile(MetroDeskError):
    """A change of the plan that was made out of a version which is not the newest any more."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number


class NotTheHeir(MetroDeskError):
    """A body the own unit did not take over from, so that its computers do not speak for it."""

    def __init__(self, unit: str, own: str) -> None:
        super().__init__(f"{own}: {unit}")
        self.unit, self.own = unit, own
