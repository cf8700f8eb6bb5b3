"""Rebuilding at a unit: plan and roster come from the 开通文件 and from answers, reports from its own bundles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.enrolment import requesting_device
from metrodesk.bundles.head import BundleType
from metrodesk.bundles.members import Members
from metrodesk.bundles.plain import stored_plain
from metrodesk.bundles.reader import open_stored
from metrodesk.bundles.roster import Device, Roster
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.tick import Tick
from metrodesk.errors import BundleRejected, CannotRebuild, RequestRejected, WeakKey
from metrodesk.services.proving import known_bundles
from metrodesk.services.replaying import Replay, Replayed, stored_bundles
from metrodesk.services.workspaces import Workspace


def replay_unit(ws: Workspace, notes: Mapping[str, str], old: Workspace | None, tick: Tick) -> Replayed:
    """Take in the 开通文件, then everything this unit wrote or was sent."""
    files = stored_bundles(ws.path / "bundles")
    _begin_with_invitation(ws, notes, files)
    found = Replay(ws, _judges(ws, files), known_bundles(old)).take(files, tick)
    for path in found.requests:
        if _requested(path, ws.campaign) is not None:
            found.damaged.pop(path.stem, None)
    return found


def _begin_with_invitation(ws: Workspace, notes: Mapping[str, str], files: list[Path]) -> None:
    """Let the newest 开通文件's plan, roster and trust hold; its root must be the one this workspace knows."""
    found = [one for path in files if (one := _invitation(path, notes)) is not None]
    if not found:
        raise CannotRebuild(ws.path, "roster")
    with ws.database.begin() as books:
        for plan, roster, trust in sorted(found, key=lambda one: Roster.from_bytes(one[1]).number):
            books.meta.set(
                plan=books.contents.add("plan", plan),
                roster=books.contents.add("roster", roster),
                trust=books.contents.add("trust", trust),
            )
    ws.forget_cached()


def _invitation(path: Path, notes: Mapping[str, str]) -> tuple[bytes, bytes, bytes] | None:
    """Return plan, roster and trust of a 开通文件 of this work, None for any other file."""
    try:
        trust = _trust(path)
        if trust is None or trust.root.fingerprint != notes.get("root"):
            return None
        believed = Trusted(notes["campaign"], notes["drill"] == "1", None, (), trust.district)
        with open_stored(path, believed) as bundle:
            if bundle.head.type is BundleType.INVITE and bundle.plan and bundle.roster and bundle.trust:
                return bundle.plan, bundle.roster, bundle.trust
    except (BundleRejected, OSError):
        pass
    return None


def _trust(path: Path) -> Trust | None:
    plain = stored_plain(path)
    try:
        data = Members(plain.file).content("data/trust.json")
        return None if data is None else Trust.from_bytes(data)
    finally:
        plain.close()


def _judges(ws: Workspace, files: list[Path]) -> list[Trusted]:
    """Return every roster known, newest first, with this unit's own computers that none names yet."""
    asked = [one for path in files if (one := _requested(path, ws.campaign)) is not None]
    with ws.database.read() as books:
        rosters = [Roster.from_bytes(one) for one in books.contents.of_kind("roster")]
        trust = Trust.from_bytes(books.contents.get(books.meta.get("trust")) or b"")
    rosters.sort(key=lambda one: one.number, reverse=True)
    return [Trusted.of(_with_own(one, asked), None, trust=trust) for one in rosters]


def _with_own(roster: Roster, asked: list[Device]) -> Roster:
    known = {one.id for one in roster.devices}
    return replace(roster, devices=(*roster.devices, *(one for one in asked if one.id not in known)))


def _requested(path: Path, campaign: str) -> Device | None:
    """Return the computer that a stored request speaks for, None for any other file."""
    try:
        return requesting_device(path, campaign)
    except (BundleRejected, RequestRejected, WeakKey, OSError):
        return None
