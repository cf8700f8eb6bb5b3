"""The failures the program knows, as data; the sentences for people are made in `wording`."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from pathlib import Path


class Cancelled(Exception):
    """The person stopped the work; everything is as it was."""


class MetroDeskError(Exception):
    """A known failure: nothing is lost and the person can do something about it."""


# -- words typed by people ---------------------------------------------------------------


class InvalidPeriod(MetroDeskError):
    """A period that is not written 2026, 2026H1, 2026Q3 or 2026-09."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class MalformedRevision(MetroDeskError):
    """A line that is not a revision or an act of version 1."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


# -- the workspace on disk ---------------------------------------------------------------


class WorkspaceError(MetroDeskError):
    """Something about a workspace's folder or database."""


class NotAWorkspace(WorkspaceError):
    """A folder that holds no workspace."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class WorkspaceExists(WorkspaceError):
    """A new workspace was to be made where there is already something."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class WrongWorkspaceKind(WorkspaceError):
    """A district's work was asked of a unit's workspace, or the other way round."""

    def __init__(self, path: Path, needed: str) -> None:
        super().__init__(f"{path}: {needed}")
        self.path, self.needed = path, needed


class NewerWorkspace(WorkspaceError):
    """A database that a newer program has written."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(f"{path}: {version}")
        self.path, self.version = path, version


class UnsafePlace(WorkspaceError):
    """A live database on a stick or a network share."""

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(f"{path}: {place}")
        self.path, self.place = path, place


class DatabaseError(WorkspaceError):
    """What the database driver reported, as one of the kinds below."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class DatabaseLocked(DatabaseError):
    """Another program holds the database."""


class DatabaseDamaged(DatabaseError):
    """The database does not pass its own integrity check."""


class DatabaseReadOnly(DatabaseError):
    """The database cannot be written."""


class DiskFull(DatabaseError):
    """The disk is full or failing."""


# -- plans and documents -----------------------------------------------------------------


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


class CannotWritePlan(MetroDeskError):
    """A plan file could not be written; what stood there before still stands."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path, self.detail = path, detail


# -- bundles, keys, enrolment ------------------------------------------------------------


class Reason(IntEnum):
    """Why a bundle is refused; the number is the exit status of `bundle verify`."""

    CONTAINER = 10
    SIGNATURE = 11
    UNKNOWN_DEVICE = 12
    NOT_ADDRESSED_HERE = 13
    TWO_WITH_ONE_NUMBER = 14
    ROLLBACK = 15
    CONTENT = 16
    NEEDS_NEWER_PROGRAM = 17
    ENCRYPTED = 18


class BundleRejected(MetroDeskError):
    """A file that is not what a trusted device signed for this place.

    `detail` is a short code word (`crc`, `campaign`, `scope`), `where` the member, the line
    or the value it was found at.
    """

    def __init__(self, reason: Reason, detail: str, where: str = "") -> None:
        super().__init__(reason.name.lower(), detail, where)
        self.reason = reason
        self.detail = detail
        self.where = where


class MalformedJson(BundleRejected):
    """JSON that the strict loader does not take, or a field of another kind than agreed."""

    def __init__(self, detail: str, where: str = "") -> None:
        super().__init__(Reason.CONTENT, detail, where)


class UnknownDevice(BundleRejected):
    """A bundle of a device that the roster does not know, or not (any more) for its number.

    What it says of itself is unproven. `detail` is `unknown`, `closed` (retired or revoked)
    or `forked` (not the bundle the closed range ends with).
    """

    def __init__(self, detail: str, unit: str, device: str, number: int) -> None:
        super().__init__(Reason.UNKNOWN_DEVICE, detail, device)
        self.unit = unit
        self.device = device
        self.number = number


class NeedsNewerProgram(BundleRejected):
    """A bundle written by a later version in a way this one cannot read; nothing is lost."""

    def __init__(self, min_reader: int) -> None:
        super().__init__(Reason.NEEDS_NEWER_PROGRAM, "min_reader", str(min_reader))
        self.min_reader = min_reader


class TwoWithOneNumber(BundleRejected):
    """Two different bundles with one device, epoch and number: a copied workspace."""

    def __init__(self, device: str, number: int, known: str, found: str) -> None:
        super().__init__(Reason.TWO_WITH_ONE_NUMBER, "number", str(number))
        self.device = device
        self.number = number
        self.known = known
        self.found = found


class RolledBack(BundleRejected):
    """A newer answer that carries an older roster or plan than was already seen."""

    def __init__(self, what: str, seen: int, found: int) -> None:
        super().__init__(Reason.ROLLBACK, what, str(found))
        self.what = what
        self.seen = seen
        self.found = found


class InvalidCode(MetroDeskError):
    """A code that cannot be right: digits missing, or the check digit says it is mistyped."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class InvitationNotGenuine(MetroDeskError):
    """A well-typed code that does not fit the file: another letter, or a swapped invitation."""

    def __init__(self, invitation: str) -> None:
        super().__init__(invitation)
        self.invitation = invitation


class RequestRejected(MetroDeskError):
    """An enrolment request that proves nothing: `mac`, `possession`, `unit` or `invitation`."""

    def __init__(self, detail: str, where: str = "") -> None:
        super().__init__(detail, where)
        self.detail = detail
        self.where = where


class WeakKey(MetroDeskError):
    """A public key under which signatures or secrets mean nothing, or that is malformed."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class WrongPassphrase(MetroDeskError):
    """The passphrase or recovery code does not open the key file."""


class PassphraseNeeded(MetroDeskError):
    """The key file, or the campaign, asks for a passphrase and none was given."""


class PassphraseTooShort(MetroDeskError):
    """A new passphrase with fewer characters than `least`."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class KeyFileDamaged(MetroDeskError):
    """A key file that is not whole, or of a kind this version does not know."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class AccountSecretMissing(MetroDeskError):
    """The computer account no longer opens the key file: another account, or a new profile."""

    def __init__(self, protection: str) -> None:
        super().__init__(protection)
        self.protection = protection


class ExportCause(StrEnum):
    """Why a bundle could not be put at its target."""

    DISK_FULL = "disk_full"
    TARGET_GONE = "target_gone"
    READ_ONLY = "read_only"
    CHANGED = "changed"
    NAME_TAKEN = "name_taken"
    FAILED = "failed"


class ExportFailed(MetroDeskError):
    """The copy at the target is not there; the workspace holds the bundle unharmed."""

    def __init__(self, cause: ExportCause, target: str, detail: str = "") -> None:
        super().__init__(cause.value, target, detail)
        self.cause = cause
        self.target = target
        self.detail = detail


# -- files written for people ------------------------------------------------------------


class FileNotWritten(MetroDeskError):
    """A print or a workbook that could not be put where it was asked for.

    `reason` is full, denied (also: open in another program), gone or damaged (what was read
    back is not what was written). A file that was there before is untouched.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


# -- the unit's desk ---------------------------------------------------------------------


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


class UnfitTarget(MetroDeskError):
    """A file was to be written under a name whose suffix does not fit."""

    def __init__(self, path: Path, suffixes: tuple[str, ...]) -> None:
        super().__init__(str(path))
        self.path, self.suffixes = path, suffixes


class UnfitEvidence(MetroDeskError):
    """A file that cannot be attached: `type`, `empty`, `large`, `damaged`, `missing` or `pixels`."""

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
