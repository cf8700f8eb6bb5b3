"""Rebuilding at a unit: plan and roster come from the 开通文件 and from answers, reports from its own bundles."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.enrolment import requesting_device
from metrodesk.bundles.head import BundleType
from metrodesk.bundles.members import Members
from metrodesk.bundles.peek import peek
from metrodesk.bundles.plain import stored_plain
from metrodesk.bundles.reader import open_stored
from metrodesk.bundles.roster import Device, Roster
from metrodesk.bundles.trust import Trust
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.tick import Tick
from metrodesk.errors import BundleRejected, CannotRebuild, MalformedRevision, RequestRejected, UnknownDevice, WeakKey
from metrodesk.services.proving import known_bundles
from metrodesk.services.receipts import TYPED
from metrodesk.services.replaying import Replay, Replayed, stored_bundles, written_at
from metrodesk.services.taking_answers import take_answer, take_sync
from metrodesk.services.workspaces import Workspace, trust_in
from metrodesk.storage.bundle_notes import BundleNote


def replay_unit(ws: Workspace, notes: Mapping[str, str], old: Workspace | None, tick: Tick) -> Replayed:
    """Take in the 开通文件 and the answers after it, then everything this unit wrote or was sent."""
    files, known = stored_bundles(ws.path / "bundles"), known_bundles(old)
    _begin_with_invitation(ws, notes, files)
    answers = _answers(files)
    taken = [path for path in answers if known is None or path.stem in known]
    refused = take_answers(ws, taken, known or {})
    found = _replay(ws, files, known).take([path for path in files if path not in answers], tick)
    refused |= take_brought(ws, found.brought, files, known or {})
    found.damaged |= refused
    found.proven |= {path.stem for path in taken} - refused.keys()
    found.strays += [path for path in answers if path not in taken]
    for path in found.requests:
        if _requested(path, ws.campaign) is not None:
            found.damaged.pop(path.stem, None)
    _remember_again(ws, notes)
    return found


def take_unit_strays(ws: Workspace, strays: Sequence[Path], tick: Tick) -> None:
    """Take in what the old database did not know."""
    answers = _answers(strays)
    take_answers(ws, answers, {})
    replay = _replay(ws, stored_bundles(ws.path / "bundles"), None)
    found = replay.take([one for one in strays if one not in answers], tick)
    take_brought(ws, found.brought, [], {})


def take_answers(ws: Workspace, paths: Sequence[Path], known: Mapping[str, BundleNote]) -> dict[str, str]:
    """Take answers in, oldest first; return those refused, with the reason."""
    refused = {}
    for path in paths:
        with ws.database.read() as books:
            trust = trust_in(books)
        trusted = Trusted.of(ws.roster, str(ws.home_unit().id), trust=trust)
        try:
            with open_stored(path, trusted) as bundle:
                take_answer(ws, bundle, _arrived(path, known))
        except (BundleRejected, MalformedRevision, OSError) as error:
            refused[path.stem] = str(error)
        ws.forget_cached()
    return refused


def take_brought(
    ws: Workspace, paths: Sequence[Path], files: Sequence[Path], known: Mapping[str, BundleNote]
) -> dict[str, str]:
    """Take in what the unit's other computers brought; return those refused, with the reason."""
    refused, judges = dict[str, str](), _judges(ws, files) if paths else []
    for path in paths:
        for trusted in judges:
            try:
                with open_stored(path, trusted) as bundle:
                    take_sync(ws, bundle, _arrived(path, known))
                    break
            except UnknownDevice:
                continue
            except (BundleRejected, MalformedRevision, OSError) as error:
                refused[path.stem] = str(error)
                break
    return refused


def _replay(ws: Workspace, files: Sequence[Path], known: Mapping[str, BundleNote] | None) -> Replay:
    own = frozenset(one.id for path in files if (one := _requested(path, ws.campaign)) is not None)
    return Replay(ws, _judges(ws, files), known, own)


def _answers(files: Sequence[Path]) -> list[Path]:
    """Return the answers among files, in the order the district wrote them."""
    found = []
    for path in files:
        with contextlib.suppress(BundleRejected, OSError):
            head = peek(path).head
            if head.type is BundleType.ANSWER:
                found.append((head.refs.roster, head.sender.seq, path))
    return [path for *_, path in sorted(found)]


def _arrived(path: Path, known: Mapping[str, BundleNote]) -> str:
    note = known.get(path.stem)
    return note.arrived if note else written_at(path)


def _remember_again(ws: Workspace, notes: Mapping[str, str]) -> None:
    """Keep what the workspace knows beside the answers: when the newest came, and codes typed since."""
    with ws.database.begin() as books:
        if books.meta.get("answer_bundle") == notes.get("answer_bundle", ""):
            kept = {key: value for key, value in notes.items() if key.startswith((TYPED, "answer_"))}
            books.meta.set(**kept)


def _begin_with_invitation(ws: Workspace, notes: Mapping[str, str], files: Sequence[Path]) -> None:
    """Let the newest 开通文件's plan, roster and trust hold; its root must be the one this workspace knows."""
    found = [one for path in files if (one := _invitation(path, notes)) is not None]
    if not found:
        raise CannotRebuild(ws.path, "roster")
    with ws.database.begin() as books:
        books.meta.forget("answer_")
        books.meta.forget(TYPED)
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


def _judges(ws: Workspace, files: Sequence[Path]) -> list[Trusted]:
    """Return every roster known, newest first, with this unit's own computers that none names yet."""
    asked = [one for path in files if (one := _requested(path, ws.campaign)) is not None]
    with ws.database.read() as books:
        rosters = [Roster.from_bytes(one) for one in books.contents.of_kind("roster")]
        trust = trust_in(books)
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
