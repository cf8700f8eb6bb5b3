"""One door (识别文件): whatever is dropped or lies on a stick is told by its content; nothing is written there."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from metrodesk.bundles.answer_set import holds_answers, read_answer_set
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT, BundleType
from metrodesk.bundles.peek import Glimpse, peek
from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import (
    BundleRejected,
    InvalidPeriod,
    KeyFileDamaged,
    KeyFileMissing,
    PassphraseNeeded,
    Reason,
    WrongPassphrase,
)
from metrodesk.services.found import Found, NextStep, Sort, in_order
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import DATABASE, IDENTITY, WorkspaceKind
from metrodesk.services.parcels import Offered, offered
from metrodesk.services.recognising_files import is_backup, look_into
from metrodesk.services.workspaces import Workspace

NAME = re.compile(r"(?P<unit>[^_]+)_(?P<about>[^_.]+)[_.].*")
SORTS = {
    BundleType.REPORT: Sort.REPORT,
    BundleType.ANSWER: Sort.ANSWER,
    BundleType.INVITE: Sort.INVITATION,
    BundleType.ENROL: Sort.REQUEST,
    BundleType.SYNC: Sort.SYNC,
    BundleType.ROTATE: Sort.ROTATION,
}


def recognise(
    ws: Workspace | None, paths: Sequence[Path], *, passphrase: str | None = None, tick: Tick = ignore
) -> tuple[Found, ...]:
    """Tell what files and folders are, by unit and period with the newest first, then all other files.

    Nothing is taken in and nothing is believed yet: a bundle is proven when it is opened. Without
    a workspace only what is not encrypted can be told apart. Raises Cancelled.
    """
    paths = [inner for one in paths for inner in _spread(one)]
    folders = [one for one in paths if is_workspace(one)]
    keys = _identities(ws, passphrase)
    found = [Found(one, one, Sort.WORKSPACE, _entering(ws, one)) for one in folders]
    with _room(ws) as room, offered([one for one in paths if one not in folders], room) as parcels:
        total = len(parcels.files) + len(parcels.unknown)
        backups: set[Path] = set()
        for done, one in enumerate(parcels.files):
            tick(done, total)
            around = on_disk(one.shown)
            if around not in backups and one.path != around and is_backup(around):
                backups.add(around)
                found.append(Found(around, around, Sort.BACKUP))
            if around not in backups:
                found.append(_bundle(ws, one, keys))
        for done, path in enumerate(parcels.unknown, start=len(parcels.files)):
            tick(done, total)
            found.append(look_into(ws, path))
    return in_order(found)


def is_workspace(path: Path) -> bool:
    """Whether a folder is a workspace, whose files are not looked through."""
    try:
        return any((path / name).is_file() for name in (DATABASE, IDENTITY))
    except OSError:  # lost+found of a stick, say, which only the system may look into
        return False


def _spread(path: Path) -> list[Path]:
    """Return a folder's own contents where a workspace lies in it, which is to be named as a whole."""
    if not path.is_dir() or is_workspace(path):
        return [path]
    inside = sorted(path.iterdir())
    return inside if any(one.is_dir() and is_workspace(one) for one in inside) else [path]


@contextmanager
def _room(ws: Workspace | None) -> Iterator[Path]:
    """Give a place of this computer's own for what is unpacked."""
    if ws is not None:
        yield ws.path
        return
    with tempfile.TemporaryDirectory(prefix="metrodesk-") as room:
        yield Path(room)


def _entering(ws: Workspace | None, path: Path) -> NextStep:
    return NextStep.NOTHING if ws is not None and path.resolve() == ws.path.resolve() else NextStep.ENTER


def _identities(ws: Workspace | None, passphrase: str | None) -> tuple[AgeIdentity, ...]:
    """Return the keys that open without asking a person; what needs others is told as locked."""
    if ws is None:
        return ()
    role = KeyRole.UNIT if ws.kind is WorkspaceKind.UNIT else KeyRole.DISTRICT
    try:
        return unlock(ws, role, passphrase).identities
    except (PassphraseNeeded, WrongPassphrase, KeyFileMissing, KeyFileDamaged):
        return ()


def _bundle(ws: Workspace | None, one: Offered, keys: Sequence[AgeIdentity]) -> Found:
    path = on_disk(one.shown)
    if one.trouble is not None:
        return _broken(one, path, one.trouble)
    try:
        if holds_answers(one.path):
            return _answers(ws, one, path)
        glimpse = peek(one.path, keys)
    except BundleRejected as error:
        return _locked(ws, one, path) if error.reason is Reason.ENCRYPTED else _broken(one, path, error)
    except OSError as error:
        return Found(one.shown, path, Sort.UNREADABLE, facts={"detail": error.strerror or ""})
    return _told(ws, one, path, glimpse)


