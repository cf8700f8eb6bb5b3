"""Failures of work at a unit's desk."""

from __future__ import annotations

from pathlib import Path

from metrodesk.errors.root import MetroDeskError


class TaskNotAssigned(MetroDeskError):
    """A unit was to report on a task that is not its own."""

    def __init__(self, unit: str, number: int) -> None:
        super().__init__(f"{unit}: {number}")
        self.unit, self.number = unit, number


class StoppedByFindings(MetroDeskError):
    """Sealing was asked for while checks find errors: (task, field, code) of each."""

    def __init__(self, findings: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


class NothingToSeal(MetroDeskError):
    """Nothing was entered, or nothing changed since the last submission."""

    def __init__(self, period: str) -> None:
        super().__init__(period)
        self.period = period


class UnknownIncident(MetroDeskError):
    """There is no important matter (重要情况) with this id here."""

    def __init__(self, incident: str) -> None:
        super().__init__(incident)
        self.incident = incident


class IncidentIncomplete(MetroDeskError):
    """An important matter was to be sealed and `lacking` names the fields that are not filled in."""

    def __init__(self, title: str, lacking: tuple[str, ...]) -> None:
        super().__init__(f"{title}: {', '.join(lacking)}")
        self.title, self.lacking = title, lacking


class CorrectionNeedsReason(MetroDeskError):
    """A past period (往期) was to be changed without saying why."""

    def __init__(self, period: str) -> None:
        super().__init__(period)
        self.period = period


class KeyFileMissing(MetroDeskError):
    """The file with this computer's keys is not in the user's data folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class InvalidDates(MetroDeskError):
    """Dates that do not fit a period: `kind` of another kind of period, `order` due too early."""

    def __init__(self, period: str, what: str) -> None:
        super().__init__(f"{period}: {what}")
        self.period, self.what = period, what


class NothingSealed(MetroDeskError):
    """A final form was asked for and no submission is there."""

    def __init__(self, unit: str, period: str) -> None:
        super().__init__(f"{unit}: {period}")
        self.unit, self.period = unit, period


class NothingToCorrect(MetroDeskError):
    """A correction page was asked for, but no sheet is on paper, or the one that is still holds."""

    def __init__(self, period: str) -> None:
        super().__init__(period)
        self.period = period


class CorrectionTooLong(MetroDeskError):
    """More changed than one correction page holds: `count` fields."""

    def __init__(self, unit: str, count: int) -> None:
        super().__init__(f"{unit}: {count}")
        self.unit, self.count = unit, count


class UnfitTarget(MetroDeskError):
    """A file was to be written under a name whose suffix does not fit."""

    def __init__(self, path: Path, suffixes: tuple[str, ...]) -> None:
        super().__init__(str(path))
        self.path, self.suffixes = path, suffixes


class UnfitEvidence(MetroDeskError):
    """A file that cannot be attached; `what` says why, and `wording/evidence` has words for each.

    type, empty, large, damaged, missing, pixels, pages, heic, video, program, archive, macros,
    locked, bomb, mixed, suffix, link, folder.
    """

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name}: {what}")
        self.name, self.what = name, what


class NothingToExport(MetroDeskError):
    """Nothing has been sealed yet."""

    def __init__(self, unit: str) -> None:
        super().__init__(unit)
        self.unit = unit


class EvidenceMissing(MetroDeskError):
    """A file of proof that a sealed report names is not in the workspace any more."""

    def __init__(self, name: str, sha256: str) -> None:
        super().__init__(f"{name}: {sha256}")
        self.name, self.sha256 = name, sha256


class RequestGone(MetroDeskError):
    """The enrolment request is not in the workspace any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class UnreadableRecord(MetroDeskError):
    """A file of reports that cannot be read: `missing`, `large`, `json` or `shape`."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path, self.what = path, what


class SheetsNotSettled(MetroDeskError):
    """Filled-in sheets were to be taken over while questions about their cells are open."""

    def __init__(self, questions: int) -> None:
        super().__init__(f"{questions} questions")
        self.questions = questions
