"""Proving one bundle for an outsider or an office, without taking it in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.answer_set import AnswerSet, holds_answers, one_answer, read_answer_set
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT
from metrodesk.bundles.keys import load_identities
from metrodesk.bundles.peek import Glimpse, peek, roster_in
from metrodesk.bundles.reader import Bundle, open_bundle
from metrodesk.bundles.trusted import Trusted, refuse_second
from metrodesk.domain.revision import Revision
from metrodesk.errors import BundleRejected, Reason
from metrodesk.services.answer_memory import seen_by
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace, trust_in


@dataclass(frozen=True, slots=True)
class Verified:
    """A bundle that is what its sender signed; `already` if the workspace has taken it in.

    `carried` files of proof are inside, `elsewhere` are named and travelled before.
    """

    id: str
    type: str
    unit: str
    unit_name: str
    device: str
    number: int
    already: bool
    revisions: int
    carried: int
    elsewhere: int


def identities_of(file: Path | None, passphrase: str | None) -> tuple[AgeIdentity, ...]:
    """Return the reading keys in a key file, none without one."""
    return load_identities(file, passphrase) if file is not None else ()


def verify_with_workspace(
    ws: Workspace, path: Path, *, identities: Sequence[AgeIdentity] = (), passphrase: str | None = None
) -> Verified:
    """Prove a bundle as the workspace would when taking it in.

    Raises BundleRejected; with reason TWO_WITH_ONE_NUMBER if another bundle has its number.
    """
    me = DISTRICT if ws.kind is WorkspaceKind.DISTRICT else str(ws.home_unit().id)
    role = KeyRole.DISTRICT if ws.kind is WorkspaceKind.DISTRICT else KeyRole.UNIT
    keys = unlock(ws, role, passphrase)
    trusted = trusted_by(ws, me)
    names = {str(one.id): one.name for one in ws.plan.units}
    with one_answer(path, me) as file, open_bundle(file, trusted, [*keys.identities, *identities]) as bundle:
        sender = bundle.head.sender
        with ws.database.read() as books:
            already = books.bundles.note(bundle.id) is not None
            others = books.bundles.with_number(sender.device, sender.epoch, sender.seq)
        for other in others:
            refuse_second(bundle.head, bundle.id, other.bundle)
        return _verified(bundle, names, already=already)


def verify_with_roster(path: Path, roster: Path, identities: Sequence[AgeIdentity] = ()) -> Verified:
    """Prove a bundle by a roster file, or by a bundle that carries one, as an outsider."""
    found, trust = roster_in(roster, identities)
    names = {one.id: one.name for one in found.units}
    with (
        one_answer(path, None, identities) as file,
        open_bundle(file, Trusted.of(found, trust=trust), identities) as bundle,
    ):
        return _verified(bundle, names, already=False)


def show(path: Path, identities: Sequence[AgeIdentity] = ()) -> Glimpse | AnswerSet:
    """Return what a bundle says of itself; nothing is proven. Raises BundleRejected.

    Of one file for all it is whose parts there are, or with a key the part that it opens.
    """
    if holds_answers(path) and not identities:
        return read_answer_set(path)
    with one_answer(path, None, identities) as file:
        return peek(file, identities)


def verify_by_itself(path: Path, identities: Sequence[AgeIdentity] = ()) -> Verified:
    """Prove a bundle without any roster: nobody's keys are known, so nothing can be proven.

    What can be told without keys is told first: a damaged or unreadable file, or one that a
    newer program wrote. Raises BundleRejected in every case.
    """
    with one_answer(path, None, identities) as file:
        sender = peek(file, identities).head.sender
    raise BundleRejected(Reason.UNKNOWN_DEVICE, "no_roster", sender.device)


def trusted_by(ws: Workspace, me: str) -> Trusted:
    """Return whom a workspace believes, and at a unit what it has seen of the district."""
    if ws.kind is WorkspaceKind.DISTRICT:
        return Trusted.of(ws.roster, me)
    with ws.database.read() as books:
        trust = trust_in(books)
        seen = seen_by(books, ws.roster.number, ws.roster.plan_number)
    return Trusted.of(ws.roster, me, trust=trust, seen=seen)


def _verified(bundle: Bundle, names: dict[str, str], *, already: bool) -> Verified:
    sender = bundle.head.sender
    carried = {one.sha256 for one in bundle.attachments}
    revisions = [Revision.parse(line.line) for line in bundle.revisions]
    named = {item.sha256 for one in revisions for item in one.evidence}
    return Verified(
        id=bundle.id,
        type=bundle.head.type.value,
        unit=sender.unit,
        unit_name=names.get(sender.unit, sender.unit),
        device=sender.device,
        number=sender.seq,
        already=already,
        revisions=len(bundle.revisions),
        carried=len(carried),
        elsewhere=len(named - carried),
    )