def _broken(one: Offered, path: Path, error: BundleRejected) -> Found:
    facts = {"detail": error.detail, "where": error.where}
    return Found(one.shown, path, Sort.BROKEN, fate=error.reason.code, facts=facts)


def _locked(ws: Workspace | None, one: Offered, path: Path) -> Found:
    """Name a file no key opens, by its name alone, and say so."""
    unit, period = _of_name(ws, one.shown)
    fate = "no_workspace" if ws is None else "named" if unit else ""
    return Found(one.shown, path, Sort.LOCKED, fate=fate, unit=unit, period=period, facts={"whose": unit})


def _answers(ws: Workspace | None, one: Offered, path: Path) -> Found:
    sheet = read_answer_set(one.path)
    fate, step = "no_workspace", NextStep.NOTHING
    if ws is not None:
        fate = "other_work" if sheet.campaign != ws.campaign else _whose(ws, sheet.units)
        if ws.kind is WorkspaceKind.DISTRICT and fate != "other_work":
            fate = "own"
        step = NextStep.OPEN if fate == "mine" else NextStep.NOTHING
    facts = {"whose": _named(ws, sheet.units), "own": ws.unit.name if ws is not None and ws.unit is not None else ""}
    return Found(one.shown, path, Sort.ANSWER, step, fate, facts=facts)


def _whose(ws: Workspace, to: Sequence[str]) -> str:
    return "mine" if ws.identity.unit is not None and ws.identity.unit in to else "other_unit"


def _told(ws: Workspace | None, one: Offered, path: Path, glimpse: Glimpse) -> Found:
    head = glimpse.head
    fate = "no_workspace" if ws is None else _fate(ws, glimpse)
    step = _step(ws, head.type, fate)
    about = head.to if head.from_district else (head.sender.unit,)
    facts = {"whose": _named(ws, head.to), "sender": _named(ws, (head.sender.unit,))}
    if ws is not None and ws.unit is not None:
        facts["own"] = ws.unit.name
    unit, period = _of_name(ws, one.shown)
    return Found(
        one.shown, path, SORTS[head.type], step, fate,
        unit=_named(ws, about) or unit,
        period=_newest(glimpse) or period,
        number=head.sender.seq, written=head.wall_claim, facts=facts,
    )  # fmt: skip


def _fate(ws: Workspace, glimpse: Glimpse) -> str:
    """Return how a file stands to this workspace."""
    head = glimpse.head
    if head.campaign != ws.campaign:
        return "other_work"
    at_district = ws.kind is WorkspaceKind.DISTRICT
    if at_district:
        return "own" if head.from_district else "mine" if DISTRICT in head.to else "other_unit"
    if not head.from_district and head.sender.device == ws.device:
        return "own"
    if not head.from_district and head.sender.unit == ws.identity.unit:
        return "mine" if head.type is BundleType.SYNC else "elsewhere"
    return _whose(ws, head.to)


def _step(ws: Workspace | None, kind: BundleType, fate: str) -> NextStep:
    if ws is None:
        return NextStep.JOIN if kind is BundleType.INVITE else NextStep.NOTHING
    if fate != "mine" or kind is BundleType.INVITE:
        return NextStep.NOTHING
    return NextStep.TAKE_IN if ws.kind is WorkspaceKind.DISTRICT else NextStep.OPEN


def _named(ws: Workspace | None, units: Sequence[str]) -> str:
    if ws is None:
        return ""
    return "、".join(ws.title if one == DISTRICT else ws.unit_name(one) for one in units)


def _newest(glimpse: Glimpse) -> Period | None:
    return max((Period.parse(one) for one in glimpse.periods), key=lambda one: one.last_day, default=None)


def _of_name(ws: Workspace | None, shown: Path) -> tuple[str, Period | None]:
    """Return the unit of the plan and the period a file's name claims: 平滩镇_2026年第三季度_第3号.mdbundle."""
    named = NAME.match(shown.name)
    if named is None or ws is None or all(one.name != named["unit"] for one in ws.plan.units):
        return "", None
    try:
        return named["unit"], Period.parse(named["about"])
    except InvalidPeriod:
        return named["unit"], None


def on_disk(shown: Path) -> Path:
    """Return the file on the disk that a name people know stands for: the zip around it, its first part."""
    for one in (shown, *shown.parents):
        if one.is_file():
            return one
        parts = sorted(one.parent.glob(f"{one.name}.[0-9][0-9][0-9]")) if one.parent.is_dir() else []
        if parts:
            return parts[0]
    return shown
