"""Opening what reached a unit: answers (下发包), files of its other computer, and whatever else lies there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from metrodesk.bundles.answer_set import holds_answers, one_answer
from metrodesk.bundles.head import DISTRICT, BundleType, Head
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.peek import peek
from metrodesk.bundles.reader import Bundle, open_bundle
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import BundleRejected, MalformedRevision, Reason, UnknownDevice
from metrodesk.services.answer_memory import last_sheet
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.parcels import Offered, offered
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.returns import open_returns
from metrodesk.services.rotating import follow_roster
from metrodesk.services.taken import OWN_FILE
from metrodesk.services.taking_answers import ALREADY, take_answer, take_sync
from metrodesk.services.verifying import trusted_by
from metrodesk.services.workspaces import Workspace

INVITATION, NOT_OURS, REFUSED = "invitation", "not-ours", "refused"


@dataclass(frozen=True, slots=True)
class ReturnedReport:
    """A report the district returned and nobody has answered; `number` is 0 for no task's."""

    number: int
    task: str
    period: str
    fields: dict[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of one file, and how the unit stands after it.

    `outcome` is opened, older, already, sync, own-file, invitation, not-ours or refused;
    `reason` a code and `facts` what its sentence needs. `plan` is the version and `roster`
    the number that hold now.
    """

    file: Path
    outcome: str
    number: int | None = None
    reason: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    revisions: int = 0
    unconfirmed: int = 0
    returned: tuple[ReturnedReport, ...] = ()
    want: tuple[str, ...] = ()
    plan: str = ""
    roster: int = 0
    plan_changed: bool = False


def open_files(
    ws: Workspace, paths: Sequence[Path], *, passphrase: str | None = None, tick: Tick = ignore
) -> tuple[Opened, ...]:
    """Open files and folders at a unit; each lands whole or not at all, and none stops the others.

    What is still being typed is never touched. Raises PassphraseNeeded or WrongPassphrase.
    """
    ws.demand(WorkspaceKind.UNIT)
    keys = unlock(ws, KeyRole.UNIT, passphrase)
    opened = []
    with offered(paths, ws.path) as parcels:
        named = [Offered(one, one) for one in parcels.unknown if one in paths]  # to be told that it is nothing
        files = [*parcels.files, *named]
        for done, one in enumerate(files):
            tick(done, len(files))
            opened.append(replace(_looked_at(ws, one, keys), file=one.shown))
    follow_roster(ws, passphrase)
    tick(len(files), len(files))
    return tuple(opened)


def _looked_at(ws: Workspace, one: Offered, keys: DeviceKeys) -> Opened:
    if one.trouble is None:
        return _opened(ws, one.path, keys)
    return _refused(ws, one.shown, one.trouble, {"found": one.trouble.where})


def _opened(ws: Workspace, path: Path, keys: DeviceKeys) -> Opened:
    work = ws.path / "bundles"
    try:
        with (
            one_answer(path, str(ws.home_unit().id), work=work) as file,
            open_bundle(file, trusted_by(ws, str(ws.home_unit().id)), keys.identities, work) as bundle,
        ):
            return _taken(ws, path, bundle)
    except BundleRejected as error:
        return _not_taken(ws, path, error, keys)
    except MalformedRevision as error:
        return _state(ws, Opened(path, REFUSED, reason="line", facts={"detail": error.detail}))
    except OSError as error:
        return _state(ws, Opened(path, REFUSED, reason="unreadable", facts={"detail": error.strerror or ""}))


def _taken(ws: Workspace, path: Path, bundle: Bundle) -> Opened:
    head = bundle.head
    plan = ws.identity.plan
    if head.type is BundleType.INVITE:
        return _state(ws, Opened(path, INVITATION, reason=INVITATION))
    if head.type is BundleType.SYNC and head.sender.device == ws.device:
        return _state(ws, Opened(path, OWN_FILE, head.sender.seq, OWN_FILE))
    outcome = take_sync(ws, bundle) if head.type is BundleType.SYNC else take_answer(ws, bundle)
    ws.forget_cached()
    return _state(
        ws,
        Opened(
            path,
            outcome,
            head.sender.seq,
            revisions=0 if outcome == ALREADY else len(bundle.revisions),
            plan_changed=ws.identity.plan != plan,
        ),
    )


def _not_taken(ws: Workspace, path: Path, error: BundleRejected, keys: DeviceKeys) -> Opened:
    """Name a file that is somebody else's: its own for the district, another unit's, another work's."""
    head = _head(path, keys)
    if head is not None and DISTRICT in head.to and head.sender.unit == ws.home_unit().id:
        return _state(ws, Opened(path, OWN_FILE, head.sender.seq, OWN_FILE))
    if isinstance(error, UnknownDevice):
        return _refused(ws, path, error, {"unit": ws.unit_name(error.unit)})
    if error.reason is Reason.ENCRYPTED:
        return _refused(ws, path, error, {}, NOT_OURS)
    if error.reason is not Reason.NOT_ADDRESSED_HERE or error.detail != "to":
        facts = {"found": error.where}
        if error.reason is Reason.ROLLBACK:
            facts |= {"seen": str(getattr(error, "seen", ""))}
        return _refused(ws, path, error, facts, NOT_OURS if error.reason is Reason.NOT_ADDRESSED_HERE else REFUSED)
    whose = "、".join(ws.unit_name(one) for one in error.where.split(","))
    return _refused(ws, path, error, {"whose": whose, "own": ws.home_unit().name}, NOT_OURS)


def _refused(ws: Workspace, path: Path, error: BundleRejected, facts: dict[str, str], outcome: str = REFUSED) -> Opened:
    return _state(ws, Opened(path, outcome, reason=error.reason.code, facts={"detail": error.detail, **facts}))


def _head(path: Path, keys: DeviceKeys) -> Head | None:
    try:
        return None if holds_answers(path) else peek(path, keys.identities).head
    except (BundleRejected, OSError):
        return None


def _state(ws: Workspace, opened: Opened) -> Opened:
    """Add how the unit stands now."""
    unit = ws.home_unit()
    numbers = {str(one.id): one.number for one in ws.plan.tasks}
    with ws.database.read() as books:
        sheet = last_sheet(ws, books)
        returned = tuple(
            ReturnedReport(numbers.get(subject.key, 0), subject.key, subject.period, dict(said.fields), said.reason)
            for subject, said in open_returns(books, unit.id).items()
        )
        unconfirmed = len(unacknowledged(ws, books))
    return replace(
        opened,
        unconfirmed=unconfirmed,
        returned=returned,
        want=sheet.wanted if sheet else (),
        plan=ws.identity.plan,
        roster=ws.roster.number,
    )
